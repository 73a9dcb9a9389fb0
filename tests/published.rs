//! `schemas/` is what core makes, in the keywords that a small walker follows.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dlxh::Jurisdiction;
use dlxh::schema::META;
use dlxh::shape::Lang;
use dlxh::wire::{OPERATIONS, Operation};
use dlxh_conformance::{current, each_schema, files, here};
use serde_json::Value;

const MEND: &str = "BLESS=1 cargo test -p dlxh-conformance --test published";

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a value can be written");
    text.push('\n');
    text
}

#[test]
fn what_core_reads_at_run_time_is_current() {
    let told = current(&here().join("../core/src/data/schemas.txt"), &dlxh::schema::written());
    told.unwrap_or_else(|stale| panic!("not current: {stale}\nto mend: {MEND}"));
    let compiled = include_str!("../core/src/data/schemas.txt");
    assert!(
        compiled == dlxh::schema::written(),
        "what is compiled in is older than what was written: run it again"
    );
}

#[test]
fn schemas_are_current() {
    let folder = here().join("../schemas");
    let mut expected = BTreeSet::new();
    let mut stale = Vec::new();
    let mut check = |name: String, text: String| {
        stale.extend(current(&folder.join(&name), &text).err());
        expected.insert(name);
    };
    let mut index = String::from(
        "# Published schemas\n\nJSON Schema 2020-12, generated from the Rust types and checked against them. `title` is Vietnamese, `x-en`\n\
         English. A published version never changes its meaning: a new member means a new version, and the library reads\n\
         every version it has published. `*-options` are the options of the calls, `rules.json` is the catalogue,\n\
         `codebook.json` says what every coded value means: as `rules` and `explain` answer.\n\n\
         | file | `$id` | title |\n|---|---|---|\n",
    );
    for (name, schema) in dlxh::schema::made() {
        let file = format!("{name}.schema.json");
        let title = schema["title"].as_str().unwrap_or_default();
        let _ = writeln!(
            index,
            "| [`{file}`]({file}) | `{}` | {title} |",
            schema["$id"].as_str().unwrap_or_default()
        );
        check(file, pretty(&schema));
    }
    index.push_str(
        "\nWhat the operations of the wire take and answer: the options of a call follow the first schema, what stands under\n\
         `answer` the second, what stands under `error` in its place `error.1`. `schema` and `form_schema` answer a schema.\n\n\
         | operation | options | input | answer |\n|---|---|---|---|\n",
    );
    for Operation { name, options, input, answer, .. } in OPERATIONS {
        let answer = if *answer == META { "JSON Schema 2020-12" } else { answer };
        let _ = writeln!(index, "| `{name}` | {options} | {input} | {answer} |");
    }
    let rules = |lang: &str| {
        let answer =
            Jurisdiction::tra_vinh().call("rules", format!("{{\"lang\":\"{lang}\"}}").as_bytes(), b"");
        serde_json::from_slice::<Value>(&answer).expect("JSON")["answer"].clone()
    };
    check("rules.json".to_owned(), pretty(&serde_json::json!({ "vi": rules("vi"), "en": rules("en") })));
    let jurisdiction = Jurisdiction::tra_vinh();
    let explained = |lang: Lang| -> Vec<_> {
        let books = dlxh::codebook::words().iter().chain(jurisdiction.codebook());
        let names = books.flat_map(|book| {
            book.entries.iter().map(move |entry| format!("{}/{}", book.list.as_str(), entry.code))
        });
        names.map(|name| jurisdiction.explain(&name, lang).expect("an entry")).collect()
    };
    let codebook = serde_json::json!({ "vi": explained(Lang::Vi), "en": explained(Lang::En) });
    check("codebook.json".to_owned(), pretty(&codebook));
    check("README.md".to_owned(), index);
    assert!(stale.is_empty(), "not current: {stale:?}\nto mend: {MEND}");
    let found: BTreeSet<String> = files(&folder, "")
        .iter()
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(found, expected, "schemas/ holds something that core does not publish");
}

/// Keywords that published schemas may use; the walker knows each of them.
const KEYWORDS: &[&str] = &[
    "$schema",
    "$id",
    "$ref",
    "$defs",
    "title",
    "x-en",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "const",
    "oneOf",
    "pattern",
    "format",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minimum",
    "maximum",
    "uniqueItems",
];

#[test]
fn only_known_keywords_are_used() {
    for (name, schema) in dlxh::schema::published() {
        each_schema(schema, name, &mut |path, schema| {
            let keywords = schema.as_object().unwrap_or_else(|| panic!("{path} is not an object")).keys();
            for keyword in keywords {
                assert!(KEYWORDS.contains(&keyword.as_str()), "{path} uses {keyword}");
            }
            if schema["type"] == "object" {
                assert_eq!(schema["additionalProperties"], false, "{path} is open");
            }
            if schema["type"] == "string" {
                let bounded = ["maxLength", "pattern", "const", "oneOf"]
                    .iter()
                    .any(|keyword| schema.get(keyword).is_some());
                assert!(bounded, "{path} is a string without a bound");
            }
            if schema["type"] == "array" {
                assert!(schema.get("maxItems").is_some(), "{path} is a list without a bound");
            }
        });
    }
}

#[test]
fn member_names_need_no_escape_in_a_pointer() {
    for (name, schema) in dlxh::schema::published() {
        each_schema(schema, name, &mut |path, schema| {
            let names =
                schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.keys());
            assert!(names.into_iter().all(|name| !name.contains(['~', '/'])), "{path}");
        });
    }
}

#[test]
fn every_member_has_a_vietnamese_title_and_an_english_annotation() {
    let all = dlxh::schema::published();
    let mut bare = Vec::new();
    for (file, schema) in all {
        each_member(file, schema, &mut bare);
    }
    assert!(bare.is_empty(), "{bare:?}");
}

fn each_member(file: &str, schema: &Value, bare: &mut Vec<String>) {
    each_schema(schema, file, &mut |path, here| {
        let Some(members) = here.get("properties").and_then(Value::as_object) else { return };
        for (name, member) in members {
            let target =
                member["$ref"].as_str().and_then(|target| schema.pointer(target.trim_start_matches('#')));
            let titled =
                [Some(member), target].into_iter().flatten().any(|schema| schema.get("title").is_some());
            // The tag of a form is told by the form.
            let tag = member.get("const").is_some();
            if !tag && (!titled || member.get("x-en").is_none()) {
                bare.push(format!("{path}/{name}"));
            }
        }
    });
}

#[test]
fn every_definition_of_a_report_is_told_in_both_languages() {
    for name in ["monthly-opinion.1", "synthesis.1"] {
        let schema = dlxh::schema::find(name).expect("it is published");
        let definitions = schema["$defs"].as_object().expect("definitions");
        let whole = [(&name.to_owned(), schema)];
        for (name, definition) in definitions.iter().chain(whole) {
            for annotation in ["title", "x-en"] {
                assert!(definition[annotation].is_string(), "{name} has no {annotation}");
            }
        }
    }
}

#[test]
fn no_published_member_can_hold_a_person() {
    // Names under which a holder or a collector of opinion could be kept.
    const PERSONAL: &[&str] = &[
        "name",
        "author",
        "holder",
        "collector",
        "person",
        "phone",
        "email",
        "address",
        "account_number",
        "signer",
        "sender",
    ];
    for (name, schema) in dlxh::schema::published()
        .into_iter()
        .filter(|(name, _)| ["monthly-opinion.1", "digest.1", "tally.1"].contains(name))
    {
        each_schema(schema, name, &mut |path, schema| {
            let names =
                schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.keys());
            for member in names {
                assert!(!PERSONAL.contains(&member.as_str()), "{path}/{member}");
            }
        });
    }
}
