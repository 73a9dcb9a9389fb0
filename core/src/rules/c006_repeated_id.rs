use std::collections::BTreeSet;

use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::report::Opinion;
use crate::shape::EntryId;

pub(super) static RULE: Rule = Rule {
    code: "C006",
    name: "repeated-id",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Số thứ tự bị lặp", en: "Repeated number" },
    message: Bilingual {
        vi: "số thứ tự {id} đã dùng cho một mục trước đó",
        en: "number {id} already stands for an earlier entry",
    },
    help: Bilingual {
        vi: "đánh số lại để mỗi mục có một số riêng",
        en: "number the entries so that each has its own",
    },
    page: include_str!("c006_repeated_id.md"),
    check: Check::Opinion(check),
};

fn check(report: &dyn Opinion, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let issues = sink.here().name("issues");
    let ids = report.issues().iter().map(|issue| &issue.id);
    repeated(ids, || issues.clone(), sink);
    for (index, issue) in report.issues().iter().enumerate() {
        let ids = issue.proposals.iter().map(|proposal| &proposal.id);
        repeated(ids, || issues.index(index).name("proposals"), sink);
    }
}

fn repeated<'i>(ids: impl Iterator<Item = &'i EntryId>, list: impl Fn() -> Pointer, sink: &mut Sink<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            sink.fail(list().index(index).name("id"), [("id", id.to_string())]);
        }
    }
}
