use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::UnitClass;
use crate::regime::Owing;
use crate::report::Envelope;
use crate::shape::UnitCode;

pub(super) static RULE: Rule = Rule {
    code: "D005",
    name: "after-synthesis-due",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Gửi sau hạn của báo cáo tổng hợp", en: "Submitted after the synthesis is due"
    },
    message: Bilingual {
        vi: "gửi sau ngày {due}, hạn nơi nhận phải gửi báo cáo tổng hợp kỳ này",
        en: "submitted after {due}, the day by which the recipient owes its synthesis",
    },
    help: Bilingual {
        vi: "báo cáo vẫn được nhận và đưa vào phần bổ sung; báo cho nơi nhận biết",
        en: "the report is taken all the same and goes into a supplement; tell the recipient",
    },
    page: include_str!("d005_after_synthesis_due.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(period) = envelope.period.value() else { return sink.cannot(WhyNot::Unreadable) };
    let Some(owed) = &scene.obligation else { return sink.does_not_apply() };
    let Some(recipient) = &owed.obligation.to else { return sink.does_not_apply() };
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(period.last_day()) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    // Looked up once: of a unit that is no more the answer takes words.
    let class = view.unit(recipient.as_str()).ok().map(|unit| unit.class);
    let period = *period;
    let mut dues = Vec::new();
    for next in scene.jurisdiction.owed(owed.regime, period) {
        if next.rhythm != owed.obligation.rhythm
            || !next.owed_by.iter().any(|owing| names(owing, recipient, class))
        {
            continue;
        }
        let next = scene.jurisdiction.in_force(owed.regime, next, period);
        match scene.jurisdiction.late_after(&next) {
            Ok(due) => dues.extend(due),
            Err(_) => return sink.cannot(WhyNot::OutOfReach),
        }
    }
    // Against an unset day nothing is late.
    let Some((due, late_from)) = dues.into_iter().min() else { return sink.does_not_apply() };
    match envelope.submitted_at.value() {
        None => sink.cannot(WhyNot::Unreadable),
        Some(submitted_at) if *submitted_at >= late_from => {
            sink.fail(sink.here().name("submitted_at"), [("due", due.to_string())]);
        }
        Some(_) => {}
    }
}

fn names(owing: &Owing, unit: &UnitCode, of: Option<UnitClass>) -> bool {
    match owing {
        Owing::Unit { unit: named, .. } => named == unit,
        Owing::Class { class, .. } => of == Some(*class),
    }
}
