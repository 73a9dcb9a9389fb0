//! Where a text may hold something that a text rule looks for.
//!
//! A table of pairs of bytes tells whether a place deserves a look. In plain Vietnamese prose hardly one place in sixty
//! does, so that a clean text costs one short loop however many rules there are; what a look finds decides which rules
//! run, and on which sentence.

use super::numbers::invisible;
use super::scan::Classes;
use super::words::{self, Roles};

/// What the byte before a place is. Each has one bit in [`PAIRS`].
#[derive(Clone, Copy)]
enum Before {
    Other,
    /// A space or mark, after which a word begins.
    Mark,
    Dot,
    Digit,
    Capital,
    /// The lead bytes of characters of two bytes, and of three.
    C2,
    C3,
    C4,
    C6,
    E1,
    E2,
    /// The second byte of the Vietnamese letters of U+1E80 to U+1EFF, or the last byte of another.
    Second,
    /// The last bytes of á, í and ậ, ị or ố or đ, ở: in these end the cues that are no capitals.
    A1,
    Ad,
    X8b,
    X9f,
}

const ROWS: [Before; 16] = [
    Before::Other,
    Before::Mark,
    Before::Dot,
    Before::Digit,
    Before::Capital,
    Before::C2,
    Before::C3,
    Before::C4,
    Before::C6,
    Before::E1,
    Before::E2,
    Before::Second,
    Before::A1,
    Before::Ad,
    Before::X8b,
    Before::X9f,
];

const fn before(byte: u8) -> Before {
    match byte {
        b'.' => Before::Dot,
        // The last bytes of opening quotation marks are marks too.
        0..b'0' | 0x98 | 0x9c => Before::Mark,
        b'0'..=b'9' => Before::Digit,
        b'A'..=b'Z' => Before::Capital,
        0xc2 => Before::C2,
        0xc3 => Before::C3,
        0xc4 => Before::C4,
        0xc6 => Before::C6,
        0xe1 => Before::E1,
        0xe2 => Before::E2,
        0xba | 0xbb => Before::Second,
        0xa1 => Before::A1,
        0xad => Before::Ad,
        0x8b | 0x91 => Before::X8b,
        0x9f => Before::X9f,
        _ => Before::Other,
    }
}

/// Whether `byte` deserves a look where it stands.
const fn deserves(before: Before, byte: u8) -> bool {
    match byte {
        // Controls, what is written for an at sign, letters of Facebook and Zalo that Vietnamese has not.
        0..0x20 | 0x7f | b'@' | b'[' | b'f' | b'F' | b'z' | b'Z' => return true,
        // Leads of characters that are neither Vietnamese letters nor common marks.
        0xc7..=0xe0 | 0xe3..=0xff => return true,
        _ => {}
    }
    match before {
        Before::Other => byte.is_ascii_digit(),
        Before::Mark if byte.is_ascii_uppercase() => true,
        Before::Dot if byte.is_ascii_alphabetic() => true,
        Before::Digit => false,
        Before::C2 | Before::E2 => true,
        Before::C3 => byte < 0xa0 || is_other(byte),
        Before::C4 => byte & 1 == 0,
        Before::C6 => matches!(byte, 0x89 | 0xa0 | 0xaf),
        Before::E1 => !matches!(byte, 0xba | 0xbb),
        Before::Second => byte.is_ascii_digit() || (matches!(byte, 0x80..0xc0) && byte & 1 == 0),
        Before::A1 => byte.is_ascii_digit() || byte == b'o',
        Before::Ad => byte.is_ascii_digit() || matches!(byte, b' ' | b'n' | b't'),
        Before::X8b => byte.is_ascii_digit() || byte == b'c',
        Before::X9f => byte.is_ascii_digit() || byte == b'n',
        Before::Mark | Before::Dot | Before::Capital => byte.is_ascii_digit(),
    }
}

/// Whether the letter of C3 and `second` is one that no Vietnamese word has: Ä to Ç, Ë, Ï to Ñ, Ö to Ø, Û, Ü, small or
/// capital. No legacy or twice-encoded text does without them.
const fn is_other(second: u8) -> bool {
    matches!(second & 0x1f, 4..=7 | 11 | 15..=17 | 22..=24 | 27 | 28)
}

/// For each byte, in the lower half the rows after which it deserves a look, in the upper half its own row.
static PAIRS: [u32; 256] = pairs();

#[expect(clippy::indexing_slicing, reason = "iterators are not const; the bounds stand in the loops")]
const fn pairs() -> [u32; 256] {
    let mut pairs = [0; 256];
    let mut byte: u8 = 0;
    loop {
        let mut rows = 1 << (16 + before(byte) as u32);
        let mut row = 0;
        while row < ROWS.len() {
            if deserves(ROWS[row], byte) {
                rows |= 1 << (ROWS[row] as u32);
            }
            row += 1;
        }
        pairs[byte as usize] = rows;
        if byte == u8::MAX {
            return pairs;
        }
        byte += 1;
    }
}

/// Something a look has found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    /// Its byte.
    pub(super) at: usize,
    pub(super) classes: Classes,
}

/// What all looks at a text have found.
#[derive(Debug)]
pub(super) struct Cues {
    /// What speaks for the rules of family `T`, in the whole text.
    pub(super) classes: Classes,
    /// What speaks for the rules of family `P`, in the order of the text.
    pub(super) personal: Vec<Cue>,
    /// Where sentences begin that have another before them.
    pub(super) begins: Vec<usize>,
    /// Whether a reader sees anything otherwise than it is written.
    pub(super) hidden: bool,
}

impl Cues {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut cues =
            Self { classes: Classes::NONE, personal: Vec::new(), begins: Vec::new(), hidden: false };
        let mut last = 1 << (16 + Before::Mark as u32);
        for (at, &byte) in bytes.iter().enumerate() {
            let pair = PAIRS.get(usize::from(byte)).copied().unwrap_or_default();
            if pair & (last >> 16) != 0 {
                cues.look(text, at, byte);
            }
            last = pair;
        }
        cues
    }

    #[inline(never)]
    fn look(&mut self, text: &str, at: usize, byte: u8) {
        let bytes = text.as_bytes();
        let (past, rest) = bytes.split_at_checked(at).unwrap_or_default();
        let last = past.last().copied().unwrap_or(b' ');
        let personal = match byte {
            b'0'..=b'9' => number(past, rest),
            b'A'..=b'Z' => self.capital(past, rest).or(letter(byte)),
            b'@' | b'[' => Classes::AT,
            0..0x20 | 0x7f => return self.classes = self.classes.or(Classes::CONTROL),
            b'a'..=b'z' if last == b'.' => Classes::LINK,
            b'f' | b'z' => Classes::LINK,
            b' ' | b'a'..=b'z' => word(past, rest),
            _ => {
                let start = (0..=at).rev().find(|start| text.is_char_boundary(*start)).unwrap_or_default();
                let (past, rest) = bytes.split_at_checked(start).unwrap_or_default();
                if is_capital(rest) && past.last().is_none_or(|last| begins(*last)) {
                    self.capital(past, rest)
                } else {
                    return self.character(text.get(start..).unwrap_or_default(), past);
                }
            }
        };
        if personal != Classes::NONE {
            self.classes = self.classes.or(personal.and(Classes::CAPITALS));
            self.personal.push(Cue { at, classes: personal });
        }
    }

    /// What the word tells whose capital `rest` begins with; notes the sentence that begins with it.
    fn capital(&mut self, past: &[u8], rest: &[u8]) -> Classes {
        if past.strip_suffix(b". ").is_some_and(ends_sentence) {
            self.begins.push(past.len());
        }
        capital(past, rest)
    }

    /// Notes the character that `rest` begins with.
    fn character(&mut self, rest: &str, past: &[u8]) {
        let Some(character) = rest.chars().next() else { return };
        let classes = match character {
            // m² and m³ are no letters of a legacy encoding.
            '²' | '³' if past.last() == Some(&b'm') => return,
            '\u{80}'..='\u{bf}' | '\u{f000}'..='\u{ffff}' => Classes::SPECIAL,
            'À'..='ÿ' => {
                let mut encoded = [0; 4];
                match character.encode_utf8(&mut encoded).as_bytes() {
                    [_, second] if is_other(*second) => Classes::LATIN,
                    _ => return,
                }
            }
            'Ɖ' => Classes::LATIN,
            '\u{100}'..='\u{1bf}' | '\u{1e80}'..='\u{1eff}' => return,
            '\u{300}'..='\u{36f}' => Classes::COMBINING,
            // Dashes, quotation marks, bullets, the ellipsis, per mille, primes.
            '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203f}' => return,
            '\u{2000}'..='\u{2fff}' => Classes::PUNCTUATION,
            _ => Classes::FOREIGN,
        };
        self.classes = self.classes.or(classes);
        self.hidden |= classes.meets(Classes::COMBINING.or(Classes::FOREIGN)) || hides(character);
    }
}

/// Whether a reader does not see `character`, or sees another.
fn hides(character: char) -> bool {
    invisible(character)
        || matches!(character, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{ff01}'..='\u{ff5e}')
}

fn letter(capital: u8) -> Classes {
    if matches!(capital, b'F' | b'Z') { Classes::LINK } else { Classes::NONE }
}

/// What the number at byte `at` tells.
fn number(past: &[u8], rest: &[u8]) -> Classes {
    let (digits, behind) = numeral(rest);
    let mut classes = Classes::NONE;
    // A street or a quarter behind it, or a house before it.
    if roles_of(behind).meets(Roles::STREET) || is_house(past) {
        classes = classes.or(Classes::HOUSE);
    }
    // The shortest number of a code is that of a plate.
    if digits >= 4 && is_lettered(past) {
        classes = classes.or(Classes::MIXED);
    }
    // The shortest personal number looked for is that of an old identity card.
    if digits >= 9 {
        classes = classes.or(Classes::DIGITS);
    }
    classes
}

/// Whether a number stands right behind any letter, or behind a joint after a capital; Đ is one.
fn is_lettered(past: &[u8]) -> bool {
    let joint = [b". ".as_slice(), b" ", b".", b"-"].iter().find_map(|joint| past.strip_suffix(*joint));
    past.last().is_some_and(u8::is_ascii_alphabetic)
        || joint.unwrap_or(past).ends_with("Đ".as_bytes())
        || joint.and_then(<[u8]>::last).is_some_and(u8::is_ascii_uppercase)
}

/// Nine digits with three separators of three bytes between each two.
const FARTHEST: usize = 81;

/// How many digits `rest` begins with, with nothing but separators between them, and the word behind all numerals. So far
/// and no farther: every number of a text is looked at.
fn numeral(rest: &[u8]) -> (usize, &[u8]) {
    let near = rest.get(..FARTHEST).unwrap_or(rest);
    let separates = |byte: u8| matches!(byte, b'\t'..=b' ' | b'.' | b',' | b'-' | b'_' | b'/' | b'(' | b')' | 0x80..=0xbf | 0xe2);
    let mut digits: usize = 0;
    let mut at: usize = 0;
    while let Some(byte) = near.get(at).filter(|byte| byte.is_ascii_digit() || separates(**byte)) {
        digits = digits.saturating_add(usize::from(byte.is_ascii_digit()));
        at = at.saturating_add(1);
    }
    // Letters may end a number (`3B`), and others follow.
    let mut behind = near.get(at..).unwrap_or_default();
    if near.get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_digit) {
        let mut pieces = behind.split(|byte| matches!(byte, b' ' | b',' | b'/' | b'.' | b'-')).skip(1);
        let word = |piece: &&[u8]| piece.first().is_some_and(|first| !first.is_ascii_digit());
        behind = pieces.find(word).unwrap_or_default();
    }
    let len = behind.iter().position(|byte| parts(*byte)).unwrap_or(behind.len());
    (digits, behind.get(..len).unwrap_or_default())
}

/// Whether a word for a house stands before a number.
fn is_house(past: &[u8]) -> bool {
    let past = past.trim_ascii_end();
    let after = |words: &[&str]| words.iter().any(|word| past.ends_with(word.as_bytes()));
    match past.last() {
        Some(0xa0) => after(&["nhà", "Nhà"]),
        Some(0x91) => after(&["nhà số", "Nhà số", "căn số"]),
        _ => false,
    }
}

/// What the word tells whose capital `rest` begins with, by itself and the words beside it.
fn capital(past: &[u8], rest: &[u8]) -> Classes {
    let mut classes = Classes::NONE;
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
    let shouted = is_shouted(word);
    if shouted && is_shouted(next) {
        // Words in capitals: whatever the cues are in small letters may be among them.
        return classes.or(Classes::WORDS).or(Classes::CAPITALS);
    }
    let named = (shouted || own.meets(Roles::SURNAME)) && is_capital(next);
    let addressed = || {
        let past = past.strip_suffix(b" ").unwrap_or_default();
        let start = past.iter().rposition(|byte| parts(*byte)).map_or(0, |at| at.saturating_add(1));
        roles_of(past.get(start..).unwrap_or_default()).meets(Roles::HONORIFIC)
    };
    if named || addressed() { classes.or(Classes::NAME) } else { classes }
}

/// Whether the first two letters of `word` are capitals.
fn is_shouted(word: &[u8]) -> bool {
    let len = match word.first() {
        Some(0xe0..) => 3,
        Some(0x80..) => 2,
        _ => 1,
    };
    is_capital(word) && word.get(len..).is_some_and(is_capital)
}

/// What a word in small letters tells that `rest` stands within.
fn word(past: &[u8], rest: &[u8]) -> Classes {
    let ends = |end: &str| past.ends_with(end.as_bytes());
    let goes_on = |next: &str| rest.starts_with(next.as_bytes());
    let post = (ends("rưở") && goes_on("ng"))
        || (ends("tị") && goes_on("ch"))
        || ((ends("bí") || ends("Bí")) && goes_on(" thư"))
        || (ends("đố") && goes_on("c"));
    let group = (ends("giá") && goes_on("o dân"))
        || (ends("tí") && goes_on("n đồ"))
        || (ends("phậ") && goes_on("t tử"));
    match (post, group) {
        (true, _) => Classes::POST,
        (_, true) => Classes::GROUP,
        _ => Classes::NONE,
    }
}

/// Whether a dot and a space behind `past` end a sentence, where a capital follows: behind an abbreviation or an initial they
/// end nothing.
fn ends_sentence(past: &[u8]) -> bool {
    let word = past.get(past.len().saturating_sub(5)..).unwrap_or_default();
    !word.iter().any(|byte| parts(*byte))
}

/// Whether a word may begin after `byte`.
fn begins(byte: u8) -> bool {
    matches!(byte, 0..b'0' | 0x98 | 0x9c)
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

/// Whether a text that begins with `bytes` begins with a Vietnamese capital.
fn is_capital(bytes: &[u8]) -> bool {
    match bytes {
        [first, ..] if first.is_ascii() => first.is_ascii_uppercase(),
        [0xc3, second, ..] => *second < 0xa0 && !is_other(*second),
        [0xc4, second, ..] => second & 1 == 0,
        [0xc6, second, ..] => matches!(second, 0xa0 | 0xaf),
        [0xe1, 0xba | 0xbb, third, ..] => third & 1 == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::{Classes, Scan};
    use super::super::{Check, RULES, Sink};

    /// Where rules fail in `scan` whose triggers it meets, by code points, `before` of which stand before it.
    fn found(scan: &Scan<'_>, family: &str, before: usize) -> Vec<(&'static str, usize, usize)> {
        let mut all = Vec::new();
        for rule in RULES.iter().filter(|rule| rule.family() == family) {
            let Check::Text(trigger, check) = rule.check else { continue };
            let mut sink = Sink::new(rule).after(before);
            if scan.classes.meets(trigger) {
                check(scan, &mut sink);
            }
            let spans = sink.failures.iter().filter_map(|failure| failure.span);
            all.extend(spans.map(|span| (rule.code, span.start, span.end)));
        }
        all
    }

    /// The sentences of the corpus without their marks.
    fn corpus() -> Vec<String> {
        let corpus = include_str!("../../../tests/data/privacy-corpus.json");
        let corpus: serde_json::Value = serde_json::from_str(corpus).unwrap();
        let marked = |sentence: &serde_json::Value| sentence["text"].as_str().unwrap().to_owned();
        let sentences: Vec<String> = corpus.as_array().unwrap().iter().map(marked).collect();
        let label = |part: (usize, &str)| match part {
            (0, part) => part.to_owned(),
            (_, part) => part.split_once('|').unwrap().1.replace('⟧', ""),
        };
        sentences.iter().map(|text| text.split('⟦').enumerate().map(label).collect()).collect()
    }

    /// What a rule finds when it is run on everything, it finds too when it waits for its cues.
    #[test]
    fn no_cue_hides_what_a_rule_finds() {
        let mut all = 0;
        for text in corpus() {
            let mut eager = Scan::new(&text);
            eager.classes = Classes::EVERYTHING;
            for family in ["P", "T"] {
                let eagerly = found(&eager, family, 0);
                all += eagerly.len();
                assert_eq!(found(&Scan::new(&text), family, 0), eagerly, "{text}");
            }
        }
        assert!(all > 300, "{all}");
    }

    /// And what it finds in a sentence alone, it finds in the middle of a long text, at the same place.
    #[test]
    fn no_neighbour_hides_what_a_rule_finds() {
        let plain =
            "Nhân dân mong sớm có nước ngọt cho mùa khô, đường làng bớt ngập khi triều cường. ".repeat(5);
        let mut all = 0;
        for text in corpus() {
            // Another sentence begins behind it only then.
            let ends = text.strip_suffix('.').and_then(|text| text.rsplit([' ', '.', '/', '-', ',']).next());
            if !ends.is_some_and(|word| word.len() >= 5 && word.chars().all(char::is_alphabetic))
                || !text.starts_with(char::is_uppercase)
            {
                continue;
            }
            let alone = Scan::new(&text);
            let long = format!("{plain}{text} {plain}");
            let scan = Scan::new(&long);
            let before = |start: usize| long.get(..start).unwrap().chars().count();
            let within: Vec<_> =
                scan.sentences().iter().flat_map(|(start, part)| found(part, "P", before(*start))).collect();
            let alone = found(&alone, "P", plain.chars().count());
            all += alone.len();
            assert_eq!(within, alone, "{text}");
        }
        assert!(all > 100, "{all}");
    }
}
