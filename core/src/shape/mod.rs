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

pub use code::{
    AreaCode, CaseId, ClauseCode, DocumentSign, EntryId, FieldCode, KindCode, ListCode, ObligationCode,
    PlaceCode, TopicCode, UnitCode,
};
pub use count::Count;
pub use labels::{Labels, Lang};
pub use list::{List, UniqueList};
pub use text::Text;

pub(crate) use closed_enum::{Coded, closed_enum};

/// A value does not fit the type it was offered to.
///
/// It names the bound, never the value: what was offered may be personal.
///
/// ```
/// use dlxh::shape::AreaCode;
///
/// let error = AreaCode::new("ấp Chợ").unwrap_err();
/// assert!(!error.to_string().contains("Chợ"));
/// ```
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
    /// A value of that form: what a clerk is shown instead of the pattern.
    const EXAMPLE: &'static str;
    /// Whether `text` matches [`Self::PATTERN`].
    fn accepts(text: &str) -> bool;
}

/// A form without its type: pattern, example, check.
pub(crate) struct LexicalForm {
    pub(crate) pattern: &'static str,
    pub(crate) example: &'static str,
    pub(crate) accepts: fn(&str) -> bool,
}

const fn form<T: Lexical>() -> LexicalForm {
    LexicalForm { pattern: T::PATTERN, example: T::EXAMPLE, accepts: T::accepts }
}

/// Every form that occurs in a published schema.
pub(crate) static LEXICAL: &[LexicalForm] = &[
    form::<UnitCode>(),
    form::<AreaCode>(),
    form::<PlaceCode>(),
    form::<TopicCode>(),
    form::<ListCode>(),
    form::<FieldCode>(),
    form::<ObligationCode>(),
    form::<KindCode>(),
    form::<ClauseCode>(),
    form::<EntryId>(),
    form::<CaseId>(),
    form::<DocumentSign>(),
    form::<crate::period::Day>(),
    form::<crate::period::Instant>(),
    form::<crate::period::Month>(),
    form::<crate::period::Period>(),
    form::<crate::period::UtcOffset>(),
    form::<crate::report::ReportDigest>(),
    form::<crate::rules::RuleCode>(),
];

#[cfg(test)]
mod tests {
    use super::LEXICAL;

    #[test]
    fn every_form_accepts_its_own_example_and_is_listed_once() {
        for form in LEXICAL {
            assert!((form.accepts)(form.example), "{} is no {}", form.example, form.pattern);
            assert_eq!(
                LEXICAL.iter().filter(|other| other.pattern == form.pattern).count(),
                1,
                "{}",
                form.pattern
            );
        }
    }
}
