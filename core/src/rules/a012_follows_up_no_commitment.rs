use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Participation, ReportKey};

pub(super) static RULE: Rule = Rule {
    code: "A012",
    name: "follows-up-no-commitment",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Nêu kết quả của cam kết không có",
        en: "Follows up a commitment that was not made",
    },
    message: Bilingual {
        vi: "báo cáo được dẫn không có cam kết {commitment} của hoạt động {activity}",
        en: "the report pointed to has no commitment {commitment} of activity {activity}",
    },
    help: Bilingual {
        vi: "kiểm tra lại kỳ, số thứ tự hoạt động và số thứ tự cam kết",
        en: "look again at the period and the numbers of activity and commitment",
    },
    page: include_str!("a012_follows_up_no_commitment.md"),
    check: Check::Participation(check),
};

fn check(report: &Participation, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, entry) in report.followed_up.iter().enumerate() {
        let pointer = sink.here().name("followed_up").index(index);
        let target = entry.target(&report.reporter);
        let key = ReportKey { reporter: target.reporter.clone(), period: target.period, ..report.key() };
        match scene.digest(&key) {
            None => sink.cannot_at(pointer, WhyNot::NoContext),
            Some(digest) if digest.commitments.iter().any(|one| one.key(&key.reporter) == target) => {}
            Some(_) => {
                let params =
                    [("commitment", entry.commitment.to_string()), ("activity", entry.activity.to_string())];
                sink.fail(pointer.name("commitment"), params);
            }
        }
    }
}
