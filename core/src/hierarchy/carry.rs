//! Carrying what was said of a unit or area over to those of another day, through mergers and splits.
//!
//! Forward, a whole goes to the successor, parts by their stated shares. Back, it goes to the predecessor only where there is
//! one to which all of it belonged. What nobody has stated is not guessed: it is refused, with the reason.

use std::collections::{BTreeMap, BTreeSet};

use super::part::{Part, TooFine};
use super::{AreaLevel, Certainty, Hierarchy, HierarchyName, Identity, Restructuring, Table, holds};
use crate::order::Gather as _;
use crate::period::Day;
use crate::shape::{PlaceCode, closed_enum};

closed_enum! {
    /// Tells why what was said of a unit or area cannot be carried over to another day.
    ///
    /// ```
    /// use dlxh::hierarchy::WhyNotCarried;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(WhyNotCarried::ShareUnstated.label(Lang::Vi), "Không văn bản nào nêu tỷ phần");
    /// ```
    pub enum WhyNotCarried: "Lý do không chuyển được" {
        /// It went to several, and nobody says in which parts.
        ShareUnstated = "share_unstated": "Không văn bản nào nêu tỷ phần" / "No share is stated",
        /// It ended, and nobody says what came after.
        NoSuccessor = "no_successor": "Không rõ nơi kế tục" / "No successor is known",
        /// It began after the day asked about, and nobody says what was before.
        NoPredecessor = "no_predecessor": "Không rõ nơi hình thành" / "No predecessor is known",
        /// It came out of several, and nobody says which of them was meant.
        SeveralPredecessors = "several_predecessors": "Hình thành từ nhiều nơi" / "It came out of several",
        /// It is wider than the level asked for.
        TooWide = "too_wide": "Rộng hơn cấp được hỏi" / "Wider than the level asked for",
        /// On the day asked about nothing of that level holds it.
        NoSuchLevel = "no_such_level": "Ngày ấy không có cấp được hỏi" / "No such level on that day",
    }
}

/// Why something stopped, where, and what it could have been.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Refusal {
    pub(crate) at: Identity,
    pub(crate) why: WhyNotCarried,
    pub(crate) among: BTreeSet<Identity>,
}

/// Where a whole went: parts to those of the day, and parts that could not be carried. Together they are one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Carried {
    pub(crate) to: BTreeMap<Identity, Part>,
    pub(crate) refused: BTreeMap<Refusal, Part>,
    /// Whether a succession was followed that is only assumed.
    pub(crate) assumed: bool,
}

impl Carried {
    fn to(identity: Identity) -> Self {
        Self { to: BTreeMap::from([(identity, Part::WHOLE)]), ..Self::default() }
    }

    fn refused(at: &Identity, why: WhyNotCarried, among: BTreeSet<Identity>) -> Self {
        let refusal = Refusal { at: at.clone(), why, among };
        Self { refused: BTreeMap::from([(refusal, Part::WHOLE)]), ..Self::default() }
    }

    /// The one place to which all of it went.
    fn whole(&self) -> Option<&Identity> {
        let mut to = self.to.iter();
        to.next().filter(|_| self.refused.is_empty() && self.to.len() == 1).map(|(identity, _)| identity)
    }

    fn add(&mut self, other: &Self, part: Part) -> Result<(), TooFine> {
        for (identity, share) in &other.to {
            let here = self.to.entry(identity.clone()).or_insert(Part::NONE);
            *here = here.plus(part.times(*share)?)?;
        }
        for (refusal, share) in &other.refused {
            let here = self.refused.entry(refusal.clone()).or_insert(Part::NONE);
            *here = here.plus(part.times(*share)?)?;
        }
        self.assumed |= other.assumed;
        Ok(())
    }
}

/// Something and the day on which it was said of.
type Node = (Identity, Day);

/// Where a node leads.
enum Way<'h> {
    /// It is there on the day asked about.
    Here,
    /// On, through these edges; `stays` if it is there all the same.
    On { edges: Vec<&'h Restructuring>, stays: bool },
    /// Back, through these edges.
    Back(Vec<&'h Restructuring>),
}

/// Carries codes of one table over to one day, at one level if areas are to be gathered.
pub(crate) struct Carrier<'h> {
    hierarchy: &'h Hierarchy,
    table: Table,
    on: Day,
    level: Option<AreaLevel>,
    on_from: BTreeMap<&'h Identity, Vec<&'h Restructuring>>,
    back_from: BTreeMap<&'h Identity, Vec<&'h Restructuring>>,
    known: BTreeMap<Node, Carried>,
}

impl<'h> Carrier<'h> {
    pub(crate) fn new(hierarchy: &'h Hierarchy, table: Table, on: Day, level: Option<AreaLevel>) -> Self {
        let (mut on_from, mut back_from) = (BTreeMap::new(), BTreeMap::new());
        for edge in hierarchy.tables.restructurings.iter().filter(|edge| edge.of == table) {
            on_from.entry(&edge.predecessor).or_insert_with(Vec::new).push(edge);
            back_from.entry(&edge.successor).or_insert_with(Vec::new).push(edge);
        }
        Self { hierarchy, table, on, level, on_from, back_from, known: BTreeMap::new() }
    }

    /// What `code` meant on `day`.
    pub(crate) fn identity(&self, code: &str, day: Day) -> Option<Identity> {
        let view = self.hierarchy.as_of(day).ok()?;
        let from = match self.table {
            Table::Units => view.unit(code).ok()?.from,
            Table::Areas => view.area(code).ok()?.from,
        };
        Some(Identity { code: PlaceCode::new(code).ok()?, from })
    }

    /// Where that which was said on `day` of what `identity` was then belongs on the day asked about.
    ///
    /// # Errors
    /// [`TooFine`] if stated shares multiply to more than can be reckoned exactly.
    pub(crate) fn carry(&mut self, identity: &Identity, day: Day) -> Result<Carried, TooFine> {
        // A chain of mergers may be as long as the tables are: it is followed without recursion. Every step goes nearer to the
        // day asked about, or up to a parent.
        let mut open: Vec<Node> = vec![(identity.clone(), day)];
        while let Some(node) = open.last() {
            if self.known.contains_key(node) {
                open.pop();
                continue;
            }
            let needed = self.needed(node);
            let missing: Vec<Node> =
                needed.into_iter().filter(|needed| !self.known.contains_key(needed)).collect();
            if missing.is_empty() {
                let carried = self.follow(node)?;
                if let Some(node) = open.pop() {
                    self.known.insert(node, carried);
                }
            } else {
                open.extend(missing);
            }
        }
        Ok(self.known.get(&(identity.clone(), day)).cloned().unwrap_or_default())
    }

    fn end(&self, identity: &Identity) -> Option<Day> {
        let code = identity.code.as_str();
        match self.table {
            Table::Units => {
                let mut records = self.hierarchy.unit_records(code);
                records.find(|unit| unit.from == identity.from).and_then(|unit| unit.to)
            }
            Table::Areas => {
                let mut records = self.hierarchy.area_records(code);
                records.find(|area| area.from == identity.from).and_then(|area| area.to)
            }
        }
    }

    fn level_of(&self, identity: &Identity) -> Option<AreaLevel> {
        let mut records = self.hierarchy.area_records(identity.code.as_str());
        records.find(|area| area.from == identity.from).map(|area| area.level)
    }

    fn way(&self, (identity, day): &Node) -> Way<'h> {
        if self.on < *day {
            if identity.from <= self.on {
                return Way::Here;
            }
            return Way::Back(self.back_from.get(identity).cloned().unwrap_or_default());
        }
        let edges = self.on_from.get(identity).into_iter().flatten().copied();
        let edges: Vec<_> =
            edges.filter(|edge| *day < edge.successor.from && edge.successor.from <= self.on).collect();
        let stays = holds(identity.from, self.end(identity), self.on);
        if stays && edges.is_empty() { Way::Here } else { Way::On { edges, stays } }
    }

    /// What must be known before a node can be followed.
    fn needed(&self, node: &Node) -> Vec<Node> {
        let mut needed = match self.way(node) {
            Way::Here => Vec::new(),
            Way::On { edges, .. } => edges.into_iter().map(onward).collect(),
            Way::Back(edges) => edges.into_iter().filter_map(backward).collect(),
        };
        needed.extend(self.above(node));
        needed
    }

    /// What an area lay in on the day it was spoken of, as long as that is not wider than what is asked for.
    fn above(&self, (identity, day): &Node) -> Option<Node> {
        let wanted = self.level.filter(|_| self.table == Table::Areas)?;
        if self.level_of(identity)? <= wanted {
            return None;
        }
        let view = self.hierarchy.as_of(*day).ok()?;
        let parent = view.parent(HierarchyName::Area, identity.code.as_str())?;
        Some((self.identity(parent, *day)?, *day))
    }

    fn follow(&self, node: &Node) -> Result<Carried, TooFine> {
        let (identity, day) = node;
        let known = |node: &Node| self.known.get(node);
        let carried = match self.way(node) {
            Way::Here => self.gathered(identity),
            Way::On { edges, stays } => self.onward(identity, *day, &edges, stays)?,
            Way::Back(edges) => {
                let before: Vec<_> = edges.iter().filter_map(|edge| known(&backward(edge)?)).collect();
                let assumed = edges.iter().any(|edge| edge.certainty == Certainty::Assumed);
                let found = match before.as_slice() {
                    [] => Carried::refused(identity, WhyNotCarried::NoPredecessor, BTreeSet::new()),
                    [one] => (*one).clone(),
                    [first, rest @ ..] => {
                        let same = first.whole().filter(|to| rest.iter().all(|one| one.whole() == Some(to)));
                        let several = || {
                            let among = edges.iter().map(|edge| edge.predecessor.clone()).collect();
                            Carried::refused(identity, WhyNotCarried::SeveralPredecessors, among)
                        };
                        same.cloned().map_or_else(several, Carried::to)
                    }
                };
                let assumed = assumed || before.iter().any(|one| one.assumed);
                Carried { assumed, ..found }
            }
        };
        if carried.refused.is_empty() {
            return Ok(carried);
        }
        // What it lay in may be known whole where it is not itself.
        let above = self.above(node);
        let above = above.as_ref().and_then(known).filter(|above| above.whole().is_some());
        Ok(above.cloned().unwrap_or_else(|| self.or_too_wide(carried, identity)))
    }

    fn onward(
        &self,
        identity: &Identity,
        day: Day,
        edges: &[&Restructuring],
        stays: bool,
    ) -> Result<Carried, TooFine> {
        let after = |edge: &&Restructuring| self.known.get(&onward(edge));
        let assumed = edges.iter().any(|edge| edge.certainty == Certainty::Assumed);
        if edges.is_empty() {
            return Ok(Carried::refused(identity, WhyNotCarried::NoSuccessor, BTreeSet::new()));
        }
        let mut ends: Vec<&Carried> = edges.iter().filter_map(after).collect();
        let remains = stays.then(|| self.gathered(identity));
        ends.extend(&remains);
        let assumed = assumed || ends.iter().any(|end| end.assumed);
        // Where all of them came to the same, nobody needs to know the parts.
        let first = ends.first().and_then(|first| first.whole());
        if let Some(to) = first.filter(|to| ends.iter().all(|end| end.whole() == Some(to))) {
            return Ok(Carried { assumed, ..Carried::to(to.clone()) });
        }
        if edges.iter().any(|edge| edge.share.is_none()) {
            // One that is followed by one alone stops where that one stopped.
            if let ([one], None) = (ends.as_slice(), &remains) {
                return Ok(Carried { assumed, ..(*one).clone() });
            }
            let mut among: BTreeSet<Identity> = edges.iter().map(|edge| edge.successor.clone()).into_set();
            among.extend(stays.then(|| identity.clone()));
            let refused = Carried::refused(identity, WhyNotCarried::ShareUnstated, among);
            return Ok(Carried { assumed, ..refused });
        }
        // Shares are of the whole; what left before it was spoken of is no part of what was meant.
        let all = self.on_from.get(identity).into_iter().flatten();
        let gone = all.filter(|edge| edge.successor.from <= day).filter_map(|edge| edge.share);
        let gone = gone.map(Part::of).try_fold(Part::NONE, Part::plus)?;
        let spoken_of = Part::WHOLE.less(gone)?;
        let mut carried = Carried { assumed, ..Carried::default() };
        let mut rest = Part::WHOLE;
        for edge in edges {
            let (Some(share), Some(end)) = (edge.share, after(edge)) else { continue };
            let part = Part::of(share).over(spoken_of)?;
            rest = rest.less(part)?;
            carried.add(end, part)?;
        }
        if let Some(remains) = remains.as_ref().filter(|_| rest != Part::NONE) {
            carried.add(remains, rest)?;
        }
        Ok(carried)
    }

    /// What is there on the day asked about, gathered at the level asked for.
    fn gathered(&self, identity: &Identity) -> Carried {
        let (Some(wanted), Table::Areas) = (self.level, self.table) else {
            return Carried::to(identity.clone());
        };
        let mut here = identity.clone();
        loop {
            let level = self.level_of(&here);
            if level == Some(wanted) {
                return Carried::to(here);
            }
            let why = if here == *identity { WhyNotCarried::TooWide } else { WhyNotCarried::NoSuchLevel };
            let Some(level) = level.filter(|level| *level > wanted) else {
                return Carried::refused(identity, why, BTreeSet::new());
            };
            let parent = self.hierarchy.as_of(self.on).ok();
            let parent = parent.and_then(|view| view.parent(HierarchyName::Area, here.code.as_str()));
            let parent = parent.and_then(|parent| self.identity(parent, self.on));
            // Levels grow wider on the way up, or this is no way up.
            match parent.filter(|parent| self.level_of(parent).is_some_and(|above| above < level)) {
                Some(parent) => here = parent,
                None => return Carried::refused(identity, WhyNotCarried::NoSuchLevel, BTreeSet::new()),
            }
        }
    }

    /// Of what is itself wider than the level asked for, that is the reason, whatever became of it.
    fn or_too_wide(&self, carried: Carried, identity: &Identity) -> Carried {
        let wanted = self.level.filter(|_| self.table == Table::Areas);
        let wide = wanted.zip(self.level_of(identity)).is_some_and(|(wanted, level)| level < wanted);
        if wide && carried.to.is_empty() {
            return Carried::refused(identity, WhyNotCarried::TooWide, BTreeSet::new());
        }
        carried
    }
}

fn onward(edge: &Restructuring) -> Node {
    (edge.successor.clone(), edge.successor.from)
}

fn backward(edge: &Restructuring) -> Option<Node> {
    Some((edge.predecessor.clone(), edge.successor.from.plus_days(-1)?))
}
