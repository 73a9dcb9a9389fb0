//! A second regime as data alone: the 41 communes that were Trà Vinh report straight to the new province (illustrative).
//!
//! Nothing in the library was written for it. What it does with this document, it does for any other.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::deadlines::{ReportState, Standing, TraceCode, WhyLeftOut};
use dlxh::hierarchy::{AreaLevel, HierarchyName, UnitClass};
use dlxh::period::Day;
use dlxh::regime::Basis;
use dlxh::shape::{Labels, Lang};
use dlxh::{DueOptions, Jurisdiction, StandingOptions, SynthesiseOptions, TallyOptions, ValidateOptions};
use dlxh_conformance::jurisdiction;
use dlxh_examples::Generator;
use serde_json::{Value, json};

const NAME: &str = "vinh-long-illustrative";
const NOW: &str = "2025-10-05T08:00:00+07:00";

/// September 2025: one report of each commune, all sound.
fn month(jurisdiction: &Jurisdiction) -> Vec<Value> {
    let mut generator = Generator::of(jurisdiction, "2025-09".parse().unwrap(), 25).expect("communes report");
    (0..generator.reporters()).map(|_| generator.report()).collect()
}

/// The same month as it happens: the third is missing, the fifth late, the seventh without its mood.
fn month_as_it_happens(jurisdiction: &Jurisdiction) -> Vec<Value> {
    let mut reports = month(jurisdiction);
    reports[4]["submitted_at"] = json!("2025-10-03T00:00:00+07:00");
    reports[6].as_object_mut().unwrap().remove("mood");
    reports.remove(2);
    reports
}

fn bytes(reports: &[Value]) -> Vec<u8> {
    serde_json::to_vec(reports).expect("JSON")
}

fn standing_options(now: &str) -> StandingOptions {
    StandingOptions::of("commune-month", "2025-09", now).unwrap()
}

#[test]
fn every_report_of_a_month_is_accepted_without_a_finding() {
    let jurisdiction = jurisdiction(NAME);
    let reports = month(&jurisdiction);
    assert_eq!(reports.len(), 41);
    let reporters: BTreeSet<&str> = reports.iter().filter_map(|report| report["reporter"].as_str()).collect();
    assert_eq!(reporters.len(), 41);
    let options = ValidateOptions { counts: true, ..ValidateOptions::at(NOW.parse().unwrap()) };
    for report in &reports {
        let answer = jurisdiction.validate(report.to_string().as_bytes(), &options).unwrap();
        assert!(
            answer.accepted() && answer.findings.is_empty(),
            "{}: {:?}",
            report["reporter"],
            answer.findings
        );
        // Lateness was judged, against the second working day of October.
        let unseen: Vec<&str> = answer.not_evaluable.iter().map(|one| one.code.as_str()).collect();
        assert!(!unseen.contains(&"D001") && !unseen.contains(&"E004"), "{unseen:?}");
    }
    assert_eq!(bytes(&reports), bytes(&month(&jurisdiction)), "the same seed gives the same bytes");
}

#[test]
fn every_commune_stands_where_it_stands() {
    let jurisdiction = jurisdiction(NAME);
    let reports = month_as_it_happens(&jurisdiction);
    let all = month(&jurisdiction);
    let reporter = |index: usize| all[index]["reporter"].as_str().unwrap();
    let (missing, late, returned) = (reporter(2), reporter(4), reporter(6));

    let standings = jurisdiction.standing(&bytes(&reports), &standing_options(NOW)).unwrap();
    assert_eq!(standings.units.len(), 41);
    assert_eq!(standings.left_out, []);
    for unit in &standings.units {
        let code = unit.unit.as_str();
        let expected = match code {
            _ if code == missing => (Standing::Overdue, ReportState::NotReceived),
            _ if code == late => (Standing::Late, ReportState::Accepted),
            _ if code == returned => (Standing::OnTime, ReportState::Returned),
            _ => (Standing::OnTime, ReportState::Accepted),
        };
        assert_eq!((unit.standing, unit.state), expected, "{code}");
        assert_eq!(unit.basis, Basis::Local);
        assert!(unit.name.starts_with("Đảng ủy "), "{}", unit.name);
    }

    // Before: what is submitted later does not exist, and the last workday has not begun, or has.
    for (now, before_receipt) in
        [("2025-10-01T06:00:00+07:00", Standing::NotDue), ("2025-10-02T00:00:00+07:00", Standing::DueSoon)]
    {
        let standings = jurisdiction.standing(&bytes(&reports), &standing_options(now)).unwrap();
        let unit = standings.units.iter().find(|unit| unit.unit.as_str() == missing).unwrap();
        assert_eq!(unit.standing, before_receipt);
        assert!(standings.left_out.iter().all(|left| left.reason == WhyLeftOut::AfterNow));
        assert!(
            standings.left_out.iter().any(|left| left.report.as_ref().unwrap().reporter.as_str() == late)
        );
    }
}

#[test]
fn completeness_counts_forty_one() {
    let jurisdiction = jurisdiction(NAME);
    let reports = bytes(&month_as_it_happens(&jurisdiction));
    let answer = jurisdiction.completeness(&reports, &standing_options(NOW)).unwrap();
    let certain = [answer.expected_reports, answer.received_reports, answer.actual_reports].map(|counts| {
        assert_eq!((counts.assumed.get(), counts.unresolved.get()), (0, 0));
        counts.certain.get()
    });
    assert_eq!(certain, [41, 40, 39]);
    let (rate, on_time) = (answer.reporting_rate.unwrap(), answer.reporting_rate_on_time.unwrap());
    assert_eq!(rate.low, rate.high, "every duty is certain");
    assert_eq!((rate.low.numerator.get(), rate.low.denominator.get()), (39, 41));
    assert_eq!((on_time.low.numerator.get(), on_time.low.denominator.get()), (38, 41));
}

#[test]
fn the_tally_recounts_from_the_accepted_reports_under_the_lists_of_this_regime() {
    let jurisdiction = jurisdiction(NAME);
    let reports = month_as_it_happens(&jurisdiction);
    let options = TallyOptions { now: NOW.parse().unwrap(), lang: None };
    let tallied = jurisdiction.tally(&bytes(&reports), &options).unwrap();
    let left: Vec<(usize, WhyLeftOut)> =
        tallied.left_out.iter().map(|left| (left.index, left.reason)).collect();
    assert_eq!(left, [(5, WhyLeftOut::Returned)]);
    let counts = serde_json::to_value(tallied.tally.counts().unwrap()).unwrap();
    let accepted = || reports.iter().enumerate().filter(|(index, _)| *index != 5).map(|(_, report)| report);
    let issues = || accepted().flat_map(|report| report["issues"].as_array().unwrap());
    let streams = || issues().flat_map(|issue| issue["streams"].as_array().unwrap());
    assert_eq!(counts["reports"], 39);
    assert_eq!(counts["issues"], issues().count());
    assert_eq!(counts["streams"], streams().count());
    let cells = |name: &str| -> BTreeMap<String, u64> {
        let cells = counts[name].as_array().unwrap().iter();
        cells
            .map(|cell| (cell["key"].as_str().unwrap().to_owned(), cell["count"].as_u64().unwrap()))
            .collect()
    };
    let recount = |codes: &mut dyn Iterator<Item = &Value>| -> BTreeMap<String, u64> {
        let mut found = BTreeMap::new();
        codes.for_each(|code| *found.entry(code.as_str().unwrap().to_owned()).or_default() += 1);
        found
    };
    assert_eq!(cells("topics"), recount(&mut issues().map(|issue| &issue["topic"])));
    assert_eq!(cells("intensity"), recount(&mut streams().map(|stream| &stream["intensity"])));
    assert_eq!(
        cells("groups"),
        recount(&mut streams().flat_map(|stream| stream["groups"].as_array().unwrap()))
    );
    assert_eq!(cells("mood"), recount(&mut accepted().map(|report| &report["mood"]["level"])));
    assert!(cells("topics").len() > 10 && cells("groups").len() > 10, "it draws from the whole list");

    // Summed in two offices and merged, it is the same.
    let (one, other) = reports.split_at(17);
    let part = |reports: &[Value]| jurisdiction.tally(&bytes(reports), &options).unwrap().tally;
    assert_eq!(part(other).merge(&part(one)).unwrap(), tallied.tally);
}

#[test]
fn the_digest_of_the_month_is_composed_and_stands() {
    let jurisdiction = jurisdiction(NAME);
    let reports = month_as_it_happens(&jurisdiction);
    let options = SynthesiseOptions::of("2025-09", NOW).unwrap();
    let synthesis = jurisdiction.synthesise(&bytes(&reports), &options).unwrap();
    assert_eq!(synthesis.reporter.as_str(), "VL-BTGDV");
    let method = &synthesis.method;
    assert_eq!((method.jurisdiction.as_str(), method.regime.as_str()), ("VLMH", "MHVL"));
    assert_eq!(method.obligation.as_str(), "commune-month");
    assert_eq!((method.accepted.certain.get(), method.expected.certain.get()), (39, 41));
    assert!(method.instruments.iter().all(|one| one.as_str().contains("minh họa, không có thật")));
    let issues: usize = reports
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != 5)
        .map(|(_, report)| report["issues"].as_array().unwrap().len())
        .sum();
    assert_eq!((synthesis.units.len(), synthesis.reports.len(), synthesis.issues.len()), (41, 39, issues));

    // It is due two working days before the meeting of the month after, whatever the first regime says.
    let mut sent = serde_json::to_value(&synthesis).unwrap();
    let told = |sent: &Value| -> Vec<(String, String)> {
        let options = ValidateOptions::at("2025-10-12T08:00:00+07:00".parse().unwrap());
        let answer = jurisdiction.validate(sent.to_string().as_bytes(), &options).unwrap();
        assert!(answer.accepted(), "{:?}", answer.findings);
        answer.findings.iter().map(|one| (one.code.to_string(), one.message.clone())).collect()
    };
    sent["submitted_at"] = json!("2025-10-09T17:00:00+07:00");
    assert_eq!(told(&sent), []);
    sent["submitted_at"] = json!("2025-10-10T00:00:00+07:00");
    assert_eq!(told(&sent), [("D001".to_owned(), "gửi sau hạn 2025-10-09".to_owned())]);
}

/// Counted by hand from the calendar: National Day 2025 takes the first two workdays of September, 2 January 2026 is off
/// and Saturday the 10th worked in its place, the 12th is now and then a Sunday.
#[test]
fn due_days_follow_rules_that_the_first_regime_does_not_use() {
    let jurisdiction = jurisdiction(NAME);
    let due = |obligation: &str, period: &str| {
        jurisdiction
            .due(&DueOptions::of(obligation, period).unwrap())
            .unwrap_or_else(|error| panic!("{error}"))
    };
    for (period, of_communes, of_digest) in [
        ("2025-07", "2025-08-04", "2025-08-08"),
        ("2025-08", "2025-09-04", "2025-09-10"),
        ("2025-09", "2025-10-02", "2025-10-09"),
        ("2025-12", "2026-01-06", "2026-01-09"),
        ("2026-01", "2026-02-03", "2026-02-10"),
        ("2026-04", "2026-05-05", "2026-05-08"),
    ] {
        assert_eq!(due("commune-month", period).due.unwrap().to_string(), of_communes);
        let digest = due("month-digest", period);
        assert_eq!(digest.due.unwrap().to_string(), of_digest);
        assert_eq!((digest.basis, digest.clause.as_str()), (Basis::Local, "MHVL.2.1"));
        let steps: Vec<TraceCode> = digest.trace.iter().map(|step| step.step).collect();
        assert_eq!(steps, [TraceCode::Rule, TraceCode::CountedFrom, TraceCode::Nominal, TraceCode::ActBy]);
        assert!(digest.trace[0].text.contains("`board-agenda`"), "{}", digest.trace[0].text);
        assert!(digest.trace[0].instrument.as_ref().unwrap().contains("minh họa, không có thật"));
        // The digest comes after the reports it sums up, and before the meeting it is for.
        assert!(
            due("commune-month", period).due < digest.due && digest.due < due("board-agenda", period).due
        );
    }
    // The meeting's agenda may fall on a Sunday; the day itself stays.
    let agenda = due("board-agenda", "2025-09");
    assert_eq!(
        (agenda.due.unwrap().to_string(), agenda.act_by.unwrap().to_string()),
        ("2025-10-12".into(), "2025-10-10".into())
    );
    assert_eq!(due("front-quarter", "2025-10/12").due.unwrap().to_string(), "2025-12-31");
    assert_eq!(due("half-review", "2025-07/12").due.unwrap().to_string(), "2025-12-22");
    assert_eq!(due("year-review", "2025").due, None);
}

#[test]
fn the_hierarchy_is_the_new_one_from_its_first_day() {
    let jurisdiction = jurisdiction(NAME);
    let day = |text: &str| -> Day { text.parse().unwrap() };
    let before = jurisdiction.hierarchy().as_of(day("2025-06-30")).unwrap();
    assert_eq!((before.units().count(), before.areas().count()), (0, 1));
    let view = jurisdiction.hierarchy().as_of(day("2025-07-01")).unwrap();
    let committees: Vec<_> = view.units().filter(|unit| unit.class == UnitClass::CommuneCommittee).collect();
    assert_eq!(committees.len(), 41);
    for unit in &committees {
        assert_eq!(view.parent(HierarchyName::Party, unit.code.as_str()), Some("VL-TU"));
        assert_eq!(view.in_charge_of(unit.code.as_str()).count(), 1);
    }
    let under_the_front: Vec<&str> = view.children(HierarchyName::Front, "VL-MTTQ").collect();
    assert_eq!(under_the_front, ["VL-LDLD", "VL-HND", "VL-HLHPN", "VL-TDTN", "VL-HCCB"]);

    // The facts are those of the built-in tables: territories, their names, worked days.
    let built_in = Jurisdiction::tra_vinh();
    let communes = |jurisdiction: &Jurisdiction| -> Vec<(String, String)> {
        let view = jurisdiction.hierarchy().as_of(day("2025-07-01")).unwrap();
        let communes = view.areas().filter(|area| area.level == AreaLevel::Commune);
        let mut found: Vec<_> =
            communes.map(|area| (area.code.to_string(), area.name.vi.as_str().to_owned())).collect();
        found.sort();
        found
    };
    assert_eq!(communes(&jurisdiction).len(), 41);
    assert_eq!(communes(&jurisdiction), communes(&built_in));
    let days = std::iter::successors(Some(day("2025-07-01")), |day| day.plus_days(1));
    for day in days.take_while(|day| *day < "2027-01-01".parse().unwrap()) {
        let worked = |jurisdiction: &Jurisdiction| jurisdiction.calendar().fact(day).unwrap().is_workday();
        assert_eq!(worked(&jurisdiction), worked(&built_in), "{day}");
    }
}

/// What one month forecast and proposed, the next is asked about; this regime takes it more lightly than the first.
#[test]
fn one_month_is_checked_against_the_one_before() {
    let jurisdiction = jurisdiction(NAME);
    let mut generator = Generator::of(&jurisdiction, "2025-09".parse().unwrap(), 3).unwrap();
    let september = generator.report();
    let mut october = (1..=41).map(|_| generator.report()).last().unwrap();
    assert_eq!((&october["reporter"], &october["period"]), (&september["reporter"], &json!("2025-10")));
    october["issues"][0]["continues"] = json!({ "kind": "monthly-opinion", "period": "2025-09", "id": "1" });
    let call = |op: &str, options: Value, input: &Value| -> Value {
        let answer = jurisdiction.call(op, options.to_string().as_bytes(), input.to_string().as_bytes());
        serde_json::from_slice::<Value>(&answer).unwrap()["answer"].clone()
    };
    let digest = call("digest", json!({}), &september);
    let answer =
        call("validate", json!({ "now": "2025-11-05T08:00:00+07:00", "context": [digest] }), &october);
    assert_eq!(answer["accepted"], true);
    let findings = answer["findings"].as_array().unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        // What was of high risk and is not even continued is told besides, as gravely as anywhere.
        if finding["code"] == "X004" {
            continue;
        }
        assert_eq!((&finding["code"], &finding["severity"]), (&json!("C005"), &json!("info")), "{finding}");
        assert_eq!(finding.get("clause"), None, "this regime has no clause for it");
    }
}

#[test]
fn the_document_says_everywhere_that_it_is_not_real() {
    let jurisdiction = jurisdiction(NAME);
    let said = |labels: &Labels| {
        let (vi, en) = (labels.in_lang(Lang::Vi), labels.in_lang(Lang::En));
        assert!(
            vi.contains("minh họa, không có thật") && en.contains("illustrative, not real"),
            "{vi} / {en}"
        );
    };
    said(jurisdiction.labels());
    let [regime] = jurisdiction.regimes() else { panic!("one regime") };
    said(&regime.labels);
    assert!(regime.instrument.as_str().contains("minh họa, không có thật"));
    regime.clauses.iter().for_each(|clause| said(&clause.labels));
    for obligation in regime.obligations.iter() {
        said(&obligation.labels);
        assert_eq!(obligation.basis, Basis::Local, "{}", obligation.code);
        for owing in obligation.owed_by.iter() {
            let (dlxh::regime::Owing::Class { reason, .. } | dlxh::regime::Owing::Unit { reason, .. }) =
                owing;
            said(reason);
        }
        assert!(obligation.first_period.as_ref().is_none_or(|first| first.assumed), "{}", obligation.code);
    }
}

/// If the two shared a code, a rule that knows the first regime by heart would go unnoticed.
#[test]
fn the_two_regimes_share_no_code() {
    let (built_in, second) = (Jurisdiction::tra_vinh(), jurisdiction(NAME));
    let codes = |jurisdiction: &Jurisdiction| -> BTreeSet<String> {
        let regime = &jurisdiction.regimes()[0];
        let lists = &regime.lists;
        let mut codes: BTreeSet<String> = [regime.code.to_string(), jurisdiction.code().to_string()].into();
        codes.extend(regime.clauses.iter().map(|clause| clause.code.to_string()));
        codes.extend(regime.obligations.iter().map(|obligation| obligation.code.to_string()));
        codes.extend(lists.topics.iter().map(|entry| entry.code.to_string()));
        for list in [&lists.intensity, &lists.thinking, &lists.mood] {
            codes.extend(list.iter().map(|entry| entry.code.to_string()));
        }
        codes.extend(lists.groups.iter().map(|entry| entry.code.to_string()));
        codes
    };
    let (one, other) = (codes(&built_in), codes(&second));
    assert_eq!(one.intersection(&other).collect::<Vec<_>>(), Vec::<&String>::new());
}
