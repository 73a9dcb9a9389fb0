use std::collections::BTreeMap;

use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::HierarchyName;
use crate::period::Period;
use crate::report::{Digest, Focus, MonthlyOpinion, ReportKey};
use crate::shape::UnitCode;

pub(super) static RULE: Rule = Rule {
    code: "X008",
    name: "nothing-sensitive",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Nhiều tháng không nêu nội dung nhạy cảm", en: "Nothing sensitive for months"
    },
    message: Bilingual {
        vi: "trong {months} tháng liền không nêu dư luận nội bộ, nguy cơ mất ổn định hay hạn chế trong lãnh đạo, điều hành, trong khi phần lớn đơn vị lân cận có nêu; cũng có thể thực sự không phát sinh",
        en: "for {months} months on end nothing on internal opinion, latent instability or shortcomings of leadership, while most neighbouring units report some; perhaps nothing happened",
    },
    help: Bilingual {
        vi: "rà lại xem có thông tin nào còn ngại nêu; nếu thật sự không phát sinh thì không cần sửa",
        en: "see whether something was left unsaid; if nothing happened, there is nothing to mend",
    },
    page: include_str!("x008_nothing_sensitive.md"),
    check: Check::Monthly(check),
};

/// How many earlier months must be known: fewer say nothing.
const MONTHS: usize = 3;
/// How many neighbours must be known: the matter of one or two is theirs.
const NEIGHBOURS: usize = 3;

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let earlier = std::iter::successors(report.period.previous(), |month| month.previous()).take(MONTHS);
    let owed = |month: &_| {
        scene.jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, Period::from(*month)).is_some()
    };
    // Before enough months were owed nothing can be said of them.
    if earlier.clone().filter(owed).count() < MONTHS {
        return sink.does_not_apply();
    }
    let own: Vec<&Digest> = earlier
        .clone()
        .filter_map(|month| scene.digest(&ReportKey::monthly(report.reporter.clone(), month)))
        .collect();
    if report.issues.iter().any(|issue| is_sensitive(issue.focus.as_slice()))
        || own.iter().any(|own| speaks(own))
    {
        return;
    }
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(report.period.last_day()) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    let Some(parent) = view.parent(HierarchyName::Party, report.reporter.as_str()) else {
        return sink.does_not_apply();
    };
    let periods: Vec<Period> = earlier.chain([report.period]).map(Period::from).collect();
    let mut neighbours: BTreeMap<&UnitCode, bool> = BTreeMap::new();
    for digest in scene.context {
        let key = &digest.key;
        let beside = key.reporter != report.reporter
            && view.parent(HierarchyName::Party, key.reporter.as_str()) == Some(parent);
        if beside && key.kind.as_str() == MonthlyOpinion::KIND && periods.contains(&key.period) {
            *neighbours.entry(&key.reporter).or_default() |= speaks(digest);
        }
    }
    if own.len() < MONTHS || neighbours.len() < NEIGHBOURS {
        return sink.cannot(WhyNot::NoContext);
    }
    let speaking = neighbours.values().filter(|speaks| **speaks).count();
    if speaking.saturating_mul(2) > neighbours.len() {
        sink.fail(sink.here().name("issues"), [("months", periods.len().to_string())]);
    }
}

fn speaks(digest: &Digest) -> bool {
    digest.issues.iter().any(|issue| is_sensitive(issue.focus.as_slice()))
}

/// What CT53.0 says is avoided. Opinion online and the negative sides of society are not.
fn is_sensitive(focus: &[Focus]) -> bool {
    let sensitive = [Focus::InternalOpinion, Focus::LatentInstability, Focus::LeadershipShortcomings];
    focus.iter().any(|focus| sensitive.contains(focus))
}
