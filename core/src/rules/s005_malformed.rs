use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S005",
    name: "malformed",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Sai dạng",
        en: "Malformed",
    },
    message: Bilingual {
        vi: "giá trị không đúng dạng `{form}`",
        en: "the value has not the form `{form}`",
    },
    help: Bilingual {
        vi: "viết lại đúng dạng, ví dụ ngày 2025-01-20, tháng 2025-01",
        en: "write it in that form, such as 2025-01-20 for a day, 2025-01 for a month",
    },
    page: include_str!("s005_malformed.md"),
    check: Check::Structure,
};
