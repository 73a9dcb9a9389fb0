//! The figures over cases, each with the cases it counts.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::{CaseLine, CaseMatter, LimitState};
use crate::hierarchy::{AreaLevel, HierarchyName};
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::Day;
use crate::report::{CaseState, Place, VerifiedAs};
use crate::shape::{AreaCode, CaseId, Lang, UnitCode, closed_enum};

closed_enum! {
    /// Names what is counted over cases. A reopened case is counted by its present spell, and once more as reopened.
    ///
    /// ```
    /// use dlxh::cases::CaseCount;
    /// use dlxh::shape::Lang;
    ///
    /// // To have told people is one thing, to have put it right another.
    /// assert_eq!(CaseCount::FedBack.label(Lang::Vi), "Đã phản hồi");
    /// assert_eq!(CaseCount::Settled.label(Lang::Vi), "Giải quyết xong");
    /// ```
    pub enum CaseCount: "Số liệu vụ việc" {
        /// All cases.
        Received = "received": "Tiếp nhận" / "Received",
        /// Those a body was charged with.
        Assigned = "assigned": "Đã giao" / "Assigned",
        /// Those that proved to be so.
        Founded = "founded": "Xác minh: có cơ sở" / "Verified: founded",
        /// Those that proved to be so in part.
        Partly = "partly": "Xác minh: có cơ sở một phần" / "Verified: partly founded",
        /// Those that proved not to be so.
        Unfounded = "unfounded": "Xác minh: không có cơ sở" / "Verified: unfounded",
        /// Those that were put right.
        Settled = "settled": "Giải quyết xong" / "Settled",
        /// Those that were explained.
        Explained = "explained": "Giải thích" / "Explained",
        /// Those that were not taken up.
        Declined = "declined": "Không thụ lý" / "Declined",
        /// Those about which people were told.
        FedBack = "fed_back": "Đã phản hồi" / "Fed back",
        /// Those that are closed.
        Closed = "closed": "Đã kết thúc" / "Closed",
        /// Those that are not closed.
        Open = "open": "Chưa kết thúc" / "Open",
        /// Those about which nobody was ever told.
        NeverAnswered = "never_answered": "Chưa phản hồi lần nào" / "Never answered",
        /// Those that were taken up again after they were closed.
        Reopened = "reopened": "Mở lại sau khi kết thúc" / "Reopened after closing",
        /// Those whose expected day has passed without an outcome.
        Overdue = "overdue": "Quá ngày dự kiến trả lời" / "Past the expected day",
        /// Those for which a limit is set that is over, with nothing done.
        PastLimit = "past_limit": "Quá hạn theo quy định" / "Past a limit that is set",
    }
}

impl CaseCount {
    fn counts(self, line: &CaseLine) -> bool {
        match self {
            Self::Received => true,
            Self::Assigned => line.assigned,
            Self::Founded => line.verified_as == Some(VerifiedAs::Founded),
            Self::Partly => line.verified_as == Some(VerifiedAs::Partly),
            Self::Unfounded => line.verified_as == Some(VerifiedAs::Unfounded),
            Self::Settled => line.outcome == Some(CaseState::Settled),
            Self::Explained => line.outcome == Some(CaseState::Explained),
            Self::Declined => line.outcome == Some(CaseState::Declined),
            Self::FedBack => line.answered,
            Self::Closed => line.state == CaseState::Closed,
            Self::Open => line.state != CaseState::Closed,
            Self::NeverAnswered => !line.ever_answered,
            Self::Reopened => line.spells > 1,
            Self::Overdue => line.overdue,
            Self::PastLimit => line.limits.iter().any(|limit| limit.state == LimitState::Overdue),
        }
    }
}

/// A figure and the cases it counts.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::{CaseCount, CasesOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// let reopened = answer.figures.iter().find(|figure| figure.of == CaseCount::Reopened).unwrap();
/// assert_eq!((reopened.count, reopened.cites[0].get()), (1, 6)); // the sixth case of the list
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Con số")]
pub struct CaseFigure {
    /// What is counted.
    pub of: CaseCount,
    /// How many.
    #[schemars(title = "Số vụ việc")]
    pub count: usize,
    /// Their places in the list of cases, from 1.
    #[schemars(title = "Vị trí các vụ việc")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Place>,
}

closed_enum! {
    /// Names what cases are grouped by.
    ///
    /// ```
    /// use dlxh::cases::CaseGrouping;
    ///
    /// assert_eq!(CaseGrouping::from_code("district"), Some(CaseGrouping::District));
    /// ```
    pub enum CaseGrouping: "Phân theo" {
        /// By the body in charge.
        Body = "body": "Cơ quan phụ trách" / "Body in charge",
        /// By topic.
        Topic = "topic": "Lĩnh vực, chủ đề" / "Topic",
        /// By the district the matter is about, or the area above it.
        District = "district": "Địa bàn cấp huyện" / "District",
    }
}

/// The figures of one body, topic or district. A case of two districts stands in both: they do not add up.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::cases::{CaseGrouping, CasesOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = CasesOptions { now: "2025-02-21T08:00:00+07:00".parse()?, lang: None };
/// let answer = Jurisdiction::tra_vinh().cases(&report, &options)?;
/// let bodies = answer.groups.iter().filter(|group| group.by == CaseGrouping::Body);
/// let codes: Vec<&str> = bodies.map(|group| group.code.as_str()).collect();
/// assert!(codes.is_sorted()); // by their codes: bodies are not ranked
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nhóm vụ việc")]
pub struct CaseGroup {
    /// What is grouped by.
    pub by: CaseGrouping,
    /// The code of the body, topic or area.
    #[schemars(title = "Mã")]
    pub code: String,
    /// What it is called; absent if nothing says so any more.
    #[schemars(title = "Tên")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its figures.
    #[schemars(title = "Số liệu")]
    pub figures: Vec<CaseFigure>,
}

type Placed<'l> = (Place, &'l CaseLine);

/// The figures over all cases.
pub(super) fn all(lines: &[CaseLine]) -> Vec<CaseFigure> {
    over(&placed(lines))
}

fn placed(lines: &[CaseLine]) -> Vec<Placed<'_>> {
    let place = |at: usize| Place::new(u64::try_from(at).ok()?.saturating_add(1)).ok();
    lines.iter().enumerate().filter_map(|(at, line)| Some((place(at)?, line))).collect()
}

fn over(lines: &[Placed<'_>]) -> Vec<CaseFigure> {
    let figure = |of: &CaseCount| {
        let cites: Vec<Place> =
            lines.iter().filter(|(_, line)| of.counts(line)).map(|(place, _)| *place).collect();
        CaseFigure { of: *of, count: cites.len(), cites }
    };
    CaseCount::ALL.iter().map(figure).collect()
}

/// The figures by body, topic and district, each in the order of their codes.
pub(super) fn groups(
    jurisdiction: &Jurisdiction,
    lines: &[CaseLine],
    matters: &[CaseMatter],
    lang: Lang,
) -> Vec<CaseGroup> {
    // The last day of the periods in which a matter was raised.
    let last = |matter: &CaseMatter| matter.raised.iter().map(|raised| raised.period.last_day()).max();
    let raised: BTreeMap<(&UnitCode, Day, &CaseId), Day> =
        matters.iter().filter_map(|matter| Some((matter.key(), last(matter)?))).into_map();
    let mut by: BTreeMap<(CaseGrouping, String), (Option<String>, Vec<Placed<'_>>)> = BTreeMap::new();
    for (place, line) in placed(lines) {
        // What a matter is called after stands as of the day it was last told of; its places as of when it was raised.
        let raised = raised.get(&(&line.reporter, line.as_of, &line.matter)).copied();
        let mut enter = |grouping, code: &str, label: Option<String>| {
            let (_, lines) = by.entry((grouping, code.to_owned())).or_insert_with(|| (label, Vec::new()));
            lines.push((place, line));
        };
        let body = line.agency_responsible.as_str();
        enter(CaseGrouping::Body, body, unit_name(jurisdiction, body, line.as_of, lang));
        let topic = topic_name(jurisdiction, line, lang);
        enter(CaseGrouping::Topic, line.topic.as_str(), topic);
        for (code, label) in districts(jurisdiction, line.areas.as_slice(), raised, lang) {
            enter(CaseGrouping::District, &code, label);
        }
    }
    let group =
        |((by, code), (label, lines)): ((CaseGrouping, String), (Option<String>, Vec<Placed<'_>>))| {
            CaseGroup { by, code, label, figures: over(&lines) }
        };
    by.into_iter().map(group).collect()
}

fn unit_name(jurisdiction: &Jurisdiction, code: &str, day: Day, lang: Lang) -> Option<String> {
    let view = jurisdiction.hierarchy().as_of(day).ok()?;
    let unit = view.unit(code).ok()?;
    Some(unit.name.in_lang(lang).to_owned())
}

fn topic_name(jurisdiction: &Jurisdiction, line: &CaseLine, lang: Lang) -> Option<String> {
    let lists = &jurisdiction.regime_on(line.as_of)?.lists;
    let topics = lists.topics_on(line.as_of);
    let (topic, _) = topics.into_iter().find(|(topic, _)| topic.code == line.topic)?;
    Some(topic.labels.in_lang(lang).to_owned())
}

/// The districts a matter is about: of a commune the one it lay in, of a wider area the area itself.
fn districts(
    jurisdiction: &Jurisdiction,
    areas: &[AreaCode],
    day: Option<Day>,
    lang: Lang,
) -> BTreeSet<(String, Option<String>)> {
    let view = day.and_then(|day| jurisdiction.hierarchy().as_of(day).ok());
    let Some(view) = view else { return BTreeSet::new() };
    let above = |code: &str| {
        let mut code = code.to_owned();
        // As deep as a hierarchy of territories is: commune, district, province.
        for _ in 0..3 {
            match view.area(&code) {
                Ok(area) if area.level == AreaLevel::Commune => {
                    let Some(parent) = view.parent(HierarchyName::Area, &code) else { break };
                    code = parent.to_owned();
                }
                _ => break,
            }
        }
        let label = view.area(&code).ok().map(|area| area.name.in_lang(lang).to_owned());
        (code, label)
    };
    areas.iter().map(|area| above(area.as_str())).into_set()
}
