use std::ops::Range;

use super::letters;
use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "T003",
    name: "legacy-encoding",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual { vi: "Chữ Việt mã cũ", en: "Legacy encoding" },
    message: Bilingual {
        vi: "văn bản gõ bằng bảng mã cũ ({encoding}), đọc không ra chữ",
        en: "the text was typed in a legacy encoding ({encoding}) and cannot be read",
    },
    help: Bilingual {
        vi: "chuyển mã {encoding} sang Unicode rồi gửi lại",
        en: "convert {encoding} to Unicode and send it again",
    },
    page: include_str!("t003_legacy_encoding.md"),
    check: Check::Text(Classes::LATIN.or(Classes::SPECIAL), check),
};

/// TCVN3 by its code points U+00A1 to U+00FE, `-` where it has no letter of its own.
const TCVN3: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ------àảãáạ-ằẳẵắ-------ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ";

/// VNI: what a character after a vowel stands for, as the marks on that vowel.
const VNI_MARKS: [(char, &str); 16] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// VNI: characters that stand for a letter of their own.
const VNI_LETTERS: [(char, char); 7] =
    [('ô', 'ơ'), ('ö', 'ư'), ('ñ', 'đ'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ')];

/// How much must speak for a legacy encoding: a few French or German words do not reach it, for they are no syllables
/// when read so.
const ENOUGH: usize = 3;

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    // Units such as m² bring many texts here; few have two characters that a legacy encoding would leave.
    if scan.text.chars().filter(|character| is_odd(*character)).nth(1).is_none() {
        return;
    }
    let weighed = [("TCVN3", weigh(scan.text, tcvn3)), ("VNI", weigh(scan.text, vni))];
    let heaviest = weighed.into_iter().max_by_key(|(_, found)| found.weight);
    let Some((encoding, Found { weight, words, suspects, bytes })) = heaviest else { return };
    // In a title of few words most must speak for it.
    if weight >= ENOUGH || (weight == 2 && suspects.saturating_mul(2) > words) {
        sink.fail_span(scan.text, bytes);
        sink.param("encoding", encoding.to_owned());
    }
}

/// What speaks for an encoding, and from where to where.
#[derive(Default)]
struct Found {
    weight: usize,
    words: usize,
    suspects: usize,
    bytes: Range<usize>,
}

fn weigh(text: &str, decode: fn(&str) -> Option<(String, usize)>) -> Found {
    let mut found = Found::default();
    for (start, piece) in letters::pieces(text) {
        if !piece.contains(char::is_alphabetic) {
            continue;
        }
        found.words = found.words.saturating_add(1);
        let Some((_, weight)) = decode(piece).filter(|(decoded, _)| letters::is_syllable(decoded)) else {
            continue;
        };
        if weight > 0 {
            let from = if found.suspects == 0 { start } else { found.bytes.start };
            found.bytes = from..start.saturating_add(piece.len());
            found.suspects = found.suspects.saturating_add(1);
            found.weight = found.weight.saturating_add(weight);
        }
    }
    found
}

/// The word as TCVN3, and how much in it is not Vietnamese as it stands: symbols inside a word count double.
fn tcvn3(word: &str) -> Option<(String, usize)> {
    let mut weight: usize = 0;
    let mut letters: usize = 0;
    let mut decoded = String::new();
    for character in word.chars() {
        let position = u32::from(character).checked_sub(0xa1).and_then(|at| usize::try_from(at).ok());
        let Some(letter) = position.and_then(|at| TCVN3.chars().nth(at)) else {
            letters = letters.saturating_add(usize::from(character.is_ascii_alphabetic()));
            decoded.push(character);
            continue;
        };
        if letter == '-' {
            return None;
        }
        weight = weight.saturating_add(match character {
            '\u{a1}'..='\u{bf}' => 2,
            _ => usize::from(!is_vietnamese(character)),
        });
        decoded.push(letter);
    }
    // A symbol that stands alone, or two of them, is a symbol.
    (letters > 0 || decoded.chars().count() > 2).then_some((decoded, weight))
}

/// The word as VNI, and how much in it is not Vietnamese as it stands.
fn vni(word: &str) -> Option<(String, usize)> {
    let mut decoded = String::new();
    let mut weight: usize = 0;
    let mut before = ' ';
    for character in word.chars().flat_map(char::to_lowercase) {
        let marks = VNI_MARKS.iter().find(|(mark, _)| *mark == character);
        match marks {
            Some((_, marks)) if matches!(before, 'a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö') => {
                decoded.push_str(marks)
            }
            _ => match VNI_LETTERS.iter().find(|(from, _)| *from == character) {
                Some((_, letter)) => decoded.push(*letter),
                None => decoded.push(character),
            },
        }
        if u32::from(character) > 0xff {
            return None;
        }
        weight = weight.saturating_add(usize::from(!character.is_ascii() && !is_vietnamese(character)));
        before = character;
    }
    Some((decoded, weight.min(1)))
}

/// Whether a letter of U+00C0 to U+00FF is one of Vietnamese.
fn is_vietnamese(letter: char) -> bool {
    matches!(
        letter,
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
    )
}

/// Whether `character` stands for a letter in a legacy encoding and for none of Vietnamese in Unicode.
fn is_odd(character: char) -> bool {
    matches!(character, '\u{a1}'..='\u{ae}' | '\u{b5}'..='\u{b9}' | '\u{bb}'..='\u{be}')
        || (matches!(character, 'À'..='ÿ') && !is_vietnamese(character))
}

#[cfg(test)]
mod tests {
    use super::TCVN3;

    #[test]
    fn the_table_has_a_place_for_every_code_point() {
        assert_eq!(TCVN3.chars().count(), 0xfe - 0xa0);
        assert_eq!(TCVN3.chars().nth(0xae - 0xa1), Some('đ'));
        assert_eq!(TCVN3.chars().nth(0xe9 - 0xa1), Some('ộ'));
        assert_eq!(TCVN3.chars().last(), Some('ỵ'));
    }
}
