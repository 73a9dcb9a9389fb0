use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S001",
    name: "missing-member",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Thiếu mục bắt buộc", en: "Missing member" },
    message: Bilingual {
        vi: "thiếu mục bắt buộc `{member}`", en: "the member `{member}` is missing"
    },
    help: Bilingual { vi: "bổ sung `{member}`", en: "add `{member}`" },
    page: include_str!("s001_missing_member.md"),
    check: Check::Structure,
};
