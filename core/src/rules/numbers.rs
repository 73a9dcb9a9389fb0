//! Runs of digits that may be a number of a person, in any script, however spaced.

use std::ops::{Range, RangeInclusive};

/// The zeros of the scripts whose digits are looked for: Arabic, Devanagari, Thai, Lao, Khmer, full-width, mathematical.
const ZEROS: [u32; 12] =
    [0x660, 0x6f0, 0x966, 0xe50, 0xed0, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];

pub(super) fn digit(character: char) -> Option<u8> {
    if character.is_ascii() {
        return u8::try_from(character).ok()?.checked_sub(b'0').filter(|value| *value < 10);
    }
    // Vietnamese letters lie between the scripts whose digits these are.
    if ('\u{1e00}'..='\u{1eff}').contains(&character) {
        return None;
    }
    let value = |zero: &u32| u32::from(character).checked_sub(*zero).filter(|value| *value < 10);
    ZEROS.iter().find_map(value).and_then(|value| u8::try_from(value).ok())
}

/// Every run of nine digits or more: groups of digits, a few separators between two groups, invisible characters
/// anywhere.
pub(super) fn find(text: &str, other_scripts: bool) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at, other_scripts) {
        let run = Run::at(text, start);
        at = run.end.max(start.saturating_add(1));
        if run.digits >= 9 {
            numbers.push(Number::read(text, start));
        }
    }
    numbers
}

/// Every place of `text` where `letters` ASCII letters and `digits` digits stand for themselves, with single spaces, dots
/// or hyphens between them.
pub(super) fn codes(text: &str, letters: usize, digits: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at: usize = 0;
    let mut bounded = true;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if bounded
            && character.is_ascii_alphabetic()
            && let Some(len) = code(text.get(at..).unwrap_or_default(), letters, digits)
        {
            found.push(at..at.saturating_add(len));
            at = at.saturating_add(len);
            bounded = false;
            continue;
        }
        bounded = !character.is_alphanumeric();
        at = at.saturating_add(character.len_utf8());
    }
    found
}

fn code(text: &str, letters: usize, digits: usize) -> Option<usize> {
    let mut rest = text;
    for position in 0..letters.saturating_add(digits) {
        if position > 0 {
            rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix([' ', '.', '-'])).unwrap_or(rest);
        }
        let wanted = |c: char| if position < letters { c.is_ascii_alphabetic() } else { c.is_ascii_digit() };
        rest = rest.strip_prefix(wanted)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len().saturating_sub(rest.len()))
}

fn next_digit(text: &str, from: usize, other_scripts: bool) -> Option<usize> {
    let rest = text.get(from..)?;
    if other_scripts {
        return rest.find(|character| digit(character).is_some()).map(|at| from.saturating_add(at));
    }
    let mut at = from;
    for chunk in rest.as_bytes().chunks(32) {
        if chunk.iter().fold(false, |any, &byte| any | (byte.wrapping_sub(b'0') < 10)) {
            let within = chunk.iter().position(u8::is_ascii_digit).unwrap_or_default();
            return Some(at.saturating_add(within));
        }
        at = at.saturating_add(chunk.len());
    }
    None
}

/// Whether `character` takes no room (most of Unicode's default ignorables): it can be put between digits unseen.
pub(crate) fn invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
    )
}

fn separates(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '.' | ',' | '-' | '–' | '—' | '‐' | '‑' | '_' | '/' | '(' | ')')
}

/// How many separators may stand between two groups: `(0294) 3855 246`, `0912 - 345 - 678`.
const SEPARATORS: usize = 3;

/// Digits that may be one number, with where their groups begin and end.
#[derive(Debug)]
pub(crate) struct Number {
    /// The value of each digit.
    pub(crate) digits: Vec<u8>,
    groups: Vec<Group>,
    /// Whether a plus sign stands right before.
    plus: bool,
}

/// How far a run of digits goes: most are short, and nothing is kept of them.
struct Run {
    digits: usize,
    end: usize,
}

impl Run {
    fn at(text: &str, start: usize) -> Self {
        let mut run = Self { digits: 0, end: start };
        Self::each(text, start, |_, _, bytes| {
            run = Self { digits: run.digits.saturating_add(1), end: bytes.end };
        });
        run
    }

    /// Calls `found` with each digit of the run from `start`, whether it opens a group, and its bytes.
    fn each(text: &str, start: usize, mut found: impl FnMut(u8, bool, Range<usize>)) {
        let mut open = false;
        let mut separators: usize = 0;
        for (offset, character) in text.get(start..).unwrap_or_default().char_indices() {
            let at = start.saturating_add(offset);
            if let Some(digit) = digit(character) {
                found(digit, !open, at..at.saturating_add(character.len_utf8()));
                (open, separators) = (true, 0);
            } else if separates(character) && separators < SEPARATORS {
                (open, separators) = (false, separators.saturating_add(1));
            } else if !invisible(character) {
                break;
            }
        }
    }
}

#[derive(Debug)]
struct Group {
    /// The position of its first digit.
    first: usize,
    len: usize,
    /// Its bytes in the text.
    bytes: Range<usize>,
    /// It belongs to a date.
    date: bool,
}

impl Number {
    fn read(text: &str, start: usize) -> Self {
        let before = text.get(..start).unwrap_or_default();
        let plus = before.trim_end_matches(|c| invisible(c) || c == '(' || c == ' ').ends_with('+');
        let mut number = Self { digits: Vec::new(), groups: Vec::new(), plus };
        Run::each(text, start, |digit, opens, bytes| {
            if opens {
                number.groups.push(Group {
                    first: number.digits.len(),
                    len: 0,
                    bytes: bytes.clone(),
                    date: false,
                });
            }
            number.digits.push(digit);
            if let Some(group) = number.groups.last_mut() {
                group.len = group.len.saturating_add(1);
                group.bytes.end = bytes.end;
            }
        });
        number.mark_dates();
        number
    }

    fn value(&self, group: &Group) -> u32 {
        let digits = self.digits.iter().skip(group.first).take(group.len.min(5));
        digits.fold(0, |value, digit| value.saturating_mul(10).saturating_add(u32::from(*digit)))
    }

    /// Marks the groups of day, month and year, and of month and year.
    fn mark_dates(&mut self) {
        let year = |group: &Group| group.len == 4 && (1900..2100).contains(&self.value(group));
        let small = |group: &Group, most: u32| group.len <= 2 && (1..=most).contains(&self.value(group));
        let mut dates = vec![false; self.groups.len()];
        for (position, pair) in self.groups.windows(2).enumerate() {
            let [month, of_year] = pair else { continue };
            if !(small(month, 12) && year(of_year)) {
                continue;
            }
            let day = position
                .checked_sub(1)
                .filter(|day| self.groups.get(*day).is_some_and(|group| small(group, 31)));
            let span = day.unwrap_or(position)..=position.saturating_add(1);
            dates
                .iter_mut()
                .enumerate()
                .filter(|(at, _)| span.contains(at))
                .for_each(|(_, date)| *date = true);
        }
        for (group, date) in self.groups.iter_mut().zip(dates) {
            group.date = date;
        }
    }

    /// Calls `found` with every stretch of `len` digits that begins and ends with a group and holds no date.
    pub(crate) fn stretches(
        &self,
        len: RangeInclusive<usize>,
        mut found: impl FnMut(Stretch<'_>, Range<usize>),
    ) {
        for position in 0..self.groups.len() {
            let groups = self.groups.get(position..).unwrap_or_default();
            let mut lengths = [0; 20];
            let mut sum: usize = 0;
            let mut pairs = true;
            for (used, group) in groups.iter().enumerate().take_while(|(_, group)| !group.date) {
                let Some(length) = lengths.get_mut(used) else { break };
                *length = group.len;
                pairs &= group.len == 2;
                sum = sum.saturating_add(group.len);
                if sum > *len.end() {
                    break;
                }
                let (Some(first), true) = (groups.first(), len.contains(&sum)) else { continue };
                let digits =
                    self.digits.get(first.first..first.first.saturating_add(sum)).unwrap_or_default();
                let groups = lengths.get(..=used).unwrap_or_default();
                found(
                    Stretch { digits, groups, pairs, plus: self.plus && position == 0 },
                    first.bytes.start..group.bytes.end,
                );
            }
        }
    }
}

/// Digits that begin and end with a group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch<'n> {
    pub(crate) digits: &'n [u8],
    /// How many digits each group has.
    pub(crate) groups: &'n [usize],
    /// Whether it is written in pairs, as lists and times of day are.
    pub(crate) pairs: bool,
    /// Whether a plus sign stands right before.
    pub(crate) plus: bool,
}

#[cfg(test)]
mod tests {
    use super::super::Scan;

    #[test]
    fn stretches_begin_and_end_with_groups_and_skip_dates() {
        let found = |text: &str, len| {
            let mut windows = Vec::new();
            for number in Scan::new(text).numbers() {
                number.stretches(len..=len, |_, bytes| windows.push(text.get(bytes).unwrap().to_owned()));
            }
            windows
        };
        assert_eq!(found("gọi 0912 345 678 nhé", 10), ["0912 345 678"]);
        assert_eq!(found("gọi 0912.345.678; 0987 654 321", 10), ["0912.345.678", "0987 654 321"]);
        assert_eq!(found("ngày 05-01-2025 10 giờ", 10), Vec::<String>::new());
        assert_eq!(found("từ 15.03.2025-14.04.2025", 10), Vec::<String>::new());
        assert_eq!(found("09\u{200b}12345678", 10), ["09\u{200b}12345678"]);
    }
}
