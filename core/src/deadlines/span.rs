//! What has to do with a span of days: every obligation and period whose deadline could lie in it, and what came of looking.

use super::{Due, SpanOptions, UnitDuty};
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::hierarchy::AsOf;
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Month, Period};
use crate::regime::{DueRule, InForce, Regime, Rhythm};
use crate::shape::Lang;

const MAX_DAYS: i64 = 400;

/// A due day lies at most twelve months after the month its period ends in.
const REACH_BACK: i32 = 12;

/// It lies at most twelve months before that month; sixty workdays before another one take fifteen months at worst, in a
/// calendar of one workday a week.
const REACH_FORTH: i32 = 27;

/// The days asked about, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    from: Day,
    to: Day,
}

/// What is owed for one period, and when.
#[derive(Debug)]
pub(super) struct Owed<'a> {
    pub(super) in_force: InForce<'a>,
    pub(super) when: When,
    /// Whether it has to do with the span: its due day or last workday lies in it; where there is none, its period
    /// touches it; where none can be computed, its period or the month it is due in.
    pub(super) meets: bool,
}

impl Span {
    /// # Errors
    /// As [`Jurisdiction::agenda`].
    pub(super) fn of(jurisdiction: &Jurisdiction, options: &SpanOptions) -> Result<Self, Error> {
        let SpanOptions { from, to, unit, lang } = options;
        let bad = |vi: &str, en: &str| {
            Error::new(ErrorCode::BadOptions).detail(vi, en).pointer(Pointer::default().name("to"))
        };
        if to < from {
            return Err(bad("khoảng thời gian kết thúc trước khi bắt đầu", "the span ends before it begins"));
        }
        if from.plus_days(MAX_DAYS).is_some_and(|beyond| *to >= beyond) {
            return Err(bad(
                "khoảng thời gian dài quá 400 ngày; hãy chia nhỏ",
                "the span is longer than 400 days; ask in parts",
            ));
        }
        if unit.as_ref().is_some_and(|unit| !jurisdiction.hierarchy().knows_unit(unit.as_str())) {
            return Err(Error::new(ErrorCode::NotFound).detail(
                "đơn vị này chưa từng có trong dữ liệu tổ chức",
                "this unit was never in the hierarchy",
            ));
        }
        let span = Self { from: *from, to: *to };
        let in_force =
            |regime: &Regime| regime.from <= *to && regime.to.is_none_or(|regime_to| *from < regime_to);
        // The last report of a regime that is over may be due after its end.
        let concerns = || span.owed(jurisdiction, lang.unwrap_or_default()).any(|owed| owed.meets);
        if !jurisdiction.regimes().iter().any(in_force) && !concerns() {
            return Err(Error::new(ErrorCode::NotFound).detail(
                format!("không có chế độ báo cáo nào có hiệu lực từ ngày {from} đến ngày {to}"),
                format!("no regime is in force from {from} to {to}"),
            ));
        }
        Ok(span)
    }

    /// Every obligation with every period that could have its due day in the span: what is owed by periods, and what is
    /// owed once for a period that is named. The order is that of the periods' ends, then of the regime.
    pub(super) fn owed<'j>(
        &self,
        jurisdiction: &'j Jurisdiction,
        lang: Lang,
    ) -> impl Iterator<Item = Owed<'j>> {
        let span = *self;
        let first = span.from.month().plus_months(-REACH_BACK);
        let last = span.to.month().plus_months(REACH_FORTH);
        let months = std::iter::successors(first, |month| month.next())
            .take_while(move |month| last.is_none_or(|last| *month <= last));
        months
            .filter_map(|month| Some((month, jurisdiction.regime_on(month.last_day())?)))
            .flat_map(move |(month, regime)| {
                jurisdiction.declared(regime).filter_map(move |(overlay, obligation)| {
                    let period = match (obligation.rhythm, &obligation.first_period) {
                        (Rhythm::Once, Some(only)) => only.period,
                        (rhythm, _) => Period::around(month.last_day(), rhythm.period_type()?)?,
                    };
                    let owed = period.last_month() == month
                        && obligation.holds_for(period)
                        && overlay.is_none_or(|overlay| overlay.holds_for(period));
                    owed.then(|| jurisdiction.in_force(regime, obligation, period))
                })
            })
            .map(move |in_force| {
                let when = When::of(jurisdiction, &in_force, lang);
                let meets = span.meets(jurisdiction, &in_force, &when);
                Owed { in_force, when, meets }
            })
    }

    fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    fn touches(&self, first: Day, last: Day) -> bool {
        first <= self.to && self.from <= last
    }

    fn meets(&self, jurisdiction: &Jurisdiction, in_force: &InForce<'_>, when: &When) -> bool {
        let period = in_force.period;
        match when {
            When::Set(due) => due.due.into_iter().chain(due.act_by).any(|day| self.contains(day)),
            When::Unset(_) => self.touches(period.first_day(), period.last_day()),
            When::Unknown(_) => {
                let month = due_month(jurisdiction, in_force).unwrap_or(period.last_month());
                let first = period.first_day().min(month.first_day());
                self.touches(first, period.last_day().max(month.last_day()))
            }
        }
    }
}

/// The month in which the rule looks for the due day, if it names one.
fn due_month(jurisdiction: &Jurisdiction, in_force: &InForce<'_>) -> Option<Month> {
    let offset = match in_force.due_rule().0 {
        DueRule::DayOfMonth { month_offset, .. } | DueRule::NthWorkingDay { month_offset, .. } => {
            month_offset.get()
        }
        DueRule::WorkingDaysBefore { obligation, .. } => {
            let other = jurisdiction.obligation(obligation.as_str(), in_force.period).ok()?;
            match other.due_rule().0 {
                DueRule::DayOfMonth { month_offset, .. } | DueRule::NthWorkingDay { month_offset, .. } => {
                    month_offset.get()
                }
                _ => return None,
            }
        }
        DueRule::Unset {} | DueRule::DaysAfter { .. } => return None,
    };
    in_force.period.last_month().plus_months(offset)
}

/// When something is due, as far as it can be said.
#[derive(Debug, Clone)]
pub(super) enum When {
    Set(Due),
    Unset(Due),
    /// The reason why it cannot be computed.
    Unknown(String),
}

impl When {
    fn of(jurisdiction: &Jurisdiction, in_force: &InForce<'_>, lang: Lang) -> Self {
        match jurisdiction.due_of(in_force, None, lang) {
            Ok(due) if due.due.is_some() => Self::Set(due),
            Ok(due) => Self::Unset(due),
            Err(error) => Self::Unknown(error.message(lang)),
        }
    }

    pub(super) fn due(&self) -> Option<&Due> {
        match self {
            Self::Set(due) => Some(due),
            Self::Unset(_) | Self::Unknown(_) => None,
        }
    }

    pub(super) fn summary(&self) -> &str {
        match self {
            Self::Set(due) | Self::Unset(due) => &due.summary,
            Self::Unknown(why) => why,
        }
    }
}

pub(crate) fn duties(in_force: &InForce<'_>, view: &AsOf<'_>, lang: Lang) -> Vec<UnitDuty> {
    let expected = in_force.expected(view).into_iter();
    let duty = |expected: crate::regime::Expected<'_>| UnitDuty {
        unit: expected.unit.clone(),
        name: expected.name.in_lang(lang).to_owned(),
        duty: expected.duty.duty,
        basis: expected.duty.basis,
        reason: expected.duty.reason.in_lang(lang).to_owned(),
    };
    expected.map(duty).collect()
}
