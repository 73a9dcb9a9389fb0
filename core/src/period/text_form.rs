//! What the forms of this room have in common: they are text, and read digit by digit.

/// Reads `text` as `len` decimal digits from byte `at`.
pub(super) fn digits(text: &str, at: usize, len: usize) -> Option<u32> {
    let digits = text.get(at..at.checked_add(len)?)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

pub(super) fn sign(text: &str, at: usize, sign: &str) -> bool {
    text.get(at..at.saturating_add(sign.len())) == Some(sign)
}

pub(super) fn year(text: &str) -> Option<i32> {
    let year = i32::try_from(digits(text, 0, 4)?).ok()?;
    (1900..=2199).contains(&year).then_some(year)
}

/// Implements text in and out, serde and schema over `FromStr`, `Display` and [`Lexical`](crate::shape::Lexical).
macro_rules! text_form {
    ($name:ident, $expected:literal, $format:expr) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct FormVisitor;

                impl serde::de::Visitor<'_> for FormVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        text.parse().map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(FormVisitor)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::shape::BoundError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::read(text).ok_or_else(|| $crate::shape::BoundError::new($expected))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let format: Option<&str> = $format;
                let mut schema = schemars::json_schema!({ "type": "string", "pattern": Self::PATTERN });
                if let Some(format) = format {
                    schema.insert("format".to_owned(), format.into());
                }
                schema
            }
        }
    };
}

pub(super) use text_form;
