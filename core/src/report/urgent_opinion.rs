//! `urgent-opinion/1`: the report of a unit on one event, outside the rhythm (báo cáo đột xuất, báo cáo nhanh).
//!
//! The directive asks for none: a local decision may, as an overlay, or another regime.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Issue, ReportKey, Revision, Serial};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Instant};
use crate::shape::{KindCode, List, Text, UnitCode, closed_enum};

closed_enum! {
    /// Names the schema that an urgent report follows.
    ///
    /// ```
    /// use dlxh::report::UrgentOpinionSchema;
    ///
    /// assert_eq!(UrgentOpinionSchema::V1.code(), "urn:dlxh:schema:urgent-opinion:1");
    /// ```
    pub enum UrgentOpinionSchema: "Mẫu báo cáo" {
        /// The first version.
        V1 = "urn:dlxh:schema:urgent-opinion:1": "Báo cáo đột xuất, bản 1" / "Urgent report, version 1",
    }
}

/// The report of one unit on what people say of one event, sent without waiting for the month to end.
///
/// Its issues are those of the monthly report, and the next monthly report continues them: there they are counted, once.
///
/// ```
/// use dlxh::report::UrgentOpinion;
///
/// let bytes = std::fs::read("../tests/data/urgent-report.json")?;
/// let report = UrgentOpinion::from_json(&bytes)?;
/// assert_eq!(report.key().to_string(), "urgent-opinion TV-HU-CL 2025-01-09");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo đột xuất về dư luận xã hội")]
#[serde(deny_unknown_fields)]
pub struct UrgentOpinion {
    /// The schema the report follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: UrgentOpinionSchema,
    /// The unit that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The day of the event: the report is outside the rhythm, and this is its period.
    #[schemars(title = "Ngày xảy ra sự việc")]
    pub period: Day,
    /// The number among the unit's urgent reports of that day, if there are several.
    #[schemars(title = "Số thứ tự báo cáo trong ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
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
    /// What happened: the event, and nobody in it.
    #[schemars(title = "Sự việc")]
    pub event: Text<2000>,
    /// What people say of it.
    #[schemars(title = "Các vấn đề dư luận quan tâm")]
    pub issues: List<Issue, 1, MAX_URGENT_ISSUES>,
}

/// How many issues an urgent report may have: it is about one event.
pub(crate) const MAX_URGENT_ISSUES: usize = 20;

impl UrgentOpinion {
    /// The kind of this report.
    pub const KIND: &'static str = "urgent-opinion";

    /// Reads a report that follows its schema. To be told every fault of one that does not, validate it.
    ///
    /// ```
    /// use dlxh::report::UrgentOpinion;
    ///
    /// assert_eq!(UrgentOpinion::from_json(b"{}").unwrap_err().code(), dlxh::ErrorCode::BadInput);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the first structural fault, or the lexical fault if it is not JSON.
    pub fn from_json(report: &[u8]) -> Result<Self, Error> {
        decode::typed(report).map_or_else(|| decode::document(report, ErrorCode::BadInput), Ok)
    }

    /// Returns the key of the report: its issues are cited under it.
    ///
    /// ```
    /// use dlxh::report::{Serial, UrgentOpinion};
    ///
    /// let bytes = std::fs::read("../tests/data/urgent-report.json")?;
    /// let report = UrgentOpinion::from_json(&bytes)?;
    /// let second = UrgentOpinion { serial: Some(Serial::new(2)?), ..report };
    /// assert_eq!(second.key().to_string(), "urgent-opinion TV-HU-CL 2025-01-09 (2)");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn key(&self) -> ReportKey {
        ReportKey {
            kind: KindCode::urgent_opinion(),
            reporter: self.reporter.clone(),
            period: self.period.into(),
            serial: self.serial.unwrap_or(ReportKey::FIRST),
        }
    }
}
