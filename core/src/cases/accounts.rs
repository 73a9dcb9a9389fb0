//! The results of settlement and the feedback: what came of what was raised, told to those who asked and those who said it.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::carried::{Carried, carried};
use super::figures::{self, CaseFigure};
use super::known::{Known, plainly};
use super::{CaseLine, CaseStep};
use crate::aggregate::Audience;
use crate::deadlines::{LeftOut, ObligationLine, receive};
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::{Day, Instant};
use crate::report::{self, Audiences, CaseState, DeclineReason, Place, Raised, VerifiedAs};
use crate::rules::ValidateOptions;
use crate::shape::{AreaCode, Lang, ListCode, Text, UnitCode, closed_enum};

/// Asks for an account of the cases that were under way between two days.
///
/// ```
/// use dlxh::cases::AccountOptions;
///
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// assert_eq!(options.lang, None); // Vietnamese
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Yêu cầu báo cáo kết quả giải quyết, phản hồi")]
#[serde(deny_unknown_fields)]
pub struct AccountOptions {
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day: cases are told as they stood at its end.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of names and labels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl AccountOptions {
    /// Asks about the days from `from` to `to`, both included, as known at `now`.
    ///
    /// ```
    /// use dlxh::cases::AccountOptions;
    ///
    /// assert!(AccountOptions::of("2025-01", "2025-02", "2025-02-21T08:00:00+07:00").is_err()); // days, not months
    /// ```
    ///
    /// # Errors
    /// [`BoundError`](crate::shape::BoundError) if one of them has not the form it must have.
    pub fn of(from: &str, to: &str, now: &str) -> Result<Self, crate::shape::BoundError> {
        Ok(Self { from: from.parse()?, to: to.parse()?, now: now.parse()?, lang: None })
    }
}

/// An issue that raised a matter, as it stood in its report.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let quoted = &Jurisdiction::tra_vinh().settlement(&report, &options)?.cases[0].raised[0];
/// // The monthly report itself was not handed in.
/// assert_eq!((quoted.name.as_deref(), &quoted.title), (Some("Huyện ủy Càng Long"), &None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Vấn đề được trích")]
pub struct Quoted {
    /// The issue.
    #[schemars(title = "Vấn đề đã phản ánh")]
    pub issue: Raised,
    /// What the unit was called then.
    #[schemars(title = "Tên đơn vị")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The title of the issue; absent if its report is not at hand.
    #[schemars(title = "Tiêu đề")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A step of a case, with the names of the bodies on its day.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let step = &Jurisdiction::tra_vinh().settlement(&report, &options)?.cases[0].steps[0];
/// assert_eq!((step.name.as_deref(), step.label.as_str()), (Some("UBND tỉnh Trà Vinh"), "Tiếp nhận"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Bước đã thực hiện")]
pub struct ToldStep {
    /// What was done.
    pub state: CaseState,
    /// What that is called.
    #[schemars(title = "Tên bước")]
    pub label: String,
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// The body that did it.
    #[schemars(title = "Cơ quan thực hiện")]
    pub by: UnitCode,
    /// What that body was called.
    #[schemars(title = "Tên cơ quan")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The document by which it was done.
    #[schemars(title = "Căn cứ, văn bản")]
    pub ground: Text<300>,
    /// What was found, done or said.
    #[schemars(title = "Nội dung, kết quả")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_notes: Option<Text<4000>>,
    /// How much proved to be so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_as: Option<VerifiedAs>,
    /// Why it was not taken up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<DeclineReason>,
    /// To whom it was fed back.
    #[schemars(title = "Phản hồi đến")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fed_back_to: Option<Audiences>,
}

/// A case as it is told: how it stands, what raised it, and the steps of its present spell.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let told = &Jurisdiction::tra_vinh().settlement(&report, &options)?.cases[0];
/// assert_eq!((told.place.get(), told.steps.len()), (1, 7)); // from its reception to its end
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Vụ việc được trình bày")]
pub struct CaseAccount {
    /// Its place in the list, from 1: figures and groups cite it.
    #[schemars(title = "Vị trí")]
    pub place: Place,
    /// How it stood.
    #[schemars(title = "Tình trạng")]
    pub case: CaseLine,
    /// What the body in charge was called.
    #[schemars(title = "Tên cơ quan phụ trách")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// What raised it.
    #[schemars(title = "Các vấn đề đã phản ánh")]
    pub raised: Vec<Quoted>,
    /// What was done in its present spell.
    #[schemars(title = "Quá trình")]
    pub steps: Vec<ToldStep>,
}

/// A body that answers, with its cases.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let bodies = Jurisdiction::tra_vinh().settlement(&report, &options)?.bodies;
/// assert!(bodies.iter().map(|body| body.unit.as_str()).is_sorted()); // by their codes: they are not ranked
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Đơn vị và các vụ việc")]
pub struct UnitCases {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// What it is called.
    #[schemars(title = "Tên")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The places of its cases.
    #[schemars(title = "Vị trí các vụ việc")]
    pub cases: Vec<Place>,
}

/// The results of settlement: by the body that answers, then the matter, with what was found and done (CT53.7).
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().settlement(&report, &options)?;
/// // It goes to the Standing Board through Ban Tuyên giáo.
/// let owed = answer.obligation.unwrap();
/// assert_eq!((owed.to.unwrap().unit.as_str(), owed.via.unwrap().unit.as_str()), ("TV-TT", "TV-BTG"));
/// assert_eq!((answer.cases.len(), answer.pending.len()), (6, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Kết quả giải quyết thông tin dư luận phản ánh")]
pub struct Settlement {
    /// Whom it is for.
    pub audience: Audience,
    /// The moment.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// What it is owed under, by whom, to whom and through whom; absent if nothing in force asks for it.
    #[schemars(title = "Nghĩa vụ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obligation: Option<ObligationLine>,
    /// The bodies that answer, in the order of their codes.
    #[schemars(title = "Theo cơ quan")]
    pub bodies: Vec<UnitCases>,
    /// The places of the cases of which nothing has come yet.
    #[schemars(title = "Chưa có kết quả")]
    pub pending: Vec<Place>,
    /// The figures, each with the places it counts.
    #[schemars(title = "Số liệu")]
    pub figures: Vec<CaseFigure>,
    /// The cases that were under way on one of the days.
    #[schemars(title = "Các vụ việc")]
    pub cases: Vec<CaseAccount>,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    pub left_out: Vec<LeftOut>,
}

closed_enum! {
    /// Names the public a notice is for: never a person (CT53.8).
    ///
    /// ```
    /// use dlxh::cases::NoticeTo;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(NoticeTo::Area.label(Lang::Vi), "Địa bàn");
    /// ```
    pub enum NoticeTo: "Đối tượng được thông báo" {
        /// The people of an area.
        Area = "area": "Địa bàn" / "An area",
        /// A group of people.
        Group = "group": "Giai tầng, nhóm người" / "A group",
    }
}

/// A notice to the public concerned: what was made known, and what could be.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::{AccountOptions, NoticeTo};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().feedback(&report, &options)?;
/// assert!(answer.notices.iter().any(|notice| notice.to == NoticeTo::Area && notice.code == "844"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Thông báo đến người dân")]
pub struct Notice {
    /// An area or a group.
    pub to: NoticeTo,
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: String,
    /// What it is called.
    #[schemars(title = "Tên")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The cases that were made known there.
    #[schemars(title = "Đã thông báo")]
    pub told: Vec<Place>,
    /// The cases of the area of which something has come and nobody there was told: to be decided.
    #[schemars(title = "Có thể thông báo")]
    pub proposed: Vec<Place>,
}

/// The feedback: to each unit what came of what it raised, to the public concerned by area or group (CT53.8).
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::AccountOptions;
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().feedback(&report, &options)?;
/// let district = answer.units.iter().find(|unit| unit.unit.as_str() == "TV-HU-CL").unwrap();
/// assert!(!district.cases.is_empty());
/// // Something came of the fifth case, and nobody was told.
/// assert_eq!(answer.awaiting.iter().map(|place| place.get()).collect::<Vec<_>>(), [5]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Phản hồi kết quả tiếp nhận, giải quyết")]
pub struct Feedback {
    /// Whom it is for.
    pub audience: Audience,
    /// The moment.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// What it is owed under and by whom; absent if nothing in force asks for it.
    #[schemars(title = "Nghĩa vụ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obligation: Option<ObligationLine>,
    /// The units that raised a matter, in the order of their codes.
    #[schemars(title = "Theo đơn vị phản ánh")]
    pub units: Vec<UnitCases>,
    /// The public concerned, areas before groups.
    #[schemars(title = "Thông báo đến người dân")]
    pub notices: Vec<Notice>,
    /// The places of the cases of which something has come and nobody was told: they cannot be closed.
    #[schemars(title = "Chờ phản hồi")]
    pub awaiting: Vec<Place>,
    /// The cases that were under way on one of the days.
    #[schemars(title = "Các vụ việc")]
    pub cases: Vec<CaseAccount>,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    pub left_out: Vec<LeftOut>,
}

impl Jurisdiction {
    /// Composes the results of settlement from the reports of results and, for the titles it quotes, the monthly reports
    /// (one JSON array, or NDJSON). CT53.7.
    ///
    /// A case is told if it was under way on one of the days: received by the last, and not closed before the first.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::cases::AccountOptions;
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
    /// let backwards = AccountOptions::of("2025-02-20", "2025-01-01", "2025-02-21T08:00:00+07:00")?;
    /// assert_eq!(jurisdiction.settlement(&report, &backwards).unwrap_err().code(), dlxh::ErrorCode::BadOptions);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] if the last day comes before the first; the lexical fault if `reports` is an array that
    /// does not end.
    pub fn settlement(&self, reports: &[u8], options: &AccountOptions) -> Result<Settlement, Error> {
        let told = Told::of(self, reports, options)?;
        let lines: Vec<CaseLine> = told.cases.iter().map(|one| one.case.clone()).collect();
        let bodies = told.by(|one| vec![one.case.agency_responsible.clone()]);
        let pending = told.places(|one| one.case.outcome.is_none());
        Ok(Settlement {
            audience: Audience::Working,
            now: options.now,
            from: options.from,
            to: options.to,
            obligation: self.owed_as("settlement", options),
            bodies: bodies.into_iter().map(|(unit, cases)| told.unit(self, unit, cases, options)).collect(),
            pending,
            figures: figures::all(&lines),
            cases: told.cases,
            left_out: told.left_out,
        })
    }

    /// Composes the feedback from the same reports: to each unit that raised something, and to the public concerned. CT53.8.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::cases::AccountOptions;
    ///
    /// let options = AccountOptions::of("2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
    /// let nothing = Jurisdiction::tra_vinh().feedback(b"", &options)?;
    /// assert!(nothing.units.is_empty() && nothing.awaiting.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`settlement`](Self::settlement).
    pub fn feedback(&self, reports: &[u8], options: &AccountOptions) -> Result<Feedback, Error> {
        let told = Told::of(self, reports, options)?;
        let units = told.by(|one| {
            let units = one.raised.iter().map(|quoted| quoted.issue.reporter.clone()).into_set();
            units.into_iter().collect()
        });
        let awaiting = told.places(|one| one.case.outcome.is_some() && !one.case.answered);
        Ok(Feedback {
            audience: Audience::Working,
            now: options.now,
            from: options.from,
            to: options.to,
            obligation: self.owed_as("feedback", options),
            units: units.into_iter().map(|(unit, cases)| told.unit(self, unit, cases, options)).collect(),
            notices: told.notices(self, options),
            awaiting,
            cases: told.cases,
            left_out: told.left_out,
        })
    }

    /// The obligation in force on the last day that such a document discharges.
    fn owed_as(&self, document: &str, options: &AccountOptions) -> Option<ObligationLine> {
        let asked = crate::deadlines::ObligationsOptions { on: options.to, unit: None, lang: options.lang };
        let owed = self.obligations(&asked).ok()?.obligations;
        owed.into_iter().find(|line| line.report.as_ref().is_some_and(|kind| kind.as_str() == document))
    }
}

/// What is told, whichever way it is grouped.
struct Told {
    cases: Vec<CaseAccount>,
    left_out: Vec<LeftOut>,
}

impl Told {
    fn of(jurisdiction: &Jurisdiction, reports: &[u8], options: &AccountOptions) -> Result<Self, Error> {
        if options.to < options.from {
            let error = Error::new(ErrorCode::BadOptions);
            return Err(error
                .detail("khoảng thời gian kết thúc trước khi bắt đầu", "the span ends before it begins")
                .pointer(Pointer::default().name("to")));
        }
        let (received, left_out) = receive(jurisdiction, reports, &ValidateOptions::at(options.now))?;
        let today = options.now.day_at(jurisdiction.utc_offset());
        let last = today.map_or(options.to, |today| today.min(options.to));
        let known = Known::of(&received, left_out);
        let mut cases = Vec::new();
        for one in carried(&known.cases) {
            let place = u64::try_from(cases.len()).ok().and_then(|at| Place::new(at.saturating_add(1)).ok());
            let Some(place) = place else { break };
            cases.extend(account(jurisdiction, &known, one, place, (options, last)));
        }
        Ok(Self { cases, left_out: known.left_out })
    }

    fn places(&self, wanted: impl Fn(&CaseAccount) -> bool) -> Vec<Place> {
        self.cases.iter().filter(|one| wanted(one)).map(|one| one.place).collect()
    }

    fn by(&self, units: impl Fn(&CaseAccount) -> Vec<UnitCode>) -> BTreeMap<UnitCode, Vec<Place>> {
        let mut by: BTreeMap<UnitCode, Vec<Place>> = BTreeMap::new();
        for one in &self.cases {
            for unit in units(one) {
                by.entry(unit).or_default().push(one.place);
            }
        }
        by
    }

    /// The unit with the name it has on the last day, or had when its issue was raised or it acted last.
    fn unit(
        &self,
        jurisdiction: &Jurisdiction,
        unit: UnitCode,
        cases: Vec<Place>,
        options: &AccountOptions,
    ) -> UnitCases {
        let lang = options.lang.unwrap_or_default();
        let then = self.cases.iter().find_map(|one| {
            let quoted = one.raised.iter().find(|quoted| quoted.issue.reporter == unit);
            let agency = one.agency.clone().filter(|_| one.case.agency_responsible == unit);
            quoted.and_then(|quoted| quoted.name.clone()).or(agency)
        });
        UnitCases { name: name_of(jurisdiction, &unit, options.to, lang).or(then), unit, cases }
    }

    fn notices(&self, jurisdiction: &Jurisdiction, options: &AccountOptions) -> Vec<Notice> {
        let lang = options.lang.unwrap_or_default();
        let mut areas: BTreeMap<&AreaCode, [Vec<Place>; 2]> = BTreeMap::new();
        let mut groups: BTreeMap<&ListCode, (Day, Vec<Place>)> = BTreeMap::new();
        for one in &self.cases {
            let told = || one.steps.iter().filter_map(|step| Some((step.on, step.fed_back_to.as_ref()?)));
            let there: BTreeSet<&AreaCode> = told().flat_map(|(_, told)| told.areas.iter()).into_set();
            for area in &there {
                areas.entry(area).or_default()[0].push(one.place);
            }
            for area in
                one.case.areas.iter().filter(|area| one.case.outcome.is_some() && !there.contains(area))
            {
                areas.entry(area).or_default()[1].push(one.place);
            }
            let mut named: BTreeMap<&ListCode, Day> = BTreeMap::new();
            for (on, told) in told() {
                named.extend(told.groups.iter().map(|group| (group, on)));
            }
            for (group, on) in named {
                let (day, places) = groups.entry(group).or_insert_with(|| (on, Vec::new()));
                *day = on;
                places.push(one.place);
            }
        }
        let of_area = |(area, [told, proposed]): (&AreaCode, [Vec<Place>; 2])| Notice {
            to: NoticeTo::Area,
            code: area.as_str().to_owned(),
            name: area_name(jurisdiction, area, options, lang),
            told,
            proposed,
        };
        let of_group = |(group, (on, told)): (&ListCode, (Day, Vec<Place>))| {
            let labels =
                jurisdiction.regime_on(on).and_then(|regime| regime.lists.labels("groups", group.as_str()));
            Notice {
                to: NoticeTo::Group,
                code: group.as_str().to_owned(),
                name: labels.map(|labels| labels.in_lang(lang).to_owned()),
                told,
                proposed: Vec::new(),
            }
        };
        areas.into_iter().map(of_area).chain(groups.into_iter().map(of_group)).collect()
    }
}

/// The account of a case as it stood at the end of `last`; none if it was not under way on one of the days.
fn account(
    jurisdiction: &Jurisdiction,
    known: &Known<'_>,
    one: Carried<'_>,
    place: Place,
    (options, last): (&AccountOptions, Day),
) -> Option<CaseAccount> {
    let lang = options.lang.unwrap_or_default();
    let one = one.until(last)?;
    let closed = one.steps.last().filter(|step| step.state == CaseState::Closed);
    if closed.is_some_and(|step| step.on < options.from) {
        return None;
    }
    let line = CaseLine::of(jurisdiction, &one, Some(last), lang)?;
    let spell = report::present_spell(&one.steps);
    // What was raised with an earlier body was raised with the one that carries the case on; what was raised only after the last
    // day was not known then.
    let mut seen = BTreeSet::new();
    let mut raised: Vec<&Raised> = one.matters().flat_map(|(_, matter)| matter.raised.iter()).collect();
    raised.retain(|raised| began(jurisdiction, raised) <= last && seen.insert(plainly(raised)));
    let quoted = |raised: &Raised| Quoted {
        name: name_of(jurisdiction, &raised.reporter, raised.period.last_day(), lang),
        title: known.title(raised).map(str::to_owned),
        issue: raised.clone(),
    };
    let told = |step: &CaseStep| ToldStep {
        state: step.state,
        label: step.state.label(lang).to_owned(),
        on: step.on,
        by: step.by.clone(),
        name: name_of(jurisdiction, &step.by, step.on, lang),
        ground: step.ground.clone(),
        status_notes: step.status_notes.clone(),
        verified_as: step.verified_as,
        reason: step.reason,
        fed_back_to: step.fed_back_to.clone(),
    };
    let since = report::charged(spell).map_or(line.since, |(_, on)| on);
    let agency = name_of(jurisdiction, &line.agency_responsible, last, lang)
        .or_else(|| name_of(jurisdiction, &line.agency_responsible, since, lang));
    Some(CaseAccount {
        place,
        agency,
        raised: raised.into_iter().map(quoted).collect(),
        steps: spell.iter().map(told).collect(),
        case: line,
    })
}

/// The first day on which an issue can have been raised: of the window of its report, if one is set.
fn began(jurisdiction: &Jurisdiction, raised: &Raised) -> Day {
    let owed = jurisdiction.obligation_of_kind(raised.kind.as_str(), raised.period);
    owed.map_or(raised.period.first_day(), |owed| owed.first_day())
}

fn name_of(jurisdiction: &Jurisdiction, unit: &UnitCode, day: Day, lang: Lang) -> Option<String> {
    let view = jurisdiction.hierarchy().as_of(day).ok()?;
    Some(view.unit(unit.as_str()).ok()?.name.in_lang(lang).to_owned())
}

/// What an area is called on one of the two days.
fn area_name(
    jurisdiction: &Jurisdiction,
    area: &AreaCode,
    options: &AccountOptions,
    lang: Lang,
) -> Option<String> {
    [options.to, options.from].into_iter().find_map(|day| {
        let view = jurisdiction.hierarchy().as_of(day).ok()?;
        Some(view.area(area.as_str()).ok()?.name.in_lang(lang).to_owned())
    })
}
