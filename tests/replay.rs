//! What fuzzing found worth keeping, and what it starts from, through the same bodies on every toolchain.

#[path = "fuzz/targets.rs"]
pub mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use dlxh_conformance::{files, here, seeds};
use targets::TARGETS;

/// Hands every input to its target; the names of those that break a promise, after their own words.
fn broken(inputs: impl IntoIterator<Item = (&'static str, String, Vec<u8>)>) -> Vec<String> {
    let mut broken = Vec::new();
    for (target, name, bytes) in inputs {
        let (_, run) = TARGETS.iter().find(|(known, _)| *known == target).expect("a target of that name");
        if catch_unwind(AssertUnwindSafe(|| run(&bytes))).is_err() {
            broken.push(format!("{target}: {name}"));
        }
    }
    broken
}

#[test]
fn the_corpus_of_every_target_breaks_no_promise() {
    let mut inputs = Vec::new();
    for (target, _) in TARGETS {
        let corpus = files(&here().join("fuzz/corpus").join(target), "");
        assert!(!corpus.is_empty(), "the corpus of {target} is empty");
        inputs.extend(corpus.into_iter().map(|path| {
            let bytes = fs::read(&path).expect("a readable file");
            (*target, path.display().to_string(), bytes)
        }));
    }
    // It is kept small, so that replaying it stays a matter of seconds.
    let size: usize = inputs.iter().map(|(_, _, bytes)| bytes.len()).sum();
    assert!(inputs.len() <= 200 && size <= 300_000, "{} files of {size} bytes", inputs.len());
    let broken = broken(inputs);
    assert!(broken.is_empty(), "{broken:#?}");
}

/// `forms` reads only some of them so: for the time it takes, not for what it finds.
#[test]
fn the_corpus_of_forms_breaks_no_promise_as_prose() {
    for path in files(&here().join("fuzz/corpus/forms"), "") {
        let bytes = fs::read(&path).expect("a readable file");
        assert!(catch_unwind(|| targets::prose(&bytes)).is_ok(), "{}", path.display());
    }
}

#[test]
fn the_corpus_has_a_folder_for_every_target_and_no_other() {
    let entries = fs::read_dir(here().join("fuzz/corpus")).expect("a readable folder");
    let mut found: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    found.sort();
    let mut expected: Vec<&str> = TARGETS.iter().map(|(target, _)| *target).collect();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn the_seeds_of_every_target_break_no_promise() {
    let seeds = seeds();
    for (target, _) in TARGETS {
        assert!(seeds.iter().any(|(of, _, _)| of == target), "{target} has no seed");
    }
    let broken = broken(seeds);
    assert!(broken.is_empty(), "{broken:#?}");
}
