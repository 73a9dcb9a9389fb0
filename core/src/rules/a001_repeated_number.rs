use std::collections::BTreeSet;

use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::report::Participation;
use crate::shape::EntryId;

pub(super) static RULE: Rule = Rule {
    code: "A001",
    name: "repeated-number",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.5"),
    title: Bilingual { vi: "Số thứ tự lặp lại", en: "A number stands twice" },
    message: Bilingual {
        vi: "số {id} đã dùng ở mục trước",
        en: "number {id} stands at an earlier entry already",
    },
    help: Bilingual {
        vi: "mỗi hoạt động, và mỗi cam kết trong một hoạt động, có một số riêng",
        en: "give each activity, and each commitment of an activity, a number of its own",
    },
    page: include_str!("a001_repeated_number.md"),
    check: Check::Participation(check),
};

fn check(report: &Participation, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let activities = sink.here().name("activities");
    repeated(report.activities.iter().map(|activity| &activity.id), &activities, sink);
    for (index, activity) in report.activities.iter().enumerate() {
        let ids = activity.commitments.iter().map(|commitment| &commitment.id);
        repeated(ids, &activities.index(index).name("commitments"), sink);
    }
    let mut told = BTreeSet::new();
    for (index, entry) in report.followed_up.iter().enumerate() {
        if !told.insert(entry.target(&report.reporter)) {
            let pointer = sink.here().name("followed_up").index(index).name("commitment");
            sink.fail(pointer, [("id", entry.commitment.to_string())]);
        }
    }
}

fn repeated<'r>(ids: impl Iterator<Item = &'r EntryId>, list: &Pointer, sink: &mut Sink<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            sink.fail(list.index(index).name("id"), [("id", id.to_string())]);
        }
    }
}
