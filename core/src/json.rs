//! Canonical JSON (RFC 8785): the one form in which answers leave the library.
//!
//! Keys in UTF-16 order, the escapes of RFC 8785, integers up to 2^53 - 1, no floats, no nulls. The writer is our own
//! so that a feature of `serde_json` switched on elsewhere in a build cannot change a byte.

use std::borrow::Cow;

use serde::ser::{self, Serialize};

use crate::order;

/// Writes `value` as canonical JSON.
///
/// # Errors
/// [`NotCanonical`] if the value holds a float, a null, an integer beyond 2^53 - 1 or bytes; published shapes hold none.
pub(crate) fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    let mut out = Output { bytes: Vec::with_capacity(256), members: Vec::new(), key: None };
    value.serialize(Writer { out: &mut out })?;
    Ok(out.bytes)
}

/// The value has no canonical form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the value has no canonical JSON form: {0}")]
pub(crate) struct NotCanonical(&'static str);

impl ser::Error for NotCanonical {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self("a value refused to be written")
    }
}

/// A member's key, and where the member ends.
type Member = (Cow<'static, str>, usize);

/// What is written, and what is open in it: kept in one place, so that an object in hand owns nothing to be dropped.
struct Output {
    bytes: Vec<u8>,
    /// Of every open object each member's key, and where the member (`"key":value`) ends; it starts where the one before
    /// ended.
    members: Vec<Member>,
    /// The key of a map whose value comes next.
    key: Option<String>,
}

struct Writer<'a> {
    out: &'a mut Output,
}

/// A value of whatever type: what is written around a value is the same for all of them, and is compiled once.
trait Written {
    fn write(&self, out: &mut Output) -> Result<(), NotCanonical>;
}

impl<T: Serialize + ?Sized> Written for &T {
    fn write(&self, out: &mut Output) -> Result<(), NotCanonical> {
        self.serialize(Writer { out })
    }
}

const MAX_SAFE: u64 = (1 << 53) - 1;

fn write_text(out: &mut Vec<u8>, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push(b'"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| b < 0x20 || b == b'"' || b == b'\\') {
        let (plain, from) = rest.split_at(at);
        out.extend_from_slice(plain.as_bytes());
        // The byte at `at` is ASCII, so the split one further on is on a boundary too.
        let (special, after) = from.split_at(1);
        match special.bytes().next() {
            Some(b'"') => out.extend_from_slice(b"\\\""),
            Some(b'\\') => out.extend_from_slice(b"\\\\"),
            Some(8) => out.extend_from_slice(b"\\b"),
            Some(9) => out.extend_from_slice(b"\\t"),
            Some(10) => out.extend_from_slice(b"\\n"),
            Some(12) => out.extend_from_slice(b"\\f"),
            Some(13) => out.extend_from_slice(b"\\r"),
            Some(control) => {
                out.extend_from_slice(b"\\u00");
                for nibble in [control >> 4, control & 15] {
                    out.extend(HEX.get(usize::from(nibble)));
                }
            }
            None => {}
        }
        rest = after;
    }
    out.extend_from_slice(rest.as_bytes());
    out.push(b'"');
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = NotCanonical;
    type SerializeSeq = Sequence<'a>;
    type SerializeTuple = Sequence<'a>;
    type SerializeTupleStruct = Sequence<'a>;
    type SerializeTupleVariant = ser::Impossible<(), NotCanonical>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = ser::Impossible<(), NotCanonical>;

    fn serialize_bool(self, value: bool) -> Result<(), NotCanonical> {
        self.out.bytes.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), NotCanonical> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), NotCanonical> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), NotCanonical> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), NotCanonical> {
        if value < 0 {
            self.out.bytes.push(b'-');
        }
        Writer { out: self.out }.serialize_u64(value.unsigned_abs())
    }

    fn serialize_u8(self, value: u8) -> Result<(), NotCanonical> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), NotCanonical> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), NotCanonical> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), NotCanonical> {
        if value > MAX_SAFE {
            return Err(NotCanonical("an integer beyond 2^53 - 1"));
        }
        self.out.bytes.extend_from_slice(value.to_string().as_bytes());
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), NotCanonical> {
        Err(NotCanonical("a float"))
    }

    fn serialize_f64(self, _: f64) -> Result<(), NotCanonical> {
        Err(NotCanonical("a float"))
    }

    fn serialize_char(self, value: char) -> Result<(), NotCanonical> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), NotCanonical> {
        write_text(&mut self.out.bytes, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), NotCanonical> {
        Err(NotCanonical("raw bytes"))
    }

    fn serialize_none(self) -> Result<(), NotCanonical> {
        Err(NotCanonical("a null: what is absent is left out"))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotCanonical> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NotCanonical> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotCanonical> {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, code: &'static str) -> Result<(), NotCanonical> {
        self.serialize_str(code)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        let mut object = self.serialize_map(Some(1))?;
        ser::SerializeStruct::serialize_field(&mut object, variant, value)?;
        ser::SerializeStruct::end(object)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Sequence<'a>, NotCanonical> {
        self.out.bytes.push(b'[');
        Ok(Sequence { out: self.out, first: true })
    }

    fn serialize_tuple(self, len: usize) -> Result<Sequence<'a>, NotCanonical> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Sequence<'a>, NotCanonical> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotCanonical> {
        Err(NotCanonical("a tuple variant"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, NotCanonical> {
        self.out.bytes.push(b'{');
        let (start, first) = (self.out.bytes.len(), self.out.members.len());
        Ok(Object { out: self.out, start, first })
    }

    fn serialize_struct(self, _: &'static str, len: usize) -> Result<Object<'a>, NotCanonical> {
        self.serialize_map(Some(len))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotCanonical> {
        Err(NotCanonical("a struct variant"))
    }
}

struct Sequence<'a> {
    out: &'a mut Output,
    first: bool,
}

impl Sequence<'_> {
    fn item(&mut self, value: &dyn Written) -> Result<(), NotCanonical> {
        if !std::mem::take(&mut self.first) {
            self.out.bytes.push(b',');
        }
        value.write(self.out)
    }
}

macro_rules! sequence {
    ($($kind:ident $item:ident),+) => { $(
        impl ser::$kind for Sequence<'_> {
            type Ok = ();
            type Error = NotCanonical;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
                self.item(&value)
            }

            fn end(self) -> Result<(), NotCanonical> {
                self.out.bytes.push(b']');
                Ok(())
            }
        }
    )+ };
}

sequence!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field);

/// Members are written as they come and put in order at the end, only if they came out of order.
struct Object<'a> {
    out: &'a mut Output,
    /// Where its members begin in the bytes, and in the list of members.
    start: usize,
    first: usize,
}

impl Object<'_> {
    fn member(&mut self, key: Cow<'static, str>, value: &dyn Written) -> Result<(), NotCanonical> {
        if self.out.members.len() > self.first {
            self.out.bytes.push(b',');
        }
        write_text(&mut self.out.bytes, &key);
        self.out.bytes.push(b':');
        value.write(self.out)?;
        self.out.members.push((key, self.out.bytes.len()));
        Ok(())
    }

    fn finish(self) {
        let Output { bytes, members, .. } = self.out;
        let in_order = |(a, _): &Member, (b, _): &Member| a.encode_utf16().cmp(b.encode_utf16());
        let own = members.get(self.first..).unwrap_or_default();
        if !own.is_sorted_by(|a, b| in_order(a, b).is_le()) {
            let mut from = self.start;
            let mut spans: Vec<(&Member, std::ops::Range<usize>)> = Vec::with_capacity(own.len());
            for member in own {
                spans.push((member, from..member.1));
                // Over the comma.
                from = member.1.saturating_add(1);
            }
            order::by(&mut spans, |(a, _), (b, _)| in_order(a, b));
            let mut body = Vec::with_capacity(bytes.len().saturating_sub(self.start));
            for (_, span) in spans {
                if !body.is_empty() {
                    body.push(b',');
                }
                body.extend_from_slice(bytes.get(span).unwrap_or_default());
            }
            bytes.truncate(self.start);
            bytes.extend_from_slice(&body);
        }
        members.truncate(self.first);
        bytes.push(b'}');
    }
}

impl ser::SerializeStruct for Object<'_> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        self.member(key.into(), &value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeMap for Object<'_> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotCanonical> {
        let text = to_vec(key)?;
        let key = serde_json::from_slice(&text).map_err(|_| NotCanonical("a key that is not text"))?;
        self.out.key = Some(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
        let key = self.out.key.take().ok_or(NotCanonical("a value without a key"))?;
        self.member(key.into(), &value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.finish();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::to_vec;

    #[test]
    fn keys_are_ordered_by_utf16_and_escapes_are_those_of_rfc_8785() {
        // RFC 8785 §3.2.3 orders these keys so: the emoji's surrogates sort before U+FB33.
        let value = serde_json::json!({ "\u{20ac}": 1, "\r": "\u{1}\"\\\n", "\u{fb33}": 2, "1": [true], "\u{1f600}": 3, "ö": {} });
        let bytes = to_vec(&value).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "{\"\\r\":\"\\u0001\\\"\\\\\\n\",\"1\":[true],\"ö\":{},\"€\":1,\"😀\":3,\"\u{fb33}\":2}"
        );
    }

    #[test]
    fn what_has_no_canonical_form_is_refused() {
        assert!(to_vec(&1.5).is_err());
        assert!(to_vec(&(1u64 << 53)).is_err());
        assert!(to_vec(&None::<u8>).is_err());
        assert_eq!(to_vec(&-((1i64 << 53) - 1)).unwrap(), b"-9007199254740991");
    }
}
