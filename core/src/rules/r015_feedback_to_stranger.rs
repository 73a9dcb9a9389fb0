use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::order::Gather as _;
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Bilingual, Severity};
use crate::hierarchy::Table;
use crate::period::Day;
use crate::report::{AgencyResults, Matter};
use crate::shape::CaseId;

pub(super) static RULE: Rule = Rule {
    code: "R015",
    name: "feedback-to-stranger",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Phản hồi đến đơn vị không phản ánh",
        en: "Feedback to a unit that raised nothing",
    },
    message: Bilingual {
        vi: "đơn vị này không phản ánh nội dung {matter}",
        en: "this unit did not raise matter {matter}",
    },
    help: Bilingual {
        vi: "bỏ đơn vị này, hoặc bổ sung vấn đề của đơn vị vào `raised`",
        en: "leave the unit out, or add its issue to `raised`",
    },
    page: include_str!("r015_feedback_to_stranger.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    // Many cases may share a matter of many raisers: who took their place on a day is looked up once.
    let mut known: BTreeMap<(&CaseId, Day), Option<Heirs>> = BTreeMap::new();
    for (index, case) in report.cases.iter().enumerate() {
        let Some(matter) = report.matter_of(case) else { continue };
        let mut raisers = None;
        for (position, step) in case.steps.iter().enumerate() {
            let Some(told) = step.fed_back_to.as_ref().filter(|told| !told.units.is_empty()) else {
                continue;
            };
            let raisers = raisers.get_or_insert_with(|| raisers_of(matter));
            let strange = |unit: &&str| !raisers.contains_key(unit);
            let mut strangers =
                told.units.iter().map(|unit| unit.as_str()).enumerate().filter(|(_, unit)| strange(unit));
            let Some(first) = strangers.next() else { continue };
            let pointer = sink.here().name("cases").index(index).name("steps").index(position);
            let pointer = pointer.name("fed_back_to").name("units");
            // Where a unit that raised it is gone, its successor is told in its place.
            let heirs = known.entry((&matter.id, step.on)).or_insert_with(|| heirs(raisers, step.on, scene));
            let Some(heirs) = heirs else {
                sink.cannot_at(pointer, WhyNot::OutOfReach);
                continue;
            };
            for (place, _) in [first].into_iter().chain(strangers).filter(|(_, unit)| !heirs.holds(unit)) {
                sink.fail(pointer.index(place), [("matter", matter.id.to_string())]);
            }
        }
    }
}

/// The units that raised a matter, each with a day on which its code meant it.
fn raisers_of(matter: &Matter) -> BTreeMap<&str, Day> {
    matter.raised.iter().map(|raised| (raised.reporter.as_str(), raised.period.last_day())).into_map()
}

/// Who may be told in the place of units that are gone.
enum Heirs {
    /// Nobody but these.
    Known(BTreeSet<String>),
    /// One that is gone has no successor that the tables know: it may be any.
    Any,
}

impl Heirs {
    fn holds(&self, unit: &str) -> bool {
        match self {
            Self::Known(units) => units.contains(unit),
            Self::Any => true,
        }
    }
}

/// The successors, as of `day`, of the raisers that are gone by then; `None` if nothing is known of that day.
fn heirs(raisers: &BTreeMap<&str, Day>, day: Day, scene: &Scene<'_>) -> Option<Heirs> {
    let hierarchy = scene.jurisdiction.hierarchy();
    let view = hierarchy.as_of(day).ok()?;
    let mut heirs = BTreeSet::new();
    for (raiser, then) in raisers {
        // A code that never was a unit has no successor: it is a slip.
        if !hierarchy.knows_unit(raiser) || view.unit(raiser).is_ok() {
            continue;
        }
        let lineage = hierarchy.lineage(Table::Units, raiser, *then).ok();
        let after = lineage.into_iter().flat_map(|lineage| lineage.after).map(|step| step.identity.code);
        let mut after =
            after.map(|code| code.as_str().to_owned()).filter(|code| view.unit(code).is_ok()).peekable();
        if after.peek().is_none() {
            return Some(Heirs::Any);
        }
        heirs.extend(after);
    }
    Some(Heirs::Known(heirs))
}
