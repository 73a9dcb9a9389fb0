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
        vi: "Ký tự điều khiển hoặc ký tự ẩn",
        en: "Control or invisible character",
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
    check: Check::Text(Classes::CONTROL.or(Classes::PUNCTUATION).or(Classes::SPECIAL), check),
};

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let wrong = |c: char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || (invisible(c) && c != '\u{ad}');
    let count = scan.text.chars().filter(|c| wrong(*c)).count();
    if let Some((start, first)) = scan.text.char_indices().find(|(_, c)| wrong(*c)) {
        sink.fail_span(scan.text, start..start.saturating_add(first.len_utf8()));
        sink.param("count", count.to_string());
    }
}
