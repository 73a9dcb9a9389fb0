use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R001",
    name: "unknown-matter",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual { vi: "Vụ việc không gắn với nội dung nào", en: "A case of no matter" },
    message: Bilingual {
        vi: "báo cáo không có nội dung {matter}", en: "the report has no matter {matter}"
    },
    help: Bilingual {
        vi: "ghi số thứ tự của một nội dung trong `matters`, hoặc thêm nội dung ấy",
        en: "give the number of a matter in `matters`, or add that matter",
    },
    page: include_str!("r001_unknown_matter.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, case) in report.cases.iter().enumerate() {
        if report.matter_of(case).is_none() {
            let pointer = sink.here().name("cases").index(index).name("matter");
            sink.fail(pointer, [("matter", case.matter.to_string())]);
        }
    }
}
