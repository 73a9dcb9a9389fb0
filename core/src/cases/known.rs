use std::collections::{BTreeMap, BTreeSet};

use crate::deadlines::{LeftOut, Received, WhyLeftOut};
use crate::order::Gather as _;
use crate::report::{AgencyResults, Case, IssueRef, Opinion, Raised, Report, ReportKey};
use crate::shape::{CaseId, EntryId, KindCode, UnitCode};

/// The body that keeps a case, and its number there: numbers are ordered as numbers.
pub(super) type CaseKey = (UnitCode, usize, CaseId);

pub(super) fn case_key(reporter: &UnitCode, id: &CaseId) -> CaseKey {
    (reporter.clone(), id.as_str().len(), id.clone())
}

/// What reports tell: every case by its latest accepted account, and the issues that were raised.
pub(super) struct Known<'r> {
    pub(super) cases: BTreeMap<CaseKey, (&'r AgencyResults, &'r Case)>,
    /// The issues of the accepted monthly and urgent reports; what an urgent one raised and another continues, once.
    pub(super) issues: BTreeSet<Raised>,
    /// The title of each, also of those that another continues.
    titles: BTreeMap<Raised, &'r str>,
    /// Issues of urgent reports, each with the last issue that continues it: they were raised once.
    counted: BTreeMap<Raised, Raised>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'r> Known<'r> {
    pub(super) fn of(received: &'r [Received], mut left_out: Vec<LeftOut>) -> Self {
        let mut opinions: Vec<&dyn Opinion> = Vec::new();
        let mut results: Vec<&AgencyResults> = Vec::new();
        for one in received {
            match (&one.report, one.why_not_summed()) {
                (_, Some(why)) => left_out.push(one.left_out(why)),
                (Some(Report::Monthly(report)), None) => opinions.push(&**report),
                (Some(Report::Urgent(report)), None) => opinions.push(&**report),
                (Some(Report::Results(report)), None) => results.push(report),
                (Some(Report::Synthesis(_) | Report::Participation(_)) | None, None) => {
                    left_out.push(one.left_out(WhyLeftOut::Elsewhere))
                }
            }
        }
        crate::order::by(&mut left_out, |a, b| a.index.cmp(&b.index));
        crate::order::by(&mut results, |a, b| a.period.cmp(&b.period));
        let mut cases = BTreeMap::new();
        for report in results {
            for case in report.cases.iter().filter(|case| report.matter_of(case).is_some()) {
                cases.insert(case_key(&report.reporter, &case.id), (report, case));
            }
        }
        let titles = opinions.iter().flat_map(|report| raised_by(*report)).into_map();
        let mut known =
            Self { cases, issues: BTreeSet::new(), titles, counted: lasts(&continued(&opinions)), left_out };
        known.issues = known.titles.keys().map(|issue| known.counted(issue)).into_set();
        known
    }

    /// The title of an issue, if the report that raised it was handed in.
    pub(super) fn title(&self, issue: &Raised) -> Option<&'r str> {
        self.titles.get(&plainly(issue)).copied()
    }

    /// The issue under which `issue` is counted: the last that continues it.
    pub(super) fn counted(&self, issue: &Raised) -> Raised {
        let issue = plainly(issue);
        self.counted.get(&issue).cloned().unwrap_or(issue)
    }
}

/// Of each issue the last of those that continue one another, each looked at once however long they go on. Issues that point
/// at one another in a ring stand each for itself; what leads into a ring ends where it enters.
fn lasts(continued: &BTreeMap<Raised, Raised>) -> BTreeMap<Raised, Raised> {
    let mut lasts: BTreeMap<Raised, Raised> = BTreeMap::new();
    for start in continued.keys() {
        let (mut path, mut places) = (Vec::new(), BTreeMap::new());
        let mut at = start;
        let mut ring = None;
        while !lasts.contains_key(at) {
            let Some(next) = continued.get(at) else { break };
            if let Some(place) = places.insert(at, path.len()) {
                ring = Some(place);
                break;
            }
            path.push(at);
            at = next;
        }
        let last = lasts.get(at).unwrap_or(at).clone();
        for (place, one) in path.into_iter().enumerate() {
            let round = ring.is_some_and(|ring| place >= ring);
            lasts.insert(one.clone(), if round { one.clone() } else { last.clone() });
        }
    }
    lasts
}

/// Of each issue of an urgent report the issue that continues it: of several the same one, in whatever order they came.
fn continued(opinions: &[&dyn Opinion]) -> BTreeMap<Raised, Raised> {
    let mut continued: BTreeMap<Raised, Raised> = BTreeMap::new();
    for report in opinions {
        let own = report.key();
        let urgent = |earlier: &&IssueRef| earlier.kind == KindCode::urgent_opinion();
        for issue in report.issues() {
            if let Some(earlier) = issue.continues.as_ref().filter(urgent) {
                let next = cited(own.clone(), &issue.id);
                let known = continued.entry(cited(earlier.key(&own.reporter), &earlier.id));
                known.and_modify(|known| *known = known.clone().min(next.clone())).or_insert(next);
            }
        }
    }
    continued
}

/// The issues of a report of opinion, as a matter cites them.
fn raised_by(report: &dyn Opinion) -> impl Iterator<Item = (Raised, &str)> {
    let key = report.key();
    report.issues().iter().map(move |issue| (cited(key.clone(), &issue.id), issue.title.as_str()))
}

/// The citation of an issue of the report `key`.
fn cited(key: ReportKey, id: &EntryId) -> Raised {
    let ReportKey { kind, reporter, period, serial } = key;
    plainly(&Raised { kind, reporter, period, serial: Some(serial), id: id.clone() })
}

/// The same citation without the serial number of a first report, which may be left out.
pub(super) fn plainly(raised: &Raised) -> Raised {
    let serial = raised.serial.filter(|serial| *serial != crate::report::Serial::least());
    Raised { serial, ..raised.clone() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Raised, lasts};

    /// Of issues of one report, by their numbers.
    fn issue(id: usize) -> Raised {
        let text =
            format!(r#"{{"kind":"urgent-opinion","reporter":"TV-HU-CL","period":"2025-01-09","id":"{id}"}}"#);
        serde_json::from_str(&text).unwrap()
    }

    fn ends(continued: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let continued: BTreeMap<Raised, Raised> =
            continued.iter().map(|(from, to)| (issue(*from), issue(*to))).collect();
        let number = |raised: &Raised| raised.id.as_str().parse().unwrap();
        lasts(&continued).iter().map(|(from, last)| (number(from), number(last))).collect()
    }

    #[test]
    fn a_chain_ends_at_its_last_and_a_ring_stands_for_itself_whatever_else_there_is() {
        assert_eq!(ends(&[(1, 2), (2, 3)]), [(1, 3), (2, 3)]);
        assert_eq!(ends(&[(1, 3), (2, 1)]), [(1, 3), (2, 3)]);
        assert_eq!(ends(&[(1, 2), (2, 1)]), [(1, 1), (2, 2)]);
        // A third one that has nothing to do with the ring changes nothing in it.
        assert_eq!(ends(&[(1, 2), (2, 1), (3, 4)]), [(1, 1), (2, 2), (3, 4)]);
        // What leads into a ring ends where it enters, from whichever side it is looked at first.
        assert_eq!(ends(&[(1, 2), (2, 3), (3, 2)]), [(1, 2), (2, 2), (3, 3)]);
        assert_eq!(ends(&[(2, 3), (3, 2), (4, 3)]), [(2, 2), (3, 3), (4, 3)]);
    }
}
