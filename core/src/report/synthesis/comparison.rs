//! What changed since the month before.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Place;
use crate::period::Month;
use crate::report::{Focus, ReportKey};
use crate::shape::{EntryId, List, TopicCode, UniqueList, UnitCode, closed_enum};

closed_enum! {
    /// Tells whether the month can be compared with the one before.
    ///
    /// ```
    /// use dlxh::report::Comparability;
    /// use dlxh::{Jurisdiction, SynthesiseOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
    /// // January 2025 is the first month of the directive.
    /// assert_eq!(synthesis.comparison.state, Comparability::NothingOwed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Comparability: "Khả năng so sánh" {
        /// Units that reported in both months are compared.
        Comparable = "comparable": "So sánh được trên các đơn vị có báo cáo ở cả hai kỳ" / "Comparable on units that reported in both",
        /// Nothing was owed for the month before.
        NothingOwed = "nothing_owed": "Kỳ trước chưa phải báo cáo, nên không so sánh" / "Nothing was owed for the month before",
        /// No earlier report of a unit that reported was given.
        NoContext = "no_context": "Không có báo cáo kỳ trước của đơn vị nào để so sánh" / "No earlier report was given to compare with",
    }
}

/// What changed since the month before, on the units that reported in both.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// assert!(synthesis.comparison.matched_units.is_empty()); // so nothing is said of a change
/// assert!(synthesis.comparison.topics.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "So với kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Whether there is anything to compare.
    pub state: Comparability,
    /// The month before.
    #[schemars(title = "Kỳ trước")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Month>,
    /// The units that reported in both.
    #[schemars(title = "Đơn vị có báo cáo ở cả hai kỳ")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub matched_units: List<UnitCode, 0, 100_000>,
    /// The issues these units reported the month before; figures cite them by their place here, from 1.
    #[schemars(title = "Các vấn đề kỳ trước")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub earlier: List<EarlierIssue, 0, 100_000>,
    /// Mentions by topic, before and now.
    #[schemars(title = "Theo chủ đề")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub topics: List<Change<TopicCode>, 0, 1000>,
    /// Mentions by matter of special attention, before and now.
    #[schemars(title = "Theo nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub focus: List<Change<Focus>, 0, 5>,
    /// The earlier issues that no report of the same unit continues: by their place in `earlier`. Not the same as settled.
    #[schemars(title = "Vấn đề kỳ trước không còn được nêu")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub no_longer_reported: List<Place, 0, 100_000>,
}

/// An issue of the month before, as its digest tells it.
///
/// ```
/// use dlxh::report::EarlierIssue;
///
/// let earlier = r#"{"report":{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2025-01","serial":1},
///     "issue":"3","topic":"agriculture/salinity"}"#;
/// let earlier: EarlierIssue = serde_json::from_str(earlier)?;
/// assert_eq!(earlier.topic.field().as_str(), "agriculture");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Vấn đề kỳ trước")]
#[serde(deny_unknown_fields)]
pub struct EarlierIssue {
    /// The report it stood in.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Its number there.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub issue: EntryId,
    /// Its topic.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The matters of special attention it belonged to.
    #[schemars(title = "Nội dung cần chú trọng")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub focus: UniqueList<Focus, 0, 5>,
}

/// Mentions of one key before and now; each side cites what it counts.
///
/// ```
/// use dlxh::report::{Change, Focus};
///
/// let change: Change<Focus> = serde_json::from_str(r#"{"key":"online_opinion","before":[2],"now":[1,4,5]}"#)?;
/// assert_eq!((change.before.len(), change.now.len()), (1, 3)); // as many mentions as places
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Thay đổi")]
#[serde(deny_unknown_fields)]
pub struct Change<K> {
    /// What is counted.
    #[schemars(title = "Khóa")]
    pub key: K,
    /// The issues of the month before: places in `earlier`.
    #[schemars(title = "Kỳ trước")]
    pub before: List<Place, 0, 100_000>,
    /// The issues of this month: places in `issues`.
    #[schemars(title = "Kỳ này")]
    pub now: List<Place, 0, 100_000>,
}
