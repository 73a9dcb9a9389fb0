use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::period::Day;
use crate::regime::Lists;
use crate::report::{AgencyResults, Matter};

pub(super) static RULE: Rule = Rule {
    code: "R018",
    name: "matter-not-in-list",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.2.1"),
    title: Bilingual { vi: "Mã không có trong danh mục", en: "A code that is not in the list" },
    message: Bilingual {
        vi: "danh mục `{list}` không có mã này vào ngày {day}",
        en: "list `{list}` has no such code on {day}",
    },
    help: Bilingual {
        vi: "chọn mã trong danh mục của chế độ báo cáo",
        en: "choose a code of the regime's list",
    },
    page: include_str!("r018_matter_not_in_list.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let params = |list: &str, day: Day| [("list", list.to_owned()), ("day", day.to_string())];
    // A matter keeps the topic under which it was raised when the lists change.
    let when_raised = |matter: &Matter| {
        let mut days = matter.raised.iter().map(|raised| raised.period.last_day());
        days.any(|day| {
            scene.jurisdiction.regime_on(day).is_some_and(|then| then.lists.has_topic(&matter.topic, day))
        })
    };
    for (index, matter) in report.matters.iter().enumerate() {
        if !regime.lists.has_topic(&matter.topic, day) && !when_raised(matter) {
            sink.fail(sink.here().name("matters").index(index).name("topic"), params("topics", day));
        }
    }
    for (index, case) in report.cases.iter().enumerate() {
        for (position, step) in case.steps.iter().enumerate() {
            // Whoever was told is named by the list of that day; a step before the regime, by that of the report.
            let (lists, day) = match scene.jurisdiction.regime_on(step.on) {
                Some(then) => (&then.lists, step.on),
                None => (&regime.lists, day),
            };
            let groups = step.fed_back_to.iter().flat_map(|told| told.groups.iter());
            for (place, group) in groups.enumerate() {
                if !Lists::has(lists.groups.as_slice(), group, day) {
                    let steps = sink.here().name("cases").index(index).name("steps").index(position);
                    sink.fail(steps.name("fed_back_to").name("groups").index(place), params("groups", day));
                }
            }
        }
    }
}
