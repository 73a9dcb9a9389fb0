use super::{Check, Rule, Scene, Sink};
use std::collections::BTreeSet;

use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;
use crate::shape::CaseId;

pub(super) static RULE: Rule = Rule {
    code: "R002",
    name: "repeated-number",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Số thứ tự lặp lại", en: "A number stands twice" },
    message: Bilingual {
        vi: "số {id} đã dùng ở mục trước",
        en: "number {id} stands at an earlier entry already",
    },
    help: Bilingual {
        vi: "mỗi nội dung, mỗi vụ việc có một số riêng và giữ số ấy qua các báo cáo",
        en: "give each matter and each case a number of its own, and keep it from report to report",
    },
    page: include_str!("r002_repeated_number.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, _: &Scene<'_>, sink: &mut Sink<'_>) {
    repeated("matters", report.matters.iter().map(|matter| &matter.id), sink);
    repeated("cases", report.cases.iter().map(|case| &case.id), sink);
}

fn repeated<'r>(list: &'static str, ids: impl Iterator<Item = &'r CaseId>, sink: &mut Sink<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            sink.fail(sink.here().name(list).index(index).name("id"), [("id", id.to_string())]);
        }
    }
}
