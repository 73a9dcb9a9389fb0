//! A generator of synthetic monthly reports: the same seed gives the same bytes, for examples, benches and tests.
//!
//! Every sentence is invented and stands in `sentences.json`; a report draws from it at random. `faulty` reports carry
//! one fault of a kind that offices really make.

use serde_json::{Value, json};

/// SplitMix64 (Steele, Lea & Flood 2014): small, and the same on every platform for ever.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.draw() % bound as u64) as usize
    }

    pub fn range(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// The units that owe a monthly report for certain, with the area each is in charge of.
pub const UNITS: &[(&str, Option<&str>)] = &[
    ("TV-THU-TV", Some("842")),
    ("TV-HU-CL", Some("844")),
    ("TV-HU-CK", Some("845")),
    ("TV-HU-TC", Some("846")),
    ("TV-HU-CT", Some("847")),
    ("TV-HU-CN", Some("848")),
    ("TV-HU-TCU", Some("849")),
    ("TV-HU-DH", Some("850")),
    ("TV-TXU-DH", Some("851")),
    ("TV-LDLD", None),
    ("TV-HND", None),
    ("TV-HLHPN", None),
    ("TV-TDTN", None),
    ("TV-HCCB", None),
];

const GROUPS: &[&str] = &[
    "farmers",
    "workers",
    "traders",
    "business_owners",
    "civil_servants",
    "retirees",
    "veterans",
    "women",
    "youth",
    "poor_households",
    "general_public",
    "cadres_members",
];
const CHANNELS: &[&str] = &[
    "party_cell_meeting",
    "residents_meeting",
    "voter_meeting",
    "collaborators",
    "front_and_organisations",
    "press",
    "online",
];
const BODIES: &[&str] =
    &["TV-UBND", "TV-SNN", "TV-STNMT", "TV-SYT", "TV-SGDDT", "TV-SGTVT", "TV-SCT", "TV-CAT"];
const LEVELS: &[&str] = &["stable", "mostly_stable", "uneasy"];

/// Makes reports from a seed.
#[derive(Debug)]
pub struct Generator {
    bank: Value,
    rng: Rng,
    made: usize,
}

impl Generator {
    pub fn new(seed: u64) -> Self {
        let bank = serde_json::from_str(include_str!("sentences.json")).expect("the bank is JSON");
        Self { bank, rng: Rng::new(seed), made: 0 }
    }

    /// The next report, sound in every respect. Units come in turn, a month further once all have had theirs.
    pub fn report(&mut self) -> Value {
        let (unit, area) = UNITS[self.made % UNITS.len()];
        let months = self.made / UNITS.len();
        // The regime runs from January to June 2025; what is beyond takes another revision of the same months.
        let (month, revision) = (months % 6 + 1, months / 6 % 99 + 1);
        self.made += 1;
        let issues: Vec<Value> = (1..=self.rng.range(4, 7)).map(|id| self.issue(id, area)).collect();
        json!({
            "schema": "urn:dlxh:schema:monthly-opinion:1",
            "reporter": unit,
            "period": format!("2025-{month:02}"),
            "revision": revision,
            "document": { "symbol": format!("{:02}-BC/TVT", self.rng.range(1, 99)), "issued_on": format!("2025-{month:02}-14"), "secrecy": "none" },
            "submitted_at": format!("2025-{month:02}-{:02}T{:02}:30:00+07:00", self.rng.range(12, 18), self.rng.range(7, 17)),
            "thinking": { "level": *self.rng.pick(LEVELS), "summary": self.prose(&["thinking"], 3) },
            "mood": { "level": *self.rng.pick(LEVELS), "summary": self.prose(&["mood"], 3) },
            "issues": issues,
            "next_focus": [self.sentence(&["next_focus"])],
        })
    }

    /// The next report, with one fault in `percent` of a hundred.
    pub fn report_or_faulty(&mut self, percent: usize) -> Value {
        let mut report = self.report();
        if self.rng.chance(percent) {
            self.spoil(&mut report);
        }
        report
    }

    fn spoil(&mut self, report: &mut Value) {
        let issue = self.rng.below(report["issues"].as_array().map_or(1, Vec::len));
        match self.rng.below(9) {
            0 => drop(report.as_object_mut().expect("an object").remove("mood")),
            1 => report["revision"] = json!("1"),
            2 => {
                report["issues"][issue]["account"] =
                    json!("Người dân đề nghị gọi lại số 0912 345 678 để được giải thích.")
            }
            3 => drop(report["issues"][issue].as_object_mut().expect("an object").remove("analysis")),
            4 => report["issues"][issue]["topic"] = json!("weather/rain"),
            5 => report["issues"][issue]["title"] = json!("Giá lu\u{0301}a giảm"),
            6 => report["issues"][issue]["hot_spot"] = json!({ "stage": "emerging" }),
            7 => report["issues"][issue]["scope"] = json!("district"),
            _ => report["issues"][issue]["streams"][0]["groups"] = json!([]),
        }
    }

    fn issue(&mut self, id: usize, area: Option<&str>) -> Value {
        let topic = self.rng.below(self.bank["topics"].as_array().expect("topics").len()).to_string();
        let at = |name: &'static str| ["topics", &topic, name].map(str::to_owned);
        let mut issue = json!({
            "id": id.to_string(),
            "topic": self.bank["topics"][topic.parse::<usize>().expect("an index")]["topic"],
            "scope": if area.is_some() { "local" } else { "provincial" },
            "nature": "opinion",
            "title": self.sentence(&at("titles")),
            "account": self.prose(&at("accounts"), 4),
            "wishes": self.sentence(&at("wishes")),
            "channels": [*self.rng.pick(CHANNELS)],
            "streams": self.streams(&topic),
            "contrary_sought": true,
            "analysis": self.prose(&at("analyses"), 3),
            "forecast": {
                "expects": self.sentence(&at("expects")),
                "direction": *self.rng.pick(&["rising", "steady", "falling"]),
                "horizon_days": self.rng.range(10, 90),
                "risk": *self.rng.pick(&["low", "low", "medium", "high"]),
            },
            "proposals": [{
                "id": "1",
                "to": *self.rng.pick(BODIES),
                "kind": *self.rng.pick(&["verify", "settle", "explain", "dialogue"]),
                "measure": self.sentence(&at("measures")),
                "by": "2025-12-31",
            }],
        });
        if let Some(area) = area {
            issue["areas"] = json!([area]);
        }
        if self.rng.chance(8) {
            issue["hot_spot"] = json!({
                "stage": *self.rng.pick(&["emerging", "active", "cooling"]),
                "cause": self.sentence(&at("causes")),
                "measure": self.sentence(&at("measures")),
                "answer_by": "2025-12-31",
            });
        }
        issue
    }

    fn streams(&mut self, topic: &str) -> Value {
        let tendencies = [("opposing", "many"), ("approving", "section"), ("worried", "many")];
        let first = self.rng.below(tendencies.len());
        let streams = (0..2).map(|offset| {
            let (tendency, breadth) = tendencies[(first + offset) % tendencies.len()];
            json!({
                "tendency": tendency,
                "toward": *self.rng.pick(&["decision", "handling", "situation"]),
                "breadth": breadth,
                "intensity": *self.rng.pick(&["mild", "moderate", "strong"]),
                "groups": [*self.rng.pick(GROUPS)],
                "items": self.rng.range(3, 240),
                "gist": self.sentence(&["topics".to_owned(), topic.to_owned(), tendency.to_owned()]),
            })
        });
        Value::Array(streams.collect())
    }

    fn list<S: AsRef<str>>(&self, path: &[S]) -> Vec<String> {
        let found = path.iter().fold(&self.bank, |here, step| match step.as_ref().parse::<usize>() {
            Ok(index) => &here[index],
            Err(_) => &here[step.as_ref()],
        });
        let sentences = found.as_array().expect("a list of sentences").iter();
        sentences.map(|sentence| sentence.as_str().expect("a sentence").to_owned()).collect()
    }

    fn sentence<S: AsRef<str>>(&mut self, path: &[S]) -> String {
        let list = self.list(path);
        self.rng.pick(&list).clone()
    }

    /// `count` different sentences in a row.
    fn prose<S: AsRef<str>>(&mut self, path: &[S], count: usize) -> String {
        let mut list = self.list(path);
        let mut drawn = Vec::new();
        while drawn.len() < count && !list.is_empty() {
            let at = self.rng.below(list.len());
            drawn.push(list.swap_remove(at));
        }
        drawn.join(" ")
    }
}
