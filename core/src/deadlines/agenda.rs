use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Firmness;
use super::span::{Owed, Span, When, duties};
use crate::error::Error;
use crate::hierarchy::AsOf;
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Period};
use crate::regime::{Basis, DueAssumption, DutyKind, InForce};
use crate::shape::{BoundError, ClauseCode, Lang, ObligationCode, UnitCode};

/// Asks what is due from one day to another.
///
/// ```
/// use dlxh::SpanOptions;
///
/// let options = SpanOptions::of("2025-01-01", "2025-01-31")?;
/// assert_eq!(options.unit, None);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về hạn trong một khoảng thời gian")]
#[serde(deny_unknown_fields)]
pub struct SpanOptions {
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day, which belongs to the span: 400 days at most.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// One unit: only what it owes.
    #[schemars(title = "Đơn vị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitCode>,
    /// The language of names, reasons and summaries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl SpanOptions {
    /// Asks about the days from `from` to `to`, both included.
    ///
    /// ```
    /// use dlxh::SpanOptions;
    ///
    /// assert_eq!(SpanOptions::of("2025-01-01", "2025-01-31")?.to.to_string(), "2025-01-31");
    /// assert!(SpanOptions::of("2025-01", "2025-02").is_err()); // days, not months
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if either is not a day.
    pub fn of(from: &str, to: &str) -> Result<Self, BoundError> {
        Ok(Self { from: from.parse()?, to: to.parse()?, unit: None, lang: None })
    }
}

/// A unit that owes something, with the reason.
///
/// ```
/// use dlxh::regime::DutyKind;
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// // CT53.5 names the Front apart, CT53.6 only the organisations: whether it owes the report is open.
/// let agenda = Jurisdiction::tra_vinh().agenda(&SpanOptions::of("2025-01-01", "2025-01-31")?)?;
/// let front = agenda.no_deadline[0].units.iter().find(|duty| duty.unit.as_str() == "TV-MTTQ").unwrap();
/// assert_eq!(front.duty, DutyKind::Unresolved);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Đơn vị có nghĩa vụ")]
pub struct UnitDuty {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// Its name on the last day of the period.
    #[schemars(title = "Tên")]
    pub name: String,
    /// How sure it is that it owes the report.
    #[schemars(title = "Mức độ chắc chắn của nghĩa vụ")]
    pub duty: DutyKind,
    /// What that rests on.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// Why.
    #[schemars(title = "Lý do")]
    pub reason: String,
}

/// A unit that receives a report, or through which it goes.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// // The board that CT53.6 names as addressee was merged into another on 1 March 2025.
/// let agenda = Jurisdiction::tra_vinh().agenda(&SpanOptions::of("2025-03-31", "2025-03-31")?)?;
/// let to = agenda.no_deadline[0].to.as_ref().unwrap();
/// assert_eq!((to.unit.as_str(), to.name.as_deref()), ("TV-BTG", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nơi nhận")]
pub struct Recipient {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// Its name on the last day of the period; absent if there is no such unit any more.
    #[schemars(title = "Tên")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What is owed for one period, by whom, to whom, and when it is due.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// // The synthesis is due on Sunday 20 April (CT53.8): on the Friday before, it stands in the agenda already.
/// let agenda = Jurisdiction::tra_vinh().agenda(&SpanOptions::of("2025-04-18", "2025-04-18")?)?;
/// let entry = &agenda.deadlines[0];
/// assert_eq!((entry.clause.as_str(), entry.to.as_ref().unwrap().unit.as_str()), ("CT53.8", "TV-TT"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Việc đến hạn")]
pub struct AgendaEntry {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// Its name.
    #[schemars(title = "Tên nghĩa vụ")]
    pub label: String,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// Who owes it.
    #[schemars(title = "Đơn vị có nghĩa vụ")]
    pub units: Vec<UnitDuty>,
    /// To whom; absent if the text does not say.
    #[schemars(title = "Gửi đến")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Recipient>,
    /// Through whom.
    #[schemars(title = "Gửi qua")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<Recipient>,
    /// The clause.
    #[schemars(title = "Điều khoản")]
    pub clause: ClauseCode,
    /// What the due rule rests on.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// The due day.
    #[schemars(title = "Hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The last workday by the due day; absent if the calendar does not reach.
    #[schemars(title = "Nên hoàn thành trong ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act_by: Option<Day>,
    /// Whether `act_by` can still move.
    #[schemars(title = "Độ chắc chắn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firmness: Option<Firmness>,
    /// What of the due rule is assumed.
    #[schemars(title = "Điều giả định")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<DueAssumption>,
    /// In words.
    #[schemars(title = "Tóm tắt bằng lời")]
    pub summary: String,
}

/// What is due from one day to another, and what is owed then without a day.
///
/// It knows of no report: whether one has come in, and so whether anybody is late, is for
/// [`standing`](Jurisdiction::standing) to say.
///
/// ```
/// use dlxh::{Jurisdiction, SpanOptions};
///
/// let agenda = Jurisdiction::tra_vinh().agenda(&SpanOptions::of("2025-01-01", "2025-01-31")?)?;
/// let synthesis = &agenda.deadlines[0];
/// assert_eq!((synthesis.obligation.as_str(), synthesis.units.len()), ("synthesis", 1));
/// assert_eq!(synthesis.due.unwrap().to_string(), "2025-01-20");
/// // CT53.6 sets no day for the units' monthly reports.
/// let unset: Vec<&str> = agenda.no_deadline.iter().map(|entry| entry.obligation.as_str()).collect();
/// assert_eq!(unset, ["monthly-report"]);
/// // CT53.8 asks for a yearly report; the board that owes it is gone before the year is over.
/// assert_eq!(agenda.nobody[0].obligation.as_str(), "annual-report");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Lịch đến hạn")]
pub struct Agenda {
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// What is due, or has its last workday, on one of these days: by that workday, then obligation, then period.
    #[schemars(title = "Đến hạn")]
    pub deadlines: Vec<AgendaEntry>,
    /// What is owed for a period that the span touches and has no deadline.
    #[schemars(title = "Không quy định hạn")]
    pub no_deadline: Vec<AgendaEntry>,
    /// What may be due in the span, but the calendar does not reach far enough to say when.
    #[schemars(title = "Chưa tính được hạn")]
    pub unknown: Vec<AgendaEntry>,
    /// What the directive asks for in the span and no unit owes: those that did are gone, and nothing says who follows them.
    #[schemars(title = "Không còn đơn vị nào có nghĩa vụ")]
    pub nobody: Vec<AgendaEntry>,
}

impl Jurisdiction {
    /// Lists what is due from one day to another, each obligation and period once with the units that owe it.
    ///
    /// What is owed on an event, or once without a period, has no place in a span and is not listed.
    ///
    /// ```
    /// use dlxh::shape::UnitCode;
    /// use dlxh::{ErrorCode, Jurisdiction, SpanOptions};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let january = SpanOptions::of("2025-01-01", "2025-01-31")?;
    /// let agenda = jurisdiction.agenda(&SpanOptions { unit: Some(UnitCode::new("TV-HU-CL")?), ..january })?;
    /// assert!(agenda.deadlines.is_empty()); // CT53.6 sets no day for the districts
    /// assert_eq!(agenda.no_deadline[0].obligation.as_str(), "monthly-report");
    ///
    /// let backwards = jurisdiction.agenda(&SpanOptions::of("2025-01-31", "2025-01-01")?).unwrap_err();
    /// assert_eq!(backwards.code(), ErrorCode::BadOptions);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] if the span ends before it begins or is longer than 400 days, [`ErrorCode::NotFound`] if
    /// the unit was never in the hierarchy, no regime is in force in the span, or the hierarchy does not reach a period
    /// of it.
    ///
    /// [`ErrorCode::BadOptions`]: crate::ErrorCode::BadOptions
    /// [`ErrorCode::NotFound`]: crate::ErrorCode::NotFound
    pub fn agenda(&self, options: &SpanOptions) -> Result<Agenda, Error> {
        let span = Span::of(self, options)?;
        let lang = options.lang.unwrap_or_default();
        let mut agenda = Agenda {
            from: options.from,
            to: options.to,
            deadlines: Vec::new(),
            no_deadline: Vec::new(),
            unknown: Vec::new(),
            nobody: Vec::new(),
        };
        for Owed { in_force, when, .. } in span.owed(self, lang).filter(|owed| owed.meets) {
            let view = self.hierarchy().as_of(in_force.period.last_day())?;
            let mut units = duties(&in_force, &view, lang);
            if let Some(unit) = &options.unit {
                units.retain(|duty| duty.unit == *unit);
                if units.is_empty() {
                    continue;
                }
            }
            let list = match &when {
                _ if units.is_empty() => &mut agenda.nobody,
                When::Set(_) => &mut agenda.deadlines,
                When::Unset(_) => &mut agenda.no_deadline,
                When::Unknown(_) => &mut agenda.unknown,
            };
            list.push(entry(&in_force, &view, units, &when, lang));
        }
        for list in [&mut agenda.deadlines, &mut agenda.no_deadline, &mut agenda.unknown, &mut agenda.nobody]
        {
            crate::order::by(list, |a, b| order(a).cmp(&order(b)));
        }
        Ok(agenda)
    }
}

impl Recipient {
    pub(crate) fn of(unit: Option<&UnitCode>, view: &AsOf<'_>, lang: Lang) -> Option<Self> {
        let unit = unit?;
        let name = view.unit(unit.as_str()).ok().map(|unit| unit.name.in_lang(lang).to_owned());
        Some(Self { unit: unit.clone(), name })
    }
}

fn entry(
    in_force: &InForce<'_>,
    view: &AsOf<'_>,
    units: Vec<UnitDuty>,
    when: &When,
    lang: Lang,
) -> AgendaEntry {
    let obligation = in_force.obligation;
    let due = when.due();
    AgendaEntry {
        obligation: obligation.code.clone(),
        label: obligation.labels.in_lang(lang).to_owned(),
        period: in_force.period,
        units,
        to: Recipient::of(obligation.to.as_ref(), view, lang),
        via: Recipient::of(obligation.via.as_ref(), view, lang),
        clause: obligation.clause.clone(),
        basis: in_force.due_basis(),
        due: due.and_then(|due| due.due),
        act_by: due.and_then(|due| due.act_by),
        firmness: due.and_then(|due| due.firmness),
        assumed: due.map(|due| due.assumed.clone()).unwrap_or_default(),
        summary: when.summary().to_owned(),
    }
}

fn order(entry: &AgendaEntry) -> (Option<Day>, Option<Day>, &ObligationCode, Period) {
    (entry.act_by.or(entry.due), entry.due, &entry.obligation, entry.period)
}
