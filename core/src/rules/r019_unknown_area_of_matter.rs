use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::Pointer;
use crate::finding::{Bilingual, Severity};
use crate::period::Day;
use crate::report::AgencyResults;
use crate::shape::AreaCode;

pub(super) static RULE: Rule = Rule {
    code: "R019",
    name: "unknown-area-of-matter",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Địa bàn không có vào ngày này", en: "No such area on that day" },
    message: Bilingual {
        vi: "ngày {day} không có địa bàn này", en: "there was no such area on {day}"
    },
    help: Bilingual {
        vi: "ghi mã địa bàn đang có vào ngày ấy",
        en: "give the code of an area that existed that day",
    },
    page: include_str!("r019_unknown_area_of_matter.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, matter) in report.matters.iter().enumerate() {
        // What was raised in a district is a matter of that district, also when there are no districts any more.
        let Some(day) = matter.raised.iter().map(|raised| raised.period.last_day()).max() else { continue };
        let areas = sink.here().name("matters").index(index).name("areas");
        unknown(matter.areas.as_slice(), day, &areas, scene, sink);
    }
    for (index, case) in report.cases.iter().enumerate() {
        for (position, step) in case.steps.iter().enumerate() {
            let Some(told) = &step.fed_back_to else { continue };
            let steps = sink.here().name("cases").index(index).name("steps").index(position);
            unknown(told.areas.as_slice(), step.on, &steps.name("fed_back_to").name("areas"), scene, sink);
        }
    }
}

fn unknown(areas: &[AreaCode], day: Day, at: &Pointer, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if areas.is_empty() {
        return;
    }
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else {
        return sink.cannot_at(at.clone(), WhyNot::OutOfReach);
    };
    for (index, area) in areas.iter().enumerate() {
        if view.area(area.as_str()).is_err() {
            sink.fail(at.index(index), [("day", day.to_string())]);
        }
    }
}
