//! Laws of sums: split, shuffled, serialised and merged as any tree, the bytes are the same; an overlap is named.

use dlxh::aggregate::Tally;
use dlxh::report::{MonthlyOpinion, Symbol};
use dlxh::{Jurisdiction, TallyOptions};
use dlxh_examples::{Generator, Rng};
use proptest::prelude::*;

fn jurisdiction() -> Jurisdiction {
    Jurisdiction::tra_vinh()
}

fn options() -> TallyOptions {
    TallyOptions { now: "2025-07-31T00:00:00+07:00".parse().expect("an instant"), lang: None }
}

/// `count` reports of different keys.
fn reports(seed: u64, count: usize) -> Vec<serde_json::Value> {
    let mut generator = Generator::new(seed);
    (0..count).map(|_| generator.report()).collect()
}

fn tally(reports: &[serde_json::Value]) -> Tally {
    let bytes = serde_json::to_vec(reports).expect("JSON");
    let tallied = jurisdiction().tally(&bytes, &options()).expect("an array");
    assert_eq!(tallied.left_out, [], "the generator's reports are sound");
    tallied.tally
}

/// The bytes of a tally, by way of the wire: what one process hands to another.
fn bytes(tally: &Tally) -> Vec<u8> {
    let one = serde_json::to_vec(&[tally]).expect("JSON");
    jurisdiction().call("merge", b"", &one)
}

/// Hands a tally over as bytes and reads it back.
fn shipped(tally: &Tally) -> Tally {
    Tally::from_json(&serde_json::to_vec(tally).expect("JSON")).expect("a tally reads back")
}

/// Merges as a tree drawn at random.
fn merged(mut parts: Vec<Tally>, rng: &mut Rng) -> Tally {
    while parts.len() > 1 {
        let one = parts.swap_remove(rng.below(parts.len()));
        let at = rng.below(parts.len());
        parts[at] = shipped(&parts[at].merge(&one).expect("a sum"));
    }
    parts.pop().unwrap_or_else(Tally::empty)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_split_any_order_any_tree_gives_the_same_bytes(seed in 0u64..1000, count in 0usize..24, parts in 1usize..7) {
        let mut rng = Rng::new(seed);
        let all = reports(seed, count);
        let whole = bytes(&tally(&all));
        let mut split: Vec<Vec<serde_json::Value>> = vec![Vec::new(); parts];
        for report in all {
            let part = rng.below(parts);
            split[part].push(report);
        }
        let mut tallies: Vec<Tally> = split.iter().map(|part| tally(part)).collect();
        tallies.push(Tally::empty());
        prop_assert_eq!(bytes(&merged(tallies, &mut rng)), whole);
    }

    #[test]
    fn an_overlap_is_refused_by_name_whatever_the_tree(seed in 0u64..1000, count in 2usize..12, twice in 1usize..4) {
        let mut rng = Rng::new(seed);
        let all = reports(seed, count);
        let twice = twice.min(count);
        let mut parts: Vec<Tally> = all.iter().map(|report| tally(std::slice::from_ref(report))).collect();
        parts.extend(all[..twice].iter().map(|report| tally(std::slice::from_ref(report))));
        let mut orders: Vec<Tally> = (0..3).map(|_| merged(parts.clone(), &mut rng)).collect();
        let last = orders.pop().expect("three");
        prop_assert!(orders.iter().all(|other| *other == last));
        prop_assert!(last.counts().is_none());
        prop_assert_eq!(last.manifest().len(), count + twice);
        let mut expected: Vec<_> = tally(&all[..twice]).manifest().iter().map(|entry| entry.report.clone()).collect();
        expected.sort();
        prop_assert_eq!(last.met_twice(), expected);
    }

    #[test]
    fn replacing_a_revision_is_the_same_as_counting_the_new_one(seed in 0u64..1000, count in 1usize..8) {
        let all = reports(seed, count);
        let jurisdiction = jurisdiction();
        let lists = &jurisdiction.regimes()[0].lists;
        let mut revised = all.clone();
        revised[0] = {
            let mut other = Generator::new(seed + 1).report();
            other["revision"] = serde_json::json!(2);
            other
        };
        let read = |report: &serde_json::Value| -> MonthlyOpinion { serde_json::from_value(report.clone()).expect("a report") };
        let (old, new) = (read(&all[0]), read(&revised[0]));
        let replaced = tally(&all).replace(&old, &new, lists).expect("it counts the old one");
        prop_assert_eq!(&replaced, &tally(&revised));
        prop_assert!(replaced.replace(&old, &new, lists).is_err(), "the old one is no longer counted");
    }
}

#[test]
fn counts_recount_from_the_reports() {
    let all = reports(9, 14);
    let counts = tally(&all).counts().expect("no overlap").clone();
    let issues = || all.iter().flat_map(|report| report["issues"].as_array().expect("issues"));
    let streams = || issues().flat_map(|issue| issue["streams"].as_array().expect("streams"));
    assert_eq!(counts.reports.get() as usize, all.len());
    assert_eq!(counts.issues.get() as usize, issues().count());
    assert_eq!(counts.streams.get() as usize, streams().count());
    assert_eq!(counts.topics.iter().map(|(_, count)| count).sum::<u64>() as usize, issues().count());
    for (cell, count) in counts.tendencies.iter() {
        let same = |stream: &&serde_json::Value| {
            stream["toward"] == cell.toward.code() && stream["tendency"] == cell.tendency.code()
        };
        assert_eq!(streams().filter(same).count() as u64, count, "{cell:?}");
    }
    for (cell, count) in counts.proposals.iter() {
        let proposals = issues().flat_map(|issue| issue["proposals"].as_array().expect("proposals"));
        let same = |proposal: &&serde_json::Value| {
            proposal["to"] == cell.to.as_str() && proposal["kind"] == cell.kind.code()
        };
        assert_eq!(proposals.filter(same).count() as u64, count, "{cell:?}");
    }
    assert_eq!(
        counts.hot_spots.iter().map(|(_, count)| count).sum::<u64>() as usize,
        issues().filter(|issue| issue.get("hot_spot").is_some()).count()
    );
}

#[test]
fn ethnic_and_religious_groups_are_not_seen_beside_instability_or_risk() {
    let mut report = reports(3, 1).remove(0);
    for issue in report["issues"].as_array_mut().expect("issues") {
        issue["streams"][0]["groups"] = serde_json::json!(["farmers", "khmer"]);
        issue["forecast"]["risk"] = serde_json::json!("high");
    }
    let counts = tally(std::slice::from_ref(&report)).counts().expect("one report").clone();
    let seen: Vec<&str> = counts.groups.iter().map(|(group, _)| group.as_str()).collect();
    assert!(seen.contains(&"farmers") && !seen.contains(&"khmer"), "{seen:?}");
}

#[test]
fn a_tally_that_contradicts_itself_is_refused() {
    let one = tally(&reports(5, 1));
    let mut value = serde_json::to_value(&one).expect("JSON");
    value["counts"]["reports"] = serde_json::json!(2);
    assert!(Tally::from_json(value.to_string().as_bytes()).is_err());
    value.as_object_mut().expect("an object").remove("counts");
    assert!(Tally::from_json(value.to_string().as_bytes()).is_err());
}

#[test]
fn a_group_that_no_list_knows_is_taken_for_a_protected_one() {
    let mut report = reports(3, 1).remove(0);
    report["issues"][0]["streams"][0]["groups"] = serde_json::json!(["farmers", "nobody_knows"]);
    report["issues"][0]["forecast"]["risk"] = serde_json::json!("high");
    let report: MonthlyOpinion = serde_json::from_value(report).expect("a report");
    let jurisdiction = jurisdiction();
    let tally = Tally::of(&report, &jurisdiction.regimes()[0].lists).expect("a tally");
    let counts = tally.counts().expect("one report");
    assert!(counts.groups.iter().all(|(group, _)| group.as_str() != "nobody_knows"));
}

#[test]
fn a_classified_report_is_neither_summed_nor_put_in_another_ones_place() {
    let jurisdiction = jurisdiction();
    let lists = &jurisdiction.regimes()[0].lists;
    let mut report = reports(4, 1).remove(0);
    let open: MonthlyOpinion = serde_json::from_value(report.clone()).expect("a report");
    report["document"]["secrecy"] = serde_json::json!("secret");
    report["revision"] = serde_json::json!(2);
    let secret: MonthlyOpinion = serde_json::from_value(report).expect("a report");
    assert!(Tally::of(&secret, lists).is_err());
    assert!(Tally::of(&open, lists).expect("a tally").replace(&open, &secret, lists).is_err());
}

#[test]
fn the_seven_conventions_are_those_of_quantlib() {
    use dlxh::calendar::BusinessDayConvention::{
        Following, HalfMonthModifiedFollowing, ModifiedFollowing, ModifiedPreceding, Nearest, Preceding,
        Unadjusted,
    };
    let jurisdiction = jurisdiction();
    // Saturday 31 May, Sunday 1 June and Sunday 15 June 2025, with no holiday near.
    let cases = [
        ("2025-05-31", Following, "2025-06-02"),
        ("2025-05-31", ModifiedFollowing, "2025-05-30"),
        ("2025-05-31", Preceding, "2025-05-30"),
        ("2025-05-31", Nearest, "2025-05-30"),
        ("2025-05-31", Unadjusted, "2025-05-31"),
        ("2025-06-01", Preceding, "2025-05-30"),
        ("2025-06-01", ModifiedPreceding, "2025-06-02"),
        ("2025-06-01", Nearest, "2025-06-02"),
        ("2025-06-15", ModifiedFollowing, "2025-06-16"),
        ("2025-06-15", HalfMonthModifiedFollowing, "2025-06-13"),
        ("2025-06-16", HalfMonthModifiedFollowing, "2025-06-16"),
        // A make-up Saturday is worked; the Friday exchanged for it is not.
        ("2025-04-26", Following, "2025-04-26"),
        ("2025-05-02", Following, "2025-05-05"),
    ];
    for (day, convention, expected) in cases {
        let found = jurisdiction.calendar().adjust(day.parse().expect("a day"), convention);
        assert_eq!(found.expect("within the calendar").to_string(), expected, "{day} {convention}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever reads as a symbol is written so that it reads as the same one, with nothing left to mend.
    #[test]
    fn a_strict_symbol_reads_as_itself(
        text in "(Số:? ?)?[0-9]{1,4}([-/ –_]?(20[0-9]{2}|CV|cv|QD|qđ|BC|TTR|HU|TU|tu|UBND|ubnd|VPCP|nb|ThU|QH15|[A-ZĐ]{1,3})){1,5}[./-]?",
    ) {
        let codes = jurisdiction().symbol_codes().clone();
        if let Ok(read) = Symbol::read(&text, &codes) {
            let strict = read.symbol.to_string();
            let again = Symbol::read(&strict, &codes);
            prop_assert_eq!(again.as_ref().map(|again| again.repairs.as_slice()), Ok(&[][..]), "{} as {}", text, strict);
            prop_assert_eq!(again.map(|again| again.symbol), Ok(read.symbol), "{} as {}", text, strict);
        }
    }
}
