//! `agency-results/1`: what agencies received, verified and handled of what opinion raised (CT53.7), and what was told
//! to those who raised it (CT53.8).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case_words::{CaseState, DeclineReason, VerifiedAs};
use super::{Document, ReportKey, Revision, Serial};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Instant, Period};
use crate::shape::{
    AreaCode, CaseId, EntryId, KindCode, List, ListCode, Text, TopicCode, UniqueList, UnitCode, closed_enum,
};

closed_enum! {
    /// Names the schema that a report of results follows.
    ///
    /// ```
    /// use dlxh::report::AgencyResultsSchema;
    ///
    /// assert_eq!(AgencyResultsSchema::V1.code(), "urn:dlxh:schema:agency-results:1");
    /// ```
    pub enum AgencyResultsSchema: "Mẫu báo cáo" {
        /// The first version.
        V1 = "urn:dlxh:schema:agency-results:1": "Báo cáo kết quả tiếp nhận, xác minh, xử lý, bản 1" / "Results of receiving, verifying and handling, version 1",
    }
}

/// The report of one body on what it received, verified and handled, as things stood on a day (CT53.7).
///
/// A case belongs to a matter, and a matter is what issues of opinion have in common: no member holds who raised it, and
/// one person's complaint or denunciation has no place here.
///
/// ```
/// use dlxh::report::AgencyResults;
///
/// let bytes = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let report = AgencyResults::from_json(&bytes)?;
/// let case = &report.cases.as_slice()[0];
/// assert_eq!(report.matter_of(case).map(|matter| matter.topic.as_str()), Some("agriculture/salinity"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo kết quả tiếp nhận, xác minh, xử lý thông tin dư luận phản ánh")]
#[serde(deny_unknown_fields)]
pub struct AgencyResults {
    /// The schema the report follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: AgencyResultsSchema,
    /// The body that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The day on which things stood so: the report is outside the rhythm, and this is its period.
    #[schemars(title = "Số liệu tính đến ngày")]
    pub period: Day,
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
    /// The matters that its cases are about.
    #[schemars(title = "Các nội dung phản ánh")]
    pub matters: List<Matter, 1, 500>,
    /// What became of them, from the first step to the last so far.
    #[schemars(title = "Các vụ việc")]
    pub cases: List<Case, 1, MAX_CASES>,
}

/// How many cases a report may have.
pub(crate) const MAX_CASES: usize = 500;

impl AgencyResults {
    /// The kind of this report.
    pub const KIND: &'static str = "agency-results";

    /// Reads a report that follows its schema. To be told every fault of one that does not, validate it.
    ///
    /// ```
    /// use dlxh::report::AgencyResults;
    ///
    /// assert_eq!(AgencyResults::from_json(b"{}").unwrap_err().code(), dlxh::ErrorCode::BadInput);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the first structural fault, or the lexical fault if it is not JSON.
    pub fn from_json(report: &[u8]) -> Result<Self, Error> {
        decode::typed(report).map_or_else(|| decode::document(report, ErrorCode::BadInput), Ok)
    }

    /// Returns the matter that `case` is about, if the report has it.
    ///
    /// ```
    /// use dlxh::report::AgencyResults;
    ///
    /// let report = AgencyResults::from_json(&std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?)?;
    /// assert!(report.cases.iter().all(|case| report.matter_of(case).is_some())); // rule R001 asks for that
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn matter_of(&self, case: &Case) -> Option<&Matter> {
        self.matters.iter().find(|matter| matter.id == case.matter)
    }
}

/// What several issues have in common, because a person has said that they are one (nội dung phản ánh).
///
/// ```
/// use dlxh::report::Matter;
///
/// let matter = r#"{"id":"1","topic":"agriculture/salinity","title":"Nước mặn vào sớm",
///     "raised":[{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2025-01","id":"2"}]}"#;
/// let matter: Matter = serde_json::from_str(matter)?;
/// assert_eq!(matter.raised.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Nội dung phản ánh")]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its number with the body that reports.
    #[schemars(title = "Số thứ tự nội dung")]
    pub id: CaseId,
    /// The topic, from the regime's list.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The territories concerned.
    #[schemars(title = "Địa bàn")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub areas: UniqueList<AreaCode, 0, 120>,
    /// Its title.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// The issues of opinion that raised it.
    #[schemars(title = "Các vấn đề đã phản ánh")]
    pub raised: List<Raised, 1, 200>,
}

/// Points to an issue of a unit's report that raised a matter.
///
/// ```
/// use dlxh::report::Raised;
///
/// let raised = r#"{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2025-01","id":"2"}"#;
/// let raised: Raised = serde_json::from_str(raised)?;
/// assert_eq!(raised.key().to_string(), "monthly-opinion TV-HU-CL 2025-01");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vấn đề đã phản ánh")]
#[serde(deny_unknown_fields)]
pub struct Raised {
    /// The kind of the report.
    #[schemars(title = "Loại báo cáo")]
    pub kind: KindCode,
    /// The unit that reported it.
    #[schemars(title = "Đơn vị phản ánh")]
    pub reporter: UnitCode,
    /// The period of the report; a day if it was outside the rhythm.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The serial number among the reports of that period, if there were several.
    #[schemars(title = "Số thứ tự báo cáo trong kỳ")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// The number of the issue in the report.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub id: EntryId,
}

impl Raised {
    /// Returns the key of the report it points to.
    ///
    /// ```
    /// use dlxh::report::Raised;
    ///
    /// let raised = r#"{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2025-01","id":"2"}"#;
    /// let raised: Raised = serde_json::from_str(raised)?;
    /// assert_eq!(raised.key().serial.get(), 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn key(&self) -> ReportKey {
        ReportKey {
            kind: self.kind.clone(),
            reporter: self.reporter.clone(),
            period: self.period,
            serial: self.serial.unwrap_or(ReportKey::FIRST),
        }
    }
}

/// What was done about a matter, step by step (vụ việc).
///
/// Open311's GeoReport calls the body `agency_responsible`, what is said of a step `status_notes` and the day an answer is
/// expected `expected_datetime`.
///
/// ```
/// use dlxh::report::{Case, CaseState};
///
/// let case = r#"{"id":"1","matter":"1","steps":[{"state":"received","on":"2025-01-22","by":"TV-UBND",
///     "ground":"Công văn số 12-CV/BTGTU"}]}"#;
/// let case: Case = serde_json::from_str(case)?;
/// assert_eq!(case.steps.as_slice()[0].state, CaseState::Received);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vụ việc")]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its number with the body that reports, the same from report to report.
    #[schemars(title = "Số thứ tự vụ việc")]
    pub id: CaseId,
    /// The number of the matter it is about.
    #[schemars(title = "Số thứ tự nội dung")]
    pub matter: CaseId,
    /// The case it carries on, where a body took over from one that is no more: the two are one case.
    #[schemars(title = "Tiếp nối vụ việc")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<CaseRef>,
    /// What was done, in the order in which it was done.
    #[schemars(title = "Quá trình")]
    pub steps: List<CaseStep, 1, 100>,
}

/// Points to a case by the body that keeps it, or kept it, and its number there.
///
/// ```
/// use dlxh::report::{Case, CaseRef};
///
/// // What Trà Vinh's caucus had begun, the province that took over carries on under its own number.
/// let case = r#"{"id":"4","matter":"2","continues":{"reporter":"TV-BCSD","id":"1"},"steps":[
///     {"state":"received","on":"2025-07-02","by":"VL-UBND","ground":"Biên bản bàn giao"}]}"#;
/// let case: Case = serde_json::from_str(case)?;
/// assert_eq!(case.continues.unwrap().reporter.as_str(), "TV-BCSD");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vụ việc được dẫn")]
#[serde(deny_unknown_fields)]
pub struct CaseRef {
    /// The body that keeps it, or kept it.
    #[schemars(title = "Đơn vị theo dõi vụ việc")]
    pub reporter: UnitCode,
    /// Its number there.
    #[schemars(title = "Số thứ tự vụ việc ở đơn vị ấy")]
    pub id: CaseId,
}

impl Case {
    /// The steps from the last time it was received: what came before was closed.
    pub(crate) fn present_spell(&self) -> &[CaseStep] {
        present_spell(self.steps.as_slice())
    }

    /// The body charged with it last in the present spell, and the day it was.
    pub(crate) fn charged(&self) -> Option<(&UnitCode, Day)> {
        charged(self.present_spell())
    }

    /// The day by which an answer is expected, and the place of the step that says so last; none once there is an outcome.
    pub(crate) fn awaited(&self) -> Option<(usize, Day)> {
        awaited(self.steps.as_slice())
    }
}

/// Of `steps` those from the last time the case was received.
pub(crate) fn present_spell(steps: &[CaseStep]) -> &[CaseStep] {
    let begun = steps.iter().rposition(|step| step.state == CaseState::Received);
    steps.get(begun.unwrap_or_default()..).unwrap_or_default()
}

/// The body charged last in `spell`, and the day it was.
pub(crate) fn charged(spell: &[CaseStep]) -> Option<(&UnitCode, Day)> {
    spell.iter().rev().find_map(|step| Some((step.agency_responsible.as_ref()?, step.on)))
}

/// The day by which `steps` say last that an answer is expected, and the place of that step; none once there is an outcome.
pub(crate) fn awaited(steps: &[CaseStep]) -> Option<(usize, Day)> {
    let spell = present_spell(steps);
    if spell.iter().any(|step| step.state.is_outcome()) {
        return None;
    }
    let earlier = steps.len().saturating_sub(spell.len());
    let mut spell = spell.iter().enumerate().rev();
    spell.find_map(|(index, step)| Some((earlier.saturating_add(index), step.expected?)))
}

/// One step of a case: what was done, when, by which body, on what ground.
///
/// ```
/// use dlxh::report::{CaseStep, VerifiedAs};
///
/// let step = r#"{"state":"verified","on":"2025-02-03","by":"TV-SNN","ground":"Báo cáo số 41/BC-SNN",
///     "verified_as":"partly","status_notes":"Hai trong ba cống mở chậm so với lịch."}"#;
/// let step: CaseStep = serde_json::from_str(step)?;
/// assert_eq!(step.verified_as, Some(VerifiedAs::Partly));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Bước xử lý")]
#[serde(deny_unknown_fields)]
pub struct CaseStep {
    /// What was done.
    pub state: CaseState,
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// The body that did it.
    #[schemars(title = "Cơ quan thực hiện")]
    pub by: UnitCode,
    /// What it rests on: the document by which it was done.
    #[schemars(title = "Căn cứ, văn bản")]
    pub ground: Text<300>,
    /// What was found, done or said.
    #[schemars(title = "Nội dung, kết quả")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_notes: Option<Text<4000>>,
    /// The body that is to look into it, where it is assigned.
    #[schemars(title = "Cơ quan được giao")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_responsible: Option<UnitCode>,
    /// The day by which an answer is expected.
    #[schemars(title = "Ngày dự kiến trả lời")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Day>,
    /// How much proved to be so, where it is verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_as: Option<VerifiedAs>,
    /// Why it is not taken up, where it is declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<DeclineReason>,
    /// To whom it was fed back.
    #[schemars(title = "Phản hồi đến")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fed_back_to: Option<Audiences>,
}

/// To whom feedback went: units that raised the matter, and by notice an area or a group; never a person (CT53.8).
///
/// ```
/// use dlxh::report::Audiences;
///
/// let told: Audiences = serde_json::from_str(r#"{"units":["TV-HU-CL"],"areas":["844"],"groups":["farmers"]}"#)?;
/// assert_eq!(told.units.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Nơi nhận phản hồi")]
#[serde(deny_unknown_fields)]
pub struct Audiences {
    /// Units that raised it.
    #[schemars(title = "Cơ quan, đơn vị đã phản ánh")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub units: UniqueList<UnitCode, 0, 200>,
    /// Territories in which it was made known.
    #[schemars(title = "Địa bàn được thông báo")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub areas: UniqueList<AreaCode, 0, 120>,
    /// Groups to which it was made known, from the regime's list.
    #[schemars(title = "Giai tầng, nhóm người được thông báo")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub groups: UniqueList<ListCode, 0, 20>,
}
