use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R003",
    name: "wrong-step",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Bước xử lý sai trình tự", en: "A step that cannot come here" },
    message: Bilingual {
        vi: "bước “{state.label}” (`{state}`) không thể đứng đầu[, cũng không thể đứng ngay sau bước “{before.label}” (`{before}`)]",
        en: "a step “{state.label}” (`{state}`) cannot come first[, nor right after “{before.label}” (`{before}`)]",
    },
    help: Bilingual {
        vi: "trình tự: tiếp nhận, giao, xác minh, xử lý, rồi giải quyết, giải thích hoặc không thụ lý, phản hồi, kết thúc; vụ việc đã kết thúc chỉ mở lại bằng một lần tiếp nhận mới",
        en: "the order: received, assigned, verified, handling, then settled, explained or declined, fed back, closed; a closed case is taken up again by being received again",
    },
    page: include_str!("r003_wrong_step.md"),
    check: Check::Case(check),
};

fn check(case: &Case, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let mut before = None;
    for (index, step) in case.steps.iter().enumerate() {
        if !step.state.may_follow(before) {
            let pointer = sink.here().name("steps").index(index).name("state");
            sink.fail(pointer, [("state", step.state.code().to_owned())]);
            if let Some(before) = before {
                sink.param("before", before.code().to_owned());
            }
        }
        before = Some(step.state);
    }
}
