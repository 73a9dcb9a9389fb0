use serde::{Serialize, Serializer};
use serde_json::Value;

use super::envelope::{Given, HasEnvelope};
use super::{
    AgencyResults, Digested, Envelope, MonthlyOpinion, Opinion, Participation, Synthesis, UrgentOpinion,
};
use crate::decode::{self, Node};
use crate::period::{Day, Month, Period};
use crate::schema::Published;

/// Lists the kinds of report that this version can read: the type, what it is called as it was read, what its period
/// is, and whether a person fills it in. A kind is one line here, its envelope in `envelope.rs`, and its parts in the engine.
macro_rules! kinds {
    ($($report:ident as $read:ident, of a $period:ident, filled in: $filled_in:literal;)+) => {
        /// The kinds of report that this version can read. A name that is not here may still be referred to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind {
            $($report),+
        }

        impl Kind {
            const ALL: &[Self] = &[$(Self::$report),+];

            /// Whether a person fills it in. A synthesis is composed from reports: what it says is counted, not typed.
            pub(crate) fn is_filled_in(self) -> bool {
                match self {
                    $(Self::$report => $filled_in),+
                }
            }

            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$report => $report::KIND),+
                }
            }

            pub(crate) fn schema(self) -> &'static Value {
                match self {
                    $(Self::$report => $report::schema()),+
                }
            }

            /// The report of this kind in `input`, if it follows the schema.
            pub(crate) fn read(self, input: &[u8]) -> Option<Report> {
                match self {
                    $(Self::$report => decode::typed(input).map(Report::$read)),+
                }
            }

            /// The period of a report of this kind, which may be half-filled.
            pub(super) fn period(self, given: Option<&Node<'_>>) -> Given<Period> {
                match self {
                    $(Self::$report => Given::<$period>::of(given).map(Into::into)),+
                }
            }
        }

        /// A report of any kind, as it was read.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) enum Report {
            $($read(Box<$report>)),+
        }

        impl Report {
            pub(crate) fn kind(&self) -> Kind {
                match self {
                    $(Self::$read(_) => Kind::$report),+
                }
            }

            pub(crate) fn envelope(&self) -> Envelope {
                match self {
                    $(Self::$read(report) => report.envelope()),+
                }
            }
        }

        impl Serialize for Report {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$read(report) => report.serialize(serializer)),+
                }
            }
        }
    };
}

kinds! {
    MonthlyOpinion as Monthly, of a Month, filled in: true;
    Synthesis as Synthesis, of a Month, filled in: false;
    AgencyResults as Results, of a Day, filled in: true;
    UrgentOpinion as Urgent, of a Day, filled in: true;
    Participation as Participation, of a Period, filled in: true;
}

impl Kind {
    /// The kind of that name, if this version can read it.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The kind whose schema is named `urn`; of a document that names none we know, the one that units send.
    pub(crate) fn of_schema(urn: Option<&str>) -> Self {
        let named = |kind: &Self| kind.schema().get("$id").and_then(Value::as_str) == urn;
        Self::ALL.iter().copied().find(named).unwrap_or(Self::MonthlyOpinion)
    }
}

impl Report {
    /// The report as one that others are checked against, if they are.
    pub(crate) fn digested(&self) -> Option<&dyn Digested> {
        match self {
            Self::Monthly(report) => Some(&**report),
            Self::Urgent(report) => Some(&**report),
            Self::Participation(report) => Some(&**report),
            Self::Synthesis(_) | Self::Results(_) => None,
        }
    }

    /// The report as one of opinion, if it is.
    pub(crate) fn opinion(&self) -> Option<&dyn Opinion> {
        match self {
            Self::Monthly(report) => Some(&**report),
            Self::Urgent(report) => Some(&**report),
            Self::Synthesis(_) | Self::Results(_) | Self::Participation(_) => None,
        }
    }
}
