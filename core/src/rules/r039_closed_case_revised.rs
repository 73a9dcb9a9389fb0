use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::order::Gather as _;
use std::collections::BTreeMap;

use crate::finding::{Bilingual, Severity};
use crate::report::{AgencyResults, Case, Revision};
use crate::shape::CaseId;

pub(super) static RULE: Rule = Rule {
    code: "R039",
    name: "closed-case-revised",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Gửi lại làm đổi vụ việc đã kết thúc",
        en: "A revision changes a case that was closed",
    },
    message: Bilingual {
        vi: "vụ việc {id} đã kết thúc ở lần gửi {revision}, nay khác đi hoặc không còn",
        en: "case {id} was closed in revision {revision}, and is now changed or gone",
    },
    help: Bilingual {
        vi: "giữ nguyên vụ việc đã kết thúc; có việc mới thì mở lại bằng bước `received` ở báo cáo sau",
        en: "leave a closed case as it was; what is new begins with a step `received` in a later report",
    },
    page: include_str!("r039_closed_case_revised.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if report.revision == Revision::least() {
        return sink.does_not_apply();
    }
    let revisions = scene.revisions(&report.reporter, report.period);
    let earlier = revisions.filter(|digest| digest.revision < report.revision);
    let Some(earlier) = earlier.max_by_key(|digest| digest.revision) else {
        return sink.cannot_at(sink.here().name("cases"), WhyNot::NoContext);
    };
    let here: BTreeMap<&CaseId, (usize, &Case)> =
        report.cases.iter().enumerate().map(|(index, case)| (&case.id, (index, case))).into_map();
    for told in earlier.cases.iter().filter(|told| !told.is_open()) {
        let here = here.get(&told.id);
        let as_it_was = here.is_some_and(|(_, case)| told.is_of(case.steps.as_slice()));
        if !as_it_was {
            let cases = sink.here().name("cases");
            let pointer = here.map_or(cases.clone(), |(index, _)| cases.index(*index).name("steps"));
            let params = [("id", told.id.to_string()), ("revision", earlier.revision.get().to_string())];
            sink.fail(pointer, params);
        }
    }
}
