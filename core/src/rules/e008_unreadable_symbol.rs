use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Envelope, Given};

pub(super) static RULE: Rule = Rule {
    code: "E008",
    name: "unreadable-symbol",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Số, ký hiệu không đọc được", en: "Unreadable symbol" },
    message: Bilingual {
        vi: "không đọc được số, ký hiệu văn bản (`{reason}`)",
        en: "the symbol of the document does not read as one (`{reason}`)",
    },
    help: Bilingual {
        vi: "ghi như `12-BC/HU` (văn bản của Đảng) hoặc `12/BC-UBND` (văn bản hành chính)",
        en: "write it like `12-BC/HU` (the Party's form) or `12/BC-UBND` (the State's)",
    },
    page: include_str!("e008_unreadable_symbol.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    match &envelope.symbol {
        Given::Value(_) => {}
        Given::Absent => return sink.does_not_apply(),
        Given::Unreadable => return sink.cannot(WhyNot::Unreadable),
    }
    if let Some(Err(reason)) = scene.symbol() {
        let at = sink.here().name("document").name("symbol");
        sink.fail(at, [("reason", reason.to_string())]);
    }
}
