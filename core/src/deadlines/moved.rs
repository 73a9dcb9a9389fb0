use schemars::JsonSchema;
use serde::Serialize;

use super::span::{Owed, Span, When, duties};
use super::{Firmness, SpanOptions, UnitDuty};
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Period};
use crate::regime::{Basis, InForce};
use crate::shape::{ClauseCode, Lang, ObligationCode, UnitCode, closed_enum};

closed_enum! {
    /// Names what a later decision changes of a deadline.
    ///
    /// ```
    /// use dlxh::deadlines::MovedPart;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(MovedPart::ActBy.label(Lang::Vi), "Ngày nên hoàn thành");
    /// ```
    pub enum MovedPart: "Nội dung thay đổi" {
        /// The due day.
        Due = "due": "Ngày đến hạn" / "Due day",
        /// The last workday by then.
        ActBy = "act_by": "Ngày nên hoàn thành" / "Last workday by then",
        /// Whether it can still move.
        Firmness = "firmness": "Độ chắc chắn" / "Firmness",
        /// Which days the report covers.
        Window = "window": "Phạm vi thời gian" / "Window",
        /// Who owes it, or how sure that is.
        Duties = "duties": "Đơn vị có nghĩa vụ" / "Duties",
    }
}

/// The days a report covers.
///
/// ```
/// use dlxh::{DraftOptions, Jurisdiction};
///
/// // The directive does not say which days a monthly report covers.
/// let draft = Jurisdiction::tra_vinh().draft(&DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01")?)?;
/// assert_eq!(draft.window, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Khoảng thời gian báo cáo")]
pub struct Window {
    /// The first.
    #[schemars(title = "Ngày đầu")]
    pub first: Day,
    /// The last.
    #[schemars(title = "Ngày cuối")]
    pub last: Day,
}

impl Window {
    pub(crate) fn of(in_force: &InForce<'_>) -> Option<Self> {
        in_force.window_rule().0.days(in_force.period).map(|(first, last)| Self { first, last })
    }
}

/// A deadline before or after a decision.
///
/// ```
/// use dlxh::regime::Basis;
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// let decree = r#"{
///   "labels": {"vi": "Minh họa", "en": "Illustrative"}, "instrument": "(minh họa)", "regime": "CT53", "from": "2025-01-01",
///   "changes": [{
///     "obligation": "monthly-report", "due": {"rule": "day_of_month", "day": 15, "month_offset": 0},
///     "window": {"rule": "shifted", "first_day": 15, "last_day": 14}, "duties": [{"unit": "TV-MTTQ", "owes": true}]
///   }]
/// }"#;
/// let span = SpanOptions::of("2025-01-01", "2025-01-31")?;
/// let moved = Jurisdiction::tra_vinh().moved(decree.as_bytes(), &span)?.moved;
/// assert_eq!((moved[0].before.basis, moved[0].before.due), (Basis::Text, None));
/// assert_eq!(moved[0].after.basis, Basis::Local);
/// assert_eq!(moved[0].after.window.unwrap().first.to_string(), "2024-12-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Hạn trước hoặc sau quyết định")]
pub struct DeadlineState {
    /// What the due rule rests on.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// The due day; absent if no deadline is set, or the calendar does not reach.
    #[schemars(title = "Hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The last workday by the due day.
    #[schemars(title = "Nên hoàn thành trong ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act_by: Option<Day>,
    /// Whether `act_by` can still move.
    #[schemars(title = "Độ chắc chắn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firmness: Option<Firmness>,
    /// The days it covers; absent if nothing says so.
    #[schemars(title = "Khoảng thời gian")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// In words.
    #[schemars(title = "Tóm tắt bằng lời")]
    pub summary: String,
}

/// A unit whose duty a decision changes.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// // Whether the Front owes the monthly report is open; an invented decision says that it does not.
/// let decision = r#"{
///   "labels": {"vi": "Minh họa", "en": "Illustrative"}, "instrument": "(minh họa)", "regime": "CT53", "from": "2025-01-01",
///   "changes": [{"obligation": "monthly-report", "duties": [{"unit": "TV-MTTQ", "owes": false}]}]
/// }"#;
/// let span = SpanOptions::of("2025-01-01", "2025-01-31")?;
/// let moved = Jurisdiction::tra_vinh().moved(decision.as_bytes(), &span)?.moved;
/// let front = &moved[0].duties[0];
/// assert!(front.before.is_some() && front.after.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Thay đổi về nghĩa vụ")]
pub struct DutyChange {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// Its duty before; absent if it had none.
    #[schemars(title = "Trước")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<UnitDuty>,
    /// Its duty after; absent if it has none.
    #[schemars(title = "Sau")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<UnitDuty>,
}

/// What a decision moves of one obligation and period.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// let decree = r#"{
///   "labels": {"vi": "Minh họa", "en": "Illustrative"}, "instrument": "(minh họa)", "regime": "CT53", "from": "2025-01-01",
///   "changes": [{
///     "obligation": "monthly-report", "due": {"rule": "day_of_month", "day": 15, "month_offset": 0},
///     "window": {"rule": "shifted", "first_day": 15, "last_day": 14}, "duties": [{"unit": "TV-MTTQ", "owes": true}]
///   }]
/// }"#;
/// let span = SpanOptions::of("2025-01-01", "2025-01-31")?;
/// let moved = Jurisdiction::tra_vinh().moved(decree.as_bytes(), &span)?.moved;
/// // Of nineteen units that may owe it, the duty of one becomes certain.
/// assert_eq!((moved[0].units.len(), moved[0].duties.len()), (19, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Hạn thay đổi")]
pub struct MovedDeadline {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// Its name.
    #[schemars(title = "Tên nghĩa vụ")]
    pub label: String,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The clause.
    #[schemars(title = "Điều khoản")]
    pub clause: ClauseCode,
    /// What is not as it was.
    #[schemars(title = "Phần thay đổi")]
    pub changed: Vec<MovedPart>,
    /// How it was.
    #[schemars(title = "Trước")]
    pub before: DeadlineState,
    /// How it is.
    #[schemars(title = "Sau")]
    pub after: DeadlineState,
    /// Whom it concerns: the units that owe it afterwards.
    #[schemars(title = "Các đơn vị")]
    pub units: Vec<UnitDuty>,
    /// The units whose duty begins, ends, or is surer or less sure than it was.
    #[schemars(title = "Thay đổi về nghĩa vụ")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<DutyChange>,
}

/// What a later decision moves, from one day to another.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// // An invented exchange: a Friday off, a Saturday worked for it.
/// let decree = r#"{
///   "labels": {"vi": "Hoán đổi ngày làm việc (minh họa)", "en": "Exchange (illustrative)"}, "instrument": "(minh họa)",
///   "regime": "CT53", "from": "2025-04-01",
///   "calendar_days": [
///     {"date": "2025-04-18", "kind": "substituted_rest", "labels": {"vi": "Nghỉ hoán đổi", "en": "Exchanged rest"},
///      "status": "enacted", "instrument": "(minh họa)"},
///     {"date": "2025-04-26", "kind": "make_up_workday", "labels": {"vi": "Làm bù", "en": "Make-up workday"},
///      "status": "enacted", "instrument": "(minh họa)"}
///   ]
/// }"#;
/// let span = SpanOptions::of("2025-04-01", "2025-04-30")?;
/// let moved = Jurisdiction::tra_vinh().moved(decree.as_bytes(), &span)?.moved;
/// assert_eq!(moved.len(), 1);
/// assert_eq!(moved[0].before.act_by.unwrap().to_string(), "2025-04-18");
/// assert_eq!(moved[0].after.act_by.unwrap().to_string(), "2025-04-17");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Thay đổi do một quyết định")]
pub struct Moved {
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// The title of the decision.
    #[schemars(title = "Tên quyết định")]
    pub label: String,
    /// Its instrument.
    #[schemars(title = "Văn bản căn cứ")]
    pub instrument: String,
    /// What it moves: by the earlier of the last workdays before and after, then obligation, then period.
    #[schemars(title = "Các hạn thay đổi")]
    pub moved: Vec<MovedDeadline>,
    /// How many obligations and periods of the span it leaves as they were.
    #[schemars(title = "Số hạn giữ nguyên")]
    pub unmoved: usize,
    /// The obligations that it adds.
    #[schemars(title = "Nghĩa vụ bổ sung")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<ObligationCode>,
}

impl Jurisdiction {
    /// Lists what a later decision (an overlay document) moves in a span: deadlines, windows, firmness and duties.
    ///
    /// What had its due day in the span and what has it there afterwards are both looked at, so that nothing moves out of
    /// sight. A decision takes no obligation away: those are the directive's. What it adds had no deadline to be moved, and is
    /// named alone.
    ///
    /// ```
    /// use dlxh::{ErrorCode, Jurisdiction, SpanOptions};
    ///
    /// let span = SpanOptions::of("2025-01-01", "2025-01-31")?;
    /// let refused = Jurisdiction::tra_vinh().moved(b"{}", &span).unwrap_err();
    /// assert_eq!(refused.code(), ErrorCode::BadJurisdiction);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadJurisdiction`] if the decision does not hold together with the jurisdiction; otherwise as
    /// [`Jurisdiction::agenda`].
    pub fn moved(&self, overlay: &[u8], options: &SpanOptions) -> Result<Moved, Error> {
        let span = Span::of(self, options)?;
        let lang = options.lang.unwrap_or_default();
        let after = self.with_overlay(overlay)?;
        let decision = after.overlays().last().ok_or(Error::new(ErrorCode::Internal))?;
        let mut moved = Vec::new();
        let mut unmoved = 0usize;
        // Both hold the same regimes and, but for what the decision adds, the same obligations and periods in the same order.
        let is_kept = |new: &Owed<'_>| !new.in_force.added_by().is_some_and(|by| std::ptr::eq(by, decision));
        for (old, new) in span.owed(self, lang).zip(span.owed(&after, lang).filter(is_kept)) {
            if !(old.meets || new.meets) {
                continue;
            }
            let (old, new) = (Side::of(self, old, lang)?, Side::of(&after, new, lang)?);
            let concerns = |side: &Side<'_>| match &options.unit {
                Some(unit) => side.duties.iter().any(|duty| duty.unit == *unit),
                None => true,
            };
            if !(concerns(&old) || concerns(&new)) {
                continue;
            }
            match compare(old, new, options.unit.as_ref(), lang) {
                Some(change) => moved.push(change),
                None => unmoved = unmoved.saturating_add(1),
            }
        }
        crate::order::by(&mut moved, |a, b| order(a).cmp(&order(b)));
        Ok(Moved {
            from: options.from,
            to: options.to,
            label: decision.labels.in_lang(lang).to_owned(),
            instrument: decision.instrument.as_str().to_owned(),
            moved,
            unmoved,
            added: decision.obligations.iter().map(|added| added.code.clone()).collect(),
        })
    }
}

/// One obligation and period in one of the two jurisdictions.
struct Side<'a> {
    in_force: InForce<'a>,
    known: bool,
    state: DeadlineState,
    duties: Vec<UnitDuty>,
}

impl<'a> Side<'a> {
    fn of(jurisdiction: &'a Jurisdiction, owed: Owed<'a>, lang: Lang) -> Result<Self, Error> {
        let Owed { in_force, when, .. } = owed;
        let view = jurisdiction.hierarchy().as_of(in_force.period.last_day())?;
        let due = when.due();
        let state = DeadlineState {
            basis: in_force.due_basis(),
            due: due.and_then(|due| due.due),
            act_by: due.and_then(|due| due.act_by),
            firmness: due.and_then(|due| due.firmness),
            window: Window::of(&in_force),
            summary: when.summary().to_owned(),
        };
        let known = !matches!(when, When::Unknown(_));
        Ok(Self { in_force, known, state, duties: duties(&in_force, &view, lang) })
    }
}

fn compare(old: Side<'_>, new: Side<'_>, unit: Option<&UnitCode>, lang: Lang) -> Option<MovedDeadline> {
    let of_interest = |duty: &UnitDuty| unit.is_none_or(|unit| duty.unit == *unit);
    let changes = duty_changes(&old.duties, &new.duties);
    let changes: Vec<DutyChange> =
        changes.into_iter().filter(|change| unit.is_none_or(|unit| change.unit == *unit)).collect();
    let (before, after) = (&old.state, &new.state);
    let parts = [
        (MovedPart::Due, before.due != after.due || old.known != new.known),
        (MovedPart::ActBy, before.act_by != after.act_by),
        (MovedPart::Firmness, before.firmness != after.firmness),
        (MovedPart::Window, before.window != after.window),
        (MovedPart::Duties, !changes.is_empty()),
    ];
    let changed: Vec<MovedPart> =
        parts.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect();
    let obligation = new.in_force.obligation;
    (!changed.is_empty()).then(|| MovedDeadline {
        obligation: obligation.code.clone(),
        label: obligation.labels.in_lang(lang).to_owned(),
        period: new.in_force.period,
        clause: obligation.clause.clone(),
        changed,
        before: old.state,
        after: new.state,
        units: new.duties.into_iter().filter(of_interest).collect(),
        duties: changes,
    })
}

/// The units whose duty differs: first those that had one, in their order, then those that did not.
fn duty_changes(before: &[UnitDuty], after: &[UnitDuty]) -> Vec<DutyChange> {
    let find = |duties: &[UnitDuty], unit: &UnitCode| duties.iter().find(|duty| duty.unit == *unit).cloned();
    let had = before.iter().map(|duty| DutyChange {
        unit: duty.unit.clone(),
        before: Some(duty.clone()),
        after: find(after, &duty.unit),
    });
    let begun = after.iter().filter(|duty| find(before, &duty.unit).is_none());
    let begun =
        begun.map(|duty| DutyChange { unit: duty.unit.clone(), before: None, after: Some(duty.clone()) });
    had.chain(begun).filter(|change| change.before != change.after).collect()
}

fn order(moved: &MovedDeadline) -> (Option<Day>, &ObligationCode, Period) {
    let day = |state: &DeadlineState| state.act_by.or(state.due);
    let days = [day(&moved.before), day(&moved.after)];
    (days.into_iter().flatten().min(), &moved.obligation, moved.period)
}
