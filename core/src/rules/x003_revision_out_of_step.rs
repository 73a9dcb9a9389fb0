use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Digested, Revision};

pub(super) static RULE: Rule = Rule {
    code: "X003",
    name: "revision-out-of-step",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Số lần gửi không nối tiếp", en: "Revision out of step" },
    message: Bilingual {
        vi: "đây là lần gửi {revision}, trong khi lần gửi gần nhất đã biết là {known}",
        en: "this is revision {revision}, and the latest known is {known}",
    },
    help: Bilingual {
        vi: "kiểm tra lại `revision`; nếu thiếu một lần gửi ở giữa, tìm lại bản ấy",
        en: "look again at `revision`; if one in between is missing, find it",
    },
    page: include_str!("x003_revision_out_of_step.md"),
    check: Check::Digested(check),
};

fn check(report: &dyn Digested, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let key = report.key();
    let of_report = scene.context.iter().filter(|digest| digest.key == key).map(|digest| digest.revision);
    let known = of_report.filter(|revision| *revision != report.revision()).max();
    let pointer = sink.here().name("revision");
    match known {
        None if report.revision() == Revision::least() => sink.does_not_apply(),
        None => sink.cannot_at(pointer, WhyNot::NoContext),
        Some(known) if known.get().checked_add(1) == Some(report.revision().get()) => {}
        Some(known) => {
            let params =
                [("revision", report.revision().get().to_string()), ("known", known.get().to_string())];
            sink.fail(pointer, params);
        }
    }
}
