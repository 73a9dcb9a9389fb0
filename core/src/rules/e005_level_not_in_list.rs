use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::regime::Lists;
use crate::report::Envelope;

pub(super) static RULE: Rule = Rule {
    code: "E005",
    name: "level-not-in-list",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.6"),
    title: Bilingual {
        vi: "Mức độ tư tưởng, tâm trạng không có trong danh mục",
        en: "Level not in the list",
    },
    message: Bilingual {
        vi: "mức độ không có trong danh mục `{list}` vào ngày {day}",
        en: "the level is not in the list `{list}` on {day}",
    },
    help: Bilingual {
        vi: "chọn một mức độ trong danh mục của chế độ báo cáo",
        en: "choose a level of the regime's list",
    },
    page: include_str!("e005_level_not_in_list.md"),
    check: Check::MonthlyEnvelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let (regime, day) = match scene.regime_and_day() {
        Ok(found) => found,
        Err(why) => return sink.cannot(why),
    };
    let lists = [
        ("thinking", &envelope.thinking, &regime.lists.thinking),
        ("mood", &envelope.mood, &regime.lists.mood),
    ];
    for (name, climate, list) in lists {
        match climate.value() {
            None => sink.cannot_at(sink.here().name(name), WhyNot::Unreadable),
            Some(climate) if Lists::has(list.as_slice(), &climate.level, day) => {}
            Some(_) => {
                let params = [("list", name.to_owned()), ("day", day.to_string())];
                sink.fail(sink.here().name(name).name("level"), params);
            }
        }
    }
}
