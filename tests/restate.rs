//! Laws of restating, over random hierarchies: nothing is lost, nothing is rounded, nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::Jurisdiction;
use dlxh_conformance::{here, vectors};
use dlxh_examples::Rng;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The days on which things change, and a month after each.
const TURNS: [&str; 3] = ["2025-03-01", "2025-06-01", "2025-09-01"];
const MONTHS: [&str; 4] = ["2025-02", "2025-05", "2025-08", "2025-11"];
const DAYS: [&str; 4] = ["2025-02-28", "2025-05-31", "2025-08-31", "2025-11-30"];
const LATE: &str = "2025-12-31T08:00:00+07:00";

/// A code with the turn before which it began (0 for the first day) and the one at which it ended.
#[derive(Debug, Clone)]
struct Place {
    code: usize,
    from: usize,
    to: Option<usize>,
}

/// What became of one place at a turn: the successors, each with its share if it is stated.
#[derive(Debug, Clone)]
struct Fate {
    turn: usize,
    of: usize,
    kind: &'static str,
    to: Vec<(usize, Option<(u64, u64)>)>,
}

/// A random world: places that merge, are replaced, divided or end. Units and areas share their fate.
#[derive(Debug, Default)]
struct World {
    places: Vec<Place>,
    fates: Vec<Fate>,
}

fn begins(turn: usize) -> &'static str {
    if turn == 0 { "2025-01-01" } else { TURNS[turn - 1] }
}

impl World {
    fn random(rng: &mut Rng, only_whole: bool) -> Self {
        let mut world = Self::default();
        for _ in 0..rng.range(2, 6) {
            world.begin(0);
        }
        for turn in 1..=TURNS.len() {
            let mut alive = world.alive(turn - 1);
            while let Some(of) = alive.pop() {
                let fates = if only_whole { 3 } else { 8 };
                match rng.below(fates) {
                    0 => {}
                    1 => {
                        let to = world.begin(turn);
                        world.end(turn, of, "replaces", vec![(to, Some((1, 1)))]);
                    }
                    2 => {
                        let to = world.begin(turn);
                        world.end(turn, of, "merged_into", vec![(to, Some((1, 1)))]);
                        for _ in 0..rng.below(3).min(alive.len()) {
                            let with = alive.pop().expect("one more");
                            world.end(turn, with, "merged_into", vec![(to, Some((1, 1)))]);
                        }
                    }
                    3 | 4 => {
                        let (denominator, first) = *rng.pick(&[(2, 1), (3, 2), (7, 3), (1000, 1)]);
                        let shares = [first, denominator - first];
                        let to = shares.map(|share| (world.begin(turn), Some((share, denominator))));
                        world.end(turn, of, "split_from", to.to_vec());
                    }
                    5 => {
                        let to = vec![(world.begin(turn), None), (world.begin(turn), None)];
                        world.end(turn, of, "split_from", to);
                    }
                    6 => {
                        // It goes on without the part.
                        let to = vec![(world.begin(turn), None)];
                        world.fates.push(Fate { turn, of, kind: "split_from", to });
                    }
                    _ => world.places[of].to = Some(turn),
                }
            }
        }
        world
    }

    fn begin(&mut self, from: usize) -> usize {
        self.places.push(Place { code: 10 + self.places.len(), from, to: None });
        self.places.len() - 1
    }

    fn end(&mut self, turn: usize, of: usize, kind: &'static str, to: Vec<(usize, Option<(u64, u64)>)>) {
        self.places[of].to = Some(turn);
        // Of one place all shares are stated, or none.
        let stated = !self.fates.iter().any(|fate| fate.of == of);
        let to = to.into_iter().map(|(at, share)| (at, share.filter(|_| stated))).collect();
        self.fates.push(Fate { turn, of, kind, to });
    }

    fn alive(&self, after: usize) -> Vec<usize> {
        let alive = |place: &Place| place.from <= after && place.to.is_none_or(|to| after < to);
        (0..self.places.len()).filter(|at| alive(&self.places[*at])).collect()
    }

    fn code(&self, of: &str, at: usize) -> String {
        let code = self.places[at].code;
        if of == "units" { format!("MH-{code}") } else { code.to_string() }
    }

    /// Where everything of `at` is after turn `on`, if every step is whole.
    fn whole(&self, at: usize, on: usize) -> usize {
        let mut at = at;
        while let Some(fate) = self.fates.iter().find(|fate| fate.of == at && fate.turn <= on) {
            at = fate.to[0].0;
        }
        at
    }

    fn jurisdiction(&self) -> Jurisdiction {
        let text = std::fs::read_to_string(here().join("data/splits.json")).expect("a file");
        let mut document: Value = serde_json::from_str(&text).expect("JSON");
        let hierarchy = &mut document["hierarchy"];
        for table in ["units", "areas"] {
            hierarchy[table].as_array_mut().unwrap().truncate(1);
        }
        hierarchy["links"] = json!([]);
        hierarchy["restructurings"] = json!([]);
        let mut add = |table: &str, record: Value| hierarchy[table].as_array_mut().unwrap().push(record);
        for (at, place) in self.places.iter().enumerate() {
            let dated = |mut record: Value| {
                record["from"] = json!(begins(place.from));
                if let Some(to) = place.to {
                    record["to"] = json!(begins(to));
                }
                record
            };
            let names = json!([{ "labels": { "vi": "Nơi minh họa", "en": "Illustrative" } }]);
            add(
                "units",
                dated(
                    json!({ "code": self.code("units", at), "class": "district_committee", "names": names, "answers": "body", "certainty": "confirmed" }),
                ),
            );
            add(
                "areas",
                dated(json!({ "code": self.code("areas", at), "level": "district", "names": names })),
            );
            add(
                "links",
                dated(json!({ "hierarchy": "area", "child": self.code("areas", at), "parent": "01" })),
            );
        }
        for fate in &self.fates {
            for (to, share) in &fate.to {
                for of in ["units", "areas"] {
                    let identity = |at: usize| json!({ "code": self.code(of, at), "from": begins(self.places[at].from) });
                    let mut edge = json!({
                        "kind": fate.kind, "of": of, "predecessor": identity(fate.of), "successor": identity(*to),
                        "instrument": "(minh họa, không có thật)", "certainty": "confirmed",
                    });
                    if let Some((numerator, denominator)) = share {
                        edge["share"] = json!({ "numerator": numerator, "denominator": denominator });
                    }
                    add("restructurings", edge);
                }
            }
        }
        Jurisdiction::from_json(document.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// A report of some of the units for each month, with issues about what was there then.
    fn reports(&self, rng: &mut Rng) -> Vec<Value> {
        let sound = sound();
        let mut reports = Vec::new();
        for (after, month) in MONTHS.iter().enumerate() {
            let alive = self.alive(after);
            for unit in &alive {
                if rng.chance(40) {
                    continue;
                }
                let mut report = sound.clone();
                report["reporter"] = json!(self.code("units", *unit));
                report["period"] = json!(month);
                report["submitted_at"] = json!(format!("{month}-{:02}T08:00:00+07:00", rng.range(10, 20)));
                let issue = report["issues"][0].clone();
                let issues = (1..=rng.range(1, 3)).map(|id| {
                    let mut issue = issue.clone();
                    let areas: BTreeSet<String> =
                        (0..rng.range(1, 3)).map(|_| self.code("areas", *rng.pick(&alive))).collect();
                    issue["id"] = json!(id.to_string());
                    issue["areas"] = json!(areas);
                    issue["account"] = json!(format!("Nội dung minh họa thứ {id}, chỉ để thử."));
                    issue
                });
                report["issues"] = issues.collect();
                reports.push(report);
            }
        }
        reports
    }
}

/// A sound report of the jurisdiction that the worlds are made after.
fn sound() -> Value {
    let mut vectors = vectors().into_iter().map(|(_, vector)| vector);
    let found = vectors.find(|vector| vector.op == "restate" && vector.jurisdiction == "splits");
    found.expect("a vector").input.expect("reports")[0].clone()
}

fn restate(jurisdiction: &Jurisdiction, reports: &[Value], of: &str, on: &str, now: &str) -> Value {
    let options = json!({ "from": "2025-01", "to": "2025-12", "of": of, "on": on, "now": now });
    let bytes =
        jurisdiction.call("restate", options.to_string().as_bytes(), json!(reports).to_string().as_bytes());
    let mut output: Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(output.get("error"), None, "{output}");
    output["answer"].take()
}

/// A fraction as the answer writes it, reckoned with by long numbers: another arithmetic than that of the library.
#[derive(Debug, Clone, Copy)]
struct Exact(u128, u128);

impl Exact {
    fn of(value: &Value) -> Self {
        match value.as_u64() {
            Some(whole) => Self(u128::from(whole), 1),
            None => {
                let part = |name: &str| u128::from(value[name].as_u64().expect("a number"));
                assert!(part("denominator") > 1, "a whole number is written as one: {value}");
                Self(part("numerator"), part("denominator"))
            }
        }
    }

    fn sum(values: impl Iterator<Item = Self>) -> Self {
        values.fold(Self(0, 1), |Self(a, b), Self(c, d)| {
            let (top, bottom) = (a * d + c * b, b * d);
            let mut common = (top, bottom);
            while common.1 != 0 {
                common = (common.1, common.0 % common.1);
            }
            Self(top / common.0, bottom / common.0)
        })
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.0 * other.1 == other.0 * self.1
    }
}

fn rows<'v>(answer: &'v Value, pointer: &str) -> impl Iterator<Item = &'v Value> + use<'v> {
    answer.pointer(pointer).and_then(Value::as_array).expect("rows").iter()
}

fn amounts<'v>(answer: &'v Value, pointer: &str) -> impl Iterator<Item = Exact> + use<'v> {
    rows(answer, pointer).map(|row| Exact::of(&row["figure"]["amount"]))
}

fn balanced(answer: &Value) {
    let totals = |name: &str| Exact::of(&answer["totals"][name]);
    assert_eq!(Exact::sum(amounts(answer, "/reported/rows")), totals("reported"));
    assert_eq!(Exact::sum(amounts(answer, "/restated/rows")), totals("restated"));
    assert_eq!(Exact::sum(amounts(answer, "/refused")), totals("refused"));
    let parts = ["restated", "merged", "refused"].map(totals);
    assert_eq!(Exact::sum(parts.into_iter()), totals("reported"), "{answer}");
    let mentions = |name: &str| answer["mentions"][name].as_u64().expect("a number");
    assert_eq!(mentions("reported"), mentions("restated") + mentions("refused"));
    let issues = rows(answer, "/issues").count() as u64;
    assert_eq!(mentions("reported") + rows(answer, "/without_area").count() as u64, issues);
    for row in ["/reported/rows", "/restated/rows", "/refused"].iter().flat_map(|side| rows(answer, side)) {
        let figure = &row["figure"];
        let cites: Vec<u64> = rows(figure, "/cites").map(|place| place.as_u64().unwrap()).collect();
        assert!(cites.is_sorted_by(|a, b| a < b) && !cites.is_empty(), "each mention once: {row}");
        assert!(cites.iter().all(|place| (1..=issues).contains(place)));
        assert_eq!(figure["mentions"], json!(cites.len()));
        let topics = rows(figure, "/topics").map(|topic| Exact::of(&topic["amount"]));
        assert_eq!(Exact::sum(topics), Exact::of(&figure["amount"]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn where_every_succession_is_whole_the_sums_agree(seed in any::<u64>(), on in 0..4usize) {
        let mut rng = Rng::new(seed);
        let world = World::random(&mut rng, true);
        let jurisdiction = world.jurisdiction();
        // What is reported up to the day: what came after would be carried back.
        let reports: Vec<Value> = world.reports(&mut rng).into_iter()
            .filter(|report| report["period"].as_str().unwrap() <= MONTHS[on]).collect();
        for of in ["units", "areas"] {
            let answer = restate(&jurisdiction, &reports, of, DAYS[on], LATE);
            balanced(&answer);
            prop_assert_eq!(rows(&answer, "/left_out").count(), 0);
            prop_assert_eq!(rows(&answer, "/refused").count(), 0);
            prop_assert_eq!(&answer["mentions"]["restated"], &answer["mentions"]["reported"]);
            // Recounted from the reports, each mention once a row.
            let mut expected: BTreeMap<String, u64> = BTreeMap::new();
            let places = |code: &str| (0..world.places.len()).find(|at| world.code(of, *at) == code).unwrap();
            for report in &reports {
                for issue in report["issues"].as_array().unwrap() {
                    let codes = if of == "units" { vec![report["reporter"].clone()] } else { issue["areas"].as_array().unwrap().clone() };
                    let reached: BTreeSet<String> = codes.iter()
                        .map(|code| world.code(of, world.whole(places(code.as_str().unwrap()), on))).collect();
                    reached.into_iter().for_each(|code| *expected.entry(code).or_default() += 1);
                }
            }
            let found: BTreeMap<String, u64> = rows(&answer, "/restated/rows")
                .map(|row| (row["code"].as_str().unwrap().to_owned(), row["figure"]["amount"].as_u64().unwrap()))
                .collect();
            prop_assert_eq!(found, expected);
            if of == "units" {
                prop_assert_eq!(&answer["totals"]["merged"], &json!(0));
            }
        }
    }

    #[test]
    fn what_was_reported_is_restated_or_refused_with_a_reason(seed in any::<u64>(), on in 0..4usize) {
        let mut rng = Rng::new(seed);
        let world = World::random(&mut rng, false);
        let jurisdiction = world.jurisdiction();
        let reports = world.reports(&mut rng);
        for of in ["units", "areas"] {
            let answer = restate(&jurisdiction, &reports, of, DAYS[on], LATE);
            balanced(&answer);
            let there: BTreeSet<String> = world.alive(on).into_iter().map(|at| world.code(of, at)).collect();
            for row in rows(&answer, "/restated/rows") {
                prop_assert!(there.contains(row["code"].as_str().unwrap()), "{} is not there on the day", row["code"]);
            }
            for row in rows(&answer, "/refused") {
                let text = row["text"].as_str().unwrap();
                prop_assert!(text.contains(row["at"]["code"].as_str().unwrap()), "{}", text);
                let among: Vec<&Value> = rows(row, "/among").collect();
                let several = ["share_unstated", "several_predecessors"].contains(&row["why"].as_str().unwrap());
                prop_assert_eq!(several, among.len() > 1, "{}", row);
                for one in among {
                    prop_assert!(text.contains(one["code"].as_str().unwrap()));
                }
            }
        }
    }

    #[test]
    fn the_reported_side_does_not_depend_on_the_day(seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let world = World::random(&mut rng, false);
        let jurisdiction = world.jurisdiction();
        let mut reports = world.reports(&mut rng);
        for of in ["units", "areas"] {
            let answers = DAYS.map(|on| restate(&jurisdiction, &reports, of, on, LATE));
            for member in ["reported", "issues", "without_area", "reports", "left_out", "mentions/reported", "totals/reported"] {
                let side = |answer: &Value| answer.pointer(&format!("/{member}")).cloned().unwrap();
                prop_assert!(answers.iter().all(|answer| side(answer) == side(&answers[0])), "{}", member);
            }
            // Nor does anything depend on the order in which reports are handed over.
            reports.reverse();
            prop_assert_eq!(&restate(&jurisdiction, &reports, of, DAYS[0], LATE), &answers[0]);
        }
    }

    #[test]
    fn what_was_submitted_after_now_does_not_exist(seed in any::<u64>(), month in 0..4usize, day in 10..20usize) {
        let mut rng = Rng::new(seed);
        let world = World::random(&mut rng, false);
        let jurisdiction = world.jurisdiction();
        let reports = world.reports(&mut rng);
        let now = format!("{}-{day:02}T12:00:00+07:00", MONTHS[month]);
        let before = |report: &&Value| report["submitted_at"].as_str().unwrap() < now.as_str();
        let known: Vec<Value> = reports.iter().filter(before).cloned().collect();
        let mut cut = restate(&jurisdiction, &reports, "areas", DAYS[3], &now);
        let left = cut["left_out"].take();
        prop_assert_eq!(left.as_array().unwrap().len(), reports.len() - known.len());
        prop_assert!(left.as_array().unwrap().iter().all(|left| left["reason"] == "after_now"));
        let mut alone = restate(&jurisdiction, &known, "areas", DAYS[3], &now);
        alone["left_out"].take();
        prop_assert_eq!(cut, alone);
    }
}

#[test]
fn on_the_day_of_a_month_its_rows_are_what_was_reported() {
    let mut rng = Rng::new(7);
    for _ in 0..20 {
        let world = World::random(&mut rng, false);
        let jurisdiction = world.jurisdiction();
        let reports = world.reports(&mut rng);
        for (month, on) in MONTHS.iter().zip(DAYS) {
            let of_month: Vec<Value> =
                reports.iter().filter(|report| report["period"] == *month).cloned().collect();
            let answer = restate(&jurisdiction, &of_month, "areas", on, LATE);
            let side = |pointer: &str| -> Vec<(Value, Value)> {
                rows(&answer, pointer).map(|row| (row["code"].clone(), row["figure"].clone())).collect()
            };
            assert_eq!(side("/restated/rows"), side("/reported/rows"));
        }
    }
}

/// A chain of mergers as long as ten years have days is followed to its end.
#[test]
fn a_long_chain_is_followed() {
    let text = std::fs::read_to_string(here().join("data/splits.json")).expect("a file");
    let mut document: Value = serde_json::from_str(&text).expect("JSON");
    let day = |n: i64| {
        let first: dlxh::period::Day = "2025-03-01".parse().unwrap();
        first.plus_days(n).unwrap().to_string()
    };
    let hierarchy = &mut document["hierarchy"];
    hierarchy["areas"].as_array_mut().unwrap().retain(|area| area["code"] == "01" || area["code"] == "71");
    hierarchy["links"]
        .as_array_mut()
        .unwrap()
        .retain(|link| link["child"] == "71" || link["hierarchy"] == "party");
    hierarchy["restructurings"] = json!([]);
    let names = json!([{ "labels": { "vi": "Nơi minh họa", "en": "Illustrative" } }]);
    const LONG: i64 = 3_650;
    for n in 0..LONG {
        let mut area = json!({ "code": "99", "from": day(n), "level": "district", "names": names });
        let mut link = json!({ "hierarchy": "area", "child": "99", "parent": "01", "from": day(n) });
        if n + 1 < LONG {
            area["to"] = json!(day(n + 1));
            link["to"] = json!(day(n + 1));
            let identity = |n: i64| json!({ "code": "99", "from": day(n) });
            hierarchy["restructurings"].as_array_mut().unwrap().push(json!({
                "kind": "replaces", "of": "areas", "predecessor": identity(n), "successor": identity(n + 1),
                "share": { "numerator": 1, "denominator": 1 }, "instrument": "x", "certainty": "confirmed",
            }));
        }
        hierarchy["areas"].as_array_mut().unwrap().push(area);
        hierarchy["links"].as_array_mut().unwrap().push(link);
    }
    let jurisdiction = Jurisdiction::from_json(document.to_string().as_bytes()).unwrap();
    let mut report = sound();
    report["issues"].as_array_mut().unwrap().truncate(1);
    report["issues"][0]["areas"] = json!(["99"]);
    report["period"] = json!("2025-03");
    let answer = restate(&jurisdiction, &[report], "areas", &day(LONG), LATE);
    assert_eq!(answer["restated"]["rows"][0]["from"], json!(day(LONG - 1)), "{answer}");
}
