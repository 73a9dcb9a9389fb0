use serde_json::value::RawValue;

use crate::error::{Error, ErrorCode};

/// Splits an input of several documents: one JSON array of them, or one a line (NDJSON), or a single one.
///
/// A line that cannot be read is still a document here: its fault is its own and does not touch its neighbours. Where neither
/// one line is an object nor two begin like one, the whole is one document.
///
/// # Errors
/// The lexical fault of an array as a whole.
pub(crate) fn split(input: &[u8]) -> Result<Vec<&[u8]>, Error> {
    match input.trim_ascii_start().first() {
        None => return Ok(Vec::new()),
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_slice(input).map_err(|error| {
                // The tree names the byte; where it only says that the whole is large, the array itself is at fault.
                match super::tree(input) {
                    Err(told) if told.code() != ErrorCode::TooLarge => told,
                    _ if error.is_eof() => Error::at(ErrorCode::Truncated, input.len()),
                    _ => Error::new(ErrorCode::Syntax),
                }
            })?;
            return Ok(items.into_iter().map(|item| item.get().as_bytes()).collect());
        }
        Some(_) => {}
    }
    if serde_json::from_slice::<&RawValue>(input).is_ok() {
        return Ok(vec![input]);
    }
    let lines: Vec<&[u8]> =
        input.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect();
    // One document written over many lines and cut off is one that cannot be read, not as many as it has lines.
    let begins = |line: &&&[u8]| line.starts_with(b"{\"");
    let reads = |line: &[u8]| line.starts_with(b"{") && serde_json::from_slice::<&RawValue>(line).is_ok();
    let one_a_line =
        lines.iter().filter(begins).count() > 1 || lines.iter().any(|line| reads(line.trim_ascii()));
    Ok(if one_a_line { lines } else { vec![input] })
}
