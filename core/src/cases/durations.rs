//! How long cases take: the share that is still open so many days after it was received.
//!
//! Kaplan and Meier (1958), for cases that are still open are part of the answer: leaving them out would make every body
//! look fast. What came of cases is told by Aalen and Johansen (1978), for a case that was declined will not be settled. Whole
//! days go in, integers in 1/10,000 come out. Between them stand the four operations, which IEEE 754 fixes to the bit, and
//! the logarithm and exponential of `libm`, which is the same code everywhere.

#![expect(
    clippy::float_arithmetic,
    reason = "the results are rounded to integers; see above for why they agree"
)]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::CaseState;
use crate::shape::closed_enum;

/// Where fewer are at risk, a step of the curve would tell of single cases.
const FEWEST_AT_RISK: usize = 10;

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

closed_enum! {
    /// Names what a duration runs to; it runs from the day a spell was received.
    ///
    /// ```
    /// use dlxh::cases::DurationTo;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(DurationTo::FedBack.label(Lang::Vi), "Đến khi phản hồi");
    /// ```
    pub enum DurationTo: "Thời gian" {
        /// To the outcome: settled, explained or declined.
        Outcome = "outcome": "Đến khi có kết quả" / "To the outcome",
        /// To the first feedback.
        FedBack = "fed_back": "Đến khi phản hồi" / "To the feedback",
        /// To the closing.
        Closed = "closed": "Đến khi kết thúc" / "To the closing",
    }
}

/// How long cases take to one of their steps, over spells: a reopened case is observed anew.
///
/// A share is in 1/10,000, rounded half to even. The interval is 95 %, on the log-log scale with Greenwood's variance
/// (Kalbfleisch and Prentice 1980).
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::CasesOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// let to_outcome = &answer.durations[0];
/// // Six cases in seven spells; with fewer than ten at risk no curve is shown.
/// assert_eq!((to_outcome.observed, to_outcome.reached, to_outcome.median), (7, 5, None));
/// assert!(to_outcome.curve.is_empty() && to_outcome.hidden_from.is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Thời gian xử lý")]
pub struct Durations {
    /// To which step.
    pub to: DurationTo,
    /// How many spells were observed.
    #[schemars(title = "Số lần thụ lý được theo dõi")]
    pub observed: usize,
    /// How many reached the step.
    #[schemars(title = "Số lần đã đến bước này")]
    pub reached: usize,
    /// The day by which half had reached it; absent if that is not reached, or not while ten were at risk.
    #[schemars(title = "Trung vị (ngày)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<u32>,
    /// The lower end of the median's interval.
    #[schemars(title = "Trung vị, cận dưới (ngày)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_low: Option<u32>,
    /// The upper end of the median's interval; absent if it is not reached.
    #[schemars(title = "Trung vị, cận trên (ngày)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_high: Option<u32>,
    /// The curve, one point a day on which a spell reached the step.
    #[schemars(title = "Đường còn lại")]
    pub curve: Vec<Point>,
    /// The day from which fewer than ten were at risk: from there on nothing is shown.
    #[schemars(title = "Không hiển thị từ ngày thứ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden_from: Option<u32>,
}

/// A point of the curve.
///
/// ```
/// use dlxh::cases::Point;
///
/// let half = Point { day: 12, at_risk: 20, events: 10, remaining: 5000, low: Some(2713), high: Some(6919) };
/// assert_eq!(half.remaining, 5000); // 50 % had not reached the step twelve days after they were received
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Điểm của đường còn lại")]
pub struct Point {
    /// Days since it was received.
    #[schemars(title = "Ngày thứ")]
    pub day: u32,
    /// How many had not reached the step just before.
    #[schemars(title = "Số còn theo dõi")]
    pub at_risk: usize,
    /// How many reached it that day.
    #[schemars(title = "Số đến bước này")]
    pub events: usize,
    /// The share that has not reached it, in 1/10,000.
    #[schemars(title = "Tỷ lệ còn lại (phần vạn)")]
    pub remaining: u32,
    /// The lower end of its interval; absent where all or none remain.
    #[schemars(title = "Cận dưới (phần vạn)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<u32>,
    /// The upper end of its interval.
    #[schemars(title = "Cận trên (phần vạn)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<u32>,
}

/// What share of cases had come to one outcome by a day, in competition with the others (Aalen and Johansen 1978).
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::CasesOptions;
///
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(b"[]", &options)?;
/// assert_eq!(answer.outcomes.len(), 3); // settled, explained, declined
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Kết quả theo thời gian")]
pub struct Incidence {
    /// The outcome.
    pub outcome: CaseState,
    /// The days on which its share grew.
    #[schemars(title = "Đường tích lũy")]
    pub curve: Vec<IncidencePoint>,
}

/// A point of an outcome's curve.
///
/// ```
/// use dlxh::cases::IncidencePoint;
///
/// assert_eq!(IncidencePoint { day: 12, share: 2500 }.share, 2500); // a quarter by the twelfth day
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Điểm của đường tích lũy")]
pub struct IncidencePoint {
    /// Days since it was received.
    #[schemars(title = "Ngày thứ")]
    pub day: u32,
    /// The share that had come to the outcome, in 1/10,000.
    #[schemars(title = "Tỷ lệ (phần vạn)")]
    pub share: u32,
}

/// One spell as it was observed, in days since it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Observed {
    /// The day from which it was under observation, if it was received before that (delayed entry).
    pub(super) entered: Option<u32>,
    /// The day it reached the step, or was last seen without.
    pub(super) last: u32,
    /// What it came to, if it did.
    pub(super) event: Option<CaseState>,
}

impl Observed {
    /// Whether it was under observation at all.
    fn is_seen(self) -> bool {
        self.entered.is_none_or(|entered| entered < self.last)
    }
}

/// How many were at risk on a day, and what they came to.
struct DayOf {
    day: u32,
    at_risk: usize,
    events: BTreeMap<CaseState, usize>,
}

/// The days with events, with how many were at risk. Sorting once and counting along keeps it linear after that.
fn days(observed: &[Observed]) -> Vec<DayOf> {
    let mut events: BTreeMap<u32, BTreeMap<CaseState, usize>> = BTreeMap::new();
    let mut lasts: Vec<u32> = Vec::with_capacity(observed.len());
    let mut entries: Vec<u32> = Vec::new();
    for one in observed.iter().filter(|one| one.is_seen()) {
        if let Some(event) = one.event {
            let count = events.entry(one.last).or_default().entry(event).or_default();
            *count = count.saturating_add(1);
        }
        lasts.push(one.last);
        entries.extend(one.entered);
    }
    lasts.sort_unstable();
    entries.sort_unstable();
    let seen = lasts.len();
    let day = |(day, events): (u32, BTreeMap<CaseState, usize>)| {
        let left = lasts.partition_point(|last| *last < day);
        let to_come = entries.len().saturating_sub(entries.partition_point(|entered| *entered < day));
        // What is to come has not left yet: it is not counted twice.
        DayOf { day, at_risk: seen.saturating_sub(left).saturating_sub(to_come), events }
    };
    events.into_iter().map(day).collect()
}

fn whole(count: usize) -> f64 {
    // Exact: there are fewer cases than 2^32.
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// A share as an integer in 1/10,000, half to even.
fn share(probability: f64) -> u32 {
    let scaled = (probability.clamp(0.0, 1.0) * 10_000.0).round_ties_even();
    #[expect(clippy::as_conversions, reason = "a whole number from 0 to 10,000")]
    let share = scaled as u32;
    share
}

/// Kaplan and Meier's curve over `observed`, to the step `to`.
pub(super) fn durations(to: DurationTo, observed: &[Observed]) -> Durations {
    shown(to, observed, FEWEST_AT_RISK)
}

fn shown(to: DurationTo, observed: &[Observed], fewest: usize) -> Durations {
    let seen: Vec<&Observed> = observed.iter().filter(|one| one.is_seen()).collect();
    let mut answer = Durations {
        to,
        observed: seen.len(),
        reached: seen.iter().filter(|one| one.event.is_some()).count(),
        median: None,
        median_low: None,
        median_high: None,
        curve: Vec::new(),
        hidden_from: None,
    };
    let (mut remaining, mut variance) = (1.0_f64, 0.0_f64);
    for DayOf { day, at_risk, events } in days(observed) {
        if at_risk < fewest {
            answer.hidden_from = Some(day);
            break;
        }
        let events = events.values().fold(0_usize, |all, count| all.saturating_add(*count));
        let (n, d) = (whole(at_risk), whole(events));
        remaining *= (n - d) / n;
        variance += d / (n * (n - d));
        let interval = interval(remaining, variance);
        let half = |share: f64| share <= 0.5 + 1e-9;
        // A curve that falls in steps is at half or below from one day on; so are the ends of its interval.
        answer.median = answer.median.or(half(remaining).then_some(day));
        answer.median_low =
            answer.median_low.or(half(interval.map_or(remaining, |(low, _)| low)).then_some(day));
        answer.median_high =
            answer.median_high.or(half(interval.map_or(remaining, |(_, high)| high)).then_some(day));
        answer.curve.push(Point {
            day,
            at_risk,
            events,
            remaining: share(remaining),
            low: interval.map(|(low, _)| share(low)),
            high: interval.map(|(_, high)| share(high)),
        });
    }
    if answer.median.is_none() {
        // An interval around nothing would be read as a median.
        answer.median_low = None;
    }
    answer
}

/// The interval of a share on the log-log scale; where all or none remain there is none.
fn interval(remaining: f64, variance: f64) -> Option<(f64, f64)> {
    if remaining <= 0.0 || remaining >= 1.0 {
        return None;
    }
    let log = libm::log(remaining);
    let spread = libm::exp(Z * libm::sqrt(variance) / log.abs());
    Some((libm::exp(log * spread), libm::exp(log / spread)))
}

/// Aalen and Johansen's curves of what cases came to.
pub(super) fn outcomes(observed: &[Observed]) -> Vec<Incidence> {
    incidence(observed, FEWEST_AT_RISK)
}

fn incidence(observed: &[Observed], fewest: usize) -> Vec<Incidence> {
    let of = [CaseState::Settled, CaseState::Explained, CaseState::Declined];
    let mut curves: BTreeMap<CaseState, (f64, Vec<IncidencePoint>)> =
        of.iter().map(|outcome| (*outcome, (0.0, Vec::new()))).collect();
    let mut remaining = 1.0_f64;
    for DayOf { day, at_risk, events } in days(observed) {
        if at_risk < fewest {
            break;
        }
        let n = whole(at_risk);
        let mut left = n;
        for (outcome, count) in events {
            let Some((reached, curve)) = curves.get_mut(&outcome) else { continue };
            *reached += remaining * whole(count) / n;
            left -= whole(count);
            curve.push(IncidencePoint { day, share: share(*reached) });
        }
        remaining *= left / n;
    }
    let curve = |outcome: &CaseState| Incidence {
        outcome: *outcome,
        curve: curves.get(outcome).map(|(_, curve)| curve.clone()).unwrap_or_default(),
    };
    of.iter().map(curve).collect()
}

#[cfg(test)]
mod tests {
    use super::{DurationTo, Observed, durations, incidence, outcomes, shown};
    use crate::report::CaseState::{self, Declined, Explained, Settled};

    type Row = (u32, usize, usize, u32, Option<u32>, Option<u32>);

    fn spell(last: u32, event: Option<CaseState>) -> Observed {
        Observed { entered: None, last, event }
    }

    fn rows(observed: &[Observed]) -> Vec<Row> {
        let curve = shown(DurationTo::Outcome, observed, 1).curve;
        let row = |point: &super::Point| {
            (point.day, point.at_risk, point.events, point.remaining, point.low, point.high)
        };
        curve.iter().map(row).collect()
    }

    /// Remissions under 6-MP (Gehan 1965), as every textbook has them; the curve and its interval by lifelines 0.30.3.
    fn remissions() -> Vec<Observed> {
        let ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(|day| spell(day, Some(Settled)));
        let going_on = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|day| spell(day, None));
        [&ended[..], &going_on[..]].concat()
    }

    #[test]
    fn the_curve_and_its_interval_are_those_of_lifelines() {
        let expected: [Row; 7] = [
            (6, 21, 3, 8571, Some(6197), Some(9516)),
            (7, 17, 1, 8067, Some(5631), Some(9228)),
            (10, 15, 1, 7529, Some(5032), Some(8894)),
            (13, 12, 1, 6902, Some(4316), Some(8491)),
            (16, 11, 1, 6275, Some(3675), Some(8049)),
            (22, 7, 1, 5378, Some(2678), Some(7468)),
            (23, 6, 1, 4482, Some(1881), Some(6801)),
        ];
        assert_eq!(rows(&remissions()), expected);
        assert_eq!(shown(DurationTo::Outcome, &remissions(), 1).median, Some(23));
    }

    /// Made-up spells, some of them observed only from a later day on; by `KaplanMeierFitter.fit(…, entry=…)`, whose table
    /// counts those who enter on a day as at risk already, but whose curve does not.
    #[test]
    fn what_is_observed_from_later_on_is_at_risk_from_then_on() {
        let spells: [(Option<u32>, u32, Option<CaseState>); 40] = [
            (None, 16, Some(Declined)),
            (Some(5), 20, Some(Settled)),
            (None, 11, Some(Settled)),
            (Some(4), 6, Some(Settled)),
            (None, 7, Some(Declined)),
            (None, 4, Some(Settled)),
            (Some(5), 30, Some(Explained)),
            (None, 10, Some(Explained)),
            (None, 21, None),
            (None, 14, Some(Settled)),
            (None, 14, Some(Declined)),
            (None, 18, Some(Settled)),
            (None, 1, Some(Settled)),
            (None, 12, None),
            (None, 7, Some(Settled)),
            (None, 4, Some(Settled)),
            (Some(3), 14, Some(Explained)),
            (None, 7, None),
            (None, 5, Some(Declined)),
            (Some(3), 13, Some(Settled)),
            (None, 12, Some(Declined)),
            (None, 4, Some(Declined)),
            (None, 19, Some(Settled)),
            (None, 6, None),
            (None, 13, Some(Settled)),
            (None, 17, Some(Explained)),
            (None, 8, Some(Declined)),
            (Some(5), 19, Some(Settled)),
            (None, 18, Some(Settled)),
            (None, 8, Some(Settled)),
            (Some(4), 24, Some(Declined)),
            (Some(5), 11, Some(Settled)),
            (None, 1, None),
            (None, 24, Some(Settled)),
            (Some(6), 21, Some(Declined)),
            (Some(2), 24, Some(Declined)),
            (Some(3), 15, Some(Settled)),
            (None, 13, None),
            (Some(0), 20, Some(Explained)),
            (None, 8, Some(Settled)),
        ];
        let spells = spells.map(|(entered, last, event)| Observed { entered, last, event });
        let expected: [Row; 20] = [
            (1, 29, 1, 9655, Some(7795), Some(9951)),
            (4, 31, 3, 8721, Some(6943), Some(9499)),
            (5, 30, 1, 8430, Some(6634), Some(9314)),
            (6, 33, 1, 8175, Some(6383), Some(9135)),
            (7, 32, 2, 7664, Some(5872), Some(8755)),
            (8, 29, 3, 6871, Some(5075), Some(8125)),
            (10, 26, 1, 6607, Some(4815), Some(7905)),
            (11, 25, 2, 6078, Some(4306), Some(7451)),
            (12, 23, 1, 5814, Some(4056), Some(7218)),
            (13, 21, 2, 5260, Some(3537), Some(6722)),
            (14, 18, 3, 4383, Some(2741), Some(5912)),
            (15, 15, 1, 4091, Some(2488), Some(5632)),
            (16, 14, 1, 3799, Some(2241), Some(5346)),
            (17, 13, 1, 3507, Some(2000), Some(5055)),
            (18, 12, 2, 2922, Some(1539), Some(4454)),
            (19, 10, 2, 2338, Some(1109), Some(3827)),
            (20, 8, 2, 1753, Some(716), Some(3168)),
            (21, 6, 1, 1461, Some(537), Some(2823)),
            (24, 4, 3, 365, Some(29), Some(1532)),
            (30, 1, 1, 0, None, None),
        ];
        assert_eq!(rows(&spells), expected);
        let answer = shown(DurationTo::Outcome, &spells, 1);
        assert_eq!((answer.median, answer.observed), (Some(14), 40));
    }

    /// By `AalenJohansenFitter` of lifelines 0.30.3, which wants no ties.
    #[test]
    fn outcomes_compete() {
        let spells: [(u32, Option<CaseState>); 20] = [
            (1, Some(Declined)),
            (2, Some(Settled)),
            (3, None),
            (4, None),
            (5, Some(Settled)),
            (6, Some(Settled)),
            (7, Some(Settled)),
            (8, Some(Settled)),
            (9, None),
            (10, Some(Declined)),
            (11, Some(Explained)),
            (12, Some(Explained)),
            (13, Some(Settled)),
            (14, None),
            (15, Some(Settled)),
            (16, Some(Declined)),
            (17, Some(Declined)),
            (18, Some(Explained)),
            (19, Some(Declined)),
            (20, None),
        ];
        let answer = incidence(&spells.map(|(day, event)| spell(day, event)), 1);
        let curve = |outcome| {
            let found = answer.iter().find(|one| one.outcome == outcome).unwrap();
            found.curve.iter().map(|point| (point.day, point.share)).collect::<Vec<_>>()
        };
        assert_eq!(
            curve(Settled),
            [(2, 500), (5, 1062), (6, 1625), (7, 2187), (8, 2750), (13, 3364), (15, 4080)]
        );
        assert_eq!(curve(Explained), [(11, 614), (12, 1227), (18, 1943)]);
        assert_eq!(curve(Declined), [(1, 500), (10, 1114), (16, 1830), (17, 2545), (19, 3261)]);
    }

    #[test]
    fn with_nobody_waiting_it_is_the_share_itself() {
        let spells: Vec<Observed> = (0..40).map(|day| spell(day / 4, Some(Settled))).collect();
        let remaining: Vec<u32> =
            shown(DurationTo::Outcome, &spells, 1).curve.iter().map(|point| point.remaining).collect();
        assert_eq!(remaining, [9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 0]);
        // Answered the very day it was received counts too.
        assert_eq!(shown(DurationTo::Outcome, &spells, 1).median, Some(4));
        // What they came to and what remains make one whole.
        let settled = &incidence(&spells, 1)[0].curve;
        assert!(settled.iter().zip(&remaining).all(|(point, remaining)| point.share + remaining == 10_000));
    }

    #[test]
    fn where_fewer_than_ten_are_at_risk_nothing_is_shown() {
        let answer = durations(DurationTo::Outcome, &remissions());
        assert_eq!(answer.curve.iter().map(|point| point.day).collect::<Vec<_>>(), [6, 7, 10, 13, 16]);
        assert_eq!((answer.hidden_from, answer.median, answer.median_low), (Some(22), None, None));
        assert_eq!((answer.observed, answer.reached), (21, 9));
        assert!(outcomes(&remissions()).iter().all(|one| one.curve.iter().all(|point| point.day < 22)));
    }

    #[test]
    fn nothing_and_nobody_are_answered_too() {
        let answer = durations(DurationTo::Closed, &[]);
        assert_eq!((answer.observed, answer.curve.len(), answer.hidden_from), (0, 0, None));
        let waiting = vec![spell(3, None); 50];
        assert_eq!(durations(DurationTo::Closed, &waiting).median, None);
        // It had come to its end before anybody looked.
        let gone = Observed { entered: Some(10), last: 8, event: Some(Settled) };
        assert_eq!(durations(DurationTo::Closed, &[gone]).observed, 0);
        let long: Vec<Observed> = (0..100_000).map(|day| spell(u32::MAX - day, Some(Settled))).collect();
        assert_eq!(durations(DurationTo::Closed, &long).median, Some(u32::MAX - 50_000));
    }

    #[test]
    fn the_order_of_cases_is_no_matter() {
        let mut turned = remissions();
        turned.reverse();
        assert_eq!(rows(&turned), rows(&remissions()));
    }
}
