use super::case_context::told;
use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R037",
    name: "told-steps-dropped",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Các bước đã báo cáo bị bỏ", en: "Steps that were reported are left out"
    },
    message: Bilingual {
        vi: "báo cáo tính đến {earlier} đã nêu {steps} bước, nay còn {now}",
        en: "the report as of {earlier} told {steps} steps; now there are {now}",
    },
    help: Bilingual {
        vi: "nêu lại đủ các bước đã báo cáo rồi mới thêm bước mới",
        en: "tell all the steps that were reported, and then the new ones",
    },
    page: include_str!("r037_told_steps_dropped.md"),
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
        if told.begins(case.steps.as_slice()).is_none() {
            let (steps, now) = (told.steps.get().to_string(), case.steps.len().to_string());
            let params = [("earlier", digest.key.period.to_string()), ("steps", steps), ("now", now)];
            sink.fail(sink.here().name("cases").index(index).name("steps"), params);
        }
    }
}
