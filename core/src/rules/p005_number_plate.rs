use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P005",
    name: "number-plate",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Biển số xe", en: "Number plate" },
    message: Bilingual {
        vi: "văn bản có dãy trông như biển số xe",
        en: "the text holds what looks like a number plate",
    },
    help: Bilingual {
        vi: "xóa biển số; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p005_number_plate.md"),
    check: Check::Text(Classes::MIXED, check),
};

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let plain = scan.plain();
    let text: &str = &plain.text;
    let mut at: usize = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = at.saturating_add(found);
        let run = text.get(start..).unwrap_or_default();
        let digits = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
        at = start.saturating_add(digits);
        let free = text
            .get(..start)
            .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '/'));
        if digits != 2 || !free {
            continue;
        }
        if let Some((len, small, year)) = plate(run) {
            let words = scan.words();
            let position = words.at(start);
            let vehicle =
                (1..=3).any(|back| position.checked_sub(back).is_some_and(|at| words.is(at, "xe biển số")));
            if vehicle || !(small || year) {
                at = start.saturating_add(len);
                sink.fail_span(scan.text, plain.origin(start..at));
            }
        }
    }
}

/// How long the plate is that `text` begins with, whether its letters are small and whether its number may be a year.
///
/// Two digits of the province, a series of one or two letters and at most one digit, then four or five digits, those with
/// a dot or a space before the last two.
fn plate(text: &str) -> Option<(usize, bool, bool)> {
    let (province, rest) = text.split_at_checked(2)?;
    if !("11"..="99").contains(&province) {
        return None;
    }
    let rest = skip(rest);
    let series = rest.find(|c: char| !c.is_ascii_alphabetic() && c != 'Đ').unwrap_or(rest.len());
    let (letters, rest) = rest.split_at_checked(series)?;
    if letters.is_empty() || letters.chars().count() > 2 || letters.contains(['I', 'J', 'O', 'Q', 'W']) {
        return None;
    }
    let small = letters.chars().any(char::is_lowercase);
    // The digit of a motorcycle's series is tried with and without.
    let with_digit = rest.strip_prefix(|c: char| c.is_ascii_digit()).map(skip);
    let (tail, year) = [with_digit, Some(skip(rest))].into_iter().flatten().find_map(serial)?;
    Some((text.len().saturating_sub(tail.len()), small, year))
}

/// What follows the four or five digits that `text` begins with, and whether they may be a year.
fn serial(text: &str) -> Option<(&str, bool)> {
    let mut digits: usize = 0;
    let mut year = false;
    let mut rest = text;
    while let Some(next) = rest.strip_prefix(|c: char| c.is_ascii_digit()) {
        digits = digits.saturating_add(1);
        rest = next;
        let split = rest
            .strip_prefix(['.', ' '])
            .filter(|next| digits == 3 && next.starts_with(|c: char| c.is_ascii_digit()));
        rest = split.unwrap_or(rest);
    }
    if digits == 4 {
        year = text.starts_with("19") || text.starts_with("20");
    }
    let bounded = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/');
    ((4..=5).contains(&digits) && bounded).then_some((rest, year))
}

fn skip(text: &str) -> &str {
    text.strip_prefix(['-', '.', ' ']).unwrap_or(text)
}
