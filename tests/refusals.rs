//! What must not load, each with the place and the reason; and what a call must not do with hostile bytes.

use dlxh::shape::Lang;
use dlxh::{ErrorCode, Jurisdiction};
use dlxh_conformance::small;
use dlxh_examples::Rng;
use serde_json::{Value, json};

/// What loading `change`d data says.
fn refusal(change: impl FnOnce(&mut Value)) -> String {
    let mut document = small();
    change(&mut document);
    let error = Jurisdiction::from_json(document.to_string().as_bytes()).expect_err("it must not load");
    assert_eq!(error.code(), ErrorCode::BadJurisdiction, "{error}");
    assert!(!error.faults().is_empty());
    error.to_string()
}

fn assert_says(message: &str, parts: &[&str]) {
    for part in parts {
        assert!(message.contains(part), "`{part}` is not in: {message}");
    }
}

fn explained(list: &str, example: &str) -> Value {
    let said = |text: &str| json!({ "vi": text, "en": text });
    let entry = json!({
        "code": "a", "meaning": said("x"), "when": said("x"), "when_not": said("x"),
        "examples": [said("x"), said(example)]
    });
    json!([{ "list": list, "entries": [entry] }])
}

#[test]
fn a_jurisdiction_brings_the_codebook_of_its_own_lists() {
    let mut document = small();
    document["codebook"] = explained("groups", "y");
    let jurisdiction = Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    let entry = jurisdiction.explain("groups/a", Lang::Vi).expect("its own");
    assert_eq!((entry.label.as_str(), entry.examples), ("a", vec!["x".to_owned(), "y".to_owned()]));
    assert!(jurisdiction.explain("groups/farmers", Lang::Vi).is_none(), "that is another jurisdiction's");
    assert!(jurisdiction.explain("topics/a", Lang::Vi).is_none(), "it does not explain its topics");
    assert!(
        jurisdiction.explain("breadth/many", Lang::Vi).is_some(),
        "the report's own words hold everywhere"
    );
}

#[test]
fn a_codebook_explains_what_is_there_once_and_names_nobody() {
    let message = refusal(|d| d["codebook"] = explained("breadth", "y"));
    assert_says(&message, &["/codebook/0/entries/0/code", "`breadth`"]);
    let message = refusal(|d| {
        let twice = explained("mood", "y");
        d["codebook"] = json!([twice[0], twice[0]]);
    });
    assert_says(&message, &["/codebook/1/entries/0/code", "twice"]);
    let message = refusal(|d| {
        d["codebook"] = explained("mood", "y");
        d["codebook"][0]["entries"][0]["when_not"]["en"] = json!("it is strong: `intensity/strong`");
    });
    assert_says(&message, &["/codebook/0/entries/0/when_not", "not there"]);
    let message = refusal(|d| d["codebook"] = explained("mood", "Gọi 0912 345 678"));
    assert_says(&message, &["/codebook/0/entries/0/examples"]);
    assert!(!message.contains("0912"), "{message}");
}

#[test]
fn the_small_jurisdiction_loads() {
    Jurisdiction::from_json(small().to_string().as_bytes()).expect("it holds together");
}

#[test]
fn a_cycle_names_unit_and_day() {
    let message = refusal(|d| {
        d["hierarchy"]["links"] = json!([
            { "hierarchy": "party", "child": "A", "parent": "B", "from": "2025-01-01" },
            { "hierarchy": "party", "child": "B", "parent": "A", "from": "2025-03-01" }
        ]);
    });
    assert_says(&message, &["/hierarchy/links/", "its own ancestor", "2025-03-01"]);
}

#[test]
fn two_parents_at_once_are_refused() {
    let message = refusal(|d| {
        let link = json!({ "hierarchy": "party", "child": "A", "parent": "B", "from": "2025-02-01" });
        d["hierarchy"]["links"].as_array_mut().unwrap().push(link);
    });
    assert_says(&message, &["/hierarchy/links/4", "`A` has two parents", "2025-02-01"]);
}

/// What is wrong, in the language of the clerk.
fn refusal_vi(change: impl FnOnce(&mut Value)) -> String {
    let mut document = small();
    change(&mut document);
    let error = Jurisdiction::from_json(document.to_string().as_bytes()).expect_err("it must not load");
    let answer: Value = serde_json::from_slice(&dlxh::wire::failed(&error, Lang::Vi)).expect("JSON");
    answer["error"]["message"].as_str().expect("a message").to_owned()
}

#[test]
fn an_area_below_a_province_belongs_to_one_throughout() {
    let never = |d: &mut Value| drop(d["hierarchy"]["links"].as_array_mut().unwrap().pop());
    assert_says(
        &refusal(never),
        &["/hierarchy/areas/2", "`12` is below a province but belongs to no area on 2025-07-01"],
    );
    assert_says(&refusal_vi(never), &["`12`", "không thuộc địa bàn nào vào ngày 2025-07-01"]);
    let message = refusal(|d| d["hierarchy"]["links"][3]["to"] = json!("2026-03-01"));
    assert_says(&message, &["/hierarchy/areas/2", "`12`", "on 2026-03-01"]);
    let message = refusal(|d| d["hierarchy"]["links"][2]["from"] = json!("2025-02-01"));
    assert_says(&message, &["/hierarchy/areas/1", "`11`", "on 2025-01-01"]);
    // Two links that meet leave no gap.
    let mut document = small();
    document["hierarchy"]["links"][3]["to"] = json!("2026-01-01");
    let rest = json!({ "hierarchy": "area", "child": "12", "parent": "01", "from": "2026-01-01" });
    document["hierarchy"]["links"].as_array_mut().unwrap().push(rest);
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("one link after the other");
}

#[test]
fn what_is_split_off_comes_out_of_what_is_there() {
    let split = |ends: &str| {
        let ends = ends.to_owned();
        move |d: &mut Value| {
            d["hierarchy"]["restructurings"][0]["kind"] = json!("split_from");
            d["hierarchy"]["areas"][1]["to"] = json!(ends);
            d["hierarchy"]["links"][2]["to"] = json!(ends);
        }
    };
    let message = refusal(split("2025-03-01"));
    assert_says(&message, &["/hierarchy/restructurings/0", "`11` must be there until", "2025-07-01"]);
    assert_says(
        &refusal_vi(split("2025-03-01")),
        &["`11` phải còn tồn tại đến ngày phần tách ra bắt đầu (2025-07-01)"],
    );
    for ends in ["2025-07-01", "2026-01-01"] {
        let mut document = small();
        split(ends)(&mut document);
        Jurisdiction::from_json(document.to_string().as_bytes()).expect("it was there");
    }
    let merged = |d: &mut Value| {
        split("2025-03-01")(d);
        d["hierarchy"]["restructurings"][0]["kind"] = json!("merged_into");
    };
    assert_says(&refusal(merged), &["/hierarchy/restructurings/0", "`11` must end on the day", "2025-07-01"]);
    assert_says(&refusal_vi(merged), &["`11` phải kết thúc đúng ngày đơn vị kế tục bắt đầu (2025-07-01)"]);
}

#[test]
fn a_name_is_not_taken_after_the_end_of_its_bearer() {
    let renamed = |day: &str| {
        let day = day.to_owned();
        move |d: &mut Value| {
            let name = json!({ "from": day, "labels": { "vi": "mới", "en": "new" } });
            d["hierarchy"]["areas"][1]["names"].as_array_mut().unwrap().push(name);
        }
    };
    for day in ["2025-07-01", "2025-09-01"] {
        let message = refusal(renamed(day));
        assert_says(
            &message,
            &["/hierarchy/areas/1", &format!("`11` takes a name on {day}, after its end on 2025-07-01")],
        );
    }
    assert_says(
        &refusal_vi(renamed("2025-09-01")),
        &["`11` mang một tên gọi từ ngày 2025-09-01", "kết thúc ngày 2025-07-01"],
    );
    let mut document = small();
    renamed("2025-06-30")(&mut document);
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("the last day is a day");
}

#[test]
fn a_rule_is_set_once_to_something_the_regime_has() {
    let rules = |rules: Value| move |d: &mut Value| d["regimes"][0]["rules"] = rules;
    let twice = json!([{ "code": "C001", "severity": "error" }, { "code": "C001", "severity": "info" }]);
    assert_says(&refusal(rules(twice.clone())), &["/regimes/0/rules/1", "C001 is set twice"]);
    assert_says(&refusal_vi(rules(twice)), &["quy tắc C001 được đặt hai lần"]);
    let nothing = json!([{ "code": "C001" }]);
    assert_says(&refusal(rules(nothing.clone())), &["/regimes/0/rules/0", "nothing is set for C001"]);
    assert_says(&refusal_vi(rules(nothing)), &["không đặt gì cho quy tắc C001"]);
    let clause = json!([{ "code": "C001", "clause": "CT53.0" }]);
    assert_says(&refusal(rules(clause)), &["/regimes/0/rules/0/clause", "the regime has no clause `CT53.0`"]);
    let unknown = json!([{ "code": "C999", "severity": "error" }]);
    assert_says(&refusal(rules(unknown)), &["/regimes/0/rules/0", "there is no such rule"]);
}

#[test]
fn a_link_beyond_the_life_of_its_unit_is_refused() {
    let message = refusal(|d| d["hierarchy"]["units"][1]["to"] = json!("2025-06-01"));
    assert_says(&message, &["/hierarchy/links/0", "`A` does not exist throughout"]);
}

#[test]
fn overlapping_records_and_backward_intervals_are_refused() {
    let message = refusal(|d| {
        let again = d["hierarchy"]["units"][0].clone();
        d["hierarchy"]["units"].as_array_mut().unwrap().push(again);
    });
    assert_says(&message, &["/hierarchy/units/3", "`P` overlaps"]);
    let message = refusal(|d| d["hierarchy"]["areas"][0]["to"] = json!("2024-01-01"));
    assert_says(&message, &["/hierarchy/areas/0", "ends before it begins"]);
}

#[test]
fn shares_must_sum_to_one_or_none_be_stated() {
    let half = json!({ "numerator": 1, "denominator": 2 });
    let message = refusal(|d| d["hierarchy"]["restructurings"][0]["share"] = half.clone());
    assert_says(&message, &["/hierarchy/restructurings/0", "`11`", "must sum to 1"]);
    let mut document = small();
    document["hierarchy"]["restructurings"][0].as_object_mut().unwrap().remove("share");
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("an unstated share is allowed");
}

#[test]
fn a_restructuring_must_meet_its_identities() {
    let message = refusal(|d| d["hierarchy"]["restructurings"][0]["successor"]["from"] = json!("2025-07-02"));
    assert_says(&message, &["there is no `12` that begins on 2025-07-02"]);
}

#[test]
fn a_regime_on_a_unit_that_never_existed_is_refused() {
    let message = refusal(|d| d["regimes"][0]["obligations"][0]["to"] = json!("NOBODY"));
    assert_says(&message, &["/regimes/0/obligations/0", "`NOBODY` was never in the hierarchy"]);
    let message = refusal(|d| d["regimes"][0]["obligations"][0]["via"] = json!("NOWHERE"));
    assert_says(&message, &["/regimes/0/obligations/0", "`NOWHERE` was never in the hierarchy"]);
    let by_unit = |d: &mut Value| {
        let reason = json!({ "vi": "x", "en": "x" });
        let owing = json!({ "by": "unit", "unit": "NEVER", "duty": "certain", "reason": reason });
        d["regimes"][0]["obligations"][0]["owed_by"].as_array_mut().unwrap().push(owing);
    };
    assert_says(&refusal(by_unit), &["/regimes/0/obligations/0", "`NEVER` was never in the hierarchy"]);
    assert_says(&refusal_vi(by_unit), &["đơn vị `NEVER` chưa từng có trong dữ liệu tổ chức"]);
}

#[test]
fn a_report_discharges_one_obligation() {
    let again = |from: &str, until: Option<&str>| {
        let (from, until) = (json!(from), until.map(|day| json!(day)));
        move |d: &mut Value| {
            let mut other = d["regimes"][0]["obligations"][0].clone();
            other["code"] = json!("other-report");
            other["from"] = from;
            d["regimes"][0]["obligations"].as_array_mut().unwrap().push(other);
            if let Some(until) = until {
                d["regimes"][0]["obligations"][0]["to_day"] = until;
            }
        }
    };
    let message = refusal(again("2025-03-01", None));
    assert_says(
        &message,
        &["/regimes/0/obligations/1/report", "from 2025-03-01", "`other-report` and `monthly-report`"],
    );
    assert_says(
        &refusal_vi(again("2025-03-01", Some("2025-03-02"))),
        &["từ ngày 2025-03-01", "cả `other-report` và `monthly-report`"],
    );
    let mut document = small();
    again("2025-03-01", Some("2025-03-01"))(&mut document);
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("one after the other");
}

#[test]
fn a_due_day_before_the_window_ends_is_refused() {
    let message = refusal(|d| d["regimes"][0]["obligations"][0]["window"] = json!({ "rule": "calendar" }));
    assert_says(
        &message,
        &["/regimes/0/obligations/0", "due on 2025-01-15, before the window ends (2025-01-31)"],
    );
}

/// However late a local decision begins, and whatever the rhythm: its own place is told.
#[test]
fn a_local_window_that_ends_after_the_due_day_is_refused_where_it_stands() {
    let overlay = |from: &str, change: Value| {
        json!({
            "labels": { "vi": "x", "en": "x" }, "instrument": "x", "regime": "XX", "from": from,
            "changes": [{ "obligation": "other", "duties": [{ "unit": "A", "owes": true }] }, change]
        })
    };
    let with = |rhythm: &str, due: Value, overlay: Value| {
        refusal(|d| {
            let mut other = d["regimes"][0]["obligations"][0].clone();
            other["code"] = json!("other");
            other.as_object_mut().unwrap().remove("report");
            d["regimes"][0]["obligations"].as_array_mut().unwrap().push(other);
            d["regimes"][0]["obligations"][0]["rhythm"] = json!(rhythm);
            d["regimes"][0]["obligations"][0]["due"] = due;
            d["overlays"] = json!([overlay]);
        })
    };
    let day = |day: u64| json!({ "rule": "day_of_month", "day": day, "month_offset": 0 });
    let calendar = json!({ "obligation": "monthly-report", "window": { "rule": "calendar" } });
    let place = "/overlays/0/changes/1/window: `monthly-report` for";
    let message = with("month", day(15), overlay("2034-01-01", calendar.clone()));
    assert_says(&message, &[place, "due on 2034-01-15, before the window ends (2034-01-31)"]);
    let message = with("quarter", day(30), overlay("2025-01-01", calendar));
    assert_says(&message, &[place, "due on 2025-03-30, before the window ends (2025-03-31)"]);
    // Where the window is the directive's and the day is local, it is the day.
    let message = refusal(|d| {
        d["regimes"][0]["obligations"][0]["due"] = json!({ "rule": "unset" });
        d["regimes"][0]["obligations"][0]["window"] = json!({ "rule": "calendar" });
        d["overlays"] =
            json!([overlay("2025-06-01", json!({ "obligation": "monthly-report", "due": day(15) }))]);
        d["overlays"][0]["changes"].as_array_mut().unwrap().remove(0);
    });
    assert_says(&message, &["/overlays/0/changes/0/due", "2025-06", "due on 2025-06-15"]);
}

#[test]
fn a_severity_below_the_floor_is_refused() {
    let message = refusal(|d| d["regimes"][0]["rules"] = json!([{ "code": "P001", "severity": "info" }]));
    assert_says(&message, &["/regimes/0/rules/0", "cannot be below `error`"]);
}

#[test]
fn a_label_with_a_phone_number_is_refused_and_not_repeated() {
    let message =
        refusal(|d| d["regimes"][0]["lists"]["groups"][0]["labels"]["vi"] = json!("gọi 0912 345 678"));
    assert_says(&message, &["/regimes/0/lists/groups/0/labels", "Phone number"]);
    assert!(!message.contains("0912"));
}

#[test]
fn every_structural_fault_of_a_jurisdiction_is_told_with_its_place() {
    let message = refusal(|d| {
        d["utc_offset"] = json!("7");
        d["calendar"]["weekly_rest"] = json!([8]);
        d["regimes"][0]["obligations"][0]["due"] = json!({ "rule": "someday" });
    });
    assert_says(
        &message,
        &["/utc_offset", "/calendar/weekly_rest/0", "/regimes/0/obligations/0/due", "unset, day_of_month"],
    );
}

#[test]
fn an_overlay_cannot_change_what_the_directive_sets() {
    let overlay = json!({
        "labels": { "vi": "x", "en": "x" }, "instrument": "x", "regime": "CT53", "from": "2025-01-01",
        "changes": [{ "obligation": "synthesis", "due": { "rule": "day_of_month", "day": 25, "month_offset": 0 } }]
    });
    let error = Jurisdiction::tra_vinh().with_overlay(overlay.to_string().as_bytes()).unwrap_err();
    assert_says(&error.to_string(), &["/overlays/0/changes/0/due", "the directive sets this day itself"]);
    let mut base = small();
    base["regimes"][0]["obligations"][0]["window"] =
        json!({ "rule": "shifted", "first_day": 16, "last_day": 15 });
    let base = Jurisdiction::from_json(base.to_string().as_bytes()).expect("it holds together");
    let overlay = json!({
        "labels": { "vi": "x", "en": "x" }, "instrument": "x", "regime": "XX", "from": "2025-01-01",
        "changes": [{ "obligation": "monthly-report", "window": { "rule": "shifted", "first_day": 1, "last_day": 2 } }]
    });
    let error = base.with_overlay(overlay.to_string().as_bytes()).unwrap_err();
    assert_says(
        &error.to_string(),
        &["/overlays/0/changes/0/window", "the directive sets this window itself"],
    );
}

#[test]
fn an_overlay_must_hold_together_and_cannot_exempt_whom_the_directive_names() {
    let refusal = |change: Value, to: &str| {
        let overlay = json!({
            "labels": { "vi": "x", "en": "x" }, "instrument": "x", "regime": "CT53", "from": "2025-01-01", "to": to,
            "changes": [change]
        });
        Jurisdiction::tra_vinh().with_overlay(overlay.to_string().as_bytes()).unwrap_err().to_string()
    };
    let duty = |unit: &str, owes: bool| json!({ "obligation": "monthly-report", "duties": [{ "unit": unit, "owes": owes }] });
    assert_says(
        &refusal(duty("TV-HU-CL", false), "2026-01-01"),
        &["/overlays/0/changes/0/duties/0", "cannot exempt"],
    );
    assert_says(
        &refusal(duty("TV-NOPE", true), "2026-01-01"),
        &["/overlays/0/changes/0/duties/0", "never in the hierarchy"],
    );
    assert_says(&refusal(duty("TV-MTTQ", true), "2024-01-01"), &["/overlays/0/to", "ends before it begins"]);
    let before = |other: &str| json!({ "obligation": "monthly-report", "due": { "rule": "working_days_before", "days": 2, "obligation": other } });
    assert_says(
        &refusal(before("monthly-report"), "2026-01-01"),
        &["/overlays/0/changes/0/due", "whose day the directive sets"],
    );
    assert_says(&refusal(before("nothing"), "2026-01-01"), &["/overlays/0/changes/0/due"]);
    let after = json!({ "obligation": "monthly-report", "due": { "rule": "days_after", "days": 2 } });
    assert_says(&refusal(after, "2026-01-01"), &["/overlays/0/changes/0/due", "no event to count from"]);
}

#[test]
fn lists_and_regimes_must_not_overlap() {
    let message = refusal(|d| {
        let again = d["regimes"][0]["lists"]["groups"][0].clone();
        d["regimes"][0]["lists"]["groups"].as_array_mut().unwrap().push(again);
    });
    assert_says(&message, &["/regimes/0/lists/groups/1", "stands twice"]);
    let message = refusal(|d| {
        let again = d["regimes"][0].clone();
        d["regimes"].as_array_mut().unwrap().push(again);
    });
    assert_says(&message, &["/regimes/1", "while another regime is"]);
    let message =
        refusal(|d| drop(d["regimes"][0]["lists"]["groups"][0].as_object_mut().unwrap().remove("kind")));
    assert_says(&message, &["/regimes/0/lists/groups/0", "an ethnic or a religious group"]);
}

#[test]
fn a_topic_stands_once_at_a_time_and_no_entry_ends_before_it_begins() {
    let again = |d: &mut Value, from: Option<&str>, to: Option<&str>| {
        let mut topic = d["regimes"][0]["lists"]["topics"][0].clone();
        for (name, day) in [("from", from), ("to", to)] {
            if let Some(day) = day {
                topic[name] = json!(day);
            }
        }
        d["regimes"][0]["lists"]["topics"].as_array_mut().unwrap().push(topic);
    };
    let message = refusal(|d| again(d, None, None));
    assert_says(&message, &["/regimes/0/lists/topics/1", "`a` stands twice"]);
    assert_says(&refusal_vi(|d| again(d, None, None)), &["mã `a` có hai lần trong cùng một thời gian"]);
    let message = refusal(|d| again(d, Some("2025-07-01"), Some("2025-06-01")));
    assert_says(&message, &["/regimes/0/lists/topics/1/to", "ends before it begins"]);
    let mut document = small();
    again(&mut document, Some("2025-07-01"), None);
    document["regimes"][0]["lists"]["topics"][0]["to"] = json!("2025-07-01");
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("one after the other");
}

/// One above the other, each from a day of its own.
fn chain(d: &mut Value, units: usize) {
    let mut names = Vec::new();
    for at in 0..units {
        let day = format!("{}-{:02}-{:02}", 2026 + at / 336, 1 + at / 28 % 12, 1 + at % 28);
        let mut unit = d["hierarchy"]["units"][1].clone();
        unit["code"] = json!(format!("C{at}"));
        d["hierarchy"]["units"].as_array_mut().unwrap().push(unit);
        names.push(day);
    }
    for (at, day) in names.iter().enumerate().skip(1) {
        let link = json!({ "hierarchy": "state", "child": format!("C{at}"), "parent": format!("C{}", at - 1), "from": day });
        d["hierarchy"]["links"].as_array_mut().unwrap().push(link);
    }
}

#[test]
fn a_hierarchy_has_no_more_levels_than_any_state() {
    let mut document = small();
    chain(&mut document, 33);
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("32 levels above the lowest");
    let message = refusal(|d| chain(d, 34));
    assert_says(&message, &["/hierarchy/links/36", "more than 32 levels above `C33`"]);
    assert_says(&refusal_vi(|d| chain(d, 34)), &["trên `C33` có quá 32 cấp"]);
}

/// Every link begins on another day: looking at the whole on each of them took a minute and a half.
#[test]
fn a_large_hierarchy_of_many_days_is_proven_link_by_link() {
    let mut document = small();
    chain(&mut document, 6_000);
    for link in document["hierarchy"]["links"].as_array_mut().unwrap().iter_mut().skip(4) {
        link["parent"] = json!("P");
    }
    let begun = std::time::Instant::now();
    Jurisdiction::from_json(document.to_string().as_bytes()).expect("it holds together");
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

/// What is built up pair by pair must not take forever on four megabytes.
#[test]
fn long_hostile_texts_are_scanned_in_linear_time() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let options = dlxh::ValidateOptions::at("2025-01-20T08:00:00+07:00".parse().unwrap());
    for piece in [
        "12345 ",
        "0912345678 ",
        "1 ",
        "9",
        "ông Nguyễn ",
        "Nguyễn Văn An. ",
        "STK 1 số 1/1 ",
        "fb.com/",
        "a@b.c ",
        "chủ tịch xã A ",
        "Khmer ấp B ",
    ] {
        let text = piece.repeat(600_000 / piece.len());
        let bytes = json!({ "mood": text }).to_string();
        let answer = jurisdiction.validate(bytes.as_bytes(), &options).unwrap();
        assert!(!answer.accepted(), "{piece}");
    }
    let many = json!({ "issues": vec![0; 200_000] }).to_string();
    let answer = jurisdiction.validate(many.as_bytes(), &options).unwrap();
    // What is beyond the list's bound is told once, not rule by rule.
    assert!(answer.not_evaluable.len() <= 200 * dlxh::rules::RULES.len());
}

/// Random damage to a sound call: it always answers, and quickly.
#[test]
fn hostile_bytes_get_an_answer_from_every_operation() {
    let jurisdiction = Jurisdiction::tra_vinh();
    let report = std::fs::read(dlxh_conformance::here().join("data/full-report.json")).unwrap();
    let options = br#"{"now":"2025-01-20T08:00:00+07:00","obligation":"monthly-report","period":"2025-01"}"#;
    let mut rng = Rng::new(99);
    for operation in dlxh::wire::OPERATIONS {
        for round in 0..200 {
            let mut bytes = report.clone();
            let mut opts = options.to_vec();
            let target = if round % 4 == 0 { &mut opts } else { &mut bytes };
            for _ in 0..=rng.below(4) {
                let at = rng.below(target.len());
                match rng.below(4) {
                    0 => target.truncate(at.max(1)),
                    1 => target[at] = rng.draw() as u8,
                    2 => target.insert(at, *rng.pick(b"\"{}[],:\\0\xff")),
                    _ => drop(target.remove(at)),
                }
                if target.is_empty() {
                    break;
                }
            }
            let answer = jurisdiction.call(operation.name, &opts, &bytes);
            assert!(answer.starts_with(b"{\"answer\":") || answer.starts_with(b"{\"error\":"));
        }
    }
}
