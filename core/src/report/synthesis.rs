//! `synthesis/1`: what the accepted reports of a month sum to, each figure with the issues it counts (CT53.8).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{
    Channel, Focus, ForecastOutcome, Nature, ProposalOutcome, Satisfaction, Scope, Verification,
};
use super::{
    Climate, Document, Figures, Forecast, HotSpot, IssueRef, Proposal, ReportDigest, ReportKey, Revision,
    Stream,
};
use crate::aggregate::{Audience, RateInterval, UnitCounts};
use crate::deadlines::{ReportState, Standing, WhyLeftOut};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Instant, Month, Period};
use crate::regime::{Basis, DutyKind};
use crate::shape::{
    AreaCode, ClauseCode, Count, EntryId, List, ObligationCode, Text, TopicCode, UniqueList, UnitCode,
    closed_enum,
};

closed_enum! {
    /// Names the schema that a synthesis follows.
    ///
    /// ```
    /// use dlxh::report::SynthesisSchema;
    ///
    /// assert_eq!(SynthesisSchema::V1.code(), "urn:dlxh:schema:synthesis:1");
    /// ```
    pub enum SynthesisSchema: "Mẫu báo cáo" {
        /// The first version.
        V1 = "urn:dlxh:schema:synthesis:1": "Báo cáo tổng hợp, bản 1" / "Synthesis, version 1",
    }
}

/// The synthesis of a month: what the accepted reports sum to (CT53.8).
///
/// Every figure cites the entries it counts by their place in `reports`, `issues` or `followed_up`, from 1, so that it can
/// be recounted from this document alone. It is a working copy; it says how it was made, and of what.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let topic = &synthesis.figures.topics.as_slice()[0];
/// assert_eq!(topic.count.get(), topic.cites.len() as u64);
/// let cited = topic.cites.as_slice()[0].entry.get() as usize;
/// assert_eq!(synthesis.issues.as_slice()[cited - 1].topic, topic.key);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo tổng hợp tình hình dư luận")]
#[serde(deny_unknown_fields)]
pub struct Synthesis {
    /// The schema the synthesis follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: SynthesisSchema,
    /// Whom it is for.
    pub audience: Audience,
    /// The unit that composes it.
    #[schemars(title = "Đơn vị tổng hợp")]
    pub reporter: UnitCode,
    /// The month summed up.
    #[schemars(title = "Kỳ báo cáo (tháng)")]
    pub period: Month,
    /// The revision: 1 for the first submission.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// What it adds to, if it is a supplement to a synthesis already delivered.
    #[schemars(title = "Bổ sung")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplement: Option<Supplement>,
    /// The document that carries it.
    #[schemars(title = "Văn bản")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// When it was submitted; absent while it is a draft.
    #[schemars(title = "Thời điểm gửi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<Instant>,
    /// The moment as of which it was composed: what was submitted later is not in it.
    #[schemars(title = "Thời điểm tổng hợp")]
    pub composed_at: Instant,
    /// How it was made.
    #[schemars(title = "Phương pháp")]
    pub method: Method,
    /// Every unit that is expected to report, and where it stands.
    #[schemars(title = "Các đơn vị")]
    pub units: List<UnitLine, 0, 100_000>,
    /// The reports that are counted.
    #[schemars(title = "Các báo cáo được tính")]
    pub reports: List<SourceReport, 0, 100_000>,
    /// The issues that are counted.
    #[schemars(title = "Các lượt nêu vấn đề")]
    pub issues: List<SourceIssue, 0, 100_000>,
    /// What the reports say came of earlier issues.
    #[schemars(title = "Kết quả của các vấn đề kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub followed_up: List<SourceFollowUp, 0, 100_000>,
    /// The figures.
    #[schemars(title = "Số liệu")]
    pub figures: Figures,
    /// What changed since the month before.
    #[schemars(title = "So với kỳ trước")]
    pub comparison: Comparison,
}

impl Synthesis {
    /// The kind of this report.
    pub const KIND: &'static str = "synthesis";

    /// Reads a synthesis that follows its schema. To be told every fault of one that does not, validate it.
    ///
    /// ```
    /// use dlxh::report::Synthesis;
    ///
    /// assert!(Synthesis::from_json(b"{}").is_err());
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the first structural fault, or the lexical fault if it is not JSON.
    pub fn from_json(synthesis: &[u8]) -> Result<Self, Error> {
        decode::typed(synthesis).map_or_else(|| decode::document(synthesis, ErrorCode::BadInput), Ok)
    }
}

/// A supplement: what came in after a synthesis was delivered, never silently into the past.
///
/// ```
/// use dlxh::report::Supplement;
///
/// let first: Supplement = serde_json::from_str(r#"{"number":1,"already_counted":13,"revised":[]}"#)?;
/// assert_eq!((first.number.get(), first.already_counted.get()), (1, 13));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Bổ sung")]
#[serde(deny_unknown_fields)]
pub struct Supplement {
    /// Its number among the supplements of the period.
    #[schemars(title = "Số thứ tự bổ sung")]
    pub number: Count<1, 998>,
    /// How many reports the delivered synthesis had counted; they are not counted again.
    #[schemars(title = "Số báo cáo đã tính trước đó")]
    pub already_counted: Count<0, 100_000>,
    /// Reports that were counted before and have come in again since: their figures have to be looked at by a person.
    #[schemars(title = "Báo cáo đã tính, nay có lần gửi mới")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub revised: List<Revised, 0, 100_000>,
}

/// A report that was counted in one revision and has come in in another.
///
/// ```
/// use dlxh::report::Revised;
///
/// let revised = r#"{"report":{"kind":"monthly-opinion","reporter":"TV-TXU-DH","period":"2025-01","serial":1},
///     "counted":1,"current":2}"#;
/// let revised: Revised = serde_json::from_str(revised)?;
/// assert!(revised.counted < revised.current);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo có lần gửi mới")]
#[serde(deny_unknown_fields)]
pub struct Revised {
    /// The report.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// The revision that was counted.
    #[schemars(title = "Lần gửi đã tính")]
    pub counted: Revision,
    /// The revision that stands now.
    #[schemars(title = "Lần gửi hiện hành")]
    pub current: Revision,
}

closed_enum! {
    /// States what a reader must not take the figures for.
    ///
    /// ```
    /// use dlxh::report::Caveat;
    /// use dlxh::{Jurisdiction, SynthesiseOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
    /// assert!(synthesis.method.caveats.iter().any(|caveat| *caveat == Caveat::NotASample));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Caveat: "Lưu ý về phương pháp" {
        /// Reports were summed, nobody was sampled.
        NotASample = "not_a_sample": "Tổng hợp từ báo cáo của các đơn vị, không phải điều tra chọn mẫu; không suy rộng ra toàn dân" / "Summed from units' reports, not a sample survey; not to be generalised to the population",
        /// Figures count mentions.
        Mentions = "mentions": "Số liệu là lượt nêu (báo cáo × vấn đề), không phải số người và không phải số vụ việc khác nhau" / "Figures are mentions (report × issue), not persons and not distinct matters",
        /// Some sums would mean nothing.
        NotTotalled = "not_totalled": "Không cộng chung các đối tượng, các nhóm người hoặc các kênh khác nhau" / "Objects, groups and channels are never added up",
        /// Silence is no answer.
        AbsenceIsNotSettlement = "absence_is_not_settlement": "Vấn đề không còn được nêu chưa có nghĩa là đã được giải quyết" / "That a matter is no longer reported does not mean that it is settled",
        /// Whether some units owe a report is open.
        OpenDuties = "open_duties": "Nghĩa vụ của một số đơn vị chưa chắc chắn, nên tỷ lệ là một khoảng" / "Whether some units owe a report is open, so the rate is an interval",
        /// Some groups are withheld.
        GroupsWithheld = "groups_withheld": "Nhóm dân tộc, tôn giáo để trống ở vấn đề có nguy cơ mất ổn định, điểm nóng hoặc rủi ro" / "Ethnic and religious groups are blank where an issue bears on instability, a hot spot or a risk",
    }
}

/// How a synthesis was made and of what: enough to make it again and to see what it cannot say.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// assert_eq!((synthesis.method.accepted.total(), synthesis.method.expected.total()), (1, 19));
/// assert_eq!(synthesis.method.regime.as_str(), "CT53");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Phương pháp")]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// What the figures must not be taken for.
    #[schemars(title = "Lưu ý")]
    pub caveats: UniqueList<Caveat, 0, 6>,
    /// The obligation whose reports are summed.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// How many reports are expected.
    #[schemars(title = "Số báo cáo phải có")]
    pub expected: UnitCounts,
    /// How many of them have come in.
    #[schemars(title = "Số báo cáo đã nhận")]
    pub received: UnitCounts,
    /// How many of them stand.
    #[schemars(title = "Số báo cáo được tiếp nhận")]
    pub accepted: UnitCounts,
    /// Accepted of expected; absent if nobody is expected.
    #[schemars(title = "Tỷ lệ báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporting_rate: Option<RateInterval>,
    /// How many checks of the counted reports could not be made.
    #[schemars(title = "Số lượt kiểm tra chưa thực hiện được")]
    pub not_evaluable: Count<0, 9_007_199_254_740_991>,
    /// The version of the library, and so of its rules.
    #[schemars(title = "Phiên bản thư viện và bộ quy tắc")]
    pub library: Text<40>,
    /// The jurisdiction.
    #[schemars(title = "Địa phương")]
    pub jurisdiction: ClauseCode,
    /// The SHA-256 of its data as they were loaded, local decisions included.
    #[schemars(title = "Mã băm của dữ liệu")]
    pub data: ReportDigest,
    /// The regime.
    #[schemars(title = "Chế độ báo cáo")]
    pub regime: ClauseCode,
    /// The instruments it rests on: the directive's own, and that of every local decision that bears on the period.
    #[schemars(title = "Văn bản căn cứ")]
    pub instruments: List<Text<500>, 1, 50>,
    /// The day up to which the calendar's days are decided.
    #[schemars(title = "Lịch đã được quyết định đến trước ngày")]
    pub calendar_settled_to: Day,
    /// The earlier reports that were given to compare with.
    #[schemars(title = "Các báo cáo kỳ trước dùng để so sánh")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub context: List<ContextEntry, 0, 100_000>,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub left_out: List<NotCounted, 0, 100_000>,
}

/// An earlier report that was given to compare with.
///
/// ```
/// use dlxh::report::ContextEntry;
///
/// let entry = r#"{"report":{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2024-12","serial":1},"revision":1}"#;
/// let entry: ContextEntry = serde_json::from_str(entry)?;
/// assert_eq!(entry.report.to_string(), "monthly-opinion TV-HU-CL 2024-12");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo dùng để so sánh")]
#[serde(deny_unknown_fields)]
pub struct ContextEntry {
    /// The report.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
}

/// A document that was handed in and is not counted, with the reason.
///
/// ```
/// use dlxh::deadlines::WhyLeftOut;
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(b"not a report", &options)?;
/// let left_out = &synthesis.method.left_out.as_slice()[0];
/// assert_eq!((left_out.position.get(), left_out.reason), (1, WhyLeftOut::Unreadable));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tài liệu không tính")]
#[serde(deny_unknown_fields)]
pub struct NotCounted {
    /// Its position in what was handed in, from 1.
    #[schemars(title = "Vị trí")]
    pub position: Count<1, 1_000_000>,
    /// Which report it is, as far as it says.
    #[schemars(title = "Khóa của báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportKey>,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Why.
    pub reason: WhyLeftOut,
    /// How many errors it has.
    #[schemars(title = "Số lỗi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<Count<1, 1_000_000>>,
}

/// Where one unit stands.
///
/// ```
/// use dlxh::deadlines::ReportState;
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let accepted = synthesis.units.iter().find(|line| line.state == ReportState::Accepted).unwrap();
/// assert_eq!(accepted.unit.as_str(), "TV-HU-CL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tình trạng của đơn vị")]
#[serde(deny_unknown_fields)]
pub struct UnitLine {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// How sure it is that it owes the report.
    pub duty: DutyKind,
    /// What that rests on.
    pub basis: Basis,
    /// How far its report has come.
    pub state: ReportState,
    /// Where it stands with the deadline.
    pub standing: Standing,
    /// The latest revision.
    #[schemars(title = "Lần gửi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
}

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

closed_enum! {
    /// Tells whether the month can be compared with the one before.
    ///
    /// ```
    /// use dlxh::report::Comparability;
    /// use dlxh::{Jurisdiction, SynthesiseOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
    /// // January 2025 is the first month of the directive.
    /// assert_eq!(synthesis.comparison.state, Comparability::NothingOwed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Comparability: "Khả năng so sánh" {
        /// Units that reported in both months are compared.
        Comparable = "comparable": "So sánh được trên các đơn vị có báo cáo ở cả hai kỳ" / "Comparable on units that reported in both",
        /// Nothing was owed for the month before.
        NothingOwed = "nothing_owed": "Kỳ trước chưa phải báo cáo, nên không so sánh" / "Nothing was owed for the month before",
        /// No earlier report of a unit that reported was given.
        NoContext = "no_context": "Không có báo cáo kỳ trước của đơn vị nào để so sánh" / "No earlier report was given to compare with",
    }
}

/// What changed since the month before, on the units that reported in both.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// assert!(synthesis.comparison.matched_units.is_empty()); // so nothing is said of a change
/// assert!(synthesis.comparison.topics.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "So với kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Whether there is anything to compare.
    pub state: Comparability,
    /// The month before.
    #[schemars(title = "Kỳ trước")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Month>,
    /// The units that reported in both.
    #[schemars(title = "Đơn vị có báo cáo ở cả hai kỳ")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub matched_units: List<UnitCode, 0, 100_000>,
    /// The issues these units reported the month before; figures cite them by their place here, from 1.
    #[schemars(title = "Các vấn đề kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub earlier: List<EarlierIssue, 0, 100_000>,
    /// Mentions by topic, before and now.
    #[schemars(title = "Theo chủ đề")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub topics: List<Change<TopicCode>, 0, 1000>,
    /// Mentions by matter of special attention, before and now.
    #[schemars(title = "Theo nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub focus: List<Change<Focus>, 0, 5>,
    /// The earlier issues that no report of the same unit continues: by their place in `earlier`. Not the same as settled.
    #[schemars(title = "Vấn đề kỳ trước không còn được nêu")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub no_longer_reported: List<Place, 0, 100_000>,
}

/// A place in one of the lists of a synthesis, from 1.
///
/// ```
/// use dlxh::report::Place;
///
/// assert!(Place::new(0).is_err()); // counted from 1, as a reader counts
/// ```
pub type Place = Count<1, 100_000>;

/// An issue of the month before, as its digest tells it.
///
/// ```
/// use dlxh::report::EarlierIssue;
///
/// let earlier = r#"{"report":{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2025-01","serial":1},
///     "issue":"3","topic":"agriculture/salinity"}"#;
/// let earlier: EarlierIssue = serde_json::from_str(earlier)?;
/// assert_eq!(earlier.topic.field().as_str(), "agriculture");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vấn đề kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct EarlierIssue {
    /// The report it stood in.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Its number there.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub issue: EntryId,
    /// Its topic.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The matters of special attention it belonged to.
    #[schemars(title = "Nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub focus: UniqueList<Focus, 0, 5>,
}

/// Mentions of one key before and now; each side cites what it counts.
///
/// ```
/// use dlxh::report::{Change, Focus};
///
/// let change: Change<Focus> = serde_json::from_str(r#"{"key":"online_opinion","before":[2],"now":[1,4,5]}"#)?;
/// assert_eq!((change.before.len(), change.now.len()), (1, 3)); // as many mentions as places
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Thay đổi")]
#[serde(deny_unknown_fields)]
pub struct Change<K> {
    /// What is counted.
    #[schemars(title = "Khóa")]
    pub key: K,
    /// The issues of the month before: places in `earlier`.
    #[schemars(title = "Kỳ trước")]
    pub before: List<Place, 0, 100_000>,
    /// The issues of this month: places in `issues`.
    #[schemars(title = "Kỳ này")]
    pub now: List<Place, 0, 100_000>,
}
