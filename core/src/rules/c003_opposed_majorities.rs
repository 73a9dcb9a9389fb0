use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Stream, Tendency};

pub(super) static RULE: Rule = Rule {
    code: "C003",
    name: "opposed-majorities",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Warning,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Hai luồng ý kiến trái ngược cùng là đa số",
        en: "Two opposed streams that both claim a majority",
    },
    message: Bilingual {
        vi: "cùng một nhóm người vừa đa số tán thành vừa đa số phản đối (luồng thứ {other})",
        en: "the same group has a majority for and a majority against (stream {other})",
    },
    help: Bilingual {
        vi: "xem lại mức độ phổ biến của một trong hai luồng",
        en: "look again at how widely one of the two is held",
    },
    page: include_str!("c003_opposed_majorities.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let claims = |stream: &Stream| stream.breadth.is_majority();
    for (index, stream) in issue.streams.iter().enumerate().filter(|(_, stream)| claims(stream)) {
        let earlier = issue.streams.iter().enumerate().take(index).filter(|(_, stream)| claims(stream));
        for (other, _) in earlier.filter(|(_, other)| opposed(stream, other)) {
            let pointer = sink.here().name("streams").index(index).name("breadth");
            sink.fail(pointer, [("other", other.saturating_add(1).to_string())]);
        }
    }
}

fn opposed(a: &Stream, b: &Stream) -> bool {
    let tendencies = [a.tendency, b.tendency];
    a.toward == b.toward
        && tendencies.contains(&Tendency::Approving)
        && tendencies.contains(&Tendency::Opposing)
        && a.groups.iter().any(|group| b.groups.iter().any(|other| other == group))
}
