//! One pass over the bytes of a text, shared by every text rule.
//!
//! A rule of families `P` and `T` looks at a text only if the pass met the byte classes it triggers on, so that a
//! clean text costs one vectorised loop however many rules there are.

use std::cell::OnceCell;
use std::ops::{Range, RangeInclusive};

/// Byte classes a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Classes(u16);

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    /// ASCII digits, at least [`MANY_DIGITS`] of them, or characters that may be digits of another script.
    pub(crate) const DIGITS: Self = Self(1);
    /// The lead bytes of combining marks (U+0300 to U+036F): a decomposed text.
    pub(crate) const COMBINING: Self = Self(2);
    /// ASCII control characters.
    pub(crate) const CONTROL: Self = Self(4);
    /// U+2000 to U+2FFF but for dashes, quotation marks and ellipses: zero-width and bidirectional controls are here.
    pub(crate) const PUNCTUATION: Self = Self(8);
    /// U+0080 to U+00BF and U+F000 to U+FFFF: C1 controls, no-break spaces, the byte order mark, full-width forms.
    pub(crate) const SPECIAL: Self = Self(16);
    /// Anything that is neither ASCII nor a precomposed Latin letter.
    pub(crate) const FOREIGN: Self = Self(32);
    /// A letter of U+00C0 to U+01BF that is not Vietnamese: legacy encodings, look-alikes, other languages.
    pub(crate) const LATIN: Self = Self(1 << 8);
    /// So many pairs of capitals that they may be words written in capitals, not abbreviations.
    pub(crate) const CAPITALS: Self = Self(1 << 9);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The shortest personal number looked for (an old identity card) has nine digits.
const MANY_DIGITS: u32 = 9;

/// An abbreviation of four letters has three pairs; a sentence in capitals has more.
const MANY_CAPITALS: u32 = 4;

/// A text and the byte classes in it.
#[derive(Debug)]
pub(crate) struct Scan<'a> {
    pub(crate) text: &'a str,
    pub(crate) classes: Classes,
    numbers: OnceCell<Vec<Number>>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let (mut low, mut high): (u8, u8) = (0, 0);
        let (mut digits, mut capitals): (u32, u32) = (0, 0);
        // Lane-wise comparisons over short chunks, no branches: compiled to vector instructions.
        for chunk in bytes.chunks(128) {
            let mut count: u8 = 0;
            for &byte in chunk {
                count = count.wrapping_add(u8::from(byte.wrapping_sub(b'0') < 10));
                low |= class(byte);
            }
            digits = digits.saturating_add(u32::from(count));
        }
        if let (Some(second), Some(third)) = (bytes.get(1..), bytes.get(2..)) {
            let triples = bytes.iter().zip(second).zip(third);
            low |= triples.fold(0, |seen, ((&a, &b), &c)| seen | class_of_three(a, b, c));
        }
        for (chunk, second) in bytes.chunks(128).zip(bytes.get(1..).unwrap_or_default().chunks(128)) {
            let mut count: u8 = 0;
            for (&a, &b) in chunk.iter().zip(second) {
                count =
                    count.wrapping_add(u8::from((a.wrapping_sub(b'A') < 26) & (b.wrapping_sub(b'A') < 26)));
                high |= class_of_two(a, b);
            }
            capitals = capitals.saturating_add(u32::from(count));
        }
        let mut classes = Classes(u16::from(low) | u16::from(high) << 8);
        if digits >= MANY_DIGITS || classes.meets(Classes::SPECIAL.or(Classes::FOREIGN)) {
            classes = classes.or(Classes::DIGITS);
        }
        if capitals >= MANY_CAPITALS {
            classes = classes.or(Classes::CAPITALS);
        }
        Self { text, classes, numbers: OnceCell::new() }
    }

    /// Returns every run of digits that may hold a number of a person: groups of digits of any script, a few separators
    /// between two groups, invisible characters anywhere. Found once for all rules.
    pub(crate) fn numbers(&self) -> &[Number] {
        self.numbers.get_or_init(|| {
            let other_scripts = self.classes.meets(Classes::FOREIGN.or(Classes::SPECIAL));
            let mut numbers = Vec::new();
            let mut at = 0;
            while let Some(start) = next_digit(self.text, at, other_scripts) {
                let run = Run::at(self.text, start);
                at = run.end.max(start.saturating_add(1));
                if run.digits >= 9 {
                    numbers.push(Number::read(self.text, start));
                }
            }
            numbers
        })
    }
}

/// The class if `found`, without a branch: its low byte, or for the classes from [`Classes::LATIN`] on its high byte.
fn flag(found: bool, class: Classes) -> u8 {
    let [low, high] = class.0.to_le_bytes();
    u8::from(found).wrapping_neg() & (low | high)
}

/// The classes of one byte. Every comparison is a lane-wise one.
fn class(byte: u8) -> u8 {
    flag((byte & 0xfe) == 0xcc, Classes::COMBINING)
        | flag((byte < 0x20) | (byte == 0x7f), Classes::CONTROL)
        | flag((byte == 0xc2) | (byte == 0xef), Classes::SPECIAL)
        // Lead bytes from C7 on, but for those that have a class of their own and E1, which is looked at in pairs.
        | flag(
            (byte >= 0xc7) & ((byte & 0xfe) != 0xcc) & (byte != 0xe1) & (byte != 0xe2) & (byte != 0xef),
            Classes::FOREIGN,
        )
}

/// The classes of a character of three bytes.
fn class_of_three(first: u8, second: u8, third: u8) -> u8 {
    // E1 leads the Vietnamese letters of U+1E80 to U+1EFF, and Khmer, Hangul and others.
    let foreign = (first == 0xe1) & ((second & 0xfe) != 0xba);
    // U+2010 to U+2027: dashes, quotation marks, bullets, the ellipsis.
    let common = (second == 0x80) & (third.wrapping_sub(0x90) <= 0x17);
    flag(foreign, Classes::FOREIGN) | flag((first == 0xe2) & !common, Classes::PUNCTUATION)
}

/// The classes of a character of two bytes.
fn class_of_two(first: u8, second: u8) -> u8 {
    // Of U+00C0 to U+00FF, Vietnamese has the letters with grave, acute, tilde and circumflex, and not all of those.
    let five = second & 0x1f;
    let accented = (five <= 3)
        | (five.wrapping_sub(8) <= 2)
        | (five.wrapping_sub(12) <= 1)
        | (five.wrapping_sub(18) <= 3)
        | (five.wrapping_sub(25) <= 1)
        | (five == 29);
    let even = second & 0xfe;
    let breve_stroke_tilde = (even == 0x82) | (even == 0x90) | (even == 0xa8);
    let horn = (even == 0xa0) | (second.wrapping_sub(0xaf) <= 1);
    let other = ((first == 0xc3) & !accented)
        | ((first == 0xc4) & !breve_stroke_tilde)
        | ((first == 0xc5) & (even != 0xa8))
        | ((first == 0xc6) & !horn);
    flag(other, Classes::LATIN)
}

/// The zeros of the scripts whose digits are looked for: Arabic, Devanagari, Thai, Lao, Khmer, full-width, mathematical.
const ZEROS: [u32; 12] =
    [0x660, 0x6f0, 0x966, 0xe50, 0xed0, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];

fn digit(character: char) -> Option<u8> {
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

    /// Calls `found` with every stretch of `len` digits that begins and ends with a group, holds no date and is not
    /// written in pairs, as lists and times of day are.
    pub(crate) fn stretches(
        &self,
        len: RangeInclusive<usize>,
        mut found: impl FnMut(Stretch<'_>, Range<usize>),
    ) {
        for position in 0..self.groups.len() {
            let groups = self.groups.get(position..).unwrap_or_default();
            let mut lengths = [0; 14];
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
                let (Some(first), true) = (groups.first(), len.contains(&sum) && !pairs) else { continue };
                let digits =
                    self.digits.get(first.first..first.first.saturating_add(sum)).unwrap_or_default();
                let groups = lengths.get(..=used).unwrap_or_default();
                found(
                    Stretch { digits, groups, plus: self.plus && position == 0 },
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
    /// Whether a plus sign stands right before.
    pub(crate) plus: bool,
}

#[cfg(test)]
mod tests {
    use super::{Classes, Scan};

    fn classes(text: &str) -> Classes {
        Scan::new(text).classes
    }

    #[test]
    fn plain_vietnamese_triggers_nothing() {
        let all = Classes::COMBINING.or(Classes::CONTROL).or(Classes::PUNCTUATION).or(Classes::SPECIAL);
        let all = all.or(Classes::FOREIGN).or(Classes::DIGITS);
        assert!(!classes("Nhân dân huyện Càng Long lo nước mặn, ƯỚC ĐỢI; 20/12/2024").meets(all));
    }

    #[test]
    fn each_class_is_met() {
        assert!(classes("nu\u{031b}o\u{031b}\u{0301}c").meets(Classes::COMBINING));
        assert!(classes("a\u{7}b").meets(Classes::CONTROL));
        assert!(classes("a\u{200b}b").meets(Classes::PUNCTUATION));
        assert!(classes("a\u{a0}b").meets(Classes::SPECIAL));
        assert!(classes("ខ្មែរ").meets(Classes::FOREIGN));
        assert!(classes("0912345678").meets(Classes::DIGITS));
        assert!(classes("０９１２３４５６７８").meets(Classes::DIGITS));
    }

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
