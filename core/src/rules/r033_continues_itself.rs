use super::{Check, Rule, Scene, Sink};
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Bilingual, Severity};
use crate::report::{AgencyResults, CaseRef};
use crate::shape::{CaseId, UnitCode};

pub(super) static RULE: Rule = Rule {
    code: "R033",
    name: "continues-itself",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Vụ việc tiếp nối chính nó qua một vòng tròn",
        en: "A case that carries on itself through a circle",
    },
    message: Bilingual {
        vi: "theo các báo cáo đã nêu, vụ việc này tiếp nối chính nó",
        en: "by the reports given, this case carries on itself",
    },
    help: Bilingual {
        vi: "xem vụ việc nào có trước; vụ việc có trước không tiếp nối vụ việc có sau",
        en: "see which of them was first: that one carries on nothing",
    },
    page: include_str!("r033_continues_itself.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if report.cases.iter().all(|case| case.continues.is_none()) {
        return;
    }
    let mut before: BTreeMap<(&UnitCode, &CaseId), Option<&CaseRef>> = BTreeMap::new();
    // What this report says of its own cases goes before what was said earlier, and the later before the earlier.
    for case in &report.cases {
        before.insert((&report.reporter, &case.id), case.continues.as_ref());
    }
    let mut told: Vec<_> = scene.results().collect();
    told.reverse();
    for digest in told {
        for case in &digest.cases {
            before.entry((&digest.key.reporter, &case.id)).or_insert(case.continues.as_ref());
        }
    }
    for (index, case) in report.cases.iter().enumerate() {
        let own = (&report.reporter, &case.id);
        let mut seen = BTreeSet::new();
        let mut at = case.continues.as_ref();
        while let Some(here) = at.filter(|here| seen.insert(*here)) {
            if (&here.reporter, &here.id) == own {
                sink.fail(sink.here().name("cases").index(index).name("continues"), []);
                break;
            }
            at = before.get(&(&here.reporter, &here.id)).copied().flatten();
        }
    }
}
