use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Satisfaction, Tendency, Toward};

pub(super) static RULE: Rule = Rule {
    code: "C025",
    name: "satisfaction-against-majority",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.1"),
    title: Bilingual {
        vi: "Mức độ hài lòng trái với ý kiến đa số",
        en: "Satisfaction that goes against the majority",
    },
    message: Bilingual {
        vi: "mức độ hài lòng trái với luồng thứ {stream}, luồng đa số về cách xử lý",
        en: "the satisfaction goes against stream {stream}, held by a majority toward the handling",
    },
    help: Bilingual {
        vi: "xem lại `satisfaction`, hoặc mức độ phổ biến của luồng ấy",
        en: "look again at `satisfaction`, or at how widely that stream is held",
    },
    page: include_str!("c025_satisfaction_against_majority.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let contrary = match issue.satisfaction {
        Some(Satisfaction::Satisfied) => Tendency::Opposing,
        Some(Satisfaction::Dissatisfied) => Tendency::Approving,
        Some(Satisfaction::Partly | Satisfaction::Unclear) | None => return,
    };
    // Satisfaction is with how the matter is dealt with; of the words for breadth, a majority alone decides it.
    let against = issue.streams.iter().position(|stream| {
        stream.toward == Toward::Handling && stream.tendency == contrary && stream.breadth.is_majority()
    });
    if let Some(index) = against {
        let stream = index.saturating_add(1).to_string();
        sink.fail(sink.here().name("satisfaction"), [("stream", stream)]);
    }
}
