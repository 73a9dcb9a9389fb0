use serde::de::DeserializeOwned;

use super::{
    AgencyResults, Climate, Document, Kind, MonthlyOpinion, Participation, ReportKey, Revision, Secrecy,
    Serial, Synthesis, UrgentOpinion,
};
use crate::decode::{self, Node};
use crate::period::{Day, Instant, Period};
use crate::shape::{Text, UnitCode};

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

    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Given<U> {
        match self {
            Self::Value(value) => Given::Value(change(value)),
            Self::Absent => Given::Absent,
            Self::Unreadable => Given::Unreadable,
        }
    }

    pub(super) fn of(node: Option<&Node<'_>>) -> Self
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
    pub(crate) period: Given<Period>,
    pub(crate) revision: Given<Revision>,
    /// The number among the reports of that kind, unit and period.
    pub(crate) serial: Serial,
    /// It supplements a report that was delivered.
    pub(crate) supplement: bool,
    pub(crate) submitted_at: Given<Instant>,
    /// The symbol of the document that carries it.
    pub(crate) symbol: Given<Text<60>>,
    /// The date of the document, if it has one.
    pub(crate) issued_on: Given<Day>,
    /// It carries a secrecy mark: one of the list, or anything that is not `none`.
    pub(crate) classified: bool,
    pub(crate) nil_return: Given<bool>,
    pub(crate) thinking: Given<Climate>,
    pub(crate) mood: Given<Climate>,
    /// How many issues there are, sound or not.
    pub(crate) issues: Given<usize>,
}

impl Envelope {
    /// What every kind has alike.
    fn common(reporter: &UnitCode, period: Period, revision: Revision, document: Option<&Document>) -> Self {
        Self {
            reporter: Given::Value(reporter.clone()),
            period: Given::Value(period),
            revision: Given::Value(revision),
            serial: ReportKey::FIRST,
            supplement: false,
            submitted_at: Given::Absent,
            symbol: document.map_or(Given::Absent, |document| Given::Value(document.symbol.clone())),
            issued_on: document.map_or(Given::Absent, |document| Given::Value(document.issued_on)),
            classified: document.is_some_and(|document| document.secrecy != Secrecy::None),
            nil_return: Given::Absent,
            thinking: Given::Absent,
            mood: Given::Absent,
            issues: Given::Absent,
        }
    }

    pub(crate) fn parts(kind: Kind, report: &Node<'_>) -> Self {
        let supplement =
            report.member("supplement").and_then(|one| one.member("number")).and_then(decode::part);
        let own = report.member("serial").filter(|_| kind == Kind::UrgentOpinion).and_then(decode::part);
        let serial = supplement.map(ReportKey::supplement).or(own);
        let document = |name| report.member("document").and_then(|document| document.member(name));
        Self {
            reporter: Given::of(report.member("reporter")),
            period: kind.period(report.member("period")),
            revision: Given::of(report.member("revision")),
            serial: serial.unwrap_or(ReportKey::FIRST),
            supplement: supplement.is_some(),
            submitted_at: Given::of(report.member("submitted_at")),
            symbol: Given::of(document("symbol")),
            issued_on: Given::of(document("issued_on")),
            classified: document("secrecy")
                .and_then(Node::text)
                .is_some_and(|mark| !matches!(mark.trim(), "" | "none")),
            nil_return: match report.member("nil_return") {
                None => Given::Value(false),
                given => Given::of(given),
            },
            thinking: Given::of(report.member("thinking")),
            mood: Given::of(report.member("mood")),
            issues: match report.member("issues") {
                None => Given::Absent,
                Some(issues) => issues.list().map_or(Given::Unreadable, |items| Given::Value(items.len())),
            },
        }
    }
}

/// A kind of report, as far as every kind has it.
pub(crate) trait HasEnvelope {
    fn envelope(&self) -> Envelope;
}

impl HasEnvelope for MonthlyOpinion {
    fn envelope(&self) -> Envelope {
        Envelope {
            submitted_at: Given::Value(self.submitted_at),
            nil_return: Given::Value(self.nil_return),
            thinking: Given::Value(self.thinking.clone()),
            mood: Given::Value(self.mood.clone()),
            issues: Given::Value(self.issues.len()),
            ..Envelope::common(&self.reporter, self.period.into(), self.revision, self.document.as_ref())
        }
    }
}

impl HasEnvelope for Synthesis {
    fn envelope(&self) -> Envelope {
        let supplement = self.supplement.as_ref();
        Envelope {
            serial: supplement.map_or(ReportKey::FIRST, |one| ReportKey::supplement(one.number)),
            supplement: supplement.is_some(),
            submitted_at: self.submitted_at.map_or(Given::Absent, Given::Value),
            ..Envelope::common(&self.reporter, self.period.into(), self.revision, self.document.as_ref())
        }
    }
}

impl HasEnvelope for AgencyResults {
    fn envelope(&self) -> Envelope {
        Envelope {
            submitted_at: Given::Value(self.submitted_at),
            ..Envelope::common(&self.reporter, self.period.into(), self.revision, self.document.as_ref())
        }
    }
}

impl HasEnvelope for UrgentOpinion {
    fn envelope(&self) -> Envelope {
        Envelope {
            serial: self.serial.unwrap_or(ReportKey::FIRST),
            submitted_at: Given::Value(self.submitted_at),
            issues: Given::Value(self.issues.len()),
            ..Envelope::common(&self.reporter, self.period.into(), self.revision, self.document.as_ref())
        }
    }
}

impl HasEnvelope for Participation {
    fn envelope(&self) -> Envelope {
        Envelope {
            submitted_at: Given::Value(self.submitted_at),
            ..Envelope::common(&self.reporter, self.period, self.revision, self.document.as_ref())
        }
    }
}
