use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Revision};
use crate::deadlines::{Due, Recipient, UnitDuty, Window};
use crate::error::{Error, ErrorCode};
use crate::hierarchy::AsOf;
use crate::jurisdiction::Jurisdiction;
use crate::period::Period;
use crate::regime::InForce;
use crate::shape::{BoundError, ClauseCode, Lang, ObligationCode, UnitCode};

/// Asks for an empty report.
///
/// ```
/// use dlxh::DraftOptions;
///
/// let options = DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01")?;
/// assert_eq!(options.unit.as_str(), "TV-HU-CL");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Yêu cầu báo cáo trống")]
#[serde(deny_unknown_fields)]
pub struct DraftOptions {
    /// The unit that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub unit: UnitCode,
    /// The obligation.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The language of names and reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl DraftOptions {
    /// Asks for the report of `unit` that discharges `obligation` for `period`.
    ///
    /// ```
    /// use dlxh::DraftOptions;
    ///
    /// assert!(DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01").is_ok());
    /// assert!(DraftOptions::of("Huyện ủy Càng Long", "monthly-report", "2025-01").is_err()); // a code, not a name
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(unit: &str, obligation: &str, period: &str) -> Result<Self, BoundError> {
        Ok(Self {
            unit: UnitCode::new(unit)?,
            obligation: ObligationCode::new(obligation)?,
            period: period.parse()?,
            lang: None,
        })
    }
}

/// What is known of a report before anybody has written it.
///
/// ```
/// use dlxh::{DraftOptions, Jurisdiction};
///
/// let draft = Jurisdiction::tra_vinh().draft(&DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01")?)?;
/// let report = serde_json::to_value(&draft.report)?;
/// assert_eq!(report["revision"], 1);
/// assert!(report.get("issues").is_none()); // an empty list would say that nothing arose
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Phần đã biết của báo cáo")]
pub struct EmptyReport {
    /// The schema it follows.
    #[schemars(title = "Mẫu báo cáo")]
    pub schema: String,
    /// The unit that reports.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The period.
    #[schemars(title = "Kỳ báo cáo")]
    pub period: Period,
    /// The first revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
}

/// An empty report with what a form needs to know of it. Nothing in it is invented: whoever validates it is told what is
/// missing, and nothing else.
///
/// ```
/// use dlxh::{DraftOptions, Jurisdiction, ValidateOptions};
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let draft = jurisdiction.draft(&DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01")?)?;
/// let report = serde_json::to_vec(&draft.report)?;
/// let now = ValidateOptions::at("2025-01-10T08:00:00+07:00".parse()?);
/// let answer = jurisdiction.validate(&report, &now)?;
/// assert!(answer.findings.iter().all(|finding| finding.code.as_str() == "S001")); // a member is missing
///
/// // A department owes no monthly report: CT53.6 does not name it.
/// let refused = jurisdiction.draft(&DraftOptions::of("TV-SNN", "monthly-report", "2025-01")?).unwrap_err();
/// assert!(refused.to_string().contains("TV-SNN") && refused.to_string().contains("2025-01-31"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Báo cáo trống")]
pub struct Draft {
    /// The report, as far as it is known: complete it and hand it in.
    #[schemars(title = "Báo cáo")]
    pub report: EmptyReport,
    /// The obligation it discharges.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// Its name.
    #[schemars(title = "Tên nghĩa vụ")]
    pub label: String,
    /// The clause.
    #[schemars(title = "Điều khoản")]
    pub clause: ClauseCode,
    /// Who owes it, and why.
    #[schemars(title = "Đơn vị có nghĩa vụ")]
    pub owed_by: UnitDuty,
    /// To whom; absent if the text does not say.
    #[schemars(title = "Gửi đến")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Recipient>,
    /// Through whom.
    #[schemars(title = "Gửi qua")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<Recipient>,
    /// The days it covers; absent if nothing says so.
    #[schemars(title = "Khoảng thời gian")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// When it is due, and why; absent if the calendar does not reach far enough to say.
    #[schemars(title = "Hạn")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

impl Jurisdiction {
    /// Makes the empty report of a unit for a period.
    ///
    /// ```
    /// use dlxh::{DraftOptions, Jurisdiction};
    ///
    /// let draft = Jurisdiction::tra_vinh().draft(&DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01")?)?;
    /// assert_eq!(draft.report.schema, "urn:dlxh:schema:monthly-opinion:1");
    /// assert_eq!(draft.to.unwrap().name.as_deref(), Some("Ban Tuyên giáo Tỉnh ủy"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] with the reason and the day if there is no such obligation for the period, no report that a
    /// person fills in discharges it, or the unit does not exist or does not owe it then.
    pub fn draft(&self, options: &DraftOptions) -> Result<Draft, Error> {
        let lang = options.lang.unwrap_or_default();
        let in_force = self.obligation(options.obligation.as_str(), options.period)?;
        let kind = in_force.obligation.report.as_ref().ok_or_else(|| {
            Error::new(ErrorCode::NotFound).detail(
                "nghĩa vụ này chưa có mẫu báo cáo",
                "no kind of report is published for this obligation",
            )
        })?;
        let kind = filled_in(kind.as_str())?;
        let view = self.hierarchy().as_of(options.period.last_day())?;
        let obligation = in_force.obligation;
        let schema = kind.schema().get("$id").and_then(serde_json::Value::as_str);
        Ok(Draft {
            report: EmptyReport {
                schema: schema.unwrap_or_default().to_owned(),
                reporter: options.unit.clone(),
                period: options.period,
                revision: Revision::least(),
            },
            obligation: obligation.code.clone(),
            label: obligation.labels.in_lang(lang).to_owned(),
            clause: obligation.clause.clone(),
            owed_by: owed_by(&in_force, &view, &options.unit, lang)?,
            to: Recipient::of(obligation.to.as_ref(), &view, lang),
            via: Recipient::of(obligation.via.as_ref(), &view, lang),
            window: Window::of(&in_force),
            due: self.due_of(&in_force, None, lang).ok(),
        })
    }
}

/// # Errors
/// [`ErrorCode::NotFound`] if there is no such kind, or no person fills it in.
pub(super) fn filled_in(kind: &str) -> Result<Kind, Error> {
    let composed = [("synthesis", "synthesise"), ("settlement", "settlement"), ("feedback", "feedback")];
    if let Some((name, op)) = composed.into_iter().find(|(name, _)| *name == kind) {
        return Err(Error::new(ErrorCode::NotFound).detail(
            format!("`{name}` do thao tác `{op}` lập từ các báo cáo, không có mẫu để điền"),
            format!("`{name}` is composed from reports by `{op}`; there is no form to fill in"),
        ));
    }
    Kind::named(kind).filter(|kind| kind.is_filled_in()).ok_or_else(|| {
        Error::new(ErrorCode::NotFound).detail("không có loại báo cáo này", "there is no such kind of report")
    })
}

/// # Errors
/// [`ErrorCode::NotFound`] with the reason and the day if `unit` does not exist or does not owe the report then.
pub(super) fn owed_by(
    in_force: &InForce<'_>,
    view: &AsOf<'_>,
    unit: &UnitCode,
    lang: Lang,
) -> Result<UnitDuty, Error> {
    let found = view.unit(unit.as_str())?;
    if let Some(duty) = in_force.duty_of(view, unit.as_str()) {
        return Ok(UnitDuty {
            unit: unit.clone(),
            name: found.name.in_lang(lang).to_owned(),
            duty: duty.duty,
            basis: duty.basis,
            reason: duty.reason.in_lang(lang).to_owned(),
        });
    }
    let (obligation, clause, day) = (&in_force.obligation.code, &in_force.obligation.clause, view.day());
    let error = Error::new(ErrorCode::NotFound);
    Err(match in_force.exempts(unit.as_str()).or(in_force.added_by()) {
        Some(overlay) => error.detail(
            format!(
                "vào ngày {day}, `{unit}` không phải thực hiện `{obligation}` theo {}",
                overlay.labels.vi.as_str()
            ),
            format!("on {day}, `{unit}` does not owe `{obligation}`, by {}", overlay.labels.en.as_str()),
        ),
        None => error.detail(
            format!(
                "vào ngày {day}, `{unit}` ({}) không phải thực hiện `{obligation}`: {clause} không nêu",
                found.class.label(Lang::Vi)
            ),
            format!(
                "on {day}, `{unit}` ({}) does not owe `{obligation}`: {clause} does not name it",
                found.class.label(Lang::En)
            ),
        ),
    })
}
