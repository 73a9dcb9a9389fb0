use std::collections::BTreeMap;

use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{MonthlyOpinion, UrgentOpinion};

pub(super) static RULE: Rule = Rule {
    code: "X016",
    name: "urgent-issue-continued-twice",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Hai vấn đề cùng tiếp nối một vấn đề đột xuất",
        en: "Two issues continue one issue of an urgent report",
    },
    message: Bilingual {
        vi: "vấn đề {other} đã tiếp nối cùng vấn đề {issue} của báo cáo đột xuất ngày {day}, nên bị tính hai lần",
        en: "issue {other} already continues issue {issue} of the urgent report of {day}: it would count twice",
    },
    help: Bilingual {
        vi: "gộp hai vấn đề thành một, hoặc chỉ để một vấn đề có `continues` này",
        en: "make the two issues one, or leave this `continues` with one of them",
    },
    page: include_str!("x016_urgent_issue_continued_twice.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let mut seen = BTreeMap::new();
    for (index, issue) in report.issues.iter().enumerate() {
        let urgent = issue.continues.as_ref().filter(|earlier| earlier.kind.as_str() == UrgentOpinion::KIND);
        let Some(earlier) = urgent else { continue };
        let other = *seen.entry((earlier.key(&report.reporter), &earlier.id)).or_insert(&issue.id);
        if !std::ptr::eq(other, &issue.id) {
            let params = [
                ("other", other.to_string()),
                ("issue", earlier.id.to_string()),
                ("day", earlier.period.to_string()),
            ];
            sink.fail(sink.here().name("issues").index(index).name("continues"), params);
        }
    }
}
