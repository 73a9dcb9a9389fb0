use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Tendency, Toward};

pub(super) static RULE: Rule = Rule {
    code: "C012",
    name: "one-side-told",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual { vi: "Chỉ nêu ý kiến một phía", en: "Only one side told" },
    message: Bilingual {
        vi: "các luồng ý kiến chỉ ở một phía và chưa cho biết đã tìm hiểu ý kiến trái chiều",
        en: "the streams are all on one side, and nothing says that contrary views were looked for",
    },
    help: Bilingual {
        vi: "bổ sung luồng ý kiến phía còn lại; nếu đã tìm hiểu mà không có, đặt `contrary_sought` là true",
        en: "add the other side; if it was looked for and not found, set `contrary_sought` to true",
    },
    page: include_str!("c012_one_side_told.md"),
    check: Check::MonthlyIssue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.contrary_sought == Some(true) {
        return;
    }
    // Toward a situation there are no sides: nobody is for salt in the canals.
    let taken = issue.streams.iter().filter(|stream| stream.toward != Toward::Situation);
    let mut sides = taken.map(|stream| stream.tendency).filter(|tendency| *tendency != Tendency::Unclear);
    let Some(first) = sides.next() else { return };
    let approves = |tendency: Tendency| tendency == Tendency::Approving;
    if sides.all(|tendency| approves(tendency) == approves(first)) {
        sink.fail(sink.here().name("streams"), []);
    }
}
