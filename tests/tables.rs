//! Tables show what a tally counts and no more, and nothing that a rule of family `P` found.

use std::collections::BTreeMap;

use dlxh::period::Day;
use dlxh::tables::{Cells, Table, TableName, TableOptions};
use dlxh::{Jurisdiction, TallyOptions};
use dlxh_conformance::{files, here};
use serde_json::{Value, json};

const NOW: &str = "2025-02-28T00:00:00+07:00";

fn january() -> Vec<Value> {
    let read = |path: &std::path::PathBuf| {
        serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("JSON")
    };
    files(&here().join("data/tra-vinh-2025-01"), "json")
        .iter()
        .filter(|path| path.parent().is_some_and(|folder| folder.ends_with("tra-vinh-2025-01")))
        .map(read)
        .collect()
}

fn results() -> Value {
    let file = here().join("data/tra-vinh-2025-02/ket-qua-bcsd.json");
    serde_json::from_slice(&std::fs::read(file).expect("a file")).expect("JSON")
}

fn table(reports: &[Value], name: TableName, uncounted: bool) -> Table {
    let mut options = TableOptions::of(name, NOW.parse().expect("an instant"));
    options.uncounted = uncounted;
    options.labels = serde_json::from_value(json!(["vi", "en"])).expect("languages");
    options.obligation = serde_json::from_value(json!("monthly-report")).expect("a code");
    options.period = serde_json::from_value(json!("2025-01")).expect("a period");
    let bytes = serde_json::to_vec(reports).expect("bytes");
    Jurisdiction::tra_vinh().table(&bytes, &options).expect("a table")
}

fn column<'t>(table: &'t Table, name: &str) -> &'t Cells {
    &table.columns.iter().find(|column| column.name == name).unwrap_or_else(|| panic!("no {name}")).cells
}

/// How often each value stands in a column.
fn counted(table: &Table, name: &str) -> BTreeMap<String, u64> {
    let values: Vec<&String> = match column(table, name) {
        Cells::Codes { values, keys } => {
            keys.iter().flatten().map(|key| &values[usize::try_from(*key).expect("a position")]).collect()
        }
        Cells::Lists(lists) => lists.iter().flatten().collect(),
        other => panic!("{name} has no codes: {other:?}"),
    };
    values.into_iter().fold(BTreeMap::new(), |mut counts, value| {
        *counts.entry(value.clone()).or_default() += 1;
        counts
    })
}

fn summed(counts: &Value, name: &str, part: &str) -> BTreeMap<String, u64> {
    let mut sum = BTreeMap::new();
    for cell in counts[name].as_array().expect("cells") {
        let key = if part.is_empty() { &cell["key"] } else { &cell["key"][part] };
        *sum.entry(key.as_str().expect("a code").to_owned()).or_default() +=
            cell["count"].as_u64().expect("a count");
    }
    sum
}

#[test]
fn every_column_is_as_long_as_the_table() {
    for name in TableName::ALL {
        for uncounted in [false, true] {
            let table = table(&[january(), vec![results()]].concat(), *name, uncounted);
            assert!(table.rows > 0, "{name} is empty");
            assert!(table.columns.iter().all(|column| column.cells.len() == table.rows), "{name}");
        }
    }
}

/// Protected groups above all: a tally withholds them beside what bears on instability.
#[test]
fn tables_count_what_a_tally_counts() {
    let reports = january();
    let options = TallyOptions { now: NOW.parse().expect("an instant"), lang: None };
    let bytes = serde_json::to_vec(&reports).expect("bytes");
    let tally = Jurisdiction::tra_vinh().tally(&bytes, &options).expect("a tally").tally;
    let counts = serde_json::to_value(tally.counts().expect("counts")).expect("JSON");
    let (issues, streams) =
        (table(&reports, TableName::Issues, false), table(&reports, TableName::Streams, false));
    assert_eq!(counts["issues"], issues.rows);
    assert_eq!(counts["streams"], streams.rows);
    assert_eq!(counts["reports"], table(&reports, TableName::Reports, false).rows);
    for (figure, part, name) in [
        ("topics", "", "topic"),
        ("scopes", "", "scope"),
        ("natures", "", "nature"),
        ("focus", "", "focus"),
        ("channels", "", "channels"),
        ("hot_spots", "", "hot_spot"),
        ("forecasts", "risk", "risk"),
    ] {
        assert_eq!(summed(&counts, figure, part), counted(&issues, name), "{name}");
    }
    for (figure, part, name) in [
        ("tendencies", "tendency", "tendency"),
        ("tendencies", "toward", "toward"),
        ("breadth", "", "breadth"),
        ("intensity", "", "intensity"),
        ("groups", "", "groups"),
    ] {
        assert_eq!(summed(&counts, figure, part), counted(&streams, name), "{name}");
    }
    let cells: u64 = counts
        .as_object()
        .expect("counts")
        .values()
        .map(|cells| cells.as_array().map_or(1, |cells| cells.len() as u64))
        .sum();
    assert_eq!(cells, table(&reports, TableName::Tally, false).rows as u64);
}

/// The very report of the filter's own test: protected groups beside a hot spot.
#[test]
fn protected_groups_are_withheld_beside_instability_and_shown_without() {
    let mut report = january().swap_remove(0);
    let issue = &mut report["issues"][0];
    issue["streams"][0]["groups"] = json!(["khmer", "farmers"]);
    issue["focus"] = json!(["latent_instability"]);
    let groups =
        |report: &Value| counted(&table(std::slice::from_ref(report), TableName::Streams, true), "groups");
    let withheld = groups(&report);
    assert!(!withheld.contains_key("khmer") && withheld["farmers"] > 0, "{withheld:?}");
    let issue = report["issues"][0].as_object_mut().expect("an issue");
    for name in ["focus", "hot_spot", "forecast"] {
        issue.remove(name);
    }
    issue.insert("areas".to_owned(), json!(["844"]));
    assert_eq!(groups(&report).get("khmer"), Some(&1));
}

fn strings(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| strings(item, &format!("{at}/{index}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| strings(member, &format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

/// Whatever member holds a telephone number or a code that no list has, it stands in no table.
#[test]
fn what_gives_a_person_away_stands_in_no_table() {
    let report = january().swap_remove(0);
    let mut places = Vec::new();
    strings(&report, "", &mut places);
    assert!(places.len() > 100);
    for (secret, shown) in [("Gọi 0912 345 678.", "0912 345"), ("nguyen_van_qzy", "qzy")] {
        for place in &places {
            let mut spoilt = report.clone();
            *spoilt.pointer_mut(place).expect("a place") = json!(secret);
            for name in TableName::ALL.iter().filter(|name| **name != TableName::Completeness) {
                // A made-up code is a plain word to free text.
                let told = format!("{:?}", table(&[spoilt.clone()], *name, true));
                let text = shown != "0912 345" && told.contains(&format!("Some(\"{secret}\")"));
                assert!(text || !told.contains(shown), "{name} shows what stands at {place}");
                assert!(!text || is_text(place), "{name} shows the code at {place}");
            }
        }
    }
}

fn is_text(place: &str) -> bool {
    let name = place.rsplit('/').next().unwrap_or_default();
    [
        "summary", "title", "account", "wishes", "cause", "measure", "gist", "analysis", "expects", "basis",
        "ref",
    ]
    .contains(&name)
}

#[test]
fn only_the_cell_that_was_found_is_blank() {
    let mut report = january().swap_remove(0);
    report["issues"][1]["account"] = json!("Dân gọi số 0912 345 678 để phản ánh.");
    // It is returned: content is shown only to who asks for it.
    assert_eq!(table(&[report.clone()], TableName::Issues, false).rows, 0);
    let table = table(&[report], TableName::Issues, true);
    let Cells::Texts(accounts) = column(&table, "account") else { panic!("no text") };
    let blank: Vec<usize> = (0..accounts.len()).filter(|row| accounts[*row].is_none()).collect();
    assert_eq!(blank, [1]);
    let Cells::Texts(titles) = column(&table, "title") else { panic!("no text") };
    assert!(titles.iter().all(Option::is_some));
}

#[test]
fn what_is_classified_shows_its_key_alone() {
    let mut report = january().swap_remove(0);
    report["document"]["secrecy"] = json!("secret");
    assert_eq!(table(&[report.clone()], TableName::Issues, true).rows, 0);
    assert_eq!(table(&[report.clone()], TableName::Streams, true).rows, 0);
    let row = table(&[report.clone()], TableName::Reports, true);
    assert_eq!(row.rows, 1);
    let summary = report["mood"]["summary"].as_str().expect("text");
    assert!(!format!("{row:?}").contains(summary));
    let findings = counted(&table(&[report], TableName::Findings, true), "code");
    assert_eq!(findings, BTreeMap::from([("E003".to_owned(), 1)]));
}

#[test]
fn nothing_that_was_handed_in_is_lost_from_reports() {
    let mut reports = january();
    let mut later = reports[0].clone();
    later["revision"] = json!(2);
    reports.push(later);
    let table = table(&reports, TableName::Reports, true);
    assert_eq!(table.rows, reports.len());
    let why = counted(&table, "left_out");
    // One of the month was superseded before.
    assert_eq!(why["superseded"], 2, "{why:?}");
}

/// The cells of a column as JSON, days as days.
fn cells(table: &Table, name: &str) -> Vec<Value> {
    let epoch: Day = "1970-01-01".parse().expect("a day");
    let day = |since: &i32| json!(epoch.plus_days((*since).into()).expect("a day"));
    match column(table, name) {
        Cells::Codes { values, keys } => {
            let value = |key: i32| json!(values[usize::try_from(key).expect("a position")]);
            keys.iter().map(|key| key.map_or(Value::Null, value)).collect()
        }
        Cells::Days(days) => days.iter().map(|since| since.as_ref().map_or(Value::Null, day)).collect(),
        Cells::Flags(flags) => flags.iter().map(|flag| json!(flag)).collect(),
        Cells::Numbers(numbers) => numbers.iter().map(|number| json!(number)).collect(),
        Cells::Texts(texts) => texts.iter().map(|text| json!(text)).collect(),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn the_table_of_cases_says_what_the_answer_says() {
    let table = table(&[results()], TableName::Cases, false);
    let options = serde_json::to_vec(&json!({"now": NOW})).expect("bytes");
    let input = serde_json::to_vec(&results()).expect("bytes");
    let answer = Jurisdiction::tra_vinh().call("cases", &options, &input);
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    let lines = answer["answer"]["cases"].as_array().expect("cases");
    let spells: u64 = lines.iter().map(|line| line["spells"].as_u64().expect("a number")).sum();
    assert_eq!(u64::try_from(table.rows).expect("small"), spells);
    let present: Vec<usize> = cells(&table, "present")
        .iter()
        .enumerate()
        .filter(|(_, is)| **is == json!(true))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(present.len(), lines.len());
    let same = [
        ("reporter", "reporter"),
        ("case", "id"),
        ("matter", "matter"),
        ("title", "title"),
        ("topic", "topic"),
        ("as_of", "as_of"),
        ("spell", "spells"),
        ("state", "state"),
        ("since", "since"),
        ("agency_responsible", "agency_responsible"),
        ("verified_as", "verified_as"),
        ("outcome", "outcome"),
    ];
    for (name, member) in same {
        let column = cells(&table, name);
        let told: Vec<&Value> = present.iter().map(|at| &column[*at]).collect();
        assert_eq!(told, lines.iter().map(|line| &line[member]).collect::<Vec<_>>(), "{name}");
    }
    for (name, member) in [("fed_back_on", "answered"), ("assigned_on", "assigned")] {
        let column = cells(&table, name);
        let told: Vec<bool> = present.iter().map(|at| !column[*at].is_null()).collect();
        assert_eq!(told, lines.iter().map(|line| line[member] == json!(true)).collect::<Vec<_>>(), "{name}");
    }
    // The case that was opened again: what its first spell came to stands there still.
    let (opened, again) = (table.rows - 2, table.rows - 1);
    let of = |name: &str, at: usize| cells(&table, name)[at].clone();
    assert_eq!((of("case", opened), of("case", again)), (json!("6"), json!("6")));
    assert_eq!(
        (of("received_on", opened), of("closed_on", opened)),
        (json!("2025-01-23"), json!("2025-02-07"))
    );
    assert_eq!((of("received_on", again), of("closed_on", again)), (json!("2025-02-18"), Value::Null));
    assert_eq!(of("outcome_vi", opened), json!("Giải thích"));
}

#[test]
fn the_title_of_a_matter_in_which_a_post_is_judged_is_blank() {
    let mut report = results();
    report["matters"][0]["title"] = json!("Chủ tịch UBND xã Đại An thiếu trách nhiệm");
    let table = table(&[report], TableName::Cases, false);
    let blank: Vec<Value> = cells(&table, "title").into_iter().filter(|title| title.is_null()).collect();
    assert_eq!(blank.len(), 1);
}
