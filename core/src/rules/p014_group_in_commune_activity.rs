use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::AreaLevel;
use crate::regime::Lists;
use crate::report::Activity;
use crate::shape::AreaCode;

pub(super) static RULE: Rule = Rule {
    code: "P014",
    name: "group-in-commune-activity",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Nhóm dân tộc, tôn giáo trong hoạt động ở xã",
        en: "Group in a commune's activity",
    },
    message: Bilingual {
        vi: "hoạt động gắn nhóm dân tộc hoặc tôn giáo với địa bàn dưới cấp huyện",
        en: "the activity ties an ethnic or religious group to areas below the district",
    },
    help: Bilingual {
        vi: "ghi địa bàn ở cấp huyện, hoặc bỏ nhóm này khỏi `groups`",
        en: "give the district as the area, or leave the group out of `groups`",
    },
    page: include_str!("p014_group_in_commune_activity.md"),
    check: Check::Activity(check),
};

/// All areas below the district, and a group whose members a commune may have few of (Limits: no small groups).
fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(activity.on) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    let commune =
        |area: &AreaCode| view.area(area.as_str()).is_ok_and(|area| area.level == AreaLevel::Commune);
    if activity.areas.is_empty() || !activity.areas.iter().all(commune) {
        return;
    }
    for (index, group) in activity.groups.iter().enumerate() {
        // A group that no list knows is for A013 to tell.
        let known = Lists::has(regime.lists.groups.as_slice(), group, day);
        if known && regime.lists.is_protected_group(group, day) {
            sink.fail(sink.here().name("groups").index(index), []);
        }
    }
}
