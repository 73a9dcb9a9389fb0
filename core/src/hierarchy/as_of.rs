use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Answers, AreaLevel, AreaRecord, Certainty, ChargeOver, Hierarchy, HierarchyName, UnitClass, UnitRecord,
    holds,
};
use crate::error::{Error, ErrorCode};
use crate::period::Day;
use crate::shape::{AreaCode, Labels, UnitCode};

/// The hierarchy as it was on one day.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::hierarchy::HierarchyName;
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let january = jurisdiction.hierarchy().as_of("2025-01-01".parse().unwrap())?;
/// assert_eq!(january.unit("TV-HU-CL")?.name.vi.as_str(), "Huyện ủy Càng Long");
/// assert_eq!(january.parent(HierarchyName::Area, "29266"), Some("844"));
/// assert_eq!(january.in_charge_of("TV-HU-CL").count(), 1);
///
/// let july = jurisdiction.hierarchy().as_of("2025-07-01".parse().unwrap())?;
/// let gone = july.unit("TV-HU-CL").unwrap_err();
/// assert!(gone.to_string().contains("TV-HU-CL") && gone.to_string().contains("2025-07-01"));
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct AsOf<'a> {
    pub(super) hierarchy: &'a Hierarchy,
    pub(super) day: Day,
}

/// A unit on one day.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
/// let board = january.unit("TV-BTG")?;
/// assert_eq!(board.name.vi.as_str(), "Ban Tuyên giáo Tỉnh ủy");
/// assert_eq!(board.to.unwrap().to_string(), "2025-03-01");
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Đơn vị vào một ngày")]
pub struct UnitAsOf<'a> {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: &'a UnitCode,
    /// The day it began: with the code, its identity.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after its last.
    #[schemars(title = "Đến ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Its class.
    #[schemars(title = "Loại đơn vị")]
    pub class: UnitClass,
    /// Its name on the day.
    #[schemars(title = "Tên")]
    pub name: &'a Labels,
    /// Who answers for it.
    #[schemars(title = "Trách nhiệm giải trình")]
    pub answers: Answers,
    /// How sure its existence is.
    #[schemars(title = "Mức độ xác nhận")]
    pub certainty: Certainty,
}

/// An area on one day.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
/// assert_eq!(january.area("844")?.name.vi.as_str(), "Huyện Càng Long");
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Địa bàn vào một ngày")]
pub struct AreaAsOf<'a> {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: &'a AreaCode,
    /// The day it began: with the code, its identity.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after its last.
    #[schemars(title = "Đến ngày")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Its level.
    #[schemars(title = "Cấp")]
    pub level: AreaLevel,
    /// Its name on the day.
    #[schemars(title = "Tên")]
    pub name: &'a Labels,
}

impl<'a> AsOf<'a> {
    /// Returns the day.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.day().to_string(), "2025-01-31");
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn day(&self) -> Day {
        self.day
    }

    /// Returns the unit that `code` means on the day.
    ///
    /// ```
    /// use dlxh::shape::Lang;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let july = jurisdiction.hierarchy().as_of("2025-07-01".parse().unwrap())?;
    /// let gone = july.unit("TV-BTG").unwrap_err().message(Lang::Vi);
    /// assert!(gone.contains("không tồn tại vào ngày 2025-07-01; chỉ có trong [2024-12-01, 2025-03-01)"));
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] naming the unit, the day and the reason: never known, not yet, or no longer.
    pub fn unit(&self, code: &str) -> Result<UnitAsOf<'a>, Error> {
        let mut records = self.hierarchy.unit_records(code);
        let found =
            records.find(|unit| holds(unit.from, unit.to, self.day)).and_then(|unit| self.unit_as_of(unit));
        found.ok_or_else(|| {
            let intervals =
                self.hierarchy.unit_records(code).map(|unit| (unit.code.as_str(), unit.from, unit.to));
            self.absent(("đơn vị", "unit"), intervals)
        })
    }

    /// Returns the area that `code` means on the day.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let name = |day: &str| -> Result<String, dlxh::Error> {
    ///     let view = jurisdiction.hierarchy().as_of(day.parse().unwrap())?;
    ///     Ok(view.area("29242")?.name.vi.as_str().to_owned())
    /// };
    /// assert_eq!(name("2025-01-31")?, "Phường 3");
    /// assert_eq!(name("2025-07-01")?, "Phường Trà Vinh");
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] naming the area, the day and the reason.
    pub fn area(&self, code: &str) -> Result<AreaAsOf<'a>, Error> {
        let mut records = self.hierarchy.area_records(code);
        let found =
            records.find(|area| holds(area.from, area.to, self.day)).and_then(|area| self.area_as_of(area));
        found.ok_or_else(|| {
            let intervals =
                self.hierarchy.area_records(code).map(|area| (area.code.as_str(), area.from, area.to));
            self.absent(("địa bàn", "area"), intervals)
        })
    }

    /// Returns every unit of the day, in the order of the table.
    ///
    /// ```
    /// use dlxh::hierarchy::UnitClass;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// let districts = january.units().filter(|unit| unit.class == UnitClass::DistrictCommittee);
    /// assert_eq!(districts.count(), 9);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn units(&self) -> impl Iterator<Item = UnitAsOf<'a>> {
        let view = *self;
        let units =
            self.hierarchy.tables.units.iter().filter(move |unit| holds(unit.from, unit.to, view.day));
        units.filter_map(move |unit| view.unit_as_of(unit))
    }

    /// Returns every area of the day, in the order of the table.
    ///
    /// ```
    /// use dlxh::hierarchy::AreaLevel;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let july = jurisdiction.hierarchy().as_of("2025-07-01".parse().unwrap())?;
    /// assert!(july.areas().all(|area| area.level != AreaLevel::District)); // two levels since that day
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn areas(&self) -> impl Iterator<Item = AreaAsOf<'a>> {
        let view = *self;
        let areas =
            self.hierarchy.tables.areas.iter().filter(move |area| holds(area.from, area.to, view.day));
        areas.filter_map(move |area| view.area_as_of(area))
    }

    /// Returns what `unit` is in charge of on the day: areas and fields, in the order of the table.
    ///
    /// ```
    /// use dlxh::hierarchy::ChargeOver;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// let over = january.in_charge_of("TV-HU-CL").next().unwrap();
    /// assert!(matches!(over, ChargeOver::Area { code } if code.as_str() == "844"));
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn in_charge_of(&self, unit: &str) -> impl Iterator<Item = &'a ChargeOver> {
        let day = self.day;
        let charges = self.hierarchy.tables.in_charge.iter();
        charges
            .filter(move |charge| charge.unit.as_str() == unit && holds(charge.from, charge.to, day))
            .map(|charge| &charge.over)
    }

    /// Returns the parent of `code` in `hierarchy` on the day.
    ///
    /// ```
    /// use dlxh::hierarchy::HierarchyName;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.parent(HierarchyName::Area, "844"), Some("84")); // Càng Long lies in Trà Vinh
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn parent(&self, hierarchy: HierarchyName, code: &str) -> Option<&'a str> {
        let mut links = self.hierarchy.links_of(code);
        links
            .find(|link| link.hierarchy == hierarchy && holds(link.from, link.to, self.day))
            .map(|link| link.parent.as_str())
    }

    /// Returns the children of `code` in `hierarchy` on the day, in the order of the table.
    ///
    /// ```
    /// use dlxh::hierarchy::HierarchyName;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.children(HierarchyName::Area, "84").count(), 9); // the districts, towns and the city
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn children(&self, hierarchy: HierarchyName, code: &str) -> impl Iterator<Item = &'a str> {
        let day = self.day;
        let links = self.hierarchy.tables.links.iter();
        links
            .filter(move |link| {
                link.hierarchy == hierarchy && link.parent.as_str() == code && holds(link.from, link.to, day)
            })
            .map(|link| link.child.as_str())
    }

    fn unit_as_of(&self, unit: &'a UnitRecord) -> Option<UnitAsOf<'a>> {
        let name = name_on(unit.names.as_slice(), self.day)?;
        let UnitRecord { code, from, to, class, answers, certainty, .. } = unit;
        Some(UnitAsOf {
            code,
            from: *from,
            to: *to,
            class: *class,
            name,
            answers: *answers,
            certainty: *certainty,
        })
    }

    fn area_as_of(&self, area: &'a AreaRecord) -> Option<AreaAsOf<'a>> {
        let name = name_on(area.names.as_slice(), self.day)?;
        Some(AreaAsOf { code: &area.code, from: area.from, to: area.to, level: area.level, name })
    }

    /// Says why a code means nothing on the day. A code that is not in the table is not repeated.
    fn absent<'c>(
        &self,
        (vi, en): (&str, &str),
        intervals: impl Iterator<Item = (&'c str, Day, Option<Day>)>,
    ) -> Error {
        let mut code = None;
        let mut spans = Vec::new();
        for (known, from, to) in intervals {
            code = Some(known);
            spans.push(format!("[{from}, {})", to.map_or_else(|| "…".to_owned(), |to| to.to_string())));
        }
        let error = Error::new(ErrorCode::NotFound);
        let day = self.day;
        match code {
            Some(code) => error.detail(
                format!("{vi} `{code}` không tồn tại vào ngày {day}; chỉ có trong {}", spans.join(", ")),
                format!("{en} `{code}` does not exist on {day}, only in {}", spans.join(", ")),
            ),
            None => error.detail(
                format!("{vi} này chưa từng có trong dữ liệu tổ chức (hỏi cho ngày {day})"),
                format!("this {en} was never in the hierarchy (asked as of {day})"),
            ),
        }
    }
}

/// The last name that had begun on `day`; the first of the list began with its bearer.
fn name_on(names: &[super::DatedName], day: Day) -> Option<&Labels> {
    names.iter().rev().find(|name| name.from.is_none_or(|from| from <= day)).map(|name| &name.labels)
}
