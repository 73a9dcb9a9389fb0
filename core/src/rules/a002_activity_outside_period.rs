use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A002",
    name: "activity-outside-period",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.5"),
    title: Bilingual { vi: "Hoạt động ngoài kỳ báo cáo", en: "An activity outside the period" },
    message: Bilingual {
        vi: "hoạt động ngày {on}, ngoài kỳ báo cáo từ {first} đến {last}",
        en: "the activity was on {on}, outside the period from {first} to {last}",
    },
    help: Bilingual {
        vi: "chỉ ghi hoạt động đã diễn ra trong kỳ; kiểm tra lại ngày và kỳ báo cáo",
        en: "tell what took place in the period; look again at the day and the period",
    },
    page: include_str!("a002_activity_outside_period.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(period) = scene.period else { return sink.cannot(WhyNot::Unreadable) };
    let (first, last) = (period.first_day(), period.last_day());
    // What had not been held when the report went out is a plan.
    let last = scene.submitted_on.map_or(last, |submitted_on| last.min(submitted_on));
    if activity.on < first || last < activity.on {
        let params =
            [("on", activity.on.to_string()), ("first", first.to_string()), ("last", last.to_string())];
        sink.fail(sink.here().name("on"), params);
    }
}
