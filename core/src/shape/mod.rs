//! The bounded values every published shape is made of: each yields its check and its schema keyword from one place.
//!
//! No published shape holds a bare `String`, `Vec`, number or date: what may stand somewhere is said by a type here,
//! and the decoder, the walker and the published JSON Schema all read that one type.

mod closed_enum;
mod code;
mod count;
mod labels;
mod list;
mod text;

pub use code::{AreaCode, ClauseCode, EntryId, FieldCode, KindCode, ListCode, ObligationCode, TopicCode, UnitCode};
pub use count::Count;
pub use labels::{Labels, Lang};
pub use list::{List, UniqueList};
pub use text::Text;

pub(crate) use closed_enum::closed_enum;

/// A value does not fit the type it was offered to.
///
/// It names the bound, never the value: what was offered may be personal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the value is not {expected}")]
pub struct BoundError {
    pub(crate) expected: std::borrow::Cow<'static, str>,
}

impl BoundError {
    pub(crate) fn new(expected: impl Into<std::borrow::Cow<'static, str>>) -> Self {
        Self { expected: expected.into() }
    }
}

/// A text type whose form is a regular expression that the type also checks by hand.
///
/// Core carries no regular-expression engine: the walker looks the pattern of a schema up in [`LEXICAL`] and calls
/// the type's own check. That check and pattern agree is tested with the `jsonschema` crate as the judge.
pub(crate) trait Lexical {
    /// The JSON Schema `pattern` (ECMA 262 without extensions).
    const PATTERN: &'static str;
    /// Whether `text` matches [`Self::PATTERN`].
    fn accepts(text: &str) -> bool;
}

/// A pattern and the check that stands for it.
pub(crate) type LexicalCheck = (&'static str, fn(&str) -> bool);

const fn check<T: Lexical>() -> LexicalCheck {
    (T::PATTERN, T::accepts)
}

/// Every pattern that occurs in a published schema, with its check.
pub(crate) static LEXICAL: &[LexicalCheck] = &[
    check::<UnitCode>(),
    check::<AreaCode>(),
    check::<TopicCode>(),
    check::<ListCode>(),
    check::<FieldCode>(),
    check::<ObligationCode>(),
    check::<KindCode>(),
    check::<ClauseCode>(),
    check::<EntryId>(),
    check::<crate::period::Day>(),
    check::<crate::period::Instant>(),
    check::<crate::period::Month>(),
    check::<crate::period::Period>(),
    check::<crate::period::UtcOffset>(),
    check::<crate::report::ReportDigest>(),
    check::<crate::rules::RuleCode>(),
];
