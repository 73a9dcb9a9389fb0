//! Typed decoder, walker and published schema say the same of every document: the `jsonschema` crate is the judge.
//!
//! Sound reports are taken and one place is changed at a time, for every member and every keyword that speaks of it.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::report::{AgencyResults, MonthlyOpinion, Participation, Synthesis, UrgentOpinion};
use dlxh::shape::List;
use dlxh::{Jurisdiction, SynthesiseOptions, ValidateOptions};
use dlxh_conformance::{here, month};
use dlxh_examples::Rng;
use serde_json::{Map, Value, json};

struct Judges {
    jurisdiction: Jurisdiction,
    options: ValidateOptions,
    schema: &'static Value,
    peer: jsonschema::Validator,
    decodes: fn(&[u8]) -> bool,
}

impl Judges {
    fn monthly() -> Self {
        Self::of("monthly-opinion.1", |bytes| MonthlyOpinion::from_json(bytes).is_ok())
    }

    fn synthesis() -> Self {
        Self::of("synthesis.1", |bytes| Synthesis::from_json(bytes).is_ok())
    }

    fn results() -> Self {
        Self::of("agency-results.1", |bytes| AgencyResults::from_json(bytes).is_ok())
    }

    fn urgent() -> Self {
        Self::of("urgent-opinion.1", |bytes| UrgentOpinion::from_json(bytes).is_ok())
    }

    fn participation() -> Self {
        Self::of("participation.1", |bytes| Participation::from_json(bytes).is_ok())
    }

    fn of(name: &str, decodes: fn(&[u8]) -> bool) -> Self {
        let schema = dlxh::schema::find(name).expect("it is published");
        Self {
            jurisdiction: Jurisdiction::tra_vinh(),
            options: ValidateOptions::at("2025-07-01T00:00:00+07:00".parse().expect("an instant")),
            schema,
            peer: jsonschema::options().should_validate_formats(true).build(schema).expect("a schema"),
            decodes,
        }
    }

    /// Whether the document is accepted; panics if the three disagree.
    fn accept(&self, document: &Value, why: &str) -> bool {
        let bytes = serde_json::to_vec(document).expect("JSON");
        let decoded = (self.decodes)(&bytes);
        let answer = self.jurisdiction.validate(&bytes, &self.options).expect("it is JSON");
        let structural: Vec<_> =
            answer.findings.iter().filter(|finding| finding.code.as_str().starts_with('S')).collect();
        assert!(structural.iter().all(|finding| finding.code.as_str() != "S000"), "S000: {why}");
        // A classified document is answered by one finding alone: what the walker would say is not heard.
        let classified = answer.findings.iter().any(|finding| finding.code.as_str() == "E003");
        let walked = if classified { decoded } else { structural.is_empty() };
        let judged = self.peer.is_valid(document);
        assert_eq!((decoded, walked), (judged, judged), "{why}: decoder, walker against judge\n{document}");
        judged
    }
}

fn data(name: &str) -> Value {
    let path = here().join("data").join(name);
    serde_json::from_slice(&std::fs::read(path).expect("the report is there")).expect("JSON")
}

/// A report with every optional member present, so that every place of the schema exists in it.
fn full() -> Value {
    data("full-report.json")
}

/// A synthesis with every optional member present, composed of the full report and of its earlier self.
fn full_synthesis() -> Value {
    let jurisdiction = Jurisdiction::tra_vinh();
    let bytes = |value: &Value| serde_json::to_vec(value).expect("JSON");
    let earlier = full();
    let mut report = full();
    report["period"] = json!("2025-02");
    report["submitted_at"] = json!("2025-02-14T16:30:00+07:00");
    let mut options = SynthesiseOptions::of("2025-02", "2025-02-20T08:00:00+07:00").expect("options");
    let digest = jurisdiction.digest(&bytes(&earlier)).expect("a digest");
    options.context = List::new(vec![digest]).expect("one digest");
    let mut returned = report.clone();
    returned["reporter"] = json!("TV-HU-CN");
    returned["mood"]["level"] = json!("no_such_level");
    let composed =
        jurisdiction.synthesise(&bytes(&json!([report, returned])), &options).expect("a synthesis");
    let mut full = serde_json::to_value(composed).expect("JSON");
    full["submitted_at"] = json!("2025-02-20T08:00:00+07:00");
    full["document"] = report["document"].clone();
    full["reports"][0]["nil_return"] = json!(true);
    for figures in full["figures"].as_object_mut().expect("figures").values_mut() {
        figures[0]["cites"][0]["part"] = json!(1);
    }
    full["figures"]["proposal_outcomes"][0]["key"]["to"] = json!("TV-UBND");
    full["followed_up"][0]["proposals"][0]["to"] = json!("TV-UBND");
    let key = full["reports"][0]["report"].clone();
    full["supplement"] =
        json!({"number": 1, "already_counted": 1, "revised": [{"report": key, "counted": 1, "current": 2}]});
    full
}

/// A report of results with every optional member present: what may not stand together is for the rules to say.
fn full_results() -> Value {
    let mut full = data("tra-vinh-2025-02/ket-qua-bcsd.json");
    full["matters"][0]["raised"][0]["serial"] = json!(1);
    full["cases"][0]["continues"] = json!({ "reporter": "TV-UBND", "id": "1" });
    full["cases"][0]["steps"][0] = json!({
        "state": "received", "on": "2025-01-22", "by": "TV-UBND", "ground": "Công văn", "status_notes": "Đã nhận.",
        "agency_responsible": "TV-SNN", "expected": "2025-02-15", "verified_as": "partly", "reason": "answered",
        "fed_back_to": { "units": ["TV-HU-CL"], "areas": ["844"], "groups": ["farmers"] }
    });
    full
}

fn resolve<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    match schema["$ref"].as_str() {
        Some(target) => root.pointer(target.trim_start_matches('#')).expect("a definition"),
        None => schema,
    }
}

/// Every place of `document` with the schema that speaks of it.
fn places<'s>(
    root: &'s Value,
    schema: &'s Value,
    document: &Value,
    pointer: String,
    found: &mut Vec<(String, &'s Value)>,
) {
    let schema = resolve(root, schema);
    found.push((pointer.clone(), schema));
    match document {
        Value::Object(members) => {
            for (name, member) in members {
                places(root, &schema["properties"][name], member, format!("{pointer}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(root, &schema["items"], item, format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// The longest list that is written out to try its bound.
const LONGEST: u64 = 2000;

/// The values to try where `schema` speaks with `keyword`, good and bad.
fn mutations(schema: &Value, keyword: &str, old: &Value) -> Vec<Value> {
    let argument = &schema[keyword];
    let text = |length: u64| json!("ộ".repeat(usize::try_from(length).expect("a length")));
    let list = |length: u64| {
        let item = old.get(0).cloned().unwrap_or_else(|| json!("x"));
        Value::Array(vec![item; usize::try_from(length).expect("a length")])
    };
    let number = |offset: i64| json!(argument.as_i64().expect("a bound") + offset);
    match keyword {
        "type" => vec![
            json!(null),
            json!(true),
            json!(1),
            json!(1.5),
            json!("x"),
            json!([]),
            json!({}),
            json!(1e300),
            json!(-0.0),
        ],
        "const" | "oneOf" => {
            vec![json!("urn:dlxh:schema:monthly-opinion:2"), json!(""), json!("Approving"), old.clone()]
        }
        "minLength" => vec![json!(""), json!("ộ")],
        "maxLength" => {
            let limit = argument.as_u64().expect("a bound");
            vec![text(limit), text(limit + 1)]
        }
        "minItems" => vec![json!([]), list(1)],
        // Beyond that a list of a bound is a document of hundreds of megabytes.
        "maxItems" if argument.as_u64().expect("a bound") > LONGEST => Vec::new(),
        "maxItems" => {
            let limit = argument.as_u64().expect("a bound");
            // A list of equal items stands for its length only; where items must differ, `uniqueItems` speaks too.
            vec![list(limit), list(limit + 1)]
        }
        "uniqueItems" => vec![list(2), list(1)],
        "minimum" => vec![number(0), number(-1), json!(argument.as_f64().expect("a bound") + 0.5)],
        "maximum" => vec![number(0), number(1), json!(argument.as_f64().expect("a bound")), json!(1e20)],
        "pattern" | "format" => vec![
            json!(""),
            json!("x"),
            json!("2025-01"),
            json!("2025-13"),
            json!("2025-00"),
            json!("2025"),
            json!("2025-01/03"),
            json!("2025-02/04"),
            json!("2025-01/09"),
            json!("2025-07/12"),
            json!("2025-10/12"),
            json!("2025-01-31"),
            json!("2025-02-29"),
            json!("2024-02-29"),
            json!("1900-02-29"),
            json!("2000-02-29"),
            json!("2100-02-29"),
            json!("2025-02-30"),
            json!("2025-04-31"),
            json!("0000-01-01"),
            json!("9999-01-01"),
            json!("2025-01-14T16:30:00+07:00"),
            json!("2025-01-14T16:30:00"),
            json!("2025-02-30T16:30:00Z"),
            json!("2025-01-14T24:00:00Z"),
            json!("2025-01-14T16:30:60Z"),
            json!("2025-01-14T16:30:00.123456789Z"),
            json!("2025-01-14T16:30:00.1234567890Z"),
            json!("2025-01-14T16:30:00.Z"),
            json!("2025-01-14t16:30:00z"),
            json!("2025-01-14T16:30:00+15:00"),
            json!("TV-HU-CL"),
            json!("tv"),
            json!("TV-"),
            json!("TV--X"),
            json!("A-B-C-D-E"),
            json!("844"),
            json!("1"),
            json!("01"),
            json!("0"),
            json!("1000"),
            json!("999999"),
            json!("land"),
            json!("land/"),
            json!("land/a/b"),
            json!("/land"),
            json!("a_1"),
            json!("A"),
            json!("farmers\n"),
            json!(" farmers"),
            json!("monthly-opinion"),
            json!("monthly--opinion"),
            json!("đất"),
            json!("２０２５-01"),
            json!("x".repeat(41)),
            old.clone(),
        ],
        _ => Vec::new(),
    }
}

fn replaced(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    *document.pointer_mut(pointer).expect("a place") = value;
    document
}

#[test]
fn decoder_walker_and_judge_agree_on_every_member_and_keyword() {
    agree_everywhere(&Judges::monthly(), &full());
}

#[test]
fn they_agree_on_every_member_and_keyword_of_a_synthesis() {
    agree_everywhere(&Judges::synthesis(), &full_synthesis());
}

#[test]
fn they_agree_on_every_member_and_keyword_of_a_report_of_results() {
    agree_everywhere(&Judges::results(), &full_results());
}

#[test]
fn they_agree_on_every_member_and_keyword_of_a_report_on_participation() {
    agree_everywhere(&Judges::participation(), &data("participation.json"));
}

#[test]
fn they_agree_on_every_member_and_keyword_of_an_urgent_report() {
    agree_everywhere(&Judges::urgent(), &data("urgent-report.json"));
}

fn agree_everywhere(judges: &Judges, full: &Value) {
    assert!(judges.accept(full, "the full report"), "the full report must be sound");
    let mut found = Vec::new();
    places(judges.schema, judges.schema, full, String::new(), &mut found);
    // Of many alike, one speaks for all.
    let mut spoken = BTreeSet::new();
    found.retain(|(pointer, _)| {
        let steps: Vec<&str> = pointer.split('/').collect();
        let place = steps.iter().map(|step| if step.parse::<usize>().is_ok() { "0" } else { step });
        let place = place.collect::<Vec<_>>().join("/");
        let optional = full.pointer(pointer).and_then(Value::as_object).map(|object| object.len());
        spoken.insert((place, optional))
    });

    // Which (place of the schema, keyword) there are, and which a mutation spoke to.
    let mut tried: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    let mut try_one = |place: &str, keyword: &str, document: &Value| {
        let accepted = judges.accept(document, &format!("{place} {keyword}"));
        let counts = tried.entry((place.to_owned(), keyword.to_owned())).or_default();
        if accepted { counts.0 += 1 } else { counts.1 += 1 }
    };
    for (pointer, schema) in &found {
        let place: String =
            pointer.split('/').filter(|step| step.parse::<usize>().is_err()).collect::<Vec<_>>().join("/");
        let old = full.pointer(pointer).expect("a place");
        for keyword in schema.as_object().expect("a schema").keys() {
            match keyword.as_str() {
                "required" | "properties" => {
                    for name in old.as_object().expect("an object").keys() {
                        let mut without = full.clone();
                        without
                            .pointer_mut(pointer)
                            .and_then(Value::as_object_mut)
                            .expect("an object")
                            .remove(name);
                        try_one(&place, keyword, &without);
                    }
                }
                "additionalProperties" => {
                    for extra in ["extra", "", "Schema", "số điện thoại", "~/"] {
                        let mut with = full.clone();
                        let object =
                            with.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
                        object.insert(extra.to_owned(), json!(1));
                        try_one(&place, keyword, &with);
                    }
                    try_one(&place, keyword, full);
                }
                keyword => {
                    for value in mutations(schema, keyword, old) {
                        try_one(&place, keyword, &replaced(full, pointer, value));
                    }
                }
            }
        }
    }

    // Coverage: every member × every keyword of the schema met at least one mutation, and a bad one.
    let mut expected = BTreeSet::new();
    members(judges.schema, judges.schema, String::new(), &mut expected);
    let annotations = ["title", "x-en", "$schema", "$id", "$defs", "items"];
    let mut too_long = BTreeSet::new();
    long_lists(judges.schema, judges.schema, String::new(), &mut too_long);
    let silent: Vec<_> = expected
        .iter()
        .filter(|(_, keyword)| !annotations.contains(&keyword.as_str()))
        .filter(|key| tried.get(*key).is_none_or(|(_, refused)| *refused == 0))
        .filter(|(_, keyword)| keyword != "properties")
        .filter(|(place, keyword)| keyword != "maxItems" || !too_long.contains(place))
        .collect();
    assert!(silent.is_empty(), "never refused by: {silent:?}");
    let documents: usize = tried.values().map(|(accepted, refused)| accepted + refused).sum();
    println!("{documents} documents over {} places and keywords", tried.len());
}

/// Every place of the schema, items and members alike, with each of its keywords.
fn members(root: &Value, schema: &Value, place: String, found: &mut BTreeSet<(String, String)>) {
    let schema = resolve(root, schema);
    for keyword in schema.as_object().expect("a schema").keys() {
        found.insert((place.clone(), keyword.clone()));
    }
    for (name, member) in schema["properties"].as_object().unwrap_or(&Map::new()) {
        members(root, member, format!("{place}/{name}"), found);
    }
    if let Some(items) = schema.get("items") {
        members(root, items, place, found);
    }
}

/// Every place whose bound is too long to be tried.
fn long_lists(root: &Value, schema: &Value, place: String, found: &mut BTreeSet<String>) {
    let schema = resolve(root, schema);
    if schema["maxItems"].as_u64().is_some_and(|most| most > LONGEST) {
        found.insert(place.clone());
    }
    for (name, member) in schema["properties"].as_object().unwrap_or(&Map::new()) {
        long_lists(root, member, format!("{place}/{name}"), found);
    }
    if let Some(items) = schema.get("items") {
        long_lists(root, items, place, found);
    }
}

#[test]
fn they_agree_on_random_documents_of_which_a_good_part_is_accepted() {
    let judges = Judges::monthly();
    let full = full();
    let mut found = Vec::new();
    places(judges.schema, judges.schema, &full, String::new(), &mut found);
    let mut rng = Rng::new(1);
    let (mut accepted, rounds) = (0, 6000);
    for round in 0..rounds {
        let mut document = full.clone();
        // None, one or two changes at places drawn at random.
        for _ in 0..rng.below(3) {
            let (pointer, schema) = rng.pick(&found);
            let Some(old) = document.pointer(pointer).cloned() else { continue };
            let keywords: Vec<&String> = schema.as_object().expect("a schema").keys().collect();
            let keyword: &String = rng.pick::<&String>(&keywords);
            let values = mutations(schema, keyword, &old);
            if !values.is_empty() {
                document = replaced(&document, pointer, rng.pick(&values).clone());
            }
        }
        accepted += usize::from(judges.accept(&document, &format!("round {round}")));
    }
    let percent = accepted * 100 / rounds;
    println!("{percent} % of {rounds} documents accepted");
    assert!((30..=70).contains(&percent), "{percent} % accepted");
}

/// Two files of the month do not follow the schema, on purpose: see the README there.
#[test]
fn the_month_is_told_apart_by_all_three() {
    let judges = Judges::monthly();
    let mut refused = Vec::new();
    for path in month() {
        let document: Value = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("JSON");
        if !judges.accept(&document, &path.display().to_string()) {
            refused.push(path.file_stem().expect("a name").to_string_lossy().into_owned());
        }
    }
    assert_eq!(refused, ["09-thanh-pho-tra-vinh", "13-hoi-lien-hiep-phu-nu-tinh"]);
}

/// Faults below JSON: an `Error` with its byte, never a finding, whatever else is in the document.
#[test]
fn lexical_faults_are_errors_with_their_byte() {
    use dlxh::ErrorCode::{
        ByteOrderMark, DuplicateMember, Empty, NotUtf8, NumberOutOfRange, Syntax, TooDeep, TooLarge,
        Truncated,
    };
    let judges = Judges::monthly();
    let deep = "[".repeat(200) + &"]".repeat(200);
    let digits = format!("{{\"revision\":{}}}", "9".repeat(400));
    let wide = "[".repeat(5 << 20);
    let cases: &[(&[u8], dlxh::ErrorCode, Option<usize>)] = &[
        (b"", Empty, None),
        (b" \n", Empty, None),
        (b"{\"a\":", Truncated, Some(5)),
        (b"{\"a\": \"x", Truncated, Some(8)),
        (b"{\"a\": nul}", Syntax, Some(9)),
        (b"{\"a\": NaN}", Syntax, Some(6)),
        (b"{'a': 1}", Syntax, Some(1)),
        (b"{\"a\": 1} x", Syntax, Some(9)),
        (b"{\"a\": 01}", Syntax, Some(7)),
        (b"{\n\"a\": 1,\n}", Syntax, Some(10)),
        (b"{\"a\": \"\xff\"}", NotUtf8, Some(7)),
        (b"\xef\xbb\xbf{}", ByteOrderMark, Some(0)),
        (b"{\"a\":1,\"a\":2}", DuplicateMember, Some(11)),
        (br#"{"a":{"b":1,"\u0062":2}}"#, DuplicateMember, Some(21)),
        (br#"{"a": "\ud800"}"#, Syntax, Some(13)),
        (b"{\"a\": \"\x00\"}", Syntax, Some(7)),
        (digits.as_bytes(), NumberOutOfRange, Some(12)),
        (b"{\"a\": 1e999}", NumberOutOfRange, Some(6)),
        (deep.as_bytes(), TooDeep, Some(64)),
        (wide.as_bytes(), TooLarge, None),
    ];
    for (input, code, offset) in cases {
        let shown = String::from_utf8_lossy(&input[..input.len().min(40)]).into_owned();
        let error = judges.jurisdiction.validate(input, &judges.options).expect_err(&shown);
        assert_eq!((error.code(), error.offset()), (*code, *offset), "{shown}");
    }
}
