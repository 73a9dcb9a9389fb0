//! The published JSON Schemas: made from the Rust types, in the keywords a small walker can follow.
//!
//! At run time they are read from `data/schemas.txt`, which a test holds to the types: to make them there would take
//! more code than everything else that is done with a report.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

/// A type whose schema is published.
pub(crate) trait Published {
    /// The file under `schemas/` without its ending, and the tail of its `$id`.
    const NAME: &'static str;
    /// Returns the schema, read once.
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
                    static READ: OnceLock<Value> = OnceLock::new();
                    READ.get_or_init(|| read($name))
                }
            }
        )+)+

        type Entry = (&'static str, fn() -> &'static Value);
        static PUBLISHED: &[Entry] = &[$($((<$shape as Published>::NAME, <$shape as Published>::schema)),+),+];

        // Apart from `PUBLISHED`, so that who does not ask for it does not link what makes a schema.
        type Made = (&'static str, fn() -> Value);
        static MADE: &[Made] = &[$($(($name, || build::<$shape>(Way::$way))),+),+];
    };
}

published! {
    In:
    "account-options.1" => crate::cases::AccountOptions,
    "agency-results.1" => crate::report::AgencyResults,
    "calendar.1" => crate::calendar::CalendarDocument,
    "calendar-options.1" => crate::calendar::CalendarOptions,
    "cases-options.1" => crate::cases::CasesOptions,
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
    "obligations-options.1" => crate::deadlines::ObligationsOptions,
    "overlay.1" => crate::regime::Overlay,
    "participation.1" => crate::report::Participation,
    "regime.1" => crate::regime::Regime,
    "restate-options.1" => crate::aggregate::RestateOptions,
    "render-options.1" => crate::paper::RenderOptions,
    "span-options.1" => crate::deadlines::SpanOptions,
    "standing-options.1" => crate::deadlines::StandingOptions,
    "symbol-options.1" => crate::report::SymbolOptions,
    "synthesis.1" => crate::report::Synthesis,
    "synthesise-options.1" => crate::aggregate::SynthesiseOptions,
    "table-options.1" => crate::tables::TableOptions,
    "tally.1" => crate::aggregate::Tally,
    "tally-options.1" => crate::aggregate::TallyOptions,
    "urgent-opinion.1" => crate::report::UrgentOpinion,
    "validate-options.1" => crate::rules::ValidateOptions,

    Out:
    "agenda.1" => crate::deadlines::Agenda,
    "as-of.1" => crate::wire::View<'static>,
    "calendar-days.1" => crate::calendar::CalendarDays,
    "cases.1" => crate::cases::Cases,
    "completeness.1" => crate::aggregate::Completeness,
    "draft.1" => crate::report::Draft,
    "due.1" => crate::deadlines::Due,
    "error.1" => crate::error::WireError,
    "explanation.1" => crate::wire::Explanation,
    "feedback.1" => crate::cases::Feedback,
    "finding.1" => crate::finding::Finding,
    "lineage.1" => crate::hierarchy::Lineage,
    "merged-tally.1" => crate::aggregate::MergedTally,
    "moved.1" => crate::deadlines::Moved,
    "obligations.1" => crate::deadlines::Obligations,
    "restated.1" => crate::aggregate::Restated,
    "rendered.1" => crate::paper::Rendered,
    "rules.1" => crate::wire::Catalogue,
    "settlement.1" => crate::cases::Settlement,
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
    crate::order::by(&mut all, |(a, _), (b, _)| a.cmp(b));
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

/// The schemas as [`written`]: definitions first, then, behind an empty line, the schemas that use them.
const WRITTEN: &str = include_str!("data/schemas.txt");

/// Reads the schema of `name`, and of the text no more than it takes.
fn read(name: &str) -> Value {
    let found = || {
        let (definitions, schemas) = WRITTEN.split_once("\n\n")?;
        let definitions: Vec<&str> = definitions.lines().collect();
        let mut lines = schemas.lines().filter_map(|line| line.split_once(' '));
        let (used, text) = lines.find(|(known, _)| *known == name)?.1.split_once(' ')?;
        let Ok(Value::Object(mut schema)) = serde_json::from_str(text) else { return None };
        let mut named = Map::new();
        for position in used.split(',').filter(|position| *position != "-") {
            let (name, text) = definitions.get(position.parse::<usize>().ok()?)?.split_once(' ')?;
            named.insert(name.to_owned(), serde_json::from_str(text).ok()?);
        }
        if !named.is_empty() {
            schema.insert("$defs".to_owned(), Value::Object(named));
        }
        Some(Value::Object(schema))
    };
    #[expect(clippy::panic, reason = "the text is part of the library; a test reads all of it")]
    found().unwrap_or_else(|| panic!("the schema {name} does not stand in data/schemas.txt"))
}

/// Makes every published schema from its type anew, as (name, schema), ordered by name: what [`published`] must be.
///
/// ```
/// let made = dlxh::schema::made();
/// assert!(made.iter().map(|(name, schema)| (*name, schema)).eq(dlxh::schema::published()));
/// ```
pub fn made() -> Vec<(&'static str, Value)> {
    let mut all: Vec<_> = MADE.iter().map(|(name, make)| (*name, make())).collect();
    crate::order::by(&mut all, |(a, _), (b, _)| a.cmp(b));
    all
}

/// Writes every published schema, made anew, as `data/schemas.txt` must hold them: one line a definition, which most
/// schemas share with others, and one a schema, with the lines of the definitions it uses.
///
/// ```
/// let lines = dlxh::schema::written();
/// assert!(lines.lines().any(|line| line.starts_with("no-options.1 ")));
/// ```
pub fn written() -> String {
    let mut positions: BTreeMap<(String, String), usize> = BTreeMap::new();
    let (mut definitions, mut schemas) = (String::new(), String::new());
    for (name, mut schema) in made() {
        let named = schema.as_object_mut().and_then(|schema| schema.remove("$defs"));
        let named = named.as_ref().and_then(Value::as_object).into_iter().flatten();
        let mut used: Vec<String> = named
            .map(|(name, definition)| {
                let next = positions.len();
                let position =
                    *positions.entry((name.clone(), definition.to_string())).or_insert_with(|| {
                        let _ = writeln!(definitions, "{name} {definition}");
                        next
                    });
                position.to_string()
            })
            .collect();
        if used.is_empty() {
            used.push("-".to_owned());
        }
        let _ = writeln!(schemas, "{name} {} {schema}", used.join(","));
    }
    format!("{definitions}\n{schemas}")
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
