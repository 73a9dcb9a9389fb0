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
    let here = sink.here();
    if repeats(account, title) {
        sink.fail(here.name("account"), [("member", "title".to_owned())]);
    }
    let Some(analysis) = issue.analysis.as_ref().map(|analysis| bare(analysis.as_str())) else { return };
    if let Some((member, _)) =
        [("account", account), ("title", title)].into_iter().find(|(_, text)| repeats(analysis, text))
    {
        sink.fail(here.name("analysis"), [("member", member.to_owned())]);
    }
}

/// How many bytes are looked for first.
const BEGINNING: usize = 28;

/// Whether `whole` holds `part`. Hardly ever does it hold even its beginning, which is found out much sooner.
fn repeats(part: &str, whole: &str) -> bool {
    let beginning = (BEGINNING..BEGINNING.saturating_add(4)).find_map(|end| part.get(..end)).unwrap_or(part);
    !part.is_empty() && part.len() <= whole.len() && whole.contains(beginning) && whole.contains(part)
}
