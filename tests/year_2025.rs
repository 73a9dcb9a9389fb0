//! The jurisdiction that spans 2025: Trà Vinh under CT53 until June, the illustrative Vĩnh Long from July.
//!
//! It is composed of two documents that exist, so that it cannot drift from them: the built-in data and
//! `data/vinh-long-illustrative.json`. What is added here is plainly illustrative, and says so in its instrument:
//! which organisation carries on what another did. `BLESS=1` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dlxh::Jurisdiction;
use dlxh::hierarchy::{AreaLevel, Table, UnitClass};
use dlxh_conformance::{current, here, jurisdiction};
use serde_json::{Value, json};

const NAME: &str = "year-2025/jurisdiction";
const TURN: &str = "2025-07-01";
const KNOWN_FROM: &str = "2024-12-01";

/// Which body of the province that was went whole into which of the province that is.
const WHOLE: [(&str, &str); 19] = [
    ("TV-BTV", "VL-BTV"),
    ("TV-TT", "VL-TT"),
    ("TV-VPTU", "VL-VPTU"),
    ("TV-BTGDV", "VL-BTGDV"),
    // It led what the agencies did about what was raised (CT53.7), as the other does in clause 4 of the second regime.
    ("TV-BCSD", "VL-DUUB"),
    ("TV-MTTQ", "VL-MTTQ"),
    ("TV-LDLD", "VL-LDLD"),
    ("TV-HND", "VL-HND"),
    ("TV-HLHPN", "VL-HLHPN"),
    ("TV-TDTN", "VL-TDTN"),
    ("TV-HCCB", "VL-HCCB"),
    ("TV-SNN", "VL-SNNMT"),
    ("TV-STNMT", "VL-SNNMT"),
    ("TV-SGTVT", "VL-SXD"),
    ("TV-SYT", "VL-SYT"),
    ("TV-SGDDT", "VL-SGDDT"),
    ("TV-SCT", "VL-SCT"),
    ("TV-SNV", "VL-SNV"),
    ("TV-CAT", "VL-CAT"),
];

/// Whose work was divided, and nobody says in which parts.
const DIVIDED: (&str, [&str; 3]) = ("TV-SLDTBXH", ["VL-SNV", "VL-SYT", "VL-SGDDT"]);

fn read(path: &str) -> Value {
    let path = here().join("..").join(path);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} of {value}"))
}

/// The records of both lists; of two that are the same by `key`, the first.
fn united(one: &Value, other: &Value, key: fn(&Value) -> Value) -> Value {
    let mut seen = Vec::new();
    let mut kept = Vec::new();
    for record in list(one).iter().chain(list(other)) {
        let key = key(record);
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(record.clone());
        }
    }
    kept.into()
}

fn identity(code: &str, from: &str) -> Value {
    json!({ "code": code, "from": from })
}

/// Whoever had the areas that a commune was made of in charge, of the units in `prefix`.
fn predecessors(hierarchy: &Value, commune: &str, prefix: &str) -> BTreeSet<String> {
    let edges = list(&hierarchy["restructurings"]).iter().filter(|edge| {
        edge["of"] == "areas" && edge["successor"] == identity(commune, TURN) && edge["kind"] == "merged_into"
    });
    let districts: BTreeSet<&str> = edges
        .map(|edge| {
            let mut links = list(&hierarchy["links"]).iter();
            let link = links.find(|link| {
                link["hierarchy"] == "area"
                    && link["child"] == edge["predecessor"]["code"]
                    && link["to"] == TURN
            });
            text(link.expect("a commune lies in a district"), "/parent")
        })
        .collect();
    let charges = list(&hierarchy["in_charge"]).iter();
    charges
        .filter(|charge| charge["over"]["code"].as_str().is_some_and(|code| districts.contains(code)))
        .map(|charge| text(charge, "/unit").to_owned())
        .filter(|unit| unit.starts_with("TV-UBND") == (prefix == "UB"))
        .collect()
}

/// Who carries on what whom did, as this example has it.
fn successions(earlier: &Value, later: &Value) -> Vec<Value> {
    let edge = |kind: &str, before: &str, after: &str, share: Option<Value>| {
        // What went into another before the turn began on another day than the tables do.
        let from = if before == "TV-BTGDV" { "2025-03-01" } else { KNOWN_FROM };
        let mut edge = json!({
            "kind": kind, "of": "units", "predecessor": identity(before, from), "successor": identity(after, TURN),
            "instrument": "Kế tục giả định cho ví dụ năm 2025 (minh họa, không có thật)", "certainty": "assumed",
        });
        if let Some(share) = share {
            edge["share"] = share;
        }
        edge
    };
    let whole = Some(json!({ "numerator": 1, "denominator": 1 }));
    let mut edges: Vec<Value> =
        WHOLE.iter().map(|(before, after)| edge("merged_into", before, after, whole.clone())).collect();
    let (divided, parts) = DIVIDED;
    edges.extend(parts.iter().map(|part| edge("split_from", divided, part, None)));
    for unit in list(&later["units"]) {
        let Some((prefix, commune)) = text(unit, "/code").split_once('-') else { continue };
        if prefix == "VL" {
            continue;
        }
        for before in predecessors(earlier, commune, prefix) {
            edges.push(edge("split_from", &before, text(unit, "/code"), None));
        }
    }
    edges
}

fn composed() -> Value {
    let data = |name: &str| read(&format!("core/src/data/tra-vinh/{name}.json"));
    let (before, after) = (data("hierarchy"), read("tests/data/vinh-long-illustrative.json"));
    let (mut ct53, mut second) = (data("ct53"), after["regimes"][0].clone());
    // No instrument ends the directive; its bodies end, and two regimes cannot be in force on one day.
    ct53["to"] = json!(TURN);
    // What the agencies did about what was raised goes on being reported, as clause 4 has it.
    let mut results =
        list(&second["obligations"]).iter().find(|one| one["code"] == "settled").expect("clause 4").clone();
    results["code"] = json!("results");
    results["report"] = json!("agency-results");
    results["labels"] = json!({
        "vi": "Báo cáo kết quả tiếp nhận, xác minh, xử lý (minh họa, không có thật)",
        "en": "Results of receiving, verifying and handling (illustrative, not real)",
    });
    results["due"] = json!({ "rule": "unset" });
    second["obligations"].as_array_mut().expect("a list").push(results);

    let later = &after["hierarchy"];
    let dated = |record: &Value| json!([record["code"], record["from"]]);
    let whole = |record: &Value| record.clone();
    let later_areas: Value =
        list(&later["areas"]).iter().filter(|area| area["from"] == TURN).cloned().collect();
    let restructurings = united(&before["restructurings"], &json!(successions(&before, later)), |edge| {
        json!([edge["predecessor"], edge["successor"]])
    });
    let codebook = ["topics", "groups", "intensity", "thinking", "mood"];
    let codebook: Vec<Value> = codebook.iter().map(|list| data(&format!("codebook/{list}"))).collect();
    let symbols = |list: &str| {
        united(&data("symbols")[list], &after["symbols"][list], |one| json!([one["sign"], one["form"]]))
    };
    json!({
        "code": "NAM2025",
        "labels": {
            "vi": "Trà Vinh, từ 01-7-2025 thuộc Vĩnh Long (chế độ và kế tục từ ngày đó là minh họa, không có thật)",
            "en": "Trà Vinh, from 2025-07-01 in Vĩnh Long (regime and successions from that day are illustrative, not real)",
        },
        "utc_offset": after["utc_offset"],
        "hierarchy": {
            "known_from": before["known_from"],
            "units": united(&before["units"], &later["units"], dated),
            "areas": united(&before["areas"], &later_areas, dated),
            "links": united(&before["links"], &later["links"], whole),
            "in_charge": united(&before["in_charge"], &later["in_charge"], whole),
            "restructurings": restructurings,
        },
        "calendar": data("calendar"),
        "regimes": [ct53, second],
        "symbols": { "types": symbols("types"), "issuers": symbols("issuers") },
        "codebook": codebook,
    })
}

/// As the other data are written: one record a line.
fn written(value: &Value, depth: usize) -> String {
    let joined = |parts: Vec<String>, open: &str, close: &str| {
        let inner = "  ".repeat(depth + 1);
        format!("{open}\n{inner}{}\n{}{close}", parts.join(&format!(",\n{inner}")), "  ".repeat(depth))
    };
    match value {
        Value::Object(members) if depth < 2 || members.values().any(Value::is_array) && depth < 3 => {
            let member =
                |(name, value): (&String, &Value)| format!("\"{name}\": {}", written(value, depth + 1));
            joined(members.iter().map(member).collect(), "{", "}")
        }
        Value::Array(items) if items.iter().any(Value::is_object) && depth < 4 => {
            joined(items.iter().map(|item| written(item, depth + 1)).collect(), "[", "]")
        }
        value => value.to_string(),
    }
}

#[test]
fn it_is_composed_of_the_two_documents() {
    let path = here().join("data").join(format!("{NAME}.json"));
    let stale = current(&path, &format!("{}\n", written(&composed(), 0)));
    assert_eq!(stale, Ok(()), "run this test with BLESS=1 and read the diff");
}

#[test]
fn one_jurisdiction_answers_for_january_and_for_september() {
    let year = jurisdiction(NAME);
    let communes = |day: &str| {
        let view = year.hierarchy().as_of(day.parse().unwrap()).unwrap();
        view.areas().filter(|area| area.level == AreaLevel::Commune).count()
    };
    assert_eq!([communes("2024-12-31"), communes("2025-06-30"), communes("2025-07-01")], [106, 104, 41]);
    let committees = |day: &str, class: UnitClass| {
        let view = year.hierarchy().as_of(day.parse().unwrap()).unwrap();
        view.units().filter(|unit| unit.class == class).count()
    };
    assert_eq!(committees("2025-06-30", UnitClass::DistrictCommittee), 9);
    assert_eq!(committees("2025-06-30", UnitClass::CommuneCommittee), 0);
    assert_eq!(committees("2025-07-01", UnitClass::DistrictCommittee), 0);
    assert_eq!(committees("2025-07-01", UnitClass::CommuneCommittee), 41);

    let regime = |day: &str| year.regime_on(day.parse().unwrap()).unwrap().code.as_str();
    assert_eq!([regime("2025-01-31"), regime("2025-06-30"), regime("2025-07-01")], ["CT53", "CT53", "MHVL"]);
    // The months on either side of the turn belong to the regime in force when they ended.
    for (code, period) in [("monthly-report", "2025-06"), ("commune-month", "2025-07")] {
        assert!(year.obligation(code, period.parse().unwrap()).is_ok(), "{code} {period}");
    }
    assert!(year.obligation("monthly-report", "2025-07".parse().unwrap()).is_err());
}

#[test]
fn before_july_it_says_what_the_built_in_data_say() {
    let (year, built_in) = (jurisdiction(NAME), Jurisdiction::tra_vinh());
    for day in ["2024-12-20", "2025-01-31", "2025-03-01", "2025-06-30"] {
        let codes = |one: &Jurisdiction| {
            let view = one.hierarchy().as_of(day.parse().unwrap()).unwrap();
            let units = view.units().map(|unit| unit.code.as_str().to_owned());
            units.chain(view.areas().map(|area| area.code.as_str().to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(codes(&year), codes(&built_in), "{day}");
    }
}

#[test]
fn what_is_not_real_says_so() {
    let year = jurisdiction(NAME);
    let tables = year.hierarchy().tables();
    let built_in = Jurisdiction::tra_vinh();
    let known = built_in.hierarchy().tables();
    let added: Vec<_> = tables
        .restructurings
        .iter()
        .filter(|edge| !known.restructurings.iter().any(|one| one == *edge))
        .collect();
    assert!(
        added
            .iter()
            .all(|edge| edge.of == Table::Units && edge.instrument.as_str().contains("không có thật"))
    );
    assert!(
        year.regimes()
            .iter()
            .all(|one| one.code.as_str() == "CT53" || one.labels.vi.as_str().contains("không có thật"))
    );
    assert!(year.labels().vi.as_str().contains("không có thật"));

    // Every commune committee came out of the committee of each district that its commune lay in.
    let mut origins: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in added.iter().filter(|edge| edge.successor.code.as_str().starts_with("DU-")) {
        assert_eq!(edge.share, None, "nobody says which part of a district became a commune");
        origins.entry(edge.successor.code.as_str()).or_default().insert(edge.predecessor.code.as_str());
    }
    assert_eq!(origins.len(), 41);
    let of = |code: &str| origins[code].iter().copied().collect::<Vec<_>>();
    assert_eq!(of("DU-29266"), ["TV-HU-CL"]);
    let straddling: Vec<&str> =
        origins.iter().filter(|(_, before)| before.len() > 1).map(|(code, _)| *code).collect();
    assert_eq!(straddling, ["DU-29254", "DU-29398", "DU-29530"]);
    assert_eq!(of("DU-29530"), ["TV-HU-CN", "TV-HU-DH"]);
}
