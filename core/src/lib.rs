//! Reporting on public opinion (dư luận xã hội) as a domain: units of a political system report, on a fixed rhythm,
//! what people think; the reports are checked, summed up the hierarchy, delivered on time.
//!
//! The rooms, in the order a report lives:
//!
//! | question | room |
//! |---|---|
//! | who | [`hierarchy`]: units, territories, who is in charge, every fact dated |
//! | when | [`period`], [`calendar`]: periods, working days |
//! | what is owed | [`regime`], [`deadlines`]: a directive as data, due days with a proof, where everyone stands |
//! | what is said | [`report`]: one file a report kind, made of the bounded values of [`shape`] |
//! | what a word means | [`codebook`]: when to choose a value and when its neighbour |
//! | is it right | [`rules`], [`finding`]: the catalogue, the one diagnostic |
//! | what does it sum to | [`aggregate`]: mergeable sums, completeness |
//! | how it is asked | [`Jurisdiction`], [`wire`], [`schema`]: one value that knows it all, one door, published schemas |
//!
//! *dlxh counts what must be answered. It cannot say who spoke, and refuses outputs that would help find out.*

pub mod aggregate;
pub mod calendar;
pub mod codebook;
pub mod deadlines;
mod decode;
mod error;
pub mod finding;
pub mod hierarchy;
mod json;
mod jurisdiction;
pub mod period;
pub mod regime;
pub mod report;
pub mod rules;
pub mod schema;
pub mod shape;
pub mod wire;

pub use aggregate::{SynthesiseOptions, Tally, TallyOptions};
pub use deadlines::{DueOptions, SpanOptions, StandingOptions};
pub use error::{Error, ErrorCode, Fault};
pub use finding::{Finding, Pointer, Severity};
pub use jurisdiction::{Jurisdiction, JurisdictionDocument};
pub use report::{DraftOptions, FormSchemaOptions};
pub use rules::{ValidateOptions, Validation};
