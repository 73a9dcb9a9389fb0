use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S004",
    name: "not-a-choice",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Không thuộc các lựa chọn", en: "Not one of the choices" },
    message: Bilingual {
        vi: "giá trị không thuộc các lựa chọn: {allowed}",
        en: "the value is not one of: {allowed}",
    },
    help: Bilingual { vi: "chọn một trong các giá trị: {allowed}", en: "choose one of: {allowed}" },
    page: include_str!("s004_not_a_choice.md"),
    check: Check::Structure,
};
