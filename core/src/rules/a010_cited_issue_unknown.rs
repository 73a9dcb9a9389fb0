use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A010",
    name: "cited-issue-unknown",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.5"),
    title: Bilingual { vi: "Dẫn một vấn đề không có", en: "Cites an issue that is not there" },
    message: Bilingual {
        vi: "báo cáo được dẫn không có vấn đề {id}",
        en: "the report pointed to has no issue {id}",
    },
    help: Bilingual {
        vi: "kiểm tra lại kỳ và số thứ tự của vấn đề",
        en: "look again at the period and number of the issue",
    },
    page: include_str!("a010_cited_issue_unknown.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (position, raised) in activity.raised.iter().enumerate() {
        let pointer = sink.here().name("raised").index(position);
        match scene.digest(&raised.key()) {
            None => sink.cannot_at(pointer, WhyNot::NoContext),
            Some(digest) if digest.issues.iter().any(|issue| issue.id == raised.id) => {}
            Some(_) => sink.fail(pointer.name("id"), [("id", raised.id.to_string())]),
        }
    }
}
