//! What was owed, what came in, and what the rules found, month by month and clause by clause.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::period::{Instant, Period};
use dlxh::report::{MonthlyOpinion, Synthesis};
use dlxh::rules::RULES;
use dlxh::shape::List;
use dlxh::{DueOptions, StandingOptions, ValidateOptions};
use dlxh_examples::{Show, Year, small};
use serde_json::Value;

use crate::{Answer, NOW};

/// One line a month: how many reports were expected, came in and stand, and when the synthesis was due.
pub(crate) fn months(show: &Show, year: &Year) -> Answer<()> {
    let mut regime = None;
    for (month, reports) in &year.monthly {
        let period = Period::from(*month);
        let owed = year.jurisdiction.obligation_of_kind(MonthlyOpinion::KIND, period);
        let owed = owed.ok_or_else(|| format!("nobody owes a monthly report for {month}"))?;
        if regime != Some(&owed.regime.code) {
            regime = Some(&owed.regime.code);
            show.line(0, &format!("{} ({})", owed.regime.labels.in_lang(show.lang), owed.obligation.clause));
        }
        let options = StandingOptions::of(owed.obligation.code.as_str(), &month.to_string(), NOW)?;
        let found =
            year.jurisdiction.completeness(Value::from(reports.clone()).to_string().as_bytes(), &options)?;
        let issues: usize =
            reports.iter().filter_map(|report| Some(report["issues"].as_array()?.len())).sum();
        let synthesis = year.jurisdiction.obligation_of_kind(Synthesis::KIND, period);
        let due = synthesis.and_then(|synthesis| {
            let options = DueOptions::of(synthesis.obligation.code.as_str(), &month.to_string()).ok()?;
            year.jurisdiction.due(&options).ok()
        });
        let synthesis = match due.map(|due| (due.due, due.act_by)) {
            Some((Some(due), Some(act_by))) if act_by < due => {
                format!("{due}, {} {act_by}", show.say("nên xong", "act by"))
            }
            Some((Some(due), _)) => due.to_string(),
            _ => show.say("không định ngày", "no deadline").to_owned(),
        };
        let text = format!(
            "{month}: {} {}/{}, {} {}; {} {issues}; {} {}",
            show.say("nhận", "received"),
            found.received_reports.total(),
            found.expected_reports.total(),
            show.say("đạt", "accepted"),
            found.actual_reports.total(),
            show.say("số vấn đề", "issues"),
            show.say("hạn tổng hợp", "synthesis due"),
            synthesis,
        );
        show.line(2, &text);
    }
    Ok(())
}

fn lines(everything: &[u8]) -> impl Iterator<Item = &[u8]> {
    everything.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

/// One entry a clause of the directive: what it lays down, what is owed and checked under it, what was found in the year.
///
/// Each report is looked at when it came in, beside the digests of all: what one leaves open another has to take up.
pub(crate) fn clauses(show: &Show, year: &Year) -> Answer<()> {
    let everything = year.everything();
    let mut options = ValidateOptions::at(NOW.parse()?);
    let digests = lines(&everything).map(|report| year.jurisdiction.digest(report));
    // A report that cannot be read, or is marked secret, has none.
    options.context = List::new(digests.filter_map(Result::ok).collect())?;
    let mut found: BTreeMap<Option<String>, BTreeMap<String, usize>> = BTreeMap::new();
    for report in lines(&everything) {
        let submitted: Option<Instant> = serde_json::from_slice::<Value>(report)?["submitted_at"]
            .as_str()
            .and_then(|submitted| submitted.parse().ok());
        options.now = submitted.map_or_else(|| NOW.parse(), Ok)?;
        for finding in year.jurisdiction.validate(report, &options)?.findings {
            let clause = found.entry(finding.clause.map(|clause| clause.to_string())).or_default();
            *clause.entry(finding.code.to_string()).or_default() += 1;
        }
    }
    let told = |clause: Option<&str>| -> Option<String> {
        let codes = found.get(&clause.map(str::to_owned))?;
        let told: Vec<String> = codes.iter().map(|(code, times)| named(show, code, *times)).collect();
        Some(told.join("; "))
    };
    for regime in year.jurisdiction.regimes() {
        show.heading(regime.labels.vi.as_str(), regime.labels.en.as_str());
        for clause in regime.clauses.iter() {
            let code = clause.code.as_str();
            show.line(0, &format!("{code}: {}", clause.labels.in_lang(show.lang)));
            let owed: BTreeSet<(&str, bool)> = regime
                .obligations
                .iter()
                .filter(|one| one.clause.as_str() == code)
                .map(|one| (one.labels.in_lang(show.lang), one.report.is_some()))
                .collect();
            for (label, has_report) in &owed {
                let none = show.say(" – chưa có loại báo cáo", " – no kind of report yet");
                let none = if *has_report { "" } else { none };
                show.line(4, &format!("{}: {label}{none}", show.say("Nghĩa vụ", "Owed")));
            }
            let rules = RULES.iter().filter(|rule| rule.clause == Some(code)).count();
            if rules > 0 {
                show.line(4, &show.many(rules as u64, "quy tắc", "rule", "rules"));
            }
            if let Some(told) = told(Some(code)) {
                show.line(4, &format!("{}: {told}", show.say("Phát hiện trong năm", "Found in the year")));
            }
            // A heading has its entries under it.
            let parent = format!("{code}.");
            let has_parts = regime.clauses.iter().any(|other| other.code.as_str().starts_with(&parent));
            if owed.is_empty() && rules == 0 && !has_parts && regime.code.as_str() == "CT53" {
                show.line(4, show.say("Chưa làm", "Not built yet"));
            }
        }
    }
    if let Some(told) = told(None) {
        println!();
        let title = show.say("Phát hiện không gắn với điểm nào", "Found under no clause");
        show.line(0, &format!("{title}: {told}"));
    }
    Ok(())
}

/// A rule by its code and what it is called, and how often it found something.
fn named(show: &Show, code: &str, times: usize) -> String {
    let rule = RULES.iter().find(|rule| rule.code == code);
    let title = rule.map_or(String::new(), |rule| format!(" {}", small(rule.title.in_lang(show.lang))));
    format!("{code}{title} × {times}")
}

/// What could not wait for the month, and where the month takes it up.
pub(crate) fn urgent(show: &Show, year: &Year) -> Answer<()> {
    for report in &year.urgent {
        let (unit, on) =
            (report["reporter"].as_str().unwrap_or_default(), report["period"].as_str().unwrap_or_default());
        let view = year.jurisdiction.hierarchy().as_of(on.parse()?)?;
        let name = view.unit(unit)?.name.in_lang(show.lang);
        show.line(0, &format!("{on}, {name}: {}", report["event"].as_str().unwrap_or_default()));
        let months = year
            .monthly
            .iter()
            .flat_map(|(month, reports)| reports.iter().map(move |report| (month, report)));
        for (month, later) in months.filter(|(_, later)| later["reporter"] == unit) {
            for issue in later["issues"].as_array().into_iter().flatten() {
                if issue["continues"]["period"] == on {
                    let id = issue["id"].as_str().unwrap_or_default();
                    let taken = show.say("tiếp tục ở báo cáo tháng", "taken up in the report for");
                    show.line(4, &format!("{} {month}, {} {id}", taken, small(show.say("Vấn đề", "Issue"))));
                }
            }
        }
    }
    Ok(())
}
