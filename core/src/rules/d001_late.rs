use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Envelope, Revision};

pub(super) static RULE: Rule = Rule {
    code: "D001",
    name: "late",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Gửi muộn", en: "Late" },
    message: Bilingual { vi: "gửi sau hạn {due}", en: "submitted after {due}, the due day" },
    help: Bilingual {
        vi: "báo cáo vẫn được nhận; nêu lý do gửi muộn với nơi nhận",
        en: "the report is taken all the same; tell the recipient why it is late",
    },
    page: include_str!("d001_late.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (Some(revision), Some(submitted_at)) = (envelope.revision.value(), envelope.submitted_at.value())
    else {
        return sink.cannot(WhyNot::Unreadable);
    };
    if envelope.period.value().is_none() {
        return sink.cannot(WhyNot::Unreadable);
    }
    // Timeliness is judged on the first submission; a correction is not late, nor is a supplement to what was delivered.
    if *revision != Revision::least() || envelope.supplement {
        return sink.does_not_apply();
    }
    let Some(obligation) = &scene.obligation else { return sink.does_not_apply() };
    let Ok(due) = scene.jurisdiction.late_after(obligation) else { return sink.cannot(WhyNot::OutOfReach) };
    // Against an unset day nothing is late: the rule is not run.
    let Some((due, late_from)) = due else { return sink.does_not_apply() };
    if *submitted_at >= late_from {
        sink.fail(sink.here().name("submitted_at"), [("due", due.to_string())]);
    }
}
