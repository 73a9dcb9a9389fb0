use super::{Check, Classes, Rule, Scan, Sink, invisible};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "T002",
    name: "control-character",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual {
        vi: "Ký tự điều khiển hoặc ký tự ẩn", en: "Control or invisible character"
    },
    message: Bilingual {
        vi: "văn bản có {count} ký tự điều khiển hoặc ký tự ẩn",
        en: "the text holds {count} control or invisible characters",
    },
    help: Bilingual {
        vi: "xóa ký tự tại vị trí đã nêu và gõ lại",
        en: "delete the character at that place and type it again",
    },
    page: include_str!("t002_control_character.md"),
    check: Check::Text(
        Classes::CONTROL
            .or(Classes::PUNCTUATION)
            .or(Classes::SPECIAL)
            .or(Classes::COMBINING)
            .or(Classes::FOREIGN),
        check,
    ),
};

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    // Khmer is written with zero-width spaces between its words.
    let khmer = scan.classes.meets(Classes::FOREIGN)
        && scan.text.contains(|c| ('\u{1780}'..='\u{17ff}').contains(&c));
    let wrong = |c: char| match c {
        // Latin letters and what is common beside them.
        '\u{20}'..='\u{7e}' | '\u{c0}'..='\u{1ff}' | '\u{1ea0}'..='\u{1eff}' => false,
        '\n' | '\r' | '\t' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{200b}'..='\u{200d}' | '\u{17b4}' | '\u{17b5}' => !khmer,
        c => c.is_control() || invisible(c),
    };
    let mut found = scan.text.char_indices().filter(|(_, c)| wrong(*c));
    if let Some((start, first)) = found.next() {
        sink.fail_span(scan.text, start..start.saturating_add(first.len_utf8()));
        sink.param("count", found.count().saturating_add(1).to_string());
    }
}
