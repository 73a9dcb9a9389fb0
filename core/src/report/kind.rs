use serde_json::Value;

use super::{AgencyResults, Envelope, MonthlyOpinion, Synthesis};
use crate::schema::Published;

/// The kinds of report that this version can read. A name that is not here may still be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    MonthlyOpinion,
    Synthesis,
    AgencyResults,
}

impl Kind {
    const ALL: [Self; 3] = [Self::MonthlyOpinion, Self::Synthesis, Self::AgencyResults];

    /// The kind of that name, if this version can read it.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether a person fills it in. A synthesis is composed from reports: what it says is counted, not typed.
    pub(crate) fn is_filled_in(self) -> bool {
        match self {
            Self::MonthlyOpinion | Self::AgencyResults => true,
            Self::Synthesis => false,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::MonthlyOpinion => MonthlyOpinion::KIND,
            Self::Synthesis => Synthesis::KIND,
            Self::AgencyResults => AgencyResults::KIND,
        }
    }

    /// The kind whose schema is named `urn`; of a document that names none we know, the one that units send.
    pub(crate) fn of_schema(urn: Option<&str>) -> Self {
        let named = |kind: &Self| kind.schema().get("$id").and_then(Value::as_str) == urn;
        Self::ALL.into_iter().find(named).unwrap_or(Self::MonthlyOpinion)
    }

    pub(crate) fn schema(self) -> &'static Value {
        match self {
            Self::MonthlyOpinion => MonthlyOpinion::schema(),
            Self::Synthesis => Synthesis::schema(),
            Self::AgencyResults => AgencyResults::schema(),
        }
    }
}

/// A report of any kind, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Report {
    Monthly(Box<MonthlyOpinion>),
    Synthesis(Box<Synthesis>),
    Results(Box<AgencyResults>),
}

impl Report {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Monthly(_) => Kind::MonthlyOpinion,
            Self::Synthesis(_) => Kind::Synthesis,
            Self::Results(_) => Kind::AgencyResults,
        }
    }

    pub(crate) fn envelope(&self) -> Envelope {
        match self {
            Self::Monthly(report) => Envelope::of(report),
            Self::Synthesis(report) => Envelope::of_synthesis(report),
            Self::Results(report) => Envelope::of_results(report),
        }
    }
}
