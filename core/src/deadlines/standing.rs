use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Due;
use super::received::{LeftOut, Received, ReportState, WhyLeftOut, receive};
use crate::aggregate::Audience;
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Instant, Period};
use crate::regime::{Basis, DutyKind, InForce, Rhythm};
use crate::report::{ReportKey, Revision};
use crate::rules::ValidateOptions;
use crate::shape::{BoundError, KindCode, Lang, ObligationCode, UnitCode, closed_enum};

/// Asks where every unit stands with an obligation, or how complete it is.
///
/// ```
/// use dlxh::StandingOptions;
///
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// assert_eq!(options.lang, None);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về tình trạng báo cáo")]
#[serde(deny_unknown_fields)]
pub struct StandingOptions {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of names and reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl StandingOptions {
    /// Asks about the obligation `obligation` for `period` at `now`.
    ///
    /// ```
    /// use dlxh::StandingOptions;
    ///
    /// assert!(StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00").is_ok());
    /// // An instant without its offset is refused, not guessed.
    /// assert!(StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00").is_err());
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(obligation: &str, period: &str, now: &str) -> Result<Self, BoundError> {
        Ok(Self {
            obligation: ObligationCode::new(obligation)?,
            period: period.parse()?,
            now: now.parse()?,
            lang: None,
        })
    }
}

closed_enum! {
    /// Tells where a unit stands with a deadline. Receipt moves it to on time or late, and there it stays.
    ///
    /// ```
    /// use dlxh::deadlines::Standing;
    /// use dlxh::{Jurisdiction, StandingOptions};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let at = |now: &str| -> Result<Standing, Box<dyn std::error::Error>> {
    ///     let options = StandingOptions::of("synthesis", "2025-01", now)?;
    ///     Ok(jurisdiction.standing(b"", &options)?.units[0].standing)
    /// };
    /// assert_eq!(at("2025-01-20T23:59:59+07:00")?, Standing::DueSoon);
    /// assert_eq!(at("2025-01-21T00:00:00+07:00")?, Standing::Overdue);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Standing: "Tình trạng hạn" {
        /// No deadline is set: nothing is late against it.
        NoDeadline = "no_deadline": "Không quy định hạn" / "No deadline set",
        /// It is owed on an event, and none was told of.
        NoEvent = "no_event": "Chưa ghi nhận sự việc" / "No event told of",
        /// Not received, and there is time.
        NotDue = "not_due": "Chưa đến hạn" / "Not due",
        /// Not received, and the last workday has begun.
        DueSoon = "due_soon": "Sắp đến hạn" / "Due soon",
        /// Not received, and the due day is over: missing.
        Overdue = "overdue": "Quá hạn, chưa có báo cáo" / "Overdue, missing",
        /// Received by the end of the due day.
        OnTime = "on_time": "Đúng hạn" / "On time",
        /// Received later.
        Late = "late": "Muộn" / "Late",
        /// Received, but the first submission was not handed in.
        Unknown = "unknown": "Chưa rõ, thiếu lần gửi đầu" / "Unknown: the first submission is not at hand",
    }
}

/// Where one unit stands, with the reason it is expected.
///
/// ```
/// use dlxh::deadlines::ReportState;
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// let standings = Jurisdiction::tra_vinh().standing(&report, &options)?;
/// let unit = standings.units.iter().find(|unit| unit.unit.as_str() == "TV-HU-CL").unwrap();
/// assert_eq!((unit.name.as_str(), unit.state), ("Huyện ủy Càng Long", ReportState::Accepted));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Tình trạng của đơn vị")]
pub struct UnitStanding {
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
    /// Where it stands.
    #[schemars(title = "Tình trạng hạn")]
    pub standing: Standing,
    /// How far its report has come.
    #[schemars(title = "Trạng thái báo cáo")]
    pub state: ReportState,
    /// The latest revision.
    #[schemars(title = "Lần gửi")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// When the first submission came in; the latest, if the first was not handed in.
    #[schemars(title = "Thời điểm gửi")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<Instant>,
    /// How many errors the latest revision has.
    #[schemars(title = "Số lỗi")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<usize>,
}

/// Where every unit stands with an obligation at a moment.
///
/// ```
/// use dlxh::deadlines::Standing;
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
/// let standings = Jurisdiction::tra_vinh().standing(b"", &options)?;
/// // The directive sets no day for the units: nobody is late, whatever the hour.
/// assert!(standings.units.iter().all(|unit| unit.standing == Standing::NoDeadline));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Tình trạng báo cáo")]
pub struct Standings {
    /// Whom it is for.
    #[schemars(title = "Đối tượng sử dụng")]
    pub audience: Audience,
    /// When it is due, and why.
    #[schemars(title = "Hạn")]
    pub due: Due,
    /// The moment asked about.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// Every unit that is expected to report.
    #[schemars(title = "Các đơn vị")]
    pub units: Vec<UnitStanding>,
    /// What was handed in and does not bear on this.
    #[schemars(title = "Phần không tính")]
    pub left_out: Vec<LeftOut>,
}

impl Jurisdiction {
    /// Tells where every unit stands with an obligation, given the reports that have come in.
    ///
    /// `reports` is one JSON array of reports, or NDJSON. A document that cannot be read is listed, never an abort.
    ///
    /// ```
    /// use dlxh::deadlines::ReportState;
    /// use dlxh::{Jurisdiction, StandingOptions};
    ///
    /// // What cannot be read is listed, and stops nothing.
    /// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let standings = Jurisdiction::tra_vinh().standing(b"not a report", &options)?;
    /// assert_eq!(standings.left_out.len(), 1);
    /// assert!(standings.units.iter().all(|unit| unit.state == ReportState::NotReceived));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if there is no such obligation for the period, no kind of report discharges it, or the
    /// hierarchy does not reach it; the lexical fault if `reports` is not an array that ends.
    pub fn standing(&self, reports: &[u8], options: &StandingOptions) -> Result<Standings, Error> {
        let lang = options.lang.unwrap_or_default();
        let in_force = self.obligation(options.obligation.as_str(), options.period)?;
        if in_force.obligation.report.is_none() {
            return Err(Error::new(ErrorCode::NotFound).detail(
                "nghĩa vụ này chưa có mẫu báo cáo, nên không theo dõi được",
                "no kind of report is published for this obligation, so nothing can be tracked",
            ));
        }
        let (received, left_out) = receive(self, reports, &ValidateOptions::at(options.now))?;
        self.standing_of(&in_force, &received, left_out, options.now, lang)
    }

    /// Tells where every unit stands, given what was received.
    pub(crate) fn standing_of(
        &self,
        in_force: &InForce<'_>,
        received: &[Received],
        mut left_out: Vec<LeftOut>,
        now: Instant,
        lang: Lang,
    ) -> Result<Standings, Error> {
        let due = self.due_of(in_force, None, lang)?;
        let view = self.hierarchy().as_of(in_force.period.last_day())?;
        // A supplement does not discharge what the report itself is owed for.
        let concerns = |key: &ReportKey| {
            in_force.obligation.report.as_ref() == Some(&key.kind)
                && key.period == in_force.period
                && key.serial == ReportKey::FIRST
        };
        let mut units = Vec::new();
        for expected in in_force.expected(&view) {
            let found = received.iter().find(|one| concerns(&one.key) && one.key.reporter == *expected.unit);
            units.push(UnitStanding {
                unit: expected.unit.clone(),
                name: expected.name.in_lang(lang).to_owned(),
                duty: expected.duty.duty,
                basis: expected.duty.basis,
                reason: expected.duty.reason.in_lang(lang).to_owned(),
                standing: stands(self, in_force, &due, now, found),
                state: found.map_or(ReportState::NotReceived, Received::state),
                revision: found.map(|one| one.revision),
                submitted_at: found.map(|one| one.first_submitted_at.unwrap_or(one.submitted_at)),
                errors: found.map(|one| one.errors).filter(|errors| *errors > 0),
            });
        }
        left_out.extend(received.iter().filter_map(|one| {
            if !concerns(&one.key) {
                Some(one.left_out(elsewhere(in_force, &one.key)))
            } else if units.iter().all(|unit| unit.unit != one.key.reporter) {
                Some(one.left_out(WhyLeftOut::NotOwed))
            } else {
                None
            }
        }));
        crate::order::by(&mut left_out, |a, b| a.index.cmp(&b.index));
        Ok(Standings { audience: Audience::Working, due, now, units, left_out })
    }
}

/// Why a report does not bear on what is owed: what an urgent one tells, the monthly report of those days tells again.
fn elsewhere(in_force: &InForce<'_>, key: &ReportKey) -> WhyLeftOut {
    let monthly = in_force.obligation.report.as_ref() == Some(&KindCode::monthly_opinion());
    let through_monthly = monthly
        && key.kind == KindCode::urgent_opinion()
        && in_force.first_day() <= key.period.first_day()
        && key.period.last_day() <= in_force.last_day();
    if through_monthly { WhyLeftOut::ThroughMonthly } else { WhyLeftOut::Elsewhere }
}

fn stands(
    jurisdiction: &Jurisdiction,
    in_force: &InForce<'_>,
    due: &Due,
    now: Instant,
    received: Option<&Received>,
) -> Standing {
    let Some(late_from) = due.late_from else { return Standing::NoDeadline };
    match received {
        Some(one) => match one.first_submitted_at {
            None => Standing::Unknown,
            Some(first) if first < late_from => Standing::OnTime,
            Some(_) => Standing::Late,
        },
        // Whether there was an event, only the unit can say.
        None if in_force.obligation.rhythm == Rhythm::Event => Standing::NoEvent,
        None if now >= late_from => Standing::Overdue,
        None => {
            let soon =
                due.act_by.or(due.due).and_then(|day| Instant::start_of(day, jurisdiction.utc_offset()));
            if soon.is_some_and(|soon| now >= soon) { Standing::DueSoon } else { Standing::NotDue }
        }
    }
}
