//! What it sums to: mergeable partial sums that keep their sources, and completeness over a denominator one can inspect.

mod completeness;
mod histogram;
mod tally;

pub use completeness::{Completeness, Fraction, RateInterval, Tallied, UnitCounts};
pub use histogram::{Cell, Histogram};
pub use tally::{
    Audience, ForecastCell, ManifestEntry, MergedTally, ProposalCell, Tally, TallyCounts, TallyOptions,
    TallySchema, TendencyCell,
};
