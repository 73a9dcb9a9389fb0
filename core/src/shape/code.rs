use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{BoundError, Lexical};

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $pattern:literal, $example:literal, $accepts:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes `code` if it has the form of such a code.
            ///
            /// ```
            /// use dlxh::shape::UnitCode;
            ///
            /// assert!(UnitCode::new("TV-HU-CL").is_ok());
            /// // The refusal names the form, never what was offered.
            /// assert!(UnitCode::new("Huyện ủy").unwrap_err().to_string().starts_with("the value is not a code of the form ^["));
            /// ```
            ///
            /// # Errors
            /// [`BoundError`] if it has not.
            pub fn new(code: &str) -> Result<Self, BoundError> {
                if Self::accepts(code) {
                    Ok(Self(code.into()))
                } else {
                    Err(BoundError::new(concat!("a code of the form ", $pattern)))
                }
            }

            /// Returns the code as text.
            ///
            /// ```
            /// use dlxh::shape::UnitCode;
            ///
            /// assert_eq!(UnitCode::new("TV-HU-CL")?.as_str(), "TV-HU-CL");
            /// # Ok::<(), dlxh::shape::BoundError>(())
            /// ```
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Lexical for $name {
            const PATTERN: &'static str = $pattern;
            const EXAMPLE: &'static str = $example;

            fn accepts(text: &str) -> bool {
                let accepts: fn(&str) -> bool = $accepts;
                accepts(text)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct CodeVisitor;

                impl Visitor<'_> for CodeVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!("a code of the form ", $pattern))
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        $name::new(text).map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(CodeVisitor)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

code! {
    /// Names a unit of the system, such as a district committee. Opaque: never parsed.
    ///
    /// ```
    /// use dlxh::shape::UnitCode;
    ///
    /// assert_eq!(UnitCode::new("TV-HU-CL")?.as_str(), "TV-HU-CL");
    /// assert!(UnitCode::new("huyện ủy").is_err());
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    UnitCode, "^[A-Z][A-Z0-9]{0,9}(-[A-Z0-9]{1,10}){0,3}$", "AB-CD-01", |text| {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        first.starts_with(|c: char| c.is_ascii_uppercase())
            && text.split('-').count() <= 4
            && text.split('-').all(|part| {
                (1..=10).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            })
    }
}

code! {
    /// Names a territory by the code of the General Statistics Office. Opaque: never parsed.
    ///
    /// ```
    /// use dlxh::shape::AreaCode;
    ///
    /// assert!(AreaCode::new("29242").is_ok());
    /// assert!(AreaCode::new("Phường 3").is_err());
    /// ```
    AreaCode, "^[0-9]{2,5}$", "12345", |text| (2..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

code! {
    /// Names a unit or an area, where either may stand.
    ///
    /// ```
    /// use dlxh::shape::PlaceCode;
    ///
    /// assert!(PlaceCode::new("844").is_ok() && PlaceCode::new("TV-HU-CL").is_ok());
    /// ```
    PlaceCode, "^([A-Z][A-Z0-9]{0,9}(-[A-Z0-9]{1,10}){0,3}|[0-9]{2,5})$", "12345", |text| {
        UnitCode::accepts(text) || AreaCode::accepts(text)
    }
}

code! {
    /// Names an entry of the regime's two-level list of topics (`land` or `land/compensation`).
    ///
    /// ```
    /// use dlxh::shape::TopicCode;
    ///
    /// assert!(TopicCode::new("land/compensation").is_ok());
    /// assert!(TopicCode::new("land/").is_err());
    /// ```
    TopicCode, "^[a-z][a-z0-9_]{0,39}(/[a-z][a-z0-9_]{0,39})?$", "field/topic", |text| {
        let (field, topic) = text.split_once('/').unzip();
        is_name(field.unwrap_or(text)) && topic.is_none_or(is_name)
    }
}

code! {
    /// Names an entry of one of the regime's code lists (`farmers`, `strong`).
    ///
    /// ```
    /// use dlxh::shape::ListCode;
    ///
    /// assert!(ListCode::new("poor_households").is_ok());
    /// ```
    ListCode, "^[a-z][a-z0-9_]{0,39}$", "some_code", is_name
}

code! {
    /// Names a field of work a unit is in charge of, where it is not a territory (`labour`).
    ///
    /// ```
    /// use dlxh::shape::FieldCode;
    ///
    /// assert!(FieldCode::new("field:labour").is_ok());
    /// ```
    FieldCode, "^field:[a-z][a-z0-9_]{0,39}$", "field:labour", |text| text.strip_prefix("field:").is_some_and(is_name)
}

code! {
    /// Names an obligation of a regime (`monthly-report`).
    ///
    /// ```
    /// use dlxh::shape::ObligationCode;
    ///
    /// assert!(ObligationCode::new("monthly-report").is_ok());
    /// ```
    ObligationCode, "^[a-z][a-z0-9]{0,19}(-[a-z0-9]{1,20}){0,4}$", "monthly-report", |text| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.split('-').count() <= 5
            && text.split('-').all(|part| {
                (1..=20).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
    }
}

code! {
    /// Names a kind of report (`monthly-opinion`). Open, so that a kind published later can be referred to.
    ///
    /// ```
    /// use dlxh::shape::KindCode;
    ///
    /// assert!(KindCode::new("monthly-opinion").is_ok());
    /// ```
    KindCode, "^[a-z]{1,20}(-[a-z]{1,20}){0,3}$", "monthly-opinion", |text| {
        text.split('-').count() <= 4
            && text.split('-').all(|part| (1..=20).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()))
    }
}

code! {
    /// Cites a clause of an instrument (`CT53.8`, `CT53.2.1`).
    ///
    /// ```
    /// use dlxh::shape::ClauseCode;
    ///
    /// assert!(ClauseCode::new("CT53.2.1").is_ok());
    /// ```
    ClauseCode, "^[A-Z][A-Z0-9]{0,19}(\\.[0-9]{1,3}){0,4}$", "CT01.2", |text| {
        let mut parts = text.split('.');
        let first = parts.next().unwrap_or_default();
        (1..=20).contains(&first.len())
            && first.starts_with(|c: char| c.is_ascii_uppercase())
            && first.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && text.split('.').count() <= 5
            && parts.all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    }
}

code! {
    /// Numbers an issue or a proposal inside its report: short, so that it can carry nothing but its place.
    ///
    /// ```
    /// use dlxh::shape::EntryId;
    ///
    /// assert!(EntryId::new("12").is_ok());
    /// assert!(EntryId::new("0912345678").is_err());
    /// ```
    EntryId, "^[1-9][0-9]{0,2}$", "1", |text| {
        (1..=3).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
    }
}

code! {
    /// Numbers a matter or a case with the body that keeps it: longer than an entry of one report, too short for a number of
    /// a person.
    ///
    /// ```
    /// use dlxh::shape::CaseId;
    ///
    /// assert!(CaseId::new("1204").is_ok());
    /// assert!(CaseId::new("091234").is_err());
    /// ```
    CaseId, "^[1-9][0-9]{0,4}$", "12", |text| {
        (1..=5).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
    }
}

code! {
    /// Abbreviates the type or the issuer of a document in its symbol (`CT`, `BTGTU`, `VPCP-KGVX`): too short and too
    /// poor in digits for a number of a person.
    ///
    /// ```
    /// use dlxh::shape::DocumentSign;
    ///
    /// assert!(DocumentSign::new("BLĐTBXH").is_ok() && DocumentSign::new("UBTVQH15").is_ok());
    /// assert!(DocumentSign::new("0912").is_err());
    /// ```
    DocumentSign,
    "^[A-Za-zÀ-ÖØ-Ýà-öø-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ]{1,12}[0-9]{0,3}(-[A-Za-zÀ-ÖØ-Ýà-öø-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ]{1,12}[0-9]{0,3}){0,3}$",
    "BTGTU",
    |text| {
        text.split('-').count() <= 4
            && text.split('-').all(|part| {
                let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
                (1..=12).contains(&letters.chars().count())
                    && letters.chars().all(is_vietnamese_letter)
                    && part.len().saturating_sub(letters.len()) <= 3
            })
    }
}

/// Whether `character` is a letter of the Latin script as Vietnamese uses it, precomposed.
fn is_vietnamese_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(
            character,
            'À'..='Ö' | 'Ø'..='Ý' | 'à'..='ö' | 'ø'..='ý' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ'
                | 'Ư' | 'ư' | 'Ạ'..='ỹ'
        )
}

fn is_name(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl TopicCode {
    /// Returns the field it belongs to, the first level of the list: `land` of `land/compensation`, and of itself.
    ///
    /// ```
    /// use dlxh::shape::TopicCode;
    ///
    /// assert_eq!(TopicCode::new("land/compensation")?.field(), TopicCode::new("land")?);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn field(&self) -> Self {
        Self(self.0.split('/').next().unwrap_or_default().into())
    }
}

impl KindCode {
    /// Returns the kind of the monthly report.
    ///
    /// ```
    /// use dlxh::shape::KindCode;
    ///
    /// assert_eq!(KindCode::monthly_opinion(), KindCode::new("monthly-opinion")?);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn monthly_opinion() -> Self {
        Self(crate::report::MonthlyOpinion::KIND.into())
    }

    /// Returns the kind of the urgent report.
    ///
    /// ```
    /// use dlxh::shape::KindCode;
    ///
    /// assert_eq!(KindCode::urgent_opinion(), KindCode::new("urgent-opinion")?);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn urgent_opinion() -> Self {
        Self(crate::report::UrgentOpinion::KIND.into())
    }

    /// Returns the kind of the report on participation.
    ///
    /// ```
    /// use dlxh::shape::KindCode;
    ///
    /// assert_eq!(KindCode::participation(), KindCode::new("participation")?);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn participation() -> Self {
        Self(crate::report::Participation::KIND.into())
    }
}
