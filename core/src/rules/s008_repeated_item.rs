use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S008",
    name: "repeated-item",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Mục bị lặp", en: "Repeated item" },
    message: Bilingual {
        vi: "giá trị này đã có trong danh sách",
        en: "the value already stands in the list",
    },
    help: Bilingual { vi: "bỏ giá trị lặp", en: "leave the repetition out" },
    page: include_str!("s008_repeated_item.md"),
    check: Check::Structure,
};
