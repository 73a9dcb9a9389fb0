use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Digest, Issue, IssueDigest, MonthlyOpinion};

pub(super) static RULE: Rule = Rule {
    code: "X014",
    name: "urgent-issue-not-taken-up",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Bỏ sót vấn đề đã báo cáo đột xuất",
        en: "An issue of an urgent report not taken up",
    },
    message: Bilingual {
        vi: "vấn đề {issue} của báo cáo đột xuất ngày {day} chưa được nêu tiếp trong báo cáo tháng",
        en: "issue {issue} of the urgent report of {day} is not taken up by the monthly report",
    },
    help: Bilingual {
        vi: "thêm vấn đề có `continues` dẫn đến vấn đề {issue} ngày {day}, hoặc nêu kết quả trong `followed_up`; báo cáo đột xuất không được cộng số liệu",
        en: "add an issue whose `continues` points to issue {issue} of {day}, or say in `followed_up` what came of it: the urgent report itself is not summed",
    },
    page: include_str!("x014_urgent_issue_not_taken_up.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let urgent = scene.urgent();
    if urgent.is_empty() {
        return sink.does_not_apply();
    }
    for digest in urgent {
        for issue in digest.issues.iter().filter(|issue| !is_taken_up(report, digest, issue)) {
            // One told again as something new is X015's.
            if !report.issues.iter().any(|own| is_same_matter(own, issue)) {
                let params = [("issue", issue.id.to_string()), ("day", digest.key.period.to_string())];
                sink.fail(sink.here().name("issues"), params);
            }
        }
    }
}

/// Whether the monthly report continues the issue of an urgent one, or says what came of it.
pub(super) fn is_taken_up(report: &MonthlyOpinion, digest: &Digest, issue: &IssueDigest) -> bool {
    let continued = report.issues.iter().filter_map(|own| own.continues.clone());
    let followed_up = report.followed_up.iter().map(|entry| entry.target());
    let mut earlier = continued.chain(followed_up);
    earlier.any(|earlier| earlier.id == issue.id && earlier.key(&report.reporter) == digest.key)
}

/// Whether an issue tells of the same topic in the same territories.
pub(super) fn is_same_matter(own: &Issue, issue: &IssueDigest) -> bool {
    own.topic == issue.topic
        && own.areas.len() == issue.areas.len()
        && own.areas.iter().all(|area| issue.areas.iter().any(|other| other == area))
}
