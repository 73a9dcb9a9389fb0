//! What the examples share: a generator of synthetic reports, a year of them, and printing in two languages.

mod generator;
mod show;

pub use generator::{Generator, Rng};
pub use show::{Show, small};
