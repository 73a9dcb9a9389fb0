use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::error::{Error, ErrorCode};

/// How deep lists and objects may be nested.
pub(super) const MAX_DEPTH: usize = 64;

/// A value of a document together with the text it was read from.
///
/// The lexing is `serde_json`'s own (`RawValue`), so that fast path and tree cannot disagree about what is JSON.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) value: Value<'a>,
    pub(crate) raw: &'a str,
}

#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool,
    Number(f64),
    Text(Cow<'a, str>),
    Array(Vec<Node<'a>>),
    /// Members in the order of the document; no two of one name.
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    pub(crate) fn member(&self, name: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, node)| node),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> Option<&[Node<'a>]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }
}

/// Reads `input` as a tree.
///
/// # Errors
/// The first lexical fault, with its byte.
pub(crate) fn read(input: &[u8], most: usize) -> Result<Node<'_>, Error> {
    if input.len() > most {
        return Err(Error::new(ErrorCode::TooLarge));
    }
    let text =
        std::str::from_utf8(input).map_err(|error| Error::at(ErrorCode::NotUtf8, error.valid_up_to()))?;
    if text.starts_with('\u{feff}') {
        return Err(Error::at(ErrorCode::ByteOrderMark, 0));
    }
    if text.trim_ascii().is_empty() {
        return Err(Error::new(ErrorCode::Empty));
    }
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| lexical(text, &error))?;
    Reader { text }.node(raw.get(), 0)
}

/// Turns an error of the lexer over `text` into ours, with the byte it stands at.
fn lexical(text: &str, error: &serde_json::Error) -> Error {
    if error.is_eof() {
        return Error::at(ErrorCode::Truncated, text.len());
    }
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .fold(0, usize::saturating_add);
    // Columns count what was consumed, the offending byte with it; only a raw control character is told before it is.
    let consumed = usize::from(!error.to_string().starts_with("control character"));
    Error::at(ErrorCode::Syntax, line_start.saturating_add(error.column().saturating_sub(consumed)))
}

struct Reader<'a> {
    text: &'a str,
}

impl<'a> Reader<'a> {
    /// Where `part`, a slice of the document, begins in it.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr())
    }

    fn parse<T: Deserialize<'a>>(&self, raw: &'a str) -> Result<T, Error> {
        serde_json::from_str(raw).map_err(|error| lexical(raw, &error).shifted(self.offset(raw)))
    }

    fn node(&self, raw: &'a str, depth: usize) -> Result<Node<'a>, Error> {
        let deeper = depth.saturating_add(1);
        let value = match raw.bytes().next() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                return Err(Error::at(ErrorCode::TooDeep, self.offset(raw)));
            }
            Some(b'{') => {
                let Members(members) = self.parse(raw)?;
                let mut read: Vec<(Cow<'a, str>, Node<'a>)> = Vec::with_capacity(members.len());
                let mut seen = std::collections::BTreeSet::new();
                for (Name(name), raw) in members {
                    if !seen.insert(name.clone()) {
                        return Err(Error::at(ErrorCode::DuplicateMember, self.offset(raw.get())));
                    }
                    read.push((name, self.node(raw.get(), deeper)?));
                }
                Value::Object(read)
            }
            Some(b'[') => {
                let items: Vec<&'a RawValue> = self.parse(raw)?;
                Value::Array(
                    items.into_iter().map(|item| self.node(item.get(), deeper)).collect::<Result<_, _>>()?,
                )
            }
            Some(b'"') => Value::Text(self.parse::<Name<'a>>(raw)?.0),
            Some(b't' | b'f') => Value::Bool,
            Some(b'n') => Value::Null,
            _ => match raw.parse::<f64>() {
                Ok(number) if number.is_finite() => Value::Number(number),
                _ => return Err(Error::at(ErrorCode::NumberOutOfRange, self.offset(raw))),
            },
        };
        Ok(Node { value, raw })
    }
}

/// The members of an object, duplicates and all.
struct Members<'a>(Vec<(Name<'a>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = access.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

/// A string, borrowed from the document where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(NameVisitor)
    }
}
