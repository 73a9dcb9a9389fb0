//! `synthesis/1`: what the accepted reports of a month sum to, each figure with the issues it counts (CT53.8).

mod comparison;
mod figures;
mod method;
mod sources;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use comparison::{Change, Comparability, Comparison, EarlierIssue};
pub(crate) use figures::place;
pub use figures::{Citation, Figure, Figures, Novelty, OutcomeCell};
pub use method::{Caveat, ContextEntry, Method, NotCounted, UnitLine};
pub use sources::{SourceFollowUp, SourceIssue, SourceOutcome, SourceReport};

use super::{Document, ReportKey, Revision};
use crate::aggregate::Audience;
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::{Instant, Month};
use crate::shape::{Count, List, UnitCode, closed_enum};

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
    /// The latest revision; `units` tells whether it was accepted or returned.
    #[schemars(title = "Lần gửi mới nhất")]
    pub current: Revision,
}

/// A place in one of the lists of a synthesis, from 1.
///
/// ```
/// use dlxh::report::Place;
///
/// assert!(Place::new(0).is_err()); // counted from 1, as a reader counts
/// ```
pub type Place = Count<1, 100_000>;
