//! What it sums to: mergeable partial sums that keep their sources, and completeness over a denominator one can inspect.

mod compare;
mod completeness;
mod counts;
mod groups;
mod histogram;
mod restate;
mod sources;
mod synthesise;
mod tally;

pub(crate) use completeness::rate;
pub use completeness::{Completeness, Fraction, RateInterval, Tallied, UnitCounts, Units};
pub use counts::{ForecastCell, ProposalCell, TallyCounts, TendencyCell};
pub(crate) use groups::groups_shown;
pub use histogram::{Cell, Histogram};
pub use restate::{
    Amount, AsReported, AsRestated, Mention, MentionTotals, Parts, RefusedCode, ReportedRow, RestateNote,
    RestateNoteTold, RestateOptions, Restated, RestatedFigure, RestatedRow, RestatedTotals, TopicAmount,
};
pub use synthesise::{SupplementOptions, SynthesiseOptions};
pub use tally::{Audience, ManifestEntry, MergedTally, Tally, TallyOptions, TallySchema};
