use super::{Check, Rule, Scene, Sink};
use crate::aggregate::{UnitCounts, rate};
use crate::deadlines::ReportState;
use crate::finding::{Bilingual, Severity};
use crate::regime::DutyKind;
use crate::report::{Synthesis, UnitLine};

pub(super) static RULE: Rule = Rule {
    code: "X012",
    name: "method-not-recounted",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Phần phương pháp không khớp", en: "The method box does not recount" },
    message: Bilingual {
        vi: "số đơn vị trong phần phương pháp không khớp với danh sách đơn vị",
        en: "the number of units in the method box is not that of the list of units",
    },
    help: Bilingual { vi: "tổng hợp lại từ các báo cáo", en: "compose it again from the reports" },
    page: include_str!("x012_method_not_recounted.md"),
    check: Check::Synthesis(check),
};

fn check(synthesis: &Synthesis, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let counts = |wanted: fn(&UnitLine) -> bool| {
        let of = |duty: DutyKind| {
            let found = synthesis.units.iter().filter(|line| line.duty == duty && wanted(line)).count();
            u64::try_from(found).unwrap_or(u64::MAX)
        };
        [of(DutyKind::Certain), of(DutyKind::Assumed), of(DutyKind::Unresolved)]
    };
    let given = |counts: UnitCounts| [counts.certain.get(), counts.assumed.get(), counts.unresolved.get()];
    let method = &synthesis.method;
    for (name, told, found) in [
        ("expected", method.expected, counts(|_| true)),
        ("received", method.received, counts(|line| line.state != ReportState::NotReceived)),
        ("accepted", method.accepted, counts(|line| line.state == ReportState::Accepted)),
    ] {
        if given(told) != found {
            sink.fail(sink.here().name("method").name(name), []);
        }
    }
    if method.reporting_rate != rate(method.accepted, method.expected) {
        sink.fail(sink.here().name("method").name("reporting_rate"), []);
    }
}
