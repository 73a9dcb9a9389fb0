//! The mergeable partial sum of reports: which reports it counts, and the counts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::counts::TallyCounts;
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::period::Instant;
use crate::regime::Lists;
use crate::report::{MonthlyOpinion, ReportDigest, ReportKey, Revision, refuse_classified};
use crate::shape::{Lang, List, closed_enum};

/// Asks for the sum of reports.
///
/// ```
/// use dlxh::aggregate::TallyOptions;
///
/// let options = TallyOptions { now: "2025-01-20T08:00:00+07:00".parse()?, lang: None };
/// # let _ = options;
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tùy chọn cộng số liệu")]
#[serde(deny_unknown_fields)]
pub struct TallyOptions {
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

closed_enum! {
    /// Names the schema that a tally follows.
    ///
    /// ```
    /// use dlxh::aggregate::TallySchema;
    ///
    /// assert_eq!(TallySchema::V1.code(), "urn:dlxh:schema:tally:1");
    /// ```
    pub enum TallySchema: "Mẫu số liệu cộng" {
        /// The first version.
        V1 = "urn:dlxh:schema:tally:1": "Số liệu cộng, bản 1" / "Tally, version 1",
    }
}

closed_enum! {
    /// Tells whom an output is for. There is one value: until disclosure control decides, nothing is for release.
    ///
    /// ```
    /// use dlxh::aggregate::Audience;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Audience::ALL.len(), 1);
    /// assert_eq!(Audience::Working.label(Lang::Vi), "Bản làm việc – không phát hành");
    /// ```
    pub enum Audience: "Đối tượng sử dụng" {
        /// The office itself.
        Working = "working": "Bản làm việc – không phát hành" / "Working copy, not for release",
    }
}

/// A report that a tally counts.
///
/// ```
/// use dlxh::{Jurisdiction, TallyOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = TallyOptions { now: "2025-01-31T00:00:00+07:00".parse()?, lang: None };
/// let sum = Jurisdiction::tra_vinh().tally(&report, &options)?.tally;
/// assert_eq!(sum.manifest()[0].report.to_string(), "monthly-opinion TV-HU-CL 2025-01");
/// assert_eq!(sum.manifest()[0].revision.get(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo đã tính")]
#[serde(deny_unknown_fields)]
pub struct ManifestEntry {
    /// Which report.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Which revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// What was in it.
    #[schemars(title = "Mã băm")]
    pub digest: ReportDigest,
}

/// A partial sum of reports: which reports it counts, and the counts. Nothing in it that cannot be subtracted, no text.
///
/// Split the reports, sum the parts anywhere, merge the sums in any order: the bytes are the same. Parts that share a
/// report do not merge into a number: the tally then keeps every key, names those met twice, and has no counts.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::aggregate::{Tally, TallyOptions};
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let options = TallyOptions { now: "2025-01-31T00:00:00+07:00".parse()?, lang: None };
/// let one = jurisdiction.tally(&std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?, &options)?;
/// let two = jurisdiction.tally(&std::fs::read("../tests/data/tra-vinh-2025-01/02-huyen-cau-ke.json")?, &options)?;
/// let both = one.tally.merge(&two.tally)?;
/// assert_eq!(both.manifest().len(), 2);
/// assert_eq!(both, two.tally.merge(&one.tally)?);
///
/// let overlap = both.merge(&one.tally)?;
/// assert!(overlap.counts().is_none());
/// assert_eq!(overlap.met_twice()[0].reporter.as_str(), "TV-HU-CL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Số liệu cộng")]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The schema the tally follows.
    #[schemars(title = "Mẫu số liệu")]
    schema: TallySchema,
    /// Whom it is for.
    audience: Audience,
    /// The reports it counts, in the order of their keys.
    #[schemars(title = "Các báo cáo đã tính")]
    manifest: List<ManifestEntry, 0, 1_000_000>,
    /// The counts; absent if a report was met twice.
    #[schemars(title = "Số liệu")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counts: Option<TallyCounts>,
}

/// What merging came to.
///
/// ```
/// let merged = dlxh::Jurisdiction::tra_vinh().merge(b"[]")?;
/// assert!(merged.met_twice.is_empty());
/// assert_eq!(merged.tally, dlxh::Tally::empty());
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Kết quả gộp số liệu")]
pub struct MergedTally {
    /// The sum.
    #[schemars(title = "Số liệu cộng")]
    pub tally: Tally,
    /// The reports that were met twice; if there are any, the sum has no counts.
    #[schemars(title = "Báo cáo gặp hai lần")]
    pub met_twice: Vec<ReportKey>,
}

fn too_many() -> Error {
    Error::new(ErrorCode::BadInput)
        .detail("quá nhiều báo cáo trong một phép cộng", "too many reports for one tally")
}

impl Tally {
    /// Returns the sum of no reports: merging it changes nothing.
    ///
    /// ```
    /// use dlxh::Tally;
    ///
    /// let nothing = Tally::empty();
    /// assert_eq!(nothing.merge(&nothing)?, nothing);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn empty() -> Self {
        Self {
            schema: TallySchema::V1,
            audience: Audience::Working,
            manifest: List::default(),
            counts: Some(TallyCounts::default()),
        }
    }

    /// Returns the sum of one report under the code lists of its regime.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    /// use dlxh::{Jurisdiction, Tally};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let sum = Tally::of(&report, &jurisdiction.regimes()[0].lists)?;
    /// assert_eq!(sum.counts().unwrap().issues.get() as usize, report.issues.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the report is classified: nothing of it is summed.
    /// [`ErrorCode::Internal`] if the report has no canonical form, which no published shape allows.
    pub fn of(report: &MonthlyOpinion, lists: &Lists) -> Result<Self, Error> {
        refuse_classified(report.document.as_ref())?;
        let entry = ManifestEntry {
            report: report.key(),
            revision: report.revision,
            digest: ReportDigest::of(report)?,
        };
        let manifest = List::new(vec![entry]).map_err(|_| too_many())?;
        Ok(Self {
            schema: TallySchema::V1,
            audience: Audience::Working,
            manifest,
            counts: Some(TallyCounts::of(report, lists)),
        })
    }

    /// Reads a tally from JSON.
    ///
    /// ```
    /// use dlxh::Tally;
    ///
    /// let written = serde_json::to_vec(&Tally::empty())?;
    /// assert_eq!(Tally::from_json(&written)?, Tally::empty());
    /// assert!(Tally::from_json(b"{}").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] with the place if it does not follow its schema, or its parts contradict each other.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        let tally: Self = decode::document(bytes, ErrorCode::BadInput)?;
        let sorted = tally.manifest.as_slice().is_sorted();
        let counted = match &tally.counts {
            Some(counts) => tally.met_twice().is_empty() && counts.hold_together(tally.manifest.len()),
            None => !tally.met_twice().is_empty(),
        };
        if sorted && counted {
            return Ok(tally);
        }
        Err(Error::new(ErrorCode::BadInput).detail(
            "danh sách báo cáo và số liệu không khớp nhau",
            "the manifest and the counts contradict each other",
        ))
    }

    /// Writes the tally as canonical JSON: equal tallies give equal bytes.
    ///
    /// ```
    /// use dlxh::Tally;
    ///
    /// let bytes = Tally::empty().to_json()?;
    /// assert_eq!(Tally::from_json(&bytes)?, Tally::empty());
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::Internal`] if it has no canonical form, which no tally that was read or summed lacks.
    pub fn to_json(&self) -> Result<Vec<u8>, Error> {
        crate::json::to_vec(self).map_err(|_| Error::new(ErrorCode::Internal))
    }

    /// Returns the reports it counts.
    ///
    /// ```
    /// assert!(dlxh::Tally::empty().manifest().is_empty());
    /// ```
    pub fn manifest(&self) -> &[ManifestEntry] {
        self.manifest.as_slice()
    }

    /// Returns the counts, unless a report was met twice.
    ///
    /// ```
    /// use dlxh::Tally;
    ///
    /// assert_eq!(Tally::empty().counts().unwrap().reports.get(), 0);
    /// ```
    pub fn counts(&self) -> Option<&TallyCounts> {
        self.counts.as_ref()
    }

    /// Returns every report that was met more than once.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    /// use dlxh::{Jurisdiction, Tally};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let sum = Tally::of(&report, &jurisdiction.regimes()[0].lists)?;
    /// assert_eq!(sum.merge(&sum)?.met_twice(), [report.key()]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn met_twice(&self) -> Vec<ReportKey> {
        let pairs = self.manifest.as_slice().windows(2);
        let mut keys: Vec<ReportKey> = pairs
            .filter_map(|pair| match pair {
                [a, b] if a.report == b.report => Some(a.report.clone()),
                _ => None,
            })
            .collect();
        keys.dedup();
        keys
    }

    /// Returns the sum of both.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    /// use dlxh::{Jurisdiction, Tally};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let sum = Tally::of(&report, &jurisdiction.regimes()[0].lists)?;
    /// assert_eq!(sum.merge(&Tally::empty())?, sum);
    /// assert!(sum.merge(&sum)?.counts().is_none()); // one report twice is no number
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the sum is beyond what a tally may hold.
    pub fn merge(&self, other: &Self) -> Result<Self, Error> {
        Self::merge_all([self, other])
    }

    /// Returns the sum of all of `tallies`, in time linear in their size but for the sorting of the keys.
    ///
    /// ```
    /// use dlxh::Tally;
    ///
    /// assert_eq!(Tally::merge_all(&[])?, Tally::empty());
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the sum is beyond what a tally may hold.
    pub fn merge_all<'t>(tallies: impl IntoIterator<Item = &'t Self>) -> Result<Self, Error> {
        let tallies: Vec<&Self> = tallies.into_iter().collect();
        let manifest = tallies.iter().flat_map(|tally| tally.manifest.iter().cloned()).collect();
        let keys = Self::build(manifest, None)?;
        if !keys.met_twice().is_empty() {
            return Ok(keys);
        }
        // Where no report was met twice, every part has its counts.
        let parts = tallies.iter().filter_map(|tally| tally.counts.as_ref());
        let sum = parts.into_iter().try_fold(TallyCounts::default(), TallyCounts::plus);
        Ok(Self { counts: Some(sum.ok_or_else(too_many)?), ..keys })
    }

    fn build(mut manifest: Vec<ManifestEntry>, counts: Option<TallyCounts>) -> Result<Self, Error> {
        crate::order::all(&mut manifest);
        let manifest = List::new(manifest).map_err(|_| too_many())?;
        Ok(Self { schema: TallySchema::V1, audience: Audience::Working, manifest, counts })
    }

    /// Takes `old` out and puts `new` in its place: a later revision of the same report.
    ///
    /// ```
    /// use dlxh::report::{MonthlyOpinion, Revision};
    /// use dlxh::{Jurisdiction, Tally};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let report = MonthlyOpinion::from_json(&report)?;
    /// let corrected = MonthlyOpinion { revision: Revision::new(2)?, ..report.clone() };
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let lists = &jurisdiction.regimes()[0].lists;
    /// let sum = Tally::of(&report, lists)?.replace(&report, &corrected, lists)?;
    /// assert_eq!(sum, Tally::of(&corrected, lists)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the tally does not count `old` as it is (its digest differs), if `new` is another
    /// report, or if the tally has no counts.
    pub fn replace(&self, old: &MonthlyOpinion, new: &MonthlyOpinion, lists: &Lists) -> Result<Self, Error> {
        let (out, into) = (Self::of(old, lists)?, Self::of(new, lists)?);
        let refused = || {
            Error::new(ErrorCode::BadInput).detail(
                "số liệu không chứa đúng bản báo cáo cần thay",
                "the tally does not count that very report",
            )
        };
        let (Some(counts), Some(less), Some(more)) = (&self.counts, &out.counts, &into.counts) else {
            return Err(refused());
        };
        let taken = out.manifest.as_slice().first().filter(|entry| self.manifest.as_slice().contains(entry));
        let (Some(taken), true) = (taken, old.key() == new.key()) else { return Err(refused()) };
        let manifest =
            self.manifest.iter().filter(|entry| *entry != taken).chain(&into.manifest).cloned().collect();
        let counts = counts.clone().minus(less).and_then(|rest| rest.plus(more)).ok_or_else(refused)?;
        Self::build(manifest, Some(counts))
    }
}
