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
        vi: "Bước có sau ngày chốt số liệu", en: "A step after the day of the report"
    },
    message: Bilingual {
        vi: "bước này ngày {on}, báo cáo tính đến ngày {day}",
        en: "this step is dated {on}, and the report tells how things stood on {day}",
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
    for (index, step) in case.steps.iter().enumerate().filter(|(_, step)| step.on > day) {
        let pointer = sink.here().name("steps").index(index).name("on");
        sink.fail(pointer, [("on", step.on.to_string()), ("day", day.to_string())]);
    }
}
