//! Who: units, territories and who is in charge of what, every fact with the days on which it holds.
//!
//! Three dated tables. A unit or area is identified by its code *and* the day it began: code 29242 is Phường 3, an
//! enlarged Phường 3 from 2025-01-01 and Phường Trà Vinh from 2025-07-01, three territories under one code. Parent
//! links are facts of their own, in named hierarchies. A merger is an edge between identities, never an edit.

mod as_of;
mod carry;
mod lineage;
mod part;
mod proof;
mod tables;

use std::collections::BTreeMap;

pub use as_of::{AreaAsOf, AsOf, UnitAsOf};
pub use carry::WhyNotCarried;
pub(crate) use carry::{Carrier, Refusal};
pub use lineage::{Lineage, LineageStep};
pub(crate) use part::{Part, TooFine};
pub use tables::{
    Answers, AreaLevel, AreaRecord, Certainty, Charge, ChargeOver, DatedName, HierarchyDocument,
    HierarchyName, Identity, Link, Restructuring, RestructuringKind, Share, Table, UnitClass, UnitRecord,
};

use crate::error::{Error, ErrorCode, Fault};
use crate::finding::Pointer;
use crate::period::Day;

/// Holds the three dated tables, proven to hold together.
///
/// ```
/// use dlxh::Jurisdiction;
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let view = jurisdiction.hierarchy().as_of("2025-07-01".parse().unwrap())?;
/// assert_eq!(view.area("29242")?.name.vi.as_str(), "Phường Trà Vinh");
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Hierarchy {
    tables: HierarchyDocument,
    /// Positions in the tables by code, in the order of their intervals.
    units: BTreeMap<String, Vec<usize>>,
    areas: BTreeMap<String, Vec<usize>>,
    /// Positions of links by child.
    links: BTreeMap<String, Vec<usize>>,
}

impl Hierarchy {
    pub(crate) fn new(tables: HierarchyDocument, at: &Pointer) -> Result<Self, Vec<Fault>> {
        fn positions<'a>(codes: impl Iterator<Item = &'a str>) -> BTreeMap<String, Vec<usize>> {
            let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (position, code) in codes.enumerate() {
                found.entry(code.to_owned()).or_default().push(position);
            }
            found
        }
        let units = positions(tables.units.iter().map(|unit| unit.code.as_str()));
        let areas = positions(tables.areas.iter().map(|area| area.code.as_str()));
        let links = positions(tables.links.iter().map(|link| link.child.as_str()));
        let hierarchy = Self { tables, units, areas, links };
        let faults = proof::faults(&hierarchy, at);
        if faults.is_empty() { Ok(hierarchy) } else { Err(faults) }
    }

    /// Returns the tables.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert_eq!(jurisdiction.hierarchy().tables().known_from.to_string(), "2024-12-01");
    /// ```
    pub fn tables(&self) -> &HierarchyDocument {
        &self.tables
    }

    /// Returns the hierarchy as it was on `day`.
    ///
    /// ```
    /// use dlxh::{ErrorCode, Jurisdiction};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let hierarchy = jurisdiction.hierarchy();
    /// assert!(hierarchy.as_of("2025-01-31".parse()?).is_ok());
    /// let too_early = hierarchy.as_of("1992-01-01".parse()?).unwrap_err();
    /// assert_eq!(too_early.code(), ErrorCode::NotFound);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if the tables say nothing about that day.
    pub fn as_of(&self, day: Day) -> Result<AsOf<'_>, Error> {
        if day < self.tables.known_from {
            return Err(Error::new(ErrorCode::NotFound).detail(
                format!("dữ liệu tổ chức chỉ có từ ngày {}, không có ngày {day}", self.tables.known_from),
                format!("the hierarchy is known from {}, not on {day}", self.tables.known_from),
            ));
        }
        Ok(AsOf { hierarchy: self, day })
    }

    /// Returns whether `code` was ever a unit, on whatever day.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert!(jurisdiction.hierarchy().knows_unit("TV-HU-CL")); // gone since July 2025, known all the same
    /// assert!(!jurisdiction.hierarchy().knows_unit("TV-HU-XX"));
    /// ```
    pub fn knows_unit(&self, code: &str) -> bool {
        self.units.contains_key(code)
    }

    fn unit_records(&self, code: &str) -> impl Iterator<Item = &UnitRecord> {
        let positions = self.units.get(code).map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|position| self.tables.units.as_slice().get(*position))
    }

    fn area_records(&self, code: &str) -> impl Iterator<Item = &AreaRecord> {
        let positions = self.areas.get(code).map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|position| self.tables.areas.as_slice().get(*position))
    }

    fn links_of(&self, child: &str) -> impl Iterator<Item = &Link> {
        let positions = self.links.get(child).map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|position| self.tables.links.as_slice().get(*position))
    }
}

/// Returns whether `day` lies in the half-open interval `[from, to)`; no `to` means that it goes on.
pub(crate) fn holds(from: Day, to: Option<Day>, day: Day) -> bool {
    from <= day && to.is_none_or(|to| day < to)
}
