use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C013",
    name: "answer-date-passed",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Ngày phải trả lời về điểm nóng đã qua",
        en: "The answer to a hot spot was due before the report",
    },
    message: Bilingual {
        vi: "ngày phải trả lời {answer_by} đã qua khi lập báo cáo ({made_on})",
        en: "the answer was due on {answer_by}, before the report was made out ({made_on})",
    },
    help: Bilingual {
        vi: "nêu kết quả trả lời, hoặc ghi ngày phải trả lời mới",
        en: "say what was answered, or set a new date",
    },
    page: include_str!("c013_answer_date_passed.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let open = issue.hot_spot.as_ref().filter(|hot_spot| hot_spot.stage.is_open());
    let Some(answer_by) = open.and_then(|hot_spot| hot_spot.answer_by) else { return };
    let pointer = sink.here().name("hot_spot").name("answer_by");
    match scene.made_on {
        None => sink.cannot_at(pointer, WhyNot::Unreadable),
        Some(made_on) if answer_by < made_on => {
            sink.fail(pointer, [("answer_by", answer_by.to_string()), ("made_on", made_on.to_string())]);
        }
        Some(_) => {}
    }
}
