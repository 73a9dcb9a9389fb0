use schemars::JsonSchema;

use super::{
    CaseDigest, CommitmentDigest, Document, Focus, Issue, MAX_CASES, MonthlyOpinion, Opinion, Proposal,
    ReportDigest, ReportKey, Revision, Risk, Secrecy, Stage,
};
use crate::error::{Error, ErrorCode};
use crate::shape::{AreaCode, BoundError, EntryId, List, TopicCode, UniqueList, UnitCode};

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
    /// Its cases.
    #[schemars(title = "Các vụ việc")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub cases: List<CaseDigest, 0, MAX_CASES>,
    /// What bodies promised, as far as it is told of: in its own period, or carried over from an earlier one.
    #[schemars(title = "Các cam kết")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub commitments: List<CommitmentDigest, 0, 10_500>,
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
    /// The territories concerned, of an urgent report: the monthly report must not tell the same again as something new.
    #[schemars(title = "Địa bàn (của báo cáo đột xuất)")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub areas: UniqueList<AreaCode, 0, 120>,
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
        Self::of_opinion(report)
    }

    /// Makes the digest of a monthly or an urgent report.
    pub(crate) fn of_opinion(report: &dyn Opinion) -> Result<Self, Error> {
        refuse_classified(report.document())?;
        let internal = |_: BoundError| Error::new(ErrorCode::Internal);
        let proposal =
            |proposal: &Proposal| ProposalDigest { id: proposal.id.clone(), to: proposal.to.clone() };
        let issue = |issue: &Issue| {
            Ok(IssueDigest {
                id: issue.id.clone(),
                topic: issue.topic.clone(),
                areas: if report.is_urgent() { issue.areas.clone() } else { UniqueList::default() },
                focus: issue.focus.clone(),
                hot_spot: issue.hot_spot.as_ref().map(|hot_spot| hot_spot.stage),
                forecast: issue.forecast.is_some(),
                risk: issue.forecast.as_ref().map(|forecast| forecast.risk),
                proposals: List::new(issue.proposals.iter().map(proposal).collect()).map_err(internal)?,
            })
        };
        let issues = report.issues().iter().map(issue).collect::<Result<_, Error>>()?;
        Ok(Self {
            key: report.key(),
            revision: report.revision(),
            content: Some(report.content()?),
            issues: List::new(issues).map_err(internal)?,
            cases: List::default(),
            commitments: List::default(),
        })
    }
}

/// # Errors
/// [`ErrorCode::BadInput`] if the document carries a secrecy mark: it is neither summed nor summarised.
pub(crate) fn refuse_classified(document: Option<&Document>) -> Result<(), Error> {
    match document {
        Some(document) if document.secrecy != Secrecy::None => Err(Error::new(ErrorCode::BadInput)
            .detail("tài liệu mang dấu chỉ mức độ mật", "the document carries a secrecy mark")),
        _ => Ok(()),
    }
}
