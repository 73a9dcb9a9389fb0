use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R011",
    name: "feedback-to-nobody",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Phản hồi không có nơi nhận", en: "Feedback to nobody" },
    message: Bilingual {
        vi: "phản hồi không ghi đơn vị, địa bàn hay nhóm nào nhận",
        en: "the feedback names no unit, area or group",
    },
    help: Bilingual {
        vi: "ghi đơn vị đã phản ánh, hoặc địa bàn, nhóm được thông báo",
        en: "name the units that raised it, or the area or group that was told",
    },
    page: include_str!("r011_feedback_to_nobody.md"),
    check: Check::Case(check),
};

fn check(case: &Case, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, step) in case.steps.iter().enumerate() {
        let Some(told) = &step.fed_back_to else { continue };
        if told.units.is_empty() && told.areas.is_empty() && told.groups.is_empty() {
            sink.fail(sink.here().name("steps").index(index).name("fed_back_to"), []);
        }
    }
}
