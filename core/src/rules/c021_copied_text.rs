use std::collections::BTreeMap;

use super::texts::bare;
use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Opinion};
use crate::shape::EntryId;

pub(super) static RULE: Rule = Rule {
    code: "C021",
    name: "copied-text",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Chép nguyên văn từ vấn đề khác", en: "Text copied from another issue"
    },
    message: Bilingual {
        vi: "phần này giống hệt phần tương ứng của vấn đề {issue}",
        en: "this part is word for word that of issue {issue}",
    },
    help: Bilingual {
        vi: "viết lại cho đúng vấn đề này; nếu hai vấn đề là một thì gộp lại",
        en: "write what belongs to this issue; if the two are one, make them one",
    },
    page: include_str!("c021_copied_text.md"),
    check: Check::Opinion(check),
};

fn check(report: &dyn Opinion, _: &Scene<'_>, sink: &mut Sink<'_>) {
    copied(report, "account", |issue| Some(issue.account.as_str()), sink);
    copied(report, "analysis", |issue| issue.analysis.as_ref().map(|analysis| analysis.as_str()), sink);
}

fn copied(report: &dyn Opinion, member: &'static str, text: fn(&Issue) -> Option<&str>, sink: &mut Sink<'_>) {
    let mut seen: BTreeMap<&str, (usize, &EntryId)> = BTreeMap::new();
    for (index, issue) in report.issues().iter().enumerate() {
        let Some(text) = text(issue).map(bare).filter(|text| !text.is_empty()) else { continue };
        let (earlier, id) = *seen.entry(text).or_insert((index, &issue.id));
        if earlier != index {
            let pointer = sink.here().name("issues").index(index).name(member);
            sink.fail(pointer, [("issue", id.to_string())]);
        }
    }
}
