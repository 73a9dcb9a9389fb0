use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "E002",
    name: "no-obligation",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Đơn vị không có nghĩa vụ báo cáo này", en: "No obligation to report"
    },
    message: Bilingual {
        vi: "đơn vị không có nghĩa vụ gửi báo cáo này cho kỳ {period}",
        en: "the unit owes no such report for {period}",
    },
    help: Bilingual {
        vi: "báo cáo vẫn được nhận; kiểm tra lại đơn vị và kỳ báo cáo",
        en: "the report is taken all the same; look again at unit and period",
    },
    page: include_str!("e002_no_obligation.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(reporter), Some(period)) = (envelope.reporter.value(), envelope.period.value()) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    let day = match scene.regime_and_day() {
        Ok((_, day)) => day,
        Err(why) => return sink.cannot(why),
    };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(day) else { return sink.cannot(WhyNot::OutOfReach) };
    if view.unit(reporter.as_str()).is_err() {
        return sink.does_not_apply();
    }
    let owes = scene
        .obligation
        .as_ref()
        .is_some_and(|obligation| obligation.duty_of(&view, reporter.as_str()).is_some());
    if !owes {
        sink.fail(sink.here().name("reporter"), [("period", period.to_string())]);
    }
}
