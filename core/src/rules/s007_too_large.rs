use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S007",
    name: "too-large",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Vượt mức tối đa", en: "Above the maximum" },
    message: Bilingual { vi: "vượt mức tối đa {limit}", en: "more than the maximum of {limit}" },
    help: Bilingual { vi: "rút gọn còn tối đa {limit}", en: "bring it down to {limit} at most" },
    page: include_str!("s007_too_large.md"),
    check: Check::Structure,
};
