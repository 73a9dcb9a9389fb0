use super::{
    Digest, Document, FollowUp, Issue, MonthlyOpinion, Participation, ReportDigest, ReportKey, Revision,
    UrgentOpinion,
};
use crate::error::Error;

/// A report that others are checked against: it has a digest.
pub(crate) trait Digested {
    fn key(&self) -> ReportKey;
    fn revision(&self) -> Revision;
    fn document(&self) -> Option<&Document>;

    /// # Errors
    /// As [`ReportDigest::of`].
    fn content(&self) -> Result<ReportDigest, Error>;

    /// # Errors
    /// As [`Digest::of`].
    fn digest(&self) -> Result<Digest, Error>;
}

/// A report of opinion: what the monthly and the urgent one have alike, so that one rule reads both.
pub(crate) trait Opinion: Digested {
    fn issues(&self) -> &[Issue];
    fn followed_up(&self) -> &[FollowUp];

    /// Whether it is outside the rhythm: it is not summed, but taken up by the next monthly report.
    fn is_urgent(&self) -> bool;
}

macro_rules! digested {
    ($($report:ident by $digest:ident),+) => { $(
        impl Digested for $report {
            fn key(&self) -> ReportKey {
                self.key()
            }

            fn revision(&self) -> Revision {
                self.revision
            }

            fn document(&self) -> Option<&Document> {
                self.document.as_ref()
            }

            fn content(&self) -> Result<ReportDigest, Error> {
                ReportDigest::of_report(self)
            }

            fn digest(&self) -> Result<Digest, Error> {
                Digest::$digest(self)
            }
        }
    )+ };
}

digested!(MonthlyOpinion by of_opinion, UrgentOpinion by of_opinion, Participation by of_participation);

impl Opinion for MonthlyOpinion {
    fn issues(&self) -> &[Issue] {
        self.issues.as_slice()
    }

    fn followed_up(&self) -> &[FollowUp] {
        self.followed_up.as_slice()
    }

    fn is_urgent(&self) -> bool {
        false
    }
}

impl Opinion for UrgentOpinion {
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
}
