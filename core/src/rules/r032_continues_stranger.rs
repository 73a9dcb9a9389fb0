use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::Table;
use crate::report::Case;

pub(super) static RULE: Rule = Rule {
    code: "R032",
    name: "continues-stranger",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.7"),
    title: Bilingual {
        vi: "Tiếp nối vụ việc của đơn vị không phải tiền thân",
        en: "Carries on the case of a body that it did not come from",
    },
    message: Bilingual {
        vi: "đơn vị báo cáo không kế tục đơn vị này",
        en: "the reporting body did not succeed this one",
    },
    help: Bilingual {
        vi: "nêu đúng đơn vị tiền thân; việc được chuyển từ cơ quan khác thì ghi bằng bước `received`, không dùng `continues`",
        en: "name the body it came from; what another body passed on is a step `received`, not `continues`",
    },
    page: include_str!("r032_continues_stranger.md"),
    check: Check::Case(check),
};

fn check(case: &Case, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(of) = &case.continues else { return };
    let pointer = sink.here().name("continues").name("reporter");
    let (Some(reporter), Some(day)) = (scene.reporter, scene.day) else {
        return sink.cannot_at(pointer, WhyNot::Unreadable);
    };
    let Ok(lineage) = scene.jurisdiction.hierarchy().lineage(Table::Units, reporter.as_str(), day) else {
        return sink.cannot_at(pointer, WhyNot::OutOfReach);
    };
    if !lineage.before.iter().any(|step| step.identity.code.as_str() == of.reporter.as_str()) {
        sink.fail(pointer, []);
    }
}
