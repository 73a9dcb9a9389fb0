use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Digest, IssueDigest, MonthlyOpinion, ReportKey};
use crate::shape::EntryId;

pub(super) static RULE: Rule = Rule {
    code: "C005",
    name: "not-followed-up",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Chưa nêu kết quả dự báo, kiến nghị kỳ trước",
        en: "Last month's forecast or proposals not followed up",
    },
    message: Bilingual {
        vi: "vấn đề {issue} của kỳ {period} có dự báo hoặc kiến nghị nhưng chưa nêu kết quả",
        en: "issue {issue} of {period} had a forecast or proposals, and nothing is said of what came of them",
    },
    help: Bilingual {
        vi: "thêm mục kết quả cho vấn đề {issue} vào `followed_up`",
        en: "add what came of issue {issue} to `followed_up`",
    },
    page: include_str!("c005_not_followed_up.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(previous) = report.period.previous() else { return sink.does_not_apply() };
    // Nothing was owed for the month before the first: there is nothing to follow up.
    if scene.jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, previous.into()).is_none() {
        return sink.does_not_apply();
    }
    let Some(digest) = scene.digest(&ReportKey::monthly(report.reporter.clone(), previous)) else {
        return sink.cannot(WhyNot::NoContext);
    };
    for issue in digest.issues.iter().filter(|issue| !told(report, digest, issue)) {
        let params = [("issue", issue.id.to_string()), ("period", previous.to_string())];
        sink.fail(sink.here().name("followed_up"), params);
    }
}

/// Whether the report says what came of the forecast and of every proposal of `issue`.
fn told(report: &MonthlyOpinion, digest: &Digest, issue: &IssueDigest) -> bool {
    let entries = || {
        let of_issue = report.followed_up.iter().filter(|entry| entry.issue == issue.id);
        of_issue.filter(|entry| entry.target().key(&report.reporter) == digest.key)
    };
    let forecast = !issue.forecast || entries().any(|entry| entry.forecast.is_some());
    let told = |id: &EntryId| entries().any(|entry| entry.proposals.iter().any(|one| one.id == *id));
    forecast && issue.proposals.iter().all(|proposal| told(&proposal.id))
}
