//! Every vector through the wire of this runtime; the same files run in CPython and Node.

use dlxh_conformance::{Vector, compact, current, vectors};
use serde_json::Value;

/// `BLESS=1 cargo test -p dlxh-conformance --test vectors` rewrites the answers, but none against its source.
#[test]
fn every_vector_gives_its_bytes() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    let all = vectors();
    assert!(all.len() >= 30, "only {} vectors", all.len());
    for (path, mut vector) in all {
        let found = vector.call();
        let answer: Value = serde_json::from_slice(&found).expect("an answer is JSON");
        let broken = vector.broken_expectations(&answer);
        if !broken.is_empty() {
            // Not even blessing writes an answer that the source contradicts.
            wrong.push(format!("{} contradicts its source: {}", path.display(), broken.join("; ")));
            continue;
        }
        if found == compact(&vector.output) {
            continue;
        }
        if bless {
            vector.output = answer;
            assert_eq!(compact(&vector.output), found, "the answer is not canonical: {}", path.display());
            let mut text = serde_json::to_string_pretty(&vector).expect("a vector can be written");
            text.push('\n');
            current(&path, &text).expect("blessed");
            continue;
        }
        wrong.push(format!(
            "{}\n  expected {}\n  found    {}",
            path.display(),
            vector.output,
            String::from_utf8_lossy(&found)
        ));
    }
    assert!(
        wrong.is_empty(),
        "{} vectors differ. If the new answers are right: BLESS=1 cargo test -p dlxh-conformance --test vectors\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Answers that this library did not make: law, other libraries, documents.
#[test]
fn what_is_expected_has_a_source_and_a_source_says_what_to_expect() {
    let mut sourced = 0;
    for (path, vector) in vectors() {
        assert_eq!(vector.source.is_some(), !vector.expect.is_empty(), "{}", path.display());
        sourced += usize::from(vector.source.is_some());
        let source = vector.source.unwrap_or_else(|| "none".to_owned());
        assert!(!source.trim().is_empty() && !source.contains("://"), "{}", path.display());
    }
    assert!(sourced >= 70, "only {sourced} vectors have a source");
}

#[test]
fn an_expectation_that_does_not_hold_is_told() {
    let vector: Vector = serde_json::from_str(
        r#"{"op":"due","why":"","jurisdiction":"tra-vinh","source":"a law","expect":[{"pointer":"/answer/due","value":1}]}"#,
    )
    .expect("a vector");
    assert_eq!(vector.broken_expectations(&serde_json::json!({"answer": {"due": 1}})), Vec::<String>::new());
    assert_eq!(vector.broken_expectations(&serde_json::json!({"answer": {"due": 2}})).len(), 1);
    assert_eq!(vector.broken_expectations(&serde_json::json!({"error": {}})).len(), 1);
}

/// Reading an answer and writing it in key order gives the very bytes back.
#[test]
fn answers_are_canonical() {
    for (path, vector) in vectors() {
        let found = vector.call();
        let value = serde_json::from_slice(&found).expect("an answer is JSON");
        assert_eq!(compact(&value), found, "{}", path.display());
    }
}
