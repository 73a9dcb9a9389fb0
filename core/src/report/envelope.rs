use serde::de::DeserializeOwned;

use super::{MonthlyOpinion, Revision, Secrecy};
use crate::decode::{self, Node};
use crate::period::{Instant, Month};
use crate::shape::UnitCode;

/// One member as it was found.
#[derive(Debug, Clone)]
pub(crate) enum Given<T> {
    /// It is there and reads.
    Value(T),
    /// It is not there.
    Absent,
    /// It is there and does not read; family `S` says why.
    Unreadable,
}

impl<T> Given<T> {
    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Unreadable => None,
        }
    }

    fn of(node: Option<&Node<'_>>) -> Self
    where
        T: DeserializeOwned,
    {
        node.map_or(Self::Absent, |node| decode::part(node).map_or(Self::Unreadable, Self::Value))
    }
}

/// What every report has, each member on its own, so that a half-filled form is checked as far as it goes.
#[derive(Debug, Clone)]
pub(crate) struct Envelope {
    pub(crate) reporter: Given<UnitCode>,
    pub(crate) period: Given<Month>,
    pub(crate) revision: Given<Revision>,
    pub(crate) submitted_at: Given<Instant>,
    pub(crate) secrecy: Given<Secrecy>,
}

impl Envelope {
    pub(crate) fn of(report: &MonthlyOpinion) -> Self {
        Self {
            reporter: Given::Value(report.reporter.clone()),
            period: Given::Value(report.period),
            revision: Given::Value(report.revision),
            submitted_at: Given::Value(report.submitted_at),
            secrecy: report
                .document
                .as_ref()
                .map_or(Given::Absent, |document| Given::Value(document.secrecy)),
        }
    }

    pub(crate) fn parts(report: &Node<'_>) -> Self {
        let document = report.member("document");
        Self {
            reporter: Given::of(report.member("reporter")),
            period: Given::of(report.member("period")),
            revision: Given::of(report.member("revision")),
            submitted_at: Given::of(report.member("submitted_at")),
            secrecy: Given::of(document.and_then(|document| document.member("secrecy"))),
        }
    }
}
