use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Digested;

pub(super) static RULE: Rule = Rule {
    code: "X002",
    name: "conflicting-copy",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual {
        vi: "Hai bản khác nhau cùng một lần gửi",
        en: "Two different copies under one revision",
    },
    message: Bilingual {
        vi: "đã có một bản khác nội dung cũng là lần gửi {revision} của báo cáo này",
        en: "there is another copy of this report, of other content, that is revision {revision} too",
    },
    help: Bilingual {
        vi: "nếu đây là bản sửa, tăng `revision` thêm 1; nếu không, xác định bản nào đúng",
        en: "if this is a correction, raise `revision` by 1; if not, find out which of the two is right",
    },
    page: include_str!("x002_conflicting_copy.md"),
    check: Check::Digested(check),
};

fn check(report: &dyn Digested, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let key = report.key();
    let copies: Vec<_> =
        scene.context.iter().filter(|copy| copy.key == key && copy.revision == report.revision()).collect();
    if copies.is_empty() {
        return sink.does_not_apply();
    }
    let pointer = sink.here().name("revision");
    let Ok(content) = report.content() else { return sink.cannot_at(pointer, WhyNot::OutOfReach) };
    if copies.iter().any(|copy| copy.content.as_ref().is_some_and(|other| *other != content)) {
        return sink.fail(pointer, [("revision", report.revision().get().to_string())]);
    }
    // A digest that does not say what it is the digest of cannot be compared.
    if copies.iter().any(|copy| copy.content.is_none()) {
        sink.cannot_at(pointer, WhyNot::NoContext);
    }
}
