use super::x014_urgent_issue_not_taken_up::{is_same_matter, is_taken_up};
use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::MonthlyOpinion;

pub(super) static RULE: Rule = Rule {
    code: "X015",
    name: "urgent-issue-told-as-new",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Nêu lại vấn đề đã báo cáo đột xuất như vấn đề mới",
        en: "An issue of an urgent report told again as new",
    },
    message: Bilingual {
        vi: "cùng chủ đề, địa bàn với vấn đề {issue} của báo cáo đột xuất ngày {day} nhưng không nêu là tiếp nối, nên bị tính hai lần",
        en: "the same topic and areas as issue {issue} of the urgent report of {day}, which it does not continue: it would count twice",
    },
    help: Bilingual {
        vi: "nếu là một việc, thêm `continues` dẫn đến vấn đề {issue} ngày {day}; nếu là việc khác thì giữ nguyên",
        en: "if it is the same matter, add `continues` to issue {issue} of {day}; if it is another, leave it",
    },
    page: include_str!("x015_urgent_issue_told_as_new.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let urgent = scene.urgent();
    if urgent.is_empty() {
        return sink.does_not_apply();
    }
    for digest in urgent {
        for issue in digest.issues.iter().filter(|issue| !is_taken_up(report, digest, issue)) {
            for (index, _) in report.issues.iter().enumerate().filter(|(_, own)| is_same_matter(own, issue)) {
                let params = [("issue", issue.id.to_string()), ("day", digest.key.period.to_string())];
                sink.fail(sink.here().name("issues").index(index), params);
            }
        }
    }
}
