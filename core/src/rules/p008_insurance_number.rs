use std::ops::Range;

use super::{Check, Claim, Classes, Rule, Scan, Sink, numbers::codes};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P008",
    name: "insurance-number",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số bảo hiểm xã hội, thẻ bảo hiểm y tế", en: "Insurance number" },
    message: Bilingual {
        vi: "văn bản có số trông như số bảo hiểm",
        en: "the text holds what looks like an insurance number",
    },
    help: Bilingual {
        vi: "xóa số này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p008_insurance_number.md"),
    check: Check::Text(Classes::MIXED.or(Classes::DIGITS), check),
};

/// The ten digits of social insurance, if the words before say so; the two letters and thirteen digits of a health
/// insurance card, the first from 1 to 5.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let plain = scan.plain();
    let mixed = if scan.classes.meets(Classes::MIXED) { codes(&plain.text, 2, 13) } else { Vec::new() };
    let cards: Vec<Range<usize>> = mixed
        .into_iter()
        .filter(|bytes| {
            let first =
                plain.text.get(bytes.clone()).and_then(|card| card.chars().find(char::is_ascii_digit));
            first.is_some_and(|first| ('1'..='5').contains(&first))
        })
        .map(|bytes| plain.origin(bytes))
        .collect();
    let mut found = cards.clone();
    for number in scan.numbers() {
        number.stretches(10..=10, |_, bytes| {
            let card = cards.iter().any(|card| card.start < bytes.end && bytes.start < card.end);
            if !card && scan.claim(&bytes) == Claim::Insurance {
                found.push(bytes);
            }
        });
    }
    sink.fail_longest(scan.text, found);
}
