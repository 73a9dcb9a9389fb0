//! The spells of cases: one each time a case was received.

use super::carried::carried;
use super::known::Known;
use crate::deadlines::Received;
use crate::period::Day;
use crate::report::{AgencyResults, Case, CaseState, CaseStep};

/// What became of a case from the day it was received to the day it was received again.
pub(crate) struct Spell<'r> {
    pub(crate) report: &'r AgencyResults,
    pub(crate) case: &'r Case,
    /// Which spell it is, from 1.
    pub(crate) number: usize,
    pub(crate) present: bool,
    pub(crate) steps: Vec<CaseStep>,
}

impl<'r> Spell<'r> {
    /// The spells of the cases that `received` tells, as the operation `cases` has them.
    pub(crate) fn all(received: &'r [Received]) -> Vec<Self> {
        let known = Known::of(received, Vec::new());
        let mut all = Vec::new();
        for one in carried(&known.cases) {
            let spells: Vec<_> = one.steps.chunk_by(|_, next| next.state != CaseState::Received).collect();
            let last = spells.len();
            all.extend((1..).zip(spells).map(|(number, steps)| Self {
                report: one.report,
                case: one.case,
                number,
                present: number == last,
                steps: steps.to_vec(),
            }));
        }
        all
    }

    /// The first step that is as asked.
    pub(crate) fn first(&self, is: impl Fn(&CaseStep) -> bool) -> Option<&CaseStep> {
        self.steps.iter().find(|step| is(step))
    }

    /// The day it first came so far.
    pub(crate) fn reached(&self, state: CaseState) -> Option<Day> {
        Some(self.first(|step| step.state == state)?.on)
    }
}
