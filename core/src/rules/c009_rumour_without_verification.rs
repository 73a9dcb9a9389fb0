use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Nature};

pub(super) static RULE: Rule = Rule {
    code: "C009",
    name: "rumour-without-verification",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual {
        vi: "Tin đồn chưa nêu kết quả kiểm chứng", en: "Rumour without verification"
    },
    message: Bilingual {
        vi: "tin đồn chưa nêu kết quả kiểm chứng",
        en: "the rumour says nothing of its verification",
    },
    help: Bilingual {
        vi: "ghi kết quả kiểm chứng, hoặc `unverified` nếu chưa kiểm chứng",
        en: "say what came of verifying it, or `unverified`",
    },
    page: include_str!("c009_rumour_without_verification.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.nature == Nature::Rumour && issue.verification.is_none() {
        sink.fail(sink.here().name("nature"), []);
    }
}
