use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::regime::Lists;
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "C022",
    name: "unease-without-issue",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Tư tưởng, tâm trạng không yên mà không nêu vấn đề nào",
        en: "Unease, and no issue",
    },
    message: Bilingual {
        vi: "mức độ `{name}` thuộc nửa không yên của danh mục nhưng báo cáo không nêu vấn đề nào",
        en: "the level of `{name}` lies in the uneasy half of its list, and the report has no issues",
    },
    help: Bilingual {
        vi: "nêu vấn đề làm cho tư tưởng, tâm trạng không yên; nếu không có, chọn lại mức độ",
        en: "say what makes people uneasy; if nothing does, choose the level again",
    },
    page: include_str!("c022_unease_without_issue.md"),
    check: Check::MonthlyEnvelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    match envelope.issues.value() {
        None => return sink.cannot_at(sink.here().name("issues"), WhyNot::Unreadable),
        Some(issues) if *issues > 0 => return,
        Some(_) => {}
    }
    let lists = [
        ("thinking", &envelope.thinking, &regime.lists.thinking),
        ("mood", &envelope.mood, &regime.lists.mood),
    ];
    for (name, climate, list) in lists {
        match climate.value() {
            None => sink.cannot_at(sink.here().name(name), WhyNot::Unreadable),
            Some(climate) if Lists::is_uneasy(list.as_slice(), &climate.level, day) => {
                sink.fail(sink.here().name(name).name("level"), [("name", name.to_owned())]);
            }
            Some(_) => {}
        }
    }
}
