use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::UnitClass;
use crate::report::{Issue, ProposalKind};

pub(super) static RULE: Rule = Rule {
    code: "E013",
    name: "body-cannot-settle",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Kiến nghị giải quyết gửi cơ quan không có thẩm quyền giải quyết",
        en: "Settlement asked of a body that does not settle",
    },
    message: Bilingual {
        vi: "kiến nghị loại `{kind}` gửi một cơ quan thường không có thẩm quyền giải quyết",
        en: "a proposal of kind `{kind}` is addressed to a body that does not usually settle matters",
    },
    help: Bilingual {
        vi: "gửi cơ quan nhà nước hoặc cấp ủy có thẩm quyền; nếu là việc nội bộ của tổ chức ấy thì giữ nguyên",
        en: "address the state body or committee that can; if it is the body's own affair, leave it",
    },
    page: include_str!("e013_body_cannot_settle.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    for (index, proposal) in issue.proposals.iter().enumerate() {
        if !matches!(proposal.kind, ProposalKind::Settle | ProposalKind::AdjustPolicy) {
            continue;
        }
        // A body that is not there is E007's.
        let Ok(body) = view.unit(proposal.to.as_str()) else { continue };
        if !settles(body.class) {
            let pointer = sink.here().name("proposals").index(index).name("to");
            sink.fail(pointer, [("kind", proposal.kind.code().to_owned())]);
        }
    }
}

fn settles(class: UnitClass) -> bool {
    match class {
        UnitClass::ProvincialCommittee
        | UnitClass::StandingCommittee
        | UnitClass::StandingBoard
        | UnitClass::DistrictCommittee
        | UnitClass::DirectCommittee
        | UnitClass::CommuneCommittee
        | UnitClass::PartyCaucus
        | UnitClass::PeoplesCommittee
        | UnitClass::Agency => true,
        UnitClass::PartyBoard
        | UnitClass::PartyOffice
        | UnitClass::PartyCell
        | UnitClass::PartyGroup
        | UnitClass::FatherlandFront
        | UnitClass::SocioPoliticalOrganisation => false,
    }
}
