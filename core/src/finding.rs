//! [`Finding`]: the one diagnostic, the same in every language. It judges a report, never a person.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::rules::RuleCode;
use crate::shape::{ClauseCode, Lang, closed_enum};

closed_enum! {
    /// Ranks a finding. It belongs to the regime's rule set and is never below the rule's floor.
    ///
    /// ```
    /// use dlxh::Severity;
    ///
    /// // Ordered, so that a rule's floor can be held against what a regime asks for.
    /// assert!(Severity::Info < Severity::Warning && Severity::Warning < Severity::Error);
    /// ```
    pub enum Severity: "Mức độ" {
        /// Worth knowing.
        Info = "info": "Lưu ý" / "Info",
        /// Should be looked at; the report stands.
        Warning = "warning": "Cảnh báo" / "Warning",
        /// The report is returned.
        Error = "error": "Lỗi" / "Error",
    }
}

/// A text in both languages.
///
/// ```
/// use dlxh::Jurisdiction;
///
/// let rule = &dlxh::rules::RULES[0];
/// assert_ne!(rule.title.vi, rule.title.en);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bilingual<T = String> {
    /// Vietnamese.
    pub vi: T,
    /// English.
    pub en: T,
}

impl<T: AsRef<str>> Bilingual<T> {
    /// Returns the text in `lang`.
    ///
    /// ```
    /// use dlxh::shape::Lang;
    ///
    /// let rule = dlxh::rules::find("P002").unwrap();
    /// assert_eq!(rule.message.in_lang(Lang::Vi), "văn bản có số trông như số điện thoại");
    /// ```
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => self.vi.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }
}

/// One step of a [`Pointer`].
///
/// A name is always a name of the published schema: a member name that somebody invented never enters a pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Name(&'static str),
    Index(usize),
}

/// A JSON Pointer (RFC 6901) into the document that was given, ordered with indices as numbers.
///
/// ```
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// let answer = Jurisdiction::tra_vinh().validate(br#"{"schema": 1}"#, &options)?;
/// assert!(answer.findings.iter().any(|finding| finding.pointer.to_string() == "/schema"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Pointer(Vec<Step>);

impl Pointer {
    pub(crate) fn new(steps: &[Step]) -> Self {
        Self(steps.to_vec())
    }

    pub(crate) fn name(&self, name: &'static str) -> Self {
        self.step(Step::Name(name))
    }

    pub(crate) fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    pub(crate) fn join(&self, inner: &Self) -> Self {
        Self(self.0.iter().chain(&inner.0).copied().collect())
    }

    /// Whether one of the two is, or lies in, the other.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a == b)
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> Ordering {
        let mut others = other.0.iter();
        for step in &self.0 {
            let order = match (step, others.next()) {
                (_, None) => Ordering::Greater,
                (Step::Index(a), Some(Step::Index(b))) => a.cmp(b),
                (Step::Name(a), Some(Step::Name(b))) => a.cmp(b),
                (Step::Index(_), Some(Step::Name(_))) => Ordering::Less,
                (Step::Name(_), Some(Step::Index(_))) => Ordering::Greater,
            };
            if order != Ordering::Equal {
                return order;
            }
        }
        if others.next().is_some() { Ordering::Less } else { Ordering::Equal }
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                // No name of a published schema holds `~` or `/`; a test says so.
                Step::Name(name) => write!(f, "/{name}")?,
                Step::Index(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
    }
}

impl JsonSchema for Pointer {
    fn schema_name() -> Cow<'static, str> {
        "Pointer".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "maxLength": 4000 })
    }
}

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The part of a text a finding is about, in Unicode code points from 0: `start` is in it, `end` is not.
///
/// ```
/// use dlxh::finding::Span;
///
/// let span = Span { start: 3, end: 13 };
/// assert_eq!(span.end - span.start, 10);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(title = "Đoạn văn bản")]
pub struct Span {
    /// The first code point.
    #[schemars(title = "Ký tự đầu")]
    pub start: usize,
    /// The code point after the last.
    #[schemars(title = "Ký tự sau cuối")]
    pub end: usize,
}

/// One value named in a finding's message, as data. Taken from the regime, the schema or a date, never from free text.
///
/// ```
/// use dlxh::finding::Param;
///
/// let param = Param { name: "maximum", value: "200".to_owned() };
/// assert_eq!(param.name, "maximum");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(title = "Tham số của thông báo")]
pub struct Param {
    /// The placeholder in the message.
    #[schemars(title = "Tên tham số")]
    pub name: &'static str,
    /// The value, as a code, a number or ISO 8601 text.
    #[schemars(title = "Giá trị")]
    pub value: String,
}

/// Says what is wrong with a report that could be read: where, against which rule, and what to do.
///
/// Findings are ordered by pointer (indices as numbers), then code, then span.
///
/// ```
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// let answer = Jurisdiction::tra_vinh().validate(b"{}", &options)?;
/// assert_eq!(answer.findings[0].code.as_str(), "S001");
/// assert_eq!(answer.findings[0].pointer.to_string(), "");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Phát hiện")]
pub struct Finding {
    /// The rule.
    #[schemars(title = "Mã quy tắc")]
    pub code: RuleCode,
    /// How grave it is under this regime.
    #[schemars(title = "Mức độ")]
    pub severity: Severity,
    /// Where.
    #[schemars(title = "Vị trí trong tài liệu")]
    pub pointer: Pointer,
    /// Which part of the text at that place.
    #[schemars(title = "Đoạn văn bản")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What was found: a fact, without a full stop.
    #[schemars(title = "Thông báo")]
    pub message: String,
    /// What to do.
    #[schemars(title = "Cách xử lý")]
    pub help: String,
    /// The clause of the regime that the rule rests on.
    #[schemars(title = "Điều khoản")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseCode>,
    /// What the message names, as data.
    #[schemars(title = "Tham số")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<Param>,
}
