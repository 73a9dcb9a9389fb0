use super::{Check, Rule, Scene, Sink, WhyNot};
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Bilingual, Severity};
use crate::period::Day;
use crate::report::{AgencyResults, CaseState};

pub(super) static RULE: Rule = Rule {
    code: "R016",
    name: "closed-before-all-told",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Kết thúc khi chưa phản hồi đủ", en: "Closed before all were told" },
    message: Bilingual {
        vi: "kết thúc khi chưa phản hồi đến {unit}, đơn vị đã phản ánh",
        en: "closed before {unit}, which raised it, was told",
    },
    help: Bilingual {
        vi: "phản hồi đến mọi đơn vị đã phản ánh rồi mới kết thúc",
        en: "tell every unit that raised it, then close",
    },
    page: include_str!("r016_closed_before_all_told.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, case) in report.cases.iter().enumerate() {
        let Some(matter) = report.matter_of(case) else { continue };
        // Each unit with the first day of the earliest period in which it raised the matter.
        let mut raisers: BTreeMap<&str, Day> = BTreeMap::new();
        if case.steps.iter().any(|step| step.state == CaseState::Closed) {
            for raised in matter.raised.iter() {
                let first = scene.first_day(&raised.kind, raised.period);
                let known = raisers.entry(raised.reporter.as_str()).or_insert(first);
                *known = first.min(*known);
            }
        }
        let mut told: BTreeSet<&str> = BTreeSet::new();
        let mut fed_back = false;
        for (position, step) in case.steps.iter().enumerate() {
            match step.state {
                // A new spell is a new answer.
                CaseState::Received => {
                    told.clear();
                    fed_back = false;
                }
                CaseState::FedBack => {
                    fed_back = true;
                    let units = step.fed_back_to.iter().flat_map(|told| told.units.iter());
                    told.extend(units.map(|unit| unit.as_str()));
                }
                // What was closed without any feedback is R003's.
                CaseState::Closed if fed_back => {
                    let pointer = sink.here().name("cases").index(index).name("steps").index(position);
                    let Ok(view) = scene.jurisdiction.hierarchy().as_of(step.on) else {
                        sink.cannot_at(pointer, WhyNot::OutOfReach);
                        continue;
                    };
                    // Who raised it only after it was closed is told in the spell that this opens. One that is no more cannot
                    // be told; its successor is another unit.
                    for (unit, _) in raisers.iter().filter(|(unit, first)| {
                        **first <= step.on && !told.contains(*unit) && view.unit(unit).is_ok()
                    }) {
                        sink.fail(pointer.clone(), [("unit", (*unit).to_owned())]);
                    }
                }
                _ => {}
            }
        }
    }
}
