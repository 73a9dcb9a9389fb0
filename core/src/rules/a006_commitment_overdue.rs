use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::period::Day;
use crate::report::Participation;

pub(super) static RULE: Rule = Rule {
    code: "A006",
    name: "commitment-overdue",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual { vi: "Cam kết quá hạn", en: "A commitment is overdue" },
    message: Bilingual {
        vi: "hứa xong ngày {by}, đến ngày {today} chưa xong",
        en: "promised for {by}; by {today} it is not done",
    },
    help: Bilingual {
        vi: "hỏi lại cơ quan đã hứa; đã xong thì ghi `outcome` và `ground`, lùi hạn thì ghi ngày mới",
        en: "ask the body that promised; if it is done, give `outcome` and `ground`, if it was put off, the new day",
    },
    page: include_str!("a006_commitment_overdue.md"),
    check: Check::Participation(check),
};

fn check(report: &Participation, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(today) = scene.now.day_at(scene.jurisdiction.utc_offset()) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    let mut late = |pointer: Pointer, by: Option<Day>| {
        if let Some(by) = by.filter(|by| *by < today) {
            sink.fail(pointer.name("by"), [("by", by.to_string()), ("today", today.to_string())]);
        }
    };
    for (index, activity) in report.activities.iter().enumerate() {
        for (position, commitment) in activity.commitments.iter().enumerate().filter(|(_, one)| one.is_open())
        {
            let activity = Pointer::default().name("activities").index(index);
            late(activity.name("commitments").index(position), commitment.by);
        }
    }
    for (index, told) in report.followed_up.iter().enumerate().filter(|(_, told)| !told.outcome.is_final()) {
        late(Pointer::default().name("followed_up").index(index), told.by);
    }
}
