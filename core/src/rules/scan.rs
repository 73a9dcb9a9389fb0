//! One pass over the bytes of a text, shared by every text rule.
//!
//! A rule of families `P` and `T` looks at a text only if the pass met the byte classes it triggers on, so that a
//! clean text costs one vectorised loop however many rules there are.

use super::numbers::{self, Number, invisible};
use super::plain::Plain;
use super::words::{self, Roles, Words};
use std::cell::OnceCell;

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
    /// An at sign, or what is written for it.
    pub(crate) const AT: Self = Self(64);
    /// A byte that is not ASCII.
    const ACCENTED: Self = Self(128);
    /// A Latin letter that is not Vietnamese and that legacy encodings and look-alikes bring.
    pub(crate) const LATIN: Self = Self(1 << 8);
    /// So many pairs of capitals that they may be words written in capitals, not abbreviations.
    pub(crate) const CAPITALS: Self = Self(1 << 9);
    /// `số`, `tổ`, `khóm`, `hẻm` or a number beside another: a house.
    pub(crate) const HOUSE: Self = Self(1 << 10);
    /// `trưởng`, `chủ tịch`, `bí thư`, `giám đốc`.
    pub(crate) const POST: Self = Self(1 << 11);
    /// A dot inside a word, or a letter of `Facebook` and `Zalo` that Vietnamese has not.
    pub(crate) const LINK: Self = Self(1 << 12);
    /// A letter beside a digit: number plates, passports, health insurance cards.
    pub(crate) const MIXED: Self = Self(1 << 13);
    /// `giáo dân`, `tín đồ`, `phật tử`, or the name of a group.
    pub(crate) const GROUP: Self = Self(1 << 14);
    /// A capital after an honorific, or two after each other that begin with a family name.
    pub(crate) const NAME: Self = Self(1 << 15);
    /// What words are looked at for.
    const WORDS: Self =
        Self(Self::HOUSE.0 | Self::POST.0 | Self::LINK.0 | Self::MIXED.0 | Self::GROUP.0 | Self::NAME.0);

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

/// Texts up to here are looked at as a whole, in bytes.
const LONG: usize = 300;

/// Whether a text is but a short code of a list: nothing to find in it.
fn is_code(bytes: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'/' | b'-');
    bytes.len() <= 40 && bytes.iter().all(|byte| plain(byte) || (bytes.len() < 9 && byte.is_ascii_digit()))
}

/// A text and the byte classes in it.
#[derive(Debug)]
pub(crate) struct Scan<'a> {
    pub(crate) text: &'a str,
    pub(crate) classes: Classes,
    /// Whether a reader sees anything otherwise than it is written.
    hidden: bool,
    numbers: OnceCell<Vec<Number>>,
    plain: OnceCell<Plain<'a>>,
    words: OnceCell<Words>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        if is_code(bytes) {
            return Self::with(text, Classes::NONE, false);
        }
        let mut met = Met::default();
        for start in (0..bytes.len()).step_by(WINDOW) {
            met.window(bytes.get(start..).unwrap_or_default());
        }
        let Met { low, high, digits, capitals } = met;
        let mut classes = Classes(u16::from(low) | u16::from(high) << 8);
        if digits >= MANY_DIGITS || classes.meets(Classes::SPECIAL.or(Classes::FOREIGN)) {
            classes = classes.or(Classes::DIGITS);
        }
        if capitals >= MANY_CAPITALS {
            classes = classes.or(Classes::CAPITALS);
        }
        // Where words may be spelled otherwise, all are looked at: decomposed, with something hidden in them, in
        // capitals, without accents.
        let hidden = classes.meets(Classes::COMBINING.or(Classes::FOREIGN))
            || (classes.meets(Classes::PUNCTUATION.or(Classes::SPECIAL)) && text.chars().any(hides));
        let unaccented =
            !classes.meets(Classes::ACCENTED) && bytes.iter().filter(|byte| **byte == b' ').count() >= 2;
        if hidden || unaccented || classes.meets(Classes::CAPITALS) {
            classes = classes.or(Classes::WORDS).or(Classes::AT);
        } else {
            classes = classes.or(capitalised(text));
        }
        Self::with(text, classes, hidden)
    }

    fn with(text: &'a str, classes: Classes, hidden: bool) -> Self {
        Self {
            text,
            classes,
            hidden,
            numbers: OnceCell::new(),
            plain: OnceCell::new(),
            words: OnceCell::new(),
        }
    }

    /// Returns the sentences of a long text with where they begin, so that what one of them triggers is looked for in it
    /// alone. A short text is one; so is one in which marks may not be what they seem.
    pub(crate) fn sentences(&self) -> Vec<(usize, &'a str)> {
        let mut found = Vec::new();
        let mut start = 0;
        if self.text.len() > LONG && !self.hidden {
            for (dot, _) in self.text.match_indices(". ") {
                let next = dot.saturating_add(2);
                // After an abbreviation or an initial, or before a small letter or a digit, it ends nothing.
                let bytes = self.text.as_bytes();
                let word = bytes.get(dot.saturating_sub(5)..dot).unwrap_or_default();
                let ends = bytes.get(next..).is_some_and(is_capital) && word.iter().all(|byte| !parts(*byte));
                if let Some(sentence) = self.text.get(start..next).filter(|_| ends) {
                    found.push((start, sentence));
                    start = next;
                }
            }
        }
        found.push((start, self.text.get(start..).unwrap_or_default()));
        found
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
        self.numbers.get_or_init(|| {
            numbers::find(self.text, self.classes.meets(Classes::FOREIGN.or(Classes::SPECIAL)))
        })
    }
}

/// How many bytes are looked at together.
const WINDOW: usize = 64;
/// And how many more, for what begins in them.
const AHEAD: usize = 5;

/// What the windows of a text have met.
#[derive(Default)]
struct Met {
    /// Classes below and from [`Classes::LATIN`] on.
    low: u8,
    high: u8,
    digits: u32,
    /// Pairs of capitals.
    capitals: u32,
}

impl Met {
    /// Looks at the first window of `bytes`. It is copied into an array, filled with spaces: lane-wise comparisons over
    /// arrays of known length, without branches and remainders, are compiled to vector instructions.
    fn window(&mut self, bytes: &[u8]) {
        let mut room = [b' '; WINDOW + AHEAD];
        let len = bytes.len().min(room.len());
        if let (Some(room), Some(bytes)) = (room.get_mut(..len), bytes.get(..len)) {
            room.copy_from_slice(bytes);
        }
        let lanes = |at: usize| room.get(at..).and_then(|room| room.first_chunk::<WINDOW>());
        let (Some(a), Some(b), Some(c), Some(d), Some(e), Some(f)) =
            (lanes(0), lanes(1), lanes(2), lanes(3), lanes(4), lanes(5))
        else {
            return;
        };
        let (mut digits, mut capitals): (u8, u8) = (0, 0);
        for (&a, &b) in a.iter().zip(b) {
            digits = digits.wrapping_add(u8::from(a.wrapping_sub(b'0') < 10));
            capitals =
                capitals.wrapping_add(u8::from((a.wrapping_sub(b'A') < 26) & (b.wrapping_sub(b'A') < 26)));
            self.low |= class(a);
            self.high |= class_of_two(a, b);
        }
        for ((&a, &b), &c) in a.iter().zip(b).zip(c) {
            self.low |= class_of_three(a, b, c);
        }
        for ((((&a, &c), &d), &e), &f) in a.iter().zip(c).zip(d).zip(e).zip(f) {
            self.high |= class_of_six(a, c, d, e, f);
        }
        let beyond = room.get(WINDOW..).unwrap_or_default().iter().any(u8::is_ascii_digit);
        if digits > 0 || beyond {
            for ((&a, &b), &c) in a.iter().zip(b).zip(c) {
                self.high |= class_of_mixture(a, b, c);
            }
        }
        self.digits = self.digits.saturating_add(u32::from(digits));
        self.capitals = self.capitals.saturating_add(u32::from(capitals));
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
        | flag((byte == b'@') | (byte == b'['), Classes::AT)
        | flag(byte >= 0x80, Classes::ACCENTED)
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
    // Ä to Ç, Ï to Ñ, Ö to Ø, Û, Ü and Ë, small or capital; Ɖ. No legacy or twice-encoded text does without them.
    let five = second & 0x1f;
    let other = (five.wrapping_sub(4) <= 3)
        | (five.wrapping_sub(15) <= 2)
        | (five.wrapping_sub(22) <= 2)
        | (five.wrapping_sub(27) <= 1)
        | (five == 11);
    let other = ((first == 0xc3) & other) | ((first == 0xc6) & (second == 0x89));
    // A dot inside a word; letters of Facebook and Zalo that Vietnamese has not.
    let link = ((first == b'.') & (second.wrapping_sub(b'a') < 26))
        | ((first | 0x20) == b'f')
        | ((first | 0x20) == b'z');
    flag(other, Classes::LATIN) | flag(link, Classes::LINK)
}

/// The classes that stretches of six bytes tell. Each is one that plain prose seldom has: `r` five bytes before the last
/// byte of `ở` is in `trưởng` alone.
fn class_of_six(a: u8, c: u8, d: u8, e: u8, f: u8) -> u8 {
    let post = ((a == b'r') & (f == 0x9f))
        | (((a | 0x20) == b't') & (c == 0xbb) & (d == 0x8b))
        | (((a | 0x20) == b'b') & (c == 0xad) & (e == b't'))
        | ((a == 0x91) & (d == 0x91) & (e == b'c'));
    // giáo dân, tín đồ, phật tử
    let group = (c == b' ')
        & (((a == 0xa1) & (f == 0xa2))
            | ((a == 0xad) & (((d == 0xc4) & (f == 0xbb)) | ((d == b't') & (f == 0xad)))));
    // số 1, tổ 1, khóm 1, nhà 1
    let digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let house = (((a == 0x91) | (a == 0x95)) & digit(c))
        | ((a == b'n') & (c == 0xc3) & (d == 0xa0) & (e == b' ') & digit(f))
        | ((a == 0xb3) & (c == b' ') & digit(d));
    flag(post, Classes::POST) | flag(group, Classes::GROUP) | flag(house, Classes::HOUSE)
}

/// Letters beside digits.
fn class_of_mixture(a: u8, b: u8, c: u8) -> u8 {
    let digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let capital = |byte: u8| byte.wrapping_sub(b'A') < 26;
    let small = |byte: u8| byte.wrapping_sub(b'a') < 26;
    let between = (b == b' ') | (b == b'.') | (b == b'-');
    let mixed = (digit(a) & (capital(b) | (between & capital(c))))
        | (capital(a) & (digit(b) | (between & digit(c))))
        | (small(a) & digit(b) & digit(c));
    flag(mixed, Classes::MIXED)
}

/// Whether a reader does not see `character`, or sees another.
fn hides(character: char) -> bool {
    let letter = matches!(character, '\0'..='\u{9f}' | '\u{c0}'..='\u{1ff}' | '\u{1ea0}'..='\u{1eff}');
    !letter
        && (invisible(character)
            || matches!(character, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{ff01}'..='\u{ff5e}'))
}

/// The classes that words with a capital tell, by themselves and the word before.
fn capitalised(text: &str) -> Classes {
    let bytes = text.as_bytes();
    let mut classes = Classes::NONE;
    for found in capitals(bytes) {
        let (before, rest) = bytes.split_at_checked(found).unwrap_or_default();
        let len = rest.iter().position(|byte| parts(*byte)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(len).unwrap_or_default();
        let own = roles_of(word);
        let next = after.strip_prefix(b" ").unwrap_or_default();
        // Công giáo, Phật giáo, phật tử, Cao Đài, Tin Lành, Hòa Hảo; not Công an.
        let group = own.meets(Roles::GROUP)
            && (matches!(word, b"Khmer" | b"Hoa")
                || word.starts_with(b"Ch")
                || word.starts_with(b"B")
                || ["giáo", "Giáo", "Đài", "đài", "Lành", "lành", "Hảo", "hảo", "tử", "dân", "đồ"]
                    .iter()
                    .any(|part| next.starts_with(part.as_bytes())));
        if group {
            classes = classes.or(Classes::GROUP);
        }
        if own.meets(Roles::NETWORK) {
            classes = classes.or(Classes::LINK);
        }
        if own.meets(Roles::POST) {
            classes = classes.or(Classes::POST);
        }
        let named = own.meets(Roles::SURNAME) && is_capital(next);
        let second = |word: &[u8]| word.get(1).copied().unwrap_or_default();
        let shouted =
            second(word).is_ascii_uppercase() && (second(next) >= 0x80 || second(next).is_ascii_uppercase());
        let addressed = || {
            let before = before.strip_suffix(b" ").unwrap_or_default();
            let start = before.iter().rposition(|byte| parts(*byte)).map_or(0, |at| at.saturating_add(1));
            roles_of(before.get(start..).unwrap_or_default()).meets(Roles::HONORIFIC)
        };
        if !classes.meets(Classes::NAME) && (named || shouted || addressed()) {
            classes = classes.or(Classes::NAME);
        }
    }
    classes
}

/// Whether `byte` parts words: ASCII but for letters and digits, or the end of a quotation mark.
fn parts(byte: u8) -> bool {
    byte < b'0' || byte == b':' || byte == b';' || byte == 0xe2 || byte == 0x9c
}

/// What `word` may be, whose first letter may be a capital.
fn roles_of(word: &[u8]) -> Roles {
    match word {
        [0xc3, second, tail @ ..] if *second < 0xa0 => words::joined(&[0xc3, second | 0x20], tail),
        [0xc4, second, tail @ ..] => words::joined(&[0xc4, second | 1], tail),
        [0xc6, 0xaf | 0xb0, tail @ ..] => words::joined(&[0xc6, 0xb0], tail),
        [0xc6, second, tail @ ..] => words::joined(&[0xc6, second | 1], tail),
        [0xe1, second, third, tail @ ..] => words::joined(&[0xe1, *second, third | 1], tail),
        [first, tail @ ..] => words::joined(&[first.to_ascii_lowercase()], tail),
        [] => Roles::NONE,
    }
}

/// Where a capital stands after a space or a mark, or first.
fn capitals(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let begins = |before: u8| (before < b'0') | (before == 0x9c) | (before == 0x98);
    let chunks = |at: usize| bytes.get(at..).unwrap_or_default().chunks(16).chain(std::iter::repeat(&[][..]));
    // Sixteen at a time: most have none.
    let lanes = bytes.chunks(16).zip(chunks(1)).zip(chunks(2)).zip(chunks(3)).enumerate();
    let met = lanes.filter(move |(_, (((before, first), second), third))| {
        let plain = before.iter().zip(*first);
        let any =
            plain.fold(false, |any, (&before, &a)| any | (begins(before) & (a.wrapping_sub(b'A') < 26)));
        let others = before.iter().zip(*first).zip(*second).zip(*third);
        others.fold(any, |any, (((&before, &a), &b), &c)| any | (begins(before) & accented_capital(a, b, c)))
    });
    let found = met.flat_map(|(chunk, _)| {
        let start = chunk.saturating_mul(16).saturating_add(1);
        start..start.saturating_add(16)
    });
    let begins_at = move |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before)).copied();
        before.is_none_or(begins) && bytes.get(*at..).is_some_and(is_capital)
    };
    std::iter::once(0).chain(found).filter(begins_at)
}

/// Whether a text that begins with `bytes` begins with a capital.
fn is_capital(bytes: &[u8]) -> bool {
    match bytes {
        [a, b, c, ..] => a.is_ascii_uppercase() || accented_capital(*a, *b, *c),
        [a, ..] => a.is_ascii_uppercase(),
        [] => false,
    }
}

/// Whether a letter of these bytes (of the first two, if it has two) is a Vietnamese capital.
fn accented_capital(a: u8, b: u8, c: u8) -> bool {
    ((a == 0xc3) & (b < 0xa0))
        | ((a == 0xc4) & ((b & 1) == 0))
        | ((a == 0xc6) & ((b == 0xa0) | (b == 0xaf)))
        | ((a == 0xe1) & ((c & 1) == 0))
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
