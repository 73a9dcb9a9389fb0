use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Activity, ActivityForm};

pub(super) static RULE: Rule = Rule {
    code: "A004",
    name: "examines-itself",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.5"),
    title: Bilingual {
        vi: "Đơn vị giám sát, phản biện chính mình", en: "A unit that examines itself"
    },
    message: Bilingual {
        vi: "đơn vị báo cáo cũng là cơ quan được giám sát, phản biện",
        en: "the reporting unit is the body examined too",
    },
    help: Bilingual {
        vi: "ghi cơ quan được giám sát, phản biện; tự kiểm tra thì không phải giám sát",
        en: "name the body that was examined; looking at oneself is no supervision",
    },
    page: include_str!("a004_examines_itself.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if !matches!(activity.form, ActivityForm::Supervision | ActivityForm::SocialCriticism) {
        return;
    }
    let Some(reporter) = scene.reporter else { return sink.cannot(WhyNot::Unreadable) };
    if let Some(index) = activity.bodies.iter().position(|body| body == reporter) {
        sink.fail(sink.here().name("bodies").index(index), []);
    }
}
