use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Nature, ProposalKind, Verification};

pub(super) static RULE: Rule = Rule {
    code: "C026",
    name: "rumour-without-verify-proposal",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual {
        vi: "Tin đồn chưa kiểm chứng mà không kiến nghị xác minh",
        en: "Unverified rumour that nobody is asked to verify",
    },
    message: Bilingual {
        vi: "tin đồn chưa kiểm chứng nhưng không có kiến nghị xác minh",
        en: "the rumour is unverified, and no body is asked to verify it",
    },
    help: Bilingual {
        vi: "thêm kiến nghị loại `verify` gửi cơ quan có trách nhiệm",
        en: "add a proposal of kind `verify` to the body concerned",
    },
    page: include_str!("c026_rumour_without_verify_proposal.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let unverified = matches!(issue.verification, None | Some(Verification::Unverified));
    let asked = issue.proposals.iter().any(|proposal| proposal.kind == ProposalKind::Verify);
    if issue.nature == Nature::Rumour && unverified && !asked {
        sink.fail(sink.here().name("proposals"), []);
    }
}
