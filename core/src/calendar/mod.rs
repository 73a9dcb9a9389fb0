//! Which days are worked: weekly rest, public holidays, substituted rest and make-up workdays, as data.
//!
//! Tết and the second day of National Day are decided every year and cannot be computed, so every special day carries
//! its status: `enacted`, with the instrument, or `projected`. Past its table a calendar answers "unknown".

mod adjust;
mod days;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use adjust::BusinessDayConvention;
pub use days::{Adjusted, CalendarDays, CalendarOptions, DayNature, DayTold, ShiftedDays};

use crate::error::Fault;
use crate::finding::{Bilingual, Pointer};
use crate::order::Gather as _;
use crate::period::Day;
use crate::shape::{Count, Labels, List, Text, UniqueList, closed_enum};

closed_enum! {
    /// Tells what a special day is.
    ///
    /// ```
    /// use dlxh::calendar::DayKind;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(DayKind::SubstitutedRest.label(Lang::Vi), "Nghỉ bù, nghỉ hoán đổi");
    /// ```
    pub enum DayKind: "Loại ngày" {
        /// A public holiday.
        PublicHoliday = "public_holiday": "Ngày lễ, tết" / "Public holiday",
        /// Rest in place of a holiday on a rest day, or exchanged for a workday.
        SubstitutedRest = "substituted_rest": "Nghỉ bù, nghỉ hoán đổi" / "Substituted rest",
        /// A rest day that is worked in exchange.
        MakeUpWorkday = "make_up_workday": "Ngày làm bù" / "Make-up workday",
    }
}

closed_enum! {
    /// Tells whether a special day has been decided.
    ///
    /// ```
    /// use dlxh::calendar::DayStatus;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let mut days = jurisdiction.calendar().document().days.iter();
    /// // Nothing is called decided without the instrument that decided it.
    /// assert!(days.all(|day| day.status == DayStatus::Projected || day.instrument.is_some()));
    /// ```
    pub enum DayStatus: "Tình trạng" {
        /// An instrument says so.
        Enacted = "enacted": "Đã ban hành" / "Enacted",
        /// Expected from the law and past years; a later instrument may say otherwise.
        Projected = "projected": "Dự kiến" / "Projected",
    }
}

/// A calendar as data: anyone can supply one.
///
/// ```
/// let calendar = dlxh::Jurisdiction::tra_vinh().calendar().document().clone();
/// assert!(calendar.days.iter().any(|day| day.date.to_string() == "2025-05-02"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Lịch làm việc")]
#[serde(deny_unknown_fields)]
pub struct CalendarDocument {
    /// The first day the table covers.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after the last it covers.
    #[schemars(title = "Đến trước ngày")]
    pub to: Day,
    /// The day after the last whose yearly decisions are known: from then on any day may still be changed.
    #[schemars(title = "Đã có quyết định hằng năm đến trước ngày")]
    pub settled_to: Day,
    /// The weekly days of rest, Monday being 1 and Sunday 7.
    #[schemars(title = "Ngày nghỉ hằng tuần")]
    pub weekly_rest: List<Count<1, 7>, 0, 6>,
    /// The special days.
    #[schemars(title = "Các ngày đặc biệt")]
    pub days: List<SpecialDay, 0, 4000>,
    /// Where the facts come from.
    #[schemars(title = "Nguồn")]
    pub sources: UniqueList<Text<300>, 1, 20>,
}

/// A day that is not what its weekday says.
///
/// ```
/// use dlxh::calendar::{DayKind, SpecialDay};
///
/// let day = r#"{"date":"2025-04-26","kind":"make_up_workday","labels":{"vi":"Làm bù","en":"Make-up workday"},
///     "status":"enacted","instrument":"(minh họa)"}"#;
/// let day: SpecialDay = serde_json::from_str(day)?;
/// assert_eq!(day.kind, DayKind::MakeUpWorkday);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Ngày đặc biệt")]
#[serde(deny_unknown_fields)]
pub struct SpecialDay {
    /// The date.
    #[schemars(title = "Ngày")]
    pub date: Day,
    /// What it is.
    pub kind: DayKind,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// Whether it has been decided.
    pub status: DayStatus,
    /// The instrument, if it has been.
    #[schemars(title = "Văn bản")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Text<300>>,
}

/// What a calendar says of one day.
///
/// ```
/// use dlxh::calendar::DayFact;
///
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let fact = |day: &str| jurisdiction.calendar().fact(day.parse().unwrap());
/// assert_eq!(fact("2025-01-20"), Some(DayFact::Workday));
/// assert_eq!(fact("2025-01-19"), Some(DayFact::WeeklyRest));
/// assert!(matches!(fact("2025-01-01"), Some(DayFact::Special(day)) if day.labels.vi.as_str() == "Tết Dương lịch"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFact<'a> {
    /// A workday like any other.
    Workday,
    /// A weekly day of rest.
    WeeklyRest,
    /// A day of the table.
    Special(&'a SpecialDay),
}

impl DayFact<'_> {
    /// Returns whether the day is worked.
    ///
    /// ```
    /// use dlxh::calendar::DayFact;
    ///
    /// assert!(DayFact::Workday.is_workday());
    /// assert!(!DayFact::WeeklyRest.is_workday());
    /// ```
    pub fn is_workday(self) -> bool {
        match self {
            Self::Workday => true,
            Self::WeeklyRest => false,
            Self::Special(day) => day.kind == DayKind::MakeUpWorkday,
        }
    }
}

/// A calendar that holds together.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::calendar::BusinessDayConvention;
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let calendar = jurisdiction.calendar();
/// let sunday = "2025-04-20".parse().unwrap();
/// let friday = calendar.adjust(sunday, BusinessDayConvention::Preceding).unwrap();
/// assert_eq!(friday.to_string(), "2025-04-18");
/// assert!(calendar.fact("2040-01-01".parse().unwrap()).is_none()); // past the table: unknown
/// ```
#[derive(Debug, Clone)]
pub struct Calendar {
    document: CalendarDocument,
    days: BTreeMap<Day, usize>,
}

impl Calendar {
    pub(crate) fn new(document: CalendarDocument, at: &Pointer) -> Result<Self, Vec<Fault>> {
        let mut days = BTreeMap::new();
        let mut faults = Vec::new();
        if document.to <= document.from {
            let (vi, en) = (
                "lịch kết thúc trước khi bắt đầu".to_owned(),
                "the calendar ends before it begins".to_owned(),
            );
            faults.push(Fault { pointer: at.name("to"), reason: Bilingual { vi, en } });
        }
        for (index, day) in document.days.iter().enumerate() {
            let mut fault = |vi: &str, en: &str| {
                let date = day.date;
                faults.push(Fault {
                    pointer: at.name("days").index(index),
                    reason: Bilingual { vi: format!("ngày {date} {vi}"), en: format!("{date} {en}") },
                });
            };
            if days.insert(day.date, index).is_some() {
                fault("xuất hiện hai lần", "stands twice");
            }
            if day.date < document.from || day.date >= document.to {
                fault("nằm ngoài phạm vi của lịch", "lies outside the calendar");
            }
            if day.status == DayStatus::Enacted && day.instrument.is_none() {
                fault("đã ban hành nhưng không nêu văn bản", "is enacted but names no instrument");
            }
        }
        if faults.is_empty() { Ok(Self { document, days }) } else { Err(faults) }
    }

    /// Returns the calendar after a later instrument: each of `days` in the place of the day of that date.
    ///
    /// # Errors
    /// Every day that is no enactment, changes nothing or lies outside the table.
    pub(crate) fn after(
        &self,
        days: &[SpecialDay],
        settled_to: Option<Day>,
        at: &Pointer,
    ) -> Result<Self, Vec<Fault>> {
        let mut document = self.document.clone();
        let mut faults = Vec::new();
        let mut decided = BTreeMap::new();
        for (index, day) in days.iter().enumerate() {
            if let Some((vi, en)) = self.refuses(day, decided.insert(day.date, day).is_some()) {
                let date = day.date;
                faults.push(Fault {
                    pointer: at.name("calendar_days").index(index),
                    reason: Bilingual { vi: format!("ngày {date} {vi}"), en: format!("{date} {en}") },
                });
            }
        }
        if let Some(settled_to) = settled_to {
            if settled_to < document.settled_to || settled_to > document.to {
                let (from, to) = (document.settled_to, document.to);
                faults.push(Fault {
                    pointer: at.name("calendar_settled_to"),
                    reason: Bilingual {
                        vi: format!("phải từ ngày {from} đến ngày {to}"),
                        en: format!("it must be from {from} to {to}"),
                    },
                });
            }
            document.settled_to = settled_to;
        }
        let mut table: BTreeMap<Day, &SpecialDay> =
            self.document.days.iter().map(|day| (day.date, day)).into_map();
        table.extend(decided);
        match List::new(table.into_values().cloned().collect()) {
            Ok(days) => document.days = days,
            Err(bound) => faults.push(Fault {
                pointer: at.name("calendar_days"),
                reason: Bilingual {
                    vi: "lịch có quá nhiều ngày đặc biệt".to_owned(), en: bound.to_string()
                },
            }),
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Self::new(document, at)
    }

    /// Returns why a later instrument cannot decide `day`; `again` if it has decided that date already.
    fn refuses(&self, day: &SpecialDay, again: bool) -> Option<(&'static str, &'static str)> {
        let Some(before) = self.fact(day.date) else {
            return Some(("nằm ngoài phạm vi của lịch", "lies outside the calendar"));
        };
        if again {
            return Some(("xuất hiện hai lần", "stands twice"));
        }
        if day.status != DayStatus::Enacted || day.instrument.is_none() {
            return Some((
                "phải là ngày đã ban hành và nêu văn bản",
                "must be enacted and name its instrument",
            ));
        }
        let exchanged = day.kind != DayKind::PublicHoliday;
        let same = before.is_workday() == DayFact::Special(day).is_workday();
        (exchanged && same && !matches!(before, DayFact::Special(_)))
            .then_some(("vốn đã làm việc hoặc nghỉ như vậy", "is worked or rested on like that already"))
    }

    /// Returns the data.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let rest: Vec<u64> = jurisdiction.calendar().document().weekly_rest.iter().map(|day| day.get()).collect();
    /// assert_eq!(rest, [6, 7]); // Saturday and Sunday
    /// ```
    pub fn document(&self) -> &CalendarDocument {
        &self.document
    }

    /// Returns what the calendar says of `day`, or `None` where its table does not reach.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let calendar = jurisdiction.calendar();
    /// assert!(!calendar.fact("2025-04-20".parse().unwrap()).unwrap().is_workday()); // a Sunday
    /// assert_eq!(calendar.fact("2040-01-01".parse().unwrap()), None); // past the table: unknown, not worked
    /// ```
    pub fn fact(&self, day: Day) -> Option<DayFact<'_>> {
        if day < self.document.from || day >= self.document.to {
            return None;
        }
        if let Some(special) = self.days.get(&day).and_then(|index| self.document.days.as_slice().get(*index))
        {
            return Some(DayFact::Special(special));
        }
        let weekday = u64::from(chrono::Datelike::weekday(&day.date()).number_from_monday());
        let rest = self.document.weekly_rest.iter().any(|rest| rest.get() == weekday);
        Some(if rest { DayFact::WeeklyRest } else { DayFact::Workday })
    }

    /// Returns the day up to which every day is decided: from it on, a decision of that year may still come.
    ///
    /// ```
    /// let calendar = dlxh::Jurisdiction::tra_vinh().calendar().clone();
    /// assert!(!calendar.is_firm(calendar.settled_to()));
    /// ```
    pub fn settled_to(&self) -> Day {
        self.document.settled_to
    }

    /// Returns whether what the calendar says of `day` can no longer change.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let calendar = jurisdiction.calendar();
    /// assert!(calendar.is_firm("2025-04-20".parse().unwrap()));
    /// assert!(!calendar.is_firm(calendar.settled_to())); // the decision of that year may still come
    /// ```
    pub fn is_firm(&self, day: Day) -> bool {
        let decided = match self.fact(day) {
            None => false,
            Some(DayFact::Special(special)) => special.status == DayStatus::Enacted,
            Some(DayFact::Workday | DayFact::WeeklyRest) => true,
        };
        decided && day < self.document.settled_to
    }
}
