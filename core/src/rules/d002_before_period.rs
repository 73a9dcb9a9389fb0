use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::regime::InForce;
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "D002",
    name: "before-period",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual {
        vi: "Gửi trước khi kỳ báo cáo bắt đầu", en: "Submitted before the period begins"
    },
    message: Bilingual {
        vi: "gửi trước ngày {first}, ngày đầu của thời gian báo cáo",
        en: "submitted before {first}, the first day the report covers",
    },
    help: Bilingual {
        vi: "kiểm tra lại kỳ báo cáo hoặc thời điểm gửi",
        en: "look again at the period or the time of submission",
    },
    page: include_str!("d002_before_period.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(period), Some(submitted_at)) = (envelope.period.value(), envelope.submitted_at.value()) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    let first = scene.obligation.as_ref().map_or(period.first_day(), InForce::first_day);
    let Some(day) = submitted_at.day_at(scene.jurisdiction.utc_offset()) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    if day < first {
        sink.fail(sink.here().name("submitted_at"), [("first", first.to_string())]);
    }
}
