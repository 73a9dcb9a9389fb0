//! The year 2025 around matters written by hand: the reports that raised them, and the reports of what became of them.
//!
//! What people raised and what was done about it is in `matters.json`; the rest of each monthly report is drawn from a
//! seed. The same files give the same bytes.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use dlxh::Jurisdiction;
use dlxh::period::{Day, Month};
use serde_json::{Value, json};

use crate::{Generator, Rng};

const SEED: u64 = 2025;

/// The first month of the second regime, and the bodies that keep the cases under either.
const TURN: &str = "2025-07-01";
const KEEPERS: [(&str, &str); 2] = [("TV-BCSD", "BCSĐ"), ("VL-DUUB", "ĐU")];

/// How many issues of a report are drawn beside those written by hand.
const DRAWN: usize = 2;

/// A year of documents, as they came in.
#[derive(Debug)]
pub struct Year {
    pub jurisdiction: Jurisdiction,
    /// The monthly reports of each month, in order.
    pub monthly: Vec<(Month, Vec<Value>)>,
    pub urgent: Vec<Value>,
    /// The reports on dialogue, supervision, criticism and initiatives, by their days.
    pub participation: Vec<Value>,
    /// The reports of results, by their days.
    pub results: Vec<Value>,
}

type Answer<T> = Result<T, Box<dyn Error>>;

impl Year {
    /// Composes the year from the test data in `data`.
    pub fn read(data: &Path) -> Answer<Self> {
        let folder = data.join("year-2025");
        let json =
            |path: &str| -> Answer<Value> { Ok(serde_json::from_slice(&fs::read(folder.join(path))?)?) };
        let jurisdiction = Jurisdiction::from_json(&fs::read(folder.join("jurisdiction.json"))?)?;
        let urgent = list(&json("urgent.json")?);
        let mut matters = list(&json("matters.json")?["matters"]);

        let mut monthly: Vec<(Month, Vec<Value>)> = vec![("2025-01".parse()?, january(data)?)];
        for number in 2..=12 {
            let month: Month = format!("2025-{number:02}").parse()?;
            let mut reports = drawn(&jurisdiction, month, &mut matters, &urgent)?;
            if let Some((month, before)) = monthly.last() {
                let mut rng = Rng::new(SEED * 100 + 50 + number);
                for report in &mut reports {
                    report["followed_up"] = followed_up(text(report, "reporter"), *month, before, &mut rng);
                }
            }
            monthly.push((month, reports));
        }
        let all = matters.iter().flat_map(|matter| list(&matter["raised"]));
        if let Some(lost) = all.into_iter().find(|one| one.get("id").is_none()) {
            return Err(format!("no report raises {lost}").into());
        }
        let results = results(data, &matters)?;
        let told = list(&json("participation.json")?);
        let participation =
            told.iter().map(|told| participation(told, &matters)).collect::<Result<_, _>>()?;
        let urgent = urgent.iter().map(urgent_report).collect();
        Ok(Self { jurisdiction, monthly, urgent, participation, results })
    }

    /// Everything that came in, as NDJSON.
    pub fn everything(&self) -> Vec<u8> {
        let monthly = self.monthly.iter().flat_map(|(_, reports)| reports);
        let mut bytes = Vec::new();
        for report in monthly.chain(&self.urgent).chain(&self.participation).chain(&self.results) {
            bytes.extend_from_slice(report.to_string().as_bytes());
            bytes.push(b'\n');
        }
        bytes
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value[member].as_str().unwrap_or_default()
}

/// January is the month of the other example, with all its faults.
fn january(data: &Path) -> Answer<Vec<Value>> {
    let entries = fs::read_dir(data.join("tra-vinh-2025-01"))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    paths.iter().map(|path| Ok(serde_json::from_slice(&fs::read(path)?)?)).collect()
}

/// The reports of `month`: of every unit that owes one, but for one that sends none and one that sends it days later.
fn drawn(
    jurisdiction: &Jurisdiction,
    month: Month,
    matters: &mut [Value],
    urgent: &[Value],
) -> Answer<Vec<Value>> {
    // No two months draw the same.
    let number = (1..=12).find(|number| month.to_string().ends_with(&format!("-{number:02}"))).unwrap_or(0);
    let mut rng = Rng::new(SEED * 100 + number);
    let mut generator = Generator::of(jurisdiction, month, rng.draw()).ok_or("nobody owes a report")?;
    let mut reports: Vec<Value> = (0..generator.reporters()).map(|_| generator.report()).collect();
    for report in &mut reports {
        let mut issues = list(&report["issues"]);
        issues.truncate(DRAWN);
        issues.extend(raised(text(report, "reporter"), month, issues.len(), matters, urgent));
        report["issues"] = Value::Array(issues);
    }
    let silent = |report: &Value| list(&report["issues"]).len() == DRAWN;
    let quiet: Vec<usize> = (0..reports.len()).filter(|at| silent(&reports[*at])).collect();
    if !quiet.is_empty() {
        reports.remove(*rng.pick(&quiet));
    }
    let late = rng.below(reports.len());
    let submitted = text(&reports[late], "submitted_at").to_owned();
    if let Some((day, time)) = submitted.split_once('T') {
        let later = day.parse::<Day>()?.plus_days(4).ok_or("beyond the calendar")?;
        reports[late]["submitted_at"] = json!(format!("{later}T{time}"));
    }
    Ok(reports)
}

/// What `reporter` says of the forecasts and proposals of its report `before`, as that was last sent.
fn followed_up(reporter: &str, month: Month, before: &[Value], rng: &mut Rng) -> Value {
    const FORECAST: [&str; 3] = ["came_true", "partly", "did_not"];
    const PROPOSAL: [&str; 3] = ["done", "in_progress", "not_done"];
    let own = before.iter().filter(|report| text(report, "reporter") == reporter);
    let last = own.max_by_key(|report| report["revision"].as_u64());
    let mut told = Vec::new();
    for issue in last.map_or(Vec::new(), |report| list(&report["issues"])) {
        let mut entry =
            json!({ "kind": "monthly-opinion", "period": month.to_string(), "issue": issue["id"] });
        if issue.get("forecast").is_some() {
            entry["forecast"] = json!(rng.pick(&FORECAST));
        }
        let proposals = list(&issue["proposals"]);
        if !proposals.is_empty() {
            let outcome =
                |one: &Value, rng: &mut Rng| json!({ "id": one["id"], "outcome": rng.pick(&PROPOSAL) });
            entry["proposals"] = proposals.iter().map(|one| outcome(one, rng)).collect();
        }
        if entry.get("forecast").is_some() || entry.get("proposals").is_some() {
            told.push(entry);
        }
    }
    Value::Array(told)
}

/// The issues that `reporter` raises in `month` of the matters written by hand; each matter is told their numbers.
fn raised(
    reporter: &str,
    month: Month,
    before: usize,
    matters: &mut [Value],
    urgent: &[Value],
) -> Vec<Value> {
    let mut issues = Vec::new();
    for matter in matters {
        let topic = matter["topic"].clone();
        let Some(raised) = matter["raised"].as_array_mut() else { continue };
        for one in raised {
            if one.get("issue").is_none()
                || text(one, "reporter") != reporter
                || text(one, "period") != month.to_string()
            {
                continue;
            }
            let mut issue = one["issue"].take();
            let id = (before + issues.len() + 1).to_string();
            issue["id"] = json!(id);
            // What was told at once is not told as something new.
            let told = urgent.iter().find(|report| {
                text(report, "reporter") == reporter
                    && text(&report["taken_up"], "period") == month.to_string()
                    && report["issue"]["topic"] == topic
            });
            if let Some(told) = told {
                issue["continues"] = json!({ "kind": "urgent-opinion", "period": told["on"], "id": "1" });
            }
            *one = json!({ "reporter": reporter, "period": month.to_string(), "id": id });
            issues.push(issue);
        }
    }
    issues
}

fn urgent_report(told: &Value) -> Value {
    let mut issue = told["issue"].clone();
    issue["id"] = json!("1");
    json!({
        "schema": "urn:dlxh:schema:urgent-opinion:1",
        "reporter": told["reporter"],
        "period": told["on"],
        "revision": 1,
        "submitted_at": format!("{}T16:00:00+07:00", text(told, "on")),
        "event": told["event"],
        "issues": [issue],
    })
}

/// A report on how people took part: each activity cites the matter it was about, as it had been raised and taken up by then.
fn participation(told: &Value, matters: &[Value]) -> Answer<Value> {
    let mut activities = list(&told["activities"]);
    for (at, activity) in activities.iter_mut().enumerate() {
        let number = activity["matter"].as_u64().ok_or("an activity is about a matter")?;
        let matter = usize::try_from(number)?.checked_sub(1).and_then(|at| matters.get(at));
        let matter = matter.ok_or_else(|| format!("there is no matter {number}"))?;
        let month = text(activity, "on").get(..7).ok_or("an activity is of a day")?.to_owned();
        let mut raised = list(&matter["raised"]);
        raised.retain(|one| text(one, "period") < month.as_str());
        for one in &mut raised {
            one["kind"] = json!("monthly-opinion");
        }
        let case = json!({ "reporter": KEEPERS[0].0, "id": number.to_string() });
        let mut commitments = list(&activity["commitments"]);
        for (at, commitment) in commitments.iter_mut().enumerate() {
            commitment["id"] = json!((at + 1).to_string());
            if commitment.get("case").is_some() {
                commitment["case"] = case.clone();
            }
        }
        let members = activity.as_object_mut().ok_or("an activity is an object")?;
        members.remove("matter");
        members.insert("id".to_owned(), json!((at + 1).to_string()));
        members.insert("topic".to_owned(), matter["topic"].clone());
        members.insert("raised".to_owned(), json!(raised));
        members.insert("cases".to_owned(), json!([case]));
        members.insert("commitments".to_owned(), json!(commitments));
    }
    let submitted = text(told, "submitted_at");
    let day = submitted.get(..10).ok_or("a report is submitted on a day")?;
    let mut report = json!({
        "schema": "urn:dlxh:schema:participation:1",
        "reporter": told["reporter"],
        "period": told["period"],
        "revision": 1,
        "document": { "symbol": told["symbol"], "issued_on": day, "secrecy": "none" },
        "submitted_at": submitted,
        "activities": activities,
    });
    if let Some(followed_up) = told.get("followed_up") {
        report["followed_up"] = followed_up.clone();
    }
    Ok(report)
}

/// A report of results on the 20th of every month and at the end of the year, each with all that was done by then.
fn results(data: &Path, matters: &[Value]) -> Answer<Vec<Value>> {
    let first = fs::read(data.join("tra-vinh-2025-02/ket-qua-bcsd.json"))?;
    let mut reports = vec![serde_json::from_slice(&first)?];
    let days = (3..=12)
        .map(|month| format!("2025-{month:02}-20"))
        .chain(["2025-06-30", "2025-12-31"].map(str::to_owned));
    let mut days: Vec<String> = days.collect();
    days.sort();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for day in &days {
        let after = day.as_str() >= TURN;
        let (keeper, mark) = KEEPERS[usize::from(after)];
        let number = numbers.entry(keeper).or_insert(if after { 3 } else { 31 });
        *number += 7;
        let mut told = Vec::new();
        let mut cases = Vec::new();
        for (at, matter) in matters.iter().enumerate() {
            let mut steps = list(&matter["steps"]);
            steps.retain(|step| text(step, "on") <= day.as_str());
            let Some(received) = steps.first().map(|step| text(step, "on").to_owned()) else { continue };
            let carried = after && received.as_str() < TURN;
            let over =
                steps.last().is_some_and(|step| text(step, "state") == "closed" && text(step, "on") < TURN);
            if carried && over {
                continue;
            }
            let id = (at + 1).to_string();
            let mut case = json!({ "id": id, "matter": id, "steps": steps });
            if carried {
                case["continues"] = json!({ "reporter": KEEPERS[0].0, "id": id });
            }
            cases.push(case);
            let mut raised = list(&matter["raised"]);
            raised.retain(|one| text(one, "period") <= &day[..7]);
            for one in &mut raised {
                one["kind"] = json!("monthly-opinion");
            }
            let mut one = matter.clone();
            one["id"] = json!(id);
            one["raised"] = json!(raised);
            one.as_object_mut().ok_or("a matter is an object")?.remove("steps");
            told.push(one);
        }
        reports.push(json!({
            "schema": "urn:dlxh:schema:agency-results:1",
            "reporter": keeper,
            "period": day,
            "revision": 1,
            "document": { "symbol": format!("{number:02}-BC/{mark}"), "issued_on": day, "secrecy": "none" },
            "submitted_at": format!("{day}T16:00:00+07:00"),
            "matters": told,
            "cases": cases,
        }));
    }
    Ok(reports)
}
