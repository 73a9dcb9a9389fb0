use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Activity, ActivityForm};

pub(super) static RULE: Rule = Rule {
    code: "A008",
    name: "dialogue-on-no-matter",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Đối thoại không gắn với vấn đề nào", en: "A dialogue on no matter"
    },
    message: Bilingual {
        vi: "cuộc đối thoại không dẫn vấn đề dư luận hay vụ việc nào",
        en: "the dialogue points to no issue of opinion and to no case",
    },
    help: Bilingual {
        vi: "nếu đối thoại về điều đã phản ánh thì dẫn ở `raised` hoặc `cases`; đối thoại định kỳ thì giữ nguyên",
        en: "if it was about what had been raised, point to it in `raised` or `cases`; a regular dialogue is left as it is",
    },
    page: include_str!("a008_dialogue_on_no_matter.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let about_nothing = activity.raised.is_empty() && activity.cases.is_empty();
    if activity.form == ActivityForm::Dialogue && about_nothing {
        sink.fail(sink.here(), []);
    }
}
