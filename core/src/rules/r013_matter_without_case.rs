use super::{Check, Rule, Scene, Sink};
use crate::order::Gather as _;
use std::collections::BTreeSet;

use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R013",
    name: "matter-without-case",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Nội dung chưa có vụ việc", en: "A matter that no case takes up" },
    message: Bilingual {
        vi: "chưa có vụ việc nào về nội dung {matter}",
        en: "no case takes up matter {matter}",
    },
    help: Bilingual {
        vi: "thêm vụ việc với bước tiếp nhận; nếu không thụ lý thì ghi `declined` và lý do",
        en: "add a case with a step `received`; if it is not taken up, `declined` with the reason",
    },
    page: include_str!("r013_matter_without_case.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let taken_up: BTreeSet<_> = report.cases.iter().map(|case| &case.matter).into_set();
    for (index, matter) in report.matters.iter().enumerate() {
        if !taken_up.contains(&matter.id) {
            sink.fail(sink.here().name("matters").index(index), [("matter", matter.id.to_string())]);
        }
    }
}
