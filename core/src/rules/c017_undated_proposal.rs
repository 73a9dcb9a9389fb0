use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Risk};

pub(super) static RULE: Rule = Rule {
    code: "C017",
    name: "undated-proposal",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Kiến nghị về việc cấp bách không có thời hạn",
        en: "Proposal on a pressing matter without a date",
    },
    message: Bilingual {
        vi: "vấn đề có điểm nóng hoặc rủi ro cao nhưng kiến nghị không có thời hạn",
        en: "the matter is a hot spot or of high risk, and the proposal has no date",
    },
    help: Bilingual {
        vi: "ghi thời hạn đề nghị `by`", en: "set `by`, the day by which it is asked for"
    },
    page: include_str!("c017_undated_proposal.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let hot = issue.hot_spot.as_ref().is_some_and(|hot_spot| hot_spot.stage.is_open());
    let risky = issue.forecast.as_ref().is_some_and(|forecast| forecast.risk == Risk::High);
    if !hot && !risky {
        return;
    }
    for (index, _) in issue.proposals.iter().enumerate().filter(|(_, proposal)| proposal.by.is_none()) {
        sink.fail(sink.here().name("proposals").index(index), []);
    }
}
