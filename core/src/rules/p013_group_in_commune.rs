use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::AreaLevel;
use crate::regime::Lists;
use crate::report::Issue;
use crate::shape::AreaCode;

pub(super) static RULE: Rule = Rule {
    code: "P013",
    name: "group-in-commune",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Nhóm dân tộc, tôn giáo trong vấn đề của xã", en: "Group in a commune's issue"
    },
    message: Bilingual {
        vi: "luồng ý kiến gắn nhóm dân tộc hoặc tôn giáo với địa bàn dưới cấp huyện",
        en: "a stream ties an ethnic or religious group to areas below the district",
    },
    help: Bilingual {
        vi: "ghi địa bàn ở cấp huyện, hoặc bỏ nhóm này khỏi luồng ý kiến",
        en: "give the district as the area, or leave the group out of the stream",
    },
    page: include_str!("p013_group_in_commune.md"),
    check: Check::Issue(check),
};

/// All areas below the district, and a group whose members a commune may have few of (Limits: no small groups).
fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    let commune =
        |area: &AreaCode| view.area(area.as_str()).is_ok_and(|area| area.level == AreaLevel::Commune);
    if issue.areas.is_empty() || !issue.areas.iter().all(commune) {
        return;
    }
    for (index, stream) in issue.streams.iter().enumerate() {
        for (position, group) in stream.groups.iter().enumerate() {
            // A group that no list knows is for E004 to tell.
            let known = Lists::has(regime.lists.groups.as_slice(), group, day);
            if known && regime.lists.is_protected_group(group, day) {
                sink.fail(sink.here().name("streams").index(index).name("groups").index(position), []);
            }
        }
    }
}
