use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S003",
    name: "wrong-type",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Sai kiểu dữ liệu", en: "Wrong type" },
    message: Bilingual {
        vi: "giá trị không đúng kiểu `{expected}`",
        en: "the value is not of type `{expected}`",
    },
    help: Bilingual { vi: "ghi giá trị kiểu `{expected}`", en: "give a value of type `{expected}`" },
    page: include_str!("s003_wrong_type.md"),
    check: Check::Structure,
};
