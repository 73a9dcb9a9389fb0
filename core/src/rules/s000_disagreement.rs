use super::{Check, Rule};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "S000",
    name: "disagreement",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Bộ giải mã và mẫu không thống nhất", en: "Decoder and schema disagree"
    },
    message: Bilingual {
        vi: "tài liệu không giải mã được nhưng không thấy lỗi theo mẫu; đây là lỗi của thư viện",
        en: "the document does not decode although the schema finds no fault; the fault is ours",
    },
    help: Bilingual { vi: "báo lỗi này cho nhóm phát triển", en: "report this to the developers" },
    page: include_str!("s000_disagreement.md"),
    check: Check::Structure,
};
