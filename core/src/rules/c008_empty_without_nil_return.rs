use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "C008",
    name: "empty-without-nil-return",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Không có vấn đề nào và không khai không phát sinh",
        en: "No issues, and no nil return",
    },
    message: Bilingual {
        vi: "báo cáo không có vấn đề nào nhưng không khai không phát sinh",
        en: "the report has no issues and does not declare that nothing arose",
    },
    help: Bilingual {
        vi: "nếu thật sự không phát sinh, đặt `nil_return` là true",
        en: "if nothing arose, set `nil_return` to true",
    },
    page: include_str!("c008_empty_without_nil_return.md"),
    check: Check::MonthlyEnvelope(check),
};

fn check(envelope: &Envelope, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(nil_return), Some(issues)) = (envelope.nil_return.value(), envelope.issues.value()) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    if !nil_return && *issues == 0 {
        sink.fail(sink.here().name("issues"), []);
    }
}
