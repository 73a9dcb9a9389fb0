use super::{Check, Claim, Classes, Rule, Scan, Sink};
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

/// Twelve digits: place of registration (001 to 096), century and sex (0 to 3), year of birth, six at random. Or the nine
/// of an old identity card, if the words before say so.
fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    for number in scan.numbers() {
        let mut found = Vec::new();
        number.stretches(9..=12, |stretch, bytes| {
            let told = match stretch.digits {
                [a, b, c, century, rest @ ..] if rest.len() == 8 => {
                    let place = [*a, *b, *c].iter().fold(0u16, |place, digit| {
                        place.saturating_mul(10).saturating_add(u16::from(*digit))
                    });
                    (1..=96).contains(&place)
                        && *century <= 3
                        && !stretch.pairs
                        && matches!(scan.claim(&bytes), Claim::Open | Claim::Citizen)
                }
                [.., _] if stretch.digits.len() == 9 => scan.claim(&bytes) == Claim::Citizen,
                _ => false,
            };
            if told {
                found.push(bytes);
            }
        });
        // Groups of twelve digits hold nine too: the longer one is told.
        sink.fail_longest(scan.text, found);
    }
}
