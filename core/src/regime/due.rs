use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

use super::{Obligation, Regime};
use crate::period::{Day, Period};
use crate::shape::{BoundError, Count, List, ObligationCode, closed_enum};

closed_enum! {
    /// Names a part of a due rule that the text leaves to the reader.
    ///
    /// ```
    /// use dlxh::regime::DueAssumption;
    /// use dlxh::{DueOptions, Jurisdiction};
    ///
    /// // CT53.8 says "the 20th", not of which month.
    /// let due = Jurisdiction::tra_vinh().due(&DueOptions::of("synthesis", "2025-01")?)?;
    /// assert_eq!(due.assumed, [DueAssumption::MonthOffset]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum DueAssumption: "Phần giả định" {
        /// Which month the day lies in.
        MonthOffset = "month_offset": "Tháng của hạn" / "The month of the due day",
    }
}

/// When something is due.
///
/// ```
/// use dlxh::regime::DueRule;
///
/// let rule: DueRule = serde_json::from_str(r#"{"rule":"day_of_month","day":20,"month_offset":0}"#)?;
/// assert!(matches!(rule, DueRule::DayOfMonth { day, .. } if day.get() == 20));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum DueRule {
    /// The text sets no day: nothing is ever late against it.
    Unset {},
    /// A day of a month; the last day where the month is shorter.
    DayOfMonth {
        /// The day.
        #[schemars(title = "Ngày")]
        day: Count<1, 31>,
        /// Months after the month in which the period ends.
        #[schemars(title = "Lệch tháng")]
        month_offset: MonthOffset,
        /// What of this is assumed.
        #[schemars(title = "Giả định")]
        #[serde(default, skip_serializing_if = "List::is_empty")]
        assumed: List<DueAssumption, 0, 1>,
    },
    /// The n-th workday of a month.
    NthWorkingDay {
        /// Which.
        #[schemars(title = "Ngày làm việc thứ")]
        nth: Count<1, 23>,
        /// Months after the month in which the period ends.
        #[schemars(title = "Lệch tháng")]
        month_offset: MonthOffset,
    },
    /// Workdays before another obligation of the same regime and period is due.
    WorkingDaysBefore {
        /// How many.
        #[schemars(title = "Số ngày làm việc")]
        days: Count<1, 60>,
        /// The other obligation.
        #[schemars(title = "Nghĩa vụ")]
        obligation: ObligationCode,
    },
    /// Days after the event that calls for it.
    DaysAfter {
        /// How many.
        #[schemars(title = "Số ngày")]
        days: Count<0, 365>,
    },
}

impl DueRule {
    /// Returns why the rule cannot be that of `obligation`, in Vietnamese and English.
    pub(crate) fn fault(
        &self,
        obligation: &Obligation,
        regime: &Regime,
    ) -> Option<(&'static str, &'static str)> {
        match self {
            Self::WorkingDaysBefore { obligation: other, .. } => {
                let base = regime.obligations.iter().find(|one| one.code == *other);
                // Of the other's own rule only the directive's is looked at: a local one may be over by then.
                let has_own_day = base.is_some_and(|one| {
                    one.code != obligation.code
                        && one.rhythm == obligation.rhythm
                        && !matches!(one.due, Self::WorkingDaysBefore { .. } | Self::Unset {})
                });
                (!has_own_day).then_some((
                    "hạn phải tính theo một nghĩa vụ cùng nhịp có hạn riêng do chỉ thị quy định",
                    "a due day can only be counted from an obligation of the same rhythm whose day the directive sets",
                ))
            }
            Self::DaysAfter { .. } => obligation.rhythm.period_type().map(|_| {
                (
                    "nghĩa vụ theo kỳ không có ngày phát sinh để tính hạn",
                    "what is owed by periods has no event to count from",
                )
            }),
            _ => None,
        }
    }
}

/// Which days a report covers.
///
/// ```
/// use dlxh::regime::WindowRule;
///
/// let rule: WindowRule = serde_json::from_str(r#"{"rule":"unset"}"#)?;
/// assert_eq!(rule.days("2025-01".parse().unwrap()), None); // the text does not say, and nothing is made up
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum WindowRule {
    /// The text does not say.
    Unset {},
    /// The period itself.
    Calendar {},
    /// From a day of the month before the period to a day of its last month.
    Shifted {
        /// The day of the month before on which it begins.
        #[schemars(title = "Từ ngày (tháng trước)")]
        first_day: Count<1, 31>,
        /// The day of the last month on which it ends.
        #[schemars(title = "Đến ngày")]
        last_day: Count<1, 31>,
    },
}

impl WindowRule {
    /// Returns the first and last day covered for `period`; `None` if the text does not say.
    ///
    /// ```
    /// use dlxh::regime::WindowRule;
    ///
    /// let rule: WindowRule = serde_json::from_str(r#"{"rule":"shifted","first_day":15,"last_day":14}"#)?;
    /// let (first, last) = rule.days("2025-01".parse().unwrap()).unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2024-12-15".into(), "2025-01-14".into()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn days(&self, period: Period) -> Option<(Day, Day)> {
        let number = |day: Count<1, 31>| u32::try_from(day.get()).ok();
        match self {
            Self::Unset {} => None,
            Self::Calendar {} => Some((period.first_day(), period.last_day())),
            Self::Shifted { first_day, last_day } => Some((
                period.first_day().month().previous()?.day_or_last(number(*first_day)?),
                period.last_month().day_or_last(number(*last_day)?),
            )),
        }
    }
}

/// A number of months, back or forth, from -12 to 12.
///
/// ```
/// use dlxh::regime::MonthOffset;
///
/// let next_month: MonthOffset = serde_json::from_str("1")?;
/// assert_eq!(next_month, MonthOffset::new(1).unwrap());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct MonthOffset(i8);

impl MonthOffset {
    /// Takes `months` if it is from -12 to 12.
    ///
    /// ```
    /// use dlxh::regime::MonthOffset;
    ///
    /// assert!(MonthOffset::new(-1).is_ok());
    /// assert!(MonthOffset::new(13).is_err());
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it is not.
    pub fn new(months: i64) -> Result<Self, BoundError> {
        let small = i8::try_from(months).ok().filter(|months| (-12..=12).contains(months));
        small.map(Self).ok_or_else(|| BoundError::new("a number of months from -12 to 12"))
    }

    /// Returns the number of months.
    ///
    /// ```
    /// use dlxh::regime::MonthOffset;
    ///
    /// assert_eq!(MonthOffset::new(-1)?.get(), -1);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn get(self) -> i32 {
        self.0.into()
    }
}

impl fmt::Debug for MonthOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'de> Deserialize<'de> for MonthOffset {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OffsetVisitor;

        impl Visitor<'_> for OffsetVisitor {
            type Value = MonthOffset;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of months from -12 to 12")
            }

            fn visit_i64<E: de::Error>(self, months: i64) -> Result<Self::Value, E> {
                MonthOffset::new(months).map_err(E::custom)
            }

            fn visit_u64<E: de::Error>(self, months: u64) -> Result<Self::Value, E> {
                self.visit_i64(i64::try_from(months).unwrap_or(i64::MAX))
            }

            fn visit_f64<E: de::Error>(self, months: f64) -> Result<Self::Value, E> {
                let whole = months as i64;
                if whole as f64 == months {
                    self.visit_i64(whole)
                } else {
                    Err(E::custom("a whole number was expected"))
                }
            }
        }

        deserializer.deserialize_i64(OffsetVisitor)
    }
}

impl JsonSchema for MonthOffset {
    fn schema_name() -> Cow<'static, str> {
        "MonthOffset".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": -12, "maximum": 12 })
    }
}
