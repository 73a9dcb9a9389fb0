//! What a synthesis counts of the reports that came in, and what its figures cite.

use std::collections::BTreeMap;

use super::compare::Earlier;
use super::groups::{bears_on_instability, groups_shown};
use super::synthesise::{SupplementOptions, SynthesiseOptions};
use super::tally::ManifestEntry;
use crate::deadlines::{Received, ReportState, UnitStanding};
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::order::Gather as _;
use crate::regime::Lists;
use crate::report::{
    FollowUp, Issue, MonthlyOpinion, ProposalFollowUp, Report, ReportDigest, ReportKey, Revised,
    SourceFollowUp, SourceIssue, SourceOutcome, SourceReport, Stream, Supplement,
};
use crate::shape::{BoundError, Count, List, UniqueList, UnitCode};

/// The reports that a synthesis counts, in the order of the units.
pub(super) struct Counted<'r> {
    pub(super) reports: Vec<&'r MonthlyOpinion>,
    /// How many checks of them could not be made.
    pub(super) not_evaluable: usize,
    pub(super) supplement: Option<Supplement>,
}

impl<'r> Counted<'r> {
    /// Takes the accepted reports of the month, and into a supplement those alone that were not counted before.
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] if what is said to be counted before is not reports of the month, or one of them twice.
    pub(super) fn of(
        units: &[UnitStanding],
        received: &'r [Received],
        options: &SynthesiseOptions,
    ) -> Result<Self, Error> {
        let before = match &options.supplement {
            Some(supplement) => counted_before(supplement, options)?,
            None => BTreeMap::new(),
        };
        let by_key: BTreeMap<&ReportKey, &Received> = received.iter().map(|one| (&one.key, one)).into_map();
        let mut counted = Self { reports: Vec::new(), not_evaluable: 0, supplement: None };
        let mut revised = Vec::new();
        for unit in units {
            let key = ReportKey::monthly(unit.unit.clone(), options.period);
            let Some(one) = by_key.get(&key).copied() else { continue };
            match (&one.report, before.get(&unit.unit)) {
                // What came in again is told even if it was returned: the figures delivered rest on what was before it.
                (report, Some(entry)) if !is_same(report.as_ref(), entry) => {
                    revised.push(Revised { report: key, counted: entry.revision, current: one.revision });
                }
                (_, Some(_)) => {}
                (Some(Report::Monthly(report)), None) if one.state() == ReportState::Accepted => {
                    counted.reports.push(report);
                    counted.not_evaluable = counted.not_evaluable.saturating_add(one.not_evaluable);
                }
                _ => {}
            }
        }
        if let Some(SupplementOptions { number, .. }) = &options.supplement {
            let already = u64::try_from(before.len()).unwrap_or(u64::MAX);
            counted.supplement = Some(Supplement {
                number: *number,
                already_counted: Count::new(already).map_err(too_much)?,
                revised: List::new(revised).map_err(too_much)?,
            });
        }
        Ok(counted)
    }
}

/// What the delivered synthesis had counted, by unit.
fn counted_before<'o>(
    supplement: &'o SupplementOptions,
    options: &SynthesiseOptions,
) -> Result<BTreeMap<&'o UnitCode, &'o ManifestEntry>, Error> {
    let mut before = BTreeMap::new();
    for (at, entry) in supplement.counted.iter().enumerate() {
        let reporter = &entry.report.reporter;
        let of_month = entry.report == ReportKey::monthly(reporter.clone(), options.period);
        if !of_month || before.insert(reporter, entry).is_some() {
            let place = Pointer::default().name("supplement").name("counted").index(at);
            return Err(Error::new(ErrorCode::BadOptions).pointer(place).detail(
                "không phải báo cáo tháng của kỳ này, hoặc đã nêu ở trên",
                "not a monthly report of this period, or named above already",
            ));
        }
    }
    Ok(before)
}

fn is_same(report: Option<&Report>, entry: &ManifestEntry) -> bool {
    let Some(Report::Monthly(report)) = report else { return false };
    ReportDigest::of(report).is_ok_and(|digest| digest == entry.digest)
}

pub(super) fn too_much(_: BoundError) -> Error {
    Error::new(ErrorCode::BadInput)
        .detail("quá nhiều báo cáo cho một bản tổng hợp", "too many reports for one synthesis")
}

/// What the figures cite.
pub(super) struct Sources {
    pub(super) reports: Vec<SourceReport>,
    pub(super) issues: Vec<SourceIssue>,
    pub(super) followed_up: Vec<SourceFollowUp>,
    /// Whether an issue bears on instability, so that groups may not be shown beside it. Not whether there were any: to say
    /// so of a month with one such issue would be the very crossing.
    pub(super) guarded: bool,
}

impl Sources {
    pub(super) fn of(
        reports: &[&MonthlyOpinion],
        lists: &Lists,
        earlier: &Earlier<'_>,
    ) -> Result<Self, BoundError> {
        let mut sources =
            Self { reports: Vec::new(), issues: Vec::new(), followed_up: Vec::new(), guarded: false };
        for report in reports.iter().copied() {
            let digest = ReportDigest::of(report).map_err(|_| BoundError::new("a report with a digest"))?;
            sources.reports.push(SourceReport {
                report: report.key(),
                revision: report.revision,
                digest,
                nil_return: report.nil_return,
                thinking: report.thinking.clone(),
                mood: report.mood.clone(),
            });
            for issue in &report.issues {
                sources.guarded |= bears_on_instability(issue);
                sources.issues.push(source(report, issue, lists)?);
            }
            for entry in &report.followed_up {
                sources.followed_up.push(follow_up(report, entry, earlier)?);
            }
        }
        Ok(sources)
    }
}

fn follow_up(
    report: &MonthlyOpinion,
    entry: &FollowUp,
    earlier: &Earlier<'_>,
) -> Result<SourceFollowUp, BoundError> {
    let of = entry.target();
    let earlier = earlier.get(&of.key(&report.reporter));
    let earlier = earlier.and_then(|digest| digest.issues.iter().find(|issue| issue.id == of.id));
    let outcome = |told: &ProposalFollowUp| SourceOutcome {
        id: told.id.clone(),
        to: earlier
            .and_then(|issue| issue.proposals.iter().find(|proposal| proposal.id == told.id))
            .map(|proposal| proposal.to.clone()),
        outcome: told.outcome,
    };
    Ok(SourceFollowUp {
        reporter: report.reporter.clone(),
        revision: report.revision,
        proposals: List::new(entry.proposals.iter().map(outcome).collect())?,
        forecast: entry.forecast,
        of,
    })
}

fn source(report: &MonthlyOpinion, issue: &Issue, lists: &Lists) -> Result<SourceIssue, BoundError> {
    let day = report.period.last_day();
    let stream = |stream: &Stream| {
        let shown = groups_shown(issue, stream, lists, day).cloned().collect();
        Ok(Stream { groups: UniqueList::new(shown)?, ..stream.clone() })
    };
    let streams = issue.streams.iter().map(stream).collect::<Result<_, BoundError>>()?;
    Ok(SourceIssue {
        reporter: report.reporter.clone(),
        period: report.period.into(),
        revision: report.revision,
        issue: issue.id.clone(),
        continues: issue.continues.clone(),
        topic: issue.topic.clone(),
        scope: issue.scope,
        areas: issue.areas.clone(),
        nature: issue.nature,
        verification: issue.verification,
        title: issue.title.clone(),
        focus: issue.focus.clone(),
        channels: issue.channels.clone(),
        satisfaction: issue.satisfaction,
        hot_spot: issue.hot_spot.clone(),
        streams: List::new(streams)?,
        forecast: issue.forecast.clone(),
        proposals: issue.proposals.clone(),
    })
}
