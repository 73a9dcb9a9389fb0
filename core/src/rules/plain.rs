//! A text as a reader sees it: composed, nothing invisible, plain digits and spaces; with the way back to the original.

use std::borrow::Cow;
use std::ops::Range;

use crate::nfc;

use super::numbers::{digit, invisible};

/// The text, and for each of its bytes the bytes it stands for, if any differ.
#[derive(Debug)]
pub(crate) struct Plain<'a> {
    pub(crate) text: Cow<'a, str>,
    origins: Option<Vec<(usize, usize)>>,
}

impl<'a> Plain<'a> {
    /// `hidden` tells whether a reader sees anything otherwise than it is written.
    pub(crate) fn new(text: &'a str, hidden: bool) -> Self {
        if !hidden {
            return Self { text: Cow::Borrowed(text), origins: None };
        }
        let mut writer =
            Writer { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        let mut cluster = String::new();
        let mut bytes = 0..0;
        for (start, character) in text.char_indices().filter(|(_, character)| !invisible(*character)) {
            let end = start.saturating_add(character.len_utf8());
            if matches!(character, '\u{300}'..='\u{36f}') && !cluster.is_empty() {
                bytes.end = end;
            } else {
                writer.write(&cluster, &bytes);
                cluster.clear();
                bytes = start..end;
            }
            cluster.push(plain(character));
        }
        writer.write(&cluster, &bytes);
        Self { text: Cow::Owned(writer.text), origins: Some(writer.origins) }
    }

    /// Where in the original `bytes` of this text stand.
    pub(crate) fn origin(&self, bytes: Range<usize>) -> Range<usize> {
        let Some(origins) = &self.origins else { return bytes };
        let first = origins.get(bytes.start).map_or(0, |origin| origin.0);
        let last =
            bytes.end.checked_sub(1).and_then(|last| origins.get(last)).map_or(first, |origin| origin.1);
        first..last.max(first)
    }

    /// The first byte of this text that stands at `original` or behind it.
    pub(crate) fn position(&self, original: usize) -> usize {
        self.origins
            .as_ref()
            .map_or(original, |origins| origins.partition_point(|origin| origin.0 < original))
    }
}

struct Writer {
    text: String,
    origins: Vec<(usize, usize)>,
}

impl Writer {
    /// Writes what was one character with its marks.
    fn write(&mut self, cluster: &str, bytes: &Range<usize>) {
        if cluster.is_ascii() {
            self.text.push_str(cluster);
        } else {
            self.text.push_str(&nfc::composed(cluster));
        }
        self.origins.resize(self.text.len(), (bytes.start, bytes.end));
    }
}

fn plain(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(character).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(character)
        }
        '\n' | '\r' => '\n',
        _ if character.is_whitespace() => ' ',
        _ => digit(character).map_or(character, |digit| char::from(b'0'.saturating_add(digit))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Scan;

    #[test]
    fn a_place_is_found_again() {
        let text = "So\u{302}\u{301} ｎ\u{200b}hà ９";
        let scan = Scan::new(text);
        let plain = scan.plain();
        assert_eq!(plain.text, "Số nhà 9");
        let at = plain.text.find("nhà").unwrap();
        assert_eq!(text.get(plain.origin(at..at + "nhà".len())).unwrap(), "ｎ\u{200b}hà");
        assert_eq!(plain.position(text.find('ｎ').unwrap()), at);
    }
}
