use super::{Check, Rule, Scene, Sink};
use crate::order::Gather as _;

use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R014",
    name: "received-before-raised",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Tiếp nhận trước khi được phản ánh", en: "Received before it was raised"
    },
    message: Bilingual {
        vi: "tiếp nhận ngày {on}, nội dung được phản ánh sớm nhất từ ngày {raised}",
        en: "received on {on}; it was raised no earlier than {raised}",
    },
    help: Bilingual {
        vi: "kiểm tra lại ngày tiếp nhận và các vấn đề được dẫn ở `raised`",
        en: "look again at the day it was received and at what `raised` points to",
    },
    page: include_str!("r014_received_before_raised.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, case) in report.cases.iter().enumerate() {
        let Some(matter) = report.matter_of(case) else { continue };
        // A window may begin in the month before: what was said there was received there.
        let raised = matter.raised.iter().map(|raised| (&raised.kind, raised.period)).into_set();
        let raised = raised.into_iter().map(|(kind, period)| scene.first_day(kind, period)).min();
        let first = case.steps.iter().next().map(|step| step.on);
        if let (Some(raised), Some(on)) = (raised, first)
            && on < raised
        {
            let pointer = sink.here().name("cases").index(index).name("steps").index(0).name("on");
            sink.fail(pointer, [("on", on.to_string()), ("raised", raised.to_string())]);
        }
    }
}
