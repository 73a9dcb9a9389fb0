use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C001",
    name: "missing-analysis",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Vấn đề thiếu phân tích", en: "Issue without analysis" },
    message: Bilingual {
        vi: "vấn đề chưa có phần phân tích, đánh giá", en: "the issue has no analysis"
    },
    help: Bilingual {
        vi: "bổ sung nguyên nhân và đánh giá mức độ ảnh hưởng",
        en: "add causes and how far the matter reaches",
    },
    page: include_str!("c001_missing_analysis.md"),
    check: Check::MonthlyIssue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.analysis.is_none() {
        sink.fail(sink.here(), []);
    }
}
