//! Laws of cases: nothing closes unless feedback has gone out, every figure recounts from what it cites, and what comes
//! after `now` is not there. The counting here is its own: it reads JSON and knows nothing of how core counts.

use std::collections::BTreeSet;

use dlxh::Jurisdiction;
use dlxh::ValidateOptions;
use dlxh::cases::{
    AccountOptions, Act, Assigned, CasesOptions, Closed, FedBack, Handling, History, Outcome, Received,
    Verified,
};
use dlxh::period::Day;
use dlxh::report::{Audiences, CaseStep, DeclineReason, VerifiedAs};
use dlxh::shape::{Text, UnitCode};
use dlxh_conformance::jurisdiction;
use proptest::prelude::*;
use serde_json::{Value, json};

const STATES: [&str; 9] = [
    "received",
    "assigned",
    "verified",
    "handling",
    "settled",
    "explained",
    "declined",
    "fed_back",
    "closed",
];

/// A case in whatever state: what a walk over the methods holds.
enum Walk {
    Received(History<Received>),
    Assigned(History<Assigned>),
    Verified(History<Verified>),
    Handling(History<Handling>),
    Outcome(History<Outcome>),
    FedBack(History<FedBack>),
    Closed(History<Closed>),
}

impl Walk {
    /// Takes one of the steps that its type offers.
    fn on(self, choice: u8, day: &str) -> Self {
        let act = Act::new(day, "TV-UBND", "Sổ theo dõi").expect("an act");
        let notes = || Text::new("Đã xem xét.").expect("a text");
        let body = || UnitCode::new("TV-SNN").expect("a code");
        let told =
            || -> Audiences { serde_json::from_value(json!({"units": ["TV-HU-CL"]})).expect("audiences") };
        let why = DeclineReason::Answered;
        let went = match (self, choice % 3) {
            (Self::Received(case), 0) => case.decline(act, why, notes()).map(Self::Outcome),
            (Self::Received(case), _) => case.assign(act, body()).map(Self::Assigned),
            (Self::Assigned(case), 0) => case.decline(act, why, notes()).map(Self::Outcome),
            (Self::Assigned(case), 1) => case.assign(act, body()).map(Self::Assigned),
            (Self::Assigned(case), _) => case.verify(act, VerifiedAs::Partly, notes()).map(Self::Verified),
            (Self::Verified(case), 0) => case.decline(act, why, notes()).map(Self::Outcome),
            (Self::Verified(case), 1) => case.explain(act, notes()).map(Self::Outcome),
            (Self::Verified(case), _) => case.handle(act).map(Self::Handling),
            (Self::Handling(case), 0) => case.explain(act, notes()).map(Self::Outcome),
            (Self::Handling(case), _) => case.settle(act, notes()).map(Self::Outcome),
            (Self::Outcome(case), _) => case.feed_back(act, told()).map(Self::FedBack),
            (Self::FedBack(case), 0) => case.feed_back(act, told()).map(Self::FedBack),
            (Self::FedBack(case), _) => case.close(act).map(Self::Closed),
            (Self::Closed(case), _) => case.reopen(act).map(Self::Received),
        };
        went.expect("a step on a later day")
    }

    fn steps(&self) -> &[CaseStep] {
        match self {
            Self::Received(case) => case.steps(),
            Self::Assigned(case) => case.steps(),
            Self::Verified(case) => case.steps(),
            Self::Handling(case) => case.steps(),
            Self::Outcome(case) => case.steps(),
            Self::FedBack(case) => case.steps(),
            Self::Closed(case) => case.steps(),
        }
    }
}

/// Days from 22 January 2025 on; no path here is as long as the days there are.
fn day(at: usize) -> String {
    let days = (22..=31).map(|day| format!("2025-01-{day:02}"));
    days.chain((1..=20).map(|day| format!("2025-02-{day:02}"))).nth(at.min(29)).expect("a day")
}

fn walk(choices: &[u8]) -> Vec<Value> {
    let begun = History::begin(Act::new(&day(0), "TV-UBND", "Công văn").expect("an act"));
    let went = choices
        .iter()
        .enumerate()
        .fold(Walk::Received(begun), |case, (at, choice)| case.on(*choice, &day(at + 1)));
    went.steps().iter().map(|step| serde_json::to_value(step).expect("JSON")).collect()
}

/// A step that lacks nothing but may come wherever.
fn step(state: &str, on: &str) -> Value {
    let mut step = json!({"state": state, "on": on, "by": "TV-UBND", "ground": "Sổ theo dõi"});
    let more = match state {
        "assigned" => json!({"agency_responsible": "TV-SNN"}),
        "verified" => json!({"verified_as": "partly", "status_notes": "Đúng một phần."}),
        "settled" | "explained" => json!({"status_notes": "Đã nêu rõ."}),
        "declined" => json!({"reason": "answered", "status_notes": "Đã trả lời."}),
        "fed_back" => json!({"fed_back_to": {"units": ["TV-HU-CL"]}}),
        _ => json!({}),
    };
    step.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    step
}

/// A report of results whose cases are given by their steps; as of `on`, submitted that afternoon.
fn report(on: &str, revision: u64, cases: &[Vec<Value>]) -> Value {
    let cases: Vec<Value> = cases
        .iter()
        .enumerate()
        .map(|(at, steps)| json!({"id": (at + 1).to_string(), "matter": (at % 2 + 1).to_string(), "steps": steps}))
        .collect();
    let raised = |id: &str| json!([{"kind": "monthly-opinion", "reporter": "TV-HU-CL", "period": "2025-01", "id": id}]);
    json!({
        "schema": "urn:dlxh:schema:agency-results:1", "reporter": "TV-BCSD", "period": on, "revision": revision,
        "submitted_at": format!("{on}T16:00:00+07:00"),
        "matters": [
            {"id": "1", "topic": "agriculture/salinity", "areas": ["844"], "title": "Nước mặn vào sớm", "raised": raised("3")},
            {"id": "2", "topic": "land/compensation", "areas": ["845"], "title": "Giá bồi thường", "raised": raised("1")}
        ],
        "cases": cases
    })
}

fn validated(report: &Value) -> Value {
    let options = ValidateOptions::at("2025-07-31T00:00:00+07:00".parse().expect("an instant"));
    let bytes = serde_json::to_vec(report).expect("JSON");
    let answer = Jurisdiction::tra_vinh().validate(&bytes, &options).expect("a readable report");
    serde_json::to_value(answer).expect("JSON")
}

fn cases(reports: &[Value], now: &str) -> Value {
    let options = CasesOptions { now: now.parse().expect("an instant"), lang: None };
    let bytes = serde_json::to_vec(reports).expect("JSON");
    let jurisdiction = jurisdiction("tra-vinh+case-limits");
    serde_json::to_value(jurisdiction.cases(&bytes, &options).expect("an array")).expect("JSON")
}

/// Whether a limit of the local decision is over on `today`: fifteen days to the outcome, five from there to the feedback.
fn past_limit(spell: &[Value], today: &str) -> bool {
    let on = |states: &[&str]| {
        let step = spell.iter().find(|step| states.contains(&step["state"].as_str().expect("a state")))?;
        Some(step["on"].as_str().expect("a day").parse::<Day>().expect("a day"))
    };
    let over = |from: Option<Day>, days| {
        from.is_some_and(|from| from.plus_days(days).expect("a day") < today.parse().expect("a day"))
    };
    let outcome = on(&["settled", "explained", "declined"]);
    match (outcome, on(&["fed_back"])) {
        (None, _) => over(on(&["received"]), 15),
        (Some(_), None) => over(outcome, 5),
        (Some(_), Some(_)) => false,
    }
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn states(steps: &[Value]) -> Vec<&str> {
    steps.iter().map(|step| step["state"].as_str().expect("a state")).collect()
}

/// Whether somebody was told between each closing and the reception before it, and nothing closes twice.
fn told_before_closing(steps: &[Value]) -> bool {
    let mut told = false;
    for step in steps {
        match step["state"].as_str().expect("a state") {
            "received" => told = false,
            "fed_back" => told = !list(&step["fed_back_to"], "units").is_empty(),
            "closed" if !told => return false,
            "closed" => told = false,
            _ => {}
        }
    }
    true
}

/// The present spell as this test reads it.
fn spell<'s, 'v>(states: &'s [&'v str]) -> &'s [&'v str] {
    let begun = states.iter().rposition(|state| *state == "received").expect("a reception");
    &states[begun..]
}

/// What counts a case that went through `states`, by the specification's words.
fn counted(states: &[&str], steps: &[Value]) -> BTreeSet<&'static str> {
    let (spell, last) = (spell(states), *states.last().expect("a step"));
    let mut all = BTreeSet::from(["received"]);
    for (code, holds) in [
        ("assigned", spell.contains(&"assigned")),
        ("settled", spell.contains(&"settled")),
        ("explained", spell.contains(&"explained")),
        ("declined", spell.contains(&"declined")),
        ("fed_back", spell.contains(&"fed_back")),
        ("closed", last == "closed"),
        ("open", last != "closed"),
        ("never_answered", !states.contains(&"fed_back")),
        ("reopened", states.iter().filter(|state| **state == "received").count() > 1),
    ] {
        if holds {
            all.insert(code);
        }
    }
    let mut verified =
        steps[steps.len() - spell.len()..].iter().rev().filter_map(|step| step["verified_as"].as_str());
    match verified.next() {
        Some("founded") => all.insert("founded"),
        Some("partly") => all.insert("partly"),
        Some("unfounded") => all.insert("unfounded"),
        _ => false,
    };
    all
}

fn paths() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..24), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is written with the methods of a history tells before it closes, and is accepted.
    #[test]
    fn what_a_history_writes_closes_only_after_feedback(choices in prop::collection::vec(any::<u8>(), 0..28)) {
        let steps = walk(&choices);
        prop_assert!(told_before_closing(&steps));
        let answer = validated(&report("2025-02-20", 1, &[steps]));
        prop_assert_eq!(&answer["accepted"], &json!(true), "{}", answer);
    }

    /// Whatever steps somebody puts together, what is accepted told before it closed. Most of the paths are sound ones with
    /// one step taken out, doubled or changed: such come close.
    #[test]
    fn what_is_accepted_closes_only_after_feedback(
        random in prop::collection::vec(0usize..9, 1..10),
        choices in prop::collection::vec(any::<u8>(), 4..20),
        (at, change) in (any::<prop::sample::Index>(), 0usize..36),
        wild in prop::bool::weighted(0.2),
    ) {
        let mut steps: Vec<Value> = if wild {
            random.iter().enumerate().map(|(at, state)| step(STATES[*state], &day(at))).collect()
        } else {
            walk(&choices)
        };
        let at = at.index(steps.len());
        match change {
            18..36 if steps.len() > 1 => { steps.remove(at); }
            9..18 => { let twice = steps[at].clone(); steps.insert(at, twice); }
            state => {
                let on = steps[at]["on"].as_str().expect("a day").to_owned();
                steps[at] = step(STATES[state % 9], &on);
            }
        }
        let accepted = validated(&report("2025-02-20", 1, std::slice::from_ref(&steps)))["accepted"] == json!(true);
        prop_assert!(!accepted || told_before_closing(&steps), "{:?}", states(&steps));
        prop_assert!(!accepted || states(&steps)[0] == "received");
    }

    /// Every figure, over all cases and of every group, cites just the cases that it counts.
    #[test]
    fn every_figure_recounts_from_what_it_cites(paths in paths()) {
        let written: Vec<Vec<Value>> = paths.iter().map(|choices| walk(choices)).collect();
        let answer = cases(&[report("2025-02-20", 1, &written)], "2025-02-21T08:00:00+07:00");
        let lines = list(&answer, "cases");
        prop_assert_eq!(lines.len(), written.len());
        let of = |line: &Value| -> (BTreeSet<&'static str>, bool) {
            let id: usize = line["id"].as_str().expect("a number").parse().expect("a number");
            let steps = &written[id - 1];
            let mut codes = counted(&states(steps), steps);
            let begun = steps.iter().rposition(|step| step["state"] == "received").expect("a reception");
            if past_limit(&steps[begun..], "2025-02-21") {
                codes.insert("past_limit");
            }
            (codes, line["overdue"] == json!(true))
        };
        let mut sets = vec![(1..=lines.len() as u64).collect::<Vec<u64>>()];
        let mut figures = vec![list(&answer, "figures")];
        for group in list(&answer, "groups") {
            let holds = |line: &Value| match group["by"].as_str() {
                Some("body") => line["agency_responsible"] == group["code"],
                Some("topic") => line["topic"] == group["code"],
                Some("district") => list(line, "areas").contains(&group["code"]),
                other => panic!("{other:?}"),
            };
            sets.push((1u64..).zip(lines).filter(|(_, line)| holds(line)).map(|(place, _)| place).collect());
            figures.push(list(group, "figures"));
        }
        for (set, figures) in sets.into_iter().zip(figures) {
            prop_assert_eq!(figures.len(), 15);
            for figure in figures {
                let code = figure["of"].as_str().expect("a code");
                let expected: Vec<u64> = set
                    .iter()
                    .copied()
                    .filter(|place| {
                        let (codes, overdue) = of(&lines[*place as usize - 1]);
                        if code == "overdue" { overdue } else { codes.contains(code) }
                    })
                    .collect();
                let cited: Vec<u64> = list(figure, "cites").iter().filter_map(Value::as_u64).collect();
                prop_assert_eq!(&cited, &expected, "{}", code);
                prop_assert_eq!(figure["count"].as_u64(), Some(expected.len() as u64));
            }
        }
    }

    /// The documents about cases tell every case once, group what they tell, and know of nothing after their last day.
    #[test]
    fn settlement_and_feedback_recount(paths in paths(), until in 0usize..30) {
        let written: Vec<Vec<Value>> = paths.iter().map(|choices| walk(choices)).collect();
        let bytes = serde_json::to_vec(&[report("2025-02-20", 1, &written)]).expect("JSON");
        let until = day(until);
        let options = AccountOptions::of("2025-01-01", &until, "2025-02-21T08:00:00+07:00").expect("options");
        let settlement = Jurisdiction::tra_vinh().settlement(&bytes, &options).expect("an answer");
        let feedback = Jurisdiction::tra_vinh().feedback(&bytes, &options).expect("an answer");
        prop_assert_eq!(&settlement.cases, &feedback.cases);
        let begun = |steps: &&Vec<Value>| steps[0]["on"].as_str() <= Some(until.as_str());
        prop_assert_eq!(settlement.cases.len(), written.iter().filter(begun).count());
        let mut grouped: Vec<u64> =
            settlement.bodies.iter().flat_map(|body| body.cases.iter().map(|place| place.get())).collect();
        grouped.sort_unstable();
        prop_assert_eq!(grouped, (1..=settlement.cases.len() as u64).collect::<Vec<_>>());
        for told in &settlement.cases {
            let id: usize = told.case.id.as_str().parse().expect("a number");
            let by_then: Vec<&str> = written[id - 1]
                .iter()
                .filter(|step| step["on"].as_str() <= Some(until.as_str()))
                .map(|step| step["state"].as_str().expect("a state"))
                .collect();
            let spell = spell(&by_then);
            let states: Vec<&str> = told.steps.iter().map(|step| step.state.code()).collect();
            prop_assert_eq!(&states, spell);
            let came = |state: &&str| ["settled", "explained", "declined"].contains(state);
            prop_assert_eq!(settlement.pending.contains(&told.place), !spell.iter().any(came));
            let waits = spell.iter().any(came) && !spell.contains(&"fed_back");
            prop_assert_eq!(feedback.awaiting.contains(&told.place), waits);
        }
    }

    /// Asking earlier is the same as never having had what came later.
    #[test]
    fn what_comes_after_now_is_not_there(paths in paths(), told in 1usize..28, later in 1usize..28, asked in 0usize..30) {
        // The same cases as they stood on three days, the last sent twice.
        let written: Vec<Vec<Value>> = paths.iter().map(|choices| walk(choices)).collect();
        let on = |at: usize, revision: u64| {
            let until = day(at);
            let by_then = |steps: &Vec<Value>| -> Vec<Value> {
                steps.iter().filter(|step| step["on"].as_str() <= Some(until.as_str())).cloned().collect()
            };
            report(&until, revision, &written.iter().map(by_then).collect::<Vec<_>>())
        };
        let mut corrected = on(later.max(told), 2);
        corrected["submitted_at"] = json!("2025-02-20T18:00:00+07:00");
        let all = [on(told, 1), on(later.max(told), 1), corrected, on(29, 1)];
        let now = format!("{}T17:00:00+07:00", day(asked));
        let there = |report: &&Value| report["submitted_at"].as_str() <= Some(now.as_str());
        let past: Vec<Value> = all.iter().filter(there).cloned().collect();
        let (mut whole, mut dropped) = (cases(&all, &now), cases(&past, &now));
        // What is not there yet is listed as left out, and that is all it is.
        let not_yet = list(&whole, "left_out").iter().filter(|left| left["reason"] == json!("after_now")).count();
        prop_assert_eq!(not_yet, all.len() - past.len());
        for answer in [&mut whole, &mut dropped] {
            answer.as_object_mut().expect("an object").remove("left_out");
        }
        prop_assert_eq!(&whole, &dropped);
        // No step that a line rests on is after now.
        for line in list(&whole, "cases") {
            prop_assert!(line["since"].as_str() <= Some(day(asked).as_str()), "{}", line);
        }
    }
}

/// The strategies above reach what they are about: closed cases, reopened ones, refused ones.
#[test]
fn the_walks_reach_the_end_and_begin_again() {
    let steps = walk(&[0, 0, 1, 0, 1, 2, 2, 1, 0, 0, 1]);
    let went = states(&steps);
    assert_eq!(went.iter().filter(|state| **state == "closed").count(), 2, "{went:?}");
    let mut without = steps.clone();
    without.retain(|step| step["state"] != json!("fed_back"));
    assert!(!told_before_closing(&without));
    let answer = validated(&report("2025-02-20", 1, &[without]));
    assert_eq!(answer["accepted"], json!(false));
    let codes: BTreeSet<&str> =
        list(&answer, "findings").iter().filter_map(|one| one["code"].as_str()).collect();
    // Whom it left out is told where feedback went out at all: here it is one fault, told once.
    assert!(codes.contains("R003") && !codes.contains("R016"), "{codes:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// A case that two bodies told, one after the other, is the case that one of them would have told alone.
    #[test]
    fn a_case_that_is_carried_on_counts_as_the_one_it_is(choices in prop::collection::vec(0u8..6, 1..20), handed in 1usize..20, repeats in any::<bool>()) {
        let year = jurisdiction("year-2025/jurisdiction");
        let steps = walk(&choices);
        let handed = handed.min(steps.len());
        let results = |reporter: &str, on: &str, steps: &[Value], continues: Option<Value>| {
            let mut report = report(on, 1, &[steps.to_vec()]);
            report["reporter"] = json!(reporter);
            report["matters"].as_array_mut().expect("matters").truncate(1);
            // Lists and areas are those of another regime from July on, and none of this is about them.
            if on > "2025-07" {
                report["matters"][0]["topic"] = json!("livelihood/salt_water");
                report["matters"][0]["areas"] = json!(["29266"]);
            }
            if let Some(continues) = continues {
                report["cases"][0]["continues"] = continues;
            }
            report
        };
        let asked = |reports: &[Value]| -> Value {
            let options = r#"{"now":"2025-07-20T08:00:00+07:00"}"#;
            let bytes = year.call("cases", options.as_bytes(), json!(reports).to_string().as_bytes());
            let mut output: Value = serde_json::from_slice(&bytes).expect("JSON");
            output["answer"].take()
        };
        let taken_over = json!({"state": "received", "on": "2025-07-02", "by": "VL-UBND", "ground": "Biên bản bàn giao"});
        let open = steps[handed - 1]["state"] != "closed";
        // The later body repeats what was told, or begins with what it took over if there is something to take over.
        let begun = if repeats { steps.clone() } else { vec![taken_over] };
        let before = results("TV-BCSD", "2025-06-20", &steps[..handed], None);
        let after = results("VL-DUUB", "2025-07-10", &begun, Some(json!({"reporter": "TV-BCSD", "id": "1"})));
        let alone = results("VL-DUUB", "2025-07-10", if repeats { &steps } else { &steps[..handed] }, None);
        let (two, one) = (asked(&[before, after]), asked(&[alone]));
        prop_assert_eq!(list(&two, "left_out").len() + list(&one, "left_out").len(), 0, "{}", two);
        prop_assert_eq!(list(&two, "cases").len(), 1);
        let line = &two["cases"][0];
        prop_assert_eq!(&line["continues"][0]["told"]["as_of"], &json!("2025-06-20"));
        // A case that was closed is taken up again; one that was open is handed over, and that is no step of its own.
        if repeats || open {
            for member in ["figures", "durations", "outcomes"] {
                prop_assert_eq!(&two[member], &one[member], "{}", member);
            }
            for member in ["state", "since", "received_on", "spells", "answered", "ever_answered", "agency_responsible"] {
                prop_assert_eq!(&line[member], &one["cases"][0][member], "{}", member);
            }
        } else {
            prop_assert_eq!(line["spells"].as_u64(), one["cases"][0]["spells"].as_u64().map(|spells| spells + 1));
        }
        let told = list(line, "history").len();
        prop_assert_eq!(told, if repeats { steps.len() } else { handed + 1 }, "each step once");
    }
}
