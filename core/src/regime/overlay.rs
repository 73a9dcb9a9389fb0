use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, DueRule, DutyKind, Obligation, Owing, Regime, WindowRule};
use crate::calendar::SpecialDay;
use crate::error::Fault;
use crate::finding::{Bilingual, Pointer};
use crate::hierarchy::{Hierarchy, holds};
use crate::period::{Day, Period};
use crate::shape::{ClauseCode, Labels, List, ObligationCode, Text, UnitCode};

/// A local decision over a regime: it fills what the directive leaves open or adds what it does not ask for, and everyone
/// can see that it does.
///
/// ```
/// use dlxh::{DueOptions, Jurisdiction};
///
/// let overlay = r#"{
///   "labels": {"vi": "Quy ước minh họa", "en": "Illustrative"}, "instrument": "(minh họa)",
///   "regime": "CT53", "from": "2025-01-01",
///   "changes": [{"obligation": "monthly-report", "due": {"rule": "day_of_month", "day": 15, "month_offset": 0}}]
/// }"#;
/// let jurisdiction = Jurisdiction::tra_vinh().with_overlay(overlay.as_bytes())?;
/// let due = jurisdiction.due(&DueOptions::of("monthly-report", "2025-01")?)?;
/// assert_eq!(due.due.unwrap().to_string(), "2025-01-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Quyết định của địa phương")]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// Its title.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The instrument.
    #[schemars(title = "Văn bản")]
    pub instrument: Text<300>,
    /// The regime it fills.
    #[schemars(title = "Chế độ báo cáo")]
    pub regime: ClauseCode,
    /// The first day it holds.
    #[schemars(title = "Hiệu lực từ ngày")]
    pub from: Day,
    /// The day after its last.
    #[schemars(title = "Hiệu lực đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// What it fills.
    #[schemars(title = "Nội dung")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub changes: List<OverlayChange, 0, 100>,
    /// What it adds: obligations that the directive does not lay down. They rest on this decision (`basis: local`), and name
    /// the clause of the regime that they serve.
    #[schemars(title = "Nghĩa vụ bổ sung")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub obligations: List<Obligation, 0, 20>,
    /// Days that a later instrument decides for the whole jurisdiction: each takes the place of the calendar's day of that date.
    #[schemars(title = "Ngày nghỉ, ngày làm bù mới quyết định")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub calendar_days: List<SpecialDay, 0, 400>,
    /// The day after the last whose yearly decisions are known now, if the instrument settles more than the calendar had.
    #[schemars(title = "Đã có quyết định hằng năm đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_settled_to: Option<Day>,
}

/// What a local decision says of one obligation.
///
/// ```
/// use dlxh::regime::{DueRule, OverlayChange};
///
/// let change = r#"{"obligation":"monthly-report","due":{"rule":"day_of_month","day":15,"month_offset":0}}"#;
/// let change: OverlayChange = serde_json::from_str(change)?;
/// assert!(matches!(change.due, Some(DueRule::DayOfMonth { .. })));
/// assert_eq!(change.window, None); // left as the directive has it
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Nội dung")]
#[serde(deny_unknown_fields)]
pub struct OverlayChange {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// When it is due, where the directive sets no day.
    #[schemars(title = "Hạn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DueRule>,
    /// Which days it covers, where the directive does not say.
    #[schemars(title = "Phạm vi thời gian")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowRule>,
    /// Whether units owe it whose duty is open.
    #[schemars(title = "Đơn vị có nghĩa vụ")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub duties: List<OverlayDuty, 0, 200>,
}

/// What a local decision says of one unit's duty.
///
/// ```
/// use dlxh::regime::OverlayDuty;
///
/// // CT53.6 can be read either way for the Fatherland Front; a local decision may settle it.
/// let duty: OverlayDuty = serde_json::from_str(r#"{"unit":"TV-MTTQ","owes":true}"#)?;
/// assert!(duty.owes);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Nghĩa vụ của đơn vị")]
#[serde(deny_unknown_fields)]
pub struct OverlayDuty {
    /// The unit.
    #[schemars(title = "Mã")]
    pub unit: UnitCode,
    /// Whether it owes the report.
    #[schemars(title = "Có nghĩa vụ")]
    pub owes: bool,
}

impl Overlay {
    pub(crate) fn holds_for(&self, period: Period) -> bool {
        holds(self.from, self.to, period.last_day())
    }

    /// Returns what is wrong with the overlay over `regimes` and `hierarchy`: above all, where it would change what the
    /// directive itself lays down.
    pub(crate) fn faults(&self, regimes: &[Regime], hierarchy: &Hierarchy, at: &Pointer) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |pointer: Pointer, vi: &str, en: &str| {
            faults.push(Fault { pointer, reason: Bilingual { vi: vi.to_owned(), en: en.to_owned() } });
        };
        if self.to.is_some_and(|to| to <= self.from) {
            fault(at.name("to"), "kết thúc trước khi bắt đầu", "it ends before it begins");
        }
        let decides =
            !(self.changes.is_empty() && self.obligations.is_empty() && self.calendar_days.is_empty());
        if !decides && self.calendar_settled_to.is_none() {
            fault(
                at.clone(),
                "không quy định nội dung nào: cần `changes`, `obligations` hoặc `calendar_days`",
                "it decides nothing: give `changes`, `obligations` or `calendar_days`",
            );
        }
        for (index, day) in self.calendar_days.iter().enumerate() {
            if !holds(self.from, self.to, day.date) {
                fault(
                    at.name("calendar_days").index(index),
                    "nằm ngoài thời gian hiệu lực của quyết định này",
                    "lies outside the days on which this decision holds",
                );
            }
        }
        let Some(regime) = regimes.iter().find(|regime| regime.code == self.regime) else {
            fault(at.name("regime"), "không có chế độ báo cáo này", "there is no such regime");
            return faults;
        };
        for (index, added) in self.obligations.iter().enumerate() {
            let at = at.name("obligations").index(index);
            if added.basis != Basis::Local {
                fault(
                    at.name("basis"),
                    "nghĩa vụ do quyết định địa phương bổ sung phải có `basis` là `local`",
                    "what a local decision adds rests on it: `basis` must be `local`",
                );
            }
            if !holds(self.from, self.to, added.from) {
                fault(
                    at.name("from"),
                    "nằm ngoài thời gian hiệu lực của quyết định này",
                    "lies outside the days on which this decision holds",
                );
            }
        }
        let mut seen = BTreeSet::new();
        for (index, change) in self.changes.iter().enumerate() {
            let at = at.name("changes").index(index);
            if !seen.insert(&change.obligation) {
                fault(
                    at.name("obligation"),
                    "nghĩa vụ này đã có ở trên",
                    "this obligation already stands above",
                );
            }
            let Some(base) = regime.obligations.iter().find(|base| base.code == change.obligation) else {
                fault(
                    at.name("obligation"),
                    "chế độ không có nghĩa vụ này",
                    "the regime has no such obligation",
                );
                continue;
            };
            if change.due.is_some() && !matches!(base.due, DueRule::Unset {}) {
                fault(
                    at.name("due"),
                    "chỉ thị đã quy định hạn; quyết định địa phương không được thay đổi",
                    "the directive sets this day itself; a local decision cannot change it",
                );
            }
            if let Some((vi, en)) = change.due.as_ref().and_then(|due| due.fault(base, regime)) {
                fault(at.name("due"), vi, en);
            }
            if change.window.is_some() && !matches!(base.window, WindowRule::Unset {}) {
                fault(
                    at.name("window"),
                    "chỉ thị đã quy định phạm vi thời gian; quyết định địa phương không được thay đổi",
                    "the directive sets this window itself; a local decision cannot change it",
                );
            }
            for (position, duty) in change.duties.iter().enumerate() {
                let at = at.name("duties").index(position);
                if !hierarchy.knows_unit(duty.unit.as_str()) {
                    fault(
                        at,
                        "đơn vị chưa từng có trong dữ liệu tổ chức",
                        "the unit was never in the hierarchy",
                    );
                    continue;
                }
                let units = hierarchy.tables().units.iter().filter(|unit| unit.code == duty.unit);
                let certain = base.owed_by.iter().any(|owing| match owing {
                    Owing::Unit { unit, duty: DutyKind::Certain, .. } => *unit == duty.unit,
                    Owing::Class { class, duty: DutyKind::Certain, .. } => {
                        units.clone().any(|unit| unit.class == *class)
                    }
                    _ => false,
                });
                if certain && !duty.owes {
                    fault(
                        at,
                        "chỉ thị đã nêu đơn vị này; quyết định địa phương không được miễn",
                        "the directive names this unit; a local decision cannot exempt it",
                    );
                }
            }
        }
        faults
    }
}
