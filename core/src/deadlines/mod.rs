//! When something is due, step by step, and where every unit stands at a moment.

mod agenda;
mod moved;
mod obligations;
mod received;
mod span;
mod standing;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use agenda::{Agenda, AgendaEntry, Recipient, SpanOptions, UnitDuty};
pub use moved::{DeadlineState, DutyChange, Moved, MovedDeadline, MovedPart, Window};
pub use obligations::{ObligationLine, Obligations, ObligationsOptions};
pub use received::{LeftOut, ReportState, WhyLeftOut};
pub(crate) use received::{Received, receive};
pub use standing::{Standing, StandingOptions, Standings, UnitStanding};

use crate::calendar::{BusinessDayConvention, DayFact, DayKind, DayStatus};
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Instant, Period};
use crate::regime::{Basis, DueAssumption, DueRule, InForce};
use crate::shape::{BoundError, ClauseCode, Lang, ObligationCode, closed_enum};

/// Asks when an obligation is due.
///
/// ```
/// use dlxh::DueOptions;
///
/// let options = DueOptions::of("synthesis", "2025-01")?;
/// assert_eq!(options.period.to_string(), "2025-01");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về hạn")]
#[serde(deny_unknown_fields)]
pub struct DueOptions {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The day of the event that calls for it, where it is owed on an event and the period is not that day itself.
    #[schemars(title = "Ngày phát sinh")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_on: Option<Day>,
    /// The language of the trace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl DueOptions {
    /// Asks about the obligation `obligation` for `period`.
    ///
    /// ```
    /// use dlxh::DueOptions;
    ///
    /// assert!(DueOptions::of("synthesis", "2025-01").is_ok());
    /// assert!(DueOptions::of("synthesis", "January").is_err());
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if either has not the form it must have.
    pub fn of(obligation: &str, period: &str) -> Result<Self, BoundError> {
        Ok(Self {
            obligation: ObligationCode::new(obligation)?,
            period: period.parse()?,
            event_on: None,
            lang: None,
        })
    }
}

closed_enum! {
    /// Tells whether a computed day can still move.
    ///
    /// ```
    /// use dlxh::deadlines::Firmness;
    /// use dlxh::{DueOptions, Jurisdiction};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let due = jurisdiction.due(&DueOptions::of("synthesis", "2025-04")?)?;
    /// assert_eq!(due.firmness, Some(Firmness::Firm));
    /// // The holidays of 2027 are decided in 2026: what depends on them can still move.
    /// let later = jurisdiction.due(&DueOptions::of("synthesis", "2027-04")?)?;
    /// assert_eq!(later.firmness, Some(Firmness::Provisional));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Firmness: "Độ chắc chắn" {
        /// Every day it rests on is decided.
        Firm = "firm": "Chắc chắn" / "Firm",
        /// It rests on a projected day, or on a year whose decisions are not known.
        Provisional = "provisional": "Tạm tính" / "Provisional",
    }
}

closed_enum! {
    /// Names a step of a deadline's explanation.
    ///
    /// ```
    /// use dlxh::deadlines::TraceCode;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(TraceCode::ActBy.label(Lang::Vi), "Nên hoàn thành");
    /// ```
    pub enum TraceCode: "Bước" {
        /// The rule that was applied.
        Rule = "rule": "Quy tắc" / "Rule",
        /// The due day of another obligation, from which it is counted.
        CountedFrom = "counted_from": "Tính từ hạn của" / "Counted from",
        /// The local decision that sets it.
        LocalDecision = "local_decision": "Quyết định địa phương" / "Local decision",
        /// What the rule leaves to the reader and is assumed.
        Assumption = "assumption": "Giả định" / "Assumption",
        /// The day it comes to.
        Nominal = "nominal": "Ngày đến hạn" / "Due day",
        /// The day is not worked.
        RestDay = "rest_day": "Ngày nghỉ" / "Rest day",
        /// The day would be one of rest, and is worked in exchange for another.
        MakeUpWorkday = "make_up_workday": "Ngày làm bù" / "Make-up workday",
        /// The last workday by then.
        ActBy = "act_by": "Nên hoàn thành" / "Act by",
        /// The calendar does not reach.
        CalendarUnknown = "calendar_unknown": "Ngoài phạm vi lịch" / "Calendar unknown",
    }
}

/// One step of a deadline's explanation.
///
/// ```
/// use dlxh::deadlines::TraceCode;
/// use dlxh::{DueOptions, Jurisdiction};
///
/// let due = Jurisdiction::tra_vinh().due(&DueOptions::of("synthesis", "2025-04")?)?;
/// let last = due.trace.last().unwrap();
/// assert_eq!((last.step, last.date), (TraceCode::ActBy, due.act_by));
/// assert!(last.text.ends_with("ngày làm việc cuối cùng còn trong hạn"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Một bước giải thích")]
pub struct TraceStep {
    /// Which step.
    #[schemars(title = "Bước")]
    pub step: TraceCode,
    /// The day it speaks of.
    #[schemars(title = "Ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What it says.
    #[schemars(title = "Nội dung")]
    pub text: String,
    /// The instrument it rests on.
    #[schemars(title = "Văn bản căn cứ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
}

/// When an obligation is due, with the reason.
///
/// `due` ends at 24:00 in the jurisdiction's UTC offset and is never moved: lateness is judged on it alone, for the
/// directive allows the 20th even on a Sunday. `act_by` is the last workday by then, for agendas and alarms.
///
/// ```
/// use dlxh::{DueOptions, Jurisdiction};
///
/// // 20 April 2025 is a Sunday: the synthesis may still go out that day, but is best ready on Friday the 18th.
/// let due = Jurisdiction::tra_vinh().due(&DueOptions::of("synthesis", "2025-04")?)?;
/// assert_eq!(due.due.unwrap().to_string(), "2025-04-20");
/// assert_eq!(due.act_by.unwrap().to_string(), "2025-04-18");
///
/// // The directive sets no day for the units' own reports: nothing is late against an unset day.
/// let unset = Jurisdiction::tra_vinh().due(&DueOptions::of("monthly-report", "2025-01")?)?;
/// assert_eq!(unset.due, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Hạn và cách tính")]
pub struct Due {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The clause.
    #[schemars(title = "Điều khoản")]
    pub clause: ClauseCode,
    /// What the due rule rests on.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// The due day; absent if no deadline is set.
    #[schemars(title = "Hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The moment from which it is late: 24:00 of the due day.
    #[schemars(title = "Muộn kể từ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_from: Option<Instant>,
    /// The last workday by the due day; absent if no deadline is set or the calendar does not reach.
    #[schemars(title = "Nên hoàn thành trong ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act_by: Option<Day>,
    /// Whether `act_by` can still move.
    #[schemars(title = "Độ chắc chắn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firmness: Option<Firmness>,
    /// What of the rule is assumed.
    #[schemars(title = "Điều giả định")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<DueAssumption>,
    /// In words.
    #[schemars(title = "Tóm tắt bằng lời")]
    pub summary: String,
    /// Step by step.
    #[schemars(title = "Từng bước")]
    pub trace: Vec<TraceStep>,
}

impl Jurisdiction {
    /// Computes when an obligation is due for a period, with the explanation.
    ///
    /// ```
    /// use dlxh::{DueOptions, ErrorCode, Jurisdiction};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let due = jurisdiction.due(&DueOptions::of("synthesis", "2025-01")?)?;
    /// assert_eq!(due.summary, "chậm nhất hết ngày 2025-01-20; nên hoàn thành trong ngày 2025-01-20");
    /// // Before the directive nothing was owed.
    /// let early = jurisdiction.due(&DueOptions::of("synthesis", "2024-11")?).unwrap_err();
    /// assert_eq!(early.code(), ErrorCode::NotFound);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if there is no such obligation for the period; [`ErrorCode::BadOptions`] if it is owed on
    /// an event whose day is not given.
    pub fn due(&self, options: &DueOptions) -> Result<Due, Error> {
        let in_force = self.obligation(options.obligation.as_str(), options.period)?;
        self.due_of(&in_force, options.event_on, options.lang.unwrap_or_default())
    }

    pub(crate) fn due_of(
        &self,
        in_force: &InForce<'_>,
        event_on: Option<Day>,
        lang: Lang,
    ) -> Result<Due, Error> {
        let (rule, local) = in_force.due_rule();
        let event_on = event_on.or(in_force.event_on());
        let nominal = nominal(self, in_force, event_on)?;
        let due = nominal.map(|nominal| nominal.day);
        let mut trace = Trace { lang, steps: Vec::new() };
        let clause = &in_force.obligation.clause;
        let local = local.or(in_force.added_by());
        let instrument = local.map_or(&in_force.regime.instrument, |overlay| &overlay.instrument).as_str();
        trace.push(TraceCode::Rule, None, rule_text(rule, lang), Some(instrument));
        if let DueRule::WorkingDaysBefore { obligation, .. } = rule {
            let other = self.obligation(obligation.as_str(), in_force.period)?;
            if let Some(base) = self::nominal(self, &other, event_on)? {
                let name = other.obligation.labels.in_lang(lang);
                trace.push(
                    TraceCode::CountedFrom,
                    Some(base.day),
                    format!("{name}, {}", weekday(base.day, lang)),
                    None,
                );
            }
        }
        if let Some(overlay) = local {
            trace.push(
                TraceCode::LocalDecision,
                None,
                overlay.labels.in_lang(lang).to_owned(),
                Some(instrument),
            );
        }
        let assumed = match rule {
            DueRule::DayOfMonth { assumed, .. } => assumed.as_slice().to_vec(),
            _ => Vec::new(),
        };
        for assumption in &assumed {
            let text = match (assumption, lang) {
                (DueAssumption::MonthOffset, Lang::Vi) => {
                    "văn bản không nêu ngày ấy thuộc tháng nào; giả định như trên"
                }
                (DueAssumption::MonthOffset, Lang::En) => {
                    "the text does not say of which month; taken as above"
                }
            };
            trace.push(TraceCode::Assumption, None, text.to_owned(), None);
        }
        let (act_by, firmness) = match nominal {
            None => (None, None),
            Some(nominal) => self.act_by(nominal, &mut trace),
        };
        let late_from = due.and_then(|due| self.late_from(due));
        let summary = match (due, act_by, lang) {
            (None, _, Lang::Vi) => "không quy định hạn".to_owned(),
            (None, _, Lang::En) => "no deadline set".to_owned(),
            (Some(due), Some(act_by), Lang::Vi) => {
                format!("chậm nhất hết ngày {due}; nên hoàn thành trong ngày {act_by}")
            }
            (Some(due), Some(act_by), Lang::En) => format!("due by the end of {due}; act by {act_by}"),
            (Some(due), None, Lang::Vi) => format!("chậm nhất hết ngày {due}"),
            (Some(due), None, Lang::En) => format!("due by the end of {due}"),
        };
        Ok(Due {
            obligation: in_force.obligation.code.clone(),
            period: in_force.period,
            clause: clause.clone(),
            basis: in_force.due_basis(),
            due,
            late_from,
            act_by,
            firmness,
            assumed,
            summary,
            trace: trace.steps,
        })
    }

    /// The due day alone, and the moment from which what is not there by then is late; none where no day is set.
    ///
    /// # Errors
    /// As [`nominal`].
    pub(crate) fn late_after(&self, in_force: &InForce<'_>) -> Result<Option<(Day, Instant)>, Error> {
        let nominal = nominal(self, in_force, in_force.event_on())?;
        Ok(nominal.and_then(|due| Some((due.day, self.late_from(due.day)?))))
    }

    fn late_from(&self, due: Day) -> Option<Instant> {
        Instant::start_of(due.plus_days(1)?, self.utc_offset())
    }

    fn act_by(&self, nominal: Nominal, trace: &mut Trace) -> (Option<Day>, Option<Firmness>) {
        let lang = trace.lang;
        let due = nominal.day;
        trace.push(TraceCode::Nominal, Some(due), weekday(due, lang).to_owned(), None);
        let Some(act_by) = self.calendar().adjust(due, BusinessDayConvention::Preceding) else {
            trace.push(
                TraceCode::CalendarUnknown,
                Some(due),
                TraceCode::CalendarUnknown.label(lang).to_owned(),
                None,
            );
            return (None, None);
        };
        let (first, last) = nominal.counted;
        let days = |first: Day, last: Day| {
            std::iter::successors(Some(last), |day| day.plus_days(-1)).take_while(move |day| *day >= first)
        };
        let firm = days(first.min(act_by), last.max(due)).all(|day| self.calendar().is_firm(day));
        for here in days(act_by, due) {
            match self.calendar().fact(here) {
                Some(DayFact::WeeklyRest) => {
                    let text = match lang {
                        Lang::Vi => "nghỉ hằng tuần",
                        Lang::En => "weekly rest",
                    };
                    trace.push(TraceCode::RestDay, Some(here), text.to_owned(), None);
                }
                Some(DayFact::Special(special)) => {
                    let mut text = special.labels.in_lang(lang).to_owned();
                    if special.status == DayStatus::Projected {
                        text = format!("{text} ({})", DayStatus::Projected.label(lang));
                    }
                    let instrument = special.instrument.as_ref().map(crate::shape::Text::as_str);
                    let step = match special.kind {
                        DayKind::MakeUpWorkday => TraceCode::MakeUpWorkday,
                        DayKind::PublicHoliday | DayKind::SubstitutedRest => TraceCode::RestDay,
                    };
                    trace.push(step, Some(here), text, instrument);
                }
                Some(DayFact::Workday) | None => {}
            }
        }
        let text = match lang {
            Lang::Vi => format!("{}, ngày làm việc cuối cùng còn trong hạn", weekday(act_by, lang)),
            Lang::En => format!("{}, the last workday by then", weekday(act_by, lang)),
        };
        trace.push(TraceCode::ActBy, Some(act_by), text, None);
        (Some(act_by), Some(if firm { Firmness::Firm } else { Firmness::Provisional }))
    }
}

struct Trace {
    lang: Lang,
    steps: Vec<TraceStep>,
}

impl Trace {
    fn push(&mut self, step: TraceCode, date: Option<Day>, text: String, instrument: Option<&str>) {
        self.steps.push(TraceStep { step, date, text, instrument: instrument.map(str::to_owned) });
    }
}

/// The due day by the rule alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nominal {
    pub(crate) day: Day,
    /// The days that were counted to find it: the first and the last. They must be firm for it to be.
    counted: (Day, Day),
}

impl Nominal {
    fn on(day: Day) -> Self {
        Self { day, counted: (day, day) }
    }
}

/// Computes the due day by the rule alone; `None` if no deadline is set.
///
/// # Errors
/// [`ErrorCode::BadOptions`] if the rule counts from an event whose day is not given, [`ErrorCode::NotFound`] if it
/// counts workdays past the calendar's table.
pub(crate) fn nominal(
    jurisdiction: &Jurisdiction,
    in_force: &InForce<'_>,
    event_on: Option<Day>,
) -> Result<Option<Nominal>, Error> {
    let month = in_force.period.last_month();
    let calendar = jurisdiction.calendar();
    let beyond = || {
        Error::new(ErrorCode::NotFound).detail(
            format!("lịch làm việc không đủ để tính hạn cho kỳ {}", in_force.period),
            format!("the calendar does not reach far enough for {}", in_force.period),
        )
    };
    match in_force.due_rule().0 {
        DueRule::Unset {} => Ok(None),
        DueRule::DayOfMonth { day, month_offset, .. } => {
            let month = month.plus_months(month_offset.get()).ok_or_else(beyond)?;
            Ok(Some(Nominal::on(month.day_or_last(u32::try_from(day.get()).unwrap_or(31)))))
        }
        DueRule::NthWorkingDay { nth, month_offset } => {
            let month = month.plus_months(month_offset.get()).ok_or_else(beyond)?;
            let day = calendar.nth_working_day(month, nth.get()).ok_or_else(beyond)?;
            Ok(Some(Nominal { day, counted: (month.first_day(), day) }))
        }
        DueRule::WorkingDaysBefore { days, obligation } => {
            let other = jurisdiction.obligation(obligation.as_str(), in_force.period)?;
            // Proven at load; said again so that no data can make this run for ever.
            if matches!(other.due_rule().0, DueRule::WorkingDaysBefore { .. }) {
                return Err(Error::new(ErrorCode::BadJurisdiction));
            }
            let Some(base) = nominal(jurisdiction, &other, event_on)? else { return Ok(None) };
            let day = calendar.working_days_before(base.day, days.get()).ok_or_else(beyond)?;
            Ok(Some(Nominal { day, counted: (day.min(base.counted.0), base.counted.1) }))
        }
        DueRule::DaysAfter { days } => {
            let event_on = event_on.ok_or_else(|| {
                Error::new(ErrorCode::BadOptions)
                    .detail("cần `event_on`, ngày phát sinh", "`event_on`, the day of the event, is needed")
            })?;
            let days = i64::try_from(days.get()).unwrap_or(i64::MAX);
            event_on.plus_days(days).map(|day| Some(Nominal::on(day))).ok_or_else(beyond)
        }
    }
}

fn weekday(day: Day, lang: Lang) -> &'static str {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match (chrono::Datelike::weekday(&day.date()), lang) {
        (Mon, Lang::Vi) => "thứ Hai",
        (Tue, Lang::Vi) => "thứ Ba",
        (Wed, Lang::Vi) => "thứ Tư",
        (Thu, Lang::Vi) => "thứ Năm",
        (Fri, Lang::Vi) => "thứ Sáu",
        (Sat, Lang::Vi) => "thứ Bảy",
        (Sun, Lang::Vi) => "Chủ nhật",
        (Mon, Lang::En) => "Monday",
        (Tue, Lang::En) => "Tuesday",
        (Wed, Lang::En) => "Wednesday",
        (Thu, Lang::En) => "Thursday",
        (Fri, Lang::En) => "Friday",
        (Sat, Lang::En) => "Saturday",
        (Sun, Lang::En) => "Sunday",
    }
}

fn rule_text(rule: &DueRule, lang: Lang) -> String {
    let months = |offset: i32| match (offset, lang) {
        (0, Lang::Vi) => "chính tháng báo cáo".to_owned(),
        (0, Lang::En) => "the month of the period".to_owned(),
        (1, Lang::Vi) => "tháng sau kỳ báo cáo".to_owned(),
        (1, Lang::En) => "the month after the period".to_owned(),
        (-1, Lang::Vi) => "tháng trước kỳ báo cáo".to_owned(),
        (-1, Lang::En) => "the month before the period".to_owned(),
        (offset, Lang::Vi) if offset > 0 => format!("tháng thứ {offset} sau kỳ báo cáo"),
        (offset, Lang::Vi) => format!("tháng thứ {} trước kỳ báo cáo", offset.unsigned_abs()),
        (offset, Lang::En) if offset > 0 => format!("month {offset} after the period"),
        (offset, Lang::En) => format!("month {} before the period", offset.unsigned_abs()),
    };
    match (rule, lang) {
        (DueRule::Unset {}, Lang::Vi) => "văn bản không quy định ngày".to_owned(),
        (DueRule::Unset {}, Lang::En) => "the text sets no day".to_owned(),
        (DueRule::DayOfMonth { day, month_offset, .. }, Lang::Vi) => {
            format!("chậm nhất ngày {} của {}", day.get(), months(month_offset.get()))
        }
        (DueRule::DayOfMonth { day, month_offset, .. }, Lang::En) => {
            format!("day {} of {} at the latest", day.get(), months(month_offset.get()))
        }
        (DueRule::NthWorkingDay { nth, month_offset }, Lang::Vi) => {
            format!("ngày làm việc thứ {} của {}", nth.get(), months(month_offset.get()))
        }
        (DueRule::NthWorkingDay { nth, month_offset }, Lang::En) => {
            format!("working day {} of {}", nth.get(), months(month_offset.get()))
        }
        (DueRule::WorkingDaysBefore { days, obligation }, Lang::Vi) => {
            format!("{} ngày làm việc trước hạn của `{obligation}`", days.get())
        }
        (DueRule::WorkingDaysBefore { days, obligation }, Lang::En) => {
            format!("{} working days before `{obligation}` is due", days.get())
        }
        (DueRule::DaysAfter { days }, Lang::Vi) => format!("{} ngày sau khi phát sinh", days.get()),
        (DueRule::DaysAfter { days }, Lang::En) => format!("{} days after the event", days.get()),
    }
}
