use std::collections::BTreeMap;

use crate::deadlines::{LeftOut, Received, WhyLeftOut};
use crate::report::{AgencyResults, Case, MonthlyOpinion, Raised, Report};
use crate::shape::{CaseId, KindCode, UnitCode};

/// The body that keeps a case, and its number there: numbers are ordered as numbers.
type CaseKey = (UnitCode, usize, CaseId);

/// What reports tell: every case by its latest accepted account, and the issues that were raised.
pub(super) struct Known<'r> {
    pub(super) cases: BTreeMap<CaseKey, (&'r AgencyResults, &'r Case)>,
    /// The issues of the accepted monthly reports, with their titles.
    pub(super) issues: BTreeMap<Raised, &'r str>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'r> Known<'r> {
    pub(super) fn of(received: &'r [Received], mut left_out: Vec<LeftOut>) -> Self {
        let mut issues = BTreeMap::new();
        let mut results: Vec<&AgencyResults> = Vec::new();
        for one in received {
            match (&one.report, one.why_not_summed()) {
                (_, Some(why)) => left_out.push(one.left_out(why)),
                (Some(Report::Monthly(report)), None) => issues.extend(raised_by(report)),
                (Some(Report::Results(report)), None) => results.push(report),
                (Some(Report::Synthesis(_)) | None, None) => {
                    left_out.push(one.left_out(WhyLeftOut::Elsewhere))
                }
            }
        }
        crate::order::by(&mut left_out, |a, b| a.index.cmp(&b.index));
        crate::order::by(&mut results, |a, b| a.period.cmp(&b.period));
        let mut cases = BTreeMap::new();
        for report in results {
            for case in report.cases.iter().filter(|case| report.matter_of(case).is_some()) {
                let key = (report.reporter.clone(), case.id.as_str().len(), case.id.clone());
                cases.insert(key, (report, case));
            }
        }
        Self { cases, issues, left_out }
    }
}

/// The issues of a monthly report, as a matter cites them.
fn raised_by(report: &MonthlyOpinion) -> impl Iterator<Item = (Raised, &str)> {
    report.issues.iter().map(|issue| {
        let raised = Raised {
            kind: KindCode::monthly_opinion(),
            reporter: report.reporter.clone(),
            period: report.period.into(),
            serial: None,
            id: issue.id.clone(),
        };
        (raised, issue.title.as_str())
    })
}

/// The same citation without the serial number of a first report, which may be left out.
pub(super) fn plainly(raised: &Raised) -> Raised {
    let serial = raised.serial.filter(|serial| *serial != crate::report::Serial::least());
    Raised { serial, ..raised.clone() }
}
