use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::regime::InForce;
use crate::report::{Envelope, Given};

pub(super) static RULE: Rule = Rule {
    code: "E011",
    name: "issued-before-period",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual {
        vi: "Văn bản đề ngày trước khi kỳ báo cáo bắt đầu",
        en: "Document dated before the period begins",
    },
    message: Bilingual {
        vi: "văn bản đề ngày {issued_on}, trước ngày {first}, ngày đầu của thời gian báo cáo",
        en: "the document is dated {issued_on}, before {first}, the first day the report covers",
    },
    help: Bilingual {
        vi: "kiểm tra lại ngày ban hành và kỳ báo cáo",
        en: "look again at the date of issue and the period",
    },
    page: include_str!("e011_issued_before_period.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let pointer = sink.here().name("document").name("issued_on");
    let issued_on = match &envelope.issued_on {
        Given::Value(issued_on) => *issued_on,
        Given::Absent => return sink.does_not_apply(),
        Given::Unreadable => return sink.cannot_at(pointer, WhyNot::Unreadable),
    };
    let Some(period) = envelope.period.value() else { return sink.cannot_at(pointer, WhyNot::Unreadable) };
    let first = scene.obligation.as_ref().map_or(period.first_day(), InForce::first_day);
    if issued_on < first {
        sink.fail(pointer, [("issued_on", issued_on.to_string()), ("first", first.to_string())]);
    }
}
