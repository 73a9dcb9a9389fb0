//! Many reports, one a line (NDJSON): how bytes that come in pieces fall into lines, and the answer to each line.
//!
//! Nothing here reads a file or starts a thread: a caller feeds bytes, and may answer the lines of a batch in any order.

use std::io::BufRead;

use crate::decode::MAX_BYTES;
use crate::error::Error;
use crate::jurisdiction::Jurisdiction;
use crate::rules::ValidateOptions;
use crate::wire;

/// Gathers bytes into lines. It holds one unfinished line at most, and of that no more than a document may have.
///
/// ```
/// use dlxh::lines::Lines;
///
/// let mut lines = Lines::default();
/// let batch = lines.push(b"{\"a\":1}\n\n{\"b\"");
/// assert_eq!(batch.lines().map(|line| (line.number, line.bytes)).collect::<Vec<_>>(), [(1, &b"{\"a\":1}"[..])]);
/// let batch = lines.push(b":2}\r\n");
/// // The blank line is no document, but it counts.
/// assert_eq!(batch.lines().map(|line| line.number).collect::<Vec<_>>(), [3]);
/// assert_eq!(lines.finish().lines().count(), 0);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Lines {
    held: Vec<u8>,
    ended: u64,
}

impl Lines {
    /// Takes the next piece, cut anywhere, and returns the lines that end in it.
    ///
    /// ```
    /// use dlxh::lines::Lines;
    ///
    /// let mut lines = Lines::default();
    /// assert_eq!(lines.push(b"{").lines().count(), 0); // it may go on
    /// assert_eq!(lines.push(b"}\n").lines().next().unwrap().bytes, b"{}");
    /// ```
    pub fn push<'p>(&mut self, piece: &'p [u8]) -> Batch<'p> {
        let mut batch = Batch::default();
        for part in split(piece) {
            let Some(line) = part.strip_suffix(b"\n") else {
                self.hold(part);
                break;
            };
            self.ended = self.ended.saturating_add(1);
            if self.held.is_empty() {
                batch.whole.push(Line { number: self.ended, bytes: line });
            } else {
                let mut begun = std::mem::take(&mut self.held);
                begun.extend_from_slice(line);
                batch.begun = Some((self.ended, begun));
            }
        }
        batch
    }

    /// Returns the last line, which nothing ends.
    ///
    /// ```
    /// use dlxh::lines::Lines;
    ///
    /// let mut lines = Lines::default();
    /// lines.push(b"{}\n{}");
    /// assert_eq!(lines.finish().lines().next().unwrap().number, 2);
    /// ```
    pub fn finish(self) -> Batch<'static> {
        Batch { begun: Some((self.ended.saturating_add(1), self.held)), whole: Vec::new() }
    }

    /// Keeps what of an unfinished line tells that it is too large, so that no line can take all memory.
    fn hold(&mut self, part: &[u8]) {
        let room = MAX_BYTES.saturating_add(1).saturating_sub(self.held.len());
        self.held.extend_from_slice(part.get(..room).unwrap_or(part));
    }
}

/// Whole lines that came in together.
///
/// ```
/// let batch = dlxh::lines::Lines::default().push(b"{}\n{}\n");
/// assert_eq!(batch.lines().count(), 2);
/// ```
#[derive(Debug, Default)]
pub struct Batch<'p> {
    /// The line that an earlier piece began.
    begun: Option<(u64, Vec<u8>)>,
    /// Those that stand in this piece, blank ones too.
    whole: Vec<Line<'p>>,
}

/// A line that is not blank.
///
/// ```
/// let batch = dlxh::lines::Lines::default().push(b"\n{}\n");
/// let line = batch.lines().next().unwrap();
/// assert_eq!((line.number, line.bytes), (2, &b"{}"[..]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'p> {
    /// Its number, from 1; blank lines count.
    pub number: u64,
    /// What stands in it, without what ends it.
    pub bytes: &'p [u8],
}

impl Batch<'_> {
    /// Returns the lines that are not blank, in their order.
    ///
    /// ```
    /// let batch = dlxh::lines::Lines::default().push(b"{}\n \n{}\n");
    /// assert_eq!(batch.lines().map(|line| line.number).collect::<Vec<_>>(), [1, 3]);
    /// ```
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let begun = self.begun.iter().map(|(number, bytes)| Line { number: *number, bytes });
        let lines = begun.chain(self.whole.iter().copied());
        let lines =
            lines.map(|line| Line { bytes: line.bytes.strip_suffix(b"\r").unwrap_or(line.bytes), ..line });
        lines.filter(|line| !line.bytes.trim_ascii().is_empty())
    }
}

/// Cuts `bytes` after every line feed. The standard library looks for a byte several at a time here, and one by one in
/// `split`: that would take a sixth of what validating a report takes.
fn split(mut bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let mut rest = bytes;
        let length = rest.skip_until(b'\n').ok().filter(|length| *length > 0)?;
        let line = bytes.get(..length)?;
        bytes = rest;
        Some(line)
    })
}

/// Validates report after report with options that are read once.
///
/// ```
/// use dlxh::lines::Validator;
///
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let options = br#"{"now":"2025-01-20T08:00:00+07:00"}"#;
/// let validator = Validator::new(&jurisdiction, options)?;
/// let answer = validator.validate(b"{}");
/// assert!(answer.errors.unwrap() > 0);
/// assert_eq!(answer.json, jurisdiction.call("validate", options, b"{}"));
/// // What cannot be read is that report's error, and the next one is read all the same.
/// let answer = validator.validate(b"{");
/// assert_eq!(answer.errors, None);
/// assert!(answer.json.starts_with(br#"{"error":{"code":"truncated","#));
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Validator {
    jurisdiction: Jurisdiction,
    options: ValidateOptions,
}

/// The answer to one report of many, with what those who only count want to know.
///
/// ```
/// use dlxh::lines::Validator;
///
/// let options = br#"{"now":"2025-01-20T08:00:00+07:00"}"#;
/// let validator = Validator::new(&dlxh::Jurisdiction::tra_vinh(), options)?;
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json").unwrap();
/// assert_eq!(validator.validate(&report).errors, Some(0)); // it is accepted
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validated {
    /// How many of its findings are errors; nothing if it could not be read.
    pub errors: Option<usize>,
    /// What the wire answers: `{"answer": …}` or `{"error": …}`.
    pub json: Vec<u8>,
}

impl Validator {
    /// Reads the options of `validate`.
    ///
    /// ```
    /// use dlxh::{ErrorCode, lines::Validator};
    ///
    /// let refused = Validator::new(&dlxh::Jurisdiction::tra_vinh(), b"{}").unwrap_err();
    /// assert_eq!(refused.code(), ErrorCode::BadOptions); // the moment is missing
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`](crate::ErrorCode::BadOptions) with the place, or the lexical fault.
    pub fn new(jurisdiction: &Jurisdiction, options: &[u8]) -> Result<Self, Error> {
        Ok(Self { jurisdiction: jurisdiction.clone(), options: wire::read(options)? })
    }

    /// Validates one report: the very bytes that the wire answers.
    ///
    /// ```
    /// use dlxh::lines::Validator;
    ///
    /// let options = br#"{"now":"2025-01-20T08:00:00+07:00","lang":"en"}"#;
    /// let validator = Validator::new(&dlxh::Jurisdiction::tra_vinh(), options)?;
    /// assert!(String::from_utf8(validator.validate(b"[").json).unwrap().contains("Truncated"));
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    pub fn validate(&self, report: &[u8]) -> Validated {
        let answered = self.jurisdiction.validate(report, &self.options).and_then(|validation| {
            Ok(Validated { errors: Some(validation.errors), json: wire::answer(&validation)? })
        });
        answered.unwrap_or_else(|error| Validated {
            errors: None,
            json: wire::failed(&error, self.options.lang.unwrap_or_default()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, MAX_BYTES};

    fn gathered(pieces: &[&[u8]]) -> Vec<(u64, Vec<u8>)> {
        let mut lines = Lines::default();
        let mut batches: Vec<_> = pieces.iter().map(|piece| lines.push(piece)).collect();
        batches.push(lines.finish());
        batches
            .iter()
            .flat_map(|batch| batch.lines().map(|line| (line.number, line.bytes.to_vec())))
            .collect()
    }

    #[test]
    fn lines_are_the_same_wherever_the_bytes_are_cut() {
        let whole = b"one\n\n \t\r\ntwo\r\n\nthree";
        let expected = gathered(&[whole]);
        assert_eq!(expected, [(1, b"one".to_vec()), (4, b"two".to_vec()), (6, b"three".to_vec())]);
        for cut in 0..=whole.len() {
            for second in cut..=whole.len() {
                let pieces = [&whole[..cut], &whole[cut..second], &whole[second..]];
                assert_eq!(gathered(&pieces), expected, "cut at {cut} and {second}");
            }
        }
    }

    #[test]
    fn a_line_without_an_end_is_held_no_further_than_a_document_goes() {
        let piece = vec![b'x'; 1 << 20];
        let mut lines = Lines::default();
        for _ in 0..20 {
            assert_eq!(lines.push(&piece).lines().count(), 0);
        }
        assert!(lines.held.len() <= MAX_BYTES + 1);
        let batch = lines.push(b"\n{}\n");
        let found: Vec<_> = batch.lines().map(|line| (line.number, line.bytes.len())).collect();
        assert_eq!(found, [(1, MAX_BYTES + 1), (2, 2)]);
    }
}
