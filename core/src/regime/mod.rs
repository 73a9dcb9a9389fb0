//! What is owed: a directive as data. Which report, owed by whom, to whom, through whom, how often, due when, under
//! which clause, and on what basis. No code says "20".

mod overlay;
mod owing;
mod tables;

pub use overlay::{Overlay, OverlayChange, OverlayDuty};
pub use owing::{Duty, Expected, InForce};
pub use tables::{
    Basis, Clause, DueAssumption, DueRule, DutyKind, FirstPeriod, GroupKind, ListEntry, Lists, MonthOffset,
    Obligation, Owing, Regime, Rhythm, RuleSetting, TopicEntry, WindowRule,
};
