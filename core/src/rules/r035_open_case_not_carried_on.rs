use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::order::Gather as _;
use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Bilingual, Severity};
use crate::hierarchy::Table;
use crate::report::{AgencyResults, CaseRef, Digest};
use crate::shape::UnitCode;

pub(super) static RULE: Rule = Rule {
    code: "R035",
    name: "open-case-not-carried-on",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Vụ việc còn mở của đơn vị trước không được tiếp nối",
        en: "An open case of an earlier body that nobody carries on",
    },
    message: Bilingual {
        vi: "vụ việc {id} của `{reporter}` còn mở khi đơn vị ấy kết thúc, chưa thấy vụ việc nào tiếp nối",
        en: "case {id} of `{reporter}` was open when that body ended, and no case carries it on",
    },
    help: Bilingual {
        vi: "thêm vụ việc tiếp nối với `continues`, hoặc ghi bước kết thúc nếu đã xong",
        en: "add a case with `continues`, or the step that closed it if it was done",
    },
    page: include_str!("r035_open_case_not_carried_on.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (hierarchy, day) = (scene.jurisdiction.hierarchy(), report.period);
    let Ok(view) = hierarchy.as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    // Whoever is not known on the day is E001's.
    let Ok(lineage) = hierarchy.lineage(Table::Units, report.reporter.as_str(), day) else { return };
    let codes = lineage.before.iter().map(|step| step.identity.code.as_str());
    let ended: BTreeSet<&str> = codes.filter(|code| view.unit(code).is_err()).into_set();
    // Of each body the last report: they come in the order of their days.
    let told = scene.results().filter(|digest| ended.contains(digest.key.reporter.as_str()));
    let last: BTreeMap<&UnitCode, &Digest> = told.map(|digest| (&digest.key.reporter, digest)).into_map();
    if last.is_empty() {
        if !ended.is_empty() {
            sink.cannot_at(sink.here().name("cases"), WhyNot::NoContext);
        }
        return;
    }
    let elsewhere = scene.carried_on();
    let here: BTreeSet<&CaseRef> = report.cases.iter().filter_map(|case| case.continues.as_ref()).into_set();
    for (reporter, digest) in last {
        for case in digest.cases.iter().filter(|case| case.is_open()) {
            let of = CaseRef { reporter: reporter.clone(), id: case.id.clone() };
            if !here.contains(&of) && !elsewhere.contains_key(&of) {
                let params = [("id", of.id.to_string()), ("reporter", of.reporter.to_string())];
                sink.fail(sink.here().name("cases"), params);
            }
        }
    }
}
