//! What the privacy rules find and miss in the labelled corpus (`data/privacy-corpus.json`), through the wire.
//!
//! `cargo test -p dlxh-conformance --test privacy -- --nocapture` prints it.

use std::collections::BTreeMap;
use std::ops::Range;

use dlxh::{Jurisdiction, ValidateOptions};
use dlxh_conformance::here;
use serde::Deserialize;
use serde_json::json;

/// Each kind of label and the rule that is to find it.
const KINDS: [(&str, &str); 12] = [
    ("citizen_id", "P001"),
    ("phone", "P002"),
    ("email", "P003"),
    ("bank_account", "P004"),
    ("number_plate", "P005"),
    ("social_account", "P006"),
    ("passport", "P007"),
    ("insurance_number", "P008"),
    ("named_person", "P009"),
    ("exact_address", "P010"),
    ("post_judged", "P011"),
    ("small_group", "P012"),
];

/// What every rule must reach, in parts of ten thousand.
const LEAST: u64 = 9_000;

#[derive(Debug, Deserialize)]
struct Sentence {
    id: u64,
    text: String,
}

struct Label {
    kind: String,
    span: Range<usize>,
}

/// The sentence without its marks, and the labels with their spans in code points.
fn labels(marked: &str) -> (String, Vec<Label>) {
    let (mut text, mut labels) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, label)) = rest.split_once('⟦') {
        let (kind, label) = label.split_once('|').expect("a kind");
        let (inner, after) = label.split_once('⟧').expect("a closing mark");
        text.push_str(before);
        let start = text.chars().count();
        text.push_str(inner);
        labels.push(Label { kind: kind.to_owned(), span: start..text.chars().count() });
        rest = after;
    }
    text.push_str(rest);
    (text, labels)
}

/// Every finding of family `P` in `text`: code and span.
fn findings(
    jurisdiction: &Jurisdiction,
    options: &ValidateOptions,
    text: &str,
) -> Vec<(String, Range<usize>)> {
    let report = json!({ "issues": [{ "account": text }] }).to_string();
    let answer = jurisdiction.validate(report.as_bytes(), options).expect("it is JSON");
    let found = answer.findings.iter().filter(|finding| finding.code.as_str().starts_with('P'));
    found
        .map(|finding| {
            let span = finding.span.expect("a finding in text has a span");
            (finding.code.as_str().to_owned(), span.start..span.end)
        })
        .collect()
}

#[derive(Default)]
struct Score {
    found: u64,
    missed: Vec<u64>,
    right: u64,
    /// Over a label of another kind: neither right nor wrong.
    beside: u64,
    wrong: Vec<u64>,
}

#[test]
fn every_rule_finds_most_of_its_labels_and_little_else() {
    let corpus = std::fs::read_to_string(here().join("data/privacy-corpus.json")).expect("the corpus");
    let corpus: Vec<Sentence> = serde_json::from_str(&corpus).expect("sentences");
    let jurisdiction = Jurisdiction::tra_vinh();
    let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse().expect("an instant"));
    let mut scores: BTreeMap<&str, Score> = KINDS.iter().map(|(_, code)| (*code, Score::default())).collect();
    for sentence in &corpus {
        let (text, labels) = labels(&sentence.text);
        let found = findings(&jurisdiction, &options, &text);
        let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        for (kind, code) in KINDS {
            let score = scores.get_mut(code).expect("every rule has a score");
            for label in labels.iter().filter(|label| label.kind == kind) {
                if found.iter().any(|(rule, span)| rule == code && meets(span, &label.span)) {
                    score.found += 1;
                } else {
                    score.missed.push(sentence.id);
                }
            }
            for (_, span) in found.iter().filter(|(rule, _)| rule == code) {
                if labels.iter().any(|label| label.kind == kind && meets(span, &label.span)) {
                    score.right += 1;
                } else if labels.iter().any(|label| meets(span, &label.span)) {
                    score.beside += 1;
                } else {
                    score.wrong.push(sentence.id);
                }
            }
        }
    }
    println!("rule  recall                     precision                  beside");
    let mut short = Vec::new();
    for (code, score) in &scores {
        let labels = score.found + score.missed.len() as u64;
        let told = score.right + score.wrong.len() as u64;
        assert!(labels >= 20, "{code} is measured on {labels} labels only");
        println!("{code}  {}  {}  {}", share(score.found, labels), share(score.right, told), score.beside);
        if score.found * 10_000 < LEAST * labels || score.right * 10_000 < LEAST * told {
            short.push(*code);
        }
    }
    for (code, score) in &scores {
        println!("{code} missed {:?}, raised for nothing {:?}", score.missed, score.wrong);
    }
    assert!(short.is_empty(), "below {LEAST} of 10,000: {short:?}");
}

/// A share with its 95 % interval after Wilson.
fn share(part: u64, whole: u64) -> String {
    let (n, z) = (whole as f64, 1.959_964);
    let p = part as f64 / n;
    let middle = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let bound = |value: f64| (value / (1.0 + z * z / n) * 100.0).clamp(0.0, 100.0);
    format!(
        "{part:>3}/{whole:<3} {:>5.1} ({:.1}–{:.1})",
        p * 100.0,
        bound(middle - half),
        bound(middle + half)
    )
}
