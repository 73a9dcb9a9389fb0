use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Scope};

pub(super) static RULE: Rule = Rule {
    code: "E015",
    name: "local-without-area",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Vấn đề địa phương không nêu địa bàn", en: "Local issue without an area"
    },
    message: Bilingual {
        vi: "vấn đề có phạm vi địa phương nhưng không nêu địa bàn",
        en: "the issue is local, and names no area",
    },
    help: Bilingual { vi: "thêm mã địa bàn vào `areas`", en: "add the code of the area to `areas`" },
    page: include_str!("e015_local_without_area.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    if issue.scope == Scope::Local && issue.areas.is_empty() {
        sink.fail(sink.here().name("scope"), []);
    }
}
