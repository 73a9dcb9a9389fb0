//! Report kinds: one file each; the Rust type is the source of the serde form and of the published schema.

mod agency_results;
mod case_digest;
mod case_words;
mod commitment_digest;
mod digest;
mod draft;
mod envelope;
mod form;
mod kind;
mod monthly_opinion;
mod opinion;
mod participation;
mod participation_words;
mod symbol;
mod synthesis;
mod urgent_opinion;
mod words;

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

pub use agency_results::{
    AgencyResults, AgencyResultsSchema, Audiences, Case, CaseRef, CaseStep, Matter, Raised,
};
pub(crate) use agency_results::{MAX_CASES, awaited, charged, present_spell};
pub use case_digest::CaseDigest;
pub use case_words::{CaseState, DeclineReason, VerifiedAs};
pub use commitment_digest::CommitmentDigest;
pub(crate) use digest::refuse_classified;
pub use digest::{Digest, IssueDigest, ProposalDigest};
pub use draft::{Draft, DraftOptions, EmptyReport};
pub(crate) use envelope::{Envelope, Given};
pub use form::FormSchemaOptions;
pub(crate) use kind::{Kind, Report};
pub(crate) use monthly_opinion::MAX_ISSUES;
pub use monthly_opinion::{
    Climate, Document, FollowUp, Forecast, HotSpot, Issue, IssueRef, MonthlyOpinion, MonthlyOpinionSchema,
    Proposal, ProposalFollowUp, Revision, Stream, Subject,
};
pub(crate) use opinion::{Digested, Opinion};
pub use participation::{Activity, Commitment, CommitmentFollowUp, Participation, ParticipationSchema};
pub(crate) use participation::{CommitmentKey, MAX_ACTIVITIES};
pub use participation_words::{ActivityForm, CommitmentOutcome};
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
pub use urgent_opinion::{UrgentOpinion, UrgentOpinionSchema};
pub use words::{
    Breadth, Channel, Direction, Focus, ForecastOutcome, Nature, ProposalKind, ProposalOutcome, Risk,
    Satisfaction, Scope, Secrecy, Stage, SubjectKind, Tendency, Toward, Verification,
};

use crate::error::{Error, ErrorCode};
use crate::period::{Month, Period};
use crate::shape::{BoundError, Count, KindCode, Lexical, UnitCode};

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
        Self::of_report(report)
    }

    /// The digest of a report of any kind.
    pub(crate) fn of_report<T: Serialize>(report: &T) -> Result<Self, Error> {
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
