use serde_json::{Value, json};

/// A small jurisdiction that holds together: a province, two districts, one obligation.
pub fn small() -> Value {
    let names = |name: &str| json!([{ "labels": { "vi": name, "en": name } }]);
    let unit = |code: &str, class: &str| json!({ "code": code, "from": "2025-01-01", "class": class, "names": names(code), "answers": "body", "certainty": "confirmed" });
    let entry = json!([{ "code": "a", "labels": { "vi": "a", "en": "a" } }]);
    let group = json!([{ "code": "a", "labels": { "vi": "a", "en": "a" }, "kind": "stratum" }]);
    json!({
        "code": "XX", "labels": { "vi": "x", "en": "x" }, "utc_offset": "+07:00",
        "hierarchy": {
            "known_from": "2025-01-01",
            "units": [unit("P", "provincial_committee"), unit("A", "district_committee"), unit("B", "district_committee")],
            "areas": [
                { "code": "01", "from": "2025-01-01", "level": "province", "names": names("01") },
                { "code": "11", "from": "2025-01-01", "to": "2025-07-01", "level": "district", "names": names("11") },
                { "code": "12", "from": "2025-07-01", "level": "district", "names": names("12") }
            ],
            "links": [
                { "hierarchy": "party", "child": "A", "parent": "P", "from": "2025-01-01" },
                { "hierarchy": "party", "child": "B", "parent": "P", "from": "2025-01-01" },
                { "hierarchy": "area", "child": "11", "parent": "01", "from": "2025-01-01", "to": "2025-07-01" },
                { "hierarchy": "area", "child": "12", "parent": "01", "from": "2025-07-01" }
            ],
            "restructurings": [{
                "kind": "replaces", "of": "areas", "predecessor": { "code": "11", "from": "2025-01-01" },
                "successor": { "code": "12", "from": "2025-07-01" }, "share": { "numerator": 1, "denominator": 1 },
                "instrument": "x", "certainty": "confirmed"
            }]
        },
        "calendar": { "from": "2025-01-01", "to": "2027-01-01", "settled_to": "2026-01-01", "weekly_rest": [6, 7], "days": [], "sources": ["x"] },
        "regimes": [{
            "code": "XX", "labels": { "vi": "x", "en": "x" }, "instrument": "x", "from": "2025-01-01",
            "clauses": [{ "code": "XX.1", "labels": { "vi": "x", "en": "x" } }],
            "obligations": [{
                "code": "monthly-report", "labels": { "vi": "x", "en": "x" }, "report": "monthly-opinion", "rhythm": "month",
                "owed_by": [{ "by": "class", "class": "district_committee", "duty": "certain", "reason": { "vi": "x", "en": "x" } }],
                "to": "P", "due": { "rule": "day_of_month", "day": 15, "month_offset": 0 }, "window": { "rule": "unset" },
                "clause": "XX.1", "basis": "text", "from": "2025-01-01"
            }],
            "lists": { "topics": entry, "groups": group, "intensity": entry, "thinking": entry, "mood": entry }
        }]
    })
}
