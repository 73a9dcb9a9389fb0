//! A case as it is kept in Rust: a step that cannot come next cannot be written.

use std::marker::PhantomData;

use crate::period::Day;
use crate::report::{Audiences, CaseState, CaseStep, DeclineReason, VerifiedAs};
use crate::shape::{BoundError, List, Text, UnitCode};

/// What every step has: when, by which body, on what ground.
///
/// ```
/// use dlxh::cases::Act;
///
/// let act = Act::new("2025-01-22", "TV-UBND", "Công văn của Ban Tuyên giáo Tỉnh ủy")?;
/// assert_eq!(act.by.as_str(), "TV-UBND");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The day.
    pub on: Day,
    /// The body that took the step.
    pub by: UnitCode,
    /// The document by which it was taken.
    pub ground: Text<300>,
}

impl Act {
    /// Takes the three if each has its form.
    ///
    /// ```
    /// use dlxh::cases::Act;
    ///
    /// assert!(Act::new("2025-02-30", "TV-UBND", "Công văn").is_err()); // there is no such day
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn new(on: &str, by: &str, ground: &str) -> Result<Self, BoundError> {
        Ok(Self { on: on.parse()?, by: UnitCode::new(by)?, ground: Text::new(ground)? })
    }

    fn step(self, state: CaseState) -> CaseStep {
        CaseStep {
            state,
            on: self.on,
            by: self.by,
            ground: self.ground,
            status_notes: None,
            agency_responsible: None,
            expected: None,
            verified_as: None,
            reason: None,
            fed_back_to: None,
        }
    }
}

/// Lists the states as types: one line each.
macro_rules! states {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => { $(
        $(#[doc = $doc])+
        ///
        /// ```
        #[doc = concat!("// It only marks: nobody holds one.\nassert_eq!(size_of::<Option<dlxh::cases::", stringify!($name), ">>(), 0);")]
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {}
    )+ };
}

states! {
    /// The case was received.
    Received,
    /// The case was assigned.
    Assigned,
    /// The case was verified.
    Verified,
    /// The case is being handled.
    Handling,
    /// The case was settled, explained or declined.
    Outcome,
    /// Those who raised the matter were told.
    FedBack,
    /// The case is closed.
    Closed,
}

/// The steps of a case so far, the last of which left it in the state `S` (CT53.7, CT53.8).
///
/// ```
/// use dlxh::cases::{Act, History};
/// use dlxh::report::{CaseState, VerifiedAs};
/// use dlxh::shape::{Text, UnitCode};
///
/// let case = History::begin(Act::new("2025-01-22", "TV-UBND", "Công văn")?)
///     .assign(Act::new("2025-01-23", "TV-UBND", "Công văn")?, UnitCode::new("TV-SNN")?)?
///     .verify(Act::new("2025-02-03", "TV-SNN", "Báo cáo")?, VerifiedAs::Partly, Text::new("Hai cống mở chậm.")?)?;
/// let states: Vec<CaseState> = case.steps().iter().map(|step| step.state).collect();
/// assert_eq!(states, [CaseState::Received, CaseState::Assigned, CaseState::Verified]);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
///
/// What was not handled cannot be settled:
///
/// ```compile_fail,E0599
/// # use dlxh::cases::{Act, History};
/// # use dlxh::shape::Text;
/// let act = || Act::new("2025-01-22", "TV-UBND", "Công văn").unwrap();
/// History::begin(act()).settle(act(), Text::new("Xong.").unwrap());
/// ```
///
/// Nothing is closed before those who raised it were told:
///
/// ```compile_fail,E0599
/// # use dlxh::cases::{Act, History};
/// # use dlxh::report::DeclineReason;
/// # use dlxh::shape::Text;
/// let act = || Act::new("2025-01-22", "TV-UBND", "Công văn").unwrap();
/// let declined = History::begin(act()).decline(act(), DeclineReason::Answered, Text::new("Đã trả lời.").unwrap());
/// declined.unwrap().close(act());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<S> {
    steps: Vec<CaseStep>,
    state: PhantomData<S>,
}

impl<S> History<S> {
    fn then<T>(mut self, step: CaseStep) -> Result<History<T>, BoundError> {
        if self.steps.last().is_some_and(|before| step.on < before.on) {
            return Err(BoundError::new("a day on or after that of the step before"));
        }
        self.steps.push(step);
        // A case has as many steps as its shape allows.
        let steps = List::<CaseStep, 1, 100>::new(self.steps)?.into_vec();
        Ok(History { steps, state: PhantomData })
    }

    /// Returns the steps as a report carries them.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    ///
    /// let case = History::begin(Act::new("2025-01-22", "TV-UBND", "Công văn")?);
    /// assert_eq!(case.steps().len(), 1);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn steps(&self) -> &[CaseStep] {
        &self.steps
    }
}

impl History<Received> {
    /// Begins a case: a body has taken note of a matter.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::CaseState;
    ///
    /// let case = History::begin(Act::new("2025-01-22", "TV-UBND", "Công văn")?);
    /// assert_eq!(case.steps()[0].state, CaseState::Received);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn begin(act: Act) -> Self {
        Self { steps: vec![act.step(CaseState::Received)], state: PhantomData }
    }
}

/// Writes a step as a method of the states it may follow.
macro_rules! step {
    ($one:ident, $($other:ident),+ => $($step:tt)+) => {
        step! { $one => $($step)+ }
        step! { $($other),+ => $($step)+ }
    };
    (
        $from:ident => $(#[doc = $doc:literal])+
        $name:ident($($arg:ident: $kind:ty),*) $state:ident -> $to:ident { $($member:ident: $value:expr),* }
    ) => {
        impl History<$from> {
            $(#[doc = $doc])+
            ///
            /// # Errors
            /// [`BoundError`] if its day is before that of the last step, or the case has a hundred steps already.
            pub fn $name(self, act: Act $(, $arg: $kind)*) -> Result<History<$to>, BoundError> {
                self.then(CaseStep { $($member: Some($value),)* ..act.step(CaseState::$state) })
            }
        }
    };
}

step! {
    Received, Assigned =>
    /// Charges a body with the matter, or hands it on to another.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::shape::UnitCode;
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?).assign(act("2025-01-23")?, UnitCode::new("TV-SNN")?)?;
    /// assert!(case.clone().assign(act("2025-01-22")?, UnitCode::new("TV-SCT")?).is_err()); // before the step before
    /// assert_eq!(case.assign(act("2025-01-24")?, UnitCode::new("TV-SCT")?)?.steps().len(), 3);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    assign(to: UnitCode) Assigned -> Assigned { agency_responsible: to }
}
step! {
    Received, Assigned, Verified =>
    /// Does not take the matter up, with the reason.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::DeclineReason;
    /// use dlxh::shape::Text;
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?);
    /// let case = case.decline(act("2025-01-27")?, DeclineReason::OutOfCompetence, Text::new("Trung ương quy định.")?)?;
    /// assert_eq!(case.steps()[1].reason, Some(DeclineReason::OutOfCompetence));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    decline(reason: DeclineReason, notes: Text<4000>) Declined -> Outcome { reason: reason, status_notes: notes }
}
step! {
    Assigned =>
    /// Says how much of the matter proved to be so.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::VerifiedAs;
    /// use dlxh::shape::{Text, UnitCode};
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?).assign(act("2025-01-23")?, UnitCode::new("TV-SNN")?)?;
    /// let case = case.verify(act("2025-02-03")?, VerifiedAs::Founded, Text::new("Cống mở chậm.")?)?;
    /// assert_eq!(case.steps()[2].verified_as, Some(VerifiedAs::Founded));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    verify(as_what: VerifiedAs, notes: Text<4000>) Verified -> Verified { verified_as: as_what, status_notes: notes }
}
step! {
    Verified =>
    /// Begins to do what has to be done.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{CaseState, VerifiedAs};
    /// use dlxh::shape::{Text, UnitCode};
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?).assign(act("2025-01-23")?, UnitCode::new("TV-SNN")?)?;
    /// let case = case.verify(act("2025-02-03")?, VerifiedAs::Founded, Text::new("Cống mở chậm.")?)?;
    /// assert_eq!(case.handle(act("2025-02-05")?)?.steps()[3].state, CaseState::Handling);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    handle() Handling -> Handling {}
}
step! {
    Handling =>
    /// Puts right what gave rise to the matter.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{CaseState, VerifiedAs};
    /// use dlxh::shape::{Text, UnitCode};
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?).assign(act("2025-01-23")?, UnitCode::new("TV-SNN")?)?;
    /// let case = case.verify(act("2025-02-03")?, VerifiedAs::Founded, Text::new("Cống mở chậm.")?)?;
    /// let case = case.handle(act("2025-02-05")?)?.settle(act("2025-02-12")?, Text::new("Lịch đã niêm yết.")?)?;
    /// assert_eq!(case.steps()[4].state, CaseState::Settled);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    settle(notes: Text<4000>) Settled -> Outcome { status_notes: notes }
}
step! {
    Verified, Handling =>
    /// Explains why nothing was to be put right, or nothing could be.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{CaseState, VerifiedAs};
    /// use dlxh::shape::{Text, UnitCode};
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?).assign(act("2025-01-23")?, UnitCode::new("TV-SNN")?)?;
    /// let case = case.verify(act("2025-02-03")?, VerifiedAs::Unfounded, Text::new("Nước đạt chuẩn.")?)?;
    /// let case = case.explain(act("2025-02-05")?, Text::new("Công bố kết quả đo.")?)?;
    /// assert_eq!(case.steps()[3].state, CaseState::Explained);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    explain(notes: Text<4000>) Explained -> Outcome { status_notes: notes }
}
step! {
    Outcome, FedBack =>
    /// Tells those who raised the matter what came of it; one audience may be told after another.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{Audiences, DeclineReason};
    /// use dlxh::shape::Text;
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?);
    /// let case = case.decline(act("2025-01-27")?, DeclineReason::Answered, Text::new("Đã trả lời quý trước.")?)?;
    /// let told: Audiences = serde_json::from_str(r#"{"units":["TV-HU-CK"]}"#)?;
    /// let case = case.feed_back(act("2025-02-04")?, told)?.close(act("2025-02-05")?)?;
    /// assert_eq!(case.steps().len(), 4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    feed_back(to: Audiences) FedBack -> FedBack { fed_back_to: to }
}
step! {
    FedBack =>
    /// Closes the case.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{Audiences, CaseState, DeclineReason};
    /// use dlxh::shape::Text;
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?);
    /// let case = case.decline(act("2025-01-27")?, DeclineReason::Answered, Text::new("Đã trả lời quý trước.")?)?;
    /// let told: Audiences = serde_json::from_str(r#"{"units":["TV-HU-CK"]}"#)?;
    /// let closed = case.feed_back(act("2025-02-04")?, told)?.close(act("2025-02-05")?)?;
    /// assert_eq!(closed.steps()[3].state, CaseState::Closed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    close() Closed -> Closed {}
}
step! {
    Closed =>
    /// Takes the case up again: a new spell begins.
    ///
    /// ```
    /// use dlxh::cases::{Act, History};
    /// use dlxh::report::{Audiences, DeclineReason};
    /// use dlxh::shape::Text;
    ///
    /// let act = |day| Act::new(day, "TV-UBND", "Công văn");
    /// let case = History::begin(act("2025-01-22")?);
    /// let case = case.decline(act("2025-01-27")?, DeclineReason::Answered, Text::new("Đã trả lời quý trước.")?)?;
    /// let told: Audiences = serde_json::from_str(r#"{"units":["TV-HU-CK"]}"#)?;
    /// let closed = case.feed_back(act("2025-02-04")?, told)?.close(act("2025-02-05")?)?;
    /// assert_eq!(closed.reopen(act("2025-03-01")?)?.steps().len(), 5);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    reopen() Received -> Received {}
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Act, History};
    use crate::report::{Audiences, CaseState, DeclineReason, VerifiedAs};
    use crate::shape::{Text, UniqueList, UnitCode};

    /// Paths that between them take every method from every state that has it.
    #[test]
    fn what_can_be_written_is_what_a_rule_lets_pass() {
        let act = || Act::new("2025-01-22", "TV-UBND", "Công văn").unwrap();
        let notes = || Text::new("Đã xem xét.").unwrap();
        let body = || UnitCode::new("TV-SNN").unwrap();
        let told = || Audiences {
            units: UniqueList::new(vec![UnitCode::new("TV-HU-CL").unwrap()]).unwrap(),
            areas: UniqueList::default(),
            groups: UniqueList::default(),
        };
        let received = History::begin(act());
        let assigned = received.clone().assign(act(), body()).unwrap().assign(act(), body()).unwrap();
        let verified = assigned.clone().verify(act(), VerifiedAs::Partly, notes()).unwrap();
        let handling = verified.clone().handle(act()).unwrap();
        let why = DeclineReason::Answered;
        let ends = [
            received.decline(act(), why, notes()),
            assigned.decline(act(), why, notes()),
            verified.clone().decline(act(), why, notes()),
            verified.explain(act(), notes()),
            handling.clone().explain(act(), notes()),
            handling.settle(act(), notes()),
        ];
        let mut written = BTreeSet::new();
        for end in ends {
            let told_twice = end.unwrap().feed_back(act(), told()).unwrap().feed_back(act(), told()).unwrap();
            let reopened = told_twice.close(act()).unwrap().reopen(act()).unwrap();
            let states: Vec<CaseState> = reopened.steps().iter().map(|step| step.state).collect();
            written.extend(states.windows(2).map(|pair| (pair[0], pair[1])));
        }
        for before in CaseState::ALL {
            for state in CaseState::ALL {
                let passes = state.may_follow(Some(*before));
                assert_eq!(passes, written.contains(&(*before, *state)), "{before} {state}");
            }
        }
    }
}
