use std::collections::BTreeSet;

use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::order::Gather as _;
use crate::report::{Digest, Participation};

pub(super) static RULE: Rule = Rule {
    code: "A011",
    name: "commitment-dropped",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Bỏ dở cam kết kỳ trước", en: "A commitment of an earlier period dropped"
    },
    message: Bilingual {
        vi: "cam kết {commitment} của hoạt động {activity} kỳ {period} chưa xong, kỳ này không nêu kết quả",
        en: "commitment {commitment} of activity {activity} of {period} was not done, and nothing is said of it now",
    },
    help: Bilingual {
        vi: "thêm mục cho cam kết ấy vào `followed_up`, dù chưa xong",
        en: "add that commitment to `followed_up`, done or not",
    },
    page: include_str!("a011_commitment_dropped.md"),
    check: Check::Participation(check),
};

fn check(report: &Participation, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let own = report.key();
    let before = |digest: &&Digest| {
        let key = &digest.key;
        key.kind == own.kind && key.reporter == own.reporter && key.period.last_day() < own.period.first_day()
    };
    let earlier = scene
        .context
        .iter()
        .filter(before)
        .max_by_key(|digest| (digest.key.period.last_day(), digest.revision));
    // Whether there was an earlier report, no obligation says: the directive sets no rhythm.
    let Some(earlier) = earlier else { return sink.does_not_apply() };
    let told: BTreeSet<_> = report.followed_up.iter().map(|entry| entry.target(&report.reporter)).into_set();
    let open = earlier.commitments.iter().filter(|commitment| commitment.open);
    for dropped in open.filter(|commitment| !told.contains(&commitment.key(&earlier.key.reporter))) {
        let params = [
            ("commitment", dropped.commitment.to_string()),
            ("activity", dropped.activity.to_string()),
            ("period", dropped.period.to_string()),
        ];
        sink.fail(sink.here(), params);
    }
}
