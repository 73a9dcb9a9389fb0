//! The figures of a synthesis: each with its count and what it counts, and the one place where they are counted.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Place, SourceFollowUp, SourceIssue, SourceReport};
use crate::aggregate::{ForecastCell, ProposalCell, TendencyCell};
use crate::report::{
    Breadth, Channel, Focus, ForecastOutcome, Nature, ProposalOutcome, Satisfaction, Scope, Stage,
    Verification,
};
use crate::shape::{BoundError, Count, List, ListCode, TopicCode, UnitCode, closed_enum};

/// One figure: what is counted, how often, and each thing that is counted.
///
/// ```
/// use dlxh::report::Figure;
/// use dlxh::report::Scope;
///
/// let figure: Figure<Scope> = serde_json::from_str(r#"{"key":"local","count":1,"cites":[{"entry":3}]}"#)?;
/// assert_eq!(figure.count.get(), figure.cites.len() as u64);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Số liệu")]
#[serde(deny_unknown_fields)]
pub struct Figure<K> {
    /// What is counted.
    #[schemars(title = "Khóa")]
    pub key: K,
    /// How often: as many as it cites.
    #[schemars(title = "Số lượt")]
    pub count: Count<1, 1_000_000>,
    /// What it counts.
    #[schemars(title = "Dẫn nguồn")]
    pub cites: List<Citation, 1, 1_000_000>,
}

/// What a figure counts: an entry of a list of the synthesis, or a part of one.
///
/// ```
/// use dlxh::report::Citation;
///
/// // The second stream of the third issue of the synthesis.
/// let citation: Citation = serde_json::from_str(r#"{"entry":3,"part":2}"#)?;
/// assert_eq!((citation.entry.get(), citation.part.unwrap().get()), (3, 2));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Dẫn nguồn")]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The place of the entry in its list, from 1.
    #[schemars(title = "Vị trí")]
    pub entry: Place,
    /// The place of the stream or proposal in the entry, from 1, where parts are counted.
    #[schemars(title = "Vị trí luồng ý kiến hoặc kiến nghị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Count<1, 100>>,
}

closed_enum! {
    /// Tells whether an issue was reported before.
    ///
    /// ```
    /// use dlxh::report::Novelty;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Novelty::Continuing.label(Lang::Vi), "Tiếp nối kỳ trước");
    /// ```
    pub enum Novelty: "Tính mới" {
        /// Its report ties it to no earlier one.
        New = "new": "Mới nêu" / "New",
        /// Its report says which earlier one it continues.
        Continuing = "continuing": "Tiếp nối kỳ trước" / "Continuing",
    }
}

/// An earlier proposal's addressee and what came of it.
///
/// ```
/// use dlxh::report::{OutcomeCell, ProposalOutcome};
///
/// let cell: OutcomeCell = serde_json::from_str(r#"{"to":"TV-SNN","outcome":"in_progress"}"#)?;
/// assert_eq!(cell.outcome, ProposalOutcome::InProgress);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả kiến nghị kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct OutcomeCell {
    /// The body it was addressed to; absent if the earlier report's digest was not given.
    #[schemars(title = "Cơ quan được kiến nghị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<UnitCode>,
    /// What came of it.
    pub outcome: ProposalOutcome,
}

macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident: $key:ty = $title:literal,)+) => {
        /// The figures of a synthesis. Each counts mentions (report × issue) or parts of them; they are not to be added up
        /// where an issue may be counted under several keys.
        ///
        /// ```
        /// use dlxh::report::Novelty;
        /// use dlxh::{Jurisdiction, SynthesiseOptions};
        ///
        /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
        /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
        /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
        /// let continuing = synthesis.figures.novelty.iter().find(|figure| figure.key == Novelty::Continuing).unwrap();
        /// assert_eq!(continuing.count.get(), 1);
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
        #[schemars(title = "Số liệu")]
        #[serde(deny_unknown_fields)]
        pub struct Figures {
            $(
                $(#[$doc])*
                #[schemars(title = $title)]
                #[serde(default, skip_serializing_if = "List::is_empty")]
                pub $name: List<Figure<$key>, 0, 10_000>,
            )+
        }

        #[derive(Default)]
        struct Counting {
            $($name: BTreeMap<$key, Vec<Citation>>,)+
        }

        impl Counting {
            fn done(self) -> Result<Figures, BoundError> {
                Ok(Figures { $($name: figures(self.$name)?,)+ })
            }
        }

        impl Figures {
            /// The figures that are not what `recounted` has: the list, and the place in it if it is one that is there.
            pub(crate) fn unlike(&self, recounted: &Self) -> Vec<(&'static str, Option<usize>)> {
                let mut unlike = Vec::new();
                $(
                    let (here, there) = (self.$name.as_slice(), recounted.$name.as_slice());
                    let wrong = (0..here.len()).filter(|at| {
                        here.get(*at).is_none_or(|figure| !there.contains(figure))
                    });
                    let before = unlike.len();
                    unlike.extend(wrong.map(|at| (stringify!($name), Some(at))));
                    // What is missing is told of the list, unless a figure of it has been told already.
                    if unlike.len() == before && here != there {
                        unlike.push((stringify!($name), None));
                    }
                )+
                unlike
            }
        }
    };
}

figures! {
    /// Reports by level of thinking: cites `reports`.
    thinking: ListCode = "Báo cáo theo mức độ tư tưởng",
    /// Reports by level of mood: cites `reports`.
    mood: ListCode = "Báo cáo theo mức độ tâm trạng",
    /// Issues by whether they were reported before: cites `issues`.
    novelty: Novelty = "Theo tính mới",
    /// Issues by field, the first level of the topics: cites `issues`.
    fields: TopicCode = "Theo lĩnh vực",
    /// Issues by topic: cites `issues`.
    topics: TopicCode = "Theo chủ đề",
    /// Issues by scope: cites `issues`.
    scopes: Scope = "Theo phạm vi",
    /// Issues by nature: cites `issues`.
    natures: Nature = "Theo tính chất",
    /// Rumours by what came of verifying them: cites `issues`.
    verification: Verification = "Tin đồn theo kết quả kiểm chứng",
    /// Issues by matter of special attention (CT53.2.1); an issue may belong to several: cites `issues`.
    focus: Focus = "Theo nội dung cần chú trọng",
    /// Issues by channel; an issue may be heard in several: cites `issues`.
    channels: Channel = "Theo kênh nắm bắt",
    /// Issues by satisfaction: cites `issues`.
    satisfaction: Satisfaction = "Theo mức độ hài lòng",
    /// Hot spots by stage: cites `issues`.
    hot_spots: Stage = "Điểm nóng theo giai đoạn",
    /// Streams by tendency toward each object, never totalled across objects: cites streams of `issues`.
    tendencies: TendencyCell = "Luồng ý kiến theo khuynh hướng",
    /// Streams by breadth: cites streams of `issues`.
    breadth: Breadth = "Luồng ý kiến theo mức độ phổ biến",
    /// Streams by intensity: cites streams of `issues`.
    intensity: ListCode = "Luồng ý kiến theo cường độ",
    /// Streams by group; a stream may be held by several: cites streams of `issues`.
    groups: ListCode = "Luồng ý kiến theo nhóm người",
    /// Forecasts by risk and direction: cites `issues`.
    forecasts: ForecastCell = "Dự báo theo mức rủi ro",
    /// Proposals by body and kind: cites proposals of `issues`.
    proposals: ProposalCell = "Kiến nghị theo cơ quan",
    /// Earlier forecasts by what came of them: cites `followed_up`.
    forecast_outcomes: ForecastOutcome = "Dự báo kỳ trước theo kết quả",
    /// Earlier proposals by body and what came of them: cites proposals of `followed_up`.
    proposal_outcomes: OutcomeCell = "Kiến nghị kỳ trước theo kết quả",
}

fn figures<K: Ord>(counted: BTreeMap<K, Vec<Citation>>) -> Result<List<Figure<K>, 0, 10_000>, BoundError> {
    let figure = |(key, cites): (K, Vec<Citation>)| {
        let count = Count::new(u64::try_from(cites.len()).unwrap_or(u64::MAX))?;
        Ok(Figure { key, count, cites: List::new(cites)? })
    };
    List::new(counted.into_iter().map(figure).collect::<Result<_, BoundError>>()?)
}

/// The place of the entry at `index`.
pub(crate) fn place(index: usize) -> Result<Place, BoundError> {
    Count::new(u64::try_from(index).unwrap_or(u64::MAX).saturating_add(1))
}

fn entry(index: usize) -> Result<Citation, BoundError> {
    Ok(Citation { entry: place(index)?, part: None })
}

fn part(index: usize, part: usize) -> Result<Citation, BoundError> {
    let part = Count::new(u64::try_from(part).unwrap_or(u64::MAX).saturating_add(1))?;
    Ok(Citation { entry: place(index)?, part: Some(part) })
}

fn cite<K: Ord>(counted: &mut BTreeMap<K, Vec<Citation>>, key: K, citation: Citation) {
    counted.entry(key).or_default().push(citation);
}

impl Figures {
    /// Counts what the lists of a synthesis hold: composing and checking go through here.
    ///
    /// # Errors
    /// [`BoundError`] if there is more than a synthesis may hold.
    pub(crate) fn of(
        reports: &[SourceReport],
        issues: &[SourceIssue],
        followed_up: &[SourceFollowUp],
    ) -> Result<Self, BoundError> {
        let mut counting = Counting::default();
        for (index, report) in reports.iter().enumerate() {
            cite(&mut counting.thinking, report.thinking.level.clone(), entry(index)?);
            cite(&mut counting.mood, report.mood.level.clone(), entry(index)?);
        }
        for (index, issue) in issues.iter().enumerate() {
            counting.issue(index, issue)?;
        }
        for (index, follow_up) in followed_up.iter().enumerate() {
            if let Some(outcome) = follow_up.forecast {
                cite(&mut counting.forecast_outcomes, outcome, entry(index)?);
            }
            for (at, proposal) in follow_up.proposals.iter().enumerate() {
                let key = OutcomeCell { to: proposal.to.clone(), outcome: proposal.outcome };
                cite(&mut counting.proposal_outcomes, key, part(index, at)?);
            }
        }
        counting.done()
    }
}

impl Counting {
    fn issue(&mut self, index: usize, issue: &SourceIssue) -> Result<(), BoundError> {
        let whole = entry(index)?;
        let novelty = if issue.continues.is_some() { Novelty::Continuing } else { Novelty::New };
        cite(&mut self.novelty, novelty, whole);
        cite(&mut self.fields, issue.topic.field(), whole);
        cite(&mut self.topics, issue.topic.clone(), whole);
        cite(&mut self.scopes, issue.scope, whole);
        cite(&mut self.natures, issue.nature, whole);
        issue.verification.into_iter().for_each(|key| cite(&mut self.verification, key, whole));
        issue.focus.iter().for_each(|key| cite(&mut self.focus, *key, whole));
        issue.channels.iter().for_each(|key| cite(&mut self.channels, *key, whole));
        issue.satisfaction.into_iter().for_each(|key| cite(&mut self.satisfaction, key, whole));
        issue.hot_spot.iter().for_each(|hot_spot| cite(&mut self.hot_spots, hot_spot.stage, whole));
        if let Some(forecast) = &issue.forecast {
            let key = ForecastCell { risk: forecast.risk, direction: forecast.direction };
            cite(&mut self.forecasts, key, whole);
        }
        for (at, stream) in issue.streams.iter().enumerate() {
            let cited = part(index, at)?;
            let key = TendencyCell { toward: stream.toward, tendency: stream.tendency };
            cite(&mut self.tendencies, key, cited);
            cite(&mut self.breadth, stream.breadth, cited);
            cite(&mut self.intensity, stream.intensity.clone(), cited);
            stream.groups.iter().for_each(|group| cite(&mut self.groups, group.clone(), cited));
        }
        for (at, proposal) in issue.proposals.iter().enumerate() {
            let key = ProposalCell { to: proposal.to.clone(), kind: proposal.kind };
            cite(&mut self.proposals, key, part(index, at)?);
        }
        Ok(())
    }
}
