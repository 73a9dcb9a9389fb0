use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S002",
    name: "unknown-member",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Mục không có trong mẫu", en: "Unknown member" },
    message: Bilingual {
        vi: "mục thứ {position} của đối tượng này không có trong mẫu",
        en: "member {position} of this object is not in the schema",
    },
    help: Bilingual {
        vi: "bỏ mục này[; có phải ý là `{did_you_mean}`]",
        en: "leave it out[; was `{did_you_mean}` meant?]",
    },
    page: include_str!("s002_unknown_member.md"),
    check: Check::Structure,
};
