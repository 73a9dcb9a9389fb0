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

/// Lists what is published: one line a type.
macro_rules! published {
    ($($name:literal => $shape:ty,)+) => {
        $(
            impl Published for $shape {
                const NAME: &'static str = $name;

                fn schema() -> &'static Value {
                    static BUILT: OnceLock<Value> = OnceLock::new();
                    BUILT.get_or_init(|| build::<$shape>())
                }
            }
        )+

        type Entry = (&'static str, fn() -> &'static Value);
        static PUBLISHED: &[Entry] = &[$((<$shape as Published>::NAME, <$shape as Published>::schema)),+];
    };
}

published! {
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

fn build<T: JsonSchema + Published>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let mut schema = tidy(Schema::to_value(schema));
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
                for form in forms.map(tidy) {
                    if let Value::Object(form) = form {
                        tidied.extend(form);
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
