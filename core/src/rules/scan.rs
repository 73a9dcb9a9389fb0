//! One pass over the bytes of a text, shared by every text rule.
//!
//! A rule of families `P` and `T` looks at a text only if the pass met the byte classes it triggers on, so that a
//! clean text costs one vectorised loop however many rules there are.

use std::ops::Range;

/// Byte classes a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Classes(u8);

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    /// ASCII digits, at least [`MANY_DIGITS`] of them, or digits of another width.
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

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The shortest personal number looked for (an old identity card) has nine digits.
const MANY_DIGITS: u32 = 9;

/// A text and the byte classes in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scan<'a> {
    pub(crate) text: &'a str,
    pub(crate) classes: Classes,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut classes = 0;
        let mut digits: u32 = 0;
        // Lane-wise comparisons over short chunks, no branches: compiled to vector instructions.
        for chunk in bytes.chunks(128) {
            let mut count: u8 = 0;
            let mut seen: u8 = 0;
            for &byte in chunk {
                count = count.wrapping_add(u8::from(byte.wrapping_sub(b'0') < 10));
                seen |= class(byte);
            }
            classes |= seen;
            digits = digits.saturating_add(u32::from(count));
        }
        if let (Some(second), Some(third)) = (bytes.get(1..), bytes.get(2..)) {
            let triples = bytes.iter().zip(second).zip(third);
            classes |= triples.fold(0, |seen, ((&a, &b), &c)| seen | class_of_three(a, b, c));
        }
        if digits >= MANY_DIGITS || (classes & Classes::SPECIAL.0 != 0) {
            classes |= Classes::DIGITS.0;
        }
        Self { text, classes: Classes(classes) }
    }

    /// Calls `found` with every run of digits that could be one number: groups of digits, full-width ones too, with at
    /// most one separator between two groups and invisible characters anywhere.
    pub(crate) fn numbers(&self, mut found: impl FnMut(&Number)) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(start) = next_digit(bytes, at) {
            let number = Number::read(self.text, start);
            at = number.end.max(start.saturating_add(1));
            if number.digits.len() >= 9 {
                found(&number);
            }
        }
    }
}

/// The class if `found`, without a branch.
fn flag(found: bool, class: Classes) -> u8 {
    u8::from(found).wrapping_neg() & class.0
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

fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    for chunk in bytes.get(from..)?.chunks(32) {
        // The lead byte of full-width digits counts too.
        let any =
            chunk.iter().fold(false, |any, &byte| any | (byte.wrapping_sub(b'0') < 10) | (byte == 0xef));
        if any {
            for (offset, byte) in chunk.iter().enumerate() {
                let here = at.saturating_add(offset);
                if byte.is_ascii_digit()
                    || (*byte == 0xef && bytes.get(here..).and_then(full_width).is_some())
                {
                    return Some(here);
                }
            }
        }
        at = at.saturating_add(chunk.len());
    }
    None
}

/// The value of a full-width digit (U+FF10 to U+FF19) at the start of `bytes`.
fn full_width(bytes: &[u8]) -> Option<u8> {
    match bytes {
        [0xef, 0xbc, digit, ..] => digit.checked_sub(0x90).filter(|digit| *digit < 10),
        _ => None,
    }
}

/// Whether `character` takes no room: it can be put between digits without anyone seeing it.
pub(crate) fn invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Digits that may be one number, with where their groups begin and end.
#[derive(Debug)]
pub(crate) struct Number {
    /// The value of each digit.
    pub(crate) digits: Vec<u8>,
    /// For each group: the position of its first digit in `digits`, and its bytes in the text.
    pub(crate) groups: Vec<(usize, Range<usize>)>,
    /// Whether a plus sign stands right before.
    pub(crate) plus: bool,
    /// Where the run ends in the text.
    end: usize,
}

impl Number {
    fn read(text: &str, start: usize) -> Self {
        let plus = text.get(..start).is_some_and(|before| before.trim_end_matches(invisible).ends_with('+'));
        let mut number = Self { digits: Vec::new(), groups: Vec::new(), plus, end: start };
        let mut open = false;
        let mut separators = 0;
        for (offset, character) in text.get(start..).unwrap_or_default().char_indices() {
            let at = start.saturating_add(offset);
            let after = at.saturating_add(character.len_utf8());
            let digit = character.to_digit(10).or_else(|| {
                ('\u{ff10}'..='\u{ff19}')
                    .contains(&character)
                    .then(|| u32::from(character).saturating_sub(0xff10))
            });
            match digit.and_then(|digit| u8::try_from(digit).ok()) {
                Some(digit) => {
                    if !open {
                        number.groups.push((number.digits.len(), at..after));
                        open = true;
                    }
                    separators = 0;
                    number.digits.push(digit);
                    number.end = after;
                    if let Some((_, bytes)) = number.groups.last_mut() {
                        bytes.end = after;
                    }
                }
                None if invisible(character) => {}
                None if matches!(character, ' ' | '.' | '-' | '\u{a0}' | '(' | ')') && separators < 1 => {
                    open = false;
                    separators = 1;
                }
                None => break,
            }
        }
        number
    }

    /// Calls `found` with the digits and the bytes of every `len` digits that begin and end with a group.
    pub(crate) fn windows(&self, len: usize, mut found: impl FnMut(&[u8], Range<usize>)) {
        for (position, (first, from)) in self.groups.iter().enumerate() {
            let end = first.saturating_add(len);
            let rest = self.groups.get(position..).unwrap_or_default();
            let last = rest.iter().enumerate().find(|(index, _)| {
                let next = rest.get(index.saturating_add(1)).map_or(self.digits.len(), |(next, _)| *next);
                next == end
            });
            if let (Some((_, (_, to))), Some(digits)) = (last, self.digits.get(*first..end))
                && !self.begins_with_date(position)
            {
                found(digits, from.start..to.end);
            }
        }
    }

    /// Whether the groups from `position` on are a date: two digits, two digits, four digits.
    fn begins_with_date(&self, position: usize) -> bool {
        let starts: Vec<usize> = self
            .groups
            .iter()
            .skip(position)
            .map(|(first, _)| *first)
            .chain([self.digits.len()])
            .take(4)
            .collect();
        let lengths: Vec<usize> =
            starts.windows(2).filter_map(|pair| Some(pair.get(1)?.saturating_sub(*pair.first()?))).collect();
        let century = starts.get(2).and_then(|year| self.digits.get(*year..year.saturating_add(2)));
        lengths == [2, 2, 4] && matches!(century, Some([1, 9] | [2, 0]))
    }
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
    fn windows_begin_and_end_with_groups_and_skip_dates() {
        let found = |text: &str, len| {
            let mut windows = Vec::new();
            Scan::new(text).numbers(|number| {
                number.windows(len, |_, bytes| windows.push(text.get(bytes).unwrap().to_owned()))
            });
            windows
        };
        assert_eq!(found("gọi 0912 345 678 nhé", 10), ["0912 345 678"]);
        assert_eq!(found("gọi 0912.345.678, 0987 654 321", 10), ["0912.345.678", "0987 654 321"]);
        assert_eq!(found("ngày 05-01-2025 10 giờ", 10), Vec::<String>::new());
        assert_eq!(found("09\u{200b}12345678", 10), ["09\u{200b}12345678"]);
    }
}
