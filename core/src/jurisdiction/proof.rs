//! What must be true of regimes and overlays once hierarchy and calendar hold together.

use std::collections::BTreeSet;

use super::{Jurisdiction, fault, personal};
use crate::deadlines;
use crate::error::Fault;
use crate::finding::Pointer;
use crate::hierarchy::holds;
use crate::order::Gather as _;
use crate::period::{Day, Month, Period};
use crate::regime::{InForce, ListEntry, Obligation, Overlay, Owing, Regime, Rhythm};
use crate::rules;
use crate::shape::{ClauseCode, Labels, Lang};

pub(super) fn faults(jurisdiction: &Jurisdiction) -> Vec<Fault> {
    let mut faults = Vec::new();
    let root = Pointer::default();
    for (index, regime) in jurisdiction.regimes().iter().enumerate() {
        let at = root.name("regimes").index(index);
        if regime.to.is_some_and(|to| to <= regime.from) {
            faults.push(ends_early(at.name("to")));
        }
        let overlaps = |other: &&Regime| {
            other.to.is_none_or(|to| regime.from < to) && regime.to.is_none_or(|to| other.from < to)
        };
        if jurisdiction.regimes().iter().take(index).any(|other| overlaps(&other)) {
            faults.push(fault(
                at.clone(),
                "chồng thời gian với một chế độ khác".to_owned(),
                "it is in force while another regime is".to_owned(),
            ));
        }
        obligations(jurisdiction, regime, &at, &mut faults);
        settings(regime, &at, &mut faults);
        labels(regime, &at, &mut faults);
    }
    codebook(jurisdiction, &root.name("codebook"), &mut faults);
    for (index, overlay) in jurisdiction.overlays().iter().enumerate() {
        faults.extend(overlay.faults(
            jurisdiction.regimes(),
            jurisdiction.hierarchy(),
            &root.name("overlays").index(index),
        ));
    }
    if faults.is_empty() {
        due_before_window_ends(jurisdiction, &mut faults);
    }
    faults
}

/// An obligation with the place where it stands: under its regime, or in the local decision that adds it.
fn placed<'j>(
    jurisdiction: &'j Jurisdiction,
    regime: &'j Regime,
    at: &Pointer,
) -> Vec<(Pointer, &'j Obligation)> {
    let own = regime.obligations.iter().enumerate();
    let own = own.map(|(index, obligation)| (at.name("obligations").index(index), obligation));
    let mut placed: Vec<_> = own.collect();
    for (position, overlay) in jurisdiction.overlays().iter().enumerate() {
        let at = Pointer::default().name("overlays").index(position).name("obligations");
        let added = overlay.obligations.iter().enumerate().filter(|_| overlay.regime == regime.code);
        placed.extend(added.map(|(index, obligation)| (at.index(index), obligation)));
    }
    placed
}

fn obligations(jurisdiction: &Jurisdiction, regime: &Regime, at: &Pointer, faults: &mut Vec<Fault>) {
    let tables = jurisdiction.hierarchy().tables();
    let mut seen = BTreeSet::new();
    let placed = placed(jurisdiction, regime, at);
    for (index, (at, obligation)) in placed.iter().enumerate() {
        let Obligation { code, clause, .. } = obligation;
        if !seen.insert(code) {
            faults.push(fault(
                at.name("code"),
                format!("nghĩa vụ `{code}` có hai lần"),
                format!("`{code}` stands twice"),
            ));
        }
        if !has_clause(regime, clause) {
            faults.push(no_clause(at.name("clause"), clause));
        }
        let mut earlier = placed.iter().take(index).map(|(_, other)| *other);
        if let Some(other) = earlier.find(|other| same_report(obligation, other)) {
            let (other, day) = (&other.code, obligation.from.max(other.from));
            faults.push(fault(
                at.name("report"),
                format!("từ ngày {day} một báo cáo loại này hoàn thành cả `{code}` và `{other}`; không rõ tính hạn theo nghĩa vụ nào"),
                format!("from {day} one report of this kind would discharge both `{code}` and `{other}`: which day it is due by is open"),
            ));
        }
        let named = obligation.owed_by.iter().filter_map(|owing| match owing {
            Owing::Unit { unit, .. } => Some(unit),
            Owing::Class { .. } => None,
        });
        for unit in named.chain(&obligation.to).chain(&obligation.via) {
            if !tables.units.iter().any(|record| record.code == *unit) {
                faults.push(fault(
                    at.clone(),
                    format!("đơn vị `{unit}` chưa từng có trong dữ liệu tổ chức"),
                    format!("unit `{unit}` was never in the hierarchy"),
                ));
            }
        }
        if let Some((vi, en)) = obligation.due.fault(obligation, regime) {
            faults.push(fault(at.name("due"), vi.to_owned(), en.to_owned()));
        }
        if obligation.event.is_some() && obligation.rhythm != Rhythm::Event {
            faults.push(fault(
                at.name("event"),
                "chỉ nghĩa vụ khi phát sinh mới có `event`".to_owned(),
                "only what is owed on an event has an `event`".to_owned(),
            ));
        }
        if obligation.to_day.is_some_and(|to| to <= obligation.from) {
            faults.push(ends_early(at.name("to_day")));
        }
    }
}

/// Whether one report could be taken to discharge either.
fn same_report(one: &Obligation, other: &Obligation) -> bool {
    let meet = |a: &Obligation, b: &Obligation| a.to_day.is_none_or(|to| b.from < to);
    one.report.is_some()
        && one.report == other.report
        && one.rhythm == other.rhythm
        && meet(one, other)
        && meet(other, one)
}

fn has_clause(regime: &Regime, clause: &ClauseCode) -> bool {
    regime.clauses.iter().any(|one| one.code == *clause)
}

fn no_clause(at: Pointer, clause: &ClauseCode) -> Fault {
    fault(at, format!("chế độ không có điểm `{clause}`"), format!("the regime has no clause `{clause}`"))
}

fn ends_early(at: Pointer) -> Fault {
    fault(at, "kết thúc trước khi bắt đầu".to_owned(), "it ends before it begins".to_owned())
}

/// No code stands twice on one day, and none ends before it begins.
fn dated<'e>(
    entries: impl Iterator<Item = (&'e str, Option<Day>, Option<Day>)>,
    at: &Pointer,
    faults: &mut Vec<Fault>,
) {
    let mut seen: Vec<(&str, Option<Day>, Option<Day>)> = Vec::new();
    for (index, (code, from, to)) in entries.enumerate() {
        let before =
            |end: Option<Day>, begin: Option<Day>| end.zip(begin).is_some_and(|(end, begin)| end <= begin);
        let overlaps = |other: &(&str, Option<Day>, Option<Day>)| {
            other.0 == code && !before(other.2, from) && !before(to, other.1)
        };
        if before(to, from) {
            faults.push(ends_early(at.index(index).name("to")));
        } else if seen.iter().any(overlaps) {
            faults.push(fault(
                at.index(index),
                format!("mã `{code}` có hai lần trong cùng một thời gian"),
                format!("the code `{code}` stands twice at the same time"),
            ));
        }
        seen.push((code, from, to));
    }
}

/// Every group says of what kind it is.
fn groups(list: &[ListEntry], at: &Pointer, faults: &mut Vec<Fault>) {
    for (index, _) in list.iter().enumerate().filter(|(_, entry)| entry.kind.is_none()) {
        faults.push(fault(
            at.index(index),
            "nhóm phải nêu là giai tầng, dân tộc hay tôn giáo".to_owned(),
            "a group must say whether it is a stratum, an ethnic or a religious group".to_owned(),
        ));
    }
}

fn settings(regime: &Regime, at: &Pointer, faults: &mut Vec<Fault>) {
    for (index, setting) in regime.rules.iter().enumerate() {
        let at = at.name("rules").index(index);
        let code = setting.code.as_str();
        if regime.rules.iter().take(index).any(|other| other.code == setting.code) {
            faults.push(fault(
                at.clone(),
                format!("quy tắc {code} được đặt hai lần"),
                format!("{code} is set twice"),
            ));
        }
        if setting.severity.is_none() && setting.clause.is_none() {
            faults.push(fault(
                at.clone(),
                format!("không đặt gì cho quy tắc {code}; nêu mức độ hoặc điểm, khoản"),
                format!("nothing is set for {code}; give a severity or a clause"),
            ));
        }
        if let Some(clause) = setting.clause.as_ref().filter(|clause| !has_clause(regime, clause)) {
            faults.push(no_clause(at.name("clause"), clause));
        }
        match rules::find(code) {
            None => {
                faults.push(fault(at, "không có quy tắc này".to_owned(), "there is no such rule".to_owned()))
            }
            Some(rule) if setting.severity.is_some_and(|severity| severity < rule.floor) => {
                let (code, floor) = (rule.code, rule.floor);
                faults.push(fault(
                    at,
                    format!("mức độ của {code} không được thấp hơn `{floor}`"),
                    format!("the severity of {code} cannot be below `{floor}`"),
                ));
            }
            Some(_) => {}
        }
    }
}

fn labels(regime: &Regime, at: &Pointer, faults: &mut Vec<Fault>) {
    let lists = &regime.lists;
    let at = at.name("lists");
    let mut entries: Vec<(Pointer, &Labels)> = Vec::new();
    dated(
        lists.topics.iter().map(|entry| (entry.code.as_str(), entry.from, entry.to)),
        &at.name("topics"),
        faults,
    );
    groups(lists.groups.as_slice(), &at.name("groups"), faults);
    let topics = lists.topics.iter().enumerate();
    entries.extend(topics.map(|(index, entry)| (at.name("topics").index(index), &entry.labels)));
    for (name, list) in [
        ("groups", lists.groups.as_slice()),
        ("intensity", lists.intensity.as_slice()),
        ("thinking", lists.thinking.as_slice()),
        ("mood", lists.mood.as_slice()),
    ] {
        dated(list.iter().map(|entry| (entry.code.as_str(), entry.from, entry.to)), &at.name(name), faults);
        let list = list.iter().enumerate();
        entries.extend(list.map(|(index, entry)| (at.name(name).index(index), &entry.labels)));
    }
    for (pointer, labels) in entries {
        names_nobody(labels, pointer.name("labels"), faults);
    }
}

fn names_nobody(labels: &Labels, at: Pointer, faults: &mut Vec<Fault>) {
    let texts = [&labels.vi, &labels.en].into_iter().chain(&labels.km);
    let reasons = texts.filter_map(|text| personal(text.as_str()));
    faults.extend(reasons.map(|reason| Fault { pointer: at.clone(), reason }));
}

/// An entry of the codebook explains a value of a regime's list, once; it refers to values that are there and names
/// nobody.
fn codebook(jurisdiction: &Jurisdiction, at: &Pointer, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for (index, book) in jurisdiction.codebook().iter().enumerate() {
        let at = at.index(index).name("entries");
        for (index, entry) in book.entries.iter().enumerate() {
            let at = at.index(index);
            let (list, code) = (book.list.as_str(), entry.code.as_str());
            if !jurisdiction.regimes().iter().any(|regime| regime.lists.labels(list, code).is_some()) {
                faults.push(fault(
                    at.name("code"),
                    format!("không chế độ nào có `{code}` trong danh mục `{list}`"),
                    format!("no regime has `{code}` in a list `{list}`"),
                ));
            }
            if !seen.insert((list, code)) {
                faults.push(fault(
                    at.name("code"),
                    "mã có hai lần".to_owned(),
                    "the code stands twice".to_owned(),
                ));
            }
            for (member, labels) in entry.texts() {
                names_nobody(labels, at.name(member), faults);
                let texts = [&labels.vi, &labels.en].into_iter().chain(&labels.km);
                let mut references = texts.flat_map(|text| text.as_str().split('`').skip(1).step_by(2));
                if references.any(|reference| jurisdiction.referred(list, reference, Lang::Vi).is_none()) {
                    faults.push(fault(
                        at.name(member),
                        "dẫn tới một giá trị không có".to_owned(),
                        "it refers to a value that is not there".to_owned(),
                    ));
                }
            }
        }
    }
}

/// How long a local decision, or the directive itself, is followed: leap years come round in it.
const MONTHS: i32 = 48;

/// A report cannot be due before the days it covers are over.
fn due_before_window_ends(jurisdiction: &Jurisdiction, faults: &mut Vec<Fault>) {
    for (index, regime) in jurisdiction.regimes().iter().enumerate() {
        let at = Pointer::default().name("regimes").index(index);
        for (at, obligation) in placed(jurisdiction, regime, &at) {
            let Some(rhythm) = obligation.rhythm.period_type() else { continue };
            let owed_from = obligation.from.max(regime.from);
            let first = obligation
                .first_period
                .as_ref()
                .map_or(owed_from, |first| first.period.first_day().max(owed_from));
            // A local decision may begin long after the regime.
            let local = jurisdiction.overlays().iter().filter(|overlay| overlay.regime == regime.code);
            let starts: BTreeSet<Month> = [first]
                .into_iter()
                .chain(local.map(|overlay| overlay.from.max(first)))
                .map(Day::month)
                .into_set();
            let months = starts
                .into_iter()
                .flat_map(|start| (0..MONTHS).filter_map(move |offset| start.plus_months(offset)));
            let periods = months.filter_map(|month| {
                Period::around(month.last_day(), rhythm).filter(|period| period.last_month() == month)
            });
            let owed = |period: &Period| {
                obligation.holds_for(*period) && holds(regime.from, regime.to, period.last_day())
            };
            let wrong = periods.filter(owed).find_map(|period| {
                let in_force = jurisdiction.in_force(regime, obligation, period);
                let (_, last) = in_force.window_rule().0.days(period)?;
                let due = deadlines::nominal(jurisdiction, &in_force, None).ok()??.day;
                (due < last).then_some((in_force, due, last))
            });
            if let Some((in_force, due, last)) = wrong {
                let (code, period) = (&obligation.code, in_force.period);
                faults.push(fault(
                    local_place(jurisdiction, &in_force).unwrap_or(at),
                    format!("hạn của `{code}` cho kỳ {period} là ngày {due}, trước khi phạm vi báo cáo kết thúc ({last})"),
                    format!("`{code}` for {period} is due on {due}, before the window ends ({last})"),
                ));
            }
        }
    }
}

/// Where the local decision stands that set the day or the window; the later one, if two did.
fn local_place(jurisdiction: &Jurisdiction, in_force: &InForce<'_>) -> Option<Pointer> {
    let position = |overlay: Option<&Overlay>| {
        jurisdiction
            .overlays()
            .iter()
            .position(|one| overlay.is_some_and(|overlay| std::ptr::eq(one, overlay)))
    };
    let (due, window) = (position(in_force.due_rule().1), position(in_force.window_rule().1));
    let (at, member) = due.map(|at| (at, "due")).max(window.map(|at| (at, "window")))?;
    let changes = &jurisdiction.overlays().get(at)?.changes;
    let change = changes.iter().position(|change| change.obligation == in_force.obligation.code)?;
    Some(Pointer::default().name("overlays").index(at).name("changes").index(change).name(member))
}
