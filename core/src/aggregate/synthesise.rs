//! Composing a synthesis out of the reports of a month.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::completeness::{count, rate};
use super::groups::groups_shown;
use super::tally::{Audience, ManifestEntry};
use crate::deadlines::{LeftOut, ReportState, Standings, UnitStanding, receive};
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Instant, Month};
use crate::regime::{InForce, Lists};
use crate::report::{
    Caveat, Change, Comparability, Comparison, ContextEntry, Digest, EarlierIssue, Figures, FollowUp, Issue,
    Method, MonthlyOpinion, NotCounted, Place, ProposalFollowUp, Report, ReportDigest, ReportKey, Revised,
    Revision, SourceFollowUp, SourceIssue, SourceOutcome, SourceReport, Stream, Supplement, Synthesis,
    SynthesisSchema, UnitLine, place,
};
use crate::rules::ValidateOptions;
use crate::shape::{BoundError, Count, Lang, List, Text, UniqueList, UnitCode};

/// Asks for the synthesis of a month.
///
/// ```
/// use dlxh::SynthesiseOptions;
///
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// assert!(options.context.is_empty() && options.supplement.is_none());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tùy chọn tổng hợp")]
#[serde(deny_unknown_fields)]
pub struct SynthesiseOptions {
    /// The month.
    #[schemars(title = "Kỳ báo cáo (tháng)")]
    pub period: Month,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// Digests of the reports of the month before, to compare with.
    #[schemars(title = "Bản tóm lược các báo cáo kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub context: List<Digest, 0, 2000>,
    /// Asks for a supplement to a synthesis that was delivered.
    #[schemars(title = "Bổ sung cho báo cáo đã trình")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplement: Option<SupplementOptions>,
    /// The language of errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl SynthesiseOptions {
    /// Asks for the synthesis of `period` as of `now`, with nothing to compare with.
    ///
    /// ```
    /// use dlxh::SynthesiseOptions;
    ///
    /// assert!(SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00").is_ok());
    /// assert!(SynthesiseOptions::of("2025-01/03", "2025-01-20T08:00:00+07:00").is_err()); // a month, not a quarter
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(period: &str, now: &str) -> Result<Self, BoundError> {
        Ok(Self {
            period: period.parse()?,
            now: now.parse()?,
            context: List::default(),
            supplement: None,
            lang: None,
        })
    }
}

/// Says what a delivered synthesis had counted, so that a supplement counts only what came in since.
///
/// ```
/// use dlxh::aggregate::SupplementOptions;
///
/// // A supplement adds to what was delivered: it must say what that had counted.
/// assert!(serde_json::from_str::<SupplementOptions>(r#"{"number":1,"counted":[]}"#).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tùy chọn bổ sung")]
#[serde(deny_unknown_fields)]
pub struct SupplementOptions {
    /// The number of the supplement among those of the period.
    #[schemars(title = "Số thứ tự bổ sung")]
    pub number: Count<1, 998>,
    /// The reports that were counted: `report`, `revision` and `digest` of the entries of its `reports`.
    #[schemars(title = "Các báo cáo đã tính")]
    pub counted: List<ManifestEntry, 1, 100_000>,
}

impl Jurisdiction {
    /// Composes the synthesis of a month from the units' reports (one JSON array, or NDJSON), as of `now` (CT53.8).
    ///
    /// Only accepted reports are counted; every other document is listed with the reason. The order in which the reports
    /// are handed over changes nothing but the positions of what was left out.
    ///
    /// ```
    /// use dlxh::{Jurisdiction, SynthesiseOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
    /// assert_eq!(synthesis.reporter.as_str(), "TV-BTG"); // Ban Tuyên giáo composes it (CT53.8)
    /// assert_eq!((synthesis.reports.len(), synthesis.issues.len()), (1, 6));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if no synthesis or no monthly report is owed for the month, or nobody owes the synthesis;
    /// the lexical fault if `reports` is an array that does not end.
    pub fn synthesise(&self, reports: &[u8], options: &SynthesiseOptions) -> Result<Synthesis, Error> {
        let owed = |kind: &str, vi: &str, en: &str| {
            let found = self.obligation_of_kind(kind, options.period.into());
            found.ok_or_else(|| {
                let period = options.period;
                Error::new(ErrorCode::NotFound)
                    .detail(format!("{vi} cho kỳ {period}"), format!("{en} for {period}"))
            })
        };
        let summed =
            owed(MonthlyOpinion::KIND, "không có nghĩa vụ báo cáo tháng", "no monthly report is owed")?;
        let synthesis = owed(Synthesis::KIND, "không có nghĩa vụ báo cáo tổng hợp", "no synthesis is owed")?;
        let view = self.hierarchy().as_of(options.period.last_day())?;
        let nobody = || {
            Error::new(ErrorCode::NotFound).detail(
                "không có đơn vị nào có nghĩa vụ tổng hợp vào cuối kỳ",
                "no unit owes the synthesis at the end of the period",
            )
        };
        let reporter =
            synthesis.expected(&view).first().map(|first| first.unit.clone()).ok_or_else(nobody)?;
        let validation =
            ValidateOptions { context: options.context.clone(), ..ValidateOptions::at(options.now) };
        let (received, left_out) = receive(self, reports, &validation)?;
        let checks = received.iter().map(|one| (one.key.clone(), one.not_evaluable)).collect::<Vec<_>>();
        let accepted: Vec<(ReportKey, MonthlyOpinion)> = received
            .iter()
            .filter(|one| one.state() == ReportState::Accepted)
            .filter_map(|one| match &one.report {
                Some(Report::Monthly(report)) => Some((one.key.clone(), MonthlyOpinion::clone(report))),
                _ => None,
            })
            .collect();
        let mut standings = self.standing_of(&summed, &received, left_out, options.now, Lang::default())?;
        // What is expected and does not stand is told among the units, and why it is not counted here.
        standings.left_out.extend(received.iter().filter_map(|one| {
            let expected = standings.units.iter().any(|unit| unit.unit == one.key.reporter);
            let of_month = one.key.period == options.period.into();
            let why = one.why_not_summed().filter(|_| expected && of_month)?;
            Some(one.left_out(why))
        }));
        crate::order::by(&mut standings.left_out, |a, b| a.index.cmp(&b.index));
        let counted = counted(&standings.units, accepted, options);
        let not_evaluable = counted.reports.iter().filter_map(|report| {
            checks.iter().find(|(key, _)| *key == report.key()).map(|(_, count)| *count)
        });
        let not_evaluable = not_evaluable.fold(0_usize, usize::saturating_add);
        let too_much = |_: BoundError| {
            Error::new(ErrorCode::BadInput)
                .detail("quá nhiều báo cáo cho một bản tổng hợp", "too many reports for one synthesis")
        };
        let sources = Sources::of(&counted.reports, &summed.regime.lists, options.context.as_slice())
            .map_err(too_much)?;
        let comparison = self.compare(&sources, options).map_err(too_much)?;
        let method = self.method(&summed, &standings, &sources, not_evaluable, options).map_err(too_much)?;
        let Sources { reports, issues, followed_up, .. } = sources;
        let compose = || -> Result<Synthesis, BoundError> {
            Ok(Synthesis {
                schema: SynthesisSchema::V1,
                audience: Audience::Working,
                reporter,
                period: options.period,
                revision: Revision::least(),
                supplement: counted.supplement,
                document: None,
                submitted_at: None,
                composed_at: options.now,
                method,
                units: List::new(standings.units.iter().map(line).collect())?,
                figures: Figures::of(&reports, &issues, &followed_up)?,
                reports: List::new(reports)?,
                issues: List::new(issues)?,
                followed_up: List::new(followed_up)?,
                comparison,
            })
        };
        compose().map_err(too_much)
    }

    fn method(
        &self,
        summed: &InForce<'_>,
        standings: &Standings,
        sources: &Sources,
        not_evaluable: usize,
        options: &SynthesiseOptions,
    ) -> Result<Method, BoundError> {
        let expected = count(&standings.units, |_| true);
        let accepted = count(&standings.units, |unit| unit.state == ReportState::Accepted);
        let mut caveats =
            vec![Caveat::NotASample, Caveat::Mentions, Caveat::NotTotalled, Caveat::AbsenceIsNotSettlement];
        if expected.open() > 0 {
            caveats.push(Caveat::OpenDuties);
        }
        if sources.withheld {
            caveats.push(Caveat::GroupsWithheld);
        }
        let mut instruments = vec![summed.regime.instrument.as_str()];
        instruments.extend(summed.local_decisions().map(|overlay| overlay.instrument.as_str()));
        let context = options.context.iter();
        let context = context
            .map(|digest| ContextEntry { report: digest.key.clone(), revision: digest.revision })
            .collect::<Vec<_>>();
        Ok(Method {
            caveats: UniqueList::new(caveats)?,
            obligation: summed.obligation.code.clone(),
            expected,
            received: count(&standings.units, |unit| unit.state != ReportState::NotReceived),
            accepted,
            reporting_rate: rate(accepted, expected),
            not_evaluable: Count::new(u64::try_from(not_evaluable).unwrap_or(u64::MAX))?,
            library: Text::new(env!("CARGO_PKG_VERSION"))?,
            jurisdiction: self.code().clone(),
            data: self.data_digest().clone(),
            regime: summed.regime.code.clone(),
            instruments: List::new(instruments.into_iter().map(Text::new).collect::<Result<_, _>>()?)?,
            calendar_settled_to: self.calendar().settled_to(),
            context: List::new(context)?,
            left_out: List::new(standings.left_out.iter().map(not_counted).collect::<Result<_, _>>()?)?,
        })
    }

    /// What changed since the month before, on the units whose earlier report was given.
    fn compare(&self, sources: &Sources, options: &SynthesiseOptions) -> Result<Comparison, BoundError> {
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
        let digest_of = |unit: &UnitCode| {
            let key = ReportKey::monthly(unit.clone(), with);
            options.context.iter().find(|digest| digest.key == key)
        };
        let mut matched = Vec::new();
        let mut earlier = Vec::new();
        for report in &sources.reports {
            let Some(digest) = digest_of(&report.report.reporter) else { continue };
            matched.push(report.report.reporter.clone());
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
            .collect();
        let silent = before()
            .filter(|(_, issue)| !continued.contains(&(issue.report.clone(), issue.issue.clone())))
            .map(|(at, _)| place(at))
            .collect::<Result<_, _>>()?;
        Ok(Comparison {
            matched_units: List::new(matched)?,
            topics: List::new(topics)?,
            focus: List::new(focus)?,
            no_longer_reported: List::new(silent)?,
            earlier: List::new(earlier)?,
            ..bare(Comparability::Comparable)
        })
    }
}

/// The reports that a synthesis counts, in the order of the units.
struct Counted {
    reports: Vec<MonthlyOpinion>,
    supplement: Option<Supplement>,
}

fn counted(
    units: &[UnitStanding],
    mut accepted: Vec<(ReportKey, MonthlyOpinion)>,
    options: &SynthesiseOptions,
) -> Counted {
    let mut reports = Vec::new();
    for unit in units {
        let key = ReportKey::monthly(unit.unit.clone(), options.period);
        if let Some(at) = accepted.iter().position(|(found, _)| *found == key) {
            reports.push(accepted.swap_remove(at).1);
        }
    }
    let Some(SupplementOptions { number, counted }) = &options.supplement else {
        return Counted { reports, supplement: None };
    };
    let before = |report: &MonthlyOpinion| {
        let key = report.key();
        counted.iter().find(|entry| entry.report == key)
    };
    let same = |report: &MonthlyOpinion, entry: &ManifestEntry| {
        ReportDigest::of(report).is_ok_and(|digest| digest == entry.digest)
    };
    let revised = reports.iter().filter_map(|report| {
        let entry = before(report).filter(|entry| !same(report, entry))?;
        Some(Revised { report: report.key(), counted: entry.revision, current: report.revision })
    });
    let supplement = Supplement {
        number: *number,
        already_counted: Count::new(u64::try_from(counted.len()).unwrap_or(u64::MAX)).unwrap_or_default(),
        revised: List::new(revised.collect()).unwrap_or_default(),
    };
    reports.retain(|report| before(report).is_none());
    Counted { reports, supplement: Some(supplement) }
}

/// What the figures cite.
struct Sources {
    reports: Vec<SourceReport>,
    issues: Vec<SourceIssue>,
    followed_up: Vec<SourceFollowUp>,
    /// Whether a group was left out beside an issue that bears on instability.
    withheld: bool,
}

impl Sources {
    fn of(reports: &[MonthlyOpinion], lists: &Lists, context: &[Digest]) -> Result<Self, BoundError> {
        let mut sources =
            Self { reports: Vec::new(), issues: Vec::new(), followed_up: Vec::new(), withheld: false };
        for report in reports {
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
                let source = source(report, issue, lists)?;
                let groups = |streams: &[Stream]| {
                    streams.iter().map(|one| one.groups.len()).fold(0, usize::saturating_add)
                };
                sources.withheld |= groups(source.streams.as_slice()) < groups(issue.streams.as_slice());
                sources.issues.push(source);
            }
            for entry in &report.followed_up {
                sources.followed_up.push(follow_up(report, entry, context)?);
            }
        }
        Ok(sources)
    }
}

fn follow_up(
    report: &MonthlyOpinion,
    entry: &FollowUp,
    context: &[Digest],
) -> Result<SourceFollowUp, BoundError> {
    let of = entry.target();
    let key = of.key(&report.reporter);
    let earlier = context.iter().find(|digest| digest.key == key);
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

fn line(unit: &UnitStanding) -> UnitLine {
    UnitLine {
        unit: unit.unit.clone(),
        duty: unit.duty,
        basis: unit.basis,
        state: unit.state,
        standing: unit.standing,
        revision: unit.revision,
    }
}

fn not_counted(left: &LeftOut) -> Result<NotCounted, BoundError> {
    let errors = left.errors.filter(|errors| *errors > 0);
    Ok(NotCounted {
        position: Count::new(u64::try_from(left.index).unwrap_or(u64::MAX).saturating_add(1))?,
        report: left.report.clone(),
        revision: left.revision,
        reason: left.reason,
        errors: errors.and_then(|errors| Count::new(u64::try_from(errors).ok()?).ok()),
    })
}

/// Counts by key before and now, in the order of the keys.
fn changes<K: Ord>(
    before: impl Iterator<Item = (K, usize)>,
    now: impl Iterator<Item = (K, usize)>,
) -> Result<Vec<Change<K>>, BoundError> {
    type Sides = (Vec<Place>, Vec<Place>);
    let mut by_key: std::collections::BTreeMap<K, Sides> = std::collections::BTreeMap::new();
    for (key, at) in before {
        by_key.entry(key).or_default().0.push(place(at)?);
    }
    for (key, at) in now {
        by_key.entry(key).or_default().1.push(place(at)?);
    }
    let change = |(key, (before, now))| Ok(Change { key, before: List::new(before)?, now: List::new(now)? });
    by_key.into_iter().map(change).collect()
}
