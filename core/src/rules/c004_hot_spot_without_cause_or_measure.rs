use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Stage};

pub(super) static RULE: Rule = Rule {
    code: "C004",
    name: "hot-spot-without-cause-or-measure",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Điểm nóng thiếu nguyên nhân, biện pháp hoặc ngày trả lời",
        en: "Hot spot without cause, measure or answer date",
    },
    message: Bilingual { vi: "điểm nóng thiếu `{member}`", en: "the hot spot has no `{member}`" },
    help: Bilingual {
        vi: "bổ sung nguyên nhân, biện pháp giải quyết và ngày phải trả lời",
        en: "add the cause, the settling measure and the date of the answer",
    },
    page: include_str!("c004_hot_spot_without_cause_or_measure.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(hot_spot) = issue.hot_spot.as_ref().filter(|hot_spot| hot_spot.stage != Stage::None) else {
        return;
    };
    let members = [
        ("cause", hot_spot.cause.is_some()),
        ("measure", hot_spot.measure.is_some()),
        ("answer_by", hot_spot.answer_by.is_some()),
    ];
    for (member, _) in members.into_iter().filter(|(_, given)| !given) {
        sink.fail(sink.here().name("hot_spot"), [("member", member.to_owned())]);
    }
}
