//! Forms: what a form's schema accepts, the published schema accepts, and the rules on codes accept too; and a draft lacks
//! nothing but what nobody has written yet. The `jsonschema` crate is the judge.

use std::collections::BTreeSet;

use dlxh::shape::Lang;
use dlxh::{DraftOptions, FormSchemaOptions, Jurisdiction, ValidateOptions};
use dlxh_conformance::{each_schema, here};
use dlxh_examples::Rng;
use serde_json::{Value, json};

fn judge(schema: &Value) -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a schema")
}

fn published() -> jsonschema::Validator {
    judge(dlxh::schema::find("monthly-opinion.1").expect("it is published"))
}

fn form(period: &str, unit: Option<&str>, lang: &str) -> Value {
    let mut options = json!({ "kind": "monthly-opinion", "period": period, "lang": lang });
    if let Some(unit) = unit {
        options["unit"] = json!(unit);
    }
    let options: FormSchemaOptions = serde_json::from_value(options).expect("options");
    Jurisdiction::tra_vinh().form_schema(&options).expect("a form")
}

/// The codes that may be chosen at `pointer` of a form.
fn codes(form: &Value, pointer: &str) -> Vec<String> {
    let choices = form.pointer(pointer).and_then(|place| place["oneOf"].as_array()).expect(pointer);
    choices.iter().map(|choice| choice["const"].as_str().expect("a code").to_owned()).collect()
}

/// Every place where a code of a list stands.
const PLACES: [&str; 8] = [
    "/properties/reporter",
    "/properties/thinking/properties/level",
    "/properties/mood/properties/level",
    "/$defs/Issue/properties/topic",
    "/$defs/Issue/properties/areas/items",
    "/$defs/Stream/properties/intensity",
    "/$defs/Stream/properties/groups/items",
    "/$defs/Proposal/properties/to",
];

fn report() -> Value {
    let path = here().join("data/full-report.json");
    serde_json::from_slice(&std::fs::read(path).expect("the full report is there")).expect("JSON")
}

/// The places of the full report where a code of a list stands.
const CODED: [&str; 8] = [
    "/reporter",
    "/thinking/level",
    "/mood/level",
    "/issues/0/topic",
    "/issues/0/areas/0",
    "/issues/0/streams/0/intensity",
    "/issues/0/streams/0/groups/0",
    "/issues/0/proposals/0/to",
];

#[test]
fn a_form_accepts_what_the_schema_and_the_rules_on_codes_accept() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let published = published();
    // Codes of every list, of other days, and of none.
    let mut pool: BTreeSet<String> =
        ["TV-BTGDV", "VL-TU", "TV-SNN", "29242", "29245", "99999", "nobody_knows", "land/", "Mạnh", ""]
            .map(str::to_owned)
            .into();
    let whole = form("2025-01", None, "vi");
    PLACES.iter().for_each(|place| pool.extend(codes(&whole, place)));
    let pool: Vec<String> = pool.into_iter().collect();
    let mut seen = [[0; 2]; 2];
    for (period, seed) in [("2025-01", 1), ("2025-04", 2)] {
        let schema = form(period, None, "vi");
        let own: Vec<Vec<String>> = PLACES.iter().map(|place| codes(&schema, place)).collect();
        let judge = judge(&schema);
        let mut sound = report();
        sound["period"] = json!(period);
        sound["submitted_at"] = json!("2025-05-02T08:00:00+07:00");
        assert!(judge.is_valid(&sound), "the full report fits its form in {period}");
        let options = ValidateOptions::at("2025-06-01T08:00:00+07:00".parse().expect("an instant"));
        let mut rng = Rng::new(seed);
        for _ in 0..1500 {
            let mut document = sound.clone();
            for _ in 0..=rng.below(2) {
                let at = rng.below(CODED.len());
                // Half of the time a code of that very list, or hardly anything would pass.
                let list = if rng.below(2) == 0 { &own[at] } else { &pool };
                *document.pointer_mut(CODED[at]).expect("a place") = json!(list[rng.below(list.len())]);
            }
            let (fits, reads) = (judge.is_valid(&document), published.is_valid(&document));
            assert!(reads || !fits, "the form is wider than the schema: {document}");
            let answer = jurisdiction
                .validate(&serde_json::to_vec(&document).expect("JSON"), &options)
                .expect("it is JSON");
            let on_codes = ["E001", "E002", "E004", "E005", "E006", "E007"];
            let told = answer.findings.iter().any(|finding| on_codes.contains(&finding.code.as_str()));
            assert_eq!(
                fits,
                reads && !told,
                "form against schema and rules: {document}\n{:?}",
                answer.findings
            );
            seen[usize::from(fits)][usize::from(reads)] += 1;
        }
    }
    let [[unread, refused], [_, accepted]] = seen;
    assert!(unread > 500 && refused > 100 && accepted > 500, "{seen:?}");
}

#[test]
fn a_mutilated_report_that_fits_the_form_fits_the_schema() {
    let (form, published) = (judge(&form("2025-01", Some("TV-HU-CL"), "en")), published());
    let mut report = report();
    report["reporter"] = json!("TV-HU-CL");
    assert!(form.is_valid(&report));
    let mut pointers = Vec::new();
    walk(&report, String::new(), &mut |pointer, _| pointers.push(pointer.to_owned()));
    let mut refused = 0;
    for pointer in pointers {
        for value in
            [json!(null), json!("x"), json!(""), json!(-1), json!(1.5), json!([]), json!({}), json!(true)]
        {
            let mut document = report.clone();
            *document.pointer_mut(&pointer).expect("a place") = value;
            assert!(!form.is_valid(&document) || published.is_valid(&document), "{pointer}");
            refused += usize::from(!form.is_valid(&document));
        }
    }
    assert!(refused > 200, "{refused}");
}

fn walk(value: &Value, pointer: String, visit: &mut dyn FnMut(&str, &Value)) {
    visit(&pointer, value);
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| walk(member, format!("{pointer}/{name}"), visit));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| walk(item, format!("{pointer}/{index}"), visit));
        }
        _ => {}
    }
}

#[test]
fn lists_are_those_of_the_day() {
    let (january, march) = (form("2025-01", None, "vi"), form("2025-03", None, "vi"));
    let bodies = "/$defs/Proposal/properties/to";
    let has = |form: &Value, pointer: &str, code: &str| codes(form, pointer).iter().any(|one| one == code);
    assert!(has(&january, bodies, "TV-BTG") && !has(&january, bodies, "TV-BTGDV"));
    assert!(!has(&march, bodies, "TV-BTG") && has(&march, bodies, "TV-BTGDV"));
    // A topic that ends: the built-in data have none, so one is made.
    let data = |name: &str| -> Value {
        let path = here().join("../core/src/data/tra-vinh").join(name);
        serde_json::from_slice(&std::fs::read(path).expect("the data are there")).expect("JSON")
    };
    let mut regime = data("ct53.json");
    regime["lists"]["topics"][1]["to"] = json!("2025-03-01");
    regime["lists"]["groups"].as_array_mut().expect("groups").iter_mut().for_each(|group| {
        group["from"] = json!("2025-03-01");
    });
    let document = json!({
        "code": "TV", "labels": { "vi": "Trà Vinh", "en": "Trà Vinh" }, "utc_offset": "+07:00",
        "hierarchy": data("hierarchy.json"), "calendar": data("calendar.json"), "regimes": [regime]
    });
    let jurisdiction = Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    let form = |period: &str| {
        let options = FormSchemaOptions::of("monthly-opinion", period).expect("options");
        jurisdiction.form_schema(&options).expect("a form")
    };
    let (february, march) = (form("2025-02"), form("2025-03"));
    let topics = "/$defs/Issue/properties/topic";
    assert!(has(&february, topics, "land/compensation") && !has(&march, topics, "land/compensation"));
    // In February no group may be chosen: a form that offers none accepts none.
    let mut document = report();
    document["period"] = json!("2025-02");
    let streams = document["issues"][0]["streams"].as_array_mut().expect("streams");
    streams.iter_mut().for_each(|stream| stream["groups"] = json!([]));
    assert!(judge(&february).is_valid(&document));
    document["issues"][0]["streams"][0]["groups"] = json!(["farmers"]);
    assert!(!judge(&february).is_valid(&document));
    document["period"] = json!("2025-03");
    assert!(published().is_valid(&document));
}

#[test]
fn a_unit_is_offered_its_own_areas() {
    let areas = "/$defs/Issue/properties/areas/items";
    let all = codes(&form("2025-01", None, "vi"), areas);
    let own = codes(&form("2025-01", Some("TV-HU-CL"), "vi"), areas);
    assert!(own.contains(&"844".to_owned()) && own.contains(&"29266".to_owned()));
    assert!(!own.contains(&"845".to_owned()) && !own.contains(&"84".to_owned()));
    assert!(own.len() > 5 && own.len() < all.len() / 4, "{} of {}", own.len(), all.len());
    // The provincial federation of labour is in charge of a field, wherever its members are.
    assert_eq!(codes(&form("2025-01", Some("TV-LDLD"), "vi"), areas), all);
    assert_eq!(codes(&form("2025-01", Some("TV-HU-CL"), "vi"), "/properties/reporter"), ["TV-HU-CL"]);
    assert_eq!(form("2025-01-08", Some("TV-HU-CL"), "vi"), form("2025-01", Some("TV-HU-CL"), "vi"));
}

/// The keywords of published schemas, with `description` in place of `x-en`.
const KEYWORDS: [&str; 21] = [
    "$schema",
    "$ref",
    "$defs",
    "title",
    "description",
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
fn forms_speak_one_language_in_the_keywords_of_published_schemas() {
    for lang in ["vi", "en"] {
        let form = form("2025-01", None, lang);
        each_schema(&form, lang, &mut |path, schema| {
            for keyword in schema.as_object().expect("an object").keys() {
                assert!(KEYWORDS.contains(&keyword.as_str()), "{path} uses {keyword}");
            }
            let titled = |schema: &Value| schema["title"].as_str().is_some_and(|title| !title.is_empty());
            if schema.get("const").is_some() {
                assert!(titled(schema), "{path} has no title");
            }
            for (name, member) in schema["properties"].as_object().into_iter().flatten() {
                assert!(titled(member), "{path}/{name} has no title in {lang}");
                assert!(lang == "vi" || member["description"].is_string(), "{path}/{name} is not described");
            }
            if let Some(target) = schema["$ref"].as_str() {
                assert!(form.pointer(target.trim_start_matches('#')).is_some(), "{path} refers to {target}");
            }
        });
        // What the codebook has to say of a value stands beside it.
        let meant = Jurisdiction::tra_vinh();
        let lang_of = if lang == "vi" { Lang::Vi } else { Lang::En };
        for (place, name) in [
            ("/$defs/Issue/properties/topic", "topics/land/compensation"),
            ("/$defs/Stream/properties/groups/items", "groups/farmers"),
            ("/properties/mood/properties/level", "mood/uneasy"),
            ("/$defs/ProposalKind", "proposal_kind/settle"),
        ] {
            let code = name.split_once('/').expect("a list and a code").1;
            let choices = form.pointer(place).and_then(|place| place["oneOf"].as_array()).expect(place);
            let choice = choices.iter().find(|choice| choice["const"] == code).expect(code);
            let entry = meant.explain(name, lang_of).expect("the codebook has it");
            assert_eq!(choice["description"], entry.meaning.as_str(), "{name}");
        }
        let title = if lang == "vi" { "Tâm trạng" } else { "Mood" };
        assert_eq!(form["properties"]["mood"]["title"], title);
        // The codes are the same in whatever language.
        let other = self::form("2025-01", None, "vi");
        PLACES.iter().for_each(|place| assert_eq!(codes(&form, place), codes(&other, place)));
    }
}

#[test]
fn no_code_of_a_list_is_left_to_be_typed() {
    let lists = ["^[0-9]{2,5}$", "^[a-z][a-z0-9_]{0,39}(/[a-z][a-z0-9_]{0,39})?$", "^[a-z][a-z0-9_]{0,39}$"];
    let mut open = Vec::new();
    each_schema(&form("2025-01", None, "vi"), "", &mut |path, schema| {
        if schema["pattern"].as_str().is_some_and(|pattern| lists.contains(&pattern)) {
            open.push(path.to_owned());
        }
    });
    assert!(open.is_empty(), "{open:?}");
    // The patterns are those of the published schema, or nothing would be found.
    let mut known = BTreeSet::new();
    each_schema(dlxh::schema::find("monthly-opinion.1").expect("published"), "", &mut |_, schema| {
        known.extend(schema["pattern"].as_str().map(str::to_owned));
    });
    assert!(lists.iter().all(|pattern| known.contains(*pattern)), "{known:?}");
}

#[test]
fn a_draft_that_is_completed_is_the_report() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let path = here().join("data/tra-vinh-2025-01/01-huyen-cang-long.json");
    let whole: Value = serde_json::from_slice(&std::fs::read(path).expect("a report")).expect("JSON");
    let options = DraftOptions::of("TV-HU-CL", "monthly-report", "2025-01").expect("options");
    let draft = jurisdiction.draft(&options).expect("a draft");
    let mut report = serde_json::to_value(&draft.report).expect("JSON");
    let at = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse().expect("an instant"));
    let answer = jurisdiction.validate(report.to_string().as_bytes(), &at).expect("JSON");
    let missing: BTreeSet<&str> = answer
        .findings
        .iter()
        .map(|finding| {
            assert_eq!(finding.code.as_str(), "S001");
            finding.params[0].value.as_str()
        })
        .collect();
    // What is found missing is what the schema requires and the draft has not.
    let schema = dlxh::schema::find("monthly-opinion.1").expect("it is published");
    let required = schema["required"].as_array().expect("required").iter().filter_map(Value::as_str);
    assert_eq!(missing, required.filter(|name| report.get(name).is_none()).collect());
    for (name, value) in whole.as_object().expect("a report") {
        match report.get(name) {
            Some(known) => assert_eq!(known, value, "{name}"),
            None => report[name] = value.clone(),
        }
    }
    assert_eq!(report, whole);
    assert!(jurisdiction.validate(report.to_string().as_bytes(), &at).expect("JSON").accepted());
}

#[test]
fn every_unit_that_is_expected_gets_a_draft_and_a_form() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let agenda = jurisdiction
        .agenda(&dlxh::SpanOptions::of("2025-01-01", "2025-01-31").expect("a span"))
        .expect("an agenda");
    let monthly = agenda.no_deadline.iter().find(|entry| entry.obligation.as_str() == "monthly-report");
    let units = &monthly.expect("it is owed").units;
    assert_eq!(units.len(), 19);
    for duty in units {
        let options = DraftOptions::of(duty.unit.as_str(), "monthly-report", "2025-01").expect("options");
        assert_eq!(jurisdiction.draft(&options).expect("a draft").owed_by, *duty);
        form("2025-01", Some(duty.unit.as_str()), "vi");
    }
}
