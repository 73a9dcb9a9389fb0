//! Reading what arrives: bytes to typed values, through one strict reader; and, where that fails, what can be said.
//!
//! The fast path decodes straight into the typed report. Only when that fails is the document read again as a tree:
//! a lexical fault is an [`Error`] with its byte offset, every structural fault a finding of family `S` with its place,
//! and every part that decodes alone is handed on for checking.

mod documents;
mod lexer;
mod reader;
mod tree;
mod walk;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use documents::split;
use lexer::Lexer;
pub(crate) use tree::Node;
pub(crate) use walk::{Event, Structural, walk};

use crate::error::{Error, ErrorCode};
use crate::order;
use crate::schema::Published;

/// The largest document, in bytes. A monthly report of 17 kB is usual.
pub(crate) const MAX_BYTES: usize = 4 << 20;

/// The largest tally or jurisdiction, in bytes: data of this library's own making grow with the number of reports.
const MAX_DATA_BYTES: usize = 512 << 20;

/// Decodes `input` strictly, or not at all. Why not is for the tree to say.
///
/// The whole is checked for UTF-8 once, vectorised, instead of string by string: in Vietnamese prose that check takes
/// longer than everything else together.
pub(crate) fn typed<T: DeserializeOwned>(input: &[u8]) -> Option<T> {
    if input.len() > MAX_BYTES {
        return None;
    }
    typed_text(simdutf8::basic::from_utf8(input).ok()?)
}

fn typed_text<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut lexer = Lexer::new(text);
    let value = T::deserialize(&mut lexer).ok()?;
    lexer.end().ok()?;
    Some(value)
}

/// Decodes one part of a tree strictly.
pub(crate) fn part<T: DeserializeOwned>(node: &Node<'_>) -> Option<T> {
    typed_text(node.raw)
}

/// Decodes a document whose faults are told as errors, not as findings: options, tallies, jurisdictions.
///
/// The published schema is the judge here, before the typed decoder, so that a tagged enum is held as strictly as a
/// plain struct.
///
/// # Errors
/// `code` with the place and the reason of every structural fault, or the lexical fault.
pub(crate) fn document<T: DeserializeOwned + Published>(input: &[u8], code: ErrorCode) -> Result<T, Error> {
    typed_text(conforming(T::schema(), input, code)?).ok_or_else(|| {
        Error::new(code).detail("đúng mẫu nhưng tự mâu thuẫn", "it follows its schema but contradicts itself")
    })
}

/// Returns the text of a document that follows `schema`.
fn conforming<'i>(schema: &'static Value, input: &'i [u8], code: ErrorCode) -> Result<&'i str, Error> {
    let tree = tree::read(input, MAX_DATA_BYTES)?;
    let mut structural = Vec::new();
    walk(schema, &tree, &mut |event| {
        if let Event::Fault(fault) = event {
            structural.push(fault);
        }
    });
    order::by(&mut structural, |a, b| a.pointer.cmp(&b.pointer).then(a.code.cmp(b.code)));
    if structural.is_empty() {
        return Ok(simdutf8::basic::from_utf8(input).unwrap_or_default());
    }
    let faults: Vec<_> = structural.iter().map(Structural::fault).collect();
    Err(match (code, faults.first()) {
        (ErrorCode::BadJurisdiction, _) | (_, None) => Error::jurisdiction(faults),
        (_, Some(first)) => Error::new(code)
            .detail(first.reason.vi.clone(), first.reason.en.clone())
            .pointer(first.pointer.clone()),
    })
}

/// Reads `input` as a tree.
///
/// # Errors
/// The lexical fault and its byte.
pub(crate) fn tree(input: &[u8]) -> Result<Node<'_>, Error> {
    tree::read(input, MAX_BYTES)
}
