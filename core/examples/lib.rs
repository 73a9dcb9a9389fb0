//! What the examples share: a generator of synthetic reports, the documents of a year, and printing in two languages.

mod documents;
mod generator;
mod show;

pub use documents::Year;
pub use generator::{Generator, Rng};
pub use show::{Show, small};
