use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::{AsOf, ChargeOver, HierarchyName};
use crate::report::{Issue, Scope};

pub(super) static RULE: Rule = Rule {
    code: "E012",
    name: "area-out-of-charge",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual { vi: "Địa bàn ngoài phạm vi phụ trách", en: "Area out of the unit's charge" },
    message: Bilingual {
        vi: "địa bàn này không thuộc phạm vi đơn vị phụ trách",
        en: "the area is not in the reporting unit's charge",
    },
    help: Bilingual {
        vi: "sửa địa bàn; nếu vấn đề vượt ra ngoài địa bàn của đơn vị, đổi `scope` thành `provincial`",
        en: "correct the area; if the matter reaches beyond the unit's own, make the `scope` `provincial`",
    },
    page: include_str!("e012_area_out_of_charge.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.scope != Scope::Local || issue.areas.is_empty() {
        return;
    }
    let (Some(reporter), Some(day)) = (scene.reporter, scene.day) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    let charged: Vec<&str> = view
        .in_charge_of(reporter.as_str())
        .filter_map(|over| match over {
            ChargeOver::Area { code } => Some(code.as_str()),
            ChargeOver::Field { .. } => None,
        })
        .collect();
    // Who is in charge of a field hears of it everywhere.
    if charged.is_empty() {
        return sink.does_not_apply();
    }
    for (index, area) in issue.areas.iter().enumerate() {
        if view.area(area.as_str()).is_ok() && !lies_in(&view, area.as_str(), &charged) {
            sink.fail(sink.here().name("areas").index(index), []);
        }
    }
}

fn lies_in(view: &AsOf<'_>, area: &str, charged: &[&str]) -> bool {
    std::iter::successors(Some(area), |area| view.parent(HierarchyName::Area, area))
        .any(|area| charged.contains(&area))
}
