use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::period::Day;
use crate::shape::{Labels, List, ListCode, TopicCode, closed_enum};

/// The regime's code lists.
///
/// ```
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let intensity = jurisdiction.regimes()[0].lists.intensity.as_slice();
/// assert_eq!(intensity[0].labels.vi.as_str(), "Nhẹ"); // from the weakest
/// assert_eq!(intensity[3].labels.vi.as_str(), "Rất mạnh");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Danh mục")]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// Topics, two levels: `land` and `land/compensation`.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topics: List<TopicEntry, 1, 500>,
    /// Strata and groups.
    #[schemars(title = "Giai tầng, nhóm người")]
    pub groups: List<ListEntry, 1, 200>,
    /// Intensity, from the weakest to the strongest.
    #[schemars(title = "Cường độ")]
    pub intensity: List<ListEntry, 1, 20>,
    /// Levels of thinking, from the calmest.
    #[schemars(title = "Mức độ tư tưởng")]
    pub thinking: List<ListEntry, 1, 20>,
    /// Levels of mood, from the calmest.
    #[schemars(title = "Mức độ tâm trạng")]
    pub mood: List<ListEntry, 1, 20>,
}

/// An entry of the list of topics.
///
/// ```
/// use dlxh::regime::TopicEntry;
///
/// let topic = r#"{"code":"land/compensation","labels":{"vi":"Bồi thường","en":"Compensation"},"to":"2026-01-01"}"#;
/// let topic: TopicEntry = serde_json::from_str(topic)?;
/// assert_eq!(topic.code.field().as_str(), "land");
/// assert_eq!(topic.from, None); // usable from the first day of its regime
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Chủ đề")]
#[serde(deny_unknown_fields)]
pub struct TopicEntry {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: TopicCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// The first day it may be used; the regime's own if absent.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The day after its last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

closed_enum! {
    /// Tells which groups need the protection of their members.
    ///
    /// ```
    /// use dlxh::regime::GroupKind;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let mut groups = jurisdiction.regimes()[0].lists.groups.iter();
    /// assert_eq!(groups.find(|group| group.code.as_str() == "khmer").unwrap().kind, Some(GroupKind::Ethnic));
    /// ```
    pub enum GroupKind: "Loại nhóm" {
        /// A stratum or occupation.
        Stratum = "stratum": "Giai tầng, nghề nghiệp" / "Stratum",
        /// An ethnic group.
        Ethnic = "ethnic": "Dân tộc" / "Ethnic group",
        /// A religious group.
        Religious = "religious": "Tôn giáo" / "Religious group",
    }
}

/// An entry of another list.
///
/// ```
/// use dlxh::regime::ListEntry;
///
/// let group: ListEntry = serde_json::from_str(r#"{"code":"fishers","labels":{"vi":"Ngư dân","en":"Fishers"}}"#)?;
/// assert_eq!(group.labels.vi.as_str(), "Ngư dân");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Mục của danh mục")]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: ListCode,
    /// Its name.
    #[schemars(title = "Tên")]
    pub labels: Labels,
    /// Which kind of group it is, in the list of groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GroupKind>,
    /// The first day it may be used; the regime's own if absent.
    #[schemars(title = "Từ ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The day after its last.
    #[schemars(title = "Đến trước ngày")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

fn in_use(from: Option<Day>, to: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day < to)
}

impl Lists {
    /// Returns whether `code` may be used as a topic on `day`.
    ///
    /// ```
    /// use dlxh::shape::TopicCode;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let (lists, day) = (&jurisdiction.regimes()[0].lists, "2025-01-31".parse()?);
    /// assert!(lists.has_topic(&TopicCode::new("land/compensation")?, day));
    /// assert!(!lists.has_topic(&TopicCode::new("land/dragons")?, day));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn has_topic(&self, code: &TopicCode, day: Day) -> bool {
        self.topics.iter().any(|entry| entry.code == *code && in_use(entry.from, entry.to, day))
    }

    /// Returns the topics that may be used on `day`, each with the field it belongs to if it is of the second level.
    pub(crate) fn topics_on(&self, day: Day) -> Vec<(&TopicEntry, Option<&TopicEntry>)> {
        let in_use = || self.topics.iter().filter(|entry| in_use(entry.from, entry.to, day));
        let field = |topic: &TopicEntry| {
            let (field, _) = topic.code.as_str().split_once('/')?;
            in_use().find(|entry| entry.code.as_str() == field)
        };
        in_use().map(|topic| (topic, field(topic))).collect()
    }

    /// Returns the entries of `list` that may be used on `day`.
    pub(crate) fn entries_on(list: &[ListEntry], day: Day) -> impl Iterator<Item = &ListEntry> {
        list.iter().filter(move |entry| in_use(entry.from, entry.to, day))
    }

    /// Returns the name of `code` in the list called `list` (`topics`), as its latest entry has it.
    pub(crate) fn labels(&self, list: &str, code: &str) -> Option<&Labels> {
        let plain = match list {
            "topics" => {
                let mut topics = self.topics.iter().rev();
                return topics.find(|entry| entry.code.as_str() == code).map(|entry| &entry.labels);
            }
            "groups" => self.groups.as_slice(),
            "intensity" => self.intensity.as_slice(),
            "thinking" => self.thinking.as_slice(),
            "mood" => self.mood.as_slice(),
            _ => return None,
        };
        plain.iter().rev().find(|entry| entry.code.as_str() == code).map(|entry| &entry.labels)
    }

    pub(crate) fn has(list: &[ListEntry], code: &ListCode, day: Day) -> bool {
        list.iter().any(|entry| entry.code == *code && in_use(entry.from, entry.to, day))
    }

    /// Returns whether `code` lies in the second half of `list`, as far as it is in use on `day`: levels run from the
    /// calmest.
    pub(crate) fn is_uneasy(list: &[ListEntry], code: &ListCode, day: Day) -> bool {
        let levels: Vec<_> = list.iter().filter(|entry| in_use(entry.from, entry.to, day)).collect();
        let found = levels.iter().position(|entry| entry.code == *code);
        found.is_some_and(|position| position.saturating_mul(2) >= levels.len().max(1))
    }

    /// Returns whether `code` is an ethnic or religious group on `day`. What no list knows is taken for one.
    ///
    /// ```
    /// use dlxh::shape::ListCode;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let (lists, day) = (&jurisdiction.regimes()[0].lists, "2025-01-31".parse()?);
    /// assert!(!lists.is_protected_group(&ListCode::new("farmers")?, day));
    /// assert!(lists.is_protected_group(&ListCode::new("khmer")?, day));
    /// assert!(lists.is_protected_group(&ListCode::new("not_in_the_list")?, day));
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn is_protected_group(&self, code: &ListCode, day: Day) -> bool {
        let entry = self.groups.iter().find(|entry| entry.code == *code && in_use(entry.from, entry.to, day));
        entry.and_then(|entry| entry.kind) != Some(GroupKind::Stratum)
    }
}
