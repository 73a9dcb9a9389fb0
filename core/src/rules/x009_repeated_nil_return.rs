use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::period::Period;
use crate::report::{MonthlyOpinion, ReportKey};

pub(super) static RULE: Rule = Rule {
    code: "X009",
    name: "repeated-nil-return",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.0"),
    title: Bilingual {
        vi: "Ba tháng liền báo cáo không phát sinh", en: "A nil return three months running"
    },
    message: Bilingual {
        vi: "tháng này và hai tháng trước đều không có vấn đề nào; cũng có thể thực sự không phát sinh",
        en: "this month and the two before have no issues; perhaps nothing happened",
    },
    help: Bilingual {
        vi: "rà lại các kênh nắm bắt; nếu thật sự không phát sinh thì không cần sửa",
        en: "look again at the ways in which opinion is heard; if nothing happened, there is nothing to mend",
    },
    page: include_str!("x009_repeated_nil_return.md"),
    check: Check::Monthly(check),
};

/// How many months before this one.
const MONTHS: usize = 2;

fn check(report: &MonthlyOpinion, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let earlier = std::iter::successors(report.period.previous(), |month| month.previous()).take(MONTHS);
    let owed = |month: &_| {
        scene.jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, Period::from(*month)).is_some()
    };
    if !report.issues.is_empty() || earlier.clone().filter(owed).count() < MONTHS {
        return sink.does_not_apply();
    }
    let digests = earlier
        .map(|month| scene.digest(&ReportKey::monthly(report.reporter.clone(), month)))
        .collect::<Vec<_>>();
    if digests.iter().flatten().any(|digest| !digest.issues.is_empty()) {
        return;
    }
    if digests.iter().any(Option::is_none) {
        return sink.cannot(WhyNot::NoContext);
    }
    sink.fail(sink.here().name("issues"), []);
}
