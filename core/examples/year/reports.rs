//! What was owed, what came in, and what the rules found, month by month and clause by clause.

use std::collections::{BTreeMap, BTreeSet};

use dlxh::period::Period;
use dlxh::report::{MonthlyOpinion, Synthesis};
use dlxh::rules::RULES;
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
            let mut options = DueOptions::of(synthesis.obligation.code.as_str(), &month.to_string()).ok()?;
            options.lang = Some(show.lang);
            year.jurisdiction.due(&options).ok()
        });
        let text = format!(
            "{month}: {} {}/{}, {} {}; {} {issues}; {} {}",
            show.say("nhận", "received"),
            found.received_reports.total(),
            found.expected_reports.total(),
            show.say("đạt", "accepted"),
            found.actual_reports.total(),
            show.say("số vấn đề", "issues"),
            show.say("báo cáo tổng hợp:", "synthesis:"),
            due.map_or(String::new(), |due| due.summary),
        );
        show.line(2, &text);
    }
    Ok(())
}

/// One entry a clause of the directive: what it lays down, what is owed and checked under it, what was found in the year.
pub(crate) fn clauses(show: &Show, year: &Year) -> Answer<()> {
    let options = ValidateOptions::at(NOW.parse()?);
    let mut found: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut others = 0;
    for report in year.everything().split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        for finding in year.jurisdiction.validate(report, &options)?.findings {
            match finding.clause {
                Some(clause) => {
                    let clause = found.entry(clause.to_string()).or_default();
                    *clause.entry(finding.code.to_string()).or_default() += 1;
                }
                None => others += 1,
            }
        }
    }
    for regime in year.jurisdiction.regimes() {
        show.heading(regime.labels.vi.as_str(), regime.labels.en.as_str());
        for clause in regime.clauses.iter() {
            let code = clause.code.as_str();
            show.line(0, &format!("{code}: {}", clause.labels.in_lang(show.lang)));
            let owed: BTreeSet<&str> = regime
                .obligations
                .iter()
                .filter(|one| one.clause.as_str() == code)
                .map(|one| one.labels.in_lang(show.lang))
                .collect();
            for label in owed {
                show.line(4, &format!("{}: {label}", show.say("Nghĩa vụ", "Owed")));
            }
            let rules = RULES.iter().filter(|rule| rule.clause == Some(code)).count();
            let codes = found.get(code).into_iter().flatten();
            let told: Vec<String> = codes.map(|(rule, times)| format!("{rule} × {times}")).collect();
            if rules > 0 || !told.is_empty() {
                let told =
                    if told.is_empty() { show.say("không có", "none").to_owned() } else { told.join(", ") };
                let rules = show.many(rules as u64, "quy tắc", "rule", "rules");
                show.line(
                    4,
                    &format!("{rules}; {}: {told}", show.say("phát hiện trong năm", "found in the year")),
                );
            }
        }
    }
    show.line(
        0,
        &format!("{}: {others}", show.say("Phát hiện không gắn với điểm nào", "Found under no clause")),
    );
    Ok(())
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
