/// Declares an enum whose values are fixed by the published schema: code, Vietnamese and English label once each.
///
/// It is read from a string only, written as that string, and published as `oneOf` of `const` + `title`.
macro_rules! closed_enum {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident: $title:literal {
            $( $(#[$value_doc:meta])* $value:ident = $code:literal: $vi:literal / $en:literal, )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$value_doc])* $value, )+
        }

        impl $name {
            /// Every value, in the defined order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Returns the code that stands for the value in JSON.
            ///
            /// ```
            /// use dlxh::report::Tendency;
            ///
            /// assert_eq!(Tendency::Worried.code(), "worried");
            /// ```
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            /// Returns the value's name in `lang`.
            ///
            /// ```
            /// use dlxh::report::Tendency;
            /// use dlxh::shape::Lang;
            ///
            /// assert_eq!(Tendency::Worried.label(Lang::Vi), "Lo lắng");
            /// ```
            pub const fn label(self, lang: $crate::shape::Lang) -> &'static str {
                match (lang, self) {
                    $(
                        ($crate::shape::Lang::Vi, Self::$value) => $vi,
                        ($crate::shape::Lang::En, Self::$value) => $en,
                    )+
                }
            }

            /// Returns the value that `code` stands for.
            ///
            /// ```
            /// use dlxh::report::Tendency;
            ///
            /// assert_eq!(Tendency::from_code("worried"), Some(Tendency::Worried));
            /// assert_eq!(Tendency::from_code("Lo lắng"), None); // a label is no code
            /// ```
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$value),)+ _ => None }
            }
        }

        impl $crate::shape::Coded for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn code_of(self) -> &'static str {
                self.code()
            }

            fn label_in(self, lang: $crate::shape::Lang) -> &'static str {
                self.label(lang)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_unit_variant(stringify!($name), *self as u32, self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ValueVisitor;

                impl serde::de::Visitor<'_> for ValueVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("a value of ", stringify!($name)))
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        $name::from_code(text).ok_or_else(|| E::custom("the value is not in the list"))
                    }
                }

                deserializer.deserialize_str(ValueVisitor)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "title": $title,
                    // The English annotation, as the doc comment of a struct is.
                    "description": concat!($($doc, "\n"),+),
                    "oneOf": [ $( { "const": $code, "title": $vi, "x-en": $en } ),+ ],
                })
            }
        }
    };
}

pub(crate) use closed_enum;

/// A closed list, for what takes any of them.
pub(crate) trait Coded: Copy + 'static {
    const VALUES: &'static [Self];
    fn code_of(self) -> &'static str;
    fn label_in(self, lang: super::Lang) -> &'static str;
}
