//! The README's table of clauses: what each asks for is answered by which report, obligation and rule.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use dlxh::Jurisdiction;
use dlxh::rules::RULES;
use dlxh_conformance::{here, vectors};

const BEGIN: &str = "<!-- The table of clauses is written by its test. -->\n";
const END: &str = "<!-- Here it ends. -->\n";
/// What a clause asks for that no report, obligation or rule answers, though others answer the rest of it.
const NOT_BUILT: [(&str, &str); 1] = [("CT53.2.2", "surveys")];
const SHOWN: &str = "`cargo run --release --example year`";

/// The kinds of report that a rule has been seen to find something in.
fn kinds_of_rules() -> BTreeMap<String, BTreeSet<String>> {
    let mut kinds: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, vector) in vectors() {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let folder = path.parent().expect("a folder");
        let of_a_rule = folder.parent().is_some_and(|parent| parent.ends_with("vectors/rules"));
        let schema = vector.input.as_ref().and_then(|input| input["schema"].as_str());
        let kind = schema.and_then(|urn| urn.strip_prefix("urn:dlxh:schema:")?.split(':').next());
        if let (true, true, Some(kind)) = (of_a_rule, name.starts_with("fail"), kind) {
            let code = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            kinds.entry(code).or_default().insert(kind.to_owned());
        }
    }
    kinds
}

fn listed(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "–".to_owned() } else { items.join(", ") }
}

/// The table as it must stand.
fn table() -> String {
    let kinds = kinds_of_rules();
    let jurisdiction = Jurisdiction::tra_vinh();
    let regime = &jurisdiction.regimes()[0];
    let mut table = "| clause | what it lays down | reports | obligations | rules | shown by |\n\
                     |---|---|---|---|---|---|\n"
        .to_owned();
    for clause in regime.clauses.iter() {
        let code = clause.code.as_str();
        let owed: Vec<_> = regime.obligations.iter().filter(|one| one.clause.as_str() == code).collect();
        let rules: Vec<&str> =
            RULES.iter().filter(|rule| rule.clause == Some(code)).map(|rule| rule.code).collect();
        let mut reports: BTreeSet<String> =
            owed.iter().filter_map(|one| Some(one.report.as_ref()?.as_str().to_owned())).collect();
        reports.extend(rules.iter().filter_map(|rule| kinds.get(*rule)).flatten().cloned());
        let missing = NOT_BUILT.iter().filter(|(clause, _)| *clause == code);
        let missing = missing.map(|(_, what)| format!("{what} (not built yet)"));
        let built = !(reports.is_empty() && rules.is_empty());
        let _ = writeln!(
            table,
            "| {code} | {} | {} | {} | {} | {} |",
            clause.labels.en.as_str(),
            listed(reports.into_iter().map(|kind| format!("`{kind}`"))),
            listed(
                owed.iter()
                    .map(|one| match one.report {
                        Some(_) => format!("`{}`", one.code),
                        None => format!("`{}` (not built yet)", one.code),
                    })
                    .chain(missing),
            ),
            listed(rules.into_iter().map(str::to_owned)),
            if built { SHOWN } else { "not built yet" },
        );
    }
    table
}

#[test]
fn the_readme_has_the_table_of_clauses() {
    let path = here().join("../README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let (before, rest) = readme.split_once(BEGIN).expect("the table begins");
    let (stands, after) = rest.split_once(END).expect("the table ends");
    let made = format!("\n{}\n", table());
    if stands == made {
        return;
    }
    assert!(std::env::var_os("BLESS").is_some(), "the README's table of clauses is not this one:\n{made}");
    fs::write(&path, format!("{before}{BEGIN}{made}{END}{after}")).expect("the README is written");
}

#[test]
fn every_clause_is_there_and_what_is_not_built_says_so() {
    let table = table();
    let rows: Vec<&str> = table.lines().skip(2).collect();
    assert_eq!(rows.len(), 12, "CT53.0 to CT53.9, of which CT53.2 is three");
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let empty = cells[2..5].iter().all(|cell| *cell == "–");
        assert!(!empty || row.ends_with("not built yet |"), "{row}");
    }
}
