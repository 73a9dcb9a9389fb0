use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Risk};

pub(super) static RULE: Rule = Rule {
    code: "C024",
    name: "high-risk-without-basis",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.3"),
    title: Bilingual {
        vi: "Dự báo rủi ro cao không có căn cứ", en: "Forecast of high risk without a basis"
    },
    message: Bilingual {
        vi: "dự báo rủi ro cao nhưng không nêu căn cứ",
        en: "the forecast says that the risk is high, and not why",
    },
    help: Bilingual {
        vi: "nêu `basis`: số liệu, diễn biến hoặc việc tương tự đã xảy ra",
        en: "give the `basis`: figures, what went before, or a like case",
    },
    page: include_str!("c024_high_risk_without_basis.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let risky = issue.forecast.as_ref().filter(|forecast| forecast.risk == Risk::High);
    if risky.is_some_and(|forecast| forecast.basis.is_none()) {
        sink.fail(sink.here().name("forecast"), []);
    }
}
