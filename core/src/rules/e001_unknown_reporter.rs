use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "E001",
    name: "unknown-reporter",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Không có đơn vị báo cáo này", en: "Unknown reporter" },
    message: Bilingual {
        vi: "đơn vị báo cáo không tồn tại vào ngày {day}",
        en: "the reporting unit does not exist on {day}",
    },
    help: Bilingual {
        vi: "chọn mã đơn vị đang hoạt động vào cuối kỳ báo cáo",
        en: "choose the code of a unit that exists at the end of the period",
    },
    page: include_str!("e001_unknown_reporter.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(reporter), Some(day)) = (envelope.reporter.value(), scene.day) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    if view.unit(reporter.as_str()).is_err() {
        sink.fail(sink.here().name("reporter"), [("day", day.to_string())]);
    }
}
