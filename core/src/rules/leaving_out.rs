//! Leaving one rule out changes that rule's failing vectors and no other rule's.

#![expect(clippy::disallowed_methods, reason = "the vectors lie in files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Document, RULES, ValidateOptions};
use crate::finding::Finding;
use crate::jurisdiction::Jurisdiction;

/// A report that breaks the rule `code`.
struct Failing {
    code: String,
    path: PathBuf,
    jurisdiction: Jurisdiction,
    options: ValidateOptions,
    input: Vec<u8>,
}

impl Failing {
    /// Every `fail-*` vector below `tests/vectors/rules/`.
    fn all() -> Vec<Self> {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
        let mut jurisdictions = BTreeMap::new();
        let mut all = Vec::new();
        for folder in entries(&tests.join("vectors/rules")) {
            let is_failing = |path: &PathBuf| name(path).starts_with("fail-");
            for path in entries(&folder).into_iter().filter(is_failing) {
                let vector: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
                let named = vector["jurisdiction"].as_str().unwrap().to_owned();
                let jurisdiction =
                    jurisdictions.entry(named).or_insert_with_key(|named| load(&tests, named)).clone();
                let input = match &vector["input_text"] {
                    Value::String(text) => text.clone().into_bytes(),
                    _ => serde_json::to_vec(&vector["input"]).unwrap(),
                };
                let options = serde_json::from_value(vector["options"].clone()).unwrap();
                all.push(Self { code: name(&folder), path, jurisdiction, options, input });
            }
        }
        all
    }

    /// What its own rule finds with `left_out` left out.
    fn own_findings(&self, document: &Document<'_>, left_out: Option<&'static str>) -> Vec<Finding> {
        let answer = self.jurisdiction.validate_without(left_out, document, &self.options);
        assert_eq!(answer.shown, answer.total, "{} is cut", self.path.display());
        answer.findings.into_iter().filter(|finding| finding.code.as_str() == self.code).collect()
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The jurisdiction that a vector names: `tra-vinh` or the file of that name, with an overlay if `+NAME` follows.
fn load(tests: &Path, named: &str) -> Jurisdiction {
    let (base, overlay) =
        named.split_once('+').map_or((named, None), |(base, overlay)| (base, Some(overlay)));
    let read = |name: &str| fs::read(tests.join("data").join(format!("{name}.json"))).unwrap();
    let base = match base {
        "tra-vinh" => Jurisdiction::tra_vinh(),
        name => Jurisdiction::from_json(&read(name)).unwrap(),
    };
    overlay.map_or(base.clone(), |overlay| base.with_overlay(&read(&format!("overlays/{overlay}"))).unwrap())
}

#[test]
fn each_rule_alone_answers_for_its_failing_vectors() {
    let vectors = Failing::all();
    for rule in RULES.iter().filter(|rule| rule.code != "S000") {
        assert!(vectors.iter().any(|vector| vector.code == rule.code), "{} has no failing vector", rule.code);
    }
    for vector in &vectors {
        let document = Document::read(&vector.input).unwrap();
        let found = vector.own_findings(&document, None);
        assert!(!found.is_empty(), "{}", vector.path.display());
        for rule in RULES {
            let left = vector.own_findings(&document, Some(rule.code));
            let expected = if rule.code == vector.code { &[][..] } else { &found };
            assert_eq!(left, expected, "{} without {}", vector.path.display(), rule.code);
        }
    }
}
