//! What changed since the month before, on the units that reported in both.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::sources::Sources;
use super::synthesise::SynthesiseOptions;
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::report::{
    Change, Comparability, Comparison, Digest, EarlierIssue, MonthlyOpinion, Place, ReportKey, Revision,
    place,
};
use crate::shape::{BoundError, List, UnitCode};

/// The digests that were given, of each report its latest revision: content is judged on that. Two that differ under one
/// revision are as good as none: which was meant is not for a library to guess.
pub(super) struct Earlier<'a>(BTreeMap<&'a ReportKey, (Revision, Option<&'a Digest>)>);

impl<'a> Earlier<'a> {
    pub(super) fn of(context: impl IntoIterator<Item = &'a Digest>) -> Self {
        let mut latest: BTreeMap<&ReportKey, (Revision, Option<&Digest>)> = BTreeMap::new();
        for digest in context {
            let new = (digest.revision, Some(digest));
            match latest.entry(&digest.key) {
                Entry::Vacant(empty) => {
                    empty.insert(new);
                }
                Entry::Occupied(mut held) => {
                    let (revision, here) = held.get_mut();
                    if *revision < digest.revision {
                        held.insert(new);
                    } else if *revision == digest.revision && *here != Some(digest) {
                        *here = None;
                    }
                }
            }
        }
        Self(latest)
    }

    pub(super) fn get(&self, key: &ReportKey) -> Option<&'a Digest> {
        self.0.get(key).and_then(|(_, digest)| *digest)
    }
}

impl Jurisdiction {
    /// What changed since the month before, on the units whose earlier report was given.
    pub(super) fn compare(
        &self,
        sources: &Sources,
        given: &Earlier<'_>,
        options: &SynthesiseOptions,
    ) -> Result<Comparison, BoundError> {
        let with = options.period.previous();
        let bare = |state| Comparison {
            state,
            with,
            matched_units: List::default(),
            earlier: List::default(),
            topics: List::default(),
            focus: List::default(),
            no_longer_reported: List::default(),
        };
        let owed = with.and_then(|month| self.obligation_of_kind(MonthlyOpinion::KIND, month.into()));
        let (Some(with), Some(_)) = (with, owed) else { return Ok(bare(Comparability::NothingOwed)) };
        let mut matched: BTreeSet<&UnitCode> = BTreeSet::new();
        let mut matched_units = Vec::new();
        let mut earlier = Vec::new();
        for report in &sources.reports {
            let reporter = &report.report.reporter;
            let Some(digest) = given.get(&ReportKey::monthly(reporter.clone(), with)) else { continue };
            matched.insert(reporter);
            matched_units.push(reporter.clone());
            earlier.extend(digest.issues.iter().map(|issue| EarlierIssue {
                report: digest.key.clone(),
                issue: issue.id.clone(),
                topic: issue.topic.clone(),
                focus: issue.focus.clone(),
            }));
        }
        if matched.is_empty() {
            return Ok(bare(Comparability::NoContext));
        }
        let now = || sources.issues.iter().enumerate().filter(|(_, issue)| matched.contains(&issue.reporter));
        let before = || earlier.iter().enumerate();
        let topics = changes(
            before().map(|(at, issue)| (issue.topic.clone(), at)),
            now().map(|(at, issue)| (issue.topic.clone(), at)),
        )?;
        let focus = changes(
            before().flat_map(|(at, issue)| issue.focus.iter().map(move |focus| (*focus, at))),
            now().flat_map(|(at, issue)| issue.focus.iter().map(move |focus| (*focus, at))),
        )?;
        let continued: BTreeSet<_> = now()
            .filter_map(|(_, issue)| {
                let continues = issue.continues.as_ref()?;
                Some((continues.key(&issue.reporter), continues.id.clone()))
            })
            .into_set();
        let silent = before()
            .filter(|(_, issue)| !continued.contains(&(issue.report.clone(), issue.issue.clone())))
            .map(|(at, _)| place(at))
            .collect::<Result<_, _>>()?;
        Ok(Comparison {
            matched_units: List::new(matched_units)?,
            topics: List::new(topics)?,
            focus: List::new(focus)?,
            no_longer_reported: List::new(silent)?,
            earlier: List::new(earlier)?,
            ..bare(Comparability::Comparable)
        })
    }
}

/// Counts by key before and now, in the order of the keys.
fn changes<K: Ord>(
    before: impl Iterator<Item = (K, usize)>,
    now: impl Iterator<Item = (K, usize)>,
) -> Result<Vec<Change<K>>, BoundError> {
    type Sides = (Vec<Place>, Vec<Place>);
    let mut by_key: BTreeMap<K, Sides> = BTreeMap::new();
    for (key, at) in before {
        by_key.entry(key).or_default().0.push(place(at)?);
    }
    for (key, at) in now {
        by_key.entry(key).or_default().1.push(place(at)?);
    }
    let change = |(key, (before, now))| Ok(Change { key, before: List::new(before)?, now: List::new(now)? });
    by_key.into_iter().map(change).collect()
}
