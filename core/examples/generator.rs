//! A generator of synthetic monthly reports: the same seed gives the same bytes, for examples, benches and tests.
//!
//! Every sentence is invented and stands in `sentences.json`; a report draws from it at random. Units, areas, codes and
//! days are those of a jurisdiction, whichever it is. `faulty` reports carry one fault of a kind that offices really make.

use dlxh::hierarchy::{ChargeOver, HierarchyName, UnitClass};
use dlxh::period::{Day, Month, Period};
use dlxh::regime::{DutyKind, GroupKind, ListEntry};
use dlxh::report::MonthlyOpinion;
use dlxh::{DueOptions, Jurisdiction};
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

const CHANNELS: &[&str] = &[
    "party_cell_meeting",
    "residents_meeting",
    "voter_meeting",
    "collaborators",
    "front_and_organisations",
    "press",
    "online",
];

/// How many months are drawn before the first comes again, as another revision.
const MONTHS: i32 = 6;

/// A unit that owes a monthly report for certain.
#[derive(Debug)]
struct Reporter {
    code: String,
    /// The area it is in charge of, if it is in charge of one.
    area: Option<String>,
    /// How its documents are signed.
    mark: &'static str,
}

/// What a month's reports are drawn from: the jurisdiction as it is on the month's last day.
#[derive(Debug)]
struct Draw {
    month: Month,
    reporters: Vec<Reporter>,
    /// Subjects of the bank, each with the code it has in the list of topics.
    subjects: Vec<(usize, String)>,
    groups: Vec<String>,
    intensity: Vec<String>,
    thinking: Vec<String>,
    mood: Vec<String>,
    /// Whom proposals go to.
    bodies: Vec<String>,
    /// The days on which reports come in.
    days: Vec<Day>,
    /// A day by which things are to be done.
    by: Day,
}

/// Makes reports from a seed.
#[derive(Debug)]
pub struct Generator {
    bank: Value,
    rng: Rng,
    made: usize,
    draws: Vec<Draw>,
}

impl Generator {
    /// Reports of Trà Vinh from January 2025 on.
    pub fn new(seed: u64) -> Self {
        let first = "2025-01".parse().expect("a month");
        Self::of(&Jurisdiction::tra_vinh(), first, seed).expect("Trà Vinh has units that report")
    }

    /// Reports of any jurisdiction from `first` on; `None` if no unit owes one for that month for certain.
    ///
    /// Units, areas and codes are the jurisdiction's own.
    pub fn of(jurisdiction: &Jurisdiction, first: Month, seed: u64) -> Option<Self> {
        let bank = serde_json::from_str(include_str!("sentences.json")).expect("the bank is JSON");
        let months = (0..MONTHS).map_while(|offset| first.plus_months(offset));
        let draws: Vec<Draw> = months.map_while(|month| draw(jurisdiction, &bank, month)).collect();
        let rng = Rng::new(seed);
        (!draws.is_empty()).then_some(Self { bank, rng, made: 0, draws })
    }

    /// How many reports are the first month.
    pub fn reporters(&self) -> usize {
        self.draws[0].reporters.len()
    }

    /// The next report, sound in every respect. Units come in turn, a month further once all have had theirs; what is
    /// beyond the last month takes another revision of the same months.
    pub fn report(&mut self) -> Value {
        let round: usize = self.draws.iter().map(|draw| draw.reporters.len()).sum();
        let revision = self.made / round % 99 + 1;
        let (mut at, mut month) = (self.made % round, 0);
        while at >= self.draws[month].reporters.len() {
            at -= self.draws[month].reporters.len();
            month += 1;
        }
        self.made += 1;
        let Self { bank, rng, draws, .. } = self;
        let draw = &draws[month];
        Writer { bank, rng, draw, reporter: &draw.reporters[at] }.report(revision)
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
}

/// What the reports of `month` are drawn from; `None` if nobody owes one for certain.
fn draw(jurisdiction: &Jurisdiction, bank: &Value, month: Month) -> Option<Draw> {
    let period = Period::from(month);
    let last = period.last_day();
    let in_force = jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, period)?;
    let view = jurisdiction.hierarchy().as_of(last).ok()?;
    let certain = in_force.expected(&view).into_iter().filter(|one| one.duty.duty == DutyKind::Certain);
    let reporter = |code: &str| {
        let area = view.in_charge_of(code).find_map(|over| match over {
            ChargeOver::Area { code } => Some(code.as_str().to_owned()),
            ChargeOver::Field { .. } => None,
        });
        let mark = match view.unit(code).expect("it is expected").class {
            UnitClass::DistrictCommittee => "HU",
            UnitClass::CommuneCommittee | UnitClass::DirectCommittee => "ĐU",
            _ => "BTV",
        };
        Reporter { code: code.to_owned(), area, mark }
    };
    let reporters: Vec<Reporter> = certain.map(|one| reporter(one.unit.as_str())).collect();
    let bodies = view.units().filter(|unit| match unit.class {
        UnitClass::Agency => true,
        UnitClass::PeoplesCommittee => view.parent(HierarchyName::State, unit.code.as_str()).is_none(),
        _ => false,
    });
    let lists = &in_force.regime.lists;
    let in_use = |from: Option<Day>, to: Option<Day>| {
        from.is_none_or(|from| from <= last) && to.is_none_or(|to| last < to)
    };
    let codes = |list: &[ListEntry], wanted: fn(&ListEntry) -> bool| -> Vec<String> {
        let entries = list.iter().filter(|entry| in_use(entry.from, entry.to) && wanted(entry));
        entries.map(|entry| entry.code.as_str().to_owned()).collect()
    };
    // The end of a scale is for what a generator does not make up.
    let milder = |list: &[ListEntry]| {
        let mut codes = codes(list, |_| true);
        codes.truncate(codes.len().saturating_sub(1).max(1));
        codes
    };
    let topics: Vec<&str> = lists
        .topics
        .iter()
        .filter(|entry| in_use(entry.from, entry.to))
        .map(|entry| entry.code.as_str())
        .collect();
    let due = jurisdiction.due(&DueOptions {
        obligation: in_force.obligation.code.clone(),
        period,
        event_on: None,
        lang: None,
    });
    let days = match due.ok()?.due {
        Some(due) => [-1, 0].into_iter().filter_map(|days| due.plus_days(days)).collect(),
        None => (12..=18).map(|day| month.day_or_last(day)).collect(),
    };
    (!reporters.is_empty()).then_some(Draw {
        month,
        reporters,
        subjects: subjects(bank, &topics),
        // Ethnic and religious groups are not made up at random.
        groups: codes(lists.groups.as_slice(), |entry| entry.kind == Some(GroupKind::Stratum)),
        intensity: milder(lists.intensity.as_slice()),
        thinking: milder(lists.thinking.as_slice()),
        mood: milder(lists.mood.as_slice()),
        bodies: bodies.map(|unit| unit.code.as_str().to_owned()).collect(),
        days,
        by: last.plus_days(90)?,
    })
}

/// The subjects of the bank that the list of `topics` has a code for. A list that has none of them takes them all, under
/// every code in turn.
fn subjects(bank: &Value, topics: &[&str]) -> Vec<(usize, String)> {
    let all = bank["topics"].as_array().expect("topics");
    let known = |subject: &Value| {
        let codes = subject["topics"].as_array().expect("the codes of a subject");
        codes.iter().filter_map(Value::as_str).find(|code| topics.contains(code)).map(str::to_owned)
    };
    let found: Vec<(usize, String)> =
        all.iter().enumerate().filter_map(|(at, subject)| Some((at, known(subject)?))).collect();
    if found.is_empty() {
        let any = topics.iter().cycle().take(all.len().max(topics.len())).enumerate();
        return any.map(|(at, code)| (at % all.len(), (*code).to_owned())).collect();
    }
    found
}

/// Writes one report.
struct Writer<'g> {
    bank: &'g Value,
    rng: &'g mut Rng,
    draw: &'g Draw,
    reporter: &'g Reporter,
}

impl<'g> Writer<'g> {
    fn report(&mut self, revision: usize) -> Value {
        let Draw { month, thinking, mood, days, subjects, .. } = self.draw;
        let Reporter { code, mark, .. } = self.reporter;
        let mut left = Vec::new();
        let mut issues = Vec::new();
        for id in 1..=self.rng.range(4, 7) {
            // No two issues are about one subject as long as there are others: they would say the same.
            if left.is_empty() {
                left = subjects.iter().collect();
            }
            let chosen = *self.rng.pick(&left);
            left.retain(|other| other.0 != chosen.0);
            issues.push(self.issue(id, chosen));
        }
        let day = *self.rng.pick(days);
        json!({
            "schema": "urn:dlxh:schema:monthly-opinion:1",
            "reporter": code,
            "period": month,
            "revision": revision,
            "document": { "symbol": format!("{:02}-BC/{mark}", self.rng.range(1, 99)), "issued_on": day, "secrecy": "none" },
            "submitted_at": format!("{day}T{:02}:30:00+07:00", self.rng.range(7, 17)),
            "thinking": { "level": *self.rng.pick(thinking), "summary": self.prose(&["thinking"], 3) },
            "mood": { "level": *self.rng.pick(mood), "summary": self.prose(&["mood"], 3) },
            "issues": issues,
            "next_focus": [self.sentence(&["next_focus"])],
        })
    }

    fn issue(&mut self, id: usize, (subject, code): &(usize, String)) -> Value {
        let Draw { bodies, by, .. } = self.draw;
        let area = self.reporter.area.as_ref();
        let topic = subject.to_string();
        let at = |name: &'static str| ["topics", &topic, name].map(str::to_owned);
        let mut issue = json!({
            "id": id.to_string(),
            "topic": code,
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
                "to": *self.rng.pick(bodies),
                "kind": *self.rng.pick(&["verify", "settle", "explain", "dialogue"]),
                "measure": self.sentence(&at("measures")),
                "by": by,
            }],
        });
        if let Some(area) = area {
            issue["areas"] = json!([area]);
        }
        if issue["channels"][0] == "online" {
            issue["focus"] = json!(["online_opinion"]);
        }
        if issue["forecast"]["risk"] == "high" {
            issue["forecast"]["basis"] = json!(self.sentence(&at("analyses")));
        }
        if self.rng.chance(8) {
            issue["hot_spot"] = json!({
                "stage": *self.rng.pick(&["emerging", "active", "cooling"]),
                "cause": self.sentence(&at("causes")),
                "measure": self.sentence(&at("measures")),
                "answer_by": by,
            });
        }
        issue
    }

    fn streams(&mut self, topic: &str) -> Value {
        let Draw { groups, intensity, .. } = self.draw;
        let tendencies = [("opposing", "many"), ("approving", "section"), ("worried", "many")];
        let first = self.rng.below(tendencies.len());
        let streams = (0..2).map(|offset| {
            let (tendency, breadth) = tendencies[(first + offset) % tendencies.len()];
            json!({
                "tendency": tendency,
                "toward": *self.rng.pick(&["decision", "handling", "situation"]),
                "breadth": breadth,
                "intensity": *self.rng.pick(intensity),
                "groups": [*self.rng.pick(groups)],
                "items": self.rng.range(3, 240),
                "gist": self.sentence(&["topics".to_owned(), topic.to_owned(), tendency.to_owned()]),
            })
        });
        Value::Array(streams.collect())
    }

    fn list<S: AsRef<str>>(&self, path: &[S]) -> Vec<String> {
        let found = path.iter().fold(self.bank, |here, step| match step.as_ref().parse::<usize>() {
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
