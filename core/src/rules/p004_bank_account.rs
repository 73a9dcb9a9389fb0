use std::ops::Range;

use super::{Check, Claim, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P004",
    name: "bank-account",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số tài khoản ngân hàng", en: "Bank account" },
    message: Bilingual {
        vi: "văn bản có số trông như số tài khoản ngân hàng",
        en: "the text holds what looks like a bank account",
    },
    help: Bilingual {
        vi: "xóa số này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p004_bank_account.md"),
    check: Check::Text(Classes::DIGITS, check),
};

/// Nine digits or more that the words before call an account. Accounts have no structure of their own.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    for number in scan.numbers() {
        let mut told: Option<Range<usize>> = None;
        number.stretches(9..=20, |_, bytes| {
            // The longest from where the first begins.
            if told.as_ref().is_none_or(|told| told.start == bytes.start) {
                told = Some(bytes);
            }
        });
        if let Some(bytes) = told.filter(|bytes| scan.claim(bytes) == Claim::Bank) {
            sink.fail_span(scan.text, bytes);
        }
    }
}
