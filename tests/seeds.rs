use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::{compact, files, here, small, vectors};

/// What fuzzing starts from: the vectors and the test data as (target, name, bytes); `fuzz/targets.rs` says how a target
/// reads its bytes.
pub fn seeds() -> Vec<(&'static str, String, Vec<u8>)> {
    let mut seeds = Vec::new();
    for (index, (_, vector)) in vectors().into_iter().enumerate() {
        let (input, options) = (vector.bytes(), vector.options.as_ref().map(compact).unwrap_or_default());
        let local = if vector.jurisdiction.contains('+') { "+local" } else { "" };
        let head = format!("{}{local}\n", vector.op).into_bytes();
        seeds.push((
            "wire",
            format!("vector-{index}"),
            [head, options, b"\n".to_vec(), input.clone()].concat(),
        ));
        // What is asked holds codes, days, periods.
        if let Some(Value::Object(options)) = &vector.options {
            let lines: Vec<&str> = options.values().filter_map(Value::as_str).collect();
            seeds.push(("forms", format!("options-{index}"), lines.join("\n").into_bytes()));
        }
        match vector.op.as_str() {
            "validate" => seeds.push(("validate", format!("vector-{index}"), input)),
            "tally" | "standing" | "completeness" => {
                seeds.extend(
                    input.split(|byte| *byte == b'\n').enumerate().map(|(line, report)| {
                        ("validate", format!("vector-{index}-{line}"), report.to_vec())
                    }),
                );
            }
            _ => {}
        }
    }
    for (index, path) in files(&here().join("data/overlays"), ".json").into_iter().enumerate() {
        // Of the small jurisdiction, which the target adds it to.
        let overlay = fs::read_to_string(path).expect("a readable file");
        let overlay = overlay.replace("CT53", "XX").replace("TV-MTTQ", "A");
        seeds.push(("jurisdiction", format!("overlay-{index}"), format!("overlay\n{overlay}").into_bytes()));
    }
    let small = [b"document\n".to_vec(), compact(&small())].concat();
    seeds.push(("jurisdiction", "small".to_owned(), small));
    // Places in the small document: its head, a unit, a link, an obligation.
    for at in (0..4_000).step_by(211) {
        seeds.push(("jurisdiction", format!("splice-{at}"), format!("splice {at} 7\n\"x\"").into_bytes()));
    }
    seeds
}

/// Words that a mutation can put in: names and values of the published schemas, operations, codes of the built-in data.
pub fn dictionary() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (name, schema) in dlxh::schema::published() {
        words.insert(name.to_owned());
        named(schema, &mut words);
    }
    words.extend(dlxh::wire::OPERATIONS.iter().map(|operation| operation.name.to_owned()));
    for file in files(&here().join("../core/src/data"), ".json") {
        let document = fs::read_to_string(file).expect("a readable file");
        codes(&serde_json::from_str(&document).expect("JSON"), &mut words);
    }
    words
}

/// The names of members and the constants of a schema.
fn named(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            for (keyword, value) in members {
                match (keyword.as_str(), value) {
                    ("properties", Value::Object(properties)) => words.extend(properties.keys().cloned()),
                    ("const" | "$id", Value::String(word)) => drop(words.insert(word.clone())),
                    _ => {}
                }
                named(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| named(item, words)),
        _ => {}
    }
}

fn codes(data: &Value, words: &mut BTreeSet<String>) {
    match data {
        Value::Object(members) => {
            words.extend(members.get("code").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| codes(value, words));
        }
        Value::Array(items) => items.iter().for_each(|item| codes(item, words)),
        _ => {}
    }
}
