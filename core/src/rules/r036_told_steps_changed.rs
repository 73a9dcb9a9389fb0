use super::case_context::told;
use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R036",
    name: "told-steps-changed",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Các bước đã báo cáo bị sửa", en: "Steps that were reported are told otherwise"
    },
    message: Bilingual {
        vi: "{steps} bước đầu khác với báo cáo tính đến {earlier}",
        en: "the first {steps} steps differ from the report as of {earlier}",
    },
    help: Bilingual {
        vi: "giữ nguyên các bước đã báo cáo; có sai sót thì gửi lại báo cáo trước với lần gửi mới",
        en: "keep the steps as they were reported; what was wrong is mended by another revision of that report",
    },
    page: include_str!("r036_told_steps_changed.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let earlier = scene.results_before(&report.reporter, report.period);
    if earlier.is_empty() {
        return sink.cannot_at(sink.here().name("cases"), WhyNot::NoContext);
    }
    let known = told(&earlier);
    for (index, case) in report.cases.iter().enumerate() {
        let Some((digest, told)) = known.get(&case.id) else { continue };
        if told.begins(case.steps.as_slice()) == Some(false) {
            let params =
                [("steps", told.steps.get().to_string()), ("earlier", digest.key.period.to_string())];
            sink.fail(sink.here().name("cases").index(index).name("steps"), params);
        }
    }
}
