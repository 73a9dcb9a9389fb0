use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::regime::Lists;
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "E004",
    name: "not-in-list",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.2.1"),
    title: Bilingual { vi: "Mã không có trong danh mục", en: "Code not in the list" },
    message: Bilingual {
        vi: "mã không có trong danh mục `{list}` vào ngày {day}",
        en: "the code is not in the list `{list}` on {day}",
    },
    help: Bilingual {
        vi: "chọn một mã trong danh mục của chế độ báo cáo",
        en: "choose a code of the regime's list",
    },
    page: include_str!("e004_not_in_list.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let lists = &regime.lists;
    let mut absent = |place: &dyn Fn(Pointer) -> Pointer, list: &str| {
        sink.fail(place(sink.here()), [("list", list.to_owned()), ("day", day.to_string())]);
    };
    if !lists.has_topic(&issue.topic, day) {
        absent(&|issue| issue.name("topic"), "topics");
    }
    for (index, stream) in issue.streams.iter().enumerate() {
        if !Lists::has(lists.intensity.as_slice(), &stream.intensity, day) {
            absent(&|issue| issue.name("streams").index(index).name("intensity"), "intensity");
        }
        for (position, group) in stream.groups.iter().enumerate() {
            if !Lists::has(lists.groups.as_slice(), group, day) {
                absent(&|issue| issue.name("streams").index(index).name("groups").index(position), "groups");
            }
        }
    }
}
