//! The year 2025 as test data: what it must show, and the part of it that ships with the Python package.

use std::collections::BTreeSet;
use std::fs;

use dlxh::ValidateOptions;
use dlxh::cases::{CaseCount, CasesOptions};
use dlxh::report::CaseState;
use dlxh_conformance::here;
use dlxh_examples::Year;
use serde_json::Value;

const NOW: &str = "2026-01-10T08:00:00+07:00";

fn year() -> Year {
    Year::read(&here().join("data")).expect("the year reads")
}

#[test]
fn all_reports_but_those_of_january_are_accepted() {
    let year = year();
    let options = ValidateOptions::at(NOW.parse().expect("an instant"));
    let later = year.monthly.iter().skip(1).flat_map(|(_, reports)| reports);
    let mut seen = 0;
    for report in later.chain(&year.urgent).chain(&year.participation).chain(&year.results) {
        let answer = year.jurisdiction.validate(report.to_string().as_bytes(), &options).expect("it reads");
        let errors: Vec<_> =
            answer.findings.iter().filter(|one| one.severity == dlxh::Severity::Error).collect();
        assert!(errors.is_empty(), "{} {}: {errors:?}", report["reporter"], report["period"]);
        seen += 1;
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn cases_go_every_way_there_is() {
    let year = year();
    let mut gone: BTreeSet<(Option<CaseState>, CaseState)> = BTreeSet::new();
    for report in &year.results {
        for case in report["cases"].as_array().expect("cases") {
            let steps = case["steps"].as_array().expect("steps").iter();
            let states = steps
                .map(|step| CaseState::from_code(step["state"].as_str().expect("a state")).expect("one"));
            let states: Vec<CaseState> = states.collect();
            gone.insert((None, states[0]));
            gone.extend(states.windows(2).map(|pair| (Some(pair[0]), pair[1])));
        }
    }
    for before in std::iter::once(None).chain(CaseState::ALL.iter().copied().map(Some)) {
        for after in CaseState::ALL {
            assert_eq!(gone.contains(&(before, *after)), after.may_follow(before), "{before:?} to {after:?}");
        }
    }
}

#[test]
fn forty_cases_are_told_once_each_over_the_change_of_bodies() {
    let year = year();
    let options = CasesOptions { now: NOW.parse().expect("an instant"), lang: None };
    let answer = year.jurisdiction.cases(&year.everything(), &options).expect("an answer");
    let matters = fs::read(here().join("data/year-2025/matters.json")).expect("the matters");
    let matters: Value = serde_json::from_slice(&matters).expect("JSON");
    let matters = matters["matters"].as_array().expect("a list");
    assert!(matters.len() >= 40, "{}", matters.len());
    assert_eq!(answer.cases.len(), matters.len(), "no case is lost and none is told twice");
    let count = |of| answer.figures.iter().find(|figure| figure.of == of).expect("it is counted").count;
    let ends = |state: &str| {
        let last = |matter: &Value| {
            matter["steps"].as_array().and_then(|steps| Some(steps.last()?["state"] == state))
        };
        matters.iter().filter(|matter| last(matter) == Some(true)).count()
    };
    assert_eq!(count(CaseCount::Closed), ends("closed"));
    assert_eq!(count(CaseCount::Received), matters.len());
}

/// What a notebook needs of the year ships with the package; `BLESS=1` writes it.
#[test]
fn the_python_package_ships_the_last_reports_of_results() {
    let year = year();
    let last = |reporter: &str| {
        let mut of = year.results.iter().filter(|report| report["reporter"] == reporter);
        of.next_back().expect("a report").clone()
    };
    let jurisdiction = fs::read(here().join("data/year-2025/jurisdiction.json")).expect("the jurisdiction");
    let files: [(&str, Value); 3] = [
        ("jurisdiction.json", serde_json::from_slice(&jurisdiction).expect("JSON")),
        ("results-1.json", last("TV-BCSD")),
        ("results-2.json", last("VL-DUUB")),
    ];
    let folder = here().join("../bindings-python/python/dlxh/year_2025");
    for (name, value) in files {
        let text = format!("{value}\n");
        let path = folder.join(name);
        if fs::read_to_string(&path).ok().as_ref() == Some(&text) {
            continue;
        }
        assert!(
            std::env::var_os("BLESS").is_some(),
            "{name} is not what the year composes: run with BLESS=1"
        );
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(&path, text).expect("it is written");
    }
}
