use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A014",
    name: "unknown-area-of-activity",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Địa bàn không có vào ngày hoạt động",
        en: "No such area on the day of the activity",
    },
    message: Bilingual {
        vi: "ngày {day} không có địa bàn này", en: "there was no such area on {day}"
    },
    help: Bilingual {
        vi: "ghi mã địa bàn đang có vào ngày ấy",
        en: "give the code of an area that existed that day",
    },
    page: include_str!("a014_unknown_area_of_activity.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if activity.areas.is_empty() {
        return;
    }
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(activity.on) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    for (index, area) in activity.areas.iter().enumerate() {
        if view.area(area.as_str()).is_err() {
            sink.fail(sink.here().name("areas").index(index), [("day", activity.on.to_string())]);
        }
    }
}
