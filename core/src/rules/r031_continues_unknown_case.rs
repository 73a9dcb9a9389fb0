use super::{Check, Rule, Scene, Sink, WhyNot};
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;
use crate::shape::{CaseId, UnitCode};

pub(super) static RULE: Rule = Rule {
    code: "R031",
    name: "continues-unknown-case",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Tiếp nối một vụ việc không có", en: "Carries on a case that is not there"
    },
    message: Bilingual {
        vi: "báo cáo của đơn vị trước không có vụ việc {id}",
        en: "the earlier body told of no case {id}",
    },
    help: Bilingual {
        vi: "kiểm tra lại số thứ tự vụ việc ở đơn vị trước",
        en: "look again at the number it had with the earlier body",
    },
    page: include_str!("r031_continues_unknown_case.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if report.cases.iter().all(|case| case.continues.is_none()) {
        return;
    }
    let mut known: BTreeMap<&UnitCode, BTreeSet<&CaseId>> = BTreeMap::new();
    for digest in scene.results() {
        known.entry(&digest.key.reporter).or_default().extend(digest.cases.iter().map(|case| &case.id));
    }
    for (index, case) in report.cases.iter().enumerate() {
        let Some(of) = &case.continues else { continue };
        let pointer = sink.here().name("cases").index(index).name("continues");
        match known.get(&of.reporter) {
            None => sink.cannot_at(pointer, WhyNot::NoContext),
            Some(ids) if ids.contains(&of.id) => {}
            Some(_) => sink.fail(pointer.name("id"), [("id", of.id.to_string())]),
        }
    }
}
