use chrono::Datelike;

use super::Calendar;
use crate::period::{Day, Month};
use crate::shape::closed_enum;

closed_enum! {
    /// Says where a day goes that is not worked (the seven of QuantLib, `ql/time/businessdayconvention.hpp`).
    ///
    /// ```
    /// use dlxh::calendar::BusinessDayConvention;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let sunday = "2025-04-20".parse().unwrap();
    /// let monday = jurisdiction.calendar().adjust(sunday, BusinessDayConvention::Following).unwrap();
    /// assert_eq!(monday.to_string(), "2025-04-21");
    /// ```
    pub enum BusinessDayConvention: "Quy ước ngày làm việc" {
        /// The next workday.
        Following = "following": "Ngày làm việc kế tiếp" / "Following",
        /// The next workday, unless it is in another month: then the one before.
        ModifiedFollowing = "modified_following": "Kế tiếp trong tháng" / "Modified following",
        /// The workday before.
        Preceding = "preceding": "Ngày làm việc liền trước" / "Preceding",
        /// The workday before, unless it is in another month: then the next.
        ModifiedPreceding = "modified_preceding": "Liền trước trong tháng" / "Modified preceding",
        /// It stays.
        Unadjusted = "unadjusted": "Giữ nguyên" / "Unadjusted",
        /// The next workday, unless it crosses the 15th or the month's end: then the one before.
        HalfMonthModifiedFollowing = "half_month_modified_following": "Kế tiếp trong nửa tháng"
            / "Half-month modified following",
        /// The nearest workday; if two are as near, the later.
        Nearest = "nearest": "Ngày làm việc gần nhất" / "Nearest",
    }
}

/// A day moved to a workday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) to: Day,
    /// The first and the last day that were looked at: they must be firm for it to be.
    pub(super) over: (Day, Day),
}

impl Calendar {
    /// Moves `day` to a workday by `convention`, or returns `None` where the table does not reach.
    ///
    /// ```
    /// use dlxh::calendar::BusinessDayConvention::{ModifiedFollowing, Preceding};
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let saturday = "2025-05-31".parse().unwrap();
    /// let friday = jurisdiction.calendar().adjust(saturday, Preceding);
    /// assert_eq!(friday.unwrap().to_string(), "2025-05-30");
    /// // Monday would be in June.
    /// assert_eq!(jurisdiction.calendar().adjust(saturday, ModifiedFollowing), friday);
    /// ```
    pub fn adjust(&self, day: Day, convention: BusinessDayConvention) -> Option<Day> {
        self.moved(day, convention).map(|moved| moved.to)
    }

    pub(super) fn moved(&self, day: Day, convention: BusinessDayConvention) -> Option<Moved> {
        use BusinessDayConvention as Convention;
        let stays = Moved { to: day, over: (day, day) };
        if convention == Convention::Unadjusted || self.fact(day)?.is_workday() {
            return Some(stays);
        }
        let other_month = |found: Day| found.month() != day.month();
        let forth = || self.seek(day, 1).map(|next| Moved { to: next, over: (day, next) });
        let back = || self.seek(day, -1).map(|before| Moved { to: before, over: (before, day) });
        // The way that was tried first counts too.
        let turned = |first: Moved, then: Moved| {
            Some(Moved { to: then.to, over: (first.over.0.min(then.over.0), first.over.1.max(then.over.1)) })
        };
        match convention {
            Convention::Unadjusted => Some(stays),
            Convention::Following => forth(),
            Convention::Preceding => back(),
            Convention::ModifiedFollowing => {
                let next = forth()?;
                if other_month(next.to) { turned(next, back()?) } else { Some(next) }
            }
            Convention::HalfMonthModifiedFollowing => {
                let next = forth()?;
                let crosses_middle = day.date().day() <= 15 && next.to.date().day() > 15;
                if other_month(next.to) || crosses_middle { turned(next, back()?) } else { Some(next) }
            }
            Convention::ModifiedPreceding => {
                let before = back()?;
                if other_month(before.to) { turned(before, forth()?) } else { Some(before) }
            }
            Convention::Nearest => {
                let (before, next) = (back()?, forth()?);
                let (behind, ahead) = (day.date() - before.to.date(), next.to.date() - day.date());
                if behind < ahead { turned(next, before) } else { turned(before, next) }
            }
        }
    }

    /// Returns the `count`-th workday of `month`, counted from 1, or `None` if the table or the month ends before it.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = "2025-01".parse().unwrap();
    /// let first = jurisdiction.calendar().nth_working_day(january, 1).unwrap();
    /// assert_eq!(first.to_string(), "2025-01-02"); // New Year's Day is a holiday
    /// assert_eq!(jurisdiction.calendar().nth_working_day(january, 23), None); // January 2025 has 17
    /// ```
    pub fn nth_working_day(&self, month: Month, count: u64) -> Option<Day> {
        let mut day = month.first_day();
        let mut left = count;
        while day.month() == month {
            if self.fact(day)?.is_workday() {
                left = left.checked_sub(1)?;
                if left == 0 {
                    return Some(day);
                }
            }
            day = day.plus_days(1)?;
        }
        None
    }

    /// Returns the day `count` workdays before `day`.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let monday = "2025-01-20".parse().unwrap();
    /// let before = jurisdiction.calendar().working_days_before(monday, 3).unwrap();
    /// assert_eq!(before.to_string(), "2025-01-15"); // over a weekend
    /// ```
    pub fn working_days_before(&self, day: Day, count: u64) -> Option<Day> {
        (0..count).try_fold(day, |day, _| self.seek(day, -1))
    }

    /// The first workday after (`step` 1) or before (`step` -1) `day`.
    fn seek(&self, mut day: Day, step: i64) -> Option<Day> {
        loop {
            day = day.plus_days(step)?;
            if self.fact(day)?.is_workday() {
                return Some(day);
            }
        }
    }
}
