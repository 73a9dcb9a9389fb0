use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::BoundError;

/// Holds a whole number from `MIN` to `MAX`, never beyond 2^53 - 1, so that JavaScript reads it exactly.
///
/// ```
/// use dlxh::shape::Count;
///
/// assert_eq!(Count::<1, 365>::new(30)?.get(), 30);
/// assert!(Count::<1, 365>::new(0).is_err());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count<const MIN: u64, const MAX: u64>(u64);

impl<const MIN: u64, const MAX: u64> Count<MIN, MAX> {
    /// Takes `number` if it lies within the bounds.
    ///
    /// ```
    /// use dlxh::shape::Count;
    ///
    /// type Day = Count<1, 31>;
    /// assert!(Day::new(31).is_ok());
    /// assert_eq!(Day::new(32).unwrap_err().to_string(), "the value is not a whole number from 1 to 31");
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it does not.
    pub fn new(number: u64) -> Result<Self, BoundError> {
        const { assert!(MAX < 1 << 53) };
        if (MIN..=MAX).contains(&number) {
            Ok(Self(number))
        } else {
            Err(BoundError::new(format!("a whole number from {MIN} to {MAX}")))
        }
    }

    /// Returns the least number.
    ///
    /// ```
    /// use dlxh::report::Revision;
    ///
    /// // The first submission is revision 1.
    /// assert_eq!(Revision::least().get(), 1);
    /// ```
    pub const fn least() -> Self {
        Self(MIN)
    }

    /// Returns the number.
    ///
    /// ```
    /// use dlxh::shape::Count;
    ///
    /// assert_eq!(Count::<1, 31>::new(20)?.get(), 20);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn get(self) -> u64 {
        self.0
    }
}

impl<const MAX: u64> Default for Count<0, MAX> {
    fn default() -> Self {
        Self(0)
    }
}

impl<const MIN: u64, const MAX: u64> fmt::Debug for Count<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<const MIN: u64, const MAX: u64> fmt::Display for Count<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<const MIN: u64, const MAX: u64> Serialize for Count<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0)
    }
}

/// Returns the whole number that a JSON number written with a point or an exponent stands for (`30.0`, `3e1`).
///
/// JSON Schema calls such a number an integer; so do we, or schema and decoder would disagree.
pub(crate) fn integral(number: f64) -> Option<u64> {
    // Exact below 2^53; every bound lies below.
    let whole = number as u64;
    (number >= 0.0 && number < (1u64 << 53) as f64 && whole as f64 == number).then_some(whole)
}

impl<'de, const MIN: u64, const MAX: u64> Deserialize<'de> for Count<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CountVisitor<const MIN: u64, const MAX: u64>;

        impl<const MIN: u64, const MAX: u64> Visitor<'_> for CountVisitor<MIN, MAX> {
            type Value = Count<MIN, MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a whole number from {MIN} to {MAX}")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
                Count::new(number).map_err(E::custom)
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
                let number = integral(number).ok_or_else(|| E::custom("a whole number was expected"))?;
                self.visit_u64(number)
            }
        }

        deserializer.deserialize_u64(CountVisitor)
    }
}

impl<const MIN: u64, const MAX: u64> JsonSchema for Count<MIN, MAX> {
    fn schema_name() -> Cow<'static, str> {
        format!("Count{MIN}To{MAX}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX })
    }
}
