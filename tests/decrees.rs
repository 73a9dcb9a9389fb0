//! A calendar before and after a later decree: what the decree moves is what the calendar that holds it says.

use dlxh::deadlines::{MovedPart, TraceCode};
use dlxh::{DueOptions, Jurisdiction, SpanOptions};
use dlxh_conformance::here;
use serde_json::{Value, json};

fn data(name: &str) -> Value {
    let path = here().join("../core/src/data/tra-vinh").join(name);
    serde_json::from_slice(&std::fs::read(path).expect("the data are there")).expect("JSON")
}

/// Trà Vinh with another calendar, and a local rhythm whose deadlines fall at the turn of 2025.
fn with_calendar(calendar: &Value) -> Jurisdiction {
    let document = json!({
        "code": "TV", "labels": { "vi": "Trà Vinh", "en": "Trà Vinh" }, "utc_offset": "+07:00",
        "hierarchy": data("hierarchy.json"), "calendar": calendar, "regimes": [data("ct53.json")],
        "overlays": [{
            "labels": { "vi": "Quy ước minh họa", "en": "Illustrative" }, "instrument": "(minh họa)",
            "regime": "CT53", "from": "2025-01-01",
            "changes": [
                { "obligation": "monthly-report", "due": { "rule": "day_of_month", "day": 10, "month_offset": 1 } },
                { "obligation": "annual-report", "due": { "rule": "nth_working_day", "nth": 6, "month_offset": 1 } }
            ]
        }]
    });
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together")
}

/// The exchange agreed on 25 December 2025: Friday 2 January 2026 off, Saturday 10 January worked.
const EXCHANGED: [&str; 2] = ["2026-01-02", "2026-01-10"];

/// The calendar as it was before the exchange, and the decree with the very days taken out of it.
fn before_the_exchange() -> (Value, Value) {
    let mut calendar = data("calendar.json");
    let days = calendar["days"].as_array_mut().expect("days");
    let exchanged = |day: &Value| EXCHANGED.contains(&day["date"].as_str().expect("a date"));
    let taken: Vec<Value> = days.iter().filter(|day| exchanged(day)).cloned().collect();
    assert_eq!(taken.len(), 2, "the built-in calendar holds the exchange");
    days.retain(|day| !exchanged(day));
    let decree = json!({
        "labels": { "vi": "Hoán đổi ngày làm việc dịp Tết Dương lịch 2026", "en": "Exchange of workdays at New Year 2026" },
        "instrument": taken[0]["instrument"], "regime": "CT53", "from": "2025-12-25", "calendar_days": taken
    });
    (calendar, decree)
}

#[test]
fn the_exchange_of_new_year_2026_moves_what_it_moved() {
    let (calendar, decree) = before_the_exchange();
    let before = with_calendar(&calendar);
    let span = SpanOptions::of("2025-12-26", "2026-01-31").expect("a span");
    let answer = before.moved(decree.to_string().as_bytes(), &span).expect("the decree holds");
    let told: Vec<_> = answer
        .moved
        .iter()
        .map(|one| {
            let days = [one.before.due, one.before.act_by, one.after.due, one.after.act_by];
            let days = days.map(|day| day.expect("a deadline").to_string());
            (one.obligation.as_str(), one.period.to_string(), days, one.changed.clone())
        })
        .collect();
    // The sixth workday of January was Friday the 9th and is Saturday the 10th. The 10th, a Saturday, was a day of rest:
    // its last workday was the 9th, and is now the day itself.
    let day = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            (
                "annual-report",
                day("2025"),
                [day("2026-01-09"), day("2026-01-09"), day("2026-01-10"), day("2026-01-10")],
                vec![MovedPart::Due, MovedPart::ActBy]
            ),
            (
                "monthly-report",
                day("2025-12"),
                [day("2026-01-10"), day("2026-01-09"), day("2026-01-10"), day("2026-01-10")],
                vec![MovedPart::ActBy]
            ),
        ]
    );
    // The synthesis of January 2026, due on Tuesday the 20th, stays.
    assert_eq!(answer.unmoved, 1);
    assert_eq!(answer.instrument, decree["instrument"].as_str().expect("an instrument"));
}

#[test]
fn in_the_second_province_it_moves_what_is_counted_in_workdays_and_names_whom() {
    let mut document: Value = serde_json::from_slice(
        &std::fs::read(here().join("data/vinh-long-illustrative.json")).expect("the data are there"),
    )
    .expect("JSON");
    let (_, mut decree) = before_the_exchange();
    decree["regime"] = json!("MHVL");
    let days = document["calendar"]["days"].as_array_mut().expect("days");
    days.retain(|day| !EXCHANGED.contains(&day["date"].as_str().expect("a date")));
    let before = Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    let span = SpanOptions::of("2026-01-01", "2026-01-12").expect("a span");
    let moved = before.moved(decree.to_string().as_bytes(), &span).expect("the decree holds").moved;
    let told: Vec<_> = moved
        .iter()
        .map(|one| {
            let days = [one.before.due, one.after.due].map(|day| day.expect("a deadline").to_string());
            (one.obligation.as_str(), one.period.to_string(), days, one.units.len())
        })
        .collect();
    // The second workday of January: 2 and 5, then 5 and 6. Two workdays before Monday the 12th: 9 and 8, then 10 and 9.
    let pair = |before: &str, after: &str| [before.to_owned(), after.to_owned()];
    assert_eq!(
        told,
        [
            ("commune-month", "2025-12".to_owned(), pair("2026-01-05", "2026-01-06"), 41),
            ("month-digest", "2025-12".to_owned(), pair("2026-01-08", "2026-01-09"), 1),
        ]
    );
}

#[test]
fn a_saturday_that_is_worked_is_not_called_a_day_of_rest() {
    let due = with_calendar(&data("calendar.json"));
    let due = due.due(&DueOptions::of("monthly-report", "2025-12").expect("options")).expect("a due day");
    let steps: Vec<_> =
        due.trace.iter().map(|step| (step.step, step.date.map(|day| day.to_string()))).collect();
    let worked = (TraceCode::MakeUpWorkday, Some("2026-01-10".to_owned()));
    assert!(steps.contains(&worked), "{steps:?}");
    assert!(steps.iter().all(|(step, _)| *step != TraceCode::RestDay), "{steps:?}");
}

#[test]
fn a_calendar_with_the_decree_laid_over_it_is_the_calendar_that_holds_it() {
    let (calendar, decree) = before_the_exchange();
    let later = with_calendar(&calendar).with_overlay(decree.to_string().as_bytes()).expect("it holds");
    let held = with_calendar(&data("calendar.json"));
    assert_eq!(later.calendar().document(), held.calendar().document());
    for (obligation, period) in
        [("monthly-report", "2025-12"), ("annual-report", "2025"), ("synthesis", "2026-01")]
    {
        let options = DueOptions::of(obligation, period).expect("options");
        assert_eq!(later.due(&options).expect("due"), held.due(&options).expect("due"));
    }
    // And taken back again, nothing is left of it.
    let span = SpanOptions::of("2025-12-01", "2026-02-28").expect("a span");
    let back = json!({
        "labels": { "vi": "Bãi bỏ", "en": "Revoked" }, "instrument": "(minh họa)", "regime": "CT53", "from": "2025-12-26",
        "calendar_days": [
            { "date": "2026-01-02", "kind": "make_up_workday", "labels": { "vi": "Làm việc", "en": "Worked" }, "status": "enacted", "instrument": "(minh họa)" },
            { "date": "2026-01-10", "kind": "substituted_rest", "labels": { "vi": "Nghỉ", "en": "Rest" }, "status": "enacted", "instrument": "(minh họa)" }
        ]
    });
    let there = with_calendar(&calendar).moved(decree.to_string().as_bytes(), &span).expect("there");
    let back = later.moved(back.to_string().as_bytes(), &span).expect("back");
    assert_eq!(there.moved.len(), 2);
    for (there, back) in there.moved.iter().zip(&back.moved) {
        assert_eq!((&there.before, &there.after), (&back.after, &back.before));
    }
}

#[test]
fn what_the_calendar_settles_later_is_firm_from_then_on() {
    let mut calendar = data("calendar.json");
    calendar["settled_to"] = json!("2025-02-01");
    let decree = json!({
        "labels": { "vi": "Lịch nghỉ năm 2025", "en": "Holidays of 2025" }, "instrument": "(minh họa)", "regime": "CT53",
        "from": "2025-01-01", "calendar_settled_to": "2025-03-01"
    });
    let span = SpanOptions::of("2025-02-01", "2025-04-30").expect("a span");
    let moved = with_calendar(&calendar).moved(decree.to_string().as_bytes(), &span).expect("it holds").moved;
    let told: Vec<_> = moved
        .iter()
        .map(|one| (one.obligation.as_str(), one.period.to_string(), one.changed.as_slice()))
        .collect();
    let firmness = [MovedPart::Firmness].as_slice();
    assert_eq!(
        told,
        [("monthly-report", "2025-01".to_owned(), firmness), ("synthesis", "2025-02".to_owned(), firmness)]
    );
}

#[test]
fn an_agenda_past_the_calendar_says_what_it_does_not_know() {
    let mut calendar = data("calendar.json");
    calendar["to"] = json!("2025-05-01");
    calendar["settled_to"] = json!("2025-05-01");
    calendar["days"].as_array_mut().expect("days").retain(|day| day["date"].as_str() < Some("2025-05-01"));
    let counted = json!({
        "labels": { "vi": "x", "en": "x" }, "instrument": "x", "regime": "CT53", "from": "2025-01-01",
        "changes": [{ "obligation": "monthly-report", "due": { "rule": "nth_working_day", "nth": 3, "month_offset": 1 } }]
    });
    let document = json!({
        "code": "TV", "labels": { "vi": "Trà Vinh", "en": "Trà Vinh" }, "utc_offset": "+07:00",
        "hierarchy": data("hierarchy.json"), "calendar": calendar, "regimes": [data("ct53.json")], "overlays": [counted]
    });
    let jurisdiction = Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    let agenda = jurisdiction
        .agenda(&SpanOptions::of("2025-05-01", "2025-05-31").expect("a span"))
        .expect("an agenda");
    let listed = |list: &[dlxh::deadlines::AgendaEntry]| -> Vec<(String, String)> {
        list.iter().map(|entry| (entry.obligation.to_string(), entry.period.to_string())).collect()
    };
    let pair = |obligation: &str, period: &str| (obligation.to_owned(), period.to_owned());
    // Its due day needs no calendar, its last workday does.
    assert_eq!(listed(&agenda.deadlines), [pair("synthesis", "2025-05")]);
    assert_eq!(agenda.deadlines[0].act_by, None);
    // That of May is due in June, but the period touches the span: nobody is told that there is nothing.
    assert_eq!(
        listed(&agenda.unknown),
        [pair("monthly-report", "2025-04"), pair("monthly-report", "2025-05")]
    );
    assert!(
        agenda.unknown.iter().all(|entry| entry.due.is_none() && entry.summary.contains("lịch làm việc"))
    );
}

/// The report of its last month falls due when the regime is over: the agenda of that month still tells it.
#[test]
fn what_is_due_after_the_end_of_its_regime_is_not_lost() {
    let mut document = dlxh_conformance::small();
    document["regimes"][0]["to"] = json!("2025-07-01");
    document["regimes"][0]["obligations"][0]["due"] =
        json!({ "rule": "day_of_month", "day": 5, "month_offset": 1 });
    let jurisdiction = Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    let agenda = |from, to| jurisdiction.agenda(&SpanOptions::of(from, to).expect("a span"));
    let july = agenda("2025-07-01", "2025-07-31").expect("an agenda");
    let told: Vec<_> = july
        .deadlines
        .iter()
        .map(|entry| (entry.period.to_string(), entry.due.expect("a day").to_string()))
        .collect();
    assert_eq!(told, [("2025-06".to_owned(), "2025-07-05".to_owned())]);
    assert_eq!(agenda("2025-08-01", "2025-08-31").expect_err("nothing").code(), dlxh::ErrorCode::NotFound);
}
