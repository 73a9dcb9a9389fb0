use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::BoundError;
use crate::order;

/// Holds `MIN` to `MAX` items in order.
///
/// ```
/// use dlxh::shape::List;
///
/// let list = List::<u8, 1, 3>::new(vec![4, 4])?;
/// assert_eq!(list.as_slice(), [4, 4]);
/// assert!(List::<u8, 1, 3>::new(vec![]).is_err());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct List<T, const MIN: usize, const MAX: usize>(Vec<T>);

/// Holds `MIN` to `MAX` items in order, no two of them equal.
///
/// ```
/// use dlxh::shape::UniqueList;
///
/// assert!(UniqueList::<u8, 0, 3>::new(vec![4, 5]).is_ok());
/// assert!(UniqueList::<u8, 0, 3>::new(vec![4, 4]).is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UniqueList<T, const MIN: usize, const MAX: usize>(Vec<T>);

/// What an optional list is when it is absent: empty. Only lists that may be empty have it.
macro_rules! may_be_empty {
    ($list:ident) => {
        impl<T, const MAX: usize> Default for $list<T, 0, MAX> {
            fn default() -> Self {
                Self(Vec::new())
            }
        }
    };
}
may_be_empty!(List);
may_be_empty!(UniqueList);

macro_rules! list {
    ($list:ident, [$($bound:tt)*], $unique:literal, $fits:expr) => {
        impl<T: $($bound)*, const MIN: usize, const MAX: usize> $list<T, MIN, MAX> {
            /// Takes `items` if they fit.
            ///
            /// ```
            /// use dlxh::shape::{List, UniqueList};
            ///
            /// assert!(List::<u8, 0, 3>::new(vec![4, 4]).is_ok());
            /// assert!(UniqueList::<u8, 0, 3>::new(vec![4, 4]).is_err());
            /// assert_eq!(List::<u8, 0, 1>::new(vec![4, 4]).unwrap_err().to_string(), "the value is not a list of 0 to 1 items");
            /// ```
            ///
            /// # Errors
            /// [`BoundError`] if they are too few, too many, or repeat where they may not.
            pub fn new(items: Vec<T>) -> Result<Self, BoundError> {
                if (MIN..=MAX).contains(&items.len()) && $fits(items.as_slice()) {
                    Ok(Self(items))
                } else {
                    Err(BoundError::new(format!("a list of {MIN} to {MAX} items")))
                }
            }
        }

        impl<T, const MIN: usize, const MAX: usize> $list<T, MIN, MAX> {
            /// Returns the items.
            ///
            /// ```
            /// use dlxh::shape::List;
            ///
            /// assert_eq!(List::<u8, 0, 3>::new(vec![4, 5])?.as_slice(), [4, 5]);
            /// # Ok::<(), dlxh::shape::BoundError>(())
            /// ```
            pub fn as_slice(&self) -> &[T] {
                &self.0
            }

            /// Returns the items as a vector.
            ///
            /// ```
            /// use dlxh::shape::List;
            ///
            /// assert_eq!(List::<u8, 0, 3>::new(vec![4, 5])?.into_vec(), vec![4, 5]);
            /// # Ok::<(), dlxh::shape::BoundError>(())
            /// ```
            pub fn into_vec(self) -> Vec<T> {
                self.0
            }

            /// Returns an iterator over the items.
            ///
            /// ```
            /// use dlxh::shape::List;
            ///
            /// let list = List::<u8, 0, 3>::new(vec![4, 5])?;
            /// assert_eq!(list.iter().sum::<u8>(), 9);
            /// # Ok::<(), dlxh::shape::BoundError>(())
            /// ```
            pub fn iter(&self) -> std::slice::Iter<'_, T> {
                self.0.iter()
            }

            /// Returns how many items there are.
            ///
            /// ```
            /// use dlxh::shape::List;
            ///
            /// assert_eq!(List::<u8, 0, 3>::new(vec![4, 5])?.len(), 2);
            /// # Ok::<(), dlxh::shape::BoundError>(())
            /// ```
            pub fn len(&self) -> usize {
                self.0.len()
            }

            /// Returns whether there are none.
            ///
            /// ```
            /// use dlxh::shape::List;
            ///
            /// assert!(List::<u8, 0, 3>::default().is_empty());
            /// ```
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl<T: fmt::Debug, const MIN: usize, const MAX: usize> fmt::Debug for $list<T, MIN, MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'a, T, const MIN: usize, const MAX: usize> IntoIterator for &'a $list<T, MIN, MAX> {
            type Item = &'a T;
            type IntoIter = std::slice::Iter<'a, T>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl<T: Serialize, const MIN: usize, const MAX: usize> Serialize for $list<T, MIN, MAX> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de, T: Deserialize<'de> + $($bound)*, const MIN: usize, const MAX: usize> Deserialize<'de>
            for $list<T, MIN, MAX>
        {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let items = deserializer.deserialize_seq(Items::<T, MAX>(PhantomData))?;
                Self::new(items).map_err(de::Error::custom)
            }
        }

        impl<T: JsonSchema, const MIN: usize, const MAX: usize> JsonSchema for $list<T, MIN, MAX> {
            fn schema_name() -> Cow<'static, str> {
                format!("{}{MIN}To{MAX}Of{}", stringify!($list), T::schema_name()).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let items = generator.subschema_for::<T>();
                let mut schema = json_schema!({ "type": "array", "items": items, "maxItems": MAX });
                if MIN > 0 {
                    schema.insert("minItems".to_owned(), MIN.into());
                }
                if $unique {
                    schema.insert("uniqueItems".to_owned(), true.into());
                }
                schema
            }
        }
    };
}

list!(List, [], false, |_: &[T]| true);
list!(UniqueList, [Ord], true, all_differ);

fn all_differ<T: Ord>(items: &[T]) -> bool {
    if items.len() < 2 {
        return true;
    }
    let mut sorted: Vec<&T> = items.iter().collect();
    order::all(&mut sorted);
    sorted.windows(2).all(|pair| !matches!(pair, [a, b] if a == b))
}

struct Items<T, const MAX: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MAX: usize> Visitor<'de> for Items<T, MAX> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MAX} items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            if items.len() == MAX {
                return Err(de::Error::custom("the list is too long"));
            }
            items.push(item);
        }
        Ok(items)
    }
}
