use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Case, CaseState};

pub(super) static RULE: Rule = Rule {
    code: "R007",
    name: "misplaced-member",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Phần không thuộc bước này", en: "A member of another kind of step" },
    message: Bilingual {
        vi: "bước “{state.label}” (`{state}`) không có `{member}`",
        en: "a step “{state.label}” (`{state}`) has no `{member}`",
    },
    help: Bilingual {
        vi: "bỏ phần này, hoặc chuyển sang đúng bước của nó",
        en: "leave it out, or move it to the step it belongs to",
    },
    page: include_str!("r007_misplaced_member.md"),
    check: Check::Case(check),
};

fn check(case: &Case, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, step) in case.steps.iter().enumerate() {
        let members = [
            ("agency_responsible", step.agency_responsible.is_some(), CaseState::Assigned),
            ("verified_as", step.verified_as.is_some(), CaseState::Verified),
            ("reason", step.reason.is_some(), CaseState::Declined),
            ("fed_back_to", step.fed_back_to.is_some(), CaseState::FedBack),
        ];
        for (member, _, _) in members.into_iter().filter(|(_, given, of)| *given && *of != step.state) {
            let params = [("state", step.state.code().to_owned()), ("member", member.to_owned())];
            sink.fail(sink.here().name("steps").index(index).name(member), params);
        }
    }
}
