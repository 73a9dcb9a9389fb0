use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Issue, Stage};

pub(super) static RULE: Rule = Rule {
    code: "X007",
    name: "settled-hot-spot-returns",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.2"),
    title: Bilingual {
        vi: "Điểm nóng đã giải quyết nay xuất hiện lại", en: "A settled hot spot is back"
    },
    message: Bilingual {
        vi: "báo cáo trước ghi điểm nóng đã giải quyết; nay lại là điểm nóng nhưng không ghi tái diễn",
        en: "the earlier report said that the hot spot was settled; it is back, and not marked as recurrent",
    },
    help: Bilingual {
        vi: "chọn giai đoạn `recurrent`, và nêu vì sao cách giải quyết trước chưa bền",
        en: "choose the stage `recurrent`, and say why the settlement did not last",
    },
    page: include_str!("x007_settled_hot_spot_returns.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Some(earlier) = &issue.continues else { return };
    let stage = issue.hot_spot.as_ref().map(|hot_spot| hot_spot.stage);
    if !stage.is_some_and(|stage| stage.is_open() && stage != Stage::Recurrent) {
        return;
    }
    let pointer = sink.here().name("hot_spot").name("stage");
    let Some(reporter) = scene.reporter else { return sink.cannot_at(pointer, WhyNot::Unreadable) };
    let Some(digest) = scene.digest(&earlier.key(reporter)) else {
        return sink.cannot_at(pointer, WhyNot::NoContext);
    };
    let settled = |issue: &crate::report::IssueDigest| {
        issue.id == earlier.id && issue.hot_spot == Some(Stage::Resolved)
    };
    if digest.issues.iter().any(settled) {
        sink.fail(pointer, []);
    }
}
