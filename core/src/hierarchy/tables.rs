use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::period::Day;
use crate::shape::{AreaCode, Count, FieldCode, Labels, List, PlaceCode, Text, UnitCode, closed_enum};

/// The hierarchy as data: what a jurisdiction document carries.
///
/// ```
/// let hierarchy = dlxh::Jurisdiction::tra_vinh().hierarchy().tables().clone();
/// assert!(hierarchy.units.iter().any(|unit| unit.code.as_str() == "TV-BTG"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Hệ thống tổ chức")]
#[serde(deny_unknown_fields)]
pub struct HierarchyDocument {
    /// The first day the tables speak about; what began earlier carries this day as its beginning.
    #[schemars(title = "Dữ liệu có từ ngày")]
    pub known_from: Day,
    /// Organisation.
    #[schemars(title = "Tổ chức, cơ quan")]
    pub units: List<UnitRecord, 0, 20_000>,
    /// Territory.
    #[schemars(title = "Địa bàn")]
    pub areas: List<AreaRecord, 0, 20_000>,
    /// Parents, each in one named hierarchy.
    #[schemars(title = "Quan hệ trực thuộc")]
    pub links: List<Link, 0, 60_000>,
    /// Which unit is in charge of which area or field.
    #[schemars(title = "Phụ trách")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub in_charge: List<Charge, 0, 60_000>,
    /// Mergers and splits, as facts.
    #[schemars(title = "Sắp xếp, sáp nhập, chia tách")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub restructurings: List<Restructuring, 0, 60_000>,
}

closed_enum! {
    /// Tells how sure a fact is.
    ///
    /// ```
    /// use dlxh::hierarchy::Certainty;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let march = jurisdiction.hierarchy().as_of("2025-03-31".parse().unwrap())?;
    /// assert_eq!(march.unit("TV-BTGDV")?.certainty, Certainty::Assumed);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub enum Certainty: "Mức độ chắc chắn" {
        /// A source says so.
        Confirmed = "confirmed": "Có nguồn xác nhận" / "Confirmed by a source",
        /// We take it to be so; shown wherever it matters.
        Assumed = "assumed": "Giả định" / "Assumed",
    }
}

closed_enum! {
    /// Names the class of a unit. Closed: nothing below a commune or a party cell, and never a person.
    ///
    /// ```
    /// use dlxh::hierarchy::UnitClass;
    /// use dlxh::shape::Lang;
    ///
    /// // Two bodies: the synthesis goes to the first, the yearly report to the second (CT53.8).
    /// assert_eq!(UnitClass::StandingBoard.label(Lang::Vi), "Thường trực");
    /// assert_eq!(UnitClass::StandingCommittee.label(Lang::Vi), "Ban Thường vụ");
    /// ```
    pub enum UnitClass: "Loại tổ chức" {
        /// Tỉnh ủy.
        ProvincialCommittee = "provincial_committee": "Tỉnh ủy" / "Provincial committee",
        /// Ban Thường vụ.
        StandingCommittee = "standing_committee": "Ban Thường vụ" / "Standing Committee",
        /// Thường trực, a narrower body than the Standing Committee.
        StandingBoard = "standing_board": "Thường trực" / "Standing Board",
        /// A board of a party committee, such as Ban Tuyên giáo.
        PartyBoard = "party_board": "Ban đảng" / "Party board",
        /// The office of a party committee.
        PartyOffice = "party_office": "Văn phòng cấp ủy" / "Party office",
        /// Huyện ủy, thị ủy, thành ủy.
        DistrictCommittee = "district_committee": "Cấp ủy cấp huyện" / "District-level committee",
        /// A party committee directly under the province.
        DirectCommittee = "direct_committee": "Đảng ủy trực thuộc" / "Committee directly under the province",
        /// The party committee of a commune.
        CommuneCommittee = "commune_committee": "Đảng ủy cấp xã" / "Commune committee",
        /// A party cell.
        PartyCell = "party_cell": "Chi bộ" / "Party cell",
        /// Ban cán sự đảng.
        PartyCaucus = "party_caucus": "Ban cán sự đảng" / "Party caucus of a state body",
        /// Đảng đoàn.
        PartyGroup = "party_group": "Đảng đoàn" / "Party group of an organisation",
        /// Mặt trận Tổ quốc.
        FatherlandFront = "fatherland_front": "Mặt trận Tổ quốc" / "Fatherland Front",
        /// A socio-political organisation.
        SocioPoliticalOrganisation = "socio_political_organisation": "Tổ chức chính trị - xã hội"
            / "Socio-political organisation",
        /// A people's committee.
        PeoplesCommittee = "peoples_committee": "Ủy ban nhân dân" / "People's committee",
        /// A department or agency.
        Agency = "agency": "Sở, ban, ngành" / "Department or agency",
    }
}

closed_enum! {
    /// Tells who answers for a unit (CT53.6).
    ///
    /// ```
    /// use dlxh::hierarchy::Answers;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.unit("TV-HU-CL")?.answers, Answers::Post); // the secretary; the post, not a person
    /// assert_eq!(january.unit("TV-BCSD")?.answers, Answers::Body);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub enum Answers: "Chịu trách nhiệm" {
        /// The holder of a post: the secretary.
        Post = "post": "Người đứng đầu" / "A post",
        /// The body as a whole.
        Body = "body": "Tập thể" / "The body",
        /// The text does not say.
        NotStated = "not_stated": "Không nêu" / "Not stated",
    }
}

/// A unit while it existed as the same unit: identified by code and `from`.
///
/// ```
/// use dlxh::hierarchy::UnitClass;
///
/// assert_eq!(UnitClass::DistrictCommittee.code(), "district_committee");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tổ chức, cơ quan")]
#[serde(deny_unknown_fields)]
pub struct UnitRecord {
    /// Its code, opaque.
    #[schemars(title = "Mã")]
    pub code: UnitCode,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after the last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Its class.
    pub class: UnitClass,
    /// Its names, one after the other.
    #[schemars(title = "Tên gọi")]
    pub names: List<DatedName, 1, 20>,
    /// Who answers for it.
    pub answers: Answers,
    /// How sure its existence is.
    pub certainty: Certainty,
}

closed_enum! {
    /// Names the level of an area.
    ///
    /// ```
    /// use dlxh::hierarchy::AreaLevel;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.area("844")?.level, AreaLevel::District);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub enum AreaLevel: "Cấp hành chính" {
        /// A province.
        Province = "province": "Tỉnh" / "Province",
        /// A district, town or city.
        District = "district": "Huyện, thị xã, thành phố" / "District",
        /// A commune, ward or township.
        Commune = "commune": "Xã, phường, thị trấn" / "Commune",
    }
}

/// A territory while it was the same territory: identified by code and `from`.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let areas = &jurisdiction.hierarchy().tables().areas;
/// // Three territories have borne the code 29242, one after the other.
/// assert_eq!(areas.iter().filter(|area| area.code.as_str() == "29242").count(), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Địa bàn")]
#[serde(deny_unknown_fields)]
pub struct AreaRecord {
    /// Its code at the General Statistics Office, opaque.
    #[schemars(title = "Mã")]
    pub code: AreaCode,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after the last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Its level.
    pub level: AreaLevel,
    /// Its names, one after the other.
    #[schemars(title = "Tên gọi")]
    pub names: List<DatedName, 1, 20>,
}

/// A name and the days on which it was borne.
///
/// ```
/// use dlxh::hierarchy::DatedName;
///
/// let name: DatedName = serde_json::from_str(r#"{"from":"2025-03-01","labels":{"vi":"Đảng ủy A","en":"Committee A"}}"#)?;
/// assert_eq!(name.from.unwrap().to_string(), "2025-03-01");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tên gọi")]
#[serde(deny_unknown_fields)]
pub struct DatedName {
    /// The first day; the unit's own if absent.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
}

closed_enum! {
    /// Names the hierarchies.
    ///
    /// ```
    /// use dlxh::hierarchy::HierarchyName;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.parent(HierarchyName::Party, "TV-HU-CL"), Some("TV-TU"));
    /// assert_eq!(january.parent(HierarchyName::State, "TV-HU-CL"), None);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub enum HierarchyName: "Hệ thống" {
        /// The Party.
        Party = "party": "Đảng" / "Party",
        /// The State.
        State = "state": "Nhà nước" / "State",
        /// The Fatherland Front and the organisations.
        Front = "front": "Mặt trận và đoàn thể" / "Front and organisations",
        /// Territory.
        Area = "area": "Địa bàn" / "Territory",
    }
}

/// Who is whose parent, in one hierarchy, on which days.
///
/// ```
/// use dlxh::hierarchy::Link;
///
/// let link = r#"{"hierarchy":"party","child":"TV-HU-CL","parent":"TV-TU","from":"2024-12-01","to":"2025-07-01"}"#;
/// let link: Link = serde_json::from_str(link)?;
/// assert_eq!(link.to.unwrap().to_string(), "2025-07-01"); // the first day on which it no longer holds
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Quan hệ trực thuộc")]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The hierarchy.
    pub hierarchy: HierarchyName,
    /// The child's code.
    #[schemars(title = "Cấp dưới")]
    pub child: PlaceCode,
    /// The parent's code.
    #[schemars(title = "Cấp trên")]
    pub parent: PlaceCode,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after the last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// Which unit is in charge of which area or field, on which days (CT53.6: "area or field in charge").
///
/// ```
/// use dlxh::hierarchy::{Charge, ChargeOver};
///
/// let charge = r#"{"unit":"TV-LDLD","over":{"kind":"field","code":"field:labour"},"from":"2024-12-01"}"#;
/// let charge: Charge = serde_json::from_str(charge)?;
/// assert!(matches!(charge.over, ChargeOver::Field { .. }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Phụ trách")]
#[serde(deny_unknown_fields)]
pub struct Charge {
    /// The unit.
    #[schemars(title = "Tổ chức, cơ quan")]
    pub unit: UnitCode,
    /// What it is in charge of.
    #[schemars(title = "Địa bàn, lĩnh vực")]
    pub over: ChargeOver,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The day after the last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// An area or a field.
///
/// ```
/// use dlxh::hierarchy::ChargeOver;
///
/// let over: ChargeOver = serde_json::from_str(r#"{"kind":"area","code":"844"}"#)?;
/// assert!(matches!(over, ChargeOver::Area { code } if code.as_str() == "844"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ChargeOver {
    /// An area.
    Area {
        /// Its code.
        #[schemars(title = "Mã địa bàn")]
        code: AreaCode,
    },
    /// A field of work.
    Field {
        /// Its code.
        #[schemars(title = "Mã lĩnh vực")]
        code: FieldCode,
    },
}

closed_enum! {
    /// Names what happened at a restructuring.
    ///
    /// ```
    /// use dlxh::hierarchy::RestructuringKind;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(RestructuringKind::MergedInto.label(Lang::Vi), "Sáp nhập vào");
    /// ```
    pub enum RestructuringKind: "Hình thức sắp xếp" {
        /// The predecessor went into the successor, alone or with others.
        MergedInto = "merged_into": "Sáp nhập vào" / "Merged into",
        /// The successor came out of the predecessor.
        SplitFrom = "split_from": "Chia tách ra" / "Split off as",
        /// The successor took the predecessor's place.
        Replaces = "replaces": "Thay thế bằng" / "Replaced by",
    }
}

closed_enum! {
    /// Names one of the two tables that restructurings connect within.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::hierarchy::Table;
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let board = jurisdiction.hierarchy().lineage(Table::Units, "TV-BTG", "2025-01-31".parse().unwrap())?;
    /// assert_eq!(board.after[0].identity.code.as_str(), "TV-BTGDV");
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub enum Table: "Bảng dữ liệu" {
        /// Organisation.
        Units = "units": "Tổ chức" / "Units",
        /// Territory.
        Areas = "areas": "Địa bàn" / "Areas",
    }
}

/// A code and the day it began to mean this unit or area.
///
/// ```
/// use dlxh::hierarchy::Identity;
///
/// let before: Identity = serde_json::from_str(r#"{"code":"29242","from":"2024-12-01"}"#)?;
/// let after: Identity = serde_json::from_str(r#"{"code":"29242","from":"2025-07-01"}"#)?;
/// assert_ne!(before, after); // one code, two territories
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Định danh")]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The code.
    #[schemars(title = "Mã")]
    pub code: PlaceCode,
    /// The day it began.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
}

/// An exact part of a predecessor.
///
/// ```
/// use dlxh::hierarchy::Share;
///
/// let third: Share = serde_json::from_str(r#"{"numerator":1,"denominator":3}"#)?;
/// assert_eq!((third.numerator.get(), third.denominator.get()), (1, 3)); // exact, where 0.33 is not
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tỷ phần")]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// How many parts.
    #[schemars(title = "Tử số")]
    pub numerator: Count<1, 1_000_000>,
    /// Of how many.
    #[schemars(title = "Mẫu số")]
    pub denominator: Count<1, 1_000_000>,
}

/// One edge of a merger or split: from a predecessor to a successor, with the instrument.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let edges = &jurisdiction.hierarchy().tables().restructurings;
/// assert!(edges.iter().any(|edge| edge.instrument.as_str() == "Nghị quyết 1277/NQ-UBTVQH15"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Sắp xếp")]
#[serde(deny_unknown_fields)]
pub struct Restructuring {
    /// What happened.
    pub kind: RestructuringKind,
    /// Units or areas.
    pub of: Table,
    /// What was before.
    #[schemars(title = "Trước sắp xếp")]
    pub predecessor: Identity,
    /// What came after.
    #[schemars(title = "Sau sắp xếp")]
    pub successor: Identity,
    /// Which part of the predecessor went there; absent if no source states it.
    #[schemars(title = "Tỷ phần")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The instrument.
    #[schemars(title = "Căn cứ")]
    pub instrument: Text<300>,
    /// How sure it is.
    pub certainty: Certainty,
}
