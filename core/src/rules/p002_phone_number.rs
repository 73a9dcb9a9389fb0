use std::cmp::Reverse;
use std::ops::Range;

use super::{Check, Classes, Rule, Scan, Sink, Stretch};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P002",
    name: "phone-number",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số điện thoại", en: "Phone number" },
    message: Bilingual {
        vi: "văn bản có số trông như số điện thoại",
        en: "the text holds what looks like a phone number",
    },
    help: Bilingual {
        vi: "xóa số này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p002_phone_number.md"),
    check: Check::Text(Classes::DIGITS, check),
};

/// Ten digits from 03, 05, 07, 08 or 09, eleven from 02, or either with 84 or 0084 for the 0.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    for number in scan.numbers() {
        let mut found: Vec<Range<usize>> = Vec::new();
        number.stretches(10..=14, |stretch, bytes| {
            if is_phone(stretch) {
                found.push(bytes);
            }
        });
        // `+84 (0) 912 345 678` holds a number without its prefix too: the longer one is told.
        found.sort_by_key(|bytes| (bytes.start, Reverse(bytes.end)));
        let mut told = 0;
        for bytes in found {
            if bytes.start >= told {
                told = bytes.end;
                sink.fail_span(scan.text, bytes);
            }
        }
    }
}

fn is_phone(Stretch { digits, groups, plus }: Stretch<'_>) -> bool {
    // Groups of three after a short first one are an amount, unless a plus says otherwise.
    let amount = matches!(groups, [1 | 2, 3, 3, 3, ..]) && !plus;
    let national = match digits {
        [0, 0, 8, 4, rest @ ..] | [8, 4, rest @ ..] => match rest {
            [0, rest @ ..] => rest,
            rest => rest,
        },
        [0, rest @ ..] => rest,
        _ => return false,
    };
    let mobile = national.len() == 9 && matches!(national, [3 | 5 | 7 | 8 | 9, ..]);
    let landline = national.len() == 10 && matches!(national, [2, ..]);
    (mobile || landline) && !amount
}
