use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::regime::Lists;
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A013",
    name: "code-not-in-list",
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
    page: include_str!("a013_code_not_in_list.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let params = |list: &str| [("list", list.to_owned()), ("day", day.to_string())];
    if !regime.lists.has_topic(&activity.topic, day) {
        sink.fail(sink.here().name("topic"), params("topics"));
    }
    for (index, group) in activity.groups.iter().enumerate() {
        if !Lists::has(regime.lists.groups.as_slice(), group, day) {
            sink.fail(sink.here().name("groups").index(index), params("groups"));
        }
    }
}
