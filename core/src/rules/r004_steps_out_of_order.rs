use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R004",
    name: "steps-out-of-order",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Ngày của bước sau sớm hơn bước trước", en: "Steps dated out of order"
    },
    message: Bilingual {
        vi: "bước này ngày {on}, sớm hơn bước trước ngày {before}",
        en: "this step is dated {on}, before the one ahead of it on {before}",
    },
    help: Bilingual {
        vi: "xếp các bước theo thứ tự đã làm và kiểm tra lại ngày",
        en: "put the steps in the order in which they were taken, and look at the dates again",
    },
    page: include_str!("r004_steps_out_of_order.md"),
    check: Check::Case(check),
};

fn check(case: &Case, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let steps = case.steps.as_slice();
    for (index, (before, step)) in steps.iter().zip(steps.iter().skip(1)).enumerate() {
        if step.on < before.on {
            let pointer = sink.here().name("steps").index(index.saturating_add(1)).name("on");
            sink.fail(pointer, [("on", step.on.to_string()), ("before", before.on.to_string())]);
        }
    }
}
