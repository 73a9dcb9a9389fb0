use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::BoundError;

/// Holds free text of 1 to `MAX` Unicode code points.
///
/// Its `Debug` shows the length only: what people wrote never reaches a log through it.
///
/// ```
/// use dlxh::shape::Text;
///
/// let gist = Text::<20>::new("lo nước mặn")?;
/// assert_eq!(gist.as_str(), "lo nước mặn");
/// assert_eq!(format!("{gist:?}"), "Text(11 code points)");
/// assert!(Text::<20>::new("").is_err());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// Takes `text` if its length fits.
    ///
    /// ```
    /// use dlxh::shape::Text;
    ///
    /// assert!(Text::<4>::new("mặn").is_ok());
    /// assert!(Text::<4>::new("nước mặn").is_err()); // code points are counted, not bytes
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it is empty or longer than `MAX` code points.
    pub fn new(text: impl Into<String>) -> Result<Self, BoundError> {
        let text = text.into();
        if Self::fits(&text) { Ok(Self(text)) } else { Err(BoundError::new(Self::expected())) }
    }

    /// Returns the text.
    ///
    /// ```
    /// use dlxh::shape::Text;
    ///
    /// assert_eq!(Text::<20>::new("lo nước mặn")?.as_str(), "lo nước mặn");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn fits(text: &str) -> bool {
        // A code point takes at least one byte, so most texts are settled without counting.
        !text.is_empty() && (text.len() <= MAX || text.chars().count() <= MAX)
    }

    fn expected() -> String {
        format!("a text of 1 to {MAX} code points")
    }
}

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} code points)", self.0.chars().count())
    }
}

impl<const MAX: usize> Serialize for Text<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor<const MAX: usize>;

        impl<const MAX: usize> Visitor<'_> for TextVisitor<MAX> {
            type Value = Text<MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&Text::<MAX>::expected())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                if Text::<MAX>::fits(text) {
                    Ok(Text(text.to_owned()))
                } else {
                    Err(E::custom("a text of another length was expected"))
                }
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

impl<const MAX: usize> JsonSchema for Text<MAX> {
    fn schema_name() -> Cow<'static, str> {
        format!("Text{MAX}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX })
    }
}
