use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::span::duties;
use super::{Recipient, UnitDuty};
use crate::error::{Error, ErrorCode};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Period};
use crate::regime::{Basis, InForce, Obligation, Rhythm};
use crate::report::Kind;
use crate::shape::{BoundError, ClauseCode, KindCode, Lang, ObligationCode, UnitCode};

/// Asks what is owed on a day.
///
/// ```
/// use dlxh::ObligationsOptions;
///
/// assert_eq!(ObligationsOptions::of("2025-01-20")?.unit, None);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về nghĩa vụ vào một ngày")]
#[serde(deny_unknown_fields)]
pub struct ObligationsOptions {
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// One unit: only what it owes.
    #[schemars(title = "Đơn vị")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitCode>,
    /// The language of names and reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl ObligationsOptions {
    /// Asks about `on`, a day.
    ///
    /// ```
    /// use dlxh::ObligationsOptions;
    ///
    /// assert!(ObligationsOptions::of("2025-01").is_err()); // a month is not a day
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it is not a day.
    pub fn of(on: &str) -> Result<Self, BoundError> {
        Ok(Self { on: on.parse()?, unit: None, lang: None })
    }
}

/// One thing that is owed, with who owes it.
///
/// ```
/// use dlxh::{Jurisdiction, ObligationsOptions};
///
/// let owed = Jurisdiction::tra_vinh().obligations(&ObligationsOptions::of("2025-01-20")?)?;
/// let results = owed.obligations.iter().find(|one| one.obligation.as_str() == "agency-results").unwrap();
/// assert!(results.has_form && results.period.is_none()); // owed when something calls for it (CT53.7)
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nghĩa vụ")]
pub struct ObligationLine {
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// Its name.
    #[schemars(title = "Tên nghĩa vụ")]
    pub label: String,
    /// The kind of report that discharges it, if one is published.
    #[schemars(title = "Loại báo cáo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<KindCode>,
    /// Whether a person fills that report in; one that is composed from others has no form.
    #[schemars(title = "Có mẫu điền")]
    pub has_form: bool,
    /// How often.
    pub rhythm: Rhythm,
    /// The period that the day lies in; absent where it is owed on an event, or once.
    #[schemars(title = "Kỳ báo cáo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
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
    /// What it rests on.
    #[schemars(title = "Căn cứ")]
    pub basis: Basis,
    /// The local decision that adds it; absent if the directive itself lays it down.
    #[schemars(title = "Văn bản của quyết định địa phương")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
}

/// What is owed on a day, by whom, to whom and under which clause.
///
/// ```
/// use dlxh::{Jurisdiction, ObligationsOptions};
///
/// let owed = Jurisdiction::tra_vinh().obligations(&ObligationsOptions::of("2025-01-20")?)?;
/// assert_eq!(owed.regime.as_str(), "CT53");
/// assert!(owed.obligations.iter().any(|one| one.clause.as_str() == "CT53.8" && one.report.is_none())); // feedback
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Các nghĩa vụ")]
pub struct Obligations {
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// The regime in force.
    #[schemars(title = "Chế độ báo cáo")]
    pub regime: ClauseCode,
    /// Its title.
    #[schemars(title = "Tên chế độ báo cáo")]
    pub label: String,
    /// Its instrument.
    #[schemars(title = "Văn bản")]
    pub instrument: String,
    /// What it lays down to be done, in its own order; then what local decisions add.
    #[schemars(title = "Các nghĩa vụ")]
    pub obligations: Vec<ObligationLine>,
}

impl Jurisdiction {
    /// Lists what is owed on a day: by periods, for the one the day lies in; on an event; or once.
    ///
    /// It is what a form needs to offer the reports there are. When each is due is for [`due`](Jurisdiction::due) to say.
    ///
    /// ```
    /// use dlxh::shape::UnitCode;
    /// use dlxh::{Jurisdiction, ObligationsOptions};
    ///
    /// let january = ObligationsOptions::of("2025-01-20")?;
    /// let options = ObligationsOptions { unit: Some(UnitCode::new("TV-HU-CL")?), ..january };
    /// let owed = Jurisdiction::tra_vinh().obligations(&options)?;
    /// let of_the_district: Vec<&str> = owed.obligations.iter().map(|one| one.obligation.as_str()).collect();
    /// assert!(of_the_district.starts_with(&["monthly-report", "plan"])); // CT53.6
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if no regime is in force on the day, the hierarchy does not reach it, or the unit was never in
    /// the hierarchy.
    pub fn obligations(&self, options: &ObligationsOptions) -> Result<Obligations, Error> {
        let (on, lang) = (options.on, options.lang.unwrap_or_default());
        let not_found = |vi: String, en: String| Error::new(ErrorCode::NotFound).detail(vi, en);
        if options.unit.as_ref().is_some_and(|unit| !self.hierarchy().knows_unit(unit.as_str())) {
            return Err(not_found(
                "đơn vị này chưa từng có trong dữ liệu tổ chức".to_owned(),
                "this unit was never in the hierarchy".to_owned(),
            ));
        }
        let regime = self.regime_on(on).ok_or_else(|| {
            not_found(
                format!("không có chế độ báo cáo nào có hiệu lực vào ngày {on}"),
                format!("no regime is in force on {on}"),
            )
        })?;
        let mut obligations = Vec::new();
        for (overlay, obligation) in self.declared(regime) {
            let period = obligation.rhythm.period_type().and_then(|of| Period::around(on, of));
            let asked = period.unwrap_or(on.into());
            if obligation.holds_for(asked) && overlay.is_none_or(|overlay| overlay.holds_for(asked)) {
                let line = self.line(&self.in_force(regime, obligation, asked), obligation, period, lang)?;
                obligations.extend(owed_by(line, options.unit.as_ref()));
            }
        }
        Ok(Obligations {
            on,
            regime: regime.code.clone(),
            label: regime.labels.in_lang(lang).to_owned(),
            instrument: regime.instrument.as_str().to_owned(),
            obligations,
        })
    }

    fn line(
        &self,
        in_force: &InForce<'_>,
        obligation: &Obligation,
        period: Option<Period>,
        lang: Lang,
    ) -> Result<ObligationLine, Error> {
        let view = self.hierarchy().as_of(in_force.period.last_day())?;
        let kind = obligation.report.as_ref().and_then(|kind| Kind::named(kind.as_str()));
        Ok(ObligationLine {
            obligation: obligation.code.clone(),
            label: obligation.labels.in_lang(lang).to_owned(),
            report: obligation.report.clone(),
            has_form: kind.is_some_and(Kind::is_filled_in),
            rhythm: obligation.rhythm,
            period,
            units: duties(in_force, &view, lang),
            to: Recipient::of(obligation.to.as_ref(), &view, lang),
            via: Recipient::of(obligation.via.as_ref(), &view, lang),
            clause: obligation.clause.clone(),
            basis: obligation.basis,
            instrument: in_force.added_by().map(|overlay| overlay.instrument.as_str().to_owned()),
        })
    }
}

/// The line, or, of one unit, the line with that unit alone if it owes it.
fn owed_by(line: ObligationLine, unit: Option<&UnitCode>) -> Option<ObligationLine> {
    let Some(unit) = unit else { return Some(line) };
    let mut line = line;
    line.units.retain(|duty| duty.unit == *unit);
    (!line.units.is_empty()).then_some(line)
}
