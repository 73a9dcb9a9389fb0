//! Days, instants and reporting periods, all in ISO 8601 text and within the years 1900 to 2199.

mod day;
mod instant;
mod month;
mod text_form;

use std::fmt;

use chrono::Datelike;

pub use day::Day;
pub use instant::{Instant, UtcOffset};
pub use month::Month;

use text_form::{digits, sign, text_form, year};

use crate::shape::{Lexical, closed_enum};

closed_enum! {
    /// Tells the rhythm of a period (DHIS2 `PeriodType`).
    ///
    /// ```
    /// use dlxh::period::{Period, PeriodType};
    ///
    /// let period: Period = "2025-01/09".parse()?;
    /// assert_eq!(period.period_type(), PeriodType::NineMonths);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub enum PeriodType: "Loại kỳ báo cáo" {
        /// One day: the occasion of a report outside the rhythm.
        Day = "day": "Ngày" / "Day",
        /// A calendar month.
        Month = "month": "Tháng" / "Month",
        /// Three months from January, April, July or October.
        Quarter = "quarter": "Quý" / "Quarter",
        /// Six months from January or July.
        Half = "half": "Sáu tháng" / "Half year",
        /// January to September.
        NineMonths = "nine_months": "Chín tháng" / "Nine months",
        /// A calendar year.
        Year = "year": "Năm" / "Year",
    }
}

/// A reporting period in ISO 8601 text, the end of an interval abbreviated as that standard allows.
///
/// | type | text |
/// |---|---|
/// | day | `2025-01-20` |
/// | month | `2025-01` |
/// | quarter | `2025-01/03` |
/// | half | `2025-01/06` |
/// | nine months | `2025-01/09` |
/// | year | `2025` |
///
/// A report outside the rhythm (an urgent one) has a day for its period, so that every report has one kind of key.
///
/// ```
/// use dlxh::period::{Period, PeriodType};
///
/// let quarter: Period = "2025-04/06".parse()?;
/// assert_eq!(quarter.period_type(), PeriodType::Quarter);
/// assert_eq!(quarter.last_day().to_string(), "2025-06-30");
/// assert!("2025-02/04".parse::<Period>().is_err());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Day,
    last: Day,
    period_type: PeriodType,
}

impl Period {
    /// Returns its first day.
    ///
    /// ```
    /// use dlxh::period::Period;
    ///
    /// let quarter: Period = "2025-04/06".parse()?;
    /// assert_eq!(quarter.first_day().to_string(), "2025-04-01");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn first_day(self) -> Day {
        self.first
    }

    /// Returns its last day.
    ///
    /// ```
    /// use dlxh::period::Period;
    ///
    /// let year: Period = "2025".parse()?;
    /// assert_eq!(year.last_day().to_string(), "2025-12-31");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn last_day(self) -> Day {
        self.last
    }

    /// Returns its rhythm.
    ///
    /// ```
    /// use dlxh::period::{Period, PeriodType};
    ///
    /// assert_eq!("2025-01".parse::<Period>()?.period_type(), PeriodType::Month);
    /// assert_eq!("2025-01-20".parse::<Period>()?.period_type(), PeriodType::Day);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn period_type(self) -> PeriodType {
        self.period_type
    }

    /// Returns the month in which the period ends: due rules count months from it.
    ///
    /// ```
    /// use dlxh::period::Period;
    ///
    /// let quarter: Period = "2025-04/06".parse()?;
    /// assert_eq!(quarter.last_month().to_string(), "2025-06");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn last_month(self) -> Month {
        self.last.month()
    }

    /// Returns whether `day` lies in the period.
    ///
    /// ```
    /// use dlxh::period::Period;
    ///
    /// let month: Period = "2025-01".parse()?;
    /// assert!(month.contains("2025-01-31".parse()?));
    /// assert!(!month.contains("2025-02-01".parse()?));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Returns the period of `period_type` that `day` lies in; none for nine months from October on.
    ///
    /// ```
    /// use dlxh::period::{Period, PeriodType};
    ///
    /// let day = "2025-05-20".parse()?;
    /// assert_eq!(Period::around(day, PeriodType::Quarter).unwrap().to_string(), "2025-04/06");
    /// assert_eq!(Period::around("2025-10-01".parse()?, PeriodType::NineMonths), None);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn around(day: Day, period_type: PeriodType) -> Option<Self> {
        let Some(months) = months(period_type) else { return Some(day.into()) };
        let Month { year, month } = day.month();
        let before = i32::try_from(month).ok()?.checked_sub(1)?.checked_div(months)?.checked_mul(months)?;
        let first = Month { year, month: 1 }.plus_months(before)?;
        let last = first.plus_months(months.checked_sub(1)?)?;
        (last.year == year).then(|| Self { first: first.first_day(), last: last.last_day(), period_type })
    }

    /// Returns the period of the same rhythm just before; for a day, the day before.
    ///
    /// ```
    /// use dlxh::period::Period;
    ///
    /// assert_eq!("2025-01/03".parse::<Period>()?.previous().unwrap().to_string(), "2024-10/12");
    /// assert_eq!("2025-01/09".parse::<Period>()?.previous().unwrap().to_string(), "2024-01/09");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn previous(self) -> Option<Self> {
        match months(self.period_type) {
            // From January to September the year before has the like.
            Some(_) if self.period_type == PeriodType::NineMonths => self.shifted(-12),
            Some(months) => self.shifted(months.checked_neg()?),
            None => self.first.plus_days(-1).map(Self::from),
        }
    }

    fn shifted(self, months: i32) -> Option<Self> {
        let first = self.first.month().plus_months(months)?.first_day();
        let last = self.last.month().plus_months(months)?.last_day();
        Some(Self { first, last, ..self })
    }

    fn read(text: &str) -> Option<Self> {
        match text.len() {
            10 => Day::read(text).map(Self::from),
            7 if sign(text, 4, "-") => Month::read(text).map(Self::from),
            7 => None,
            4 => Self::interval(text, 1, 12, PeriodType::Year),
            _ => None,
        }
        .or_else(|| {
            let (start, end) = text.split_once('/')?;
            let (from, to) = (Month::read(start)?.month, digits(end, 0, 2)?);
            if end.len() != 2 {
                return None;
            }
            let period_type = match (from, to) {
                (1, 3) | (4, 6) | (7, 9) | (10, 12) => PeriodType::Quarter,
                (1, 6) | (7, 12) => PeriodType::Half,
                (1, 9) => PeriodType::NineMonths,
                _ => return None,
            };
            Self::interval(text, from, to, period_type)
        })
    }

    fn interval(text: &str, from: u32, to: u32, period_type: PeriodType) -> Option<Self> {
        let year = year(text)?;
        let first = Month { year, month: from }.first_day();
        let last = Month { year, month: to }.last_day();
        Some(Self { first, last, period_type })
    }
}

/// How many months a period of `period_type` has; none if it is a day.
fn months(period_type: PeriodType) -> Option<i32> {
    match period_type {
        PeriodType::Day => None,
        PeriodType::Month => Some(1),
        PeriodType::Quarter => Some(3),
        PeriodType::Half => Some(6),
        PeriodType::NineMonths => Some(9),
        PeriodType::Year => Some(12),
    }
}

impl From<Day> for Period {
    fn from(day: Day) -> Self {
        Self { first: day, last: day, period_type: PeriodType::Day }
    }
}

impl From<Month> for Period {
    fn from(month: Month) -> Self {
        Self { first: month.first_day(), last: month.last_day(), period_type: PeriodType::Month }
    }
}

impl Lexical for Period {
    // Exact, leap years included: a period has no `format` beside it that could judge 29 February.
    const PATTERN: &'static str = "^((19|20|21)[0-9]{2}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|\
        (0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?|\
        (01/0[369]|04/06|07/09|07/12|10/12)))?|\
        (20([02468][048]|[13579][26])|(19|21)(0[48]|[2468][048]|[13579][26]))-02-29)$";
    const EXAMPLE: &'static str = "2025-01/03";

    fn accepts(text: &str) -> bool {
        Self::read(text).is_some()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.period_type {
            PeriodType::Day => self.first.fmt(f),
            PeriodType::Month => self.first.month().fmt(f),
            PeriodType::Year => write!(f, "{:04}", self.first.0.year()),
            PeriodType::Quarter | PeriodType::Half | PeriodType::NineMonths => {
                write!(f, "{}/{:02}", self.first.month(), self.last.0.month())
            }
        }
    }
}

text_form!(Period, "a period such as 2025-01, 2025-01/03 or 2025", None);
