//! Days, instants and reporting periods, all in ISO 8601 text and within the years 1900 to 2199.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, TimeDelta};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::shape::{BoundError, Lexical, closed_enum};

/// Reads `text` as `len` decimal digits from byte `at`.
fn digits(text: &str, at: usize, len: usize) -> Option<u32> {
    let digits = text.get(at..at.checked_add(len)?)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn sign(text: &str, at: usize, sign: &str) -> bool {
    text.get(at..at.saturating_add(sign.len())) == Some(sign)
}

fn year(text: &str) -> Option<i32> {
    let year = i32::try_from(digits(text, 0, 4)?).ok()?;
    (1900..=2199).contains(&year).then_some(year)
}

/// Implements text in and out, serde and schema over `FromStr`, `Display` and [`Lexical`].
macro_rules! text_form {
    ($name:ident, $expected:literal, $format:expr) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct FormVisitor;

                impl Visitor<'_> for FormVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        text.parse().map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(FormVisitor)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = BoundError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::read(text).ok_or_else(|| BoundError::new($expected))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let format: Option<&str> = $format;
                let mut schema = json_schema!({ "type": "string", "pattern": Self::PATTERN });
                if let Some(format) = format {
                    schema.insert("format".to_owned(), format.into());
                }
                schema
            }
        }
    };
}

/// A calendar day.
///
/// ```
/// use dlxh::period::Day;
///
/// let day: Day = "2025-01-20".parse()?;
/// assert_eq!(day.to_string(), "2025-01-20");
/// assert!("2025-02-30".parse::<Day>().is_err());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// Returns the day `year`-`month`-`day`, if there is one from 1900 to 2199.
    ///
    /// ```
    /// use dlxh::period::Day;
    ///
    /// assert_eq!(Day::from_ymd(2025, 1, 20).unwrap().to_string(), "2025-01-20");
    /// assert_eq!(Day::from_ymd(2025, 2, 29), None);
    /// assert_eq!(Day::from_ymd(1899, 12, 31), None); // out of the years covered
    /// ```
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::within)
    }

    /// Returns the day as `chrono` has it.
    ///
    /// ```
    /// use dlxh::period::Day;
    ///
    /// let day: Day = "2025-04-20".parse()?;
    /// assert_eq!(day.date().format("%A").to_string(), "Sunday");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Returns the day `days` later (earlier if negative), if it is still within the years covered.
    ///
    /// ```
    /// use dlxh::period::Day;
    ///
    /// let due: Day = "2025-01-20".parse()?;
    /// assert_eq!(due.plus_days(12).unwrap().to_string(), "2025-02-01");
    /// assert_eq!(due.plus_days(-20).unwrap().to_string(), "2024-12-31");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn plus_days(self, days: i64) -> Option<Self> {
        TimeDelta::try_days(days).and_then(|delta| self.0.checked_add_signed(delta)).and_then(Self::within)
    }

    /// Returns the month the day lies in.
    ///
    /// ```
    /// use dlxh::period::Day;
    ///
    /// let day: Day = "2025-01-20".parse()?;
    /// assert_eq!(day.month().to_string(), "2025-01");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn month(self) -> Month {
        Month { year: self.0.year(), month: self.0.month() }
    }

    fn within(date: NaiveDate) -> Option<Self> {
        (1900..=2199).contains(&date.year()).then_some(Self(date))
    }

    fn read(text: &str) -> Option<Self> {
        if !Self::accepts(text) {
            return None;
        }
        Self::from_ymd(year(text)?, digits(text, 5, 2)?, digits(text, 8, 2)?)
    }
}

impl Lexical for Day {
    const PATTERN: &'static str = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    const EXAMPLE: &'static str = "2025-01-20";

    fn accepts(text: &str) -> bool {
        text.len() == 10
            && year(text).is_some()
            && sign(text, 4, "-")
            && digits(text, 5, 2).is_some_and(|month| (1..=12).contains(&month))
            && sign(text, 7, "-")
            && digits(text, 8, 2).is_some_and(|day| (1..=31).contains(&day))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

text_form!(Day, "a date such as 2025-01-20", Some("date"));

/// A moment with the UTC offset it was written in. Ordered and compared by the moment alone.
///
/// ```
/// use dlxh::period::Instant;
///
/// let here: Instant = "2025-01-20T00:00:00+07:00".parse()?;
/// let there: Instant = "2025-01-19T17:00:00Z".parse()?;
/// assert_eq!(here, there);
/// assert!("2025-01-20T00:00:00".parse::<Instant>().is_err()); // no offset: nothing is guessed
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(DateTime<FixedOffset>);

impl Instant {
    /// Returns the day it is at this moment under `offset`.
    ///
    /// ```
    /// use dlxh::period::Instant;
    ///
    /// // Nine in the evening in Greenwich is already the 21st in Trà Vinh: too late for the 20th.
    /// let sent: Instant = "2025-01-20T21:00:00Z".parse()?;
    /// assert_eq!(sent.day_at("+07:00".parse()?).unwrap().to_string(), "2025-01-21");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn day_at(self, offset: UtcOffset) -> Option<Day> {
        Day::within(self.0.with_timezone(&offset.0).date_naive())
    }

    /// Returns the first moment of `day` under `offset`.
    ///
    /// ```
    /// use dlxh::period::Instant;
    ///
    /// let start = Instant::start_of("2025-01-21".parse()?, "+07:00".parse()?).unwrap();
    /// assert_eq!(start, "2025-01-20T17:00:00Z".parse()?);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn start_of(day: Day, offset: UtcOffset) -> Option<Self> {
        day.0.and_time(NaiveTime::MIN).and_local_timezone(offset.0).single().map(Self)
    }

    fn read(text: &str) -> Option<Self> {
        if !Self::accepts(text) {
            return None;
        }
        DateTime::parse_from_rfc3339(text).ok().map(Self)
    }
}

impl Lexical for Instant {
    const PATTERN: &'static str = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])\
        (:[0-5][0-9]){2}(\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$";
    const EXAMPLE: &'static str = "2025-01-14T16:30:00+07:00";

    fn accepts(text: &str) -> bool {
        let clock = |at: usize| {
            digits(text, at, 2).is_some_and(|hour| hour <= 23)
                && sign(text, at.saturating_add(2), ":")
                && digits(text, at.saturating_add(3), 2).is_some_and(|minute| minute <= 59)
        };
        let Some(rest) = text.get(19..) else { return false };
        let zone = rest
            .strip_prefix('.')
            .map_or(rest, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
        let fraction_digits = rest.len().saturating_sub(zone.len());
        text.get(..10).is_some_and(Day::accepts)
            && sign(text, 10, "T")
            && clock(11)
            && sign(text, 16, ":")
            && digits(text, 17, 2).is_some_and(|second| second <= 59)
            && (fraction_digits == 0 || (2..=10).contains(&fraction_digits))
            && (zone == "Z"
                || (zone.len() == 6
                    && zone.starts_with(['+', '-'])
                    && digits(zone, 1, 2).is_some_and(|hour| hour <= 14)
                    && sign(zone, 3, ":")
                    && digits(zone, 4, 2).is_some_and(|minute| minute <= 59)))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, false))
    }
}

text_form!(Instant, "an instant with its offset such as 2025-01-14T16:30:00+07:00", Some("date-time"));

/// The distance of a regime's clock from UTC, such as `+07:00`.
///
/// ```
/// use dlxh::period::UtcOffset;
///
/// assert_eq!("+07:00".parse::<UtcOffset>()?.to_string(), "+07:00");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UtcOffset(FixedOffset);

impl UtcOffset {
    fn read(text: &str) -> Option<Self> {
        if !Self::accepts(text) {
            return None;
        }
        let minutes = digits(text, 1, 2)?.checked_mul(60)?.checked_add(digits(text, 4, 2)?)?;
        let seconds = i32::try_from(minutes.checked_mul(60)?).ok()?;
        if sign(text, 0, "-") { FixedOffset::west_opt(seconds) } else { FixedOffset::east_opt(seconds) }
            .map(Self)
    }
}

impl Lexical for UtcOffset {
    const PATTERN: &'static str = "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$";
    const EXAMPLE: &'static str = "+07:00";

    fn accepts(text: &str) -> bool {
        text.len() == 6
            && text.starts_with(['+', '-'])
            && digits(text, 1, 2).is_some_and(|hour| hour <= 14)
            && sign(text, 3, ":")
            && digits(text, 4, 2).is_some_and(|minute| minute <= 59)
    }
}

impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

text_form!(UtcOffset, "an offset such as +07:00", None);

/// A calendar month, the rhythm of the monthly report (CT53.6).
///
/// ```
/// use dlxh::period::Month;
///
/// let month: Month = "2025-01".parse()?;
/// assert_eq!(month.previous().unwrap().to_string(), "2024-12");
/// assert_eq!(month.last_day().to_string(), "2025-01-31");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// Returns the month `months` later (earlier if negative), if it is still within the years covered.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2025-01".parse()?;
    /// assert_eq!(month.plus_months(-2).unwrap().to_string(), "2024-11");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let month0 = i32::try_from(self.month).ok()?.checked_sub(1)?;
        let count = self.year.checked_mul(12)?.checked_add(month0)?.checked_add(months)?;
        let year = count.div_euclid(12);
        let month = u32::try_from(count.rem_euclid(12)).ok()?.checked_add(1)?;
        (1900..=2199).contains(&year).then_some(Self { year, month })
    }

    /// Returns the month before.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2025-01".parse()?;
    /// assert_eq!(month.previous().unwrap().to_string(), "2024-12");
    /// assert_eq!("1900-01".parse::<Month>()?.previous(), None); // out of the years covered
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn previous(self) -> Option<Self> {
        self.plus_months(-1)
    }

    /// Returns the month after.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2024-12".parse()?;
    /// assert_eq!(month.next().unwrap().to_string(), "2025-01");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn next(self) -> Option<Self> {
        self.plus_months(1)
    }

    /// Returns day `day` of the month; where the month is shorter, its last day.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2025-02".parse()?;
    /// assert_eq!(month.day_or_last(20).to_string(), "2025-02-20");
    /// assert_eq!(month.day_or_last(30).to_string(), "2025-02-28");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn day_or_last(self, day: u32) -> Day {
        (1..=day.min(31))
            .rev()
            .find_map(|day| Day::from_ymd(self.year, self.month, day))
            .unwrap_or(self.first_day())
    }

    /// Returns the first day.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2025-02".parse()?;
    /// assert_eq!(month.first_day().to_string(), "2025-02-01");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn first_day(self) -> Day {
        Day::from_ymd(self.year, self.month, 1).unwrap_or(Day(NaiveDate::MIN))
    }

    /// Returns the last day.
    ///
    /// ```
    /// use dlxh::period::Month;
    ///
    /// let month: Month = "2024-02".parse()?;
    /// assert_eq!(month.last_day().to_string(), "2024-02-29");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn last_day(self) -> Day {
        self.day_or_last(31)
    }

    fn read(text: &str) -> Option<Self> {
        if !Self::accepts(text) {
            return None;
        }
        Some(Self { year: year(text)?, month: digits(text, 5, 2)? })
    }
}

impl Lexical for Month {
    const PATTERN: &'static str = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";
    const EXAMPLE: &'static str = "2025-01";

    fn accepts(text: &str) -> bool {
        text.len() == 7
            && year(text).is_some()
            && sign(text, 4, "-")
            && digits(text, 5, 2).is_some_and(|month| (1..=12).contains(&month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

text_form!(Month, "a month such as 2025-01", None);

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
