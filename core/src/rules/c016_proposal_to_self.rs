use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C016",
    name: "proposal-to-self",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Kiến nghị gửi chính đơn vị báo cáo",
        en: "Proposal addressed to the reporting unit",
    },
    message: Bilingual {
        vi: "kiến nghị gửi chính đơn vị báo cáo",
        en: "the proposal is addressed to the reporting unit itself",
    },
    help: Bilingual {
        vi: "chọn cơ quan có trách nhiệm giải quyết; việc của đơn vị mình thì ghi ở `hot_spot.measure` hoặc `next_focus`",
        en: "choose the body that has to act; what the unit does itself belongs in `hot_spot.measure` or `next_focus`",
    },
    page: include_str!("c016_proposal_to_self.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, proposal) in issue.proposals.iter().enumerate() {
        let pointer = |sink: &Sink<'_>| sink.here().name("proposals").index(index).name("to");
        match scene.reporter {
            None => sink.cannot_at(pointer(sink), WhyNot::Unreadable),
            Some(reporter) if *reporter == proposal.to => sink.fail(pointer(sink), []),
            Some(_) => {}
        }
    }
}
