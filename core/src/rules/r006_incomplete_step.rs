use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Case, CaseState};

pub(super) static RULE: Rule = Rule {
    code: "R006",
    name: "incomplete-step",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Bước thiếu phần phải có", en: "A step lacks what it must tell" },
    message: Bilingual {
        vi: "bước “{state.label}” (`{state}`) thiếu `{member}`",
        en: "a step “{state.label}” (`{state}`) lacks `{member}`",
    },
    help: Bilingual {
        vi: "giao thì ghi cơ quan được giao, xác minh thì ghi kết quả, không thụ lý thì ghi lý do, phản hồi thì ghi nơi nhận; xác minh, giải quyết, giải thích và không thụ lý phải có nội dung",
        en: "assigned names the body, verified the result, declined the reason, fed back the audiences; verified, settled, explained and declined say what was found or done",
    },
    page: include_str!("r006_incomplete_step.md"),
    check: Check::Case(check),
};

fn check(case: &Case, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, step) in case.steps.iter().enumerate() {
        let told = ("status_notes", step.status_notes.is_some());
        let members: &[(&str, bool)] = match step.state {
            CaseState::Assigned => &[("agency_responsible", step.agency_responsible.is_some())],
            CaseState::Verified => &[("verified_as", step.verified_as.is_some()), told],
            CaseState::Declined => &[("reason", step.reason.is_some()), told],
            CaseState::Settled | CaseState::Explained => &[told],
            CaseState::FedBack => &[("fed_back_to", step.fed_back_to.is_some())],
            CaseState::Received | CaseState::Handling | CaseState::Closed => &[],
        };
        for (member, _) in members.iter().filter(|(_, given)| !given) {
            let params = [("state", step.state.code().to_owned()), ("member", (*member).to_owned())];
            sink.fail(sink.here().name("steps").index(index), params);
        }
    }
}
