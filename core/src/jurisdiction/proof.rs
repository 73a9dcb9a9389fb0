//! What must be true of regimes and overlays once hierarchy and calendar hold together.

use std::collections::BTreeSet;

use super::{Jurisdiction, fault, personal};
use crate::deadlines;
use crate::error::Fault;
use crate::finding::Pointer;
use crate::period::{Day, Month, Period};
use crate::regime::{ListEntry, Obligation, Owing, Regime, Rhythm};
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

fn obligations(jurisdiction: &Jurisdiction, regime: &Regime, at: &Pointer, faults: &mut Vec<Fault>) {
    let tables = jurisdiction.hierarchy().tables();
    let mut seen = BTreeSet::new();
    for (index, obligation) in regime.obligations.iter().enumerate() {
        let at = at.name("obligations").index(index);
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
        if let Some(other) =
            regime.obligations.iter().take(index).find(|other| same_report(obligation, other))
        {
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

/// A code stands once in a list, or in intervals that do not overlap; a group says which kind it is.
fn entries(list: &[ListEntry], at: &Pointer, grouped: bool, faults: &mut Vec<Fault>) {
    for (index, entry) in list.iter().enumerate() {
        let overlaps = |other: &&ListEntry| {
            let before = |end: Option<Day>, begin: Option<Day>| {
                end.zip(begin).is_some_and(|(end, begin)| end <= begin)
            };
            other.code == entry.code && !before(other.to, entry.from) && !before(entry.to, other.from)
        };
        let at = at.index(index);
        if list.iter().take(index).any(|other| overlaps(&other)) {
            faults.push(fault(at, "mã có hai lần".to_owned(), "the code stands twice".to_owned()));
        } else if grouped && entry.kind.is_none() {
            faults.push(fault(
                at,
                "nhóm phải nêu là giai tầng, dân tộc hay tôn giáo".to_owned(),
                "a group must say whether it is a stratum, an ethnic or a religious group".to_owned(),
            ));
        }
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
    let topics = lists.topics.iter().enumerate();
    entries.extend(topics.map(|(index, entry)| (at.name("topics").index(index), &entry.labels)));
    for (name, list) in [
        ("groups", lists.groups.as_slice()),
        ("intensity", lists.intensity.as_slice()),
        ("thinking", lists.thinking.as_slice()),
        ("mood", lists.mood.as_slice()),
    ] {
        self::entries(list, &at.name(name), name == "groups", faults);
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

/// A day on which a report is due before the days it covers are over is almost always a slip.
fn due_before_window_ends(jurisdiction: &Jurisdiction, faults: &mut Vec<Fault>) {
    for (index, regime) in jurisdiction.regimes().iter().enumerate() {
        for (position, obligation) in
            regime.obligations.iter().enumerate().filter(|(_, one)| one.rhythm == Rhythm::Month)
        {
            // A local decision may begin later than the regime: every month of four years is looked at.
            let first = obligation
                .first_period
                .as_ref()
                .map_or(obligation.from.month(), |first| first.period.last_month());
            let months = (0..48).filter_map(|offset| Month::plus_months(first, offset)).map(Period::from);
            let wrong = months.filter(|period| obligation.holds_for(*period)).find_map(|period| {
                let in_force = jurisdiction.in_force(regime, obligation, period);
                let (_, last) = in_force.window_rule().0.days(period)?;
                let due = deadlines::nominal(jurisdiction, &in_force, None).ok()??.day;
                (due < last).then_some((due, last))
            });
            if let Some((due, last)) = wrong {
                faults.push(fault(
                    Pointer::default().name("regimes").index(index).name("obligations").index(position),
                    format!("hạn {due} đến trước khi phạm vi báo cáo kết thúc ({last})"),
                    format!("due on {due}, before the window ends ({last})"),
                ));
            }
        }
    }
}
