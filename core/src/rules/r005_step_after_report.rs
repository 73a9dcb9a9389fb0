use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R005",
    name: "step-after-report",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Bước có sau ngày chốt số liệu hoặc ngày gửi",
        en: "A step after the day of the report or of its submission",
    },
    message: Bilingual {
        vi: "bước này ngày {on}, báo cáo chỉ nêu được việc đến hết ngày {day}",
        en: "this step is dated {on}, and the report can tell only what was done by {day}",
    },
    help: Bilingual {
        vi: "chỉ ghi việc đã làm; việc dự kiến ghi ở `expected`",
        en: "tell what was done; what is to be done goes to `expected`",
    },
    page: include_str!("r005_step_after_report.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    // A report that went out before its day tells nothing of what was done after it went out.
    let day = scene.submitted_on.map_or(day, |submitted_on| day.min(submitted_on));
    for (index, step) in case.steps.iter().enumerate().filter(|(_, step)| step.on > day) {
        let pointer = sink.here().name("steps").index(index).name("on");
        sink.fail(pointer, [("on", step.on.to_string()), ("day", day.to_string())]);
    }
}
