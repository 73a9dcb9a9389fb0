use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C014",
    name: "proposal-date-passed",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Thời hạn đề nghị đã qua", en: "The date of a proposal had passed" },
    message: Bilingual {
        vi: "thời hạn đề nghị {by} đã qua khi lập báo cáo ({made_on})",
        en: "the proposal is to be done by {by}, before the report was made out ({made_on})",
    },
    help: Bilingual {
        vi: "ghi một thời hạn mà cơ quan nhận kịp thực hiện",
        en: "set a date by which the body can act",
    },
    page: include_str!("c014_proposal_date_passed.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, proposal) in issue.proposals.iter().enumerate() {
        let Some(by) = proposal.by else { continue };
        let pointer = |sink: &Sink<'_>| sink.here().name("proposals").index(index).name("by");
        match scene.made_on {
            None => sink.cannot_at(pointer(sink), WhyNot::Unreadable),
            Some(made_on) if by < made_on => {
                sink.fail(pointer(sink), [("by", by.to_string()), ("made_on", made_on.to_string())]);
            }
            Some(_) => {}
        }
    }
}
