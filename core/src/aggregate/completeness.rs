use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tally::{Audience, MergedTally, Tally, TallyOptions};
use crate::deadlines::{
    LeftOut, ReportState, Standing, StandingOptions, Standings, UnitStanding, WhyLeftOut, receive,
};
use crate::decode;
use crate::error::Error;
use crate::jurisdiction::Jurisdiction;
use crate::period::{Instant, Period};
use crate::regime::DutyKind;
use crate::report::Report;
use crate::rules::ValidateOptions;
use crate::shape::{Count, ObligationCode};

/// An exact fraction, not reduced: "9 of 14 units" stays 9 of 14.
///
/// ```
/// use dlxh::aggregate::Fraction;
///
/// let rate: Fraction = serde_json::from_str(r#"{"numerator":9,"denominator":12}"#)?;
/// assert_eq!((rate.numerator.get(), rate.denominator.get()), (9, 12)); // nine of twelve units, not three of four
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Phân số")]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    /// How many.
    #[schemars(title = "Tử số")]
    pub numerator: Units,
    /// Of how many.
    #[schemars(title = "Mẫu số")]
    pub denominator: Units,
}

/// A number of units.
///
/// ```
/// use dlxh::aggregate::Units;
///
/// assert_eq!(Units::default().get(), 0);
/// assert!(Units::new(1_000_001).is_err());
/// ```
pub type Units = Count<0, 1_000_000>;

/// A rate over units of which some may or may not owe the report: the least and the greatest it can be.
///
/// Both are the same where every duty is certain.
///
/// ```
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// let rate = Jurisdiction::tra_vinh().completeness(&report, &options)?.reporting_rate.unwrap();
/// // One of 14 at best; at worst one of 19, if all five whose duty is open owe it too.
/// assert_eq!((rate.high.numerator.get(), rate.high.denominator.get()), (1, 14));
/// assert_eq!((rate.low.numerator.get(), rate.low.denominator.get()), (1, 19));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tỷ lệ dạng khoảng")]
#[serde(deny_unknown_fields)]
pub struct RateInterval {
    /// The least: every open duty that is not met counts, none that is met does.
    #[schemars(title = "Thấp nhất")]
    pub low: Fraction,
    /// The greatest: every open duty that is met counts, none that is not.
    #[schemars(title = "Cao nhất")]
    pub high: Fraction,
}

/// Counts of units by how sure their duty is.
///
/// ```
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// let expected = Jurisdiction::tra_vinh().completeness(b"", &options)?.expected_reports;
/// let by_duty = (expected.certain.get(), expected.assumed.get(), expected.unresolved.get());
/// assert_eq!(by_duty, (14, 4, 1)); // CT53.6 does not name the Fatherland Front
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Số đơn vị theo mức độ chắc chắn của nghĩa vụ")]
#[serde(deny_unknown_fields)]
pub struct UnitCounts {
    /// The text names them.
    #[schemars(title = "Chắc chắn")]
    pub certain: Units,
    /// We take it to be so.
    #[schemars(title = "Giả định")]
    pub assumed: Units,
    /// The text can be read either way.
    #[schemars(title = "Chưa rõ")]
    pub unresolved: Units,
}

impl UnitCounts {
    /// Returns how many there are.
    ///
    /// ```
    /// use dlxh::aggregate::UnitCounts;
    ///
    /// let counts: UnitCounts = serde_json::from_str(r#"{"certain":14,"assumed":4,"unresolved":1}"#)?;
    /// assert_eq!(counts.total(), 19);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn total(self) -> u64 {
        self.certain.get().saturating_add(self.open())
    }

    /// Returns how many of them the text does not name beyond doubt.
    ///
    /// ```
    /// use dlxh::aggregate::UnitCounts;
    ///
    /// let counts: UnitCounts = serde_json::from_str(r#"{"certain":14,"assumed":4,"unresolved":1}"#)?;
    /// assert_eq!(counts.open(), 5);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn open(self) -> u64 {
        self.assumed.get().saturating_add(self.unresolved.get())
    }
}

/// How complete a period is: expected, received and accepted reports, unit by unit, and exact rates (DHIS2
/// `ReportingRateMetric`). Rates are never clamped: what is received is a part of what is expected by construction.
///
/// ```
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().completeness(b"", &options)?;
/// assert_eq!(answer.expected_reports.certain.get(), 14); // nine districts, five organisations
/// let rate = answer.reporting_rate.unwrap();
/// assert_eq!((rate.high.numerator.get(), rate.high.denominator.get()), (0, 14));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Mức độ đầy đủ")]
pub struct Completeness {
    /// Whom it is for.
    #[schemars(title = "Đối tượng sử dụng")]
    pub audience: Audience,
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The moment asked about.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// How many are expected.
    #[schemars(title = "Số phải báo cáo")]
    pub expected_reports: UnitCounts,
    /// How many of them have come in, in whatever state.
    #[schemars(title = "Số đã nhận")]
    pub received_reports: UnitCounts,
    /// How many of them stand.
    #[schemars(title = "Số được tiếp nhận")]
    pub actual_reports: UnitCounts,
    /// Accepted of expected; absent if nobody is expected.
    #[schemars(title = "Tỷ lệ báo cáo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporting_rate: Option<RateInterval>,
    /// Accepted and on time of expected; absent if no deadline is set.
    #[schemars(title = "Tỷ lệ báo cáo đúng hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporting_rate_on_time: Option<RateInterval>,
    /// Every unit with the reason it is expected.
    #[schemars(title = "Các đơn vị")]
    pub units: Vec<UnitStanding>,
    /// What was handed in and does not bear on this.
    #[schemars(title = "Phần không tính")]
    pub left_out: Vec<LeftOut>,
}

/// The sum of reports, and what was left out of it.
///
/// ```
/// use dlxh::deadlines::WhyLeftOut;
/// use dlxh::{Jurisdiction, TallyOptions};
///
/// let options = TallyOptions { now: "2025-01-31T00:00:00+07:00".parse()?, lang: None };
/// let sum = Jurisdiction::tra_vinh().tally(b"{}", &options)?;
/// assert!(sum.tally.manifest().is_empty());
/// assert_eq!(sum.left_out[0].reason, WhyLeftOut::Unplaced); // it does not say whose report it is
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số liệu cộng và phần không tính")]
pub struct Tallied {
    /// The sum.
    #[schemars(title = "Số liệu cộng")]
    pub tally: Tally,
    /// What was handed in and is not counted, with the reason.
    #[schemars(title = "Phần không tính")]
    pub left_out: Vec<LeftOut>,
}

pub(super) fn count(units: &[UnitStanding], wanted: impl Fn(&UnitStanding) -> bool) -> UnitCounts {
    let of = |duty: DutyKind| {
        let found = units.iter().filter(|unit| unit.duty == duty && wanted(unit)).count();
        number(u64::try_from(found).unwrap_or(u64::MAX))
    };
    UnitCounts {
        certain: of(DutyKind::Certain),
        assumed: of(DutyKind::Assumed),
        unresolved: of(DutyKind::Unresolved),
    }
}

/// A hierarchy has far fewer units than a number of units can be.
fn number(units: u64) -> Units {
    Units::new(units).unwrap_or_default()
}

/// The interval of `met` over `expected` as the open duties are counted in or out.
pub(crate) fn rate(met: UnitCounts, expected: UnitCounts) -> Option<RateInterval> {
    let unmet = expected.open().saturating_sub(met.open());
    let certain = expected.certain.get();
    let low = Fraction { numerator: met.certain, denominator: number(certain.saturating_add(unmet)) };
    let high =
        Fraction { numerator: number(met.total()), denominator: number(certain.saturating_add(met.open())) };
    let counts = |fraction: Fraction| fraction.denominator.get() > 0;
    (counts(low) && counts(high)).then_some(RateInterval { low, high })
}

impl Jurisdiction {
    /// Tells how complete a period is, given the reports that have come in (one JSON array, or NDJSON).
    ///
    /// ```
    /// use dlxh::{Jurisdiction, StandingOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let answer = Jurisdiction::tra_vinh().completeness(&report, &options)?;
    /// assert_eq!(answer.received_reports.certain.get(), 1);
    /// assert_eq!(answer.reporting_rate_on_time, None); // no deadline is set, so nothing is on time or late
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Jurisdiction::standing`].
    pub fn completeness(&self, reports: &[u8], options: &StandingOptions) -> Result<Completeness, Error> {
        let Standings { due, units, left_out, .. } = self.standing(reports, options)?;
        let expected = count(&units, |_| true);
        let accepted = |unit: &UnitStanding| unit.state == ReportState::Accepted;
        let actual = count(&units, accepted);
        let on_time = count(&units, |unit| accepted(unit) && unit.standing == Standing::OnTime);
        Ok(Completeness {
            audience: Audience::Working,
            obligation: options.obligation.clone(),
            period: options.period,
            now: options.now,
            expected_reports: expected,
            received_reports: count(&units, |unit| unit.state != ReportState::NotReceived),
            actual_reports: actual,
            reporting_rate: rate(actual, expected),
            reporting_rate_on_time: due.due.and_then(|_| rate(on_time, expected)),
            units,
            left_out,
        })
    }

    /// Sums the accepted reports (one JSON array, or NDJSON); the others are listed with the reason.
    ///
    /// ```
    /// use dlxh::{Jurisdiction, TallyOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = TallyOptions { now: "2025-01-31T00:00:00+07:00".parse()?, lang: None };
    /// let sum = Jurisdiction::tra_vinh().tally(&report, &options)?;
    /// assert_eq!(sum.tally.counts().unwrap().issues.get(), 6);
    /// assert!(sum.left_out.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The lexical fault if `reports` is an array that does not end.
    pub fn tally(&self, reports: &[u8], options: &TallyOptions) -> Result<Tallied, Error> {
        let (received, mut left_out) = receive(self, reports, &ValidateOptions::at(options.now))?;
        let mut tallies = Vec::with_capacity(received.len());
        for one in received {
            let lists = self.regime_on(one.key.period.last_day()).map(|regime| &regime.lists);
            let why = match (&one.report, lists, one.why_not_counted()) {
                (_, _, Some(why)) => why,
                (Some(Report::Monthly(report)), Some(lists), None) => {
                    tallies.push(Tally::of(report, lists)?);
                    continue;
                }
                (Some(Report::Monthly(_)), None, None) => WhyLeftOut::NotOwed,
                (Some(_) | None, _, None) => WhyLeftOut::Elsewhere,
            };
            left_out.push(one.left_out(why));
        }
        crate::order::by(&mut left_out, |a, b| a.index.cmp(&b.index));
        Ok(Tallied { tally: Tally::merge_all(&tallies)?, left_out })
    }

    /// Merges tallies (one JSON array, or NDJSON) that were made anywhere.
    ///
    /// ```
    /// use dlxh::{ErrorCode, Jurisdiction};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// assert!(jurisdiction.merge(b"[]")?.met_twice.is_empty());
    /// assert_eq!(jurisdiction.merge(br#"[{"tally": 1}]"#).unwrap_err().code(), ErrorCode::BadInput);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`](crate::ErrorCode::BadInput) with the place if one of them is not a tally.
    pub fn merge(&self, tallies: &[u8]) -> Result<MergedTally, Error> {
        let mut read = Vec::new();
        for (index, bytes) in decode::split(tallies)?.into_iter().enumerate() {
            // The place is within the list of tallies.
            read.push(Tally::from_json(bytes).map_err(|error| error.within(index))?);
        }
        let tally = Tally::merge_all(&read)?;
        Ok(MergedTally { met_twice: tally.met_twice(), tally })
    }
}
