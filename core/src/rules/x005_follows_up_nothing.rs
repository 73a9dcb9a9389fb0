use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::MonthlyOpinion;

pub(super) static RULE: Rule = Rule {
    code: "X005",
    name: "follows-up-nothing",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Nêu kết quả của điều kỳ trước không có",
        en: "Follows up what the earlier report did not say",
    },
    message: Bilingual {
        vi: "báo cáo được dẫn không có `{member}` này",
        en: "the report pointed to has no such `{member}`",
    },
    help: Bilingual {
        vi: "kiểm tra lại kỳ, số thứ tự vấn đề và số thứ tự kiến nghị",
        en: "look again at the period and the numbers of issue and proposal",
    },
    page: include_str!("x005_follows_up_nothing.md"),
    check: Check::Monthly(check),
};

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, entry) in report.followed_up.iter().enumerate() {
        let pointer = sink.here().name("followed_up").index(index);
        let Some(digest) = scene.digest(&entry.target().key(&report.reporter)) else {
            sink.cannot_at(pointer, WhyNot::NoContext);
            continue;
        };
        let member = |member: &str| [("member", member.to_owned())];
        let Some(issue) = digest.issues.iter().find(|issue| issue.id == entry.issue) else {
            sink.fail(pointer.name("issue"), member("issue"));
            continue;
        };
        if entry.forecast.is_some() && !issue.forecast {
            sink.fail(pointer.name("forecast"), member("forecast"));
        }
        for (position, told) in entry.proposals.iter().enumerate() {
            if !issue.proposals.iter().any(|proposal| proposal.id == told.id) {
                sink.fail(pointer.name("proposals").index(position).name("id"), member("proposals"));
            }
        }
    }
}
