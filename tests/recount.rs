//! Every figure of a synthesis recounts from what it cites, looked up in the units' own reports; and nothing can be taken
//! away unseen. The counting here is its own: it reads JSON and knows nothing of how core counts.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::report::{MonthlyOpinion, Synthesis};
use dlxh::{Jurisdiction, SynthesiseOptions, ValidateOptions};
use dlxh_conformance::{files, here};
use dlxh_examples::{Generator, Rng};
use serde_json::{Value, json};

const NOW: &str = "2025-07-31T00:00:00+07:00";

/// One report a unit, of January 2025: what the month's folder holds, and what the generator makes of other units.
fn month(seed: u64) -> Vec<Value> {
    let jurisdiction = Jurisdiction::tra_vinh();
    let accepted = |report: &Value| {
        let options = ValidateOptions::at(NOW.parse().expect("an instant"));
        let bytes = serde_json::to_vec(report).expect("JSON");
        jurisdiction.validate(&bytes, &options).is_ok_and(|answer| answer.accepted())
    };
    let mut by_unit: BTreeMap<String, Value> = BTreeMap::new();
    for path in files(&here().join("data/tra-vinh-2025-01"), "json") {
        let bytes = std::fs::read(&path).expect("a report");
        let Ok(report) = serde_json::from_slice::<Value>(&bytes) else { continue };
        if MonthlyOpinion::from_json(&bytes).is_ok() && accepted(&report) {
            by_unit.insert(report["reporter"].as_str().expect("a unit").to_owned(), report);
        }
    }
    let mut generator = Generator::new(seed);
    for _ in 0..200 {
        let mut report = generator.report();
        report["period"] = json!("2025-01");
        report["submitted_at"] = json!("2025-01-15T08:00:00+07:00");
        let unit = report["reporter"].as_str().expect("a unit").to_owned();
        if !by_unit.contains_key(&unit) && accepted(&report) {
            by_unit.insert(unit, report);
        }
    }
    by_unit.into_values().collect()
}

fn synthesis(reports: &[Value]) -> Value {
    let options = SynthesiseOptions::of("2025-01", NOW).expect("options");
    let bytes = serde_json::to_vec(reports).expect("JSON");
    let synthesis = Jurisdiction::tra_vinh().synthesise(&bytes, &options).expect("a synthesis");
    serde_json::to_value(synthesis).expect("JSON")
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What one thing that can be cited contributes: (list of figures, key), for the entry as the unit itself wrote it.
fn of_issue(issue: &Value) -> Vec<(&'static str, Value)> {
    let topic = issue["topic"].as_str().expect("a topic");
    let novelty = if issue.get("continues").is_some() { "continuing" } else { "new" };
    let mut all = vec![
        ("novelty", json!(novelty)),
        ("topics", json!(topic)),
        ("fields", json!(topic.split('/').next())),
        ("scopes", issue["scope"].clone()),
        ("natures", issue["nature"].clone()),
    ];
    all.extend(issue.get("verification").map(|key| ("verification", key.clone())));
    all.extend(issue.get("satisfaction").map(|key| ("satisfaction", key.clone())));
    all.extend(issue.pointer("/hot_spot/stage").map(|key| ("hot_spots", key.clone())));
    all.extend(
        issue
            .get("forecast")
            .map(|one| ("forecasts", json!({"risk": one["risk"], "direction": one["direction"]}))),
    );
    all.extend(list(issue, "focus").iter().map(|key| ("focus", key.clone())));
    all.extend(list(issue, "channels").iter().map(|key| ("channels", key.clone())));
    all
}

fn of_stream(stream: &Value) -> Vec<(&'static str, Value)> {
    let mut all = vec![
        ("tendencies", json!({"toward": stream["toward"], "tendency": stream["tendency"]})),
        ("breadth", stream["breadth"].clone()),
        ("intensity", stream["intensity"].clone()),
    ];
    all.extend(list(stream, "groups").iter().map(|group| ("groups", group.clone())));
    all
}

type Counted = BTreeMap<(String, String), BTreeSet<(usize, usize)>>;

/// Counts the reports as the units wrote them; an entry is named by its place in the synthesis, found by unit and number.
fn by_hand(synthesis: &Value, reports: &[Value]) -> Counted {
    let mut counted = Counted::new();
    let mut add = |list: &str, key: &Value, at: (usize, usize)| {
        assert!(counted.entry((list.to_owned(), key.to_string())).or_default().insert(at), "cited twice");
    };
    let written = |reporter: &Value| {
        reports.iter().find(|report| report["reporter"] == *reporter).expect("a report that was handed in")
    };
    for (at, source) in list(synthesis, "reports").iter().enumerate() {
        let report = written(&source["report"]["reporter"]);
        add("thinking", &report["thinking"]["level"], (at, 0));
        add("mood", &report["mood"]["level"], (at, 0));
    }
    for (at, source) in list(synthesis, "issues").iter().enumerate() {
        let report = written(&source["reporter"]);
        let issue = list(report, "issues").iter().find(|one| one["id"] == source["issue"]).expect("an issue");
        of_issue(issue).iter().for_each(|(list, key)| add(list, key, (at, 0)));
        for (part, stream) in list(issue, "streams").iter().enumerate() {
            let protected = |key: &Value| withheld(issue, key);
            let shown =
                of_stream(stream).into_iter().filter(|(list, key)| *list != "groups" || !protected(key));
            shown.for_each(|(list, key)| add(list, &key, (at, part + 1)));
        }
        for (part, proposal) in list(issue, "proposals").iter().enumerate() {
            add("proposals", &json!({"to": proposal["to"], "kind": proposal["kind"]}), (at, part + 1));
        }
    }
    let told = list(synthesis, "followed_up");
    let all: Vec<&Value> = list(synthesis, "reports")
        .iter()
        .flat_map(|source| list(written(&source["report"]["reporter"]), "followed_up"))
        .collect();
    assert_eq!(told.len(), all.len());
    for (at, entry) in all.into_iter().enumerate() {
        entry.get("forecast").iter().for_each(|key| add("forecast_outcomes", key, (at, 0)));
        for (part, proposal) in list(entry, "proposals").iter().enumerate() {
            // No earlier report was given: which body it was is not known.
            add("proposal_outcomes", &json!({"outcome": proposal["outcome"]}), (at, part + 1));
        }
    }
    counted
}

/// Ethnic and religious groups beside latent instability, a hot spot or a risk are not shown.
fn withheld(issue: &Value, group: &Value) -> bool {
    let jurisdiction = Jurisdiction::tra_vinh();
    let entry = jurisdiction.regimes()[0].lists.groups.iter().find(|entry| json!(entry.code) == *group);
    let stratum = entry.and_then(|entry| entry.kind) == Some(dlxh::regime::GroupKind::Stratum);
    let instability = list(issue, "focus").contains(&json!("latent_instability"));
    let hot = issue.pointer("/hot_spot/stage").is_some_and(|stage| stage != "none");
    let risk = issue.pointer("/forecast/risk").is_some_and(|risk| risk != "low");
    !stratum && (instability || hot || risk)
}

/// What the synthesis itself says it counts.
fn told(synthesis: &Value) -> Counted {
    let mut counted = Counted::new();
    for (list, figures) in synthesis["figures"].as_object().expect("figures") {
        for figure in figures.as_array().expect("a list of figures") {
            let cites = figure["cites"].as_array().expect("what it cites");
            assert_eq!(figure["count"], json!(cites.len()), "{list}");
            let at = |cite: &Value| {
                let entry = usize::try_from(cite["entry"].as_u64().expect("a place")).expect("a place") - 1;
                (entry, cite["part"].as_u64().map_or(0, |part| usize::try_from(part).expect("a place")))
            };
            let before = counted.insert(
                (list.clone(), figure["key"].to_string()),
                cites.iter().map(at).collect::<BTreeSet<_>>(),
            );
            assert!(before.is_none(), "{list} has a key twice");
        }
    }
    counted
}

#[test]
fn every_figure_recounts_from_the_units_own_reports() {
    for seed in 0..4 {
        let reports = month(seed);
        assert!(reports.len() >= 14, "only {} units", reports.len());
        let synthesis = synthesis(&reports);
        assert_eq!(list(&synthesis, "reports").len(), reports.len());
        assert_eq!(told(&synthesis), by_hand(&synthesis, &reports));
        // Nothing that a unit wrote was left out of the list of issues.
        let written: usize = reports.iter().map(|report| list(report, "issues").len()).sum();
        assert_eq!(list(&synthesis, "issues").len(), written);
    }
}

#[test]
fn a_reference_taken_away_is_found() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let whole = synthesis(&month(5));
    let options = ValidateOptions::at(NOW.parse().expect("an instant"));
    let found = |synthesis: &Value| {
        let bytes = serde_json::to_vec(synthesis).expect("JSON");
        Synthesis::from_json(&bytes).expect("a synthesis still");
        let answer = jurisdiction.validate(&bytes, &options).expect("JSON");
        answer.findings.iter().any(|finding| finding.code.as_str() == "X010")
    };
    assert!(!found(&whole));
    let mut tried = 0;
    for (list, figures) in whole["figures"].as_object().expect("figures") {
        for (at, figure) in figures.as_array().expect("figures").iter().enumerate() {
            let cites = figure["cites"].as_array().expect("what it cites").len();
            for cite in 0..cites {
                let mut less = whole.clone();
                let here = &mut less["figures"][list];
                if cites == 1 {
                    here.as_array_mut().expect("figures").remove(at);
                } else {
                    here[at]["cites"].as_array_mut().expect("cites").remove(cite);
                    // Even if the count is made to agree.
                    here[at]["count"] = json!(cites - 1);
                }
                if here.as_array().is_some_and(Vec::is_empty) {
                    less["figures"].as_object_mut().expect("figures").remove(list);
                }
                assert!(found(&less), "{list}/{at} without cite {cite}");
                tried += 1;
                // One of each figure's many is as good as all of them.
                if cite > 2 {
                    break;
                }
            }
        }
    }
    assert!(tried > 100, "only {tried} references");
}

#[test]
fn the_order_of_the_reports_changes_nothing() {
    let mut reports = month(6);
    let before = synthesis(&reports);
    let mut rng = Rng::new(6);
    for _ in 0..4 {
        for at in (1..reports.len()).rev() {
            reports.swap(at, rng.below(at + 1));
        }
        assert_eq!(synthesis(&reports), before);
    }
}

#[test]
fn the_order_of_the_context_changes_nothing() {
    let case = std::fs::read(here().join("vectors/synthesise/compared-latest.json")).expect("a vector");
    let case: Value = serde_json::from_slice(&case).expect("JSON");
    let composed = |options: &Value| {
        let options: SynthesiseOptions = serde_json::from_value(options.clone()).expect("options");
        let reports = serde_json::to_vec(&case["input"]).expect("JSON");
        Jurisdiction::tra_vinh().synthesise(&reports, &options).expect("a synthesis")
    };
    let mut turned = case["options"].clone();
    turned["context"].as_array_mut().expect("a context").reverse();
    assert_ne!(turned, case["options"]);
    assert_eq!(composed(&turned), composed(&case["options"]));
}
