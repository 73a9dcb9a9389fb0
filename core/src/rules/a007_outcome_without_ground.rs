use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::report::{CommitmentOutcome, Participation};

pub(super) static RULE: Rule = Rule {
    code: "A007",
    name: "outcome-without-ground",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual { vi: "Kết quả cam kết không có căn cứ", en: "An outcome without a ground" },
    message: Bilingual {
        vi: "ghi “{outcome.label}” (`{outcome}`) nhưng không nêu căn cứ",
        en: "“{outcome.label}” (`{outcome}`) is said, and nothing it rests on",
    },
    help: Bilingual {
        vi: "ghi văn bản, biên bản vào `ground`, hoặc vụ việc theo dõi vào `case`",
        en: "give the document in `ground`, or the case in `case`",
    },
    page: include_str!("a007_outcome_without_ground.md"),
    check: Check::Participation(check),
};

fn check(report: &Participation, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let mut bare = |pointer: Pointer, outcome: Option<CommitmentOutcome>, grounded: bool| {
        if let Some(outcome) = outcome.filter(|outcome| outcome.is_final() && !grounded) {
            sink.fail(pointer.name("outcome"), [("outcome", outcome.code().to_owned())]);
        }
    };
    for (index, activity) in report.activities.iter().enumerate() {
        for (position, one) in activity.commitments.iter().enumerate() {
            let activity = Pointer::default().name("activities").index(index);
            let pointer = activity.name("commitments").index(position);
            bare(pointer, one.outcome, one.ground.is_some() || one.case.is_some());
        }
    }
    for (index, told) in report.followed_up.iter().enumerate() {
        let pointer = Pointer::default().name("followed_up").index(index);
        bare(pointer, Some(told.outcome), told.ground.is_some() || told.case.is_some());
    }
}
