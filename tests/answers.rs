//! What the wire answers is what the published schemas of answers say.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::schema::{META, find};
use dlxh::wire::OPERATIONS;
use dlxh_conformance::{Vector, vectors};
use jsonschema::Validator;
use serde_json::Value;

fn judge(name: &str) -> Validator {
    let schema = find(name).unwrap_or_else(|| panic!("{name} is not published"));
    jsonschema::validator_for(schema).expect("a schema")
}

/// The name of the schema that the operation of `vector` answers by.
fn answered_by(vector: &Vector) -> Option<&'static str> {
    OPERATIONS.iter().find(|operation| operation.name == vector.op).map(|operation| operation.answer)
}

#[test]
fn every_operation_names_a_published_answer() {
    for operation in OPERATIONS {
        let answer = operation.answer;
        assert!(answer == META || find(answer).is_some(), "{}: {answer} is not published", operation.name);
    }
}

#[test]
fn every_answer_and_error_of_the_vectors_follows_its_schema() {
    let error = judge("error.1");
    let mut judges: BTreeMap<&str, Validator> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut all = vectors();
    // The catalogue changes with every rule: `schemas/rules.json` holds it, and no vector repeats it.
    if let Some((path, vector)) = all.iter().find(|(_, vector)| vector.op == "rules").cloned() {
        let called = dlxh::Jurisdiction::tra_vinh().call("rules", b"", b"");
        all.push((path, Vector { output: serde_json::from_slice(&called).expect("JSON"), ..vector }));
    }
    for (path, vector) in all {
        if let Some(told) = vector.output.get("error") {
            wrong.extend(error.iter_errors(told).map(|fault| format!("{}: {fault}", path.display())));
            continue;
        }
        let name = answered_by(&vector).expect("an operation that exists");
        let answer = &vector.output["answer"];
        seen.insert(vector.op.clone());
        if name == META {
            assert!(jsonschema::meta::is_valid(answer), "{} is no schema", path.display());
            continue;
        }
        let judge = judges.entry(name).or_insert_with(|| judge(name));
        wrong.extend(
            judge
                .iter_errors(answer)
                .map(|fault| format!("{} {}: {fault}", path.display(), fault.instance_path())),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    // One that is only ever refused among the vectors would be judged by nothing.
    let all: BTreeSet<String> = OPERATIONS.iter().map(|operation| operation.name.to_owned()).collect();
    assert_eq!(seen, all);
}

/// Members that may be absent, though no vector of theirs may be without them.
const OPTIONAL: &[&str] = &[
    "act_by",
    "agency",
    "areas",
    "before",
    "clause",
    "counts",
    "due",
    "firmness",
    "in_charge_of",
    "name",
    "parents",
    "report",
    "reporting_rate",
    "revision",
    "share",
    "to",
    "via",
];

/// What stands in every object at a place of an answer is required there, and nothing else may stand beside it.
#[test]
fn an_answer_without_a_member_or_with_another_is_refused() {
    let mut answers: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (_, vector) in vectors() {
        if let (Some(answer), Some(name)) = (vector.output.get("answer"), answered_by(&vector)) {
            answers.entry(name).or_default().push(answer.clone());
        }
        if let Some(error) = vector.output.get("error") {
            answers.entry("error.1").or_default().push(error.clone());
        }
    }
    answers.remove(META);
    // These are read as well as answered; tests/agreement.rs holds their schemas to the decoder.
    answers.retain(|name, _| !["digest.1", "synthesis.1"].contains(name));
    let mut loose = Vec::new();
    for (name, answers) in answers {
        let judge = judge(name);
        // By place without indices: an object that stands there, and the members that all of them have.
        let mut places: BTreeMap<String, (usize, String, BTreeSet<String>)> = BTreeMap::new();
        for (index, answer) in answers.iter().enumerate() {
            each_object(answer, "", "", &mut |place, pointer, members| {
                let members: BTreeSet<String> = members.keys().cloned().collect();
                places
                    .entry(place.to_owned())
                    .and_modify(|(_, _, shared)| shared.retain(|member| members.contains(member)))
                    .or_insert_with(|| (index, pointer.to_owned(), members.clone()));
            });
        }
        for (place, (index, pointer, shared)) in places {
            if place.starts_with("/tally/") {
                continue;
            }
            let answer = &answers[index];
            let changed = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
                let mut changed = answer.clone();
                let there = changed.pointer_mut(&pointer).and_then(Value::as_object_mut);
                change(there.expect("the object"));
                changed
            };
            for member in shared.iter().filter(|member| !OPTIONAL.contains(&member.as_str())) {
                let without = changed(&|object| drop(object.remove(member)));
                if judge.is_valid(&without) {
                    loose.push(format!("{name} {place}/{member}"));
                }
            }
            let beside = changed(&|object| drop(object.insert("unheard_of".to_owned(), Value::Bool(true))));
            assert!(!judge.is_valid(&beside), "{name} {place} is open");
        }
    }
    assert!(loose.is_empty(), "not required: {loose:?}");
}

type Visit<'v> = dyn FnMut(&str, &str, &serde_json::Map<String, Value>) + 'v;

fn each_object(value: &Value, place: &str, pointer: &str, visit: &mut Visit<'_>) {
    match value {
        Value::Object(members) => {
            visit(place, pointer, members);
            for (name, inner) in members {
                each_object(inner, &format!("{place}/{name}"), &format!("{pointer}/{name}"), visit);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                each_object(inner, &format!("{place}/*"), &format!("{pointer}/{index}"), visit);
            }
        }
        _ => {}
    }
}
