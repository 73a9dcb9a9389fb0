//! Cases that one body carries on from another that is no more: one case with its whole history, counted once.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::known::{CaseKey, case_key};
use crate::period::Day;
use crate::report::{AgencyResults, Case, CaseState, CaseStep, Matter};
use crate::shape::{CaseId, UnitCode};

/// The case of an earlier body that a case carries on.
///
/// ```
/// use dlxh::cases::CaseLink;
///
/// let answer = std::fs::read_to_string("../tests/vectors/cases/carried-on.json")?;
/// let answer: serde_json::Value = serde_json::from_str(&answer)?;
/// let link = &answer["output"]["answer"]["cases"][1]["continues"][0];
/// assert_eq!((link["reporter"].as_str(), link["told"]["as_of"].as_str()), (Some("TV-BCSD"), Some("2025-06-20")));
/// # let _ = |link: CaseLink| link.told;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Vụ việc được tiếp nối")]
pub struct CaseLink {
    /// The body that kept it.
    #[schemars(title = "Đơn vị báo cáo trước")]
    pub reporter: UnitCode,
    /// Its number there.
    #[schemars(title = "Số thứ tự vụ việc ở đơn vị trước")]
    pub id: CaseId,
    /// Where it is told; absent if no accepted report here tells it, or another case took it up, and its steps are no part
    /// of this one.
    #[schemars(title = "Nơi nêu vụ việc")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<LinkTold>,
}

/// The report that tells a case last, and its matter there.
///
/// ```
/// use dlxh::cases::LinkTold;
///
/// let answer = std::fs::read_to_string("../tests/vectors/cases/carried-on-settled.json")?;
/// let answer: serde_json::Value = serde_json::from_str(&answer)?;
/// let told = &answer["output"]["answer"]["cases"][1]["continues"][0]["told"];
/// // One of the matters of the answer is that of the earlier body as of that day.
/// let matters = answer["output"]["answer"]["matters"].as_array().unwrap();
/// assert!(matters.iter().any(|one| one["as_of"] == told["as_of"] && one["id"] == told["matter"]));
/// # let _ = |told: LinkTold| told.matter;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nơi nêu vụ việc trước")]
pub struct LinkTold {
    /// The day the report was made for.
    #[schemars(title = "Số liệu tính đến ngày")]
    pub as_of: Day,
    /// The number of its matter there.
    #[schemars(title = "Số thứ tự nội dung")]
    pub matter: CaseId,
}

/// One step in the history of a case that was carried on, and whose report tells it.
///
/// ```
/// use dlxh::cases::HistoryStep;
///
/// let answer = std::fs::read_to_string("../tests/vectors/cases/carried-on.json")?;
/// let answer: serde_json::Value = serde_json::from_str(&answer)?;
/// let history = answer["output"]["answer"]["cases"][1]["history"].as_array().unwrap();
/// let kept_by: Vec<_> = history.iter().map(|step| step["kept_by"].as_str().unwrap()).collect();
/// assert!(kept_by.contains(&"TV-BCSD") && kept_by.contains(&"VL-DUUB"));
/// # let _ = |step: HistoryStep| step.kept_by;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Một bước trong quá trình")]
pub struct HistoryStep {
    /// The body in whose report it stands.
    #[schemars(title = "Đơn vị báo cáo")]
    pub kept_by: UnitCode,
    /// What was done.
    pub state: CaseState,
    /// The day.
    #[schemars(title = "Ngày")]
    pub on: Day,
    /// The body that did it.
    #[schemars(title = "Cơ quan thực hiện")]
    pub by: UnitCode,
}

/// A case and what it carries on, nearest first.
pub(super) struct Carried<'r> {
    pub(super) report: &'r AgencyResults,
    pub(super) case: &'r Case,
    /// The cases that it carries on, each in the report that tells it last.
    pub(super) before: Vec<(&'r AgencyResults, &'r Case)>,
    /// The steps that count: a body that takes over an open case notes that it received it, which begins no new spell.
    pub(super) steps: Cow<'r, [CaseStep]>,
    /// Every step, of a case that was carried on.
    pub(super) history: Vec<HistoryStep>,
}

impl<'r> Carried<'r> {
    /// The same at the end of `day`; none if nothing was done by then.
    pub(super) fn until(mut self, day: Day) -> Option<Self> {
        if self.steps.iter().any(|step| step.on > day) {
            self.steps = self.steps.iter().filter(|step| step.on <= day).cloned().collect();
        }
        self.history.retain(|step| step.on <= day);
        (!self.steps.is_empty()).then_some(self)
    }

    /// The matters that it is about, its own first, with the reports that tell them.
    pub(super) fn matters(&self) -> impl Iterator<Item = (&'r AgencyResults, &'r Matter)> + use<'r> {
        let all = [(self.report, self.case)].into_iter().chain(self.before.clone());
        all.filter_map(|(report, case)| Some((report, report.matter_of(case)?)))
    }

    /// The cases that it carries on, nearest first, and what the furthest of them names beyond.
    pub(super) fn links(&self) -> Vec<CaseLink> {
        let told = |(report, case): &(&AgencyResults, &Case)| CaseLink {
            reporter: report.reporter.clone(),
            id: case.id.clone(),
            told: Some(LinkTold { as_of: report.period, matter: case.matter.clone() }),
        };
        let mut links: Vec<CaseLink> = self.before.iter().map(told).collect();
        let furthest = self.before.last().map_or(self.case, |(_, case)| case);
        let beyond = furthest.continues.as_ref();
        links.extend(beyond.map(|of| CaseLink {
            reporter: of.reporter.clone(),
            id: of.id.clone(),
            told: None,
        }));
        links
    }
}

/// The cases in the order of their keys; what another carries on stands within that one.
pub(super) fn carried<'r>(cases: &BTreeMap<CaseKey, (&'r AgencyResults, &'r Case)>) -> Vec<Carried<'r>> {
    let mut before: BTreeMap<&CaseKey, &CaseKey> = BTreeMap::new();
    let mut taken: BTreeSet<&CaseKey> = BTreeSet::new();
    for (key, (_, case)) in cases {
        let Some(continues) = &case.continues else { continue };
        let named = case_key(&continues.reporter, &continues.id);
        let Some((earlier, _)) = cases.get_key_value(&named) else { continue };
        // What leads back to the case itself is no way back, and of two that claim the same one the first has it.
        let mut chain = std::iter::successors(Some(earlier), |at| before.get(*at).copied());
        if !chain.any(|at| at == key) && taken.insert(earlier) {
            before.insert(key, earlier);
        }
    }
    let heads = cases.iter().filter(|(key, _)| !taken.contains(*key));
    let one = |(key, (report, case)): (&CaseKey, &(&'r AgencyResults, &'r Case))| {
        let chain = std::iter::successors(before.get(key).copied(), |at| before.get(*at).copied());
        let before: Vec<_> = chain.filter_map(|at| cases.get(at).copied()).collect();
        let (steps, history) = united(report, case, &before);
        Carried { report, case, before, steps, history }
    };
    heads.map(one).collect()
}

/// The steps of all of them, each once: those that count, and every one with whose report tells it.
fn united<'r>(
    report: &'r AgencyResults,
    case: &'r Case,
    before: &[(&'r AgencyResults, &'r Case)],
) -> (Cow<'r, [CaseStep]>, Vec<HistoryStep>) {
    if before.is_empty() {
        return (Cow::Borrowed(case.steps.as_slice()), Vec::new());
    }
    let same =
        |one: &CaseStep, other: &CaseStep| (one.state, one.on, &one.by) == (other.state, other.on, &other.by);
    let (mut steps, mut history): (Vec<CaseStep>, Vec<HistoryStep>) = (Vec::new(), Vec::new());
    for (report, case) in before.iter().rev().copied().chain([(report, case)]) {
        let earlier = steps.len();
        let handed_over = steps.last().is_some_and(|last| last.state != CaseState::Closed);
        let mut first = true;
        for step in case.steps.iter() {
            if steps.iter().take(earlier).any(|told| same(told, step)) {
                continue;
            }
            history.push(HistoryStep {
                kept_by: report.reporter.clone(),
                state: step.state,
                on: step.on,
                by: step.by.clone(),
            });
            if !(first && handed_over && step.state == CaseState::Received) {
                steps.push(step.clone());
            }
            first = false;
        }
    }
    (Cow::Owned(steps), history)
}
