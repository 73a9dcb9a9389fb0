use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R017",
    name: "raised-issue-unknown",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Dẫn một vấn đề không có", en: "Points to an issue that is not there" },
    message: Bilingual {
        vi: "báo cáo được dẫn không có vấn đề {id}",
        en: "the report pointed to has no issue {id}",
    },
    help: Bilingual {
        vi: "kiểm tra lại đơn vị, kỳ và số thứ tự của vấn đề",
        en: "look again at the unit, period and number of the issue",
    },
    page: include_str!("r017_raised_issue_unknown.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, matter) in report.matters.iter().enumerate() {
        for (position, raised) in matter.raised.iter().enumerate() {
            let pointer = sink.here().name("matters").index(index).name("raised").index(position);
            match scene.digest(&raised.key()) {
                None => sink.cannot_at(pointer, WhyNot::NoContext),
                Some(digest) if digest.issues.iter().any(|issue| issue.id == raised.id) => {}
                Some(_) => sink.fail(pointer.name("id"), [("id", raised.id.to_string())]),
            }
        }
    }
}
