use super::texts::bare;
use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C020",
    name: "restated-text",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Chép lại, không thêm thông tin", en: "Text that only repeats another" },
    message: Bilingual {
        vi: "phần này chỉ chép lại `{member}`", en: "this part only repeats `{member}`"
    },
    help: Bilingual {
        vi: "viết nội dung riêng của phần này, hoặc để trống nếu chưa có",
        en: "write what belongs here, or leave it out",
    },
    page: include_str!("c020_restated_text.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let (title, account) = (bare(issue.title.as_str()), bare(issue.account.as_str()));
    if repeats(account, title) {
        sink.fail(sink.here().name("account"), [("member", "title".to_owned())]);
    }
    let Some(analysis) = issue.analysis.as_ref().map(|analysis| bare(analysis.as_str())) else { return };
    if let Some((member, _)) =
        [("account", account), ("title", title)].into_iter().find(|(_, text)| repeats(analysis, text))
    {
        sink.fail(sink.here().name("analysis"), [("member", member.to_owned())]);
    }
}

/// Whether `whole` holds `part`. Where the first character of `part`, mostly a capital, does not stand, nothing is compared.
fn repeats(part: &str, whole: &str) -> bool {
    let Some(first) = part.chars().next().filter(|_| part.len() <= whole.len()) else { return false };
    whole.match_indices(first).any(|(at, _)| whole.get(at..).is_some_and(|rest| rest.starts_with(part)))
}
