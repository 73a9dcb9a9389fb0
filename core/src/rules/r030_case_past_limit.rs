use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::cases;
use crate::finding::{Bilingual, Severity};
use crate::regime::CaseEvent;
use crate::report::{Case, CaseState, CaseStep};

pub(super) static RULE: Rule = Rule {
    code: "R030",
    name: "case-past-limit",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Vụ việc quá hạn theo quy định", en: "A case past a limit that is set" },
    message: Bilingual {
        vi: "hạn của nghĩa vụ `{obligation}` là ngày {due}, tính từ ngày {event_on} (“{event.label}”); đến ngày {day} chưa thực hiện",
        en: "`{obligation}` was due on {due}, counted from {event_on} (“{event.label}”); by {day} it is not done",
    },
    help: Bilingual {
        vi: "ghi bước đã thực hiện nếu có; nếu chưa thì nêu lý do chậm ở bước đang làm và báo cho đơn vị đã phản ánh",
        en: "add the step if it was taken; if not, give the reason at the current step and tell those who raised it",
    },
    page: include_str!("r030_case_past_limit.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let spell = case.present_spell();
    let Some(limit) = cases::overdue(scene.jurisdiction, spell, day) else { return };
    let earlier = case.steps.len().saturating_sub(spell.len());
    // The step that calls for it.
    let calls = |step: &CaseStep| match limit.event {
        CaseEvent::Received => step.state == CaseState::Received,
        CaseEvent::Outcome => step.state.is_outcome(),
    };
    let position = spell.iter().position(calls).unwrap_or_default();
    let pointer = sink.here().name("steps").index(earlier.saturating_add(position)).name("on");
    let due = limit.due.map(|due| due.to_string()).unwrap_or_default();
    sink.fail(
        pointer,
        [
            ("obligation", limit.obligation.to_string()),
            ("due", due),
            ("event", limit.event.code().to_owned()),
            ("event_on", limit.event_on.to_string()),
            ("day", day.to_string()),
        ],
    );
}
