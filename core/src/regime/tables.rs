use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

use crate::finding::Severity;
use crate::hierarchy::{UnitClass, holds};
use crate::period::{Day, Period, PeriodType};
use crate::rules::RuleCode;
use crate::shape::{
    BoundError, ClauseCode, Count, KindCode, Labels, List, ListCode, ObligationCode, Text, TopicCode,
    UnitCode, closed_enum,
};

/// A directive as data.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let regime = &jurisdiction.regimes()[0];
/// assert_eq!(regime.code.as_str(), "CT53");
/// assert!(regime.obligations.iter().any(|obligation| obligation.code.as_str() == "synthesis"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Chế độ báo cáo")]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// Its short code, the beginning of its clauses.
    #[schemars(title = "Mã")]
    pub code: ClauseCode,
    /// Its title.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The instrument.
    #[schemars(title = "Văn bản")]
    pub instrument: Text<300>,
    /// The day it came into force.
    #[schemars(title = "Hiệu lực từ ngày")]
    pub from: Day,
    /// The day after its last.
    #[schemars(title = "Hiệu lực đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Its clauses, each in one sentence of our own.
    #[schemars(title = "Các điểm")]
    pub clauses: List<Clause, 1, 200>,
    /// What is owed.
    #[schemars(title = "Nghĩa vụ")]
    pub obligations: List<Obligation, 1, 100>,
    /// Its code lists.
    #[schemars(title = "Danh mục")]
    pub lists: Lists,
    /// Severities that differ from a rule's own.
    #[schemars(title = "Mức độ của quy tắc")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub rules: List<RuleSetting, 0, 500>,
}

/// A clause, paraphrased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Điểm, khoản")]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: ClauseCode,
    /// What it lays down.
    #[schemars(title = "Nội dung")]
    pub labels: Labels,
}

closed_enum! {
    /// Tells what an obligation, or a part of it, rests on.
    pub enum Basis: "Cơ sở" {
        /// The text of the directive.
        Text = "text": "Văn bản quy định" / "The text",
        /// Implied by the text.
        Implied = "implied": "Suy ra từ văn bản" / "Implied by the text",
        /// A local decision, with its instrument.
        Local = "local": "Quyết định của địa phương" / "A local decision",
    }
}

closed_enum! {
    /// Tells how often something is owed.
    pub enum Rhythm: "Nhịp" {
        /// Every month.
        Month = "month": "Hằng tháng" / "Monthly",
        /// Every quarter.
        Quarter = "quarter": "Hằng quý" / "Quarterly",
        /// Every half year.
        Half = "half": "Sáu tháng" / "Half-yearly",
        /// Every year.
        Year = "year": "Hằng năm" / "Yearly",
        /// Once.
        Once = "once": "Một lần" / "Once",
        /// When something calls for it.
        Event = "event": "Khi phát sinh" / "On an event",
    }
}

impl Rhythm {
    /// Returns the type of period it is owed for, if it is owed by periods.
    pub fn period_type(self) -> Option<PeriodType> {
        match self {
            Self::Month => Some(PeriodType::Month),
            Self::Quarter => Some(PeriodType::Quarter),
            Self::Half => Some(PeriodType::Half),
            Self::Year => Some(PeriodType::Year),
            Self::Once | Self::Event => None,
        }
    }
}

/// Something owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Nghĩa vụ")]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: ObligationCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The kind of report that discharges it, if one is published.
    #[schemars(title = "Loại báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<KindCode>,
    /// How often.
    pub rhythm: Rhythm,
    /// The first period it is owed for.
    #[schemars(title = "Kỳ đầu tiên")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_period: Option<FirstPeriod>,
    /// By whom.
    #[schemars(title = "Đơn vị có nghĩa vụ")]
    pub owed_by: List<Owing, 1, 500>,
    /// To whom; absent if the text does not say.
    #[schemars(title = "Nơi nhận")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<UnitCode>,
    /// Through whom.
    #[schemars(title = "Qua đơn vị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<UnitCode>,
    /// When it is due.
    #[schemars(title = "Hạn")]
    pub due: DueRule,
    /// Which days it covers.
    #[schemars(title = "Phạm vi thời gian")]
    pub window: WindowRule,
    /// The clause.
    #[schemars(title = "Điểm, khoản")]
    pub clause: ClauseCode,
    /// What it rests on.
    pub basis: Basis,
    /// The first day it holds.
    #[schemars(title = "Hiệu lực từ ngày")]
    pub from: Day,
    /// The day after its last.
    #[schemars(title = "Hiệu lực đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_day: Option<Day>,
}

impl Obligation {
    /// Returns whether it holds for `period`: the period is of its rhythm and not too early, and it is in
    /// force on the period's last day.
    pub(crate) fn holds_for(&self, period: Period) -> bool {
        let started =
            self.first_period.as_ref().is_none_or(|first| first.period.first_day() <= period.first_day());
        let of_rhythm = self.rhythm.period_type().is_none_or(|rhythm| rhythm == period.period_type());
        started && of_rhythm && holds(self.from, self.to_day, period.last_day())
    }
}

/// The first period something is owed for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Kỳ đầu tiên")]
#[serde(deny_unknown_fields)]
pub struct FirstPeriod {
    /// The period.
    #[schemars(title = "Kỳ")]
    pub period: Period,
    /// Whether we assume it.
    #[schemars(title = "Giả định")]
    pub assumed: bool,
}

closed_enum! {
    /// Tells how sure it is that a unit owes something.
    pub enum DutyKind: "Mức độ chắc chắn của nghĩa vụ" {
        /// The text names it.
        Certain = "certain": "Chắc chắn" / "Certain",
        /// We take it to be so.
        Assumed = "assumed": "Giả định" / "Assumed",
        /// The text can be read either way.
        Unresolved = "unresolved": "Chưa rõ" / "Unresolved",
    }
}

/// Who owes something: every unit of a class, or one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Owing {
    /// Every unit of a class that exists on the last day of the period.
    Class {
        /// The class.
        class: UnitClass,
        /// How sure it is.
        duty: DutyKind,
        /// Why.
        #[schemars(title = "Lý do")]
        reason: Labels,
    },
    /// One unit.
    Unit {
        /// Its code.
        #[schemars(title = "Mã")]
        unit: UnitCode,
        /// How sure it is.
        duty: DutyKind,
        /// Why.
        #[schemars(title = "Lý do")]
        reason: Labels,
    },
}

closed_enum! {
    /// Names a part of a due rule that the text leaves to the reader.
    pub enum DueAssumption: "Phần giả định" {
        /// Which month the day lies in.
        MonthOffset = "month_offset": "Tháng của hạn" / "The month of the due day",
    }
}

/// When something is due.
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct MonthOffset(i8);

impl MonthOffset {
    /// Takes `months` if it is from -12 to 12.
    ///
    /// # Errors
    /// [`BoundError`] if it is not.
    pub fn new(months: i64) -> Result<Self, BoundError> {
        let small = i8::try_from(months).ok().filter(|months| (-12..=12).contains(months));
        small.map(Self).ok_or_else(|| BoundError::new("a number of months from -12 to 12"))
    }

    /// Returns the number of months.
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

/// The regime's code lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Danh mục")]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// Topics, two levels: `land` and `land/compensation`.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topics: List<TopicEntry, 1, 500>,
    /// Strata and groups.
    #[schemars(title = "Giai tầng, nhóm người")]
    pub groups: List<ListEntry, 1, 200>,
    /// Intensity, from the weakest to the strongest.
    #[schemars(title = "Cường độ")]
    pub intensity: List<ListEntry, 1, 20>,
    /// Levels of thinking, from the calmest.
    #[schemars(title = "Mức độ tư tưởng")]
    pub thinking: List<ListEntry, 1, 20>,
    /// Levels of mood, from the calmest.
    #[schemars(title = "Mức độ tâm trạng")]
    pub mood: List<ListEntry, 1, 20>,
}

/// An entry of the list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Chủ đề")]
#[serde(deny_unknown_fields)]
pub struct TopicEntry {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: TopicCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The first day it may be used; the regime's own if absent.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The day after its last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

closed_enum! {
    /// Tells which groups need the protection of their members.
    pub enum GroupKind: "Loại nhóm" {
        /// A stratum or occupation.
        Stratum = "stratum": "Giai tầng, nghề nghiệp" / "Stratum",
        /// An ethnic group.
        Ethnic = "ethnic": "Dân tộc" / "Ethnic group",
        /// A religious group.
        Religious = "religious": "Tôn giáo" / "Religious group",
    }
}

/// An entry of another list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Mục của danh mục")]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: ListCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// Which kind of group it is, in the list of groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GroupKind>,
    /// The first day it may be used; the regime's own if absent.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The day after its last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

fn in_use(from: Option<Day>, to: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day < to)
}

impl Lists {
    /// Returns whether `code` may be used as a topic on `day`.
    pub fn has_topic(&self, code: &TopicCode, day: Day) -> bool {
        self.topics.iter().any(|entry| entry.code == *code && in_use(entry.from, entry.to, day))
    }

    pub(crate) fn has(list: &[ListEntry], code: &ListCode, day: Day) -> bool {
        list.iter().any(|entry| entry.code == *code && in_use(entry.from, entry.to, day))
    }

    /// Returns whether `code` is an ethnic or religious group on `day`. What no list knows is taken for one.
    pub fn is_protected_group(&self, code: &ListCode, day: Day) -> bool {
        let entry = self.groups.iter().find(|entry| entry.code == *code && in_use(entry.from, entry.to, day));
        entry.and_then(|entry| entry.kind) != Some(GroupKind::Stratum)
    }
}

/// A severity that differs from the rule's own; never below its floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Mức độ của quy tắc")]
#[serde(deny_unknown_fields)]
pub struct RuleSetting {
    /// The rule.
    #[schemars(title = "Mã quy tắc")]
    pub code: RuleCode,
    /// Its severity here.
    pub severity: Severity,
}
