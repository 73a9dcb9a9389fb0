//! Report kinds: one file each; the Rust type is the source of the serde form and of the published schema.

mod agency_results;
mod case_words;
mod draft;
mod envelope;
mod form;
mod kind;
mod monthly_opinion;
mod symbol;
mod synthesis;
mod words;

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

pub(crate) use agency_results::MAX_CASES;
pub use agency_results::{AgencyResults, AgencyResultsSchema, Audiences, Case, CaseStep, Matter, Raised};
pub use case_words::{CaseState, DeclineReason, VerifiedAs};
pub use draft::{Draft, DraftOptions, EmptyReport};
pub(crate) use envelope::{Envelope, Given};
pub use form::FormSchemaOptions;
pub(crate) use kind::{Kind, Report};
pub(crate) use monthly_opinion::MAX_ISSUES;
pub use monthly_opinion::{
    Climate, Document, FollowUp, Forecast, HotSpot, Issue, IssueRef, MonthlyOpinion, MonthlyOpinionSchema,
    Proposal, ProposalFollowUp, Revision, Stream, Subject,
};
pub use symbol::{
    KnownSign, NoSymbol, ReadSymbol, Repair, RepairTold, Symbol, SymbolAnswer, SymbolCodes, SymbolForm,
    SymbolOptions, SymbolReading,
};
pub(crate) use synthesis::place;
pub use synthesis::{
    Caveat, Change, Citation, Comparability, Comparison, ContextEntry, EarlierIssue, Figure, Figures, Method,
    NotCounted, Novelty, OutcomeCell, Place, Revised, SourceFollowUp, SourceIssue, SourceOutcome,
    SourceReport, Supplement, Synthesis, SynthesisSchema, UnitLine,
};
pub use words::{
    Breadth, Channel, Direction, Focus, ForecastOutcome, Nature, ProposalKind, ProposalOutcome, Risk,
    Satisfaction, Scope, Secrecy, Stage, SubjectKind, Tendency, Toward, Verification,
};

use crate::error::{Error, ErrorCode};
use crate::period::{Month, Period};
use crate::shape::{BoundError, Count, EntryId, KindCode, Lexical, List, TopicCode, UniqueList, UnitCode};

/// The number of a report among those of one kind, unit and period.
///
/// ```
/// use dlxh::report::Serial;
///
/// assert_eq!(Serial::least().get(), 1);
/// assert!(Serial::new(1000).is_err());
/// ```
pub type Serial = Count<1, 999>;

/// Names a report whatever its revision: kind, unit, period (a day if it is outside the rhythm) and serial number.
///
/// ```
/// use dlxh::report::ReportKey;
/// use dlxh::shape::UnitCode;
///
/// let key = ReportKey::monthly(UnitCode::new("TV-HU-CL")?, "2025-01".parse()?);
/// assert_eq!(key.to_string(), "monthly-opinion TV-HU-CL 2025-01");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Khóa của báo cáo")]
#[serde(deny_unknown_fields)]
pub struct ReportKey {
    /// The kind of report.
    #[schemars(title = "Loại báo cáo")]
    pub kind: KindCode,
    /// The unit that reported.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The number among the reports of that period.
    #[schemars(title = "Số thứ tự báo cáo trong kỳ")]
    pub serial: Serial,
}

impl ReportKey {
    pub(crate) const FIRST: Serial = Serial::least();

    /// The serial number of the supplement `number`: the report itself is the first.
    pub(crate) fn supplement(number: Count<1, 998>) -> Serial {
        Serial::new(number.get().saturating_add(1)).unwrap_or(Self::FIRST)
    }

    /// Returns the key of a monthly report.
    ///
    /// ```
    /// use dlxh::report::ReportKey;
    /// use dlxh::shape::UnitCode;
    ///
    /// let key = ReportKey::monthly(UnitCode::new("TV-HU-CL")?, "2025-01".parse()?);
    /// assert_eq!((key.kind.as_str(), key.serial.get()), ("monthly-opinion", 1));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn monthly(reporter: UnitCode, period: Month) -> Self {
        Self { kind: KindCode::monthly_opinion(), reporter, period: period.into(), serial: Self::FIRST }
    }
}

impl fmt::Display for ReportKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind, self.reporter, self.period)?;
        if self.serial == Self::FIRST { Ok(()) } else { write!(f, " ({})", self.serial.get()) }
    }
}

/// The SHA-256 of a report's canonical JSON: the same for the same content, whatever its white space.
///
/// ```
/// use dlxh::report::ReportDigest;
///
/// assert!(ReportDigest::new("sha256:00").is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportDigest(Box<str>);

impl ReportDigest {
    /// Takes `digest` if it has the form of one.
    ///
    /// ```
    /// use dlxh::report::ReportDigest;
    ///
    /// assert!(ReportDigest::new(&format!("sha256:{}", "0".repeat(64))).is_ok());
    /// assert!(ReportDigest::new("sha256:00").is_err());
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it has not.
    pub fn new(digest: &str) -> Result<Self, BoundError> {
        if Self::accepts(digest) { Ok(Self(digest.into())) } else { Err(BoundError::new("a digest")) }
    }

    /// Computes the digest of `report`.
    ///
    /// ```
    /// use dlxh::report::{MonthlyOpinion, ReportDigest, Revision};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// let corrected = MonthlyOpinion { revision: Revision::new(2)?, ..report.clone() };
    /// assert_ne!(ReportDigest::of(&report)?, ReportDigest::of(&corrected)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::Internal`] if the report has no canonical form, which no published shape allows.
    pub fn of(report: &MonthlyOpinion) -> Result<Self, Error> {
        let bytes = crate::json::to_vec(report).map_err(|_| Error::new(ErrorCode::Internal))?;
        Ok(Self::of_bytes(&bytes))
    }

    /// The SHA-256 of `bytes` as they are.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self(format!("sha256:{:x}", Sha256::digest(bytes)).into())
    }

    /// Returns the digest as text.
    ///
    /// ```
    /// use dlxh::report::ReportDigest;
    ///
    /// let digest = ReportDigest::new(&format!("sha256:{}", "0".repeat(64)))?;
    /// assert!(digest.as_str().starts_with("sha256:"));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Lexical for ReportDigest {
    const PATTERN: &'static str = "^sha256:[0-9a-f]{64}$";
    const EXAMPLE: &'static str = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    fn accepts(text: &str) -> bool {
        text.strip_prefix("sha256:")
            .is_some_and(|hex| hex.len() == 64 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
    }
}

impl fmt::Debug for ReportDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for ReportDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ReportDigest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

impl JsonSchema for ReportDigest {
    fn schema_name() -> Cow<'static, str> {
        "ReportDigest".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": Self::PATTERN })
    }
}

/// What a later report or a neighbour's needs to know of a report: no text of it.
///
/// Made by core, carried by a browser or a stream, and given back as the context of a validation.
///
/// ```
/// use dlxh::Jurisdiction;
///
/// let bytes = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let digest = Jurisdiction::tra_vinh().digest(&bytes)?;
/// assert_eq!(digest.key.reporter.as_str(), "TV-HU-CL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Bản tóm lược báo cáo")]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// The report.
    #[schemars(title = "Khóa của báo cáo")]
    pub key: ReportKey,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// The hash of its content, to tell two copies of one revision apart.
    #[schemars(title = "Mã băm nội dung")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ReportDigest>,
    /// Its issues.
    #[schemars(title = "Các vấn đề")]
    pub issues: List<IssueDigest, 0, 200>,
}

/// What a later report needs to know of an issue.
///
/// ```
/// use dlxh::report::{Digest, MonthlyOpinion};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let report = MonthlyOpinion::from_json(&report)?;
/// let digest = Digest::of(&report)?;
/// let first = &digest.issues.as_slice()[0];
/// assert_eq!((first.id.as_str(), first.topic.as_str(), first.forecast), ("1", "land/compensation", true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Bản tóm lược vấn đề")]
#[serde(deny_unknown_fields)]
pub struct IssueDigest {
    /// Its number.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// Its topic.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The matters of special attention it belongs to.
    #[schemars(title = "Nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub focus: UniqueList<Focus, 0, 5>,
    /// The stage of its hot spot, if it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hot_spot: Option<Stage>,
    /// Whether it carried a forecast.
    #[schemars(title = "Có dự báo")]
    pub forecast: bool,
    /// The risk it forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Risk>,
    /// Its proposals.
    #[schemars(title = "Các kiến nghị")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub proposals: List<ProposalDigest, 0, 20>,
}

/// What a later report needs to know of a proposal: to whom it went, so that what came of it can be told by body.
///
/// ```
/// use dlxh::report::{Digest, MonthlyOpinion};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let report = MonthlyOpinion::from_json(&report)?;
/// let digest = Digest::of(&report)?;
/// let proposal = &digest.issues.as_slice()[0].proposals.as_slice()[0];
/// assert_eq!((proposal.id.as_str(), proposal.to.as_str()), ("1", "TV-UBND-CL"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Bản tóm lược kiến nghị")]
#[serde(deny_unknown_fields)]
pub struct ProposalDigest {
    /// Its number in the issue.
    #[schemars(title = "Số thứ tự")]
    pub id: EntryId,
    /// The body it was addressed to.
    #[schemars(title = "Cơ quan được kiến nghị")]
    pub to: UnitCode,
}

impl Digest {
    /// Makes the digest of `report`.
    ///
    /// ```
    /// use dlxh::report::{Digest, Document, MonthlyOpinion, Secrecy};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// assert_eq!(Digest::of(&report)?.key, report.key());
    /// // Nothing is made of a classified report.
    /// let document = report.document.clone().map(|document| Document { secrecy: Secrecy::Secret, ..document });
    /// assert!(Digest::of(&MonthlyOpinion { document, ..report }).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the report is classified.
    /// [`ErrorCode::Internal`] if a bound of the digest is narrower than that of the report, which it is not.
    pub fn of(report: &MonthlyOpinion) -> Result<Self, Error> {
        refuse_classified(report)?;
        let internal = |_: BoundError| Error::new(ErrorCode::Internal);
        let proposal =
            |proposal: &Proposal| ProposalDigest { id: proposal.id.clone(), to: proposal.to.clone() };
        let issue = |issue: &Issue| {
            Ok(IssueDigest {
                id: issue.id.clone(),
                topic: issue.topic.clone(),
                focus: issue.focus.clone(),
                hot_spot: issue.hot_spot.as_ref().map(|hot_spot| hot_spot.stage),
                forecast: issue.forecast.is_some(),
                risk: issue.forecast.as_ref().map(|forecast| forecast.risk),
                proposals: List::new(issue.proposals.iter().map(proposal).collect()).map_err(internal)?,
            })
        };
        let issues = report.issues.iter().map(issue).collect::<Result<_, Error>>()?;
        Ok(Self {
            key: report.key(),
            revision: report.revision,
            content: Some(ReportDigest::of(report)?),
            issues: List::new(issues).map_err(internal)?,
        })
    }
}

/// # Errors
/// [`ErrorCode::BadInput`] if the report carries a secrecy mark: it is neither summed nor summarised.
pub(crate) fn refuse_classified(report: &MonthlyOpinion) -> Result<(), Error> {
    match &report.document {
        Some(document) if document.secrecy != Secrecy::None => Err(Error::new(ErrorCode::BadInput)
            .detail("tài liệu mang dấu chỉ mức độ mật", "the document carries a secrecy mark")),
        _ => Ok(()),
    }
}
