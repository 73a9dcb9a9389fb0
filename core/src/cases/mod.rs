//! What was raised and what became of it: matters, cases, and the figures of a moment (CT53.7, CT53.8).
//!
//! *Answered* is to have fed back; *settled* is to have put right. The two are counted apart, bodies are not ranked, and no
//! figure stands without the cases it counts.

mod accounts;
mod carried;
mod durations;
mod figures;
mod history;
mod known;
mod limits;
mod spells;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use accounts::{
    AccountOptions, CaseAccount, Feedback, Notice, NoticeTo, Quoted, Settlement, ToldStep, UnitCases,
};
use carried::{Carried, carried};
pub use carried::{CaseLink, HistoryStep, LinkTold};
use durations::Observed;
pub use durations::{DurationTo, Durations, Incidence, IncidencePoint, Point};
pub use figures::{CaseCount, CaseFigure, CaseGroup, CaseGrouping};
pub use history::{Act, Assigned, Closed, FedBack, Handling, History, Outcome, Received, Verified};
use known::Known;
pub(crate) use limits::overdue;
pub use limits::{CaseLimit, LimitState};
pub(crate) use spells::Spell;

use crate::aggregate::Audience;
use crate::deadlines::{LeftOut, receive};
use crate::error::Error;
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::{Day, Instant};
use crate::report::{self, CaseState, CaseStep, Matter, Raised, Revision, VerifiedAs};
use crate::rules::ValidateOptions;
use crate::shape::{AreaCode, CaseId, Lang, Text, TopicCode, UnitCode};

/// Asks how cases stand.
///
/// ```
/// use dlxh::cases::CasesOptions;
///
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// assert_eq!(options.lang, None); // Vietnamese
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về các vụ việc")]
#[serde(deny_unknown_fields)]
pub struct CasesOptions {
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of labels and errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// How the cases of every body stand at a moment.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::{CaseCount, CasesOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// let count = |of| answer.figures.iter().find(|figure| figure.of == of).map(|figure| figure.count);
/// assert_eq!((count(CaseCount::Received), count(CaseCount::Closed)), (Some(6), Some(2)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Tình hình các vụ việc")]
pub struct Cases {
    /// Whom it is for.
    pub audience: Audience,
    /// The moment.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The cases, by body and number. One that a body carries on from another is one case.
    #[schemars(title = "Các vụ việc")]
    pub cases: Vec<CaseLine>,
    /// The matters that the cases are about, with what raised them: of a case the one of its body, day and number.
    #[schemars(title = "Các nội dung phản ánh")]
    pub matters: Vec<CaseMatter>,
    /// The figures over all of them.
    #[schemars(title = "Số liệu")]
    pub figures: Vec<CaseFigure>,
    /// The figures by body, by topic and by district.
    #[schemars(title = "Số liệu theo cơ quan, lĩnh vực, địa bàn")]
    pub groups: Vec<CaseGroup>,
    /// How long it took, in days from the day a spell was received.
    #[schemars(title = "Thời gian xử lý")]
    pub durations: Vec<Durations>,
    /// What cases came to, in competition with one another.
    #[schemars(title = "Kết quả theo thời gian")]
    pub outcomes: Vec<Incidence>,
    /// Issues of the accepted monthly and urgent reports that no matter takes up. An urgent one that is continued is counted as the
    /// issue that continues it.
    #[schemars(title = "Vấn đề chưa được tiếp nhận")]
    pub not_taken_up: Vec<Raised>,
    /// How many issues the accepted monthly and urgent reports raised, each urgent one that is continued counted once with it.
    #[schemars(title = "Số vấn đề đã phản ánh")]
    pub raised: usize,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    pub left_out: Vec<LeftOut>,
}

/// One case as it stands.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::CasesOptions;
/// use dlxh::report::CaseState;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let reopened = &Jurisdiction::tra_vinh().cases(&report, &options)?.cases[5];
/// assert_eq!((reopened.state, reopened.spells), (CaseState::Received, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Vụ việc")]
pub struct CaseLine {
    /// The body that keeps it.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// Its number there.
    #[schemars(title = "Số thứ tự vụ việc")]
    pub id: CaseId,
    /// The number of its matter there.
    #[schemars(title = "Số thứ tự nội dung")]
    pub matter: CaseId,
    /// The title of the matter.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// The topic of the matter.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The territories of the matter.
    #[schemars(title = "Địa bàn")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaCode>,
    /// The cases of earlier bodies that it carries on, nearest first.
    #[schemars(title = "Tiếp nối các vụ việc")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub continues: Vec<CaseLink>,
    /// Every step so far, each once, where it was carried on from another body.
    #[schemars(title = "Toàn bộ quá trình")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryStep>,
    /// The report that tells it last: the day it was made for.
    #[schemars(title = "Số liệu tính đến ngày")]
    pub as_of: Day,
    /// The revision of that report.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// Its state.
    pub state: CaseState,
    /// The day of its last step.
    #[schemars(title = "Từ ngày")]
    pub since: Day,
    /// The day it was first received.
    #[schemars(title = "Tiếp nhận lần đầu ngày")]
    pub received_on: Day,
    /// How often it was taken up: more than once if it was reopened.
    #[schemars(title = "Số lần thụ lý")]
    pub spells: usize,
    /// Whether a body was charged with it in the present spell.
    #[schemars(title = "Đã giao")]
    pub assigned: bool,
    /// The body in charge: the one charged with it, or else the one that took the last step.
    #[schemars(title = "Cơ quan phụ trách")]
    pub agency_responsible: UnitCode,
    /// How much proved to be so, in the present spell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_as: Option<VerifiedAs>,
    /// What came of it in the present spell: settled, explained or declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CaseState>,
    /// Whether those who raised it were told in the present spell.
    #[schemars(title = "Đã phản hồi")]
    pub answered: bool,
    /// Whether they were ever told.
    #[schemars(title = "Đã từng phản hồi")]
    pub ever_answered: bool,
    /// The day on which an answer is expected, as its body says: the directive sets none.
    #[schemars(title = "Ngày dự kiến trả lời")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Day>,
    /// Whether that day has passed without an outcome.
    #[schemars(title = "Đã quá ngày dự kiến")]
    pub overdue: bool,
    /// The limits that the regime or a local decision sets for the present spell, set or not.
    #[schemars(title = "Các hạn theo quy định")]
    pub limits: Vec<CaseLimit>,
}

/// A matter as the report tells it that tells a case last. Many cases may be about one.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::CasesOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// let case = &answer.cases[0];
/// let of_it = |matter: &&dlxh::cases::CaseMatter| {
///     (&matter.reporter, matter.as_of, &matter.id) == (&case.reporter, case.as_of, &case.matter)
/// };
/// let matter = answer.matters.iter().find(of_it).unwrap();
/// assert_eq!(matter.raised[0].reporter.as_str(), "TV-HU-CL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nội dung phản ánh")]
pub struct CaseMatter {
    /// The body that reports it.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The day the report was made for.
    #[schemars(title = "Số liệu tính đến ngày")]
    pub as_of: Day,
    /// Its number there.
    #[schemars(title = "Số thứ tự nội dung")]
    pub id: CaseId,
    /// Its title.
    #[schemars(title = "Tiêu đề")]
    pub title: Text<200>,
    /// The issues that raised it.
    #[schemars(title = "Các vấn đề đã phản ánh")]
    pub raised: Vec<Raised>,
}

impl CaseMatter {
    fn key(&self) -> (&UnitCode, Day, &CaseId) {
        (&self.reporter, self.as_of, &self.id)
    }

    /// The matters of all of `cases`, each once, by body, day and number.
    fn all(cases: &[Carried<'_>]) -> Vec<Self> {
        let mut matters: BTreeMap<(&UnitCode, Day, usize, &CaseId), &Matter> = BTreeMap::new();
        for (report, matter) in cases.iter().flat_map(Carried::matters) {
            // Numbers are ordered as numbers.
            let key = (&report.reporter, report.period, matter.id.as_str().len(), &matter.id);
            matters.entry(key).or_insert(matter);
        }
        let told = |((reporter, as_of, _, id), matter): ((&UnitCode, Day, usize, &CaseId), &Matter)| Self {
            reporter: reporter.clone(),
            as_of,
            id: id.clone(),
            title: matter.title.clone(),
            raised: matter.raised.as_slice().to_vec(),
        };
        matters.into_iter().map(told).collect()
    }
}

impl CaseLine {
    fn of(jurisdiction: &Jurisdiction, one: &Carried<'_>, today: Option<Day>, lang: Lang) -> Option<Self> {
        let Carried { report, case, steps, .. } = one;
        let matter = report.matter_of(case)?;
        let (first, last) = (steps.first()?, steps.last()?);
        let spell = report::present_spell(steps);
        let latest = |of: &dyn Fn(&CaseStep) -> bool| spell.iter().rev().find(|step| of(step));
        let outcome = latest(&|step| step.state.is_outcome()).map(|step| step.state);
        let expected = latest(&|step| step.expected.is_some()).and_then(|step| step.expected);
        let charged = report::charged(spell).map(|(body, _)| body);
        let awaited = report::awaited(steps);
        Some(Self {
            reporter: report.reporter.clone(),
            id: case.id.clone(),
            matter: case.matter.clone(),
            title: matter.title.clone(),
            topic: matter.topic.clone(),
            areas: matter.areas.as_slice().to_vec(),
            continues: one.links(),
            history: one.history.clone(),
            as_of: report.period,
            revision: report.revision,
            state: last.state,
            since: last.on,
            received_on: first.on,
            spells: steps.iter().filter(|step| step.state == CaseState::Received).count(),
            assigned: charged.is_some(),
            agency_responsible: charged.unwrap_or(&last.by).clone(),
            verified_as: latest(&|step| step.verified_as.is_some()).and_then(|step| step.verified_as),
            outcome,
            answered: spell.iter().any(|step| step.state == CaseState::FedBack),
            ever_answered: steps.iter().any(|step| step.state == CaseState::FedBack),
            expected,
            overdue: awaited.zip(today).is_some_and(|((_, expected), today)| expected < today),
            limits: limits::limits(jurisdiction, spell, today, lang),
        })
    }
}

impl Jurisdiction {
    /// Tells how the cases stand, from the reports of results and, for what was raised, the monthly and urgent reports
    /// (one JSON array, or NDJSON).
    ///
    /// Of one case the latest accepted report speaks; one that no longer mentions it leaves it as it was. A case that a body
    /// carries on from one that is no more is one case, with the steps of both.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::cases::CasesOptions;
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
    /// let asked = |now: &str| Ok::<_, Box<dyn std::error::Error>>(CasesOptions { now: now.parse()?, lang: None });
    /// assert_eq!(jurisdiction.cases(&report, &asked("2025-02-21T08:00:00+07:00")?)?.cases.len(), 6);
    /// // The day before it was submitted there is nothing.
    /// assert_eq!(jurisdiction.cases(&report, &asked("2025-02-20T08:00:00+07:00")?)?.cases.len(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The lexical fault if `reports` is an array that does not end.
    pub fn cases(&self, reports: &[u8], options: &CasesOptions) -> Result<Cases, Error> {
        let (received, left_out) = receive(self, reports, &ValidateOptions::at(options.now))?;
        let today = options.now.day_at(self.utc_offset());
        let lang = options.lang.unwrap_or_default();
        let known = Known::of(&received, left_out);
        let carried = carried(&known.cases);
        // Cases go over from one regime to the next: they are watched since the first.
        let begun = self.regimes().iter().map(|regime| regime.from).filter(|from| Some(*from) <= today).min();
        let observed = |to| -> Vec<Observed> {
            carried.iter().flat_map(|one| spells(&one.steps, to, begun, today)).collect()
        };
        let durations = DurationTo::ALL.iter().map(|to| durations::durations(*to, &observed(*to))).collect();
        let outcomes = durations::outcomes(&observed(DurationTo::Outcome));
        let matters = CaseMatter::all(&carried);
        let cases: Vec<CaseLine> =
            carried.iter().filter_map(|one| CaseLine::of(self, one, today, lang)).collect();
        let cited = matters.iter().flat_map(|matter| matter.raised.iter());
        let taken_up: BTreeSet<Raised> = cited.map(|issue| known.counted(issue)).into_set();
        Ok(Cases {
            audience: Audience::Working,
            now: options.now,
            figures: figures::all(&cases),
            groups: figures::groups(self, &cases, &matters, lang),
            durations,
            outcomes,
            raised: known.issues.len(),
            not_taken_up: known.issues.into_iter().filter(|issue| !taken_up.contains(issue)).collect(),
            cases,
            matters,
            left_out: known.left_out,
        })
    }
}

/// The spells of a case, each observed from the day it was received to the step `to`, or to `today` if it has not come so far.
/// What was received before the regime began is observed from then on.
fn spells(
    steps: &[CaseStep],
    to: DurationTo,
    begun: Option<Day>,
    today: Option<Day>,
) -> impl Iterator<Item = Observed> {
    let spell = move |spell: &[CaseStep]| {
        let received = spell.first().filter(|step| step.state == CaseState::Received)?.on;
        let reached = spell.iter().find(|step| match to {
            DurationTo::Outcome => step.state.is_outcome(),
            DurationTo::FedBack => step.state == CaseState::FedBack,
            DurationTo::Closed => step.state == CaseState::Closed,
        });
        let days = |day: Day| u32::try_from((day.date() - received.date()).num_days()).ok();
        let last = match reached {
            Some(step) => days(step.on)?,
            None => days(today?)?,
        };
        // On the day the regime began it is observed already.
        let before = begun.filter(|begun| received < *begun).and_then(days);
        let entered = before.map(|days| days.saturating_sub(1));
        Some(Observed { entered, last, event: reached.map(|step| step.state) })
    };
    steps.chunk_by(|_, next| next.state != CaseState::Received).filter_map(spell)
}
