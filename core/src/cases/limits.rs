//! Time limits of a case: what is owed when it is received and when it has come to something, as the regime and local
//! decisions set it. The directive says only "in time" (CT53.8), so that under it alone no limit is set.

use schemars::JsonSchema;
use serde::Serialize;

use crate::jurisdiction::Jurisdiction;
use crate::period::Day;
use crate::regime::{Basis, CaseEvent, InForce};
use crate::report::{CaseState, CaseStep};
use crate::shape::{ClauseCode, Lang, ObligationCode, closed_enum};

closed_enum! {
    /// Tells where a case stands with a limit.
    ///
    /// ```
    /// use dlxh::cases::LimitState;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(LimitState::Unset.label(Lang::Vi), "Không quy định hạn");
    /// ```
    pub enum LimitState: "Tình trạng hạn của vụ việc" {
        /// No limit is set: nothing is late against it.
        Unset = "unset": "Không quy định hạn" / "No deadline set",
        /// It is not done, and there is time.
        Open = "open": "Còn hạn" / "There is time",
        /// It is not done, and the day is over.
        Overdue = "overdue": "Quá hạn" / "Overdue",
        /// It was done by the day.
        Met = "met": "Đúng hạn" / "In time",
        /// It was done later.
        Late = "late": "Muộn" / "Late",
    }
}

/// A limit of a case: what calls for what, by when, and whether it was done.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::{CasesOptions, LimitState};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// // Neither CT53.7 nor CT53.8 sets a number of days.
/// assert!(answer.cases.iter().flat_map(|case| &case.limits).all(|limit| limit.state == LimitState::Unset));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Hạn của vụ việc")]
pub struct CaseLimit {
    /// The obligation that sets it.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// Its clause.
    #[schemars(title = "Điều khoản")]
    pub clause: ClauseCode,
    /// What the limit rests on: the text, or a local decision.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// The step that calls for it.
    pub event: CaseEvent,
    /// The day of that step.
    #[schemars(title = "Ngày phát sinh")]
    pub event_on: Day,
    /// The last day; absent if none is set.
    #[schemars(title = "Hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The day it was done.
    #[schemars(title = "Ngày hoàn thành")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Day>,
    /// Where the case stands with it.
    pub state: LimitState,
}

/// The limits of the present spell: to its outcome from the day it was received, to the feedback from its outcome.
pub(super) fn limits(
    jurisdiction: &Jurisdiction,
    spell: &[CaseStep],
    today: Option<Day>,
    lang: Lang,
) -> Vec<CaseLimit> {
    let outcome = || spell.iter().find(|step| step.state.is_outcome()).map(|step| step.on);
    let fed_back = || spell.iter().find(|step| step.state == CaseState::FedBack).map(|step| step.on);
    let received = spell.first().filter(|step| step.state == CaseState::Received).map(|step| step.on);
    let spans = [(CaseEvent::Received, received, outcome()), (CaseEvent::Outcome, outcome(), fed_back())];
    let mut limits = Vec::new();
    for (event, event_on, done_on) in spans {
        let Some(event_on) = event_on else { continue };
        for in_force in called_for(jurisdiction, event, event_on) {
            // Which day it is never depends on the calendar: a limit of a case counts days, or is not set.
            let due = jurisdiction.due_of(&in_force, Some(event_on), lang).ok().and_then(|due| due.due);
            limits.push(CaseLimit {
                obligation: in_force.obligation.code.clone(),
                clause: in_force.obligation.clause.clone(),
                basis: in_force.due_basis(),
                event,
                event_on,
                due,
                done_on,
                state: state(due, done_on, today),
            });
        }
    }
    limits
}

/// What is owed on `event`, as it held on its day.
fn called_for(jurisdiction: &Jurisdiction, event: CaseEvent, on: Day) -> impl Iterator<Item = InForce<'_>> {
    let regime = jurisdiction.regime_on(on);
    let obligations =
        regime.into_iter().flat_map(|regime| regime.obligations.iter().map(move |one| (regime, one)));
    obligations
        .filter(move |(_, one)| one.event == Some(event) && one.holds_for(on.into()))
        .map(move |(regime, one)| jurisdiction.in_force(regime, one, on.into()))
}

fn state(due: Option<Day>, done_on: Option<Day>, today: Option<Day>) -> LimitState {
    let Some(due) = due else { return LimitState::Unset };
    match done_on.or(today) {
        Some(day) if day > due => {
            if done_on.is_some() {
                LimitState::Late
            } else {
                LimitState::Overdue
            }
        }
        _ => {
            if done_on.is_some() {
                LimitState::Met
            } else {
                LimitState::Open
            }
        }
    }
}

/// The first limit of the spell that is set and over on `today`, with nothing done.
pub(crate) fn overdue(jurisdiction: &Jurisdiction, spell: &[CaseStep], today: Day) -> Option<CaseLimit> {
    let mut all = limits(jurisdiction, spell, Some(today), Lang::Vi).into_iter();
    all.find(|limit| limit.state == LimitState::Overdue)
}
