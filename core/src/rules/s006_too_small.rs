use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S006",
    name: "too-small",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Nhỏ hơn mức tối thiểu", en: "Below the minimum" },
    message: Bilingual { vi: "ít hơn mức tối thiểu {limit}", en: "less than the minimum of {limit}" },
    help: Bilingual { vi: "cần ít nhất {limit}", en: "at least {limit} is needed" },
    page: include_str!("s006_too_small.md"),
    check: Check::Structure,
};
