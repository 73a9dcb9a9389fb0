use std::fmt;

use chrono::NaiveDate;

use super::Day;
use super::text_form::{digits, sign, text_form, year};
use crate::shape::Lexical;

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
    pub(super) year: i32,
    pub(super) month: u32,
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

    pub(super) fn read(text: &str) -> Option<Self> {
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
