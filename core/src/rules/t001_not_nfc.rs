use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};
use crate::nfc;

pub(super) static RULE: Rule = Rule {
    code: "T001",
    name: "not-nfc",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Chữ Việt dạng tổ hợp", en: "Decomposed text" },
    message: Bilingual {
        vi: "văn bản chưa ở dạng dựng sẵn (NFC)",
        en: "the text is not in composed form (NFC)",
    },
    help: Bilingual {
        vi: "lưu lại văn bản với Unicode dựng sẵn", en: "save the text as composed Unicode"
    },
    page: include_str!("t001_not_nfc.md"),
    check: Check::Text(Classes::COMBINING.or(Classes::FOREIGN).or(Classes::PUNCTUATION), check),
};

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let text = scan.text;
    // Dashes and quotation marks are common and never decompose; only the few others of their block are looked at.
    let suspect = scan.classes.meets(Classes::COMBINING.or(Classes::FOREIGN)) || text.chars().any(singleton);
    if !suspect || nfc::is_composed(text) {
        return;
    }
    let composed = nfc::composed(text);
    let differs = text.char_indices().zip(composed.chars()).find(|((_, here), there)| here != there);
    let start = differs.map_or(text.len(), |((at, _), _)| at);
    let end = text
        .get(start..)
        .and_then(|rest| rest.chars().next())
        .map_or(start, |c| start.saturating_add(c.len_utf8()));
    sink.fail_span(text, start..end);
}

/// Characters from U+2000 to U+2FFF that stand for another character and so are never in NFC.
fn singleton(character: char) -> bool {
    matches!(
        character,
        '\u{2000}' | '\u{2001}' | '\u{2126}' | '\u{212a}' | '\u{212b}' | '\u{2329}' | '\u{232a}' | '\u{2adc}'
    )
}
