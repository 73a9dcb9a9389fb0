//! What must be true of the tables before anyone may ask them anything.

use std::collections::BTreeMap;

use super::part::Part;
use super::{AreaLevel, Hierarchy, HierarchyName, Identity, Link, RestructuringKind, Table, holds};
use crate::error::Fault;
use crate::finding::{Bilingual, Pointer};
use crate::period::Day;

type Interval = (Day, Option<Day>);

/// The share of one edge, and the edge's position.
type Stated = (Option<super::Share>, usize);

/// The most levels that stand above a unit or area: far more than any state has, and a bound on how far this goes up.
const DEEPEST: usize = 32;

/// What can be wrong with a way up.
enum Wrong {
    Cycle,
    TooDeep,
}

struct Proof<'a> {
    hierarchy: &'a Hierarchy,
    at: &'a Pointer,
    faults: Vec<Fault>,
}

/// Returns every fault of the tables.
pub(super) fn faults(hierarchy: &Hierarchy, at: &Pointer) -> Vec<Fault> {
    let mut proof = Proof { hierarchy, at, faults: Vec::new() };
    proof.intervals();
    proof.links();
    proof.one_parent();
    proof.no_orphan();
    proof.no_cycle();
    proof.charges();
    proof.restructurings();
    proof.faults
}

impl Proof<'_> {
    fn fault(&mut self, table: &'static str, index: usize, vi: String, en: String) {
        self.faults.push(Fault { pointer: self.at.name(table).index(index), reason: Bilingual { vi, en } });
    }

    fn record_intervals(&self, table: Table) -> Vec<(&str, Interval)> {
        let tables = &self.hierarchy.tables;
        match table {
            Table::Units => {
                tables.units.iter().map(|unit| (unit.code.as_str(), (unit.from, unit.to))).collect()
            }
            Table::Areas => {
                tables.areas.iter().map(|area| (area.code.as_str(), (area.from, area.to))).collect()
            }
        }
    }

    /// Whether the code has a record on every day of the interval.
    fn covered(&self, table: Table, code: &str, (from, to): Interval) -> bool {
        let records: Vec<Interval> = match table {
            Table::Units => self.hierarchy.unit_records(code).map(|unit| (unit.from, unit.to)).collect(),
            Table::Areas => self.hierarchy.area_records(code).map(|area| (area.from, area.to)).collect(),
        };
        first_gap(records, (from, to)).is_none()
    }

    fn intervals(&mut self) {
        let known_from = self.hierarchy.tables.known_from;
        for (table, name) in [(Table::Units, "units"), (Table::Areas, "areas")] {
            let records: Vec<(String, Interval)> = self
                .record_intervals(table)
                .into_iter()
                .map(|(code, interval)| (code.to_owned(), interval))
                .collect();
            let mut by_code: BTreeMap<&str, Vec<(Interval, usize)>> = BTreeMap::new();
            for (index, (code, (from, to))) in records.iter().enumerate() {
                by_code.entry(code).or_default().push(((*from, *to), index));
                if to.is_some_and(|to| to <= *from) {
                    self.fault(
                        name,
                        index,
                        format!("`{code}` kết thúc trước khi bắt đầu (từ {from})"),
                        format!("`{code}` ends before it begins (from {from})"),
                    );
                }
                if *from < known_from {
                    self.fault(
                        name,
                        index,
                        format!("`{code}` bắt đầu ngày {from}, trước ngày dữ liệu bắt đầu {known_from}"),
                        format!("`{code}` begins on {from}, before the tables do on {known_from}"),
                    );
                }
            }
            for (code, mut intervals) in by_code {
                crate::order::all(&mut intervals);
                for pair in intervals.windows(2) {
                    let [((_, ends), _), ((begins, _), index)] = pair else { continue };
                    if ends.is_none_or(|ends| *begins < ends) {
                        self.fault(
                            name,
                            *index,
                            format!("`{code}` chồng lên bản ghi khác cùng mã vào ngày {begins}"),
                            format!("`{code}` overlaps another record of its code on {begins}"),
                        );
                    }
                }
            }
        }
        self.names();
    }

    fn names(&mut self) {
        let tables = &self.hierarchy.tables;
        let units = tables
            .units
            .iter()
            .enumerate()
            .map(|(i, unit)| ("units", i, unit.code.as_str(), (unit.from, unit.to), &unit.names));
        let areas = tables
            .areas
            .iter()
            .enumerate()
            .map(|(i, area)| ("areas", i, area.code.as_str(), (area.from, area.to), &area.names));
        let (mut wrong, mut late) = (Vec::new(), Vec::new());
        for (table, index, code, (from, to), names) in units.chain(areas) {
            let mut begins: Vec<Day> = names.iter().map(|name| name.from.unwrap_or(from)).collect();
            let first_is_own = begins.first() == Some(&from);
            begins.dedup();
            if !first_is_own || begins.len() != names.len() || !begins.is_sorted() {
                wrong.push((table, index, code.to_owned(), from));
            }
            let after = |to: Day| begins.iter().find(|begins| to <= **begins).map(|begins| (*begins, to));
            if let Some((begins, to)) = to.filter(|to| from < *to).and_then(after) {
                late.push((table, index, code.to_owned(), begins, to));
            }
        }
        for (table, index, code, begins, to) in late {
            self.fault(
                table,
                index,
                format!("`{code}` mang một tên gọi từ ngày {begins}, khi đã kết thúc ngày {to}"),
                format!("`{code}` takes a name on {begins}, after its end on {to}"),
            );
        }
        for (table, index, code, from) in wrong {
            self.fault(
                table,
                index,
                format!("tên gọi của `{code}` phải nối tiếp nhau, tên đầu bắt đầu ngày {from}"),
                format!("the names of `{code}` must follow each other, the first from {from}"),
            );
        }
    }

    fn table_of(hierarchy: HierarchyName) -> Table {
        if hierarchy == HierarchyName::Area { Table::Areas } else { Table::Units }
    }

    fn links(&mut self) {
        let links: Vec<_> = self.hierarchy.tables.links.iter().cloned().enumerate().collect();
        for (index, link) in links {
            let table = Self::table_of(link.hierarchy);
            for code in [&link.child, &link.parent] {
                if !self.covered(table, code.as_str(), (link.from, link.to)) {
                    let (code, from) = (code.as_str(), link.from);
                    self.fault(
                        "links",
                        index,
                        format!(
                            "`{code}` không tồn tại suốt thời gian của quan hệ trực thuộc từ ngày {from}"
                        ),
                        format!("`{code}` does not exist throughout the link from {from}"),
                    );
                }
            }
        }
    }

    fn one_parent(&mut self) {
        let mut by_child: BTreeMap<(HierarchyName, String), Vec<(Interval, usize)>> = BTreeMap::new();
        for (index, link) in self.hierarchy.tables.links.iter().enumerate() {
            let child = (link.hierarchy, link.child.as_str().to_owned());
            by_child.entry(child).or_default().push(((link.from, link.to), index));
        }
        for ((hierarchy, child), mut intervals) in by_child {
            crate::order::all(&mut intervals);
            for pair in intervals.windows(2) {
                let [((_, ends), _), ((begins, _), index)] = pair else { continue };
                if ends.is_none_or(|ends| *begins < ends) {
                    self.fault(
                        "links",
                        *index,
                        format!("`{child}` có hai cấp trên trong hệ thống `{hierarchy}` vào ngày {begins}"),
                        format!("`{child}` has two parents in `{hierarchy}` on {begins}"),
                    );
                }
            }
        }
    }

    /// Every area below a province belongs to another on every day of its life.
    fn no_orphan(&mut self) {
        let tables = &self.hierarchy.tables;
        let mut found = Vec::new();
        for (index, area) in tables.areas.iter().enumerate() {
            if area.level == AreaLevel::Province || area.to.is_some_and(|to| to <= area.from) {
                continue;
            }
            let links = self.hierarchy.links_of(area.code.as_str());
            let links =
                links.filter(|link| link.hierarchy == HierarchyName::Area).map(|link| (link.from, link.to));
            if let Some(day) = first_gap(links.collect(), (area.from, area.to)) {
                found.push((index, area.code.as_str().to_owned(), day));
            }
        }
        for (index, code, day) in found {
            self.fault(
                "areas",
                index,
                format!("`{code}` là địa bàn cấp dưới nhưng không thuộc địa bàn nào vào ngày {day}"),
                format!("`{code}` is below a province but belongs to no area on {day}"),
            );
        }
    }

    /// A cycle exists on the day on which the last of its links begins: going up from each link on its first day finds it.
    fn no_cycle(&mut self) {
        let mut found = Vec::new();
        for (index, link) in self.hierarchy.tables.links.iter().enumerate() {
            let (mut path, mut first, mut here) = (vec![index], index, link);
            let wrong = loop {
                if here.parent == link.child {
                    // Of several links that begin on that day the first tells it.
                    break (first == index).then_some(Wrong::Cycle);
                }
                let Some((above, next)) = self.link_above(here, link.from) else { break None };
                if path.contains(&above) {
                    // A circle further up, which its own links tell.
                    break None;
                }
                if path.len() == DEEPEST {
                    break Some(Wrong::TooDeep);
                }
                if next.from == link.from {
                    first = first.min(above);
                }
                path.push(above);
                here = next;
            };
            found.extend(wrong.map(|wrong| (index, link.child.as_str().to_owned(), link.from, wrong)));
        }
        for (index, code, day, wrong) in found {
            let (vi, en) = match wrong {
                Wrong::Cycle => (
                    format!("`{code}` trực thuộc chính nó qua một vòng tròn vào ngày {day}"),
                    format!("`{code}` is its own ancestor on {day}"),
                ),
                Wrong::TooDeep => (
                    format!("trên `{code}` có quá {DEEPEST} cấp vào ngày {day}, hoặc một vòng tròn"),
                    format!("there are more than {DEEPEST} levels above `{code}` on {day}, or a circle"),
                ),
            };
            self.fault("links", index, vi, en);
        }
    }

    /// The link from the parent of `link` further up on `day`, with its position.
    fn link_above(&self, link: &Link, day: Day) -> Option<(usize, &Link)> {
        let positions = self.hierarchy.links.get(link.parent.as_str())?;
        let links =
            positions.iter().filter_map(|at| Some((*at, self.hierarchy.tables.links.as_slice().get(*at)?)));
        links
            .into_iter()
            .find(|(_, above)| above.hierarchy == link.hierarchy && holds(above.from, above.to, day))
    }

    fn charges(&mut self) {
        let charges: Vec<_> = self.hierarchy.tables.in_charge.iter().cloned().enumerate().collect();
        for (index, charge) in charges {
            let interval = (charge.from, charge.to);
            let mut missing = Vec::new();
            if !self.covered(Table::Units, charge.unit.as_str(), interval) {
                missing.push(charge.unit.as_str().to_owned());
            }
            if let super::ChargeOver::Area { code } = &charge.over
                && !self.covered(Table::Areas, code.as_str(), interval)
            {
                missing.push(code.as_str().to_owned());
            }
            for code in missing {
                let from = charge.from;
                self.fault(
                    "in_charge",
                    index,
                    format!("`{code}` không tồn tại suốt thời gian phụ trách từ ngày {from}"),
                    format!("`{code}` does not exist throughout the charge from {from}"),
                );
            }
        }
    }

    fn record(&self, table: Table, identity: &Identity) -> Option<Interval> {
        let code = identity.code.as_str();
        let found = |from: Day| from == identity.from;
        match table {
            Table::Units => self
                .hierarchy
                .unit_records(code)
                .find(|unit| found(unit.from))
                .map(|unit| (unit.from, unit.to)),
            Table::Areas => self
                .hierarchy
                .area_records(code)
                .find(|area| found(area.from))
                .map(|area| (area.from, area.to)),
        }
    }

    fn restructurings(&mut self) {
        let edges: Vec<_> = self.hierarchy.tables.restructurings.iter().cloned().enumerate().collect();
        let mut shares: BTreeMap<(Table, Identity), Vec<Stated>> = BTreeMap::new();
        for (index, edge) in &edges {
            shares.entry((edge.of, edge.predecessor.clone())).or_default().push((edge.share, *index));
            for identity in [&edge.predecessor, &edge.successor] {
                if self.record(edge.of, identity).is_none() {
                    let (code, from) = (identity.code.as_str(), identity.from);
                    self.fault(
                        "restructurings",
                        *index,
                        format!("không có `{code}` bắt đầu từ ngày {from}"),
                        format!("there is no `{code}` that begins on {from}"),
                    );
                }
            }
            let ends = self.record(edge.of, &edge.predecessor).and_then(|(_, ends)| ends);
            let (code, begins) = (edge.predecessor.code.as_str(), edge.successor.from);
            let began = edge.predecessor.from < begins;
            let (in_time, vi, en) = match edge.kind {
                // What is split off may leave its predecessor in being, but cannot come out of what is gone.
                RestructuringKind::SplitFrom => (
                    began && ends.is_none_or(|ends| begins <= ends),
                    format!("`{code}` phải còn tồn tại đến ngày phần tách ra bắt đầu ({begins})"),
                    format!("`{code}` must be there until what is split off begins ({begins})"),
                ),
                RestructuringKind::MergedInto | RestructuringKind::Replaces => (
                    began && ends == Some(begins),
                    format!("`{code}` phải kết thúc đúng ngày đơn vị kế tục bắt đầu ({begins})"),
                    format!("`{code}` must end on the day its successor begins ({begins})"),
                ),
            };
            if !in_time {
                self.fault("restructurings", *index, vi, en);
            }
        }
        for ((_, predecessor), parts) in shares {
            let stated: Vec<super::Share> = parts.iter().filter_map(|(share, _)| *share).collect();
            let whole = stated.is_empty() || (stated.len() == parts.len() && sums_to_one(&stated));
            if !whole {
                let (code, from) = (predecessor.code.as_str(), predecessor.from);
                let index = parts.first().map_or(0, |(_, index)| *index);
                self.fault(
                    "restructurings",
                    index,
                    format!("các tỷ phần của `{code}` (từ {from}) phải cộng lại bằng 1, hoặc không nêu tỷ phần nào"),
                    format!("the shares of `{code}` (from {from}) must sum to 1, or none be stated"),
                );
            }
        }
    }
}

/// The first day of the interval that none of the `records` covers.
fn first_gap(mut records: Vec<Interval>, (from, to): Interval) -> Option<Day> {
    crate::order::all(&mut records);
    let mut reached = Some(from);
    for (begins, ends) in records {
        match reached {
            Some(day) if holds(begins, ends, day) => reached = ends,
            _ => {}
        }
    }
    reached.filter(|day| to.is_none_or(|to| *day < to))
}

/// Adds exactly; what does not fit does not sum to one.
fn sums_to_one(shares: &[super::Share]) -> bool {
    shares.iter().copied().map(Part::of).try_fold(Part::NONE, Part::plus) == Ok(Part::WHOLE)
}
