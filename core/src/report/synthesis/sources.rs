//! What the figures of a synthesis cite: the reports, issues and follow-ups that are counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::period::Period;
use crate::report::{
    Channel, Climate, Focus, Forecast, ForecastOutcome, HotSpot, IssueRef, Nature, Proposal, ProposalOutcome,
    ReportDigest, ReportKey, Revision, Satisfaction, Scope, Stream, Verification,
};
use crate::shape::{AreaCode, EntryId, List, Text, TopicCode, UniqueList, UnitCode};

/// A report that is counted.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let source = &synthesis.reports.as_slice()[0];
/// assert_eq!(source.report.to_string(), "monthly-opinion TV-HU-CL 2025-01");
/// assert_eq!(source.mood.level.as_str(), "mostly_stable");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo được tính")]
#[serde(deny_unknown_fields)]
pub struct SourceReport {
    /// Which report.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Which revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// What was in it.
    #[schemars(title = "Mã băm")]
    pub digest: ReportDigest,
    /// It declares that nothing arose.
    #[schemars(title = "Báo cáo không phát sinh")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nil_return: bool,
    /// Thinking.
    #[schemars(title = "Tình hình tư tưởng")]
    pub thinking: Climate,
    /// Mood.
    #[schemars(title = "Tâm trạng")]
    pub mood: Climate,
}

/// An issue that is counted: what a figure or the text of the synthesis may rest on. Accounts and analyses stay behind.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let issue = &synthesis.issues.as_slice()[0];
/// assert_eq!((issue.reporter.as_str(), issue.issue.as_str()), ("TV-HU-CL", "1"));
/// assert_eq!(issue.topic.as_str(), "land/compensation");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Lượt nêu vấn đề")]
#[serde(deny_unknown_fields)]
pub struct SourceIssue {
    /// The unit that reported it.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The period of its report.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The revision of its report.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// Its number in that report.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub issue: EntryId,
    /// The issue of an earlier report that it continues.
    #[schemars(title = "Tiếp nối vấn đề kỳ trước")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<IssueRef>,
    /// The topic.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// How far it reaches.
    pub scope: Scope,
    /// The territories concerned.
    #[schemars(title = "Địa bàn")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub areas: UniqueList<AreaCode, 0, 120>,
    /// Opinion or rumour.
    pub nature: Nature,
    /// What came of verifying it, if it is a rumour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Its title.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// The matters of special attention it belongs to.
    #[schemars(title = "Nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub focus: UniqueList<Focus, 0, 5>,
    /// The ways in which it was heard.
    #[schemars(title = "Kênh nắm bắt")]
    pub channels: UniqueList<Channel, 1, 11>,
    /// How content people are with how it is dealt with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<Satisfaction>,
    /// Whether it is or may become a hot spot.
    #[schemars(title = "Điểm nóng")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hot_spot: Option<HotSpot>,
    /// The streams of opinion; ethnic and religious groups are left out where the issue bears on instability, a hot spot or
    /// a risk.
    #[schemars(title = "Các luồng ý kiến")]
    pub streams: List<Stream, 1, 20>,
    /// The forecast.
    #[schemars(title = "Dự báo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<Forecast>,
    /// What the unit proposes, to which body.
    #[schemars(title = "Kiến nghị, đề xuất")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub proposals: List<Proposal, 0, 20>,
}

/// What a report says came of an earlier issue.
///
/// ```
/// use dlxh::report::ForecastOutcome;
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let follow_up = &synthesis.followed_up.as_slice()[0];
/// assert_eq!(follow_up.of.period.to_string(), "2024-12");
/// assert_eq!(follow_up.forecast, Some(ForecastOutcome::CameTrue));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả của vấn đề kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct SourceFollowUp {
    /// The unit that reports it.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The revision of its report.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// The earlier issue.
    #[schemars(title = "Vấn đề kỳ trước")]
    pub of: IssueRef,
    /// What came of its forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<ForecastOutcome>,
    /// What came of its proposals.
    #[schemars(title = "Kết quả các kiến nghị")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub proposals: List<SourceOutcome, 0, 20>,
}

/// What came of an earlier proposal, and to which body it went, as far as the earlier report was given.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// // The report of December was not given: which body it went to is not guessed.
/// let outcome = &synthesis.followed_up.as_slice()[0].proposals.as_slice()[0];
/// assert_eq!((outcome.id.as_str(), outcome.to.as_ref()), ("1", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả kiến nghị kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct SourceOutcome {
    /// Its number in the earlier issue.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// The body it was addressed to; absent if the earlier report's digest was not given.
    #[schemars(title = "Cơ quan được kiến nghị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<UnitCode>,
    /// What came of it.
    pub outcome: ProposalOutcome,
}
