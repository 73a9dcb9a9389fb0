use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "E007",
    name: "unknown-body",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Không có cơ quan được kiến nghị", en: "Unknown body" },
    message: Bilingual {
        vi: "cơ quan được kiến nghị không tồn tại vào ngày {day}",
        en: "the body addressed does not exist on {day}",
    },
    help: Bilingual {
        vi: "chọn mã cơ quan có trong hệ thống tổ chức",
        en: "choose the code of a body of the hierarchy",
    },
    page: include_str!("e007_unknown_body.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    for (index, proposal) in issue.proposals.iter().enumerate() {
        if view.unit(proposal.to.as_str()).is_err() {
            sink.fail(sink.here().name("proposals").index(index).name("to"), [("day", day.to_string())]);
        }
    }
}
