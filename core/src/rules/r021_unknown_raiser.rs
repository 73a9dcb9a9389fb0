use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R021",
    name: "unknown-raiser",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Không có đơn vị đã phản ánh", en: "No such unit raised it" },
    message: Bilingual {
        vi: "ngày {day}, ngày cuối của kỳ được dẫn, không có đơn vị này",
        en: "there was no such unit on {day}, the last day of the period cited",
    },
    help: Bilingual {
        vi: "kiểm tra lại mã đơn vị và kỳ báo cáo đã phản ánh nội dung",
        en: "look again at the code of the unit and the period of the report that raised it",
    },
    page: include_str!("r021_unknown_raiser.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, matter) in report.matters.iter().enumerate() {
        for (position, raised) in matter.raised.iter().enumerate() {
            let pointer = sink.here().name("matters").index(index).name("raised").index(position);
            let day = raised.period.last_day();
            match scene.jurisdiction.hierarchy().as_of(day) {
                Err(_) => sink.cannot_at(pointer.name("reporter"), WhyNot::OutOfReach),
                Ok(view) if view.unit(raised.reporter.as_str()).is_err() => {
                    sink.fail(pointer.name("reporter"), [("day", day.to_string())]);
                }
                Ok(_) => {}
            }
        }
    }
}
