//! `participation/1`: dialogue, supervision, social criticism and initiatives relayed, with what was promised there
//! (CT53.2.2, CT53.5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::participation_words::{ActivityForm, CommitmentOutcome};
use super::{CaseRef, Document, Raised, ReportKey, Revision};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Instant, Period};
use crate::shape::{
    AreaCode, EntryId, KindCode, List, ListCode, Text, TopicCode, UniqueList, UnitCode, closed_enum,
};

closed_enum! {
    /// Names the schema that a report on participation follows.
    ///
    /// ```
    /// use dlxh::report::ParticipationSchema;
    ///
    /// assert_eq!(ParticipationSchema::V1.code(), "urn:dlxh:schema:participation:1");
    /// ```
    pub enum ParticipationSchema: "Mẫu báo cáo" {
        /// The first version.
        V1 = "urn:dlxh:schema:participation:1": "Báo cáo đối thoại, giám sát, phản biện, bản 1" / "Participation, version 1",
    }
}

/// The report of one unit on how people took part, and on what was promised to them.
///
/// It tells of bodies, matters and groups; no member holds who spoke, how many came, or who was examined in person.
///
/// ```
/// use dlxh::report::Participation;
///
/// let report = Participation::from_json(&std::fs::read("../tests/data/participation.json")?)?;
/// let promised = report.activities.iter().flat_map(|activity| activity.commitments.iter());
/// assert_eq!(promised.count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo đối thoại, giám sát, phản biện xã hội và chuyển kiến nghị của Nhân dân")]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// The schema the report follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: ParticipationSchema,
    /// The unit that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The period reported on: the directive sets no rhythm, so any will do.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
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
    /// What was held in the period.
    #[schemars(title = "Các hoạt động")]
    pub activities: List<Activity, 0, MAX_ACTIVITIES>,
    /// What became of what was promised in earlier periods.
    #[schemars(title = "Kết quả các cam kết kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub followed_up: List<CommitmentFollowUp, 0, 500>,
}

/// How many activities a report may have.
pub(crate) const MAX_ACTIVITIES: usize = 200;

impl Participation {
    /// The kind of this report.
    pub const KIND: &'static str = "participation";

    /// Reads a report that follows its schema. To be told every fault of one that does not, validate it.
    ///
    /// ```
    /// use dlxh::report::Participation;
    ///
    /// assert_eq!(Participation::from_json(b"{}").unwrap_err().code(), dlxh::ErrorCode::BadInput);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the first structural fault, or the lexical fault if it is not JSON.
    pub fn from_json(report: &[u8]) -> Result<Self, Error> {
        decode::typed(report).map_or_else(|| decode::document(report, ErrorCode::BadInput), Ok)
    }

    /// Returns the key of the report: commitments are followed up under it.
    ///
    /// ```
    /// use dlxh::report::Participation;
    ///
    /// let report = Participation::from_json(&std::fs::read("../tests/data/participation.json")?)?;
    /// assert_eq!(report.key().to_string(), "participation TV-HU-CL 2025-01/03");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn key(&self) -> ReportKey {
        ReportKey {
            kind: KindCode::participation(),
            reporter: self.reporter.clone(),
            period: self.period,
            serial: ReportKey::FIRST,
        }
    }
}

/// One dialogue, supervision, criticism or relaying (hoạt động).
///
/// ```
/// use dlxh::report::{Activity, ActivityForm};
///
/// let activity = r#"{"id":"1","form":"supervision","on":"2025-02-20","bodies":["TV-UBND-CL"],
///     "topic":"land/compensation","title":"Giám sát việc công khai giá bồi thường","summary":"Hồ sơ niêm yết đủ, chậm ba ngày."}"#;
/// let activity: Activity = serde_json::from_str(activity)?;
/// assert_eq!((activity.form, activity.commitments.len()), (ActivityForm::Supervision, 0));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Hoạt động")]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its number in the report.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// Its form.
    pub form: ActivityForm,
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// The bodies it was held with, that were examined, or to which it was relayed.
    #[schemars(title = "Cơ quan cùng đối thoại, được giám sát, phản biện hoặc nhận kiến nghị")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub bodies: UniqueList<UnitCode, 0, 50>,
    /// The territories concerned.
    #[schemars(title = "Địa bàn")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub areas: UniqueList<AreaCode, 0, 120>,
    /// The groups that took part, from the regime's list.
    #[schemars(title = "Giai tầng, nhóm người")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub groups: UniqueList<ListCode, 0, 20>,
    /// The topic, from the regime's list.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// Its title.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// The issues of opinion it was about.
    #[schemars(title = "Các vấn đề dư luận liên quan")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub raised: List<Raised, 0, 50>,
    /// The cases it was about.
    #[schemars(title = "Các vụ việc liên quan")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub cases: List<CaseRef, 0, 50>,
    /// What was said, found or relayed.
    #[schemars(title = "Nội dung, kết quả")]
    pub summary: Text<4000>,
    /// What bodies promised there.
    #[schemars(title = "Các cam kết")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub commitments: List<Commitment, 0, 50>,
}

/// What a body promised, and by when (cam kết).
///
/// ```
/// use dlxh::report::{Commitment, CommitmentOutcome};
///
/// let commitment = r#"{"id":"1","to_do":"Niêm yết lịch vận hành cống","body":"TV-SNN","by":"2025-03-01","outcome":"under_way"}"#;
/// let commitment: Commitment = serde_json::from_str(commitment)?;
/// assert!(commitment.is_open());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Cam kết")]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Its number in the activity.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// What is to be done.
    #[schemars(title = "Việc phải làm")]
    pub to_do: Text<1000>,
    /// The body that promised it.
    #[schemars(title = "Cơ quan cam kết")]
    pub body: UnitCode,
    /// By when.
    #[schemars(title = "Thời hạn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// What became of it, as of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CommitmentOutcome>,
    /// What the outcome rests on.
    #[schemars(title = "Căn cứ của kết quả")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Text<300>>,
    /// The case that carries it on.
    #[schemars(title = "Vụ việc theo dõi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseRef>,
}

impl Commitment {
    /// Returns whether something is left to do.
    ///
    /// ```
    /// use dlxh::report::Commitment;
    ///
    /// let done = r#"{"id":"1","to_do":"Nạo vét kênh","body":"TV-UBND-CL","outcome":"done","ground":"Biên bản nghiệm thu"}"#;
    /// assert!(!serde_json::from_str::<Commitment>(done)?.is_open());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_open(&self) -> bool {
        !self.outcome.is_some_and(CommitmentOutcome::is_final)
    }
}

/// What became of a commitment that an earlier report told of.
///
/// ```
/// use dlxh::report::{CommitmentFollowUp, CommitmentOutcome};
///
/// let told = r#"{"period":"2024-10/12","activity":"1","commitment":"2","outcome":"done","ground":"Thông báo số 15/TB-UBND"}"#;
/// let told: CommitmentFollowUp = serde_json::from_str(told)?;
/// assert_eq!(told.outcome, CommitmentOutcome::Done);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kết quả của cam kết kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct CommitmentFollowUp {
    /// The unit that reported it, if it was another: a predecessor.
    #[schemars(title = "Đơn vị báo cáo (nếu khác)")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<UnitCode>,
    /// The period of the report that first told of it.
    #[schemars(title = "Kỳ báo cáo đã nêu")]
    pub period: Period,
    /// The number of the activity there.
    #[schemars(title = "Số thứ tự hoạt động")]
    pub activity: EntryId,
    /// The number of the commitment in the activity.
    #[schemars(title = "Số thứ tự cam kết")]
    pub commitment: EntryId,
    /// What became of it.
    pub outcome: CommitmentOutcome,
    /// By when it is to be done, if it was put off or is still awaited.
    #[schemars(title = "Thời hạn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// What the outcome rests on.
    #[schemars(title = "Căn cứ của kết quả")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Text<300>>,
    /// The case that carries it on.
    #[schemars(title = "Vụ việc theo dõi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseRef>,
}

impl CommitmentFollowUp {
    /// The commitment it speaks of; `own` is the unit that reports.
    pub(crate) fn target(&self, own: &UnitCode) -> CommitmentKey {
        CommitmentKey {
            reporter: self.reporter.clone().unwrap_or_else(|| own.clone()),
            period: self.period,
            activity: self.activity.clone(),
            commitment: self.commitment.clone(),
        }
    }
}

/// Names a commitment for good: by the report, the activity and the number with which it was first told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CommitmentKey {
    pub(crate) reporter: UnitCode,
    pub(crate) period: Period,
    pub(crate) activity: EntryId,
    pub(crate) commitment: EntryId,
}
