//! Reporting on public opinion (dư luận xã hội) as a domain: units of a political system report, on a fixed rhythm,
//! what people think; the reports are checked, summed up the hierarchy, delivered on time, and what was raised is answered.
//!
//! The rooms, in the order a report lives:
//!
//! | question | room |
//! |---|---|
//! | who | [`hierarchy`]: units, territories, who is in charge, every fact dated; [`lineage`](hierarchy::Hierarchy::lineage) of what was merged |
//! | when | [`period`], [`calendar`]: days, instants and periods; which days are worked, and how sure that is |
//! | what is owed | [`regime`]: a directive as data, local decisions over it. [`deadlines`]: [due](Jurisdiction::due) days with a proof, the [agenda](Jurisdiction::agenda) of a span, what a later decision would have [moved](Jurisdiction::moved), where everyone [stands](Jurisdiction::standing) |
//! | what is said | [`report`]: one file a report kind, made of the bounded values of [`shape`]; the empty report to [draft](Jurisdiction::draft), the [form](Jurisdiction::form_schema) to fill it in, the [symbol](Jurisdiction::symbol) of the document that carries it |
//! | what a word means | [`codebook`]: when to choose a value and when its neighbour |
//! | is it right | [`rules`], [`finding`]: the catalogue, the one diagnostic of a [validation](Jurisdiction::validate) |
//! | what became of it | [`cases`]: matters, their [cases](Jurisdiction::cases) step by step, figures that cite what they count |
//! | what does it sum to | [`aggregate`]: mergeable [tallies](Jurisdiction::tally), [completeness](Jurisdiction::completeness), the [synthesis](Jurisdiction::synthesise) of a month with its sources |
//! | how it is asked | [`Jurisdiction`], [`wire`], [`lines`], [`tables`], [`schema`]: one value that knows it all, one door, reports by the thousand and as columns, published schemas |
//!
//! *dlxh counts what must be answered. It cannot say who spoke, and refuses outputs that would help find out.*

pub mod aggregate;
pub mod calendar;
pub mod cases;
pub mod codebook;
pub mod deadlines;
mod decode;
mod error;
pub mod finding;
pub mod hierarchy;
mod json;
mod jurisdiction;
pub mod lines;
mod nfc;
mod order;
pub mod paper;
pub mod period;
pub mod regime;
pub mod report;
pub mod rules;
pub mod schema;
pub mod shape;
pub mod tables;
pub mod wire;

pub use aggregate::{RestateOptions, SynthesiseOptions, Tally, TallyOptions};
pub use deadlines::{DueOptions, ObligationsOptions, SpanOptions, StandingOptions};
pub use error::{Error, ErrorCode, Fault};
pub use finding::{Finding, Pointer, Severity};
pub use jurisdiction::{Jurisdiction, JurisdictionDocument};
pub use report::{DraftOptions, FormSchemaOptions};
pub use rules::{ValidateOptions, Validation};
