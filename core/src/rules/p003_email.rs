use super::{Check, Classes, Rule, Scan, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P003",
    name: "email",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Thư điện tử", en: "E-mail address" },
    message: Bilingual {
        vi: "văn bản có địa chỉ thư điện tử", en: "the text holds an e-mail address"
    },
    help: Bilingual {
        vi: "xóa địa chỉ này; thư viện không nhận dữ liệu cá nhân",
        en: "delete it: the library takes no personal data",
    },
    page: include_str!("p003_email.md"),
    check: Check::Text(Classes::AT, check),
};

/// How an at sign is written, and a dot.
const AT: [&str; 4] = ["@", "[at]", "(at)", "[a còng]"];
const DOT: [&str; 3] = [".", "[dot]", "(dot)"];

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let plain = scan.plain();
    let text: &str = &plain.text;
    let mut found = Vec::new();
    for sign in AT {
        for (at, _) in text.match_indices(sign) {
            let (before, after) =
                (text.get(..at).unwrap_or_default(), text.get(at.saturating_add(sign.len())..));
            let local = before.trim_end_matches(' ');
            let local =
                local.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c)).len();
            let name = before.get(local..).unwrap_or_default().trim_end_matches(' ');
            let Some(domain) = after.and_then(domain) else { continue };
            // Spaces around the sign stand on both sides: `rồi @ten` is a handle.
            if sign == "@" && before.ends_with(' ') && !after.is_some_and(|after| after.starts_with(' ')) {
                continue;
            }
            if name.contains(|c: char| c.is_ascii_alphanumeric()) {
                found.push(plain.origin(local..at.saturating_add(sign.len()).saturating_add(domain)));
            }
        }
    }
    sink.fail_longest(scan.text, found);
}

/// How many bytes of `text` are the domain of an address: labels with dots between, the last of letters.
fn domain(text: &str) -> Option<usize> {
    let mut end = None;
    let mut rest = text.trim_start_matches(' ');
    loop {
        let label = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        let (name, behind) = rest.split_at(label);
        if name.is_empty() {
            return end;
        }
        let here = text.len().saturating_sub(behind.len());
        // The first label alone is no domain.
        if rest.len() < text.trim_start_matches(' ').len()
            && name.len() >= 2
            && name.chars().all(|c| c.is_ascii_alphabetic())
        {
            end = Some(here);
        }
        let next = DOT.iter().find_map(|dot| behind.trim_start_matches(' ').strip_prefix(dot));
        match next {
            // A dot and a space end a sentence, unless a space stood before the dot too.
            Some(next) if behind.starts_with(' ') => rest = next.trim_start_matches(' '),
            Some(next) => rest = next,
            None => return end,
        }
    }
}
