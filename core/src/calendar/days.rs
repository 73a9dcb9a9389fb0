use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BusinessDayConvention, Calendar, DayFact, DayKind, DayStatus};
use crate::deadlines::Firmness;
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::period::{Day, Period, PeriodType};
use crate::regime::WindowRule;
use crate::shape::{Count, Lang, closed_enum};

/// The most days one question may be about.
const MOST_DAYS: usize = 400;

/// Asks which days are worked: from one day to another, those of a period, or one day.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::calendar::CalendarOptions;
///
/// let options = CalendarOptions { period: Some("2025-01".parse()?), ..CalendarOptions::default() };
/// let days = Jurisdiction::tra_vinh().calendar().days(&options)?;
/// assert_eq!((days.days.len(), days.workdays), (31, 17));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về ngày làm việc")]
#[serde(deny_unknown_fields)]
pub struct CalendarOptions {
    /// The first day; `to` goes with it.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day, which belongs to the span: 400 days at most.
    #[schemars(title = "Đến hết ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Instead: the days of a period.
    #[schemars(title = "Kỳ báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Of that period, the days its report would cover if data were closed on a day of the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<ShiftedDays>,
    /// Instead: one day.
    #[schemars(title = "Ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Where that day goes if it is not worked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<BusinessDayConvention>,
    /// Day by day, tell only those that are not what their weekday says.
    #[schemars(title = "Chỉ nêu các ngày đặc biệt")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub special_only: bool,
    /// The language of labels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// Days from one of the month before a period to one of its last month: 15 and 14 in Nghị định 09/2019/NĐ-CP, Điều 12.
///
/// ```
/// use dlxh::calendar::ShiftedDays;
///
/// let days: ShiftedDays = serde_json::from_str(r#"{"first_day":15,"last_day":14}"#)?;
/// assert_eq!((days.first_day.get(), days.last_day.get()), (15, 14));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Thời gian chốt số liệu")]
#[serde(deny_unknown_fields)]
pub struct ShiftedDays {
    /// The day of the month before on which it begins.
    #[schemars(title = "Từ ngày (tháng trước)")]
    pub first_day: Count<1, 31>,
    /// The day of the last month on which it ends.
    #[schemars(title = "Đến ngày")]
    pub last_day: Count<1, 31>,
}

closed_enum! {
    /// Tells why a day is worked or not.
    ///
    /// ```
    /// use dlxh::calendar::DayNature;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(DayNature::MakeUpWorkday.label(Lang::Vi), "Ngày làm bù");
    /// ```
    pub enum DayNature: "Tính chất của ngày" {
        /// A workday like any other.
        Workday = "workday": "Ngày làm việc" / "Workday",
        /// A weekly day of rest.
        WeeklyRest = "weekly_rest": "Nghỉ hằng tuần" / "Weekly rest",
        /// A public holiday.
        PublicHoliday = "public_holiday": "Ngày lễ, tết" / "Public holiday",
        /// Rest in place of a holiday on a rest day, or exchanged for a workday.
        SubstitutedRest = "substituted_rest": "Nghỉ bù, nghỉ hoán đổi" / "Substituted rest",
        /// A rest day that is worked in exchange.
        MakeUpWorkday = "make_up_workday": "Ngày làm bù" / "Make-up workday",
    }
}

impl DayFact<'_> {
    /// Returns why the day is worked or not.
    ///
    /// ```
    /// use dlxh::calendar::{DayFact, DayNature};
    ///
    /// assert_eq!(DayFact::WeeklyRest.nature(), DayNature::WeeklyRest);
    /// ```
    pub fn nature(self) -> DayNature {
        match self {
            Self::Workday => DayNature::Workday,
            Self::WeeklyRest => DayNature::WeeklyRest,
            Self::Special(day) => match day.kind {
                DayKind::PublicHoliday => DayNature::PublicHoliday,
                DayKind::SubstitutedRest => DayNature::SubstitutedRest,
                DayKind::MakeUpWorkday => DayNature::MakeUpWorkday,
            },
        }
    }
}

/// What a calendar says of the days asked about.
///
/// ```
/// use dlxh::calendar::CalendarOptions;
/// use dlxh::deadlines::Firmness;
///
/// let options = CalendarOptions { period: Some("2025-01".parse()?), ..CalendarOptions::default() };
/// let january = dlxh::Jurisdiction::tra_vinh().calendar().days(&options)?;
/// assert_eq!((january.workdays, january.firmness), (17, Firmness::Firm));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Lịch làm việc")]
pub struct CalendarDays {
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// How many of them are worked.
    #[schemars(title = "Số ngày làm việc")]
    pub workdays: usize,
    /// Whether that number can still change.
    #[schemars(title = "Độ chắc chắn")]
    pub firmness: Firmness,
    /// Where the one day goes, if that was asked.
    #[schemars(title = "Ngày chuyển đến")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Adjusted>,
    /// Day by day, all of them or those asked for.
    #[schemars(title = "Từng ngày")]
    pub days: Vec<DayTold>,
}

/// Where a day goes that is not worked; a workday stays.
///
/// ```
/// use dlxh::calendar::{BusinessDayConvention, CalendarOptions};
///
/// let options = CalendarOptions {
///     date: Some("2025-04-20".parse()?),
///     convention: Some(BusinessDayConvention::Preceding),
///     ..CalendarOptions::default()
/// };
/// let sunday = dlxh::Jurisdiction::tra_vinh().calendar().days(&options)?;
/// assert_eq!(sunday.adjusted.unwrap().date.to_string(), "2025-04-18");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Ngày chuyển đến")]
pub struct Adjusted {
    /// By which convention.
    #[schemars(title = "Quy ước")]
    pub convention: BusinessDayConvention,
    /// The day it goes to.
    #[schemars(title = "Ngày")]
    pub date: Day,
    /// Whether that can still change.
    #[schemars(title = "Độ chắc chắn")]
    pub firmness: Firmness,
}

/// What a calendar says of one day.
///
/// ```
/// use dlxh::calendar::CalendarOptions;
///
/// let options = CalendarOptions { date: Some("2025-01-01".parse()?), ..CalendarOptions::default() };
/// let told = dlxh::Jurisdiction::tra_vinh().calendar().days(&options)?;
/// let new_year = &told.days[0];
/// assert_eq!((new_year.worked, new_year.label.as_str()), (false, "Tết Dương lịch"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Một ngày")]
pub struct DayTold {
    /// The date.
    #[schemars(title = "Ngày")]
    pub date: Day,
    /// The day of the week: Monday is 1, Sunday 7.
    #[schemars(title = "Thứ (thứ Hai là 1)")]
    pub weekday: u32,
    /// Whether it is worked.
    #[schemars(title = "Ngày làm việc")]
    pub worked: bool,
    /// Why, or why not.
    #[schemars(title = "Loại ngày")]
    pub nature: DayNature,
    /// The same in words; a special day's own name.
    #[schemars(title = "Bằng lời")]
    pub label: String,
    /// Whether a special day has been decided.
    #[schemars(title = "Tình trạng quyết định")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<DayStatus>,
    /// The instrument that decided it.
    #[schemars(title = "Văn bản căn cứ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// Whether what is said of the day can still change.
    #[schemars(title = "Độ chắc chắn")]
    pub firmness: Firmness,
}

impl Calendar {
    /// Tells of each day asked about whether it is worked, why not, and how sure that is.
    ///
    /// ```
    /// use dlxh::calendar::CalendarOptions;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let nothing_asked = jurisdiction.calendar().days(&CalendarOptions::default()).unwrap_err();
    /// assert_eq!(nothing_asked.code(), dlxh::ErrorCode::BadOptions);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] unless exactly one of `from` and `to`, `period` or `date` is given, or if there are more
    /// than 400 days; [`ErrorCode::NotFound`] beyond the calendar's table.
    pub fn days(&self, options: &CalendarOptions) -> Result<CalendarDays, Error> {
        let (from, to) = span(options)?;
        let lang = options.lang.unwrap_or_default();
        let dates = std::iter::successors(Some(from), |day| day.plus_days(1)).take_while(|day| *day <= to);
        let dates: Vec<Day> = dates.take(MOST_DAYS.saturating_add(1)).collect();
        if dates.len() > MOST_DAYS {
            return Err(bad("to", "tối đa 400 ngày một lần hỏi", "400 days at most in one question"));
        }
        let days = dates.into_iter().map(|date| self.told(date, lang).ok_or_else(|| self.beyond()));
        let days: Vec<DayTold> = days.collect::<Result<_, Error>>()?;
        let adjusted = options.convention.map(|convention| {
            let moved = self.moved(from, convention).ok_or_else(|| self.beyond())?;
            Ok(Adjusted { convention, date: moved.to, firmness: self.firmness(moved.over.0, moved.over.1) })
        });
        let workdays = days.iter().filter(|day| day.worked).count();
        let wanted = |day: &DayTold| !options.special_only || day.status.is_some();
        Ok(CalendarDays {
            from,
            to,
            workdays,
            firmness: self.firmness(from, to),
            adjusted: adjusted.transpose()?,
            days: days.into_iter().filter(wanted).collect(),
        })
    }

    fn told(&self, date: Day, lang: Lang) -> Option<DayTold> {
        let fact = self.fact(date)?;
        let nature = fact.nature();
        let special = match fact {
            DayFact::Special(special) => Some(special),
            DayFact::Workday | DayFact::WeeklyRest => None,
        };
        Some(DayTold {
            date,
            weekday: chrono::Datelike::weekday(&date.date()).number_from_monday(),
            worked: fact.is_workday(),
            nature,
            label: special.map_or(nature.label(lang), |special| special.labels.in_lang(lang)).to_owned(),
            status: special.map(|special| special.status),
            instrument: special.and_then(|special| Some(special.instrument.as_ref()?.as_str().to_owned())),
            firmness: self.firmness(date, date),
        })
    }

    fn firmness(&self, from: Day, to: Day) -> Firmness {
        let mut days = std::iter::successors(Some(from), |day| day.plus_days(1)).take_while(|day| *day <= to);
        if days.all(|day| self.is_firm(day)) { Firmness::Firm } else { Firmness::Provisional }
    }

    fn beyond(&self) -> Error {
        let (from, to) = (self.document.from, self.document.to);
        Error::new(ErrorCode::NotFound).detail(
            format!("lịch làm việc chỉ có từ ngày {from} đến trước ngày {to}"),
            format!("the calendar reaches from {from} to the day before {to}"),
        )
    }
}

fn bad(at: &'static str, vi: &str, en: &str) -> Error {
    Error::new(ErrorCode::BadOptions).detail(vi, en).pointer(Pointer::default().name(at))
}

/// The first and the last day asked about.
fn span(options: &CalendarOptions) -> Result<(Day, Day), Error> {
    let CalendarOptions { from, to, period, window, date, convention, special_only: _, lang: _ } = options;
    if date.is_none() && convention.is_some() {
        return Err(bad(
            "convention",
            "quy ước chỉ dùng cho một ngày `date`",
            "a convention is for one `date`",
        ));
    }
    if period.is_none() && window.is_some() {
        return Err(bad("window", "chỉ dùng cho một kỳ `period`", "a window is for a `period`"));
    }
    let (first, last) = match (from, to, period, date) {
        (Some(from), Some(to), None, None) => (*from, *to),
        (None, None, Some(period), None) => days_of(*period, *window)?,
        (None, None, None, Some(date)) => (*date, *date),
        _ => {
            return Err(Error::new(ErrorCode::BadOptions).detail(
                "cần đúng một trong ba: `from` và `to`, `period`, hoặc `date`",
                "exactly one of the three is needed: `from` and `to`, `period`, or `date`",
            ));
        }
    };
    if last < first {
        return Err(bad(
            if window.is_some() { "window" } else { "to" },
            "ngày cuối đứng trước ngày đầu",
            "the last day comes before the first",
        ));
    }
    Ok((first, last))
}

fn days_of(period: Period, window: Option<ShiftedDays>) -> Result<(Day, Day), Error> {
    if window.is_some() && period.period_type() == PeriodType::Day {
        return Err(bad("window", "một ngày không có thời gian chốt số liệu", "a day has no window"));
    }
    let rule = match window {
        None => WindowRule::Calendar {},
        Some(ShiftedDays { first_day, last_day }) => WindowRule::Shifted { first_day, last_day },
    };
    rule.days(period).ok_or_else(|| bad("period", "kỳ nằm ngoài phạm vi", "the period is out of reach"))
}
