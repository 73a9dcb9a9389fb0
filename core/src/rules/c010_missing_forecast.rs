use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C010",
    name: "missing-forecast",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Vấn đề thiếu dự báo", en: "Issue without a forecast" },
    message: Bilingual { vi: "vấn đề chưa có dự báo", en: "the issue has no forecast" },
    help: Bilingual {
        vi: "nêu diễn biến dự kiến, chiều hướng, số ngày và mức độ rủi ro",
        en: "say what is expected, where it goes, over how many days and at what risk",
    },
    page: include_str!("c010_missing_forecast.md"),
    check: Check::MonthlyIssue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.forecast.is_none() {
        sink.fail(sink.here(), []);
    }
}
