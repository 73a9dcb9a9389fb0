use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::order::Gather as _;
use std::collections::BTreeSet;

use crate::finding::{Bilingual, Severity};
use crate::report::{AgencyResults, CaseRef};
use crate::shape::CaseId;

pub(super) static RULE: Rule = Rule {
    code: "R038",
    name: "open-case-gone",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Vụ việc còn mở không được báo cáo nữa",
        en: "An open case that is no longer reported",
    },
    message: Bilingual {
        vi: "vụ việc {id} còn mở trong báo cáo tính đến {earlier}, nay không thấy",
        en: "case {id} was open in the report as of {earlier}, and is gone",
    },
    help: Bilingual {
        vi: "nêu lại vụ việc, dù chưa có bước mới; đã xong thì ghi đến bước kết thúc",
        en: "tell the case again though nothing is new; if it is done, up to the step that closed it",
    },
    page: include_str!("r038_open_case_gone.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let earlier = scene.results_before(&report.reporter, report.period);
    let Some(last) = earlier.first() else {
        return sink.cannot_at(sink.here().name("cases"), WhyNot::NoContext);
    };
    let elsewhere = scene.carried_on();
    let here: BTreeSet<&CaseId> = report.cases.iter().map(|case| &case.id).into_set();
    for told in last.cases.iter().filter(|told| told.is_open() && !here.contains(&told.id)) {
        let of = CaseRef { reporter: report.reporter.clone(), id: told.id.clone() };
        if !elsewhere.contains_key(&of) {
            let params = [("id", told.id.to_string()), ("earlier", last.key.period.to_string())];
            sink.fail(sink.here().name("cases"), params);
        }
    }
}
