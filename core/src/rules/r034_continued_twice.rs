use super::{Check, Rule, Scene, Sink};
use std::collections::BTreeMap;

use crate::finding::{Bilingual, Severity};
use crate::report::{AgencyResults, CaseRef};
use crate::shape::{CaseId, UnitCode};

pub(super) static RULE: Rule = Rule {
    code: "R034",
    name: "continued-twice",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Hai vụ việc cùng tiếp nối một vụ việc", en: "Two cases carry on the same one"
    },
    message: Bilingual {
        vi: "vụ việc {id} của `{reporter}` đã được vụ việc {other} của `{by}` tiếp nối",
        en: "case {id} of `{reporter}` is carried on by case {other} of `{by}` already",
    },
    help: Bilingual {
        vi: "giữ `continues` ở một vụ việc; vụ việc kia cùng nội dung thì dùng chung `matter`",
        en: "keep `continues` at one of them; the other may share its `matter`",
    },
    page: include_str!("r034_continued_twice.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    if report.cases.iter().all(|case| case.continues.is_none()) {
        return;
    }
    // What other bodies told goes before; what this one told earlier is the same case.
    let mut known: BTreeMap<&CaseRef, (&UnitCode, &CaseId)> = scene.carried_on();
    known.retain(|_, (reporter, _)| **reporter != report.reporter);
    for (index, case) in report.cases.iter().enumerate() {
        let Some(of) = &case.continues else { continue };
        let Some((by, other)) = known.get(of) else {
            known.insert(of, (&report.reporter, &case.id));
            continue;
        };
        let pointer = sink.here().name("cases").index(index).name("continues");
        let (id, reporter) = (of.id.to_string(), of.reporter.to_string());
        let (other, by) = (other.to_string(), by.to_string());
        sink.fail(pointer, [("id", id), ("reporter", reporter), ("other", other), ("by", by)]);
    }
}
