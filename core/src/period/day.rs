use std::fmt;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::Month;
use super::text_form::{digits, sign, text_form, year};
use crate::shape::Lexical;

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
pub struct Day(pub(super) NaiveDate);

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

    /// Days since 1970-01-01.
    pub(crate) fn since_epoch(self) -> i32 {
        self.0.to_epoch_days()
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

    pub(super) fn within(date: NaiveDate) -> Option<Self> {
        (1900..=2199).contains(&date.year()).then_some(Self(date))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
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
