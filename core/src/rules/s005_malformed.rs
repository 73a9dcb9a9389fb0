use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S005",
    name: "malformed",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Sai dạng", en: "Malformed" },
    message: Bilingual {
        vi: "giá trị không đúng dạng của mục này, hoặc ngày không có thật",
        en: "the value has not the form of this member, or the date does not exist",
    },
    help: Bilingual { vi: "viết theo dạng `{example}`", en: "write it like `{example}`" },
    page: include_str!("s005_malformed.md"),
    check: Check::Structure,
};
