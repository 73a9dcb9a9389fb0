use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R015",
    name: "feedback-to-stranger",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Phản hồi đến đơn vị không phản ánh",
        en: "Feedback to a unit that raised nothing",
    },
    message: Bilingual {
        vi: "đơn vị này không phản ánh nội dung {matter}",
        en: "this unit did not raise matter {matter}",
    },
    help: Bilingual {
        vi: "bỏ đơn vị này, hoặc bổ sung vấn đề của đơn vị vào `raised`",
        en: "leave the unit out, or add its issue to `raised`",
    },
    page: include_str!("r015_feedback_to_stranger.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, case) in report.cases.iter().enumerate() {
        let Some(matter) = report.matter_of(case) else { continue };
        for (position, step) in case.steps.iter().enumerate() {
            let Some(told) = &step.fed_back_to else { continue };
            // Where a unit that raised it is gone, its successor is told in its place.
            let gone = scene.jurisdiction.hierarchy().as_of(step.on).ok().is_some_and(|view| {
                matter.raised.iter().any(|raised| view.unit(raised.reporter.as_str()).is_err())
            });
            for (place, unit) in told.units.iter().enumerate() {
                if !gone && !matter.raised.iter().any(|raised| raised.reporter == *unit) {
                    let steps = sink.here().name("cases").index(index).name("steps").index(position);
                    let pointer = steps.name("fed_back_to").name("units").index(place);
                    sink.fail(pointer, [("matter", matter.id.to_string())]);
                }
            }
        }
    }
}
