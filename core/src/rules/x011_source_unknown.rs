use super::{Check, Rule, Scene, Sink};
use crate::deadlines::ReportState;
use crate::finding::{Bilingual, Severity};
use crate::report::{Revision, Synthesis};
use crate::shape::UnitCode;

pub(super) static RULE: Rule = Rule {
    code: "X011",
    name: "source-unknown",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Nguồn không có trong bản tổng hợp", en: "A source is not of the synthesis"
    },
    message: Bilingual {
        vi: "mục này không thuộc báo cáo nào được bản tổng hợp tiếp nhận",
        en: "the entry belongs to no report that the synthesis counts as accepted",
    },
    help: Bilingual {
        vi: "tổng hợp lại từ các báo cáo; chỉ báo cáo được tiếp nhận mới được tính",
        en: "compose it again from the reports; only accepted reports are counted",
    },
    page: include_str!("x011_source_unknown.md"),
    check: Check::Synthesis(check),
};

fn check(synthesis: &Synthesis, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let own = |reporter: &UnitCode, revision: Revision| {
        synthesis
            .reports
            .iter()
            .any(|source| source.report.reporter == *reporter && source.revision == revision)
    };
    for (at, source) in synthesis.reports.iter().enumerate() {
        let accepted = synthesis.units.iter().any(|line| {
            line.unit == source.report.reporter
                && line.state == ReportState::Accepted
                && line.revision == Some(source.revision)
        });
        if !accepted || source.report.period != synthesis.period.into() {
            sink.fail(sink.here().name("reports").index(at), []);
        }
    }
    for (at, issue) in synthesis.issues.iter().enumerate() {
        if !own(&issue.reporter, issue.revision) || issue.period != synthesis.period.into() {
            sink.fail(sink.here().name("issues").index(at), []);
        }
    }
    for (at, follow_up) in synthesis.followed_up.iter().enumerate() {
        if !own(&follow_up.reporter, follow_up.revision) {
            sink.fail(sink.here().name("followed_up").index(at), []);
        }
    }
}
