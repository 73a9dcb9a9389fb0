use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Envelope, Revision};

pub(super) static RULE: Rule = Rule {
    code: "D004",
    name: "before-window-ends",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual {
        vi: "Gửi trước khi hết thời gian báo cáo", en: "Submitted before the window ends"
    },
    message: Bilingual {
        vi: "gửi ngày {submitted_on}, trước ngày {last}, ngày cuối của thời gian báo cáo",
        en: "submitted on {submitted_on}, before {last}, the last day the report covers",
    },
    help: Bilingual {
        vi: "báo cáo vẫn được nhận; điều phát sinh trong những ngày còn lại thì gửi lại với `revision` mới",
        en: "the report is taken all the same; what arises in the days left goes into a new revision",
    },
    page: include_str!("d004_before_window_ends.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(period) = envelope.period.value() else { return sink.cannot(WhyNot::Unreadable) };
    let window = scene.obligation.as_ref().and_then(|obligation| obligation.window_rule().0.days(*period));
    // Where no window is set nothing is too early for its end: the rule is not run.
    let Some((first, last)) = window else { return sink.does_not_apply() };
    let (Some(revision), Some(submitted_at)) = (envelope.revision.value(), envelope.submitted_at.value())
    else {
        return sink.cannot(WhyNot::Unreadable);
    };
    // Timeliness is judged on the first submission; a correction of an early report is not early again, nor a supplement.
    if *revision != Revision::least() || envelope.supplement {
        return sink.does_not_apply();
    }
    let Some(submitted_on) = submitted_at.day_at(scene.jurisdiction.utc_offset()) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    // Before the window begins it is D002's. On its last day the report may go out.
    if first <= submitted_on && submitted_on < last {
        let params = [("submitted_on", submitted_on.to_string()), ("last", last.to_string())];
        sink.fail(sink.here().name("submitted_at"), params);
    }
}
