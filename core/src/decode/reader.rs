//! The fast path: JSON text straight into typed values, to the letter of the published schema.
//!
//! As derived, serde reads a struct from an array and takes `null` for what is absent. Here an object is the only form
//! of a struct, and a member that is present has a value. What is read at all is what `serde_json` reads, which lexes for
//! the tree: a document that is refused here goes there to be told why, so the error says nothing.
//!
//! Everything that does not depend on the type is a function of its own: there are some two hundred types.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::tree::MAX_DEPTH;

/// The text is not such a value.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not such a value")
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // What these would be told is not looked at, and need not be put together.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads a text from its beginning to its end.
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: usize,
}

enum Number {
    Natural(u64),
    Negative(i64),
    Other(f64),
}

impl<'de> Reader<'de> {
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
    fn peek(&mut self) -> Option<u8> {
        let rest = self.rest();
        let space = rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\t' | b'\r'));
        let space = space.unwrap_or(rest.len());
        self.step(space);
        rest.get(space).copied()
    }

    #[inline(never)]
    fn take(&mut self, expected: u8) -> Result<(), Refused> {
        if self.peek() != Some(expected) {
            return Err(Refused);
        }
        self.step(1);
        Ok(())
    }

    #[inline(never)]
    fn open(&mut self, bracket: u8) -> Result<(), Refused> {
        self.take(bracket)?;
        self.depth = self.depth.saturating_add(1);
        if self.depth > MAX_DEPTH { Err(Refused) } else { Ok(()) }
    }

    /// Whether another item or member follows, or else the closing `bracket`.
    #[inline(never)]
    fn another(&mut self, first: &mut bool, bracket: u8) -> Result<bool, Refused> {
        let next = self.peek().ok_or(Refused)?;
        if next == bracket {
            self.step(1);
            self.depth = self.depth.saturating_sub(1);
            return Ok(false);
        }
        if !std::mem::take(first) {
            self.take(b',')?;
        }
        Ok(true)
    }

    /// The name of the next member, if there is one more, up to its value.
    #[inline(never)]
    fn name(&mut self, first: &mut bool) -> Result<Option<Cow<'de, str>>, Refused> {
        if !self.another(first, b'}')? {
            return Ok(None);
        }
        let name = self.string()?;
        self.take(b':')?;
        Ok(Some(name))
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> Result<(), Refused> {
        self.peek();
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(Refused);
        }
        self.step(word.len());
        Ok(())
    }

    fn truth(&mut self) -> Result<bool, Refused> {
        let truth = self.peek() == Some(b't');
        self.word(if truth { "true" } else { "false" })?;
        Ok(truth)
    }

    #[inline(never)]
    fn string(&mut self) -> Result<Cow<'de, str>, Refused> {
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
    fn number(&mut self) -> Result<Number, Refused> {
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
        // The high bit of a byte that is below the subtracted one; the lowest such bit is never a borrowed one.
        let below = |word: u64, least: u64| word.wrapping_sub(ONES.wrapping_mul(least)) & !word;
        let special = (below(word, 0x20) | below(quote, 1) | below(backslash, 1)) & ONES.wrapping_mul(0x80);
        if special != 0 {
            return run.saturating_add(usize::try_from(special.trailing_zeros() / 8).unwrap_or_default());
        }
        run = run.saturating_add(8);
    }
    let tail = chunks.remainder();
    let special = tail.iter().position(|byte| *byte < 0x20 || matches!(byte, b'"' | b'\\'));
    run.saturating_add(special.unwrap_or(tail.len()))
}

fn told<'de, V: Visitor<'de>>(text: Cow<'de, str>, visitor: V) -> Result<V::Value, Refused> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_str(&text),
    }
}

macro_rules! forward {
    ($to:ident: $($method:ident),+) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            self.$to(visitor)
        }
    )+ };
}

macro_rules! refuse {
    ($($method:ident($($argument:ty),*)),+) => { $(
        fn $method<V: Visitor<'de>>(self, $(_: $argument,)* _: V) -> Result<V::Value, Refused> {
            Err(Refused)
        }
    )+ };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.peek() {
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'"') => self.deserialize_str(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => self.deserialize_u64(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_bool(self.truth()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.number()? {
            Number::Natural(number) => visitor.visit_u64(number),
            Number::Negative(number) => visitor.visit_i64(number),
            Number::Other(number) => visitor.visit_f64(number),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        told(self.string()?, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.open(b'[')?;
        visitor.visit_seq(Within { reader: self, first: true })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.open(b'{')?;
        visitor.visit_map(Within { reader: self, first: true })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_map(visitor)
    }

    forward!(deserialize_u64: deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64);
    forward!(deserialize_u64: deserialize_u8, deserialize_u16, deserialize_u32);
    forward!(deserialize_str: deserialize_string, deserialize_identifier);

    // No published shape holds such a value.
    refuse!(
        deserialize_f32(),
        deserialize_f64(),
        deserialize_char(),
        deserialize_bytes(),
        deserialize_byte_buf()
    );
    refuse!(deserialize_unit(), deserialize_unit_struct(&'static str), deserialize_ignored_any());
    refuse!(deserialize_tuple(usize), deserialize_tuple_struct(&'static str, usize));
    refuse!(deserialize_enum(&'static str, &'static [&'static str]));
}

/// What stands in a list or an object.
struct Within<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
}

impl<'de> SeqAccess<'de> for Within<'_, 'de> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        if !self.reader.another(&mut self.first, b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Within<'_, 'de> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        match self.reader.name(&mut self.first)? {
            Some(name) => seed.deserialize(Name(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Refused> {
        seed.deserialize(&mut *self.reader)
    }
}

/// The name of a member.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        told(self.0, visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::Reader;

    fn read(text: &str) -> Option<Value> {
        let mut reader = Reader::new(text);
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
                    let text = format!("{}{other}{}", &sound[..from], &sound[rest..]);
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
