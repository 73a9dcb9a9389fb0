use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Case, CaseState};

pub(super) static RULE: Rule = Rule {
    code: "R009",
    name: "case-without-body",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Vụ việc không còn cơ quan phụ trách", en: "A case that no body answers for"
    },
    message: Bilingual {
        vi: "cơ quan phụ trách không còn vào ngày {day}, vụ việc chưa kết thúc",
        en: "the body in charge is no more on {day}, and the case is not closed",
    },
    help: Bilingual {
        vi: "chưa xác minh thì thêm bước `assigned` giao cho cơ quan kế tục; đã xác minh hoặc đang xử lý thì để cơ quan kế tục làm và ghi bước tiếp theo",
        en: "if it is not verified yet, add a step `assigned` that hands it to the successor; if it is, the successor takes and tells the next step",
    },
    page: include_str!("r009_case_without_body.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let last = case.steps.as_slice().last();
    let Some(last) = last.filter(|last| last.state != CaseState::Closed) else { return };
    let (body, since) = case.charged().unwrap_or((&last.by, last.on));
    let hierarchy = scene.jurisdiction.hierarchy();
    let (Ok(then), Ok(now)) = (hierarchy.as_of(since), hierarchy.as_of(day)) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    // Verified or handled, a case cannot be assigned again: whoever took the next step once the body was gone has taken it over.
    let taken_over = now.unit(last.by.as_str()).is_ok()
        && hierarchy.as_of(last.on).is_ok_and(|view| view.unit(body.as_str()).is_err());
    // One that never was, or was gone by then, is R008's.
    if then.unit(body.as_str()).is_ok() && now.unit(body.as_str()).is_err() && !taken_over {
        sink.fail(sink.here().name("steps"), [("day", day.to_string())]);
    }
}
