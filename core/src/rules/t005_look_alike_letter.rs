use super::letters;
use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "T005",
    name: "look-alike-letter",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Chữ cái giống chữ Việt", en: "Look-alike letter" },
    message: Bilingual {
        vi: "văn bản có {count} chữ cái trông giống chữ Việt nhưng là chữ khác",
        en: "the text holds {count} letters that look Vietnamese and are not",
    },
    help: Bilingual {
        vi: "gõ lại chữ tại vị trí đã nêu bằng bộ gõ tiếng Việt Unicode",
        en: "type the letter at that place again with a Vietnamese Unicode keyboard",
    },
    page: include_str!("t005_look_alike_letter.md"),
    check: Check::Text(Classes::LATIN.or(Classes::FOREIGN).or(Classes::SPECIAL), check),
};

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    if !scan.text.chars().any(|c| is_look_alike(c) || matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ')) {
        return;
    }
    let mut first = None;
    let mut count: usize = 0;
    for (start, piece) in letters::pieces(scan.text) {
        if piece.is_ascii() {
            continue;
        }
        let latin =
            piece.contains(|c: char| c.is_ascii_alphabetic() || ('\u{1ea0}'..='\u{1ef9}').contains(&c));
        for (offset, letter) in piece.char_indices() {
            let wrong = match letter {
                // Eth for đ, which only begins a syllable: elsewhere it may be Icelandic or a legacy encoding.
                'Ð' | 'ð' => latin && offset == 0 && !other_latin(piece),
                'Ɖ' | 'ɖ' => latin,
                _ => latin && is_look_alike(letter),
            };
            if wrong {
                let at = start.saturating_add(offset);
                first.get_or_insert(at..at.saturating_add(letter.len_utf8()));
                count = count.saturating_add(1);
            }
        }
    }
    if let Some(bytes) = first {
        sink.fail_span(scan.text, bytes);
        sink.param("count", count.to_string());
    }
}

/// Whether the word holds another letter that Vietnamese has not: then it is another language or encoding.
fn other_latin(word: &str) -> bool {
    word.chars().skip(1).any(|c| matches!(c, '\u{a1}'..='\u{bf}' | 'Ä'..='Ç' | 'Ë' | 'Î'..='Ñ' | 'Ö'..='Ø' | 'Û'..='ß' | 'ä'..='ç' | 'ë' | 'î'..='ñ' | 'ö'..='ø' | 'û' | 'ü' | 'þ' | 'ÿ'))
}

/// Cyrillic, full-width Latin, and the Greek letters that look Latin. Greek letters for units are not among them.
fn is_look_alike(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
        || (('\u{370}'..='\u{3ff}').contains(&letter) && "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυ".contains(letter))
}
