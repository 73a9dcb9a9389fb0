use super::{Document, FollowUp, Issue, MonthlyOpinion, ReportDigest, ReportKey, Revision, UrgentOpinion};
use crate::error::Error;

/// A report of opinion: what the monthly and the urgent one have alike, so that one rule reads both.
pub(crate) trait Opinion {
    fn key(&self) -> ReportKey;
    fn revision(&self) -> Revision;
    fn document(&self) -> Option<&Document>;
    fn issues(&self) -> &[Issue];
    fn followed_up(&self) -> &[FollowUp];

    /// Whether it is outside the rhythm: it is not summed, but taken up by the next monthly report.
    fn is_urgent(&self) -> bool;

    /// # Errors
    /// As [`ReportDigest::of`].
    fn content(&self) -> Result<ReportDigest, Error>;
}

impl Opinion for MonthlyOpinion {
    fn key(&self) -> ReportKey {
        self.key()
    }

    fn revision(&self) -> Revision {
        self.revision
    }

    fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    fn issues(&self) -> &[Issue] {
        self.issues.as_slice()
    }

    fn followed_up(&self) -> &[FollowUp] {
        self.followed_up.as_slice()
    }

    fn is_urgent(&self) -> bool {
        false
    }

    fn content(&self) -> Result<ReportDigest, Error> {
        ReportDigest::of_report(self)
    }
}

impl Opinion for UrgentOpinion {
    fn key(&self) -> ReportKey {
        self.key()
    }

    fn revision(&self) -> Revision {
        self.revision
    }

    fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    fn issues(&self) -> &[Issue] {
        self.issues.as_slice()
    }

    /// What came of a forecast is for the monthly report to say.
    fn followed_up(&self) -> &[FollowUp] {
        &[]
    }

    fn is_urgent(&self) -> bool {
        true
    }

    fn content(&self) -> Result<ReportDigest, Error> {
        ReportDigest::of_report(self)
    }
}
