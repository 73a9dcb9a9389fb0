use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R010",
    name: "answer-overdue",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Đã quá ngày dự kiến trả lời", en: "Past the day an answer was expected"
    },
    message: Bilingual {
        vi: "dự kiến trả lời ngày {expected}, đến ngày {day} chưa có kết quả",
        en: "an answer was expected on {expected}; by {day} there is none",
    },
    help: Bilingual {
        vi: "ghi kết quả, hoặc ngày dự kiến mới kèm lý do ở bước đang làm",
        en: "give the result, or a new day with the reason at the current step",
    },
    page: include_str!("r010_answer_overdue.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    if let Some((index, expected)) = case.awaited().filter(|(_, expected)| *expected < day) {
        let pointer = sink.here().name("steps").index(index).name("expected");
        sink.fail(pointer, [("expected", expected.to_string()), ("day", day.to_string())]);
    }
}
