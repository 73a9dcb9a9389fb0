use serde::Serialize;

use super::{Basis, DueRule, DutyKind, Obligation, Overlay, Owing, Regime, Rhythm, WindowRule};
use crate::hierarchy::AsOf;
use crate::period::{Day, Period};
use crate::shape::{Labels, UnitCode};

/// An obligation as it holds for one period, local decisions included.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let period = "2025-01".parse().unwrap();
/// let synthesis = jurisdiction.obligation("synthesis", period)?;
/// assert_eq!(synthesis.obligation.clause.as_str(), "CT53.8");
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    /// The regime.
    pub regime: &'a Regime,
    /// The obligation.
    pub obligation: &'a Obligation,
    /// The period.
    pub period: Period,
    pub(crate) overlays: &'a [Overlay],
}

/// Whether and why a unit owes something.
///
/// ```
/// use dlxh::regime::DutyKind;
///
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let report = jurisdiction.obligation("monthly-report", "2025-01".parse().unwrap())?;
/// let view = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
/// assert_eq!(report.duty_of(&view, "TV-MTTQ").unwrap().duty, DutyKind::Unresolved);
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty<'a> {
    /// How sure it is.
    pub duty: DutyKind,
    /// What that rests on.
    pub basis: Basis,
    /// Why.
    pub reason: &'a Labels,
}

/// A unit that is expected to report, with the reason.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let synthesis = jurisdiction.obligation("synthesis", "2025-01".parse().unwrap())?;
/// let view = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
/// let expected = synthesis.expected(&view);
/// assert_eq!(expected.len(), 1);
/// assert_eq!(expected[0].name.vi.as_str(), "Ban Tuyên giáo Tỉnh ủy");
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Expected<'a> {
    /// The unit.
    pub unit: &'a UnitCode,
    /// Its name on the last day of the period.
    pub name: &'a Labels,
    /// Whether and why it owes the report.
    pub duty: Duty<'a>,
}

impl<'a> InForce<'a> {
    fn changes(&self) -> impl Iterator<Item = (&'a Overlay, &'a super::OverlayChange)> {
        let obligation = self.obligation;
        // The latest overlay that speaks to a point decides it.
        self.local_decisions().rev().flat_map(move |overlay| {
            let changes = overlay.changes.iter().filter(move |change| change.obligation == obligation.code);
            changes.map(move |change| (overlay, change))
        })
    }

    /// Every local decision that bears on the period, the earliest first.
    pub(crate) fn local_decisions(&self) -> impl DoubleEndedIterator<Item = &'a Overlay> {
        let (regime, period) = (self.regime, self.period);
        self.overlays.iter().filter(move |overlay| overlay.regime == regime.code && overlay.holds_for(period))
    }

    /// Returns when it is due, and the local decision that says so, if one does.
    ///
    /// ```
    /// use dlxh::regime::DueRule;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let report = jurisdiction.obligation("monthly-report", "2025-01".parse().unwrap())?;
    /// assert!(matches!(report.due_rule(), (DueRule::Unset {}, None)));
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn due_rule(&self) -> (&'a DueRule, Option<&'a Overlay>) {
        let local = self.changes().find_map(|(overlay, change)| Some((change.due.as_ref()?, overlay)));
        local.map_or((&self.obligation.due, None), |(rule, overlay)| (rule, Some(overlay)))
    }

    /// Returns what the due rule rests on: a local decision, or what the obligation itself does.
    ///
    /// ```
    /// use dlxh::regime::Basis;
    ///
    /// let text_alone = dlxh::Jurisdiction::tra_vinh();
    /// let local = text_alone.with_overlay(&std::fs::read("../tests/data/overlays/illustrative.json")?)?;
    /// let january = "2025-01".parse().unwrap();
    /// assert_eq!(text_alone.obligation("monthly-report", january)?.due_basis(), Basis::Text);
    /// assert_eq!(local.obligation("monthly-report", january)?.due_basis(), Basis::Local);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn due_basis(&self) -> Basis {
        if self.due_rule().1.is_some() { Basis::Local } else { self.obligation.basis }
    }

    /// Returns which days it covers, and the local decision that says so, if one does.
    ///
    /// ```
    /// let text_alone = dlxh::Jurisdiction::tra_vinh();
    /// let local = text_alone.with_overlay(&std::fs::read("../tests/data/overlays/illustrative.json")?)?;
    /// let january = "2025-01".parse().unwrap();
    /// let (window, decision) = local.obligation("monthly-report", january)?.window_rule();
    /// assert_eq!(window.days(january).unwrap().0.to_string(), "2024-12-15");
    /// assert_eq!(decision.unwrap().labels.en.as_str(), "Illustrative convention of the library");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn window_rule(&self) -> (&'a WindowRule, Option<&'a Overlay>) {
        let local = self.changes().find_map(|(overlay, change)| Some((change.window.as_ref()?, overlay)));
        local.map_or((&self.obligation.window, None), |(rule, overlay)| (rule, Some(overlay)))
    }

    /// The first day it covers: of its window where one is set, else of the period.
    pub(crate) fn first_day(&self) -> Day {
        self.window_rule().0.days(self.period).map_or(self.period.first_day(), |(first, _)| first)
    }

    /// The last day it covers.
    pub(crate) fn last_day(&self) -> Day {
        self.window_rule().0.days(self.period).map_or(self.period.last_day(), |(_, last)| last)
    }

    /// The day of the event that calls for it, where its period is that day.
    pub(crate) fn event_on(&self) -> Option<Day> {
        let (first, last) = (self.period.first_day(), self.period.last_day());
        (self.obligation.rhythm == Rhythm::Event && first == last).then_some(first)
    }

    /// Returns the local decision that adds the obligation, if the directive itself does not lay it down.
    ///
    /// ```
    /// use dlxh::regime::Basis;
    ///
    /// let text_alone = dlxh::Jurisdiction::tra_vinh();
    /// let local = text_alone.with_overlay(&std::fs::read("../tests/data/overlays/urgent-report.json")?)?;
    /// let event = "2025-01-09".parse().unwrap();
    /// // The directive mentions no urgent report.
    /// assert!(text_alone.obligation("urgent-report", event).is_err());
    /// let urgent = local.obligation("urgent-report", event)?;
    /// assert_eq!(urgent.obligation.basis, Basis::Local);
    /// assert_eq!(urgent.added_by().unwrap().labels.en.as_str(), "Illustrative: urgent reports");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn added_by(&self) -> Option<&'a Overlay> {
        let is_own =
            |overlay: &&Overlay| overlay.obligations.iter().any(|one| std::ptr::eq(one, self.obligation));
        self.overlays.iter().find(is_own)
    }

    /// Returns whether and why `unit` owes it; `None` if it does not.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let report = jurisdiction.obligation("monthly-report", "2025-01".parse().unwrap())?;
    /// let view = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert!(report.duty_of(&view, "TV-HU-CL").is_some());
    /// assert!(report.duty_of(&view, "TV-SNN").is_none()); // CT53.6 names no department
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn duty_of(&self, view: &AsOf<'a>, unit: &str) -> Option<Duty<'a>> {
        let unit = view.unit(unit).ok()?;
        let mut local = self
            .changes()
            .flat_map(|(overlay, change)| change.duties.iter().map(move |duty| (overlay, duty)));
        match local.find(|(_, local)| local.unit == *unit.code) {
            Some((_, local)) if !local.owes => return None,
            Some((overlay, _)) => {
                return Some(Duty { duty: DutyKind::Certain, basis: Basis::Local, reason: &overlay.labels });
            }
            None => {}
        }
        let matching = self.obligation.owed_by.iter().filter_map(|owing| match owing {
            Owing::Class { class, duty, reason } if *class == unit.class => Some((1, *duty, reason)),
            Owing::Unit { unit: named, duty, reason } if named == unit.code => Some((0, *duty, reason)),
            _ => None,
        });
        // A unit named by its code goes before its class.
        let (_, duty, reason) = matching.min_by_key(|(order, ..)| *order)?;
        Some(Duty { duty, basis: self.obligation.basis, reason })
    }

    /// Returns the local decision that exempts `unit`, if one does.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let decision = r#"{
    ///   "labels": {"vi": "Quy ước minh họa", "en": "Illustrative"}, "instrument": "(minh họa)",
    ///   "regime": "CT53", "from": "2025-01-01",
    ///   "changes": [{"obligation": "monthly-report", "duties": [{"unit": "TV-MTTQ", "owes": false}]}]
    /// }"#;
    /// let local = jurisdiction.with_overlay(decision.as_bytes())?;
    /// let report = local.obligation("monthly-report", "2025-01".parse().unwrap())?;
    /// assert_eq!(report.exempts("TV-MTTQ").unwrap().instrument.as_str(), "(minh họa)");
    /// assert!(report.exempts("TV-HU-CL").is_none());
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn exempts(&self, unit: &str) -> Option<&'a Overlay> {
        let mut local = self
            .changes()
            .flat_map(|(overlay, change)| change.duties.iter().map(move |duty| (overlay, duty)));
        let (overlay, duty) = local.find(|(_, duty)| duty.unit.as_str() == unit)?;
        (!duty.owes).then_some(overlay)
    }

    /// Returns every unit that is expected to report, in the order of the hierarchy's table.
    ///
    /// ```
    /// use dlxh::regime::DutyKind;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let report = jurisdiction.obligation("monthly-report", "2025-01".parse().unwrap())?;
    /// let view = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// let certain = report.expected(&view).iter().filter(|one| one.duty.duty == DutyKind::Certain).count();
    /// assert_eq!(certain, 14); // nine districts, five organisations
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn expected(&self, view: &AsOf<'a>) -> Vec<Expected<'a>> {
        let units = view.units();
        units
            .filter_map(|unit| {
                let duty = self.duty_of(view, unit.code.as_str())?;
                Some(Expected { unit: unit.code, name: unit.name, duty })
            })
            .collect()
    }
}
