use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use crate::shape::{Count, List};

/// One cell of a histogram.
///
/// ```
/// use dlxh::aggregate::Histogram;
/// use dlxh::report::Scope;
///
/// let histogram: Histogram<Scope> = serde_json::from_str(r#"[{"key":"local","count":2}]"#)?;
/// assert_eq!(histogram.get(&Scope::Local), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, JsonSchema)]
#[schemars(title = "Ô số liệu")]
#[serde(deny_unknown_fields)]
pub struct Cell<K> {
    /// What is counted.
    #[schemars(title = "Khóa")]
    pub key: K,
    /// How often.
    #[schemars(title = "Số lượt")]
    pub count: Count<1, 9_007_199_254_740_991>,
}

/// Counts by key: integers that add and subtract, never zero, written in the order of the keys.
///
/// ```
/// use dlxh::aggregate::Histogram;
/// use dlxh::report::Scope;
///
/// assert_eq!(Histogram::<Scope>::default().get(&Scope::Local), 0);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram<K>(BTreeMap<K, u64>);

impl<K> Default for Histogram<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Clone> Histogram<K> {
    /// Returns the count of `key`.
    ///
    /// ```
    /// use dlxh::aggregate::Histogram;
    /// use dlxh::report::Scope;
    ///
    /// let scopes: Histogram<Scope> = serde_json::from_str(r#"[{"key":"local","count":2}]"#)?;
    /// assert_eq!((scopes.get(&Scope::Local), scopes.get(&Scope::National)), (2, 0));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self, key: &K) -> u64 {
        self.0.get(key).copied().unwrap_or(0)
    }

    /// Returns the cells in the order of their keys.
    ///
    /// ```
    /// use dlxh::aggregate::Histogram;
    /// use dlxh::report::Risk;
    ///
    /// let risks: Histogram<Risk> = serde_json::from_str(r#"[{"key":"high","count":1},{"key":"low","count":3}]"#)?;
    /// assert_eq!(risks.iter().collect::<Vec<_>>(), [(&Risk::Low, 3), (&Risk::High, 1)]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&K, u64)> {
        self.0.iter().map(|(key, count)| (key, *count))
    }

    /// Returns whether nothing is counted.
    ///
    /// ```
    /// use dlxh::aggregate::Histogram;
    /// use dlxh::report::Scope;
    ///
    /// assert!(Histogram::<Scope>::default().is_empty());
    /// // Nought is no count: what was not heard is absent.
    /// assert!(serde_json::from_str::<Histogram<Scope>>(r#"[{"key":"local","count":0}]"#).is_err());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn one(&mut self, key: K) {
        let count = self.0.entry(key).or_insert(0);
        *count = count.saturating_add(1);
    }

    /// Adds the counts of `other` where they stand: a sum of many takes as long as they are long together.
    ///
    /// `None` if one would leave the range, or there would be more cells than are read again.
    pub(crate) fn plus(mut self, other: &Self) -> Option<Self> {
        for (key, count) in &other.0 {
            if let Some(here) = self.0.get_mut(key) {
                *here = here.checked_add(*count).filter(|count| *count < 1 << 53)?;
            } else {
                self.0.insert(key.clone(), *count);
            }
        }
        (self.0.len() <= MAX_CELLS).then_some(self)
    }

    /// Subtracts the counts of `other`, or nothing if one would fall below zero.
    pub(crate) fn minus(mut self, other: &Self) -> Option<Self> {
        for (key, count) in &other.0 {
            let here = self.0.get_mut(key)?;
            *here = here.checked_sub(*count)?;
        }
        self.0.retain(|_, count| *count > 0);
        Some(self)
    }
}

impl<K: Serialize> Serialize for Histogram<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Borrowed<'c, K> {
            key: &'c K,
            count: u64,
        }
        serializer.collect_seq(self.0.iter().map(|(key, count)| Borrowed { key, count: *count }))
    }
}

impl<'de, K: Deserialize<'de> + Ord> Deserialize<'de> for Histogram<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let cells = Cells::<K>::deserialize(deserializer)?;
        let mut counts = BTreeMap::new();
        let expected = cells.len();
        for cell in cells.into_vec() {
            counts.insert(cell.key, cell.count.get());
        }
        if counts.len() == expected { Ok(Self(counts)) } else { Err(D::Error::custom("a key stands twice")) }
    }
}

/// The most cells of a histogram.
const MAX_CELLS: usize = 100_000;

type Cells<K> = List<Cell<K>, 0, MAX_CELLS>;

impl<K: JsonSchema> JsonSchema for Histogram<K> {
    fn schema_name() -> Cow<'static, str> {
        format!("HistogramOf{}", K::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Cells::<K>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(keys: std::ops::Range<u64>) -> Histogram<u64> {
        Histogram(keys.map(|key| (key, 1)).collect())
    }

    #[test]
    fn a_sum_has_no_more_cells_than_are_read_again() {
        let half = MAX_CELLS as u64 / 2;
        assert!(of(0..half).plus(&of(half..2 * half)).is_some());
        assert!(of(0..half).plus(&of(half..2 * half + 1)).is_none());
    }

    #[test]
    fn a_sum_of_many_with_different_keys_is_whole() {
        // Copied at every step, this takes minutes.
        let sum = (0..50_000).try_fold(Histogram::default(), |sum, key| sum.plus(&of(key..key + 1)));
        assert_eq!(sum.map(|sum| sum.0.len()), Some(50_000));
    }
}
