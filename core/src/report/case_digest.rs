//! What a later report needs to know of the cases of an earlier one: numbers, states and a hash, no text.

use schemars::JsonSchema;

use super::{
    AgencyResults, Case, CaseRef, CaseState, CaseStep, Digest, ReportDigest, ReportKey, refuse_classified,
};
use crate::error::{Error, ErrorCode};
use crate::shape::{BoundError, CaseId, Count, KindCode, List};

/// What a later report needs to know of a case, so that what was told once is not told otherwise unseen.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::CaseState;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let digest = Jurisdiction::tra_vinh().digest(&report)?;
/// let closed = digest.cases.iter().filter(|case| case.state == CaseState::Closed);
/// assert_eq!((digest.cases.len(), closed.count()), (6, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Bản tóm lược vụ việc")]
#[serde(deny_unknown_fields)]
pub struct CaseDigest {
    /// Its number.
    #[schemars(title = "Số thứ tự vụ việc")]
    pub id: CaseId,
    /// Its state.
    pub state: CaseState,
    /// How many steps were told.
    #[schemars(title = "Số bước đã báo cáo")]
    pub steps: Count<1, 100>,
    /// The hash of those steps.
    #[schemars(title = "Mã băm các bước")]
    pub told: ReportDigest,
    /// The case it carries on.
    #[schemars(title = "Tiếp nối vụ việc")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<CaseRef>,
}

impl CaseDigest {
    fn of(case: &Case) -> Result<Self, Error> {
        let internal = |_: BoundError| Error::new(ErrorCode::Internal);
        let steps = case.steps.as_slice();
        let last = steps.last().ok_or_else(|| Error::new(ErrorCode::Internal))?;
        Ok(Self {
            id: case.id.clone(),
            state: last.state,
            steps: Count::new(u64::try_from(steps.len()).unwrap_or(u64::MAX)).map_err(internal)?,
            told: steps_told(steps)?,
            continues: case.continues.clone(),
        })
    }

    /// Whether the case was open.
    pub(crate) fn is_open(&self) -> bool {
        self.state != CaseState::Closed
    }

    /// Whether `steps` begin as they were told; `None` if there are fewer.
    pub(crate) fn begins(&self, steps: &[CaseStep]) -> Option<bool> {
        let told = steps.get(..usize::try_from(self.steps.get()).ok()?)?;
        Some(steps_told(told).is_ok_and(|told| told == self.told))
    }

    /// Whether `steps` are those that were told, and no more.
    pub(crate) fn is_of(&self, steps: &[CaseStep]) -> bool {
        steps_told(steps).is_ok_and(|told| told == self.told)
    }
}

fn steps_told(steps: &[CaseStep]) -> Result<ReportDigest, Error> {
    let bytes = crate::json::to_vec(steps).map_err(|_| Error::new(ErrorCode::Internal))?;
    Ok(ReportDigest::of_bytes(&bytes))
}

impl Digest {
    /// Makes the digest of a report of results.
    ///
    /// ```
    /// use dlxh::report::{AgencyResults, Digest};
    ///
    /// let report = AgencyResults::from_json(&std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?)?;
    /// let digest = Digest::of_results(&report)?;
    /// assert_eq!(digest.key.to_string(), "agency-results TV-BCSD 2025-02-20");
    /// assert!(digest.issues.is_empty()); // cases are no issues
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the report is classified.
    /// [`ErrorCode::Internal`] if a bound of the digest is narrower than that of the report, which it is not.
    pub fn of_results(report: &AgencyResults) -> Result<Self, Error> {
        refuse_classified(report.document.as_ref())?;
        let internal = |_: BoundError| Error::new(ErrorCode::Internal);
        let cases = report.cases.iter().map(CaseDigest::of).collect::<Result<_, Error>>()?;
        Ok(Self {
            key: ReportKey {
                kind: KindCode::new(AgencyResults::KIND).map_err(internal)?,
                reporter: report.reporter.clone(),
                period: report.period.into(),
                serial: ReportKey::FIRST,
            },
            revision: report.revision,
            content: Some(ReportDigest::of_report(report)?),
            issues: List::default(),
            commitments: List::default(),
            cases: List::new(cases).map_err(internal)?,
        })
    }
}
