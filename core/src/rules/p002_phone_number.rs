use super::{Check, Claim, Classes, Rule, Scan, Sink, Stretch};
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
        let mut found = Vec::new();
        number.stretches(10..=14, |stretch, bytes| {
            if is_phone(stretch) {
                // Pairs are a list or times of day, groups of three an amount, unless the words before say otherwise.
                let doubtful = stretch.pairs || (is_amount(stretch) && !stretch.plus);
                match scan.claim(&bytes) {
                    Claim::Phone => found.push(bytes),
                    Claim::Open if !doubtful || (stretch.pairs && scan.follows(&bytes, "số")) => {
                        found.push(bytes)
                    }
                    _ => {}
                }
            }
        });
        // `+84 (0) 912 345 678` holds a number without its prefix too: the longer one is told.
        sink.fail_longest(scan.text, found);
    }
}

fn is_phone(stretch: Stretch<'_>) -> bool {
    let national = match stretch.digits {
        [0, 0, 8, 4, rest @ ..] | [8, 4, rest @ ..] => match rest {
            [0, rest @ ..] => rest,
            rest => rest,
        },
        [0, rest @ ..] => rest,
        _ => return false,
    };
    let mobile = national.len() == 9 && matches!(national, [3 | 5 | 7 | 8 | 9, ..]);
    let landline = national.len() == 10 && matches!(national, [2, ..]);
    mobile || landline
}

/// Groups of three after a short first one.
fn is_amount(stretch: Stretch<'_>) -> bool {
    matches!(stretch.groups, [1 | 2, 3, 3, 3, ..])
}
