//! What core must hold for any bytes: the bodies of the fuzz targets, and of the test that replays their corpus.
//!
//! A body panics where core breaks a promise. It does not judge what is right: vectors and laws do.

use std::str::FromStr;
use std::sync::LazyLock;

use dlxh::calendar::BusinessDayConvention;
use dlxh::period::{Day, Instant, Month, Period, UtcOffset};
use dlxh::report::{
    AgencyResults, MonthlyOpinion, Participation, ReportDigest, Symbol, Synthesis, UrgentOpinion,
};
use dlxh::rules::{RULES, RuleCode};
use dlxh::shape::{
    AreaCode, BoundError, ClauseCode, EntryId, FieldCode, KindCode, Lang, ListCode, ObligationCode,
    PlaceCode, TopicCode, UnitCode,
};
use dlxh::{DueOptions, ErrorCode, Finding, Jurisdiction, ValidateOptions, Validation};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Public, as it is where the tests hold it.
#[path = "../small.rs"]
pub mod small;

/// A target: it panics where core breaks a promise over the bytes.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: &[(&str, Target)] =
    &[("validate", validate), ("wire", wire), ("jurisdiction", jurisdiction), ("forms", forms)];

/// The directive alone.
static TEXT: LazyLock<Jurisdiction> = LazyLock::new(Jurisdiction::tra_vinh);

/// The directive with a local decision, under which a day is set for every unit.
static LOCAL: LazyLock<Jurisdiction> = LazyLock::new(|| {
    TEXT.with_overlay(include_bytes!("../data/overlays/illustrative.json")).expect("the overlay holds")
});

/// As of a morning on which the month's reports are in; with an earlier report as context, so that more rules run.
static OPTIONS: LazyLock<ValidateOptions> = LazyLock::new(|| {
    let mut options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse().expect("an instant"));
    let digest = serde_json::from_slice(include_bytes!(
        "../data/tra-vinh-2025-01/context/2024-12-huyen-cang-long.json"
    ));
    options.context = dlxh::shape::List::new(vec![digest.expect("a digest")]).expect("one digest");
    options.counts = true;
    options
});

/// Any bytes as a report.
pub fn validate(data: &[u8]) {
    let answer = match LOCAL.validate(data, &OPTIONS) {
        Ok(answer) => answer,
        Err(error) => {
            assert!(error.offset().is_none_or(|offset| offset <= data.len()), "{error}: beyond the input");
            assert_ne!(error.code(), ErrorCode::Internal);
            return;
        }
    };
    let document: Value = serde_json::from_slice(data).expect("what core reads is JSON");
    holds_together(&answer);
    answer.findings.iter().for_each(|finding| stands_in(finding, &document));

    // The walker and the typed decoder are of one mind, and what is read is written back as it was.
    let structural = answer.findings.iter().any(|finding| finding.code.as_str().starts_with('S'));
    let halted = answer.findings.iter().any(|finding| finding.code.as_str() == "E003");
    let monthly = MonthlyOpinion::from_json(data);
    if let Ok(report) = &monthly {
        assert!(!structural, "it decodes, and yet: {:?}", answer.findings);
        let again = serde_json::to_vec(report).expect("a report can be written");
        assert_eq!(MonthlyOpinion::from_json(&again).as_ref(), Ok(report));
    }
    // A document that names no kind we know is read as the monthly report.
    let decodes = match document["schema"].as_str() {
        Some("urn:dlxh:schema:synthesis:1") => Synthesis::from_json(data).is_ok(),
        Some("urn:dlxh:schema:agency-results:1") => AgencyResults::from_json(data).is_ok(),
        Some("urn:dlxh:schema:participation:1") => Participation::from_json(data).is_ok(),
        Some("urn:dlxh:schema:urgent-opinion:1") => UrgentOpinion::from_json(data).is_ok(),
        _ => monthly.is_ok(),
    };
    if !halted {
        assert_eq!(structural, !decodes, "walker and decoder differ");
    }
}

/// What every validation promises.
fn holds_together(answer: &Validation) {
    assert_eq!(answer.shown, answer.findings.len());
    assert!(answer.shown <= answer.total && answer.errors <= answer.total);
    assert_eq!(answer.accepted(), answer.errors == 0);
    let place = |finding: &Finding| (finding.pointer.clone(), finding.code, finding.span);
    assert!(answer.findings.is_sorted_by_key(place), "findings out of order");
    assert!(answer.not_evaluable.is_sorted());
    let counts = answer.rules.expect("they were asked for");
    let all = counts.passed + counts.failed + counts.not_evaluable + counts.not_applicable;
    assert_eq!(all, RULES.len());
    assert!(
        answer.findings.iter().all(|finding| finding.code.as_str() != "S000"),
        "schema and decoder disagree"
    );
    serde_json::to_vec(answer).expect("an answer can be written");
}

/// The place of a finding is in the document, its span in the text there, and a matched number nowhere in its words.
fn stands_in(finding: &Finding, document: &Value) {
    let pointer = finding.pointer.to_string();
    let here =
        document.pointer(&pointer).unwrap_or_else(|| panic!("{} points at nothing: {pointer}", finding.code));
    let Some(span) = finding.span else { return };
    let text = here.as_str().unwrap_or_else(|| panic!("{} has a span in no text", finding.code));
    assert!(span.start < span.end && span.end <= text.chars().count(), "{}: {span:?}", finding.code);
    let matched: String = text.chars().skip(span.start).take(span.end - span.start).collect();
    if finding.code.as_str().starts_with('P') && matched.chars().filter(char::is_ascii_digit).count() >= 6 {
        let told = finding
            .params
            .iter()
            .map(|param| param.value.as_str())
            .chain([&*finding.message, &*finding.help]);
        assert!(
            told.into_iter().all(|text| !text.contains(&matched)),
            "{} repeats what it found",
            finding.code
        );
    }
}

/// A call: a line with the operation (`+local` after it: under a local decision), a line with the options, the input.
pub fn wire(data: &[u8]) {
    let mut lines = data.splitn(3, |byte| *byte == b'\n');
    let op = lines.next().and_then(|line| std::str::from_utf8(line).ok()).unwrap_or_default();
    let (options, input) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let (op, jurisdiction) = op.strip_suffix("+local").map_or((op, &*TEXT), |op| (op, &*LOCAL));
    let answer = jurisdiction.call(op, options, input);
    let value: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
    let members = value.as_object().expect("an answer is an object");
    assert_eq!(members.len(), 1, "an answer or an error, and nothing beside it");
    assert!(members.contains_key("answer") || members.contains_key("error"));
    assert_ne!(value["error"]["code"], "internal");
    assert_eq!(serde_json::to_vec(&value).expect("JSON"), answer, "the answer is not canonical");
    numbers_are_exact(&value);
}

/// No fractions, and no integer that JavaScript would round.
fn numbers_are_exact(value: &Value) {
    match value {
        Value::Number(number) => {
            let exact = number.as_i64().is_some_and(|number| number.unsigned_abs() < 1 << 53);
            assert!(exact, "a number that not every runtime reads as it is");
        }
        Value::Array(items) => items.iter().for_each(numbers_are_exact),
        Value::Object(members) => members.values().for_each(numbers_are_exact),
        Value::Null => panic!("an absent member is absent, not null"),
        Value::Bool(_) | Value::String(_) => {}
    }
}

/// A small jurisdiction as its document: the built-in one takes a hundred times as long to load, by the same code.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| small::small().to_string());

static SMALL: LazyLock<Jurisdiction> =
    LazyLock::new(|| Jurisdiction::from_json(DOCUMENT.as_bytes()).expect("the small jurisdiction loads"));

/// A line that says what follows: a `document`, an `overlay`, or `splice AT LENGTH`, bytes to stand in place of `LENGTH`
/// bytes of the small document from `AT` on. What loads is asked a few questions.
pub fn jurisdiction(data: &[u8]) {
    let mut lines = data.splitn(2, |byte| *byte == b'\n');
    let head = lines.next().and_then(|line| std::str::from_utf8(line).ok()).unwrap_or_default();
    let bytes = lines.next().unwrap_or_default();
    let mut words = head.split(' ');
    let loaded = match words.next() {
        Some("document") => Jurisdiction::from_json(bytes),
        Some("overlay") => SMALL.with_overlay(bytes),
        Some("splice") => {
            let mut number = || words.next().and_then(|word| word.parse::<usize>().ok()).unwrap_or_default();
            let mut document = DOCUMENT.clone().into_bytes();
            let at = number() % document.len();
            let end = at.saturating_add(number()).min(document.len());
            document.splice(at..end, bytes.iter().copied());
            Jurisdiction::from_json(&document)
        }
        _ => return,
    };
    let loaded = match loaded {
        Ok(loaded) => loaded,
        Err(error) => {
            assert_ne!(error.code(), ErrorCode::Internal);
            assert!(!error.message(Lang::Vi).is_empty() && !error.message(Lang::En).is_empty());
            return;
        }
    };
    for regime in loaded.regimes() {
        let day = regime.from;
        let period = Period::from(day.month());
        for obligation in &regime.obligations {
            // That it is not owed in that month, or the calendar ends before, is an answer too.
            let options =
                DueOptions { obligation: obligation.code.clone(), period, event_on: Some(day), lang: None };
            if let Ok(due) = loaded.due(&options) {
                assert!(due.act_by <= due.due, "{due:?}");
            }
            let options = serde_json::json!({ "now": "2025-01-20T08:00:00+07:00", "obligation": obligation.code, "period": period });
            let _ = loaded.call("standing", options.to_string().as_bytes(), b"");
        }
        let _ = loaded.call("as_of", serde_json::json!({ "date": day }).to_string().as_bytes(), b"");
    }
}

/// How many lines `forms` looks at: enough for a day, a month, an offset and numbers to meet, few enough that what meets
/// stays few. More lines find nothing else, and take the time of a hundred other inputs.
const LINES: usize = 6;

/// Lines of text as everything that has a form, and of one length in eight as the prose of a report: that takes ten times
/// as long, and `validate` does it always. A mutation that keeps the length keeps the way.
pub fn forms(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (mut days, mut instants, mut months, mut offsets, mut numbers) =
        (vec![], vec![], vec![], vec![], vec![]);
    for line in text.split('\n').take(LINES) {
        days.extend(same::<Day>(line));
        instants.extend(same::<Instant>(line));
        months.extend(same::<Month>(line));
        offsets.extend(same::<UtcOffset>(line));
        numbers.extend(line.parse::<i64>());
        if let Some(period) = same::<Period>(line) {
            assert!(period.first_day() <= period.last_day());
            assert!(period.contains(period.first_day()) && period.contains(period.last_day()));
            assert!(period.previous().is_none_or(|before| before.last_day() < period.first_day()));
            months.push(period.last_month());
        }
        codes(line);
        symbol(line);
    }
    let calendar = LOCAL.calendar();
    for day in &days {
        for convention in BusinessDayConvention::ALL {
            let moved = calendar.adjust(*day, *convention);
            let workday = |day: Day| calendar.fact(day).is_some_and(|fact| fact.is_workday());
            assert!(*convention == BusinessDayConvention::Unadjusted || moved.is_none_or(workday));
        }
        numbers.iter().for_each(|number| drop(day.plus_days(*number).map(|later| later.to_string())));
        offsets
            .iter()
            .for_each(|offset| drop(Instant::start_of(*day, *offset).map(|start| start.to_string())));
    }
    for month in &months {
        assert!(month.first_day().month() == *month && month.last_day().month() == *month);
        for number in &numbers {
            let number = *number as i32;
            if let (Some(there), Some(back)) = (month.plus_months(number), number.checked_neg()) {
                assert_eq!(there.plus_months(back), Some(*month));
            }
            let nth = calendar.nth_working_day(*month, u64::from(number.unsigned_abs()));
            assert!(nth.is_none_or(|nth| nth.month() == *month));
            assert_eq!(month.day_or_last(number.unsigned_abs()).month(), *month);
        }
    }
    for instant in &instants {
        offsets.iter().for_each(|offset| drop(instant.day_at(*offset).map(|day| day.to_string())));
    }
    if data.len().is_multiple_of(8) {
        prose(data);
    }
}

/// Reads `text` as a `T`; if it is one, it is written as a text that reads as the same, and JSON reads it alike.
fn same<T>(text: &str) -> Option<T>
where
    T: FromStr<Err = BoundError> + ToString + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let value = text.parse::<T>().ok();
    if let Some(value) = &value {
        assert_eq!(value.to_string().parse::<T>().as_ref(), Ok(value));
    }
    assert_eq!(serde_json::from_value::<T>(text.into()).ok(), value);
    value
}

/// A code is its text, whether it is read from a text or from JSON.
fn codes(line: &str) {
    macro_rules! codes {
        ($($code:ident),+) => { $(
            let code = $code::new(line).ok();
            assert_eq!(serde_json::from_value::<$code>(line.into()).ok(), code);
            assert!(code.is_none_or(|code| code.as_str() == line));
        )+ };
    }
    codes!(
        AreaCode,
        ClauseCode,
        EntryId,
        FieldCode,
        KindCode,
        ListCode,
        ObligationCode,
        PlaceCode,
        ReportDigest,
        RuleCode,
        TopicCode,
        UnitCode
    );
    if let Ok(topic) = TopicCode::new(line) {
        assert_eq!(topic.field().field(), topic.field());
        assert!(TopicCode::new(topic.field().as_str()).is_ok());
    }
}

/// What a symbol is written as reads as that symbol, and nothing of it needs to be mended.
fn symbol(line: &str) {
    let Ok(read) = Symbol::read(line, TEXT.symbol_codes()) else { return };
    let strict = read.symbol.to_string();
    let again = Symbol::read(&strict, TEXT.symbol_codes()).expect("the strict form reads");
    assert_eq!(again.symbol, read.symbol, "{strict}");
    assert!(again.repairs.is_empty(), "{strict}: {:?}", again.repairs);
}

/// The text rules over any bytes, in a report that has nothing else.
pub fn prose(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let document = serde_json::json!({
        "schema": "urn:dlxh:schema:monthly-opinion:1", "reporter": "TV-HU-CL", "period": "2025-01", "revision": 1,
        "submitted_at": "2025-01-14T16:30:00+07:00", "nil_return": true, "issues": [],
        "thinking": { "level": "stable", "summary": text }, "mood": { "level": "stable", "summary": "x" }
    });
    let answer = TEXT.validate(document.to_string().as_bytes(), &OPTIONS).expect("it is JSON");
    holds_together(&answer);
    answer.findings.iter().for_each(|finding| stands_in(finding, &document));
}
