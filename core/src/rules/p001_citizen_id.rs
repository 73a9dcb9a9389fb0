use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P001",
    name: "citizen-id",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số định danh cá nhân", en: "Citizen id" },
    message: Bilingual {
        vi: "văn bản có số trông như số định danh cá nhân",
        en: "the text holds what looks like a citizen id",
    },
    help: Bilingual {
        vi: "xóa số này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p001_citizen_id.md"),
    check: Check::Text(Classes::DIGITS, check),
};

/// Twelve digits: place of registration (001 to 096), century and sex (0 to 3), year of birth, six at random.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    for number in scan.numbers() {
        number.stretches(12..=12, |stretch, bytes| {
            let [a, b, c, century, ..] = stretch.digits else { return };
            let place = [*a, *b, *c]
                .iter()
                .fold(0u16, |place, digit| place.saturating_mul(10).saturating_add(u16::from(*digit)));
            if (1..=96).contains(&place) && *century <= 3 {
                sink.fail_span(scan.text, bytes);
            }
        });
    }
}
