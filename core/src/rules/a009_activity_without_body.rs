use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A009",
    name: "activity-without-body",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.5"),
    title: Bilingual { vi: "Hoạt động không nêu cơ quan", en: "An activity of no body" },
    message: Bilingual {
        vi: "hoạt động “{form.label}” (`{form}`) không nêu cơ quan được giám sát, phản biện hoặc nhận kiến nghị",
        en: "an activity “{form.label}” (`{form}`) names no body that was examined or addressed",
    },
    help: Bilingual { vi: "thêm mã cơ quan vào `bodies`", en: "add the code of the body to `bodies`" },
    page: include_str!("a009_activity_without_body.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if activity.form.is_of_a_body() && activity.bodies.is_empty() {
        sink.fail(sink.here().name("form"), [("form", activity.form.code().to_owned())]);
    }
}
