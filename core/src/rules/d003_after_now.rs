use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "D003",
    name: "after-now",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual { vi: "Thời điểm gửi ở tương lai", en: "Submitted after now" },
    message: Bilingual {
        vi: "thời điểm gửi sau thời điểm đang xét",
        en: "the time of submission is after now",
    },
    help: Bilingual {
        vi: "kiểm tra lại thời điểm gửi và múi giờ",
        en: "look again at the time of submission and its offset",
    },
    page: include_str!("d003_after_now.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    match envelope.submitted_at.value() {
        None => sink.cannot(WhyNot::Unreadable),
        Some(submitted_at) if *submitted_at > scene.now => sink.fail(sink.here().name("submitted_at"), []),
        Some(_) => {}
    }
}
