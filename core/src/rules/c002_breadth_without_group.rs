use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Issue;

pub(super) static RULE: Rule = Rule {
    code: "C002",
    name: "breadth-without-group",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual {
        vi: "Nêu mức độ phổ biến nhưng không nêu nhóm người", en: "Breadth without a group"
    },
    message: Bilingual {
        vi: "luồng ý kiến nêu mức độ phổ biến nhưng không nêu nhóm người",
        en: "the stream says how many hold it, but not which group",
    },
    help: Bilingual {
        vi: "chọn ít nhất một giai tầng, nhóm người giữ ý kiến này",
        en: "name at least one group that holds it",
    },
    page: include_str!("c002_breadth_without_group.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, stream) in issue.streams.iter().enumerate() {
        if stream.groups.is_empty() {
            sink.fail(sink.here().name("streams").index(index), []);
        }
    }
}
