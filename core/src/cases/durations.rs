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

use crate::order;
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
    /// The first day with fewer than ten at risk, while some were: from there on nothing is shown.
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

/// What share of cases had come to one outcome by a day, in competition with the others (Aalen and Johansen 1978). The
/// interval is 95 %, on the log-log scale with the variance of Dinse and Larson (1986, eq. 6).
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
/// let quarter = IncidencePoint { day: 12, share: 2500, low: Some(1200), high: Some(4000) };
/// assert_eq!(quarter.share, 2500); // a quarter had come to it by the twelfth day
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
    /// The lower end of its interval; absent where all came to it.
    #[schemars(title = "Cận dưới (phần vạn)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<u32>,
    /// The upper end of its interval.
    #[schemars(title = "Cận trên (phần vạn)")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<u32>,
}

/// One spell as it was observed, in days since it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Observed {
    /// The last day before it was under observation, if it was received before the regime began (delayed entry).
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

/// The days with events up to the first with fewer than `fewest` at risk, and that day.
fn days(observed: &[Observed], fewest: usize) -> (Vec<DayOf>, Option<u32>) {
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
    order::all(&mut lasts);
    order::all(&mut entries);
    let seen = lasts.len();
    let at_risk = |day: u32| {
        let left = lasts.partition_point(|last| *last < day);
        let to_come = entries.len().saturating_sub(entries.partition_point(|entered| *entered < day));
        // What is to come has not left yet: it is not counted twice.
        seen.saturating_sub(left).saturating_sub(to_come)
    };
    // It falls on the day after one was last seen. Where nobody is left there is nothing to hide.
    let falls = std::iter::once(0).chain(lasts.iter().map(|last| last.saturating_add(1)));
    let hidden_from = falls.filter(|day| (1..fewest).contains(&at_risk(*day))).min();
    let shown = events.into_iter().take_while(|(day, _)| hidden_from.is_none_or(|hidden| *day < hidden));
    let days = shown.map(|(day, events)| DayOf { day, at_risk: at_risk(day), events }).collect();
    (days, hidden_from)
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
    let (days, hidden_from) = days(observed, fewest);
    answer.hidden_from = hidden_from;
    for DayOf { day, at_risk, events } in days {
        let events = events.values().fold(0_usize, |all, count| all.saturating_add(*count));
        let (n, d) = (whole(at_risk), whole(events));
        remaining *= (n - d) / n;
        variance += d / (n * (n - d));
        // Greenwood's variance of the share is its square times this sum.
        let interval = interval(remaining, remaining * remaining * variance);
        let half = |share: f64| share <= 0.5 + 1e-9;
        // A curve that falls in steps is at half or below from one day on; so are the ends of its interval.
        answer.median = answer.median.or(half(remaining).then_some(day));
        let reached = |end: Option<f64>| end.is_some_and(half).then_some(day);
        answer.median_low = answer.median_low.or(reached(interval.map(|(low, _)| low)));
        answer.median_high = answer.median_high.or(reached(interval.map(|(_, high)| high)));
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
    let spread = libm::exp(Z * libm::sqrt(variance.max(0.0)) / (remaining * log.abs()));
    Some((libm::exp(log * spread), libm::exp(log / spread)))
}

/// Aalen and Johansen's curves of what cases came to.
pub(super) fn outcomes(observed: &[Observed]) -> Vec<Incidence> {
    incidence(observed, FEWEST_AT_RISK)
}

fn incidence(observed: &[Observed], fewest: usize) -> Vec<Incidence> {
    let of = [CaseState::Settled, CaseState::Explained, CaseState::Declined];
    let mut curves = of.map(|outcome| (outcome, Rising::default(), Vec::new()));
    let mut remaining = 1.0_f64;
    for DayOf { day, at_risk, events } in days(observed, fewest).0 {
        let n = whole(at_risk);
        let ended = whole(events.values().fold(0, |all: usize, count| all.saturating_add(*count)));
        for (outcome, rising, curve) in &mut curves {
            let own = events.get(outcome).copied().unwrap_or_default();
            rising.step(n, ended, whole(own), remaining);
            if own > 0 {
                let interval = interval(rising.share, rising.variance());
                curve.push(IncidencePoint {
                    day,
                    share: share(rising.share),
                    low: interval.map(|(low, _)| share(low)),
                    high: interval.map(|(_, high)| share(high)),
                });
            }
        }
        remaining *= (n - ended) / n;
    }
    curves.map(|(outcome, _, curve)| Incidence { outcome, curve }).into()
}

/// The share that came to one outcome so far, and what its variance is made of: Var F(t) = Σ (F(t)-Fᵢ)² dᵢ/(nᵢ(nᵢ-dᵢ)) +
/// Σ Sᵢ₋₁² cᵢ(nᵢ-cᵢ)/nᵢ³ - 2 Σ (F(t)-Fᵢ) Sᵢ₋₁ cᵢ/nᵢ², where c came to this outcome and d to any (Dinse and Larson 1986, eq. 6;
/// Marubini and Valsecchi 1995, eq. 10.12). The sums with F(t) are carried from day to day, so that no large terms cancel.
#[derive(Default)]
struct Rising {
    share: f64,
    /// Σ aᵢ, Σ (F-Fᵢ) aᵢ and Σ (F-Fᵢ)² aᵢ, where aᵢ is dᵢ/(nᵢ(nᵢ-dᵢ)).
    hazard: [f64; 3],
    own: f64,
    /// Σ bᵢ and Σ (F-Fᵢ) bᵢ, where bᵢ is Sᵢ₋₁ cᵢ/nᵢ².
    crossed: [f64; 2],
}

impl Rising {
    /// Goes on by a day on which `own` of the `ended` came to this outcome; `before` is the share still open till then.
    fn step(&mut self, n: f64, ended: f64, own: f64, before: f64) {
        let rise = before * own / n;
        let [a0, a1, a2] = &mut self.hazard;
        *a2 += rise * (2.0 * *a1 + rise * *a0);
        *a1 += rise * *a0;
        let [b0, b1] = &mut self.crossed;
        *b1 += rise * *b0;
        *b0 += before * own / (n * n);
        self.own += before * before * own * (n - own) / (n * n * n);
        self.share += rise;
        // Where nothing is left open it never rises again, and the term stays nought.
        if n > ended {
            *a0 += ended / (n * (n - ended));
        }
    }

    fn variance(&self) -> f64 {
        let ([_, _, squared], [_, crossed]) = (self.hazard, self.crossed);
        squared + self.own - 2.0 * crossed
    }
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

    type Share = f64;
    type End = Option<f64>;

    #[derive(serde::Deserialize)]
    struct Judged {
        sets: Vec<Set>,
    }

    #[derive(serde::Deserialize)]
    struct Set {
        name: String,
        /// The day from which it is at risk, the day it was last seen, what it came to.
        cases: Vec<(u32, u32, usize)>,
        median: Option<f64>,
        curve: Vec<(u32, usize, Share, End, End)>,
        incidences: std::collections::BTreeMap<usize, Vec<(u32, Share, End, End)>>,
    }

    fn near(ours: u32, theirs: f64) -> bool {
        (f64::from(ours) - theirs * 10_000.0).abs() <= 0.5 + 1e-6
    }

    /// At nought and one the judges differ from each other, and nothing is compared.
    fn agree(ours: (u32, Option<u32>, Option<u32>), theirs: (f64, Option<f64>, Option<f64>)) -> bool {
        near(ours.0, theirs.0)
            && match (ours.1, ours.2) {
                (Some(low), Some(high)) => near(low, theirs.1.unwrap()) && near(high, theirs.2.unwrap()),
                _ => ours.1 == ours.2 && matches!(ours.0, 0 | 10_000),
            }
    }

    /// `tests/data/durations/judge.py` says how lifelines and scikit-survival were asked.
    #[test]
    fn two_other_libraries_say_the_same() {
        let text = include_str!("../../../tests/data/durations/judged.json");
        let judged: Judged = serde_json::from_str(text).unwrap();
        let outcomes = [None, Some(Settled), Some(Explained), Some(Declined)];
        let (mut points, mut competing, mut late) = (0, 0, 0);
        for set in judged.sets {
            let spells: Vec<Observed> = set
                .cases
                .iter()
                .map(|(from, last, cause)| Observed {
                    entered: from.checked_sub(1),
                    last: *last,
                    event: outcomes[*cause],
                })
                .collect();
            let ours = durations(DurationTo::Outcome, &spells);
            let shown: Vec<_> = set
                .curve
                .iter()
                .take_while(|point| ours.hidden_from.is_none_or(|hidden| point.0 < hidden))
                .collect();
            assert_eq!(ours.curve.len(), shown.len(), "{}", set.name);
            for (ours, theirs) in ours.curve.iter().zip(&shown) {
                assert_eq!((ours.day, ours.at_risk), (theirs.0, theirs.1), "{}", set.name);
                let ours = (ours.remaining, ours.low, ours.high);
                assert!(agree(ours, (theirs.2, theirs.3, theirs.4)), "{}: {ours:?} {theirs:?}", set.name);
                points += 1;
            }
            let median = set.median.filter(|day| shown.iter().any(|point| f64::from(point.0) == *day));
            assert_eq!(ours.median.map(f64::from), median, "{}", set.name);
            for (cause, theirs) in &set.incidences {
                let ours = outcomes_of(&spells, outcomes[*cause]);
                for (ours, theirs) in ours.iter().zip(theirs) {
                    assert_eq!(ours.day, theirs.0, "{}", set.name);
                    let ours = (ours.share, ours.low, ours.high);
                    assert!(agree(ours, (theirs.1, theirs.2, theirs.3)), "{}: {ours:?} {theirs:?}", set.name);
                    competing += 1;
                    late += usize::from(set.cases.iter().any(|case| case.0 > 0));
                }
            }
        }
        assert!(points > 100 && competing > 60 && late > 20, "{points} {competing} {late}");
    }

    fn outcomes_of(spells: &[Observed], of: Option<CaseState>) -> Vec<super::IncidencePoint> {
        outcomes(spells).into_iter().find(|one| Some(one.outcome) == of).unwrap().curve
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
        // Nine are left from the day after the seventeenth.
        assert_eq!((answer.hidden_from, answer.median, answer.median_low), (Some(18), None, None));
        assert_eq!((answer.observed, answer.reached), (21, 9));
        assert!(outcomes(&remissions()).iter().all(|one| one.curve.iter().all(|point| point.day < 18)));
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
