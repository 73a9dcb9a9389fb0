//! The published JSON Schemas: made from the Rust types, in the keywords a small walker can follow.

use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

/// A type whose schema is published.
pub(crate) trait Published {
    /// The file under `schemas/` without its ending, and the tail of its `$id`.
    const NAME: &'static str;
    /// Returns the schema, built once.
    fn schema() -> &'static Value;
}

/// What a schema itself follows: the answer of the operations that answer one.
pub const META: &str = "https://json-schema.org/draft/2020-12/schema";

/// Which way values of a type go. What is optional differs: an answer always has the members that input may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

/// Lists what is published: one line a type.
macro_rules! published {
    ($($way:ident: $($name:literal => $shape:ty,)+)+) => {
        $($(
            impl Published for $shape {
                const NAME: &'static str = $name;

                fn schema() -> &'static Value {
                    static BUILT: OnceLock<Value> = OnceLock::new();
                    BUILT.get_or_init(|| build::<$shape>(Way::$way))
                }
            }
        )+)+

        type Entry = (&'static str, fn() -> &'static Value);
        static PUBLISHED: &[Entry] = &[$($((<$shape as Published>::NAME, <$shape as Published>::schema)),+),+];
    };
}

published! {
    In:
    "calendar.1" => crate::calendar::CalendarDocument,
    "calendar-options.1" => crate::calendar::CalendarOptions,
    "codebook.1" => crate::codebook::Codebook,
    "digest.1" => crate::report::Digest,
    "due-options.1" => crate::deadlines::DueOptions,
    "draft-options.1" => crate::report::DraftOptions,
    "form-schema-options.1" => crate::report::FormSchemaOptions,
    "hierarchy.1" => crate::hierarchy::HierarchyDocument,
    "jurisdiction.1" => crate::jurisdiction::JurisdictionDocument,
    "as-of-options.1" => crate::wire::AsOfOptions,
    "lineage-options.1" => crate::wire::LineageOptions,
    "monthly-opinion.1" => crate::report::MonthlyOpinion,
    "name-options.1" => crate::wire::NameOptions,
    "no-options.1" => crate::wire::NoOptions,
    "overlay.1" => crate::regime::Overlay,
    "regime.1" => crate::regime::Regime,
    "span-options.1" => crate::deadlines::SpanOptions,
    "standing-options.1" => crate::deadlines::StandingOptions,
    "symbol-options.1" => crate::report::SymbolOptions,
    "synthesis.1" => crate::report::Synthesis,
    "synthesise-options.1" => crate::aggregate::SynthesiseOptions,
    "tally.1" => crate::aggregate::Tally,
    "tally-options.1" => crate::aggregate::TallyOptions,
    "validate-options.1" => crate::rules::ValidateOptions,

    Out:
    "agenda.1" => crate::deadlines::Agenda,
    "as-of.1" => crate::wire::View<'static>,
    "calendar-days.1" => crate::calendar::CalendarDays,
    "completeness.1" => crate::aggregate::Completeness,
    "draft.1" => crate::report::Draft,
    "due.1" => crate::deadlines::Due,
    "error.1" => crate::error::WireError,
    "explanation.1" => crate::wire::Explanation,
    "finding.1" => crate::finding::Finding,
    "lineage.1" => crate::hierarchy::Lineage,
    "merged-tally.1" => crate::aggregate::MergedTally,
    "moved.1" => crate::deadlines::Moved,
    "rules.1" => crate::wire::Catalogue,
    "standing.1" => crate::deadlines::Standings,
    "symbol.1" => crate::report::SymbolAnswer,
    "tallied.1" => crate::aggregate::Tallied,
    "validation.1" => crate::rules::Validation,
}

/// Returns every published schema as (name, schema), ordered by name.
///
/// ```
/// let names: Vec<&str> = dlxh::schema::published().iter().map(|(name, _)| *name).collect();
/// assert!(names.contains(&"monthly-opinion.1") && names.is_sorted());
/// ```
pub fn published() -> Vec<(&'static str, &'static Value)> {
    let mut all: Vec<_> = PUBLISHED.iter().map(|(name, schema)| (*name, schema())).collect();
    all.sort_by_key(|(name, _)| *name);
    all
}

/// Returns the published schema of `name` (`monthly-opinion.1`).
///
/// ```
/// let schema = dlxh::schema::find("monthly-opinion.1").unwrap();
/// assert_eq!(schema["$id"], "urn:dlxh:schema:monthly-opinion:1");
/// ```
pub fn find(name: &str) -> Option<&'static Value> {
    PUBLISHED.iter().find(|(known, _)| *known == name).map(|(_, schema)| schema())
}

fn build<T: JsonSchema + Published>(way: Way) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = match way {
        Way::In => settings.for_deserialize(),
        Way::Out => settings.for_serialize(),
    };
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let mut schema = tidy(Schema::to_value(schema));
    if way == Way::Out {
        bound(&mut schema);
    }
    if let Value::Object(root) = &mut schema {
        let (name, version) = T::NAME.rsplit_once('.').unwrap_or((T::NAME, "1"));
        root.insert("$id".to_owned(), format!("urn:dlxh:schema:{name}:{version}").into());
    }
    schema
}

/// Brings what the generator makes to the published form: doc comments are the English annotation (`x-en`), an
/// optional member is absent rather than null, and nothing is said about defaults.
fn tidy(schema: Value) -> Value {
    match schema {
        Value::Array(items) => Value::Array(items.into_iter().map(tidy).collect()),
        Value::Object(object) => Value::Object(tidy_object(object)),
        other => other,
    }
}

fn tidy_object(object: Map<String, Value>) -> Map<String, Value> {
    let mut tidied = Map::new();
    for (key, value) in object {
        match (key.as_str(), value) {
            ("default", _) => {}
            ("description", Value::String(english)) => {
                // The first sentence is the annotation; examples and clauses are for the Rust documentation.
                let first = english.split("\n\n").next().unwrap_or_default().split_whitespace();
                tidied.insert("x-en".to_owned(), first.collect::<Vec<_>>().join(" ").into());
            }
            ("type", Value::Array(types)) => {
                let mut types = types.into_iter().filter(|one| one != "null");
                tidied.extend(types.next().map(|one| ("type".to_owned(), one)));
            }
            ("anyOf", Value::Array(forms)) => {
                let forms = forms.into_iter().filter(|form| form.get("type").is_none_or(|one| one != "null"));
                let mut forms: Vec<Value> = forms.map(tidy).collect();
                match (forms.pop(), forms.is_empty()) {
                    (Some(Value::Object(only)), true) => tidied.extend(only),
                    (last, _) => {
                        // Forms of an answer are closed objects of different members: one of them fits.
                        forms.extend(last);
                        tidied.insert("oneOf".to_owned(), Value::Array(forms));
                    }
                }
            }
            // Here the keys are names of members or definitions, not keywords.
            ("properties" | "$defs", Value::Object(named)) => {
                let named = named.into_iter().map(|(name, schema)| (name, tidy(schema))).collect();
                tidied.insert(key, Value::Object(named));
            }
            (_, value) => {
                tidied.insert(key, tidy(value));
            }
        }
    }
    tidied
}

/// The longest text and list there can be: memory of WebAssembly ends there.
const LONGEST: u64 = u32::MAX as u64;

/// Closes and bounds what the types of answers leave open: they are made here, not read, so that plain texts, lists and
/// numbers serve in them.
fn bound(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(bound),
        Value::Object(object) => {
            object.values_mut().for_each(bound);
            let missing: &[(&str, Value)] = match object.get("type").and_then(Value::as_str) {
                Some("object") => &[("additionalProperties", false.into())],
                Some("array") => &[("maxItems", LONGEST.into())],
                Some("string") if !["pattern", "oneOf"].iter().any(|told| object.contains_key(*told)) => {
                    &[("maxLength", LONGEST.into())]
                }
                Some("integer") => {
                    // How wide the number is in Rust is nobody's concern.
                    object.remove("format");
                    &[("minimum", 0.into()), ("maximum", ((1_u64 << 53) - 1).into())]
                }
                _ => &[],
            };
            for (keyword, value) in missing {
                object.entry(*keyword).or_insert_with(|| value.clone());
            }
        }
        _ => {}
    }
}
