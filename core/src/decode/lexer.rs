//! The lexer of the fast path. It takes what `serde_json` takes, which lexes for the tree, and a test compares the two.

use std::borrow::Cow;

use super::reader::Refused;
use super::tree::MAX_DEPTH;

/// Reads a text from its beginning to its end.
pub(super) struct Lexer<'de> {
    text: &'de str,
    at: usize,
    depth: usize,
}

/// A number, told apart by what it may be read as.
pub(super) enum Number {
    Natural(u64),
    Negative(i64),
    Other(f64),
}

impl<'de> Lexer<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Makes sure that nothing follows.
    pub(super) fn end(&mut self) -> Result<(), Refused> {
        if self.peek().is_none() { Ok(()) } else { Err(Refused) }
    }

    fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    /// The first byte of the next token.
    #[inline(always)]
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at).copied() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.step(1),
                next => return next,
            }
        }
    }

    #[inline(always)]
    fn take(&mut self, expected: u8) -> Result<(), Refused> {
        if self.peek() != Some(expected) {
            return Err(Refused);
        }
        self.step(1);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn open(&mut self, bracket: u8) -> Result<(), Refused> {
        self.take(bracket)?;
        self.depth = self.depth.saturating_add(1);
        if self.depth > MAX_DEPTH { Err(Refused) } else { Ok(()) }
    }

    /// Whether another item or member follows, or else the closing `bracket`.
    #[inline(never)]
    pub(super) fn another(&mut self, first: &mut bool, bracket: u8) -> Result<bool, Refused> {
        let next = self.peek().ok_or(Refused)?;
        if next == bracket {
            self.step(1);
            self.depth = self.depth.saturating_sub(1);
            return Ok(false);
        }
        if std::mem::take(first) {
            return Ok(true);
        }
        if next != b',' {
            return Err(Refused);
        }
        self.step(1);
        Ok(true)
    }

    /// The name of the next member, if there is one more, up to its value.
    #[inline(never)]
    pub(super) fn name(&mut self, first: &mut bool) -> Result<Option<Cow<'de, str>>, Refused> {
        if !self.another(first, b'}')? {
            return Ok(None);
        }
        let name = self.string()?;
        self.take(b':')?;
        Ok(Some(name))
    }

    #[inline(never)]
    pub(super) fn word(&mut self, word: &str) -> Result<(), Refused> {
        self.peek();
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(Refused);
        }
        self.step(word.len());
        Ok(())
    }

    pub(super) fn truth(&mut self) -> Result<bool, Refused> {
        let truth = self.peek() == Some(b't');
        self.word(if truth { "true" } else { "false" })?;
        Ok(truth)
    }

    #[inline(never)]
    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Refused> {
        self.take(b'"')?;
        let plain = self.plain()?;
        if self.rest().first() == Some(&b'"') {
            self.step(1);
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        loop {
            match self.rest() {
                [b'"', ..] => {
                    self.step(1);
                    return Ok(Cow::Owned(text));
                }
                [b'\\', escape, ..] => {
                    self.step(2);
                    text.push(match escape {
                        b'"' | b'\\' | b'/' => char::from(*escape),
                        b'b' => '\u{8}',
                        b'f' => '\u{c}',
                        b'n' => '\n',
                        b'r' => '\r',
                        b't' => '\t',
                        b'u' => self.unit()?,
                        _ => return Err(Refused),
                    });
                }
                // The end, or a control character.
                _ => return Err(Refused),
            }
            text.push_str(self.plain()?);
        }
    }

    /// The part of a string up to its end or what cannot stand for itself.
    fn plain(&mut self) -> Result<&'de str, Refused> {
        let length = plain(self.rest());
        let from = self.at;
        self.step(length);
        self.text.get(from..self.at).ok_or(Refused)
    }

    /// What stands behind `\u`: one character, or two units that make one.
    fn unit(&mut self) -> Result<char, Refused> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(Refused);
        }
        if !self.rest().starts_with(b"\\u") {
            return Err(Refused);
        }
        self.step(2);
        let units = [first, self.hex()?].map(|unit| u16::try_from(unit).unwrap_or_default());
        char::decode_utf16(units).next().and_then(Result::ok).ok_or(Refused)
    }

    fn hex(&mut self) -> Result<u32, Refused> {
        let digits = self.rest().get(..4).ok_or(Refused)?;
        self.step(4);
        digits.iter().try_fold(0_u32, |number, digit| {
            let digit = char::from(*digit).to_digit(16).ok_or(Refused)?;
            Ok(number.wrapping_mul(16).wrapping_add(digit))
        })
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> Result<Number, Refused> {
        self.peek();
        let from = self.at;
        let negative = self.rest().first() == Some(&b'-');
        self.step(usize::from(negative));
        let leading = self.rest().first() == Some(&b'0');
        if self.digits()? > 1 && leading {
            return Err(Refused);
        }
        let mut whole = true;
        if self.rest().first() == Some(&b'.') {
            whole = false;
            self.step(1);
            self.digits()?;
        }
        if let [b'e' | b'E', sign, ..] = self.rest() {
            whole = false;
            self.step(if matches!(sign, b'+' | b'-') { 2 } else { 1 });
            self.digits()?;
        }
        let text = self.text.get(from..self.at).ok_or(Refused)?;
        if whole && negative {
            // Minus nought is no integer.
            if let Some(number) = text.parse().ok().filter(|number| *number != 0) {
                return Ok(Number::Negative(number));
            }
        } else if let Some(number) = Some(text).filter(|_| whole).and_then(|text| text.parse().ok()) {
            return Ok(Number::Natural(number));
        }
        text.parse().ok().filter(|number: &f64| number.is_finite()).map(Number::Other).ok_or(Refused)
    }

    /// How many digits stand here: one at least.
    fn digits(&mut self) -> Result<usize, Refused> {
        let rest = self.rest();
        let count = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        self.step(count);
        if count == 0 { Err(Refused) } else { Ok(count) }
    }
}

/// How many of the first `bytes` stand for themselves in a string: eight at a time.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let mut chunks = bytes.chunks_exact(8);
    let mut run = 0_usize;
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().unwrap_or_default());
        let (quote, backslash) = (word ^ ONES.wrapping_mul(0x22), word ^ ONES.wrapping_mul(0x5c));
        // The high bit of a byte of ASCII that is below the subtracted one; the lowest such bit is never a borrowed one.
        let below = |word: u64, least: u64| word.wrapping_sub(ONES.wrapping_mul(least));
        let special =
            (below(word, 0x20) | below(quote, 1) | below(backslash, 1)) & !word & ONES.wrapping_mul(0x80);
        if special != 0 {
            return run.saturating_add(usize::try_from(special.trailing_zeros() / 8).unwrap_or_default());
        }
        run = run.saturating_add(8);
    }
    let tail = chunks.remainder();
    let special = tail.iter().position(|byte| *byte < 0x20 || matches!(byte, b'"' | b'\\'));
    run.saturating_add(special.unwrap_or(tail.len()))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::Lexer;

    fn read(text: &str) -> Option<Value> {
        let mut reader = Lexer::new(text);
        let value = Value::deserialize(&mut reader).ok()?;
        reader.end().ok().map(|()| value)
    }

    #[test]
    fn what_is_json_is_what_serde_json_says() {
        let sound = concat!(
            r#" {"a": [1, -20, 0, -0, 1.5, 2e2, 30E+1, 4.25e-2, 18446744073709551616], "\u00e2\n": true,"#,
            "\t\r\n",
            r#""long text with “Việt” in it, ends here": "\"\\\/\b\f\n\r\t\ud83d\ude00 và thêm nữa","n": [ null ,false, {}, [] ]} "#
        );
        assert!(read(sound).is_some());
        let others = [
            "", "\"", "\\", "\\u", "\\ud800", "0", "-", ".", "e", ",", ":", "]", "}", "[", "{", " ", "\u{1}",
            "x",
        ];
        let places: Vec<usize> = sound.char_indices().map(|(at, _)| at).chain([sound.len()]).collect();
        for pair in places.windows(2) {
            let &[from, to] = pair else { continue };
            for other in others {
                // In place of a character, before it, and with nothing behind it.
                for rest in [to, from, sound.len()] {
                    let (before, after) = (sound.get(..from).unwrap(), sound.get(rest..).unwrap());
                    let text = format!("{before}{other}{after}");
                    assert_eq!(read(&text), serde_json::from_str(&text).ok(), "{text}");
                }
            }
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(&nested(64)).is_some());
        assert!(read(&nested(65)).is_none());
        assert!(read(&"[".repeat(100_000)).is_none());
    }
}
