use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C023",
    name: "thin-account",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Nội dung phản ánh quá ngắn", en: "Thin account" },
    message: Bilingual {
        vi: "nội dung phản ánh chỉ có {words} tiếng, dưới mức {least}",
        en: "the account has {words} words, fewer than {least}",
    },
    help: Bilingual {
        vi: "nêu nhóm người nào phản ánh điều gì, ở đâu, từ khi nào; không nêu tên người",
        en: "say which group speaks of what, where and since when; name nobody",
    },
    page: include_str!("c023_thin_account.md"),
    check: Check::Issue(check),
};

/// A policy, not a law: what says who, what, where and when in fewer syllables than this is rare.
const LEAST: usize = 15;

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let account = issue.account.as_str();
    // Where an ASCII letter follows a space, a word begins; of these there are mostly enough, and they are counted sooner.
    let begins = |pair: &&[u8]| matches!(pair, [b' ', next] if next.is_ascii_graphic());
    if account.as_bytes().windows(2).filter(begins).nth(LEAST.saturating_sub(1)).is_some() {
        return;
    }
    let words = account.split_whitespace().count();
    if words < LEAST {
        sink.fail(sink.here().name("account"), [("words", words.to_string()), ("least", LEAST.to_string())]);
    }
}
