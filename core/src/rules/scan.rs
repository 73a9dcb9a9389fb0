//! What the text rules look at: a text, what kinds of characters and cues are in it, and its sentences.
//!
//! A rule of families `P` and `T` looks at a text only if what it triggers on was met in it.

use super::cues::{Cue, Cues};
use super::numbers::{self, Number};
use super::plain::Plain;
use super::words::Words;
use std::cell::OnceCell;

/// What a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Classes(u16);

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    /// Nine digits or more that may be one number, or characters that may be digits of another script.
    pub(crate) const DIGITS: Self = Self(1);
    /// Combining marks: a decomposed text.
    pub(crate) const COMBINING: Self = Self(1 << 1);
    /// ASCII control characters.
    pub(crate) const CONTROL: Self = Self(1 << 2);
    /// U+2000 to U+2FFF but for dashes, quotation marks and ellipses: zero-width and bidirectional controls are here.
    pub(crate) const PUNCTUATION: Self = Self(1 << 3);
    /// U+0080 to U+00BF and U+F000 to U+FFFF: C1 controls, no-break spaces, the byte order mark, full-width forms.
    pub(crate) const SPECIAL: Self = Self(1 << 4);
    /// Any other character that is neither ASCII nor a precomposed Latin letter.
    pub(crate) const FOREIGN: Self = Self(1 << 5);
    /// An at sign, or what is written for it.
    pub(crate) const AT: Self = Self(1 << 6);
    /// A Latin letter that is not Vietnamese and that legacy encodings and look-alikes bring.
    pub(crate) const LATIN: Self = Self(1 << 7);
    /// Two words in capitals beside each other.
    pub(crate) const CAPITALS: Self = Self(1 << 8);
    /// `số`, `tổ`, `khóm`, `nhà` before a number: a house.
    pub(crate) const HOUSE: Self = Self(1 << 9);
    /// `trưởng`, `chủ tịch`, `bí thư`, `giám đốc`.
    pub(crate) const POST: Self = Self(1 << 10);
    /// A dot inside a word, or a letter of `Facebook` and `Zalo` that Vietnamese has not.
    pub(crate) const LINK: Self = Self(1 << 11);
    /// A letter beside a digit: number plates, passports, health insurance cards.
    pub(crate) const MIXED: Self = Self(1 << 12);
    /// `giáo dân`, `tín đồ`, `phật tử`, or the name of a group.
    pub(crate) const GROUP: Self = Self(1 << 13);
    /// A capital after an honorific, or two after each other that begin with a family name.
    pub(crate) const NAME: Self = Self(1 << 14);
    /// All that tells by its spelling.
    pub(crate) const WORDS: Self = Self(
        Self::AT.0
            | Self::HOUSE.0
            | Self::POST.0
            | Self::LINK.0
            | Self::MIXED.0
            | Self::GROUP.0
            | Self::NAME.0,
    );

    #[cfg(test)]
    pub(super) const EVERYTHING: Self = Self(u16::MAX);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both hold.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Texts up to here are looked at as a whole, in bytes.
const LONG: usize = 300;

/// Whether a text is but a short code of a list: nothing to find in it.
pub(super) fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let plain = |byte: &u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'/' | b'-');
    bytes.len() <= 40 && bytes.iter().all(|byte| plain(byte) || (bytes.len() < 9 && byte.is_ascii_digit()))
}

/// Whether words are written without their accents: a single one may have none.
fn is_unaccented(text: &str) -> bool {
    text.is_ascii() && text.bytes().filter(|byte| *byte == b' ').nth(1).is_some()
}

/// A text and what was met in it.
#[derive(Debug)]
pub(crate) struct Scan<'a> {
    pub(crate) text: &'a str,
    pub(crate) classes: Classes,
    /// Whether a reader sees anything otherwise than it is written.
    hidden: bool,
    /// What may give a person away, in the order of the text.
    cues: Vec<Cue>,
    /// Where the sentences of a long text begin, but for the first; none where the whole text is to be looked at.
    begins: Vec<usize>,
    numbers: OnceCell<Vec<Number>>,
    plain: OnceCell<Plain<'a>>,
    words: OnceCell<Words>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        if is_code(text) {
            return Self::with(text, Classes::NONE, false);
        }
        let Cues { mut classes, personal, begins, hidden } = Cues::of(text);
        if hidden {
            classes = classes.or(Classes::DIGITS);
        }
        let met = personal.iter().fold(classes, |all, cue| all.or(cue.classes));
        if hidden || is_unaccented(text) {
            // Words may be spelled otherwise: all are looked at.
            return Self::with(text, met.or(Classes::WORDS), hidden);
        }
        let begins = if text.len() > LONG { begins } else { Vec::new() };
        let mut scan = Self { cues: personal, begins, ..Self::with(text, met, hidden) };
        if scan.parts().any(|(_, sentence)| is_unaccented(sentence)) {
            scan.classes = scan.classes.or(Classes::WORDS);
        }
        scan
    }

    fn with(text: &'a str, classes: Classes, hidden: bool) -> Self {
        Self {
            text,
            classes,
            hidden,
            cues: Vec::new(),
            begins: Vec::new(),
            numbers: OnceCell::new(),
            plain: OnceCell::new(),
            words: OnceCell::new(),
        }
    }

    /// Returns the sentences in which something may give a person away, with where they begin: what one of them triggers
    /// is looked for in it alone. A short text is one; so is one in which marks may not be what they seem.
    pub(crate) fn sentences(&self) -> Vec<(usize, Self)> {
        if self.begins.is_empty() {
            return vec![(0, Self::with(self.text, self.classes, self.hidden))];
        }
        let mut found = Vec::new();
        let mut cues = self.cues.as_slice();
        for (start, text) in self.parts() {
            let end = start.saturating_add(text.len());
            let (within, behind) = cues.split_at(cues.partition_point(|cue| cue.at < end));
            let spelled = if is_unaccented(text) { Classes::WORDS } else { Classes::NONE };
            let classes = within.iter().fold(spelled, |all, cue| all.or(cue.classes));
            if classes != Classes::NONE {
                found.push((start, Self::with(text, classes, self.hidden)));
            }
            cues = behind;
        }
        found
    }

    /// Every sentence with where it begins.
    fn parts(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let starts = std::iter::once(0).chain(self.begins.iter().copied());
        let ends = self.begins.iter().copied().chain([self.text.len()]);
        starts.zip(ends).filter_map(|(start, end)| Some((start, self.text.get(start..end)?)))
    }

    /// Returns the text as a reader sees it. Made once for all rules.
    pub(crate) fn plain(&self) -> &Plain<'a> {
        self.plain.get_or_init(|| Plain::new(self.text, self.hidden))
    }

    /// Returns the words of [`Self::plain`]. Found once for all rules.
    pub(crate) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(self.plain()))
    }

    /// Returns every run of digits that may hold a number of a person: groups of digits of any script, a few separators
    /// between two groups, invisible characters anywhere. Found once for all rules.
    pub(crate) fn numbers(&self) -> &[Number] {
        self.numbers.get_or_init(|| numbers::find(self.text, self.hidden))
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
}
