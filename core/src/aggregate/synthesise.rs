//! Composing a synthesis out of the reports of a month.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::compare::Earlier;
use super::completeness::{count, rate};
use super::sources::{Counted, Sources, too_much};
use super::tally::{Audience, ManifestEntry};
use crate::deadlines::{LeftOut, ReportState, Standings, UnitStanding, receive};
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::{Instant, Month};
use crate::regime::InForce;
use crate::report::{
    Caveat, ContextEntry, Digest, Figures, Method, MonthlyOpinion, NotCounted, ReportKey, Revision,
    Synthesis, SynthesisSchema, UnitLine,
};
use crate::rules::ValidateOptions;
use crate::shape::{BoundError, Count, Lang, List, Text, UniqueList};

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
    /// are handed over changes nothing but the positions of what was left out; that of the context changes nothing.
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
    /// [`ErrorCode::BadOptions`] if a supplement names what is no report of the month, or one twice; the lexical fault if `reports` is an array that does not end.
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
        let mut standings = self.standing_of(&summed, &received, left_out, options.now, Lang::default())?;
        // What is expected and does not stand is told among the units, and why it is not counted here.
        standings.left_out.extend(received.iter().filter_map(|one| {
            let expected = standings.units.iter().any(|unit| unit.unit == one.key.reporter);
            let of_month = one.key == ReportKey::monthly(one.key.reporter.clone(), options.period);
            let why = one.why_not_summed().filter(|_| expected && of_month)?;
            Some(one.left_out(why))
        }));
        crate::order::by(&mut standings.left_out, |a, b| a.index.cmp(&b.index));
        let counted = Counted::of(&standings.units, &received, options)?;
        let earlier = Earlier::of(&options.context);
        let sources = Sources::of(&counted.reports, &summed.regime.lists, &earlier).map_err(too_much)?;
        let comparison = self.compare(&sources, &earlier, options).map_err(too_much)?;
        let method =
            self.method(&summed, &standings, &sources, counted.not_evaluable, options).map_err(too_much)?;
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
        if sources.guarded {
            caveats.push(Caveat::GroupsWithheld);
        }
        let mut instruments = vec![summed.regime.instrument.as_str()];
        instruments.extend(summed.local_decisions().map(|overlay| overlay.instrument.as_str()));
        // In the order of their keys: the order in which they were given says nothing.
        let context: BTreeSet<_> =
            options.context.iter().map(|digest| (&digest.key, digest.revision)).into_set();
        let context = context
            .into_iter()
            .map(|(report, revision)| ContextEntry { report: report.clone(), revision })
            .collect();
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
