use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "E006",
    name: "unknown-area",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Không có địa bàn này", en: "Unknown area" },
    message: Bilingual {
        vi: "địa bàn không tồn tại vào ngày {day}", en: "the area does not exist on {day}"
    },
    help: Bilingual {
        vi: "chọn mã địa bàn còn hiệu lực vào cuối kỳ báo cáo",
        en: "choose the code of an area that exists at the end of the period",
    },
    page: include_str!("e006_unknown_area.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    for (index, area) in issue.areas.iter().enumerate() {
        if view.area(area.as_str()).is_err() {
            sink.fail(sink.here().name("areas").index(index), [("day", day.to_string())]);
        }
    }
}
