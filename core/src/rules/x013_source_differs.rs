use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::order::Gather as _;
use std::collections::BTreeSet;

use crate::report::Synthesis;

pub(super) static RULE: Rule = Rule {
    code: "X013",
    name: "source-differs",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Nguồn khác với báo cáo gốc", en: "A source differs from its report" },
    message: Bilingual {
        vi: "các vấn đề được tính không khớp với báo cáo của đơn vị: thiếu hoặc thừa {count}",
        en: "the issues counted are not those of the unit's report: {count} missing or in excess",
    },
    help: Bilingual {
        vi: "tổng hợp lại từ đúng lần gửi của báo cáo",
        en: "compose it again from that very revision of the report",
    },
    page: include_str!("x013_source_differs.md"),
    check: Check::Synthesis(check),
};

fn check(synthesis: &Synthesis, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (at, source) in synthesis.reports.iter().enumerate() {
        let pointer = sink.here().name("reports").index(at);
        let digest = scene.digest(&source.report).filter(|digest| digest.revision == source.revision);
        let Some(digest) = digest else {
            sink.cannot_at(pointer, WhyNot::NoContext);
            continue;
        };
        let of_report: BTreeSet<_> = digest.issues.iter().map(|issue| (&issue.id, &issue.topic)).into_set();
        let counted = synthesis.issues.iter().filter(|issue| issue.reporter == source.report.reporter);
        let counted: BTreeSet<_> = counted.map(|issue| (&issue.issue, &issue.topic)).into_set();
        let differ = of_report.symmetric_difference(&counted).count();
        if differ > 0 {
            sink.fail(pointer, [("count", differ.to_string())]);
        }
    }
}
