//! The reports of results that the context tells of, and their cases.

use std::collections::BTreeMap;

use super::Scene;
use crate::period::Day;
use crate::report::{AgencyResults, CaseDigest, CaseRef, Digest, ReportKey};
use crate::shape::{CaseId, UnitCode};

impl<'a> Scene<'a> {
    fn all_results(&self) -> impl Iterator<Item = &'a Digest> + use<'a> {
        self.context.iter().filter(|digest| digest.key.kind.as_str() == AgencyResults::KIND)
    }

    /// The reports of results that were given, each in its latest revision, by body and day.
    pub(super) fn results(&self) -> impl Iterator<Item = &'a Digest> + use<'a> {
        let mut latest: BTreeMap<&ReportKey, &Digest> = BTreeMap::new();
        for digest in self.all_results() {
            let here = latest.entry(&digest.key).or_insert(digest);
            if here.revision < digest.revision {
                *here = digest;
            }
        }
        latest.into_values()
    }

    /// The cases that bodies carry on, by what reports of results say of it, with who does.
    pub(super) fn carried_on(&self) -> BTreeMap<&'a CaseRef, (&'a UnitCode, &'a CaseId)> {
        let mut carried_on = BTreeMap::new();
        for digest in self.results() {
            for case in &digest.cases {
                let Some(of) = &case.continues else { continue };
                carried_on.entry(of).or_insert((&digest.key.reporter, &case.id));
            }
        }
        carried_on
    }

    /// Every revision that was given of the report of `reporter` as of `day`.
    pub(super) fn revisions(
        &self,
        reporter: &UnitCode,
        day: Day,
    ) -> impl Iterator<Item = &'a Digest> + use<'a> {
        let (reporter, period) = (reporter.clone(), day.into());
        self.all_results()
            .filter(move |digest| digest.key.reporter == reporter && digest.key.period == period)
    }

    /// Those of `reporter` from before `day`, the latest first.
    pub(super) fn results_before(&self, reporter: &UnitCode, day: Day) -> Vec<&'a Digest> {
        let before =
            |digest: &&Digest| digest.key.reporter == *reporter && digest.key.period.last_day() < day;
        let mut found: Vec<&Digest> = self.results().filter(before).collect();
        found.reverse();
        found
    }
}

/// The cases of `reports`, each as the first of them that has it tells it.
pub(super) fn told<'a>(reports: &[&'a Digest]) -> BTreeMap<&'a CaseId, (&'a Digest, &'a CaseDigest)> {
    let mut cases = BTreeMap::new();
    for digest in reports.iter().copied() {
        for case in &digest.cases {
            cases.entry(&case.id).or_insert((digest, case));
        }
    }
    cases
}
