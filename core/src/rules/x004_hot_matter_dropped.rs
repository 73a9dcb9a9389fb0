use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Digest, IssueDigest, MonthlyOpinion, ReportKey, Risk, Stage};

pub(super) static RULE: Rule = Rule {
    code: "X004",
    name: "hot-matter-dropped",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Bỏ dở điểm nóng hoặc vấn đề rủi ro cao của kỳ trước",
        en: "A hot spot or high risk of last month dropped",
    },
    message: Bilingual {
        vi: "vấn đề {issue} của kỳ {period} là điểm nóng hoặc có rủi ro cao, kỳ này không tiếp nối, cũng không nêu kết quả",
        en: "issue {issue} of {period} was a hot spot or of high risk, and is neither continued nor followed up",
    },
    help: Bilingual {
        vi: "tiếp nối bằng `continues`, hoặc nêu kết quả của vấn đề {issue} trong `followed_up`",
        en: "continue it with `continues`, or say what came of issue {issue} in `followed_up`",
    },
    page: include_str!("x004_hot_matter_dropped.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(previous) = report.period.previous() else { return sink.does_not_apply() };
    // Nothing was owed for the month before the first: there is nothing to drop.
    if scene.jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, previous.into()).is_none() {
        return sink.does_not_apply();
    }
    let Some(digest) = scene.digest(&ReportKey::monthly(report.reporter.clone(), previous)) else {
        return sink.cannot(WhyNot::NoContext);
    };
    for issue in
        digest.issues.iter().filter(|issue| is_pressing(issue) && !is_taken_up(report, digest, issue))
    {
        let params = [("issue", issue.id.to_string()), ("period", previous.to_string())];
        sink.fail(sink.here().name("issues"), params);
    }
}

fn is_pressing(issue: &IssueDigest) -> bool {
    issue.hot_spot.is_some_and(Stage::is_open) || issue.risk == Some(Risk::High)
}

fn is_taken_up(report: &MonthlyOpinion, digest: &Digest, issue: &IssueDigest) -> bool {
    let continued = report.issues.iter().filter_map(|own| own.continues.clone());
    let followed_up = report.followed_up.iter().map(|entry| entry.target());
    continued
        .chain(followed_up)
        .any(|earlier| earlier.id == issue.id && earlier.key(&report.reporter) == digest.key)
}
