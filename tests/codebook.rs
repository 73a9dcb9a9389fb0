//! The codebook covers every value that is coded, once, and keeps the rules it explains.

use std::collections::BTreeMap;

use dlxh::codebook::{Codebook, Entry};
use dlxh::shape::Labels;
use dlxh::{Jurisdiction, ValidateOptions};
use dlxh_conformance::{compact, here};
use serde_json::{Value, json};

/// The report kinds that people fill in: a new one stands here. The words of a synthesis are computed, nobody chooses
/// them.
const KINDS: &[&str] = &["monthly-opinion.1", "agency-results.1", "urgent-opinion.1", "participation.1"];

/// Names the schema's version: nobody chooses it.
const NOT_CODED: &[&str] =
    &["MonthlyOpinionSchema", "AgencyResultsSchema", "UrgentOpinionSchema", "ParticipationSchema"];

fn books() -> Vec<Codebook> {
    let jurisdiction = Jurisdiction::tra_vinh();
    dlxh::codebook::words().iter().chain(jurisdiction.codebook()).cloned().collect()
}

fn in_both(labels: &Labels) -> [&str; 2] {
    [labels.vi.as_str(), labels.en.as_str()]
}

/// `ProposalKind` as `proposal_kind`.
fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for (index, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// What must be explained, in the defined order: the closed lists of the published report schemas, and the code lists
/// of the regime.
fn coded() -> BTreeMap<String, Vec<String>> {
    let codes = |values: &[Value], member: &str| -> Vec<String> {
        values.iter().map(|value| value[member].as_str().expect("a code").to_owned()).collect()
    };
    let mut coded = BTreeMap::new();
    for kind in KINDS {
        let schema = dlxh::schema::find(kind).unwrap_or_else(|| panic!("{kind} is not published"));
        for (name, shape) in schema["$defs"].as_object().expect("definitions") {
            if let Some(values) = shape["oneOf"].as_array().filter(|_| !NOT_CODED.contains(&name.as_str())) {
                coded.insert(snake_case(name), codes(values, "const"));
            }
        }
    }
    for regime in Jurisdiction::tra_vinh().regimes() {
        let lists = serde_json::to_value(&regime.lists).expect("JSON");
        for (list, entries) in lists.as_object().expect("lists") {
            coded.insert(list.clone(), codes(entries.as_array().expect("entries"), "code"));
        }
    }
    coded
}

#[test]
fn every_coded_value_has_exactly_one_entry_and_no_entry_is_without_its_value() {
    let coded = coded();
    assert!(coded.contains_key("tendency") && coded.contains_key("topics"), "{:?}", coded.keys());
    let mut explained = BTreeMap::new();
    for book in books() {
        let codes: Vec<String> = book.entries.iter().map(|entry| entry.code.to_string()).collect();
        let earlier = explained.insert(book.list.as_str().to_owned(), codes);
        assert!(earlier.is_none(), "`{}` has two codebooks", book.list.as_str());
    }
    for (list, codes) in &coded {
        assert_eq!(explained.get(list), Some(codes), "the codebook of `{list}` and its values differ");
    }
    let unknown: Vec<_> = explained.keys().filter(|list| !coded.contains_key(*list)).collect();
    assert!(unknown.is_empty(), "codebooks of nothing: {unknown:?}");
}

#[test]
fn the_wire_explains_every_value_in_both_languages() {
    let jurisdiction = Jurisdiction::tra_vinh();
    for book in books() {
        for entry in &book.entries {
            let name = format!("{}/{}", book.list.as_str(), entry.code.as_str());
            let [vi, en] = ["vi", "en"].map(|lang| {
                let answer =
                    jurisdiction.call("explain", &compact(&json!({ "lang": lang, "name": name })), b"");
                serde_json::from_slice::<Value>(&answer).expect("JSON")["answer"]["entry"].clone()
            });
            assert_eq!(vi["meaning"], entry.meaning.vi.as_str(), "{name}");
            assert_eq!(en["examples"][1], entry.examples.as_slice()[1].en.as_str(), "{name}");
            for said in [&vi, &en] {
                assert_eq!((&said["list"], &said["code"]), (&vi["list"], &vi["code"]));
                assert!(!said["label"].as_str().expect("a label").is_empty(), "{name} has no name");
                assert_eq!(said["examples"].as_array().map(Vec::len), Some(2), "{name}");
            }
        }
    }
}

#[test]
fn every_text_says_something_of_its_own_and_is_short() {
    let words = |text: &str| {
        text.split(|letter: char| !letter.is_alphabetic() && letter != '`')
            .filter(|word| !word.is_empty())
            .count()
    };
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for book in books() {
        for entry in &book.entries {
            let name = format!("{}/{}", book.list.as_str(), entry.code.as_str());
            for (part, labels) in entry.texts() {
                let most = if part == "meaning" { 25 } else { 30 };
                for text in in_both(labels) {
                    let plain = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
                    assert!(words(&plain) <= most, "{name} {part} is long: {text}");
                    assert!(text.trim() == text && text.ends_with('.'), "{name} {part}: {text}");
                }
                assert_ne!(labels.vi, labels.en, "{name} {part} stands in one language only");
            }
            for example in &entry.examples {
                for text in in_both(example) {
                    if let Some(other) = seen.insert(text.to_lowercase(), name.clone()) {
                        panic!("{name} and {other} have the same example: {text}");
                    }
                }
            }
        }
    }
}

fn references(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// `when_not` sends the clerk to a neighbour, and to one that exists.
#[test]
fn every_reference_leads_to_another_value() {
    let coded = coded();
    for book in books() {
        let own = &coded[book.list.as_str()];
        for entry in &book.entries {
            let name = format!("{}/{}", book.list.as_str(), entry.code.as_str());
            assert!(!references(entry.when_not.vi.as_str()).is_empty(), "{name} names no neighbour");
            for (part, labels) in entry.texts() {
                let [mut vi, mut en] = in_both(labels).map(references);
                for reference in &vi {
                    let elsewhere = reference.split_once('/').is_some_and(|(list, code)| {
                        coded.get(list).is_some_and(|codes| codes.iter().any(|known| known == code))
                    });
                    let known = own.iter().any(|known| known == *reference) || elsewhere;
                    assert!(known, "{name} {part} sends to `{reference}`, which is not there");
                    assert_ne!(*reference, entry.code.as_str(), "{name} {part} sends to itself");
                }
                vi.sort_unstable();
                en.sort_unstable();
                assert_eq!(vi, en, "{name} {part} sends elsewhere in the other language");
            }
        }
    }
}

/// The codebook keeps the rules of a report's text: nobody in it, and Vietnamese as it should arrive.
#[test]
fn no_text_breaks_a_rule_of_text() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let full = std::fs::read(here().join("data/full-report.json")).expect("the full report");
    let mut report: Value = serde_json::from_slice(&full).expect("JSON");
    let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse().expect("an instant"));
    let mut broken = |text: &str| -> Vec<String> {
        report["issues"][0]["account"] = text.into();
        let answer = jurisdiction.validate(&compact(&report), &options).expect("a readable report");
        let of_text = |code: &str| code.starts_with(['P', 'T']);
        answer.findings.iter().map(|finding| finding.code.to_string()).filter(|code| of_text(code)).collect()
    };
    assert_eq!(broken("Gọi 0912 345 678"), ["P002"], "the judge is awake");
    let mut found = Vec::new();
    for book in books() {
        for entry in &book.entries {
            for (part, labels) in entry.texts() {
                for text in in_both(labels) {
                    let codes = broken(text);
                    if !codes.is_empty() {
                        found.push(format!("{}/{} {part} {codes:?}: {text}", book.list.as_str(), entry.code));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Ethnic and religious groups are never shown with unrest, nor with a place below the district.
#[test]
fn protected_groups_are_not_shown_with_unrest_or_a_small_place() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let groups = jurisdiction.codebook().iter().find(|book| book.list.as_str() == "groups").expect("groups");
    let day = "2025-01-31".parse().expect("a day");
    let lists = &jurisdiction.regimes()[0].lists;
    let listed = |entry: &&Entry| {
        let code = dlxh::shape::ListCode::new(entry.code.as_str()).expect("a code of a list");
        lists.is_protected_group(&code, day)
    };
    let mut met = 0;
    for entry in groups.entries.iter().filter(listed) {
        met += 1;
        for (part, labels) in entry.texts() {
            let text = labels.vi.as_str().to_lowercase();
            for word in [
                "bức xúc",
                "phản đối",
                "điểm nóng",
                "mất ổn định",
                "khiếu",
                "tụ tập",
                "rủi ro",
                "ấp",
                "phường",
            ] {
                let alone = text.split(|letter: char| !letter.is_alphabetic()).collect::<Vec<_>>().join(" ");
                assert!(
                    !format!(" {alone} ").contains(&format!(" {word} ")),
                    "{} {part}: {text}",
                    entry.code
                );
            }
        }
    }
    assert_eq!(met, 5);
}
