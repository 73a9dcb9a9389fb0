use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DueRule, Lists, WindowRule};
use crate::finding::Severity;
use crate::hierarchy::{UnitClass, holds};
use crate::period::{Day, Period, PeriodType};
use crate::rules::RuleCode;
use crate::shape::{ClauseCode, KindCode, Labels, List, ObligationCode, Text, UnitCode, closed_enum};

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
    /// Severities and clauses that differ from a rule's own.
    #[schemars(title = "Mức độ, căn cứ của quy tắc")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub rules: List<RuleSetting, 0, 500>,
}

/// A clause, paraphrased.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let mut clauses = jurisdiction.regimes()[0].clauses.iter();
/// let first = clauses.next().unwrap();
/// assert_eq!(first.code.as_str(), "CT53.0");
/// assert!(first.labels.vi.as_str().contains("báo cáo thiếu phân tích, dự báo, đề xuất"));
/// ```
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
    ///
    /// ```
    /// use dlxh::regime::Basis;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Basis::Local.label(Lang::Vi), "Quyết định của địa phương");
    /// ```
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
    ///
    /// ```
    /// use dlxh::regime::Rhythm;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let mut obligations = jurisdiction.regimes()[0].obligations.iter();
    /// let settlement = obligations.find(|one| one.code.as_str() == "settlement").unwrap();
    /// assert_eq!(settlement.rhythm, Rhythm::Event); // CT53.7 sets no rhythm for results of settlement
    /// ```
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

closed_enum! {
    /// Names the step of a case that calls for something.
    ///
    /// ```
    /// use dlxh::regime::CaseEvent;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let mut obligations = jurisdiction.regimes()[0].obligations.iter();
    /// let feedback = obligations.find(|one| one.code.as_str() == "feedback").unwrap();
    /// assert_eq!(feedback.event, Some(CaseEvent::Outcome)); // once something came of it, those who raised it are told (CT53.8)
    /// ```
    pub enum CaseEvent: "Sự việc làm phát sinh" {
        /// A body has taken note of the matter.
        Received = "received": "Tiếp nhận vụ việc" / "The case was received",
        /// Something has come of it.
        Outcome = "outcome": "Vụ việc có kết quả" / "The case has an outcome",
    }
}

impl Rhythm {
    /// Returns the type of period it is owed for, if it is owed by periods.
    ///
    /// ```
    /// use dlxh::period::PeriodType;
    /// use dlxh::regime::Rhythm;
    ///
    /// assert_eq!(Rhythm::Month.period_type(), Some(PeriodType::Month));
    /// assert_eq!(Rhythm::Event.period_type(), None);
    /// ```
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
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let mut obligations = jurisdiction.regimes()[0].obligations.iter();
/// let settlement = obligations.find(|one| one.code.as_str() == "settlement").unwrap();
/// // To the Standing Board, through Ban Tuyên giáo (CT53.7).
/// assert_eq!(settlement.to.as_ref().unwrap().as_str(), "TV-TT");
/// assert_eq!(settlement.via.as_ref().unwrap().as_str(), "TV-BTG");
/// ```
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
    /// The step of a case that calls for it, where it is owed on an event of that sort: its limit then runs from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<CaseEvent>,
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
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let report = jurisdiction.obligation("monthly-report", "2025-01".parse().unwrap())?;
/// let first = report.obligation.first_period.as_ref().unwrap();
/// assert!(first.assumed); // signed on 2024-12-20; the text does not say which month is the first
/// # Ok::<(), dlxh::Error>(())
/// ```
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
    ///
    /// ```
    /// use dlxh::regime::DutyKind;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(DutyKind::Unresolved.label(Lang::Vi), "Chưa rõ");
    /// ```
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
///
/// ```
/// use dlxh::regime::Owing;
///
/// let owing = r#"{"by":"unit","unit":"TV-BTG","duty":"certain","reason":{"vi":"CT53.8 nêu tên","en":"named by CT53.8"}}"#;
/// let owing: Owing = serde_json::from_str(owing)?;
/// assert!(matches!(owing, Owing::Unit { unit, .. } if unit.as_str() == "TV-BTG"));
/// # Ok::<(), serde_json::Error>(())
/// ```
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

/// What a regime says of one rule: how grave it is here, and under which of its own clauses it stands.
///
/// The catalogue cites the directive it was written for. Under another regime a finding cites that regime's clause or
/// none.
///
/// ```
/// use dlxh::regime::RuleSetting;
///
/// let setting: RuleSetting = serde_json::from_str(r#"{"code": "C001", "clause": "QC7.3"}"#)?;
/// assert_eq!((setting.severity, setting.clause.unwrap().as_str()), (None, "QC7.3"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Mức độ, căn cứ của quy tắc")]
#[serde(deny_unknown_fields)]
pub struct RuleSetting {
    /// The rule.
    #[schemars(title = "Mã quy tắc")]
    pub code: RuleCode,
    /// Its severity here, never below its floor; its own if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The clause of this regime that it rests on; its own if absent and the regime has that.
    #[schemars(title = "Điểm, khoản")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseCode>,
}
