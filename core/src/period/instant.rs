use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveTime, SecondsFormat};

use super::Day;
use super::text_form::{digits, sign, text_form};
use crate::shape::Lexical;

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

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub(crate) fn since_epoch(self) -> i64 {
        self.0.timestamp_millis()
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
