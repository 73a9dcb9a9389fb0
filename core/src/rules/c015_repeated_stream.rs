use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Stream};

pub(super) static RULE: Rule = Rule {
    code: "C015",
    name: "repeated-stream",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Luồng ý kiến bị lặp", en: "The same stream twice" },
    message: Bilingual {
        vi: "cùng khuynh hướng, cùng đối tượng và trùng nhóm người với luồng thứ {other}",
        en: "the same tendency toward the same object, held by a group of stream {other}",
    },
    help: Bilingual {
        vi: "gộp hai luồng làm một, hoặc tách nhóm người cho rõ",
        en: "make one of the two, or part the groups",
    },
    page: include_str!("c015_repeated_stream.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, stream) in issue.streams.iter().enumerate() {
        if let Some(other) = issue.streams.iter().take(index).position(|other| same(stream, other)) {
            let pointer = sink.here().name("streams").index(index);
            sink.fail(pointer, [("other", other.saturating_add(1).to_string())]);
        }
    }
}

fn same(a: &Stream, b: &Stream) -> bool {
    a.tendency == b.tendency
        && a.toward == b.toward
        && a.groups.iter().any(|group| b.groups.iter().any(|other| other == group))
}
