//! What is owed: a directive as data. Which report, owed by whom, to whom, through whom, how often, due when, under
//! which clause, and on what basis. No code says "20".

mod due;
mod lists;
mod overlay;
mod owing;
mod tables;

pub use due::{DueAssumption, DueRule, MonthOffset, WindowRule};
pub use lists::{GroupKind, ListEntry, Lists, TopicEntry};
pub use overlay::{Overlay, OverlayChange, OverlayDuty};
pub use owing::{Duty, Expected, InForce};
pub use tables::{
    Basis, CaseEvent, Clause, DutyKind, FirstPeriod, Obligation, Owing, Regime, Rhythm, RuleSetting,
};
