use chrono::Datelike;

use super::Calendar;
use crate::period::{Day, Month};
use crate::shape::closed_enum;

closed_enum! {
    /// Says where a day goes that is not worked (the seven of QuantLib, `ql/time/businessdayconvention.hpp`).
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

impl Calendar {
    /// Moves `day` to a workday by `convention`, or returns `None` where the table does not reach.
    pub fn adjust(&self, day: Day, convention: BusinessDayConvention) -> Option<Day> {
        use BusinessDayConvention as Convention;
        if convention == Convention::Unadjusted || self.fact(day)?.is_workday() {
            return Some(day);
        }
        let other_month = |found: Day| found.month() != day.month();
        match convention {
            Convention::Unadjusted => Some(day),
            Convention::Following => self.seek(day, 1),
            Convention::Preceding => self.seek(day, -1),
            Convention::ModifiedFollowing => {
                let next = self.seek(day, 1)?;
                if other_month(next) { self.seek(day, -1) } else { Some(next) }
            }
            Convention::HalfMonthModifiedFollowing => {
                let next = self.seek(day, 1)?;
                let crosses_middle = day.date().day() <= 15 && next.date().day() > 15;
                if other_month(next) || crosses_middle { self.seek(day, -1) } else { Some(next) }
            }
            Convention::ModifiedPreceding => {
                let before = self.seek(day, -1)?;
                if other_month(before) { self.seek(day, 1) } else { Some(before) }
            }
            Convention::Nearest => {
                let (before, next) = (self.seek(day, -1)?, self.seek(day, 1)?);
                let (back, forth) = (day.date() - before.date(), next.date() - day.date());
                Some(if back < forth { before } else { next })
            }
        }
    }

    /// Returns the `count`-th workday of `month`, counted from 1, or `None` if the table or the month ends before it.
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
