use std::ops::Range;

use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "T006",
    name: "double-encoded",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual { vi: "Văn bản mã hóa hai lần", en: "Double-encoded text" },
    message: Bilingual {
        vi: "văn bản UTF-8 bị đọc nhầm thành bảng mã khác, đọc không ra chữ",
        en: "UTF-8 was read as another encoding, and the text cannot be read",
    },
    help: Bilingual {
        vi: "lấy lại văn bản gốc và lưu bằng UTF-8",
        en: "take the text from its source and save it as UTF-8",
    },
    page: include_str!("t006_double_encoded.md"),
    check: Check::Text(Classes::LATIN.or(Classes::SPECIAL), check),
};

/// The characters of Windows-1252 for the bytes 80 to 9F, `-` where it has none.
const WINDOWS: &str = "€-‚ƒ„…†‡ˆ‰Š‹Œ-Ž--‘’“”•–—˜™š›œ-žŸ";

/// One such sequence may be chance: `“ĐÃ”` holds one.
const ENOUGH: usize = 2;

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let mut found: Option<Range<usize>> = None;
    let mut count: usize = 0;
    let mut told: usize = 0;
    for (start, lead) in scan.text.char_indices() {
        if start < told || !matches!(lead, 'Â'..='Ï' | 'à' | 'á' | 'â') {
            continue;
        }
        let rest = scan.text.get(start..).unwrap_or_default();
        // à, á and â are common letters; what follows them here is not.
        let second = rest.chars().nth(1).filter(|second| !second.is_ascii()).and_then(byte);
        if !second.is_some_and(|second| (0x80..0xc0).contains(&second)) {
            continue;
        }
        let Some(len) = sequence(rest) else { continue };
        told = start.saturating_add(len);
        let from = found.map_or(start, |found| found.start);
        found = Some(from..told);
        count = count.saturating_add(1);
    }
    if let Some(bytes) = found.filter(|_| count >= ENOUGH) {
        sink.fail_span(scan.text, bytes);
    }
}

/// How many bytes of `text` are one character of a Vietnamese text, encoded twice.
fn sequence(text: &str) -> Option<usize> {
    let mut bytes = Vec::with_capacity(3);
    let mut len: usize = 0;
    for character in text.chars().take(3) {
        bytes.push(byte(character)?);
        len = len.saturating_add(character.len_utf8());
        if let Ok(decoded) = std::str::from_utf8(&bytes) {
            let decoded = decoded.chars().next()?;
            // A closing quotation mark after Ã, Ê and the like is more often just that.
            let quoted = matches!(character, '“' | '”' | '‘' | '’' | '…' | '–' | '—') && bytes.len() == 2;
            let vietnamese = matches!(decoded,
                'À'..='ý' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
                | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2026}' | '\u{1780}'..='\u{17ff}');
            // Stroked d is so common, and its second half so rare after Ä, that it is let through.
            return (vietnamese && (!quoted || bytes == [0xc4, 0x91])).then_some(len);
        }
    }
    None
}

fn byte(character: char) -> Option<u8> {
    u8::try_from(u32::from(character)).ok().or_else(|| {
        let position = WINDOWS.chars().position(|known| known == character)?;
        u8::try_from(position).ok()?.checked_add(0x80)
    })
}
