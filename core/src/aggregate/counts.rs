//! The counts of a tally: integers and histograms, nothing that cannot be subtracted, no text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::groups_shown;
use super::histogram::Histogram;
use crate::period::Day;
use crate::regime::Lists;
use crate::report::{
    Breadth, Channel, Direction, Focus, Issue, MonthlyOpinion, Nature, ProposalKind, Risk, Satisfaction,
    Scope, Stage, Tendency, Toward,
};
use crate::shape::{Count, ListCode, TopicCode, UnitCode};

/// A tendency toward an object: tendencies are never totalled across objects.
///
/// ```
/// use dlxh::aggregate::TendencyCell;
/// use dlxh::report::{Tendency, Toward};
///
/// // For the road, against the price: two cells, never one sum.
/// let road = TendencyCell { toward: Toward::Decision, tendency: Tendency::Approving };
/// let price = TendencyCell { toward: Toward::Handling, tendency: Tendency::Opposing };
/// assert_ne!(road, price);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Khuynh hướng theo đối tượng")]
#[serde(deny_unknown_fields)]
pub struct TendencyCell {
    /// The object.
    pub toward: Toward,
    /// The tendency.
    pub tendency: Tendency,
}

/// A forecast's risk and direction.
///
/// ```
/// use dlxh::aggregate::ForecastCell;
///
/// let cell: ForecastCell = serde_json::from_str(r#"{"risk":"medium","direction":"rising"}"#)?;
/// assert_eq!(cell.direction, dlxh::report::Direction::Rising);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Dự báo")]
#[serde(deny_unknown_fields)]
pub struct ForecastCell {
    /// The risk.
    pub risk: Risk,
    /// The direction.
    pub direction: Direction,
}

/// A proposal's addressee and kind.
///
/// ```
/// use dlxh::aggregate::ProposalCell;
///
/// let cell: ProposalCell = serde_json::from_str(r#"{"to":"TV-SNN","kind":"settle"}"#)?;
/// assert_eq!(cell.kind.label(dlxh::shape::Lang::Vi), "Giải quyết");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kiến nghị")]
#[serde(deny_unknown_fields)]
pub struct ProposalCell {
    /// The body addressed.
    #[schemars(title = "Cơ quan được kiến nghị")]
    pub to: UnitCode,
    /// What is asked for.
    pub kind: ProposalKind,
}

macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident: $key:ty = $title:literal,)+) => {
        /// The counts of a tally: mentions (report × issue), not persons and not distinct matters.
        ///
        /// ```
        /// use dlxh::report::Stage;
        /// use dlxh::{Jurisdiction, TallyOptions};
        ///
        /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
        /// let options = TallyOptions { now: "2025-01-31T00:00:00+07:00".parse()?, lang: None };
        /// let sum = Jurisdiction::tra_vinh().tally(&report, &options)?.tally;
        /// assert_eq!(sum.counts().unwrap().hot_spots.get(&Stage::Active), 1);
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
        #[schemars(title = "Số liệu")]
        #[serde(deny_unknown_fields)]
        pub struct TallyCounts {
            /// Reports.
            #[schemars(title = "Số báo cáo")]
            pub reports: Number,
            /// Reports that declare that nothing arose.
            #[schemars(title = "Số báo cáo không phát sinh")]
            pub nil_returns: Number,
            /// Issues.
            #[schemars(title = "Số vấn đề")]
            pub issues: Number,
            /// Streams.
            #[schemars(title = "Số luồng ý kiến")]
            pub streams: Number,
            $(
                $(#[$doc])*
                #[schemars(title = $title)]
                #[serde(default, skip_serializing_if = "Histogram::is_empty")]
                pub $name: Histogram<$key>,
            )+
        }

        impl TallyCounts {
            fn combine(
                self,
                other: &Self,
                number: fn(u64, u64) -> Option<u64>,
                histograms: Combine,
            ) -> Option<Self> {
                let of = |a: Number, b: Number| number(a.get(), b.get()).and_then(|sum| Number::new(sum).ok());
                Some(Self {
                    reports: of(self.reports, other.reports)?,
                    nil_returns: of(self.nil_returns, other.nil_returns)?,
                    issues: of(self.issues, other.issues)?,
                    streams: of(self.streams, other.streams)?,
                    $( $name: histograms.apply(self.$name, &other.$name)?, )+
                })
            }
        }
    };
}

/// A count of a tally.
type Number = Count<0, 9_007_199_254_740_991>;

#[derive(Clone, Copy)]
enum Combine {
    Plus,
    Minus,
}

impl Combine {
    fn apply<K: Ord + Clone>(self, a: Histogram<K>, b: &Histogram<K>) -> Option<Histogram<K>> {
        match self {
            Self::Plus => a.plus(b),
            Self::Minus => a.minus(b),
        }
    }
}

counts! {
    /// Issues by topic.
    topics: TopicCode = "Theo chủ đề",
    /// Issues by scope.
    scopes: Scope = "Theo phạm vi",
    /// Issues by matter of special attention; an issue may belong to several.
    focus: Focus = "Theo nội dung cần chú trọng",
    /// Issues by nature.
    natures: Nature = "Theo tính chất",
    /// Issues by channel; an issue may be heard in several.
    channels: Channel = "Theo kênh nắm bắt",
    /// Issues by satisfaction.
    satisfaction: Satisfaction = "Theo mức độ hài lòng",
    /// Hot spots by stage.
    hot_spots: Stage = "Điểm nóng theo giai đoạn",
    /// Streams by tendency toward each object.
    tendencies: TendencyCell = "Luồng ý kiến theo khuynh hướng",
    /// Streams by breadth.
    breadth: Breadth = "Luồng ý kiến theo mức độ phổ biến",
    /// Streams by intensity.
    intensity: ListCode = "Luồng ý kiến theo cường độ",
    /// Streams by group; a stream may be held by several, and ethnic and religious groups are left out where the
    /// issue bears on instability, a hot spot or a risk above low: these do not sum to the streams.
    groups: ListCode = "Luồng ý kiến theo nhóm người",
    /// Forecasts by risk and direction.
    forecasts: ForecastCell = "Dự báo theo mức rủi ro",
    /// Proposals by body and kind.
    proposals: ProposalCell = "Kiến nghị theo cơ quan",
    /// Reports by level of thinking.
    thinking: ListCode = "Báo cáo theo mức độ tư tưởng",
    /// Reports by level of mood.
    mood: ListCode = "Báo cáo theo mức độ tâm trạng",
}

impl TallyCounts {
    /// Whether the counts can come from that many reports: every partition adds up to what it parts.
    pub(super) fn hold_together(&self, reports: usize) -> bool {
        fn sum<K: Ord + Clone>(histogram: &Histogram<K>) -> u64 {
            histogram.iter().fold(0, |sum, (_, count)| sum.saturating_add(count))
        }
        let of_reports = [self.reports.get(), sum(&self.thinking), sum(&self.mood)];
        let of_issues = [sum(&self.topics), sum(&self.scopes), sum(&self.natures)];
        let of_streams = [sum(&self.tendencies), sum(&self.breadth), sum(&self.intensity)];
        let some = [sum(&self.forecasts), sum(&self.hot_spots), sum(&self.satisfaction)];
        of_reports.iter().all(|count| *count == reports as u64)
            && of_issues.iter().all(|count| *count == self.issues.get())
            && of_streams.iter().all(|count| *count == self.streams.get())
            && some.iter().all(|count| *count <= self.issues.get())
            && self.nil_returns <= self.reports
            && self.issues <= self.streams
    }

    pub(super) fn plus(self, other: &Self) -> Option<Self> {
        self.combine(other, u64::checked_add, Combine::Plus)
    }

    pub(super) fn minus(self, other: &Self) -> Option<Self> {
        self.combine(other, u64::checked_sub, Combine::Minus)
    }

    pub(super) fn of(report: &MonthlyOpinion, lists: &Lists) -> Self {
        let mut counts = Self::default();
        add(&mut counts.reports);
        if report.nil_return {
            add(&mut counts.nil_returns);
        }
        counts.thinking.one(report.thinking.level.clone());
        counts.mood.one(report.mood.level.clone());
        let day = report.period.last_day();
        for issue in &report.issues {
            counts.issue(issue, lists, day);
        }
        counts
    }

    fn issue(&mut self, issue: &Issue, lists: &Lists, day: Day) {
        add(&mut self.issues);
        self.topics.one(issue.topic.clone());
        self.scopes.one(issue.scope);
        self.natures.one(issue.nature);
        issue.focus.iter().for_each(|focus| self.focus.one(*focus));
        issue.channels.iter().for_each(|channel| self.channels.one(*channel));
        issue.satisfaction.into_iter().for_each(|satisfaction| self.satisfaction.one(satisfaction));
        issue.hot_spot.iter().for_each(|hot_spot| self.hot_spots.one(hot_spot.stage));
        if let Some(forecast) = &issue.forecast {
            self.forecasts.one(ForecastCell { risk: forecast.risk, direction: forecast.direction });
        }
        for proposal in &issue.proposals {
            self.proposals.one(ProposalCell { to: proposal.to.clone(), kind: proposal.kind });
        }
        for stream in &issue.streams {
            add(&mut self.streams);
            self.tendencies.one(TendencyCell { toward: stream.toward, tendency: stream.tendency });
            self.breadth.one(stream.breadth);
            self.intensity.one(stream.intensity.clone());
            groups_shown(issue, stream, lists, day).for_each(|group| self.groups.one(group.clone()));
        }
    }
}

fn add(number: &mut Number) {
    // One report adds at most a few thousand; the bound of a tally is checked when tallies merge.
    *number = Number::new(number.get().saturating_add(1)).unwrap_or(*number);
}
