use std::ops::Range;

use super::{Check, Classes, Gap, Roles, Rule, Scan, Shape, Sink};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P006",
    name: "social-account",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Tài khoản mạng xã hội", en: "Social account" },
    message: Bilingual {
        vi: "văn bản chỉ ra một tài khoản hoặc trang mạng xã hội",
        en: "the text points to an account or page of a social network",
    },
    help: Bilingual {
        vi: "xóa liên kết hoặc tên tài khoản; chỉ ghi dư luận nói gì",
        en: "delete the link or name; write what is said, not who posted it",
    },
    page: include_str!("p006_social_account.md"),
    check: Check::Text(Classes::LINK.or(Classes::AT), check),
};

/// Sites whose links lead to an account, without the dot before the last part.
const SITES: [(&str, &str); 13] = [
    ("facebook", "com"),
    ("fb", "com"),
    ("fb", "me"),
    ("fb", "watch"),
    ("m", "me"),
    ("zalo", "me"),
    ("t", "me"),
    ("tiktok", "com"),
    ("youtube", "com"),
    ("youtu", "be"),
    ("instagram", "com"),
    ("x", "com"),
    ("threads", "net"),
];

/// How long a link is looked at.
const LONGEST: usize = 200;

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let plain = scan.plain();
    let text: &str = &plain.text;
    let mut told: Vec<Range<usize>> = Vec::new();
    for (slash, _) in text.match_indices('/') {
        if let Some(start) = site(text.get(..slash).unwrap_or_default()) {
            let rest = text.get(slash..).unwrap_or_default();
            let gap = rest.len().saturating_sub(rest.trim_start_matches(['/', ' ']).len());
            let path = rest.get(gap..).unwrap_or_default();
            let stop = |c: char| c.is_whitespace() || "”\",;)".contains(c);
            let len = path
                .char_indices()
                .take(LONGEST)
                .find(|(_, c)| stop(*c))
                .map_or(path.len().min(LONGEST), |(at, _)| at);
            let len = (0..=len).rev().find(|len| path.is_char_boundary(*len)).unwrap_or_default();
            if len > 0 {
                told.push(start..slash.saturating_add(gap).saturating_add(len));
            }
        }
    }
    for (at, _) in text.match_indices('@') {
        let free = text
            .get(..at)
            .is_some_and(|before| before.is_empty() || before.ends_with([' ', '(', '“', '"', '\n', ':']));
        let handle = text.get(at.saturating_add(1)..).unwrap_or_default();
        let len =
            handle.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.').unwrap_or(handle.len());
        let name = handle.get(..len).unwrap_or_default().trim_end_matches('.');
        if free && name.len() >= 3 && name.contains(|c: char| c.is_ascii_alphabetic()) {
            told.push(at..at.saturating_add(1).saturating_add(name.len()));
        }
    }
    let words = scan.words();
    for at in words.with(Roles::NETWORK) {
        let Some(network) = words.get(at) else { continue };
        let next = at.saturating_add(1);
        // Facebook fb, Zalo tên, nick Zalo: the word that names the account stands behind all of them.
        let name = (next..next.saturating_add(4))
            .find(|at| !words.is(*at, "tên có mang là facebook fb zalo tiktok youtube telegram cá nhân"))
            .unwrap_or(next);
        let Some(word) = words.get(name) else { continue };
        let called = name > next && words.is(name.saturating_sub(1), "tên");
        let quoted = word.gap.meets(Gap::QUOTE) && !word.gap.meets(Gap::STOP.or(Gap::PARENTHESIS));
        // Two capitals: the first alone may begin anything.
        // `trên Facebook Trà Vinh` is a place and no account.
        let topic = at.checked_sub(1).is_some_and(|before| words.is(before, "trên qua mạng bằng dùng"));
        let named = !topic
            && word.is_capital()
            && word.gap.is_space()
            && !words.bare
            && network.shape != Shape::Upper
            && (called || words.continues_name(name.saturating_add(1)))
            && !word.roles.meets(Roles::NETWORK);
        let closed = !network.gap.meets(Gap::QUOTE) || called;
        if (quoted && closed) || named {
            told.push(network.start..word.end);
        }
    }
    sink.fail_longest(scan.text, told.into_iter().map(|bytes| plain.origin(bytes)).collect());
}

/// Where the site begins that `text` ends with. Its letters may have dots, its dot may have spaces around it.
fn site(text: &str) -> Option<usize> {
    let text = text.trim_end_matches(' ');
    SITES.iter().find_map(|(name, ending)| {
        let rest = strip_end(text, ending)?.trim_end_matches(' ');
        let mut rest = rest.strip_suffix('.')?.trim_end_matches(' ');
        for letter in name.chars().rev() {
            rest = rest.strip_suffix('.').filter(|_| rest.len() < text.len()).unwrap_or(rest);
            rest = rest.strip_suffix(|c: char| c.eq_ignore_ascii_case(&letter))?;
        }
        (!rest.ends_with(|c: char| c.is_ascii_alphanumeric())).then_some(rest.len())
    })
}

fn strip_end<'t>(text: &'t str, ending: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(ending.len())?;
    let (rest, last) = text.split_at_checked(at)?;
    last.eq_ignore_ascii_case(ending).then_some(rest)
}
