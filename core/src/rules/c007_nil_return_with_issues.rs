use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "C007",
    name: "nil-return-with-issues",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Báo cáo không phát sinh nhưng có vấn đề", en: "Nil return with issues"
    },
    message: Bilingual {
        vi: "báo cáo khai không phát sinh nhưng có {count} vấn đề",
        en: "the report declares that nothing arose, and has {count} issues",
    },
    help: Bilingual {
        vi: "bỏ `nil_return`, hoặc bỏ các vấn đề nếu nhập nhầm",
        en: "leave `nil_return` out, or the issues if they are a slip",
    },
    page: include_str!("c007_nil_return_with_issues.md"),
    check: Check::MonthlyEnvelope(check),
};

fn check(envelope: &Envelope, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(nil_return), Some(issues)) = (envelope.nil_return.value(), envelope.issues.value()) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    if *nil_return && *issues > 0 {
        sink.fail(sink.here().name("nil_return"), [("count", issues.to_string())]);
    }
}
