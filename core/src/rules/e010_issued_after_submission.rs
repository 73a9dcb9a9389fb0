use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Envelope, Given};

pub(super) static RULE: Rule = Rule {
    code: "E010",
    name: "issued-after-submission",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual {
        vi: "Văn bản đề ngày sau ngày gửi", en: "Document dated after its submission"
    },
    message: Bilingual {
        vi: "văn bản đề ngày {issued_on}, sau ngày gửi {submitted_on}",
        en: "the document is dated {issued_on}, after it was submitted ({submitted_on})",
    },
    help: Bilingual {
        vi: "kiểm tra lại ngày ban hành và thời điểm gửi",
        en: "look again at the date of issue and the time of submission",
    },
    page: include_str!("e010_issued_after_submission.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let pointer = sink.here().name("document").name("issued_on");
    let issued_on = match &envelope.issued_on {
        Given::Value(issued_on) => *issued_on,
        Given::Absent => return sink.does_not_apply(),
        Given::Unreadable => return sink.cannot_at(pointer, WhyNot::Unreadable),
    };
    let Some(submitted_at) = envelope.submitted_at.value() else {
        return sink.cannot_at(pointer, WhyNot::Unreadable);
    };
    let Some(submitted_on) = submitted_at.day_at(scene.jurisdiction.utc_offset()) else {
        return sink.cannot_at(pointer, WhyNot::OutOfReach);
    };
    if submitted_on < issued_on {
        let params = [("issued_on", issued_on.to_string()), ("submitted_on", submitted_on.to_string())];
        sink.fail(pointer, params);
    }
}
