use super::{Check, Claim, Classes, Rule, Scan, Sink, claim, numbers::codes};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P007",
    name: "passport",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số hộ chiếu", en: "Passport number" },
    message: Bilingual {
        vi: "văn bản có số trông như số hộ chiếu",
        en: "the text holds what looks like a passport number",
    },
    help: Bilingual {
        vi: "xóa số này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p007_passport.md"),
    check: Check::Text(Classes::MIXED, check),
};

/// A letter and seven digits that the words before call a passport: lots and courses have that form too.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let plain = scan.plain();
    for bytes in codes(&plain.text, 1, 7) {
        let words = scan.words();
        if claim::before(words, words.at(bytes.start)) == Claim::Passport {
            sink.fail_span(scan.text, plain.origin(bytes));
        }
    }
}
