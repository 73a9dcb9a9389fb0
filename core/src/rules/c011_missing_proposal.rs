use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Direction, Forecast, Issue, Risk, Tendency};

pub(super) static RULE: Rule = Rule {
    code: "C011",
    name: "missing-proposal",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Vấn đề cần xử lý nhưng không có kiến nghị",
        en: "Issue that calls for a proposal and has none",
    },
    message: Bilingual {
        vi: "vấn đề có `{member}` cần xử lý nhưng chưa có kiến nghị",
        en: "the issue has `{member}` that calls for a proposal, and has none",
    },
    help: Bilingual {
        vi: "nêu ít nhất một kiến nghị: gửi cơ quan nào, việc gì, biện pháp và thời hạn",
        en: "make at least one proposal: to which body, what, how and by when",
    },
    page: include_str!("c011_missing_proposal.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if !issue.proposals.is_empty() {
        return;
    }
    let grows = |forecast: &Forecast| forecast.risk == Risk::High && forecast.direction == Direction::Rising;
    // The gravest reason is told; one proposal would answer them all.
    let calls = [
        ("hot_spot", issue.hot_spot.as_ref().is_some_and(|hot_spot| hot_spot.stage.is_open())),
        ("forecast", issue.forecast.as_ref().is_some_and(grows)),
        ("streams", issue.streams.iter().any(|stream| stream.tendency == Tendency::Opposing)),
        ("wishes", issue.wishes.is_some()),
    ];
    if let Some((member, _)) = calls.into_iter().find(|(_, calls)| *calls) {
        sink.fail(sink.here(), [("member", member.to_owned())]);
    }
}
