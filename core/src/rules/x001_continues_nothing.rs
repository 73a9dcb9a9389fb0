use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "X001",
    name: "continues-nothing",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual { vi: "Tiếp nối một vấn đề không có", en: "Continues nothing" },
    message: Bilingual {
        vi: "báo cáo được dẫn không có vấn đề {id}",
        en: "the report pointed to has no issue {id}",
    },
    help: Bilingual {
        vi: "kiểm tra lại kỳ và số thứ tự của vấn đề trước",
        en: "look again at the period and number of the earlier issue",
    },
    page: include_str!("x001_continues_nothing.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(earlier) = &issue.continues else { return };
    let pointer = sink.here().name("continues");
    let Some(reporter) = scene.reporter else { return sink.cannot_at(pointer, WhyNot::Unreadable) };
    match scene.digest(&earlier.key(reporter)) {
        None => sink.cannot_at(pointer, WhyNot::NoContext),
        Some(digest) if digest.issues.iter().any(|issue| issue.id == earlier.id) => {}
        Some(_) => sink.fail(pointer.name("id"), [("id", earlier.id.to_string())]),
    }
}
