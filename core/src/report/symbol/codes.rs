use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::shape::{DocumentSign, Labels, List, Text, closed_enum};

closed_enum! {
    /// Tells by whose rules a symbol is written.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::report::{Symbol, SymbolForm};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let form = |text| Symbol::read(text, jurisdiction.symbol_codes()).map(|read| read.symbol.form());
    /// assert_eq!(form("53-CT/TU"), Ok(SymbolForm::Party));
    /// assert_eq!(form("12/BC-UBND"), Ok(SymbolForm::State));
    /// ```
    pub enum SymbolForm: "Thể thức" {
        /// `53-CT/TU`: Hướng dẫn 36-HD/VPTW (2018).
        Party = "party": "Văn bản của Đảng" / "The Party's",
        /// `12/BC-UBND`: Nghị định 30/2020/NĐ-CP, Phụ lục III.
        State = "state": "Văn bản hành chính nhà nước" / "The State's",
    }
}

/// Signs of types and issuers that a jurisdiction knows from documents. Those it does not hold are unconfirmed, not wrong:
/// they differ from province to province.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// assert!(jurisdiction.symbol_codes().issuers.iter().any(|known| known.sign.as_str() == "BTGTU"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Ký hiệu trên văn bản")]
#[serde(deny_unknown_fields)]
pub struct SymbolCodes {
    /// Types of document, besides those that the State's rules list themselves.
    #[schemars(title = "Loại văn bản")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub types: List<KnownSign, 0, 200>,
    /// Issuers.
    #[schemars(title = "Cơ quan ban hành")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub issuers: List<KnownSign, 0, 2000>,
}

/// A sign that has been seen on a document.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let mut types = jurisdiction.symbol_codes().types.iter();
/// let directive = types.find(|known| known.sign.as_str() == "CT").unwrap();
/// assert_eq!(directive.seen.as_str(), "Chỉ thị 53-CT/TU ngày 20-12-2024"); // the document that shows it
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Ký hiệu đã biết")]
#[serde(deny_unknown_fields)]
pub struct KnownSign {
    /// The sign.
    #[schemars(title = "Ký hiệu")]
    pub sign: DocumentSign,
    /// On whose documents.
    pub form: SymbolForm,
    /// What it stands for.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// A document that carries it.
    #[schemars(title = "Văn bản đã thấy")]
    pub seen: Text<200>,
}

/// The 27 types of administrative document and the three kinds of copy of Nghị định 30/2020/NĐ-CP, Phụ lục III.
const STATE_TYPES: [&str; 30] = [
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ",
    "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL",
];

/// The Party's official letters have a sign of their own; the State's have none.
pub(super) const LETTER: &str = "CV";

/// How a sign had to be changed to be a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Exact,
    Case,
    Diacritic,
}

impl SymbolCodes {
    /// Returns the type that `written` stands for, and what had to be changed.
    pub(super) fn type_of(&self, written: &str) -> Option<(&str, Match)> {
        let known = self.types.iter().map(|known| known.sign.as_str());
        best(STATE_TYPES.into_iter().chain(known), written, true)
    }

    /// Returns whether `sign` is known as a type of document of `form`.
    pub(super) fn has_type(&self, sign: &str, form: SymbolForm) -> bool {
        let listed = form == SymbolForm::State && STATE_TYPES.contains(&sign);
        listed || self.types.iter().any(|known| known.sign.as_str() == sign && known.form == form)
    }

    /// Returns the issuer that `written` stands for, and what had to be changed. A diacritic is never guessed here.
    pub(super) fn issuer_of(&self, written: &str) -> Option<(&KnownSign, Match)> {
        let (sign, changed) = best(self.issuers.iter().map(|known| known.sign.as_str()), written, false)?;
        let known = self.issuers.iter().find(|known| known.sign.as_str() == sign)?;
        Some((known, changed))
    }

    /// Returns whose `written` is, if its issuer is known: with the drafting unit behind a hyphen or without.
    pub(super) fn side_of(&self, written: &str) -> Option<SymbolForm> {
        let first = written.split('-').next().unwrap_or_default();
        self.issuer_of(written).or_else(|| self.issuer_of(first)).map(|(known, _)| known.form)
    }
}

/// The known sign that is nearest to `written`.
fn best<'k>(
    known: impl Iterator<Item = &'k str> + Clone,
    written: &str,
    diacritics: bool,
) -> Option<(&'k str, Match)> {
    if let Some(sign) = known.clone().find(|sign| *sign == written) {
        return Some((sign, Match::Exact));
    }
    let written = written.to_uppercase();
    let near = |sign: &'k str| {
        let capitals = || sign.chars().flat_map(char::to_uppercase);
        let bare = || capitals().map(|letter| if letter == 'Đ' { 'D' } else { letter });
        if capitals().eq(written.chars()) {
            Some((sign, Match::Case))
        } else if diacritics && bare().eq(written.chars()) {
            Some((sign, Match::Diacritic))
        } else {
            None
        }
    };
    known.filter_map(near).min_by_key(|(_, changed)| *changed)
}
