//! Every vector through the wire of this runtime; the same files run in CPython and Node.

use dlxh_conformance::{compact, current, vectors};

/// `BLESS=1 cargo test -p dlxh-conformance --test vectors` rewrites the answers that this library made.
#[test]
fn every_vector_gives_its_bytes() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    let all = vectors();
    assert!(all.len() >= 30, "only {} vectors", all.len());
    for (path, mut vector) in all {
        let found = vector.call();
        if found == compact(&vector.output) {
            continue;
        }
        if bless && vector.source.is_none() {
            vector.output = serde_json::from_slice(&found).expect("an answer is JSON");
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

/// Reading an answer and writing it in key order gives the very bytes back.
#[test]
fn answers_are_canonical() {
    for (path, vector) in vectors() {
        let found = vector.call();
        let value = serde_json::from_slice(&found).expect("an answer is JSON");
        assert_eq!(compact(&value), found, "{}", path.display());
    }
}
