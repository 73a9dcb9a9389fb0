//! What a later report needs to know of what was promised: numbers, days and whether it is open, no text.

use schemars::JsonSchema;

use super::{CommitmentKey, Digest, Participation, ReportDigest, refuse_classified};
use crate::error::{Error, ErrorCode};
use crate::period::{Day, Period};
use crate::shape::{BoundError, EntryId, List, UnitCode};

/// What a later report needs to know of a commitment: which it is, by when, and whether something is left to do.
///
/// ```
/// let report = std::fs::read("../tests/data/participation.json")?;
/// let digest = dlxh::Jurisdiction::tra_vinh().digest(&report)?;
/// let open = digest.commitments.iter().filter(|commitment| commitment.open);
/// assert_eq!((digest.commitments.len(), open.count()), (3, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Bản tóm lược cam kết")]
#[serde(deny_unknown_fields)]
pub struct CommitmentDigest {
    /// The unit that first told of it, if it was another: a predecessor.
    #[schemars(title = "Đơn vị báo cáo (nếu khác)")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<UnitCode>,
    /// The period of the report that first told of it.
    #[schemars(title = "Kỳ báo cáo đã nêu")]
    pub period: Period,
    /// The number of the activity there.
    #[schemars(title = "Số thứ tự hoạt động")]
    pub activity: EntryId,
    /// Its number in the activity.
    #[schemars(title = "Số thứ tự cam kết")]
    pub commitment: EntryId,
    /// By when.
    #[schemars(title = "Thời hạn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// Whether something is left to do.
    #[schemars(title = "Chưa xong")]
    pub open: bool,
}

impl CommitmentDigest {
    /// Which commitment it is; `own` is the unit whose digest it stands in.
    pub(crate) fn key(&self, own: &UnitCode) -> CommitmentKey {
        CommitmentKey {
            reporter: self.reporter.clone().unwrap_or_else(|| own.clone()),
            period: self.period,
            activity: self.activity.clone(),
            commitment: self.commitment.clone(),
        }
    }
}

impl Digest {
    /// Makes the digest of a report on participation: what was promised.
    pub(crate) fn of_participation(report: &Participation) -> Result<Self, Error> {
        refuse_classified(report.document.as_ref())?;
        let internal = |_: BoundError| Error::new(ErrorCode::Internal);
        let own = report.activities.iter().flat_map(|activity| {
            activity.commitments.iter().map(|commitment| CommitmentDigest {
                reporter: None,
                period: report.period,
                activity: activity.id.clone(),
                commitment: commitment.id.clone(),
                by: commitment.by,
                open: commitment.is_open(),
            })
        });
        let carried = report.followed_up.iter().map(|told| CommitmentDigest {
            reporter: told.reporter.clone(),
            period: told.period,
            activity: told.activity.clone(),
            commitment: told.commitment.clone(),
            by: told.by,
            open: !told.outcome.is_final(),
        });
        Ok(Self {
            key: report.key(),
            revision: report.revision,
            content: Some(ReportDigest::of_report(report)?),
            issues: List::default(),
            commitments: List::new(own.chain(carried).collect()).map_err(internal)?,
            cases: List::default(),
        })
    }
}
