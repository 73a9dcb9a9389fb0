//! The catalogue tests itself: names, pages, floors, vectors.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::rules::RULES;
use dlxh_conformance::{files, here, vectors};

#[test]
fn codes_and_names_are_in_order_and_match_their_files() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    let folder = here().join("../core/src/rules");
    let stems = |ending: &str| -> BTreeSet<String> {
        let stem =
            |path: &std::path::PathBuf| path.file_stem().expect("a stem").to_string_lossy().into_owned();
        let numbered = |stem: &String| {
            stem.as_bytes().get(1..4).is_some_and(|number| number.iter().all(u8::is_ascii_digit))
        };
        files(&folder, ending).iter().map(stem).filter(numbered).collect()
    };
    let expected: BTreeSet<String> = RULES
        .iter()
        .map(|rule| format!("{}_{}", rule.code.to_lowercase(), rule.name.replace('-', "_")))
        .collect();
    let (sources, pages) = (stems(".rs"), stems(".md"));
    // The file carries the code and, abbreviated or whole, the name.
    let by_code = |names: &BTreeSet<String>| -> BTreeSet<String> {
        names.iter().map(|name| name[..4].to_owned()).collect()
    };
    assert_eq!(by_code(&expected), by_code(&sources));
    assert_eq!(sources, pages);
    assert_eq!(sources, expected, "file stem = code and name");
}

#[test]
fn every_page_says_what_why_and_how() {
    for rule in RULES {
        assert!(rule.page.starts_with(&format!("# {} {}\n", rule.code, rule.name)), "{}", rule.code);
        for heading in
            ["## Kiểm tra gì", "## Vì sao", "## Ví dụ", "## Khắc phục", "## Căn cứ", "## In English"]
        {
            let (_, section) =
                rule.page.split_once(heading).unwrap_or_else(|| panic!("{} has no {heading}", rule.code));
            assert!(
                section.trim_start().chars().next().is_some_and(|c| c != '#'),
                "{}: {heading} is empty",
                rule.code
            );
        }
    }
}

#[test]
fn severities_do_not_fall_below_their_floor_and_privacy_cannot_be_softened() {
    for rule in RULES {
        assert!(rule.severity >= rule.floor, "{}", rule.code);
        // Unless its page gives the reason.
        if rule.family() == "P" && !rule.page.contains("đây là cảnh báo, không phải là lỗi") {
            assert_eq!(rule.floor, dlxh::Severity::Error, "{}", rule.code);
        }
    }
}

#[test]
fn every_clause_a_rule_cites_is_in_the_regime() {
    let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    let clauses: BTreeSet<&str> =
        jurisdiction.regimes()[0].clauses.iter().map(|clause| clause.code.as_str()).collect();
    for rule in RULES {
        assert!(rule.clause.is_none_or(|clause| clauses.contains(clause)), "{}", rule.code);
    }
}

/// A placeholder that no param fills would reach the clerk as `{name}`.
#[test]
fn every_placeholder_is_filled() {
    for (path, vector) in vectors() {
        for finding in vector.output["answer"]["findings"].as_array().into_iter().flatten() {
            for part in ["message", "help"] {
                let text = finding[part].as_str().unwrap_or_default();
                let filled = !text.contains(['{', '}', '[', ']']);
                assert!(filled, "{} {part}: {text} ({})", finding["code"], path.display());
            }
        }
    }
    // Both languages use the same placeholders; one of them is filled above.
    let names = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    for rule in RULES {
        assert_eq!(names(rule.message.vi), names(rule.message.en), "{}", rule.code);
        assert_eq!(names(rule.help.vi), names(rule.help.en), "{}", rule.code);
    }
}

#[test]
fn every_folder_of_rule_vectors_is_that_of_a_rule() {
    for (path, _) in vectors() {
        let folder = path.parent().expect("a folder");
        if folder.parent().is_some_and(|parent| parent.ends_with("vectors/rules")) {
            let code = folder.file_name().expect("a name").to_string_lossy().into_owned();
            assert!(RULES.iter().any(|rule| rule.code == code), "{}", path.display());
        }
    }
}

#[test]
fn every_operation_has_a_vector_a_line_in_each_binding_and_one_in_the_readme() {
    let root = here().join("..");
    let read = |path: &str| {
        std::fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let (python, javascript, readme) = (
        read("bindings-python/python/dlxh/__init__.py"),
        read("bindings-wasm/jurisdiction.mjs"),
        read("README.md"),
    );
    let called: BTreeSet<String> = vectors().into_iter().map(|(_, vector)| vector.op).collect();
    for operation in dlxh::wire::OPERATIONS {
        let name = operation.name;
        assert!(called.contains(name), "{name} has no vector");
        assert!(python.contains(&format!("def {name}(self")), "{name} has no method in the Python binding");
        assert!(javascript.contains(&format!("(\"{name}\"")), "{name} has no line in the JavaScript binding");
        assert!(readme.contains(&format!("`{name}`")), "{name} is not in the README's table");
    }
}

#[test]
fn every_rule_has_a_vector_that_passes_and_one_that_fails() {
    let mut failing: BTreeMap<String, usize> = BTreeMap::new();
    let mut sound = 0;
    for (_, vector) in vectors().into_iter().filter(|(_, vector)| vector.op == "validate") {
        let Some(findings) = vector.output["answer"]["findings"].as_array() else { continue };
        if findings.is_empty() {
            sound += 1;
        }
        let codes: BTreeSet<&str> = findings.iter().filter_map(|finding| finding["code"].as_str()).collect();
        codes.into_iter().for_each(|code| *failing.entry(code.to_owned()).or_default() += 1);
    }
    // A report without a finding passes every rule that was evaluated on it.
    assert!(sound >= 2, "no sound reports among the vectors");
    let missing: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.code)
        // S000 marks a disagreement of ours and cannot be provoked.
        .filter(|code| *code != "S000" && !failing.contains_key(*code))
        .collect();
    assert!(missing.is_empty(), "rules without a failing vector: {missing:?}");
    let folder = here().join("vectors/rules");
    for rule in RULES.iter().filter(|rule| rule.code != "S000") {
        for kind in ["fail-", "pass-"] {
            let own = files(&folder.join(rule.code), ".json");
            let named =
                own.iter().any(|path| path.file_name().expect("a name").to_string_lossy().starts_with(kind));
            assert!(named, "{} has no {kind}*.json", rule.code);
        }
    }
}

#[test]
fn a_pass_vector_of_a_rule_does_not_hold_its_finding_and_a_fail_vector_does() {
    let folder = here().join("vectors/rules");
    for (path, vector) in vectors().into_iter().filter(|(path, _)| path.starts_with(&folder)) {
        let code = path
            .parent()
            .and_then(|parent| parent.file_name())
            .expect("a rule's folder")
            .to_string_lossy()
            .into_owned();
        let fails = path.file_name().expect("a name").to_string_lossy().starts_with("fail-");
        let findings = vector.output["answer"]["findings"].as_array().expect("findings");
        assert_eq!(
            findings.iter().any(|finding| finding["code"] == code.as_str()),
            fails,
            "{}",
            path.display()
        );
        if !fails {
            let unseen = vector.output["answer"]["not_evaluable"].as_array().cloned().unwrap_or_default();
            assert!(
                unseen.iter().all(|one| one["code"] != code.as_str()),
                "{} was not evaluated",
                path.display()
            );
        }
    }
}

/// What the README says of the breadth of the catalogue and of the vectors is printed here: run with `--nocapture`.
#[test]
fn the_catalogue_and_the_vectors_are_broad() {
    let mut families: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in RULES {
        *families.entry(rule.family()).or_default() += 1;
    }
    let all = vectors();
    let sourced = all.iter().filter(|(_, vector)| vector.source.is_some()).count();
    println!("rules {} of families {families:?}", RULES.len());
    println!("vectors {}, of which {sourced} say what their source says", all.len());
    assert!(RULES.len() >= 60 && families["S"] <= 12, "{families:?}");
    for family in ["S", "E", "C", "P", "T", "D", "X"] {
        assert!(families[family] >= 4, "{families:?}");
    }
    assert!(all.len() >= 250 && sourced >= 60, "{} vectors, {sourced} sourced", all.len());
}
