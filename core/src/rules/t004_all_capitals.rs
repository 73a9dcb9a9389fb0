use std::ops::Range;

use super::letters;
use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "T004",
    name: "all-capitals",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Câu viết toàn chữ hoa", en: "All capitals" },
    message: Bilingual {
        vi: "cả câu viết bằng chữ hoa", en: "a whole sentence is written in capitals"
    },
    help: Bilingual {
        vi: "viết lại bằng chữ thường; chữ hoa chỉ dùng cho tên riêng, đầu câu, tiêu đề ngắn",
        en: "write it in lower case; capitals are for names, beginnings of sentences and short headings",
    },
    page: include_str!("t004_all_capitals.md"),
    check: Check::Text(Classes::CAPITALS, check),
};

/// A heading has fewer syllables than this.
const LONG: usize = 12;
/// And with a mark at its end, a sentence has at least as many.
const SENTENCE: usize = 9;

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let text = scan.text;
    let mut run: Option<(Range<usize>, usize)> = None;
    for (start, piece) in letters::pieces(text) {
        let end = start.saturating_add(piece.len());
        if !piece.contains(char::is_alphabetic) {
            continue;
        }
        let shouted = !piece.contains(char::is_lowercase);
        // Abbreviations are passed over: they neither break a run nor make one.
        let counts = usize::from(shouted && letters::is_syllable(piece));
        run = match run {
            Some((bytes, count)) if shouted => Some((bytes.start..end, count.saturating_add(counts))),
            _ if shouted => Some((start..end, counts)),
            other => {
                tell(text, other, sink);
                None
            }
        };
        let ends = text.get(end..).is_some_and(|rest| rest.starts_with(['.', '!', '?', ';', '\n']));
        if ends {
            tell(text, run.take(), sink);
        }
    }
    tell(text, run, sink);
}

fn tell(text: &str, run: Option<(Range<usize>, usize)>, sink: &mut Sink<'_>) {
    let Some((bytes, count)) = run else { return };
    let marked = text.get(bytes.end..).is_some_and(|rest| rest.starts_with(['.', '!', '?']));
    if count >= LONG || (marked && count >= SENTENCE) {
        sink.fail_span(text, bytes);
    }
}
