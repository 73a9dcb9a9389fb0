use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::Activity;

pub(super) static RULE: Rule = Rule {
    code: "A005",
    name: "undated-commitment",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual { vi: "Cam kết không có thời hạn", en: "A commitment without a day" },
    message: Bilingual {
        vi: "cam kết {id} chưa xong và không có thời hạn",
        en: "commitment {id} is not done and has no day",
    },
    help: Bilingual {
        vi: "ghi ngày cơ quan hứa làm xong vào `by`; nếu chưa hứa ngày nào thì đề nghị cơ quan nêu",
        en: "give the day in `by`; if none was promised, ask the body for one",
    },
    page: include_str!("a005_undated_commitment.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, commitment) in activity.commitments.iter().enumerate() {
        if commitment.is_open() && commitment.by.is_none() {
            let pointer = sink.here().name("commitments").index(index);
            sink.fail(pointer, [("id", commitment.id.to_string())]);
        }
    }
}
