//! `monthly-opinion/1`: the monthly report on thinking, mood and public opinion (CT53.6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{
    Breadth, Channel, Direction, Focus, ForecastOutcome, Nature, ProposalKind, ProposalOutcome, Risk,
    Satisfaction, Scope, Secrecy, Stage, SubjectKind, Tendency, Toward, Verification,
};
use super::{ReportKey, Serial};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Instant, Month, Period};
use crate::shape::{
    AreaCode, Count, EntryId, KindCode, List, ListCode, Text, TopicCode, UniqueList, UnitCode, closed_enum,
};

closed_enum! {
    /// Names the schema that a monthly report follows.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinionSchema;
    ///
    /// assert_eq!(MonthlyOpinionSchema::V1.code(), "urn:dlxh:schema:monthly-opinion:1");
    /// ```
    pub enum MonthlyOpinionSchema: "Mẫu báo cáo" {
        /// The first version.
        V1 = "urn:dlxh:schema:monthly-opinion:1": "Báo cáo tháng, bản 1" / "Monthly report, version 1",
    }
}

/// The monthly report of one unit on thinking, mood and public opinion (CT53.6).
///
/// It tells what is thought about matters; no member holds who thinks it or who heard it.
///
/// ```
/// use dlxh::report::MonthlyOpinion;
///
/// let bytes = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let report = MonthlyOpinion::from_json(&bytes)?;
/// assert_eq!(report.period.to_string(), "2025-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo tháng về tình hình tư tưởng, tâm trạng và dư luận xã hội")]
#[serde(deny_unknown_fields)]
pub struct MonthlyOpinion {
    /// The schema the report follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: MonthlyOpinionSchema,
    /// The unit that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The month reported on.
    #[schemars(title = "Kỳ báo cáo (tháng)")]
    pub period: Month,
    /// The revision: 1 for the first submission, one more each time it is sent again.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// The document that carries the report.
    #[schemars(title = "Văn bản")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// When it was submitted.
    #[schemars(title = "Thời điểm gửi")]
    pub submitted_at: Instant,
    /// The unit declares that nothing arose; thinking and mood are reported all the same.
    #[schemars(title = "Báo cáo không phát sinh")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nil_return: bool,
    /// Thinking.
    #[schemars(title = "Tình hình tư tưởng")]
    pub thinking: Climate,
    /// Mood.
    #[schemars(title = "Tâm trạng")]
    pub mood: Climate,
    /// What people talk about.
    #[schemars(title = "Các vấn đề dư luận quan tâm")]
    pub issues: List<Issue, 0, MAX_ISSUES>,
    /// What came of earlier forecasts and proposals.
    #[schemars(title = "Kết quả dự báo, kiến nghị kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub followed_up: List<FollowUp, 0, 200>,
    /// What the unit will attend to next month.
    #[schemars(title = "Nội dung tập trung kỳ tới")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub next_focus: List<Text<300>, 0, 20>,
}

/// How many issues a report may have.
pub(crate) const MAX_ISSUES: usize = 200;

/// How often a report has been sent.
///
/// ```
/// use dlxh::report::Revision;
///
/// assert_eq!(Revision::least().get(), 1);
/// assert!(Revision::new(0).is_err());
/// ```
pub type Revision = Count<1, 99>;

impl MonthlyOpinion {
    /// The kind of this report.
    pub const KIND: &'static str = "monthly-opinion";

    /// Reads a report that follows its schema. To be told every fault of one that does not, validate it.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    ///
    /// let error = MonthlyOpinion::from_json(br#"{"schema": "urn:dlxh:schema:monthly-opinion:1"}"#).unwrap_err();
    /// assert_eq!(error.code(), dlxh::ErrorCode::BadInput);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the first structural fault, or the lexical fault if it is not JSON.
    pub fn from_json(report: &[u8]) -> Result<Self, Error> {
        decode::typed(report).map_or_else(|| decode::document(report, ErrorCode::BadInput), Ok)
    }

    /// Returns the key under which the report is counted.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// assert_eq!(report.key().to_string(), "monthly-opinion TV-HU-CL 2025-01");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn key(&self) -> ReportKey {
        ReportKey::monthly(self.reporter.clone(), self.period)
    }
}

/// The document that carries a report: its symbol, date and secrecy mark. Authors and signers are not copied.
///
/// ```
/// use dlxh::report::Document;
///
/// let document: Document = serde_json::from_str(r#"{"symbol":"12-BC/HU","issued_on":"2025-01-14","secrecy":"none"}"#)?;
/// assert_eq!(document.secrecy.label(dlxh::shape::Lang::Vi), "Không mật");
/// // There is nowhere to put who signed it.
/// assert!(serde_json::from_str::<Document>(r#"{"symbol":"12-BC/HU","signed_by":""}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Văn bản")]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The number and symbol, such as `12-BC/HU`.
    #[schemars(title = "Số, ký hiệu")]
    pub symbol: Text<60>,
    /// The date of issue.
    #[schemars(title = "Ngày ban hành")]
    pub issued_on: Day,
    /// The secrecy mark.
    #[schemars(title = "Độ mật")]
    pub secrecy: Secrecy,
}

/// Thinking or mood: a level of the regime's list, and in words.
///
/// ```
/// use dlxh::report::Climate;
///
/// let mood: Climate = serde_json::from_str(r#"{"level":"uneasy","summary":"Nông dân lo mặn đến sớm."}"#)?;
/// assert_eq!(mood.level.as_str(), "uneasy");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tư tưởng, tâm trạng")]
#[serde(deny_unknown_fields)]
pub struct Climate {
    /// The level, from the regime's list.
    #[schemars(title = "Mức độ")]
    pub level: ListCode,
    /// In words.
    #[schemars(title = "Tóm tắt")]
    pub summary: Text<4000>,
}

/// One thing that people talk about (vấn đề).
///
/// ```
/// use dlxh::report::MonthlyOpinion;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let report = MonthlyOpinion::from_json(&report)?;
/// let issue = &report.issues.as_slice()[0];
/// assert_eq!(issue.topic.as_str(), "land/compensation");
/// // Those for the road and those against the price stand beside one another.
/// assert_eq!(issue.streams.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vấn đề")]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Its number in the report.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// The issue of an earlier report that it continues.
    #[schemars(title = "Tiếp nối vấn đề kỳ trước")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<IssueRef>,
    /// The topic, from the regime's list.
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
    /// The policies, projects, events or tasks it is about.
    #[schemars(title = "Gắn với chủ trương, dự án, sự kiện, nhiệm vụ")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub about: List<Subject, 0, 10>,
    /// Its title.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// What is said.
    #[schemars(title = "Nội dung phản ánh")]
    pub account: Text<8000>,
    /// What people wish for.
    #[schemars(title = "Tâm tư, nguyện vọng")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wishes: Option<Text<2000>>,
    /// The matters of special attention it belongs to.
    #[schemars(title = "Nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub focus: UniqueList<Focus, 0, 5>,
    /// The ways in which it was heard.
    #[schemars(title = "Kênh nắm bắt")]
    pub channels: UniqueList<Channel, 1, 11>,
    /// How content people are with how it is dealt with (CT53.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<Satisfaction>,
    /// Whether it is or may become a hot spot.
    #[schemars(title = "Điểm nóng")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hot_spot: Option<HotSpot>,
    /// The streams of opinion.
    #[schemars(title = "Các luồng ý kiến")]
    pub streams: List<Stream, 1, 20>,
    /// Whether contrary views were looked for.
    #[schemars(title = "Đã tìm hiểu ý kiến trái chiều")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contrary_sought: Option<bool>,
    /// The analysis.
    #[schemars(title = "Phân tích, đánh giá")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<Text<6000>>,
    /// The forecast.
    #[schemars(title = "Dự báo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<Forecast>,
    /// What the unit proposes, to which body.
    #[schemars(title = "Kiến nghị, đề xuất")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub proposals: List<Proposal, 0, 20>,
}

/// Points to an issue of another report.
///
/// ```
/// use dlxh::report::IssueRef;
///
/// let earlier: IssueRef = serde_json::from_str(r#"{"kind":"monthly-opinion","period":"2024-12","id":"3"}"#)?;
/// assert_eq!(earlier.reporter, None); // the unit's own report
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vấn đề của báo cáo khác")]
#[serde(deny_unknown_fields)]
pub struct IssueRef {
    /// The kind of that report.
    #[schemars(title = "Loại báo cáo")]
    pub kind: KindCode,
    /// The unit that reported it, if it was another: a predecessor.
    #[schemars(title = "Đơn vị báo cáo (nếu khác)")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<UnitCode>,
    /// The period of that report; a day if it was outside the rhythm.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The serial number among the reports of that period, if there were several.
    #[schemars(title = "Số thứ tự báo cáo trong kỳ")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// The number of the issue in that report.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub id: EntryId,
}

impl IssueRef {
    /// Returns the key of the report it points to; `own` is the unit that points.
    ///
    /// ```
    /// use dlxh::report::IssueRef;
    /// use dlxh::shape::UnitCode;
    ///
    /// let earlier: IssueRef = serde_json::from_str(r#"{"kind":"monthly-opinion","period":"2024-12","id":"3"}"#)?;
    /// assert_eq!(earlier.key(&UnitCode::new("TV-HU-CL")?).to_string(), "monthly-opinion TV-HU-CL 2024-12");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn key(&self, own: &UnitCode) -> ReportKey {
        ReportKey {
            kind: self.kind.clone(),
            reporter: self.reporter.clone().unwrap_or_else(|| own.clone()),
            period: self.period,
            serial: self.serial.unwrap_or(ReportKey::FIRST),
        }
    }
}

/// What an issue is about.
///
/// ```
/// use dlxh::report::Subject;
///
/// let subject: Subject = serde_json::from_str(r#"{"kind":"project","ref":"Mở rộng Quốc lộ 53"}"#)?;
/// assert_eq!(subject.kind, dlxh::report::SubjectKind::Project);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Đối tượng")]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Policy, project, event or task.
    pub kind: SubjectKind,
    /// Its name or number.
    #[schemars(title = "Tên hoặc số hiệu")]
    #[serde(rename = "ref")]
    pub reference: Text<300>,
}

/// A hot spot, with what CT53.2.2 asks to know of it.
///
/// ```
/// use dlxh::report::{HotSpot, Stage};
///
/// let hot_spot: HotSpot = serde_json::from_str(r#"{"stage":"emerging","answer_by":"2025-02-10"}"#)?;
/// assert_eq!(hot_spot.stage, Stage::Emerging);
/// assert_eq!(hot_spot.cause, None); // it reads; rule C004 asks for the cause
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Điểm nóng")]
#[serde(deny_unknown_fields)]
pub struct HotSpot {
    /// Its stage.
    pub stage: Stage,
    /// What caused it.
    #[schemars(title = "Nguyên nhân")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Text<2000>>,
    /// The measure that settles it.
    #[schemars(title = "Biện pháp giải quyết")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Text<2000>>,
    /// By when people are to be answered.
    #[schemars(title = "Ngày phải trả lời")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Day>,
}

/// One tendency toward one object, held by named groups (luồng ý kiến).
///
/// ```
/// use dlxh::report::{Stream, Tendency};
///
/// let stream = r#"{"tendency":"worried","toward":"situation","breadth":"section","intensity":"moderate",
///     "groups":["farmers"],"items":58,"gist":"Nông dân cuối nguồn lo thiếu nước."}"#;
/// let stream: Stream = serde_json::from_str(stream)?;
/// assert_eq!(stream.tendency, Tendency::Worried);
/// assert!(!stream.breadth.is_majority());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Luồng ý kiến")]
#[serde(deny_unknown_fields)]
pub struct Stream {
    /// The tendency.
    pub tendency: Tendency,
    /// What it is toward.
    pub toward: Toward,
    /// How widely it is held.
    pub breadth: Breadth,
    /// How strongly it is held, from the regime's list.
    #[schemars(title = "Cường độ")]
    pub intensity: ListCode,
    /// The groups that hold it, from the regime's list.
    #[schemars(title = "Giai tầng, nhóm người")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub groups: UniqueList<ListCode, 0, 20>,
    /// How often it was heard; not persons, never summed across units.
    #[schemars(title = "Lượt ý kiến")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Count<1, 1_000_000>>,
    /// Its gist.
    #[schemars(title = "Nội dung chính")]
    pub gist: Text<1000>,
}

/// What is expected to come of an issue.
///
/// ```
/// use dlxh::report::{Forecast, Risk};
///
/// let forecast = r#"{"expects":"Phản ánh tăng sau Tết.","direction":"rising","horizon_days":45,"risk":"medium"}"#;
/// let forecast: Forecast = serde_json::from_str(forecast)?;
/// assert_eq!((forecast.horizon_days.get(), forecast.risk), (45, Risk::Medium));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Dự báo")]
#[serde(deny_unknown_fields)]
pub struct Forecast {
    /// What is expected.
    #[schemars(title = "Dự kiến diễn biến")]
    pub expects: Text<2000>,
    /// Where it goes.
    pub direction: Direction,
    /// Over how many days.
    #[schemars(title = "Khoảng thời gian dự báo (ngày)")]
    pub horizon_days: Count<1, 730>,
    /// How great the risk is.
    pub risk: Risk,
    /// What the forecast rests on.
    #[schemars(title = "Căn cứ dự báo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Text<2000>>,
}

/// What the unit asks a body to do.
///
/// ```
/// use dlxh::report::Proposal;
///
/// let proposal = r#"{"id":"1","to":"TV-SNN","kind":"settle","measure":"Công khai lịch vận hành cống.","by":"2025-01-22"}"#;
/// let proposal: Proposal = serde_json::from_str(proposal)?;
/// assert_eq!(proposal.to.as_str(), "TV-SNN"); // a body, never a person
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kiến nghị, đề xuất")]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Its number in the issue.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// The body it is addressed to.
    #[schemars(title = "Cơ quan được kiến nghị")]
    pub to: UnitCode,
    /// What is asked for.
    pub kind: ProposalKind,
    /// The measure.
    #[schemars(title = "Biện pháp")]
    pub measure: Text<2000>,
    /// By when.
    #[schemars(title = "Thời hạn đề nghị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
}

/// What came of an earlier issue's forecast and proposals.
///
/// ```
/// use dlxh::report::{FollowUp, ForecastOutcome};
///
/// let follow_up = r#"{"kind":"monthly-opinion","period":"2024-12","issue":"3","forecast":"came_true"}"#;
/// let follow_up: FollowUp = serde_json::from_str(follow_up)?;
/// assert_eq!(follow_up.forecast, Some(ForecastOutcome::CameTrue));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả của vấn đề kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The kind of the earlier report.
    #[schemars(title = "Loại báo cáo")]
    pub kind: KindCode,
    /// The unit that reported it, if it was another: a predecessor.
    #[schemars(title = "Đơn vị báo cáo (nếu khác)")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<UnitCode>,
    /// The period of the earlier report.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The serial number among the reports of that period, if there were several.
    #[schemars(title = "Số thứ tự báo cáo trong kỳ")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// The number of the issue in that report.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub issue: EntryId,
    /// What came of its forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<ForecastOutcome>,
    /// What came of its proposals.
    #[schemars(title = "Kết quả các kiến nghị")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub proposals: List<ProposalFollowUp, 0, 20>,
}

impl FollowUp {
    /// Returns the issue it follows up.
    ///
    /// ```
    /// use dlxh::report::FollowUp;
    ///
    /// let follow_up: FollowUp = serde_json::from_str(r#"{"kind":"monthly-opinion","period":"2024-12","issue":"3"}"#)?;
    /// assert_eq!(follow_up.target().id.as_str(), "3");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn target(&self) -> IssueRef {
        IssueRef {
            kind: self.kind.clone(),
            reporter: self.reporter.clone(),
            period: self.period,
            serial: self.serial,
            id: self.issue.clone(),
        }
    }
}

/// What came of one proposal.
///
/// ```
/// use dlxh::report::{ProposalFollowUp, ProposalOutcome};
///
/// let outcome: ProposalFollowUp = serde_json::from_str(r#"{"id":"1","outcome":"in_progress"}"#)?;
/// assert_eq!(outcome.outcome, ProposalOutcome::InProgress);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả kiến nghị")]
#[serde(deny_unknown_fields)]
pub struct ProposalFollowUp {
    /// The number of the proposal.
    #[schemars(title = "Số thứ tự kiến nghị")]
    pub id: EntryId,
    /// What came of it.
    pub outcome: ProposalOutcome,
}
