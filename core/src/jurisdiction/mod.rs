//! [`Jurisdiction`]: hierarchy, calendar and regimes as one immutable value that every question is put to.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, CalendarDocument};
use crate::codebook::Codebook;
use crate::error::{Error, ErrorCode, Fault};
use crate::finding::{Bilingual, Pointer};
use crate::hierarchy::{Hierarchy, HierarchyDocument};
use crate::period::{Day, Period, UtcOffset};
use crate::regime::{InForce, Obligation, Overlay, Regime};
use crate::report::{ReportDigest, SymbolCodes};
use crate::shape::{ClauseCode, Labels, List};
use crate::{decode, rules};

mod proof;

/// A jurisdiction as one JSON document.
///
/// ```
/// use dlxh::JurisdictionDocument;
///
/// let text = std::fs::read_to_string("../tests/data/vinh-long-illustrative.json")?;
/// let document: JurisdictionDocument = serde_json::from_str(&text)?;
/// assert_eq!(document.regimes.as_slice()[0].code.as_str(), "MHVL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Địa phương áp dụng chế độ báo cáo")]
#[serde(deny_unknown_fields)]
pub struct JurisdictionDocument {
    /// Its short code.
    #[schemars(title = "Mã")]
    pub code: ClauseCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The distance of its clock from UTC.
    #[schemars(title = "Múi giờ")]
    pub utc_offset: UtcOffset,
    /// Who.
    pub hierarchy: HierarchyDocument,
    /// Which days are worked.
    pub calendar: CalendarDocument,
    /// What is owed: every regime it has had, picked by date.
    #[schemars(title = "Các chế độ báo cáo")]
    pub regimes: List<Regime, 1, 20>,
    /// The signs of document symbols it knows.
    #[serde(default)]
    pub symbols: SymbolCodes,
    /// What the entries of the regimes' code lists mean.
    #[schemars(title = "Sổ mã")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub codebook: List<Codebook, 0, 20>,
    /// Local decisions.
    #[schemars(title = "Các quyết định của địa phương")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub overlays: List<Overlay, 0, 20>,
}

/// Everything a question needs besides the report and the time: who, which days are worked, what is owed.
///
/// Immutable and cheap to clone; it may be shared between threads.
///
/// ```
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// assert!(jurisdiction.validate(&report, &options)?.accepted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Jurisdiction(Arc<Parts>);

#[derive(Debug, Clone)]
struct Parts {
    code: ClauseCode,
    labels: Labels,
    utc_offset: UtcOffset,
    hierarchy: Hierarchy,
    calendar: Calendar,
    regimes: Vec<Regime>,
    symbols: SymbolCodes,
    codebook: Vec<Codebook>,
    overlays: Vec<Overlay>,
    /// The SHA-256 of the document, and of every decision added to it since.
    data: ReportDigest,
}

impl Jurisdiction {
    /// Returns Trà Vinh under Chỉ thị 53-CT/TU (2024), with the changes of 2025.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert_eq!(jurisdiction.regimes()[0].instrument.as_str().split(" ngày").next(), Some("Chỉ thị 53-CT/TU"));
    /// ```
    #[cfg(feature = "builtin")]
    pub fn tra_vinh() -> Self {
        use std::sync::OnceLock;

        static BUILT: OnceLock<Jurisdiction> = OnceLock::new();
        const PARTS: [&str; 5] = [
            include_str!("../data/tra-vinh/jurisdiction.json"),
            include_str!("../data/tra-vinh/hierarchy.json"),
            include_str!("../data/tra-vinh/calendar.json"),
            include_str!("../data/tra-vinh/ct53.json"),
            include_str!("../data/tra-vinh/symbols.json"),
        ];
        const CODEBOOK: [&str; 5] = [
            include_str!("../data/tra-vinh/codebook/topics.json"),
            include_str!("../data/tra-vinh/codebook/groups.json"),
            include_str!("../data/tra-vinh/codebook/intensity.json"),
            include_str!("../data/tra-vinh/codebook/thinking.json"),
            include_str!("../data/tra-vinh/codebook/mood.json"),
        ];
        let build = || {
            let [itself, hierarchy, calendar, regime, symbols] = PARTS;
            let itself = itself.trim_end().trim_end_matches('}');
            let codebook = CODEBOOK.join(",");
            let document = format!(
                "{itself},\"hierarchy\":{hierarchy},\"calendar\":{calendar},\"regimes\":[{regime}],\
                 \"symbols\":{symbols},\"codebook\":[{codebook}]}}"
            );
            #[expect(
                clippy::panic,
                reason = "the data are part of the library; every test of it loads them first"
            )]
            Self::from_json(document.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
        };
        BUILT.get_or_init(build).clone()
    }

    /// Reads a jurisdiction from one JSON document and proves that it holds together.
    ///
    /// ```
    /// use dlxh::{ErrorCode, Jurisdiction};
    ///
    /// let other_province = std::fs::read("../tests/data/vinh-long-illustrative.json")?;
    /// assert_eq!(Jurisdiction::from_json(&other_province)?.code().as_str(), "VLMH");
    /// assert_eq!(Jurisdiction::from_json(b"{}").unwrap_err().code(), ErrorCode::BadJurisdiction);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadJurisdiction`] with every fault and its place: a record that ends before it begins, a cycle, a
    /// second parent, a share that does not sum, an obligation on a unit that never existed, an overlay that changes
    /// what the directive lays down; or the lexical fault of the document.
    pub fn from_json(document: &[u8]) -> Result<Self, Error> {
        let data = ReportDigest::of_bytes(document);
        let document: JurisdictionDocument = decode::document(document, ErrorCode::BadJurisdiction)?;
        let root = Pointer::default();
        let mut faults = Vec::new();
        let hierarchy =
            Hierarchy::new(document.hierarchy, &root.name("hierarchy")).map_err(|found| faults.extend(found));
        let calendar =
            Calendar::new(document.calendar, &root.name("calendar")).map_err(|found| faults.extend(found));
        let (Ok(hierarchy), Ok(calendar)) = (hierarchy, calendar) else {
            return Err(Error::jurisdiction(faults));
        };
        let parts = Parts {
            code: document.code,
            labels: document.labels,
            utc_offset: document.utc_offset,
            hierarchy,
            calendar,
            regimes: document.regimes.as_slice().to_vec(),
            symbols: document.symbols,
            codebook: document.codebook.into_vec(),
            overlays: Vec::new(),
            data,
        };
        Self::laid_over(parts, document.overlays.into_vec())
    }

    /// Returns the jurisdiction with one more local decision, read from JSON.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    ///
    /// // The directive sets the 20th for the synthesis itself: no local decision can change that.
    /// let decision = r#"{
    ///   "labels": {"vi": "Quy ước minh họa", "en": "Illustrative"}, "instrument": "(minh họa)",
    ///   "regime": "CT53", "from": "2025-01-01",
    ///   "changes": [{"obligation": "synthesis", "due": {"rule": "day_of_month", "day": 25, "month_offset": 0}}]
    /// }"#;
    /// let refused = Jurisdiction::tra_vinh().with_overlay(decision.as_bytes()).unwrap_err();
    /// assert_eq!(refused.faults()[0].pointer.to_string(), "/overlays/0/changes/0/due");
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadJurisdiction`] if the decision does not read, or changes what the directive itself lays down.
    pub fn with_overlay(&self, overlay: &[u8]) -> Result<Self, Error> {
        let mut parts = Parts::clone(&self.0);
        parts.data = ReportDigest::of_bytes(&[parts.data.as_str().as_bytes(), overlay].concat());
        let overlay: Overlay = decode::document(overlay, ErrorCode::BadJurisdiction)?;
        Self::laid_over(parts, vec![overlay])
    }

    /// Lays `overlays` over `parts`, the calendar's days included, and proves that all of it holds together.
    fn laid_over(mut parts: Parts, overlays: Vec<Overlay>) -> Result<Self, Error> {
        let mut faults = Vec::new();
        for overlay in overlays {
            let at = Pointer::default().name("overlays").index(parts.overlays.len());
            match parts.calendar.after(overlay.calendar_days.as_slice(), overlay.calendar_settled_to, &at) {
                Ok(calendar) => parts.calendar = calendar,
                Err(found) => faults.extend(found),
            }
            parts.overlays.push(overlay);
        }
        let jurisdiction = Self(Arc::new(parts));
        faults.extend(proof::faults(&jurisdiction));
        if faults.is_empty() { Ok(jurisdiction) } else { Err(Error::jurisdiction(faults)) }
    }

    /// Returns its code.
    ///
    /// ```
    /// assert_eq!(dlxh::Jurisdiction::tra_vinh().code().as_str(), "TV");
    /// ```
    pub fn code(&self) -> &ClauseCode {
        &self.0.code
    }

    /// Returns its name.
    ///
    /// ```
    /// assert_eq!(dlxh::Jurisdiction::tra_vinh().labels().vi.as_str(), "Trà Vinh");
    /// ```
    pub fn labels(&self) -> &Labels {
        &self.0.labels
    }

    /// Returns the distance of its clock from UTC.
    ///
    /// ```
    /// assert_eq!(dlxh::Jurisdiction::tra_vinh().utc_offset().to_string(), "+07:00");
    /// ```
    pub fn utc_offset(&self) -> UtcOffset {
        self.0.utc_offset
    }

    /// Returns who.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = jurisdiction.hierarchy().as_of("2025-01-31".parse().unwrap())?;
    /// assert_eq!(january.unit("TV-THU-TV")?.name.vi.as_str(), "Thành ủy Trà Vinh");
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn hierarchy(&self) -> &Hierarchy {
        &self.0.hierarchy
    }

    /// Returns which days are worked, as the latest decision has it.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let sunday = jurisdiction.calendar().fact("2025-04-20".parse().unwrap()).unwrap();
    /// assert!(!sunday.is_workday());
    /// ```
    pub fn calendar(&self) -> &Calendar {
        &self.0.calendar
    }

    /// Returns its regimes.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert_eq!(jurisdiction.regimes()[0].from.to_string(), "2024-12-20");
    /// ```
    pub fn regimes(&self) -> &[Regime] {
        &self.0.regimes
    }

    /// Returns the signs of document symbols it knows.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert!(jurisdiction.symbol_codes().types.iter().any(|known| known.labels.vi.as_str() == "Chỉ thị"));
    /// ```
    pub fn symbol_codes(&self) -> &SymbolCodes {
        &self.0.symbols
    }

    /// Returns what the entries of its regimes' code lists mean.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert!(jurisdiction.codebook().iter().any(|list| list.list.as_str() == "topics"));
    /// ```
    pub fn codebook(&self) -> &[Codebook] {
        &self.0.codebook
    }

    /// Returns its local decisions.
    ///
    /// ```
    /// let text_alone = dlxh::Jurisdiction::tra_vinh();
    /// assert!(text_alone.overlays().is_empty());
    /// let local = text_alone.with_overlay(&std::fs::read("../tests/data/overlays/illustrative.json")?)?;
    /// assert_eq!(local.overlays()[0].from.to_string(), "2025-01-01");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn overlays(&self) -> &[Overlay] {
        &self.0.overlays
    }

    /// Returns the SHA-256 of the data it was made of: of its document's bytes, and of each decision added to it since.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    ///
    /// let text_alone = Jurisdiction::tra_vinh();
    /// let local = text_alone.with_overlay(&std::fs::read("../tests/data/overlays/illustrative.json")?)?;
    /// assert_ne!(local.data_digest(), text_alone.data_digest());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn data_digest(&self) -> &ReportDigest {
        &self.0.data
    }

    /// Returns the regime in force on `day`.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// assert_eq!(jurisdiction.regime_on("2025-01-31".parse()?).unwrap().code.as_str(), "CT53");
    /// assert!(jurisdiction.regime_on("2024-12-19".parse()?).is_none()); // the day before it was signed
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn regime_on(&self, day: Day) -> Option<&Regime> {
        self.0.regimes.iter().find(|regime| crate::hierarchy::holds(regime.from, regime.to, day))
    }

    /// Returns the obligation `code` as it holds for `period`.
    ///
    /// ```
    /// use dlxh::shape::Lang;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let january = "2025-01".parse().unwrap();
    /// assert_eq!(jurisdiction.obligation("synthesis", january)?.obligation.clause.as_str(), "CT53.8");
    /// let unknown = jurisdiction.obligation("weekly-report", january).unwrap_err();
    /// assert!(unknown.message(Lang::Vi).contains("không có nghĩa vụ này cho kỳ 2025-01; có: monthly-report"));
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if no regime is in force at the end of the period, or it has no such obligation then.
    pub fn obligation(&self, code: &str, period: Period) -> Result<InForce<'_>, Error> {
        let absent = |vi: String, en: String| Error::new(ErrorCode::NotFound).detail(vi, en);
        let day = period.last_day();
        let regime = self.regime_on(day).ok_or_else(|| {
            absent(
                format!("không có chế độ báo cáo nào có hiệu lực vào ngày {day}"),
                format!("no regime is in force on {day}"),
            )
        })?;
        let found = self.owed(regime, period).find(|one| one.code.as_str() == code);
        let obligation = found.ok_or_else(|| {
            let held = self.owed(regime, period).map(|one| one.code.as_str()).collect::<Vec<_>>().join(", ");
            absent(
                format!("không có nghĩa vụ này cho kỳ {period}; có: {held}"),
                format!("there is no such obligation for {period}; there are: {held}"),
            )
        })?;
        Ok(self.in_force(regime, obligation, period))
    }

    /// Returns the obligation that a report of `kind` discharges for `period`.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let owed = jurisdiction.obligation_of_kind("monthly-opinion", "2025-01".parse()?).unwrap();
    /// assert_eq!(owed.obligation.code.as_str(), "monthly-report");
    /// assert!(jurisdiction.obligation_of_kind("monthly-opinion", "2024-12".parse()?).is_none()); // not owed yet
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn obligation_of_kind(&self, kind: &str, period: Period) -> Option<InForce<'_>> {
        let regime = self.regime_on(period.last_day())?;
        let discharges =
            |kind_of: &Option<crate::shape::KindCode>| kind_of.as_ref().is_some_and(|of| of.as_str() == kind);
        let obligation = self.owed(regime, period).find(|one| discharges(&one.report))?;
        Some(self.in_force(regime, obligation, period))
    }

    /// What is owed under `regime` for `period`: what it lays down, then what local decisions add.
    pub(crate) fn owed<'a>(
        &'a self,
        regime: &'a Regime,
        period: Period,
    ) -> impl Iterator<Item = &'a Obligation> {
        let held = self.declared(regime).filter(move |(overlay, obligation)| {
            obligation.holds_for(period) && overlay.is_none_or(|overlay| overlay.holds_for(period))
        });
        held.map(|(_, obligation)| obligation)
    }

    /// Every obligation under `regime`, with the local decision that adds it.
    pub(crate) fn declared<'a>(
        &'a self,
        regime: &'a Regime,
    ) -> impl Iterator<Item = (Option<&'a Overlay>, &'a Obligation)> {
        let over = self.overlays().iter().filter(|overlay| overlay.regime == regime.code);
        let added =
            over.flat_map(|overlay| overlay.obligations.iter().map(move |added| (Some(overlay), added)));
        regime.obligations.iter().map(|obligation| (None, obligation)).chain(added)
    }

    pub(crate) fn in_force<'a>(
        &'a self,
        regime: &'a Regime,
        obligation: &'a Obligation,
        period: Period,
    ) -> InForce<'a> {
        InForce { regime, obligation, period, overlays: &self.0.overlays }
    }
}

/// Returns why `text`, a label of a code list, may not stand there: it names a person or gives one away.
fn personal(text: &str) -> Option<Bilingual> {
    let rule = rules::personal(text)?;
    Some(Bilingual { vi: rule.title.vi.to_owned(), en: rule.title.en.to_owned() })
}

pub(crate) fn fault(pointer: Pointer, vi: String, en: String) -> Fault {
    Fault { pointer, reason: Bilingual { vi, en } }
}
