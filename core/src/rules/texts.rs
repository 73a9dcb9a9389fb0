//! Every string of a report with its place, by way of serde: a new report kind needs no code of its own.

use serde::ser::{self, Serialize};

use crate::finding::Step;

/// Calls `found` with the place and the text of every string in `value`. Dates and closed lists are not strings here.
pub(crate) fn each<T: Serialize>(value: &T, found: &mut dyn FnMut(&[Step], &str)) {
    let mut steps = Vec::with_capacity(8);
    // The walk itself cannot fail: it writes nothing.
    let _ = value.serialize(Walk { steps: &mut steps, found });
}

/// What is left of `text` without white space around it and the punctuation at its end: what two copies share.
pub(crate) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '…', ';', ',', '!']).trim_end()
}

struct Walk<'w> {
    steps: &'w mut Vec<Step>,
    found: &'w mut dyn FnMut(&[Step], &str),
}

#[derive(Debug, thiserror::Error)]
#[error("a value refused to be walked")]
struct Refused;

impl ser::Error for Refused {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

macro_rules! skip {
    ($($method:ident: $kind:ty),+) => { $(
        fn $method(self, _: $kind) -> Result<(), Refused> {
            Ok(())
        }
    )+ };
}

impl<'w> ser::Serializer for Walk<'w> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Items<'w>;
    type SerializeTuple = Items<'w>;
    type SerializeTupleStruct = Items<'w>;
    type SerializeTupleVariant = ser::Impossible<(), Refused>;
    type SerializeMap = ser::Impossible<(), Refused>;
    type SerializeStruct = Walk<'w>;
    type SerializeStructVariant = ser::Impossible<(), Refused>;

    skip!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8], serialize_unit_struct: &'static str
    );

    fn serialize_str(self, text: &str) -> Result<(), Refused> {
        (self.found)(self.steps, text);
        Ok(())
    }

    /// Dates, instants and periods: formed text that can hold nothing else.
    fn collect_str<T: std::fmt::Display + ?Sized>(self, _: &T) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'w>, Refused> {
        Ok(Items { walk: self, index: 0 })
    }

    fn serialize_tuple(self, len: usize) -> Result<Items<'w>, Refused> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Items<'w>, Refused> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refused> {
        Err(Refused)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Walk<'w>, Refused> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}

impl Walk<'_> {
    fn step<T: Serialize + ?Sized>(&mut self, step: Step, value: &T) -> Result<(), Refused> {
        self.steps.push(step);
        value.serialize(Walk { steps: self.steps, found: self.found })?;
        self.steps.pop();
        Ok(())
    }
}

impl ser::SerializeStruct for Walk<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.step(Step::Name(name), value)
    }

    fn end(self) -> Result<(), Refused> {
        Ok(())
    }
}

struct Items<'w> {
    walk: Walk<'w>,
    index: usize,
}

impl Items<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.walk.step(Step::Index(self.index), value)?;
        self.index = self.index.saturating_add(1);
        Ok(())
    }
}

macro_rules! items {
    ($($kind:ident $item:ident),+) => { $(
        impl ser::$kind for Items<'_> {
            type Ok = ();
            type Error = Refused;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.item(value)
            }

            fn end(self) -> Result<(), Refused> {
                Ok(())
            }
        }
    )+ };
}

items!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field);
