use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R008",
    name: "unknown-body-of-step",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Cơ quan không có vào ngày của bước", en: "No such body on the day of the step"
    },
    message: Bilingual { vi: "ngày {day} không có cơ quan này", en: "there was no such body on {day}" },
    help: Bilingual {
        vi: "ghi mã của cơ quan đang có vào ngày ấy; nếu đã sáp nhập thì ghi cơ quan kế tục",
        en: "give the code of a body that existed that day; of one that was merged, its successor",
    },
    page: include_str!("r008_unknown_body_of_step.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, step) in case.steps.iter().enumerate() {
        let bodies = [("by", Some(&step.by)), ("agency_responsible", step.agency_responsible.as_ref())];
        for (member, body) in bodies {
            let Some(body) = body else { continue };
            let pointer = sink.here().name("steps").index(index).name(member);
            match scene.jurisdiction.hierarchy().as_of(step.on) {
                Err(_) => sink.cannot_at(pointer, WhyNot::OutOfReach),
                Ok(view) if view.unit(body.as_str()).is_err() => {
                    sink.fail(pointer, [("day", step.on.to_string())]);
                }
                Ok(_) => {}
            }
        }
    }
}
