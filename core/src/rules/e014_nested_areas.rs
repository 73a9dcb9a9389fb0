use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::HierarchyName;
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "E014",
    name: "nested-areas",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual {
        vi: "Địa bàn này đã nằm trong địa bàn kia",
        en: "One area lies within another of the list",
    },
    message: Bilingual {
        vi: "địa bàn này nằm trong địa bàn {outer} cũng có trong danh sách",
        en: "the area lies within {outer}, which is in the list too",
    },
    help: Bilingual {
        vi: "giữ một trong hai: cả huyện, hoặc từng xã",
        en: "keep one of the two: the district, or its communes",
    },
    page: include_str!("e014_nested_areas.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.areas.len() < 2 {
        return;
    }
    let Some(day) = scene.day else { return sink.cannot(WhyNot::Unreadable) };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    let above = |area: &str| view.parent(HierarchyName::Area, area);
    for (index, area) in issue.areas.iter().enumerate() {
        let mut outer = std::iter::successors(above(area.as_str()), |area| above(area));
        if let Some(outer) = outer.find(|outer| issue.areas.iter().any(|other| other.as_str() == *outer)) {
            sink.fail(sink.here().name("areas").index(index), [("outer", outer.to_owned())]);
        }
    }
}
