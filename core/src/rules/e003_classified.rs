use super::{Check, Rule, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "E003",
    name: "classified",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Tài liệu mật", en: "Classified document" },
    message: Bilingual {
        vi: "tài liệu mang dấu chỉ mức độ mật; thư viện này không xử lý",
        en: "the document carries a secrecy mark; this library does not process it",
    },
    help: Bilingual {
        vi: "gửi qua đường tài liệu mật theo quy định",
        en: "send it through the channel for classified documents",
    },
    page: include_str!("e003_classified.md"),
    check: Check::Halt(check),
};

fn check(envelope: &Envelope, sink: &mut Sink<'_>) {
    if envelope.classified {
        sink.fail(sink.here().name("document").name("secrecy"), []);
    }
}
