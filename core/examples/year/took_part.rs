//! Dialogue, supervision, criticism and initiatives: what was promised there, and what became of it.

use std::collections::BTreeMap;

use dlxh::period::{Day, Period};
use dlxh::report::{Commitment, CommitmentOutcome, Participation};
use dlxh_examples::{Show, Year, small};

use crate::Answer;

/// What a later report says of a commitment.
struct Later {
    told_in: Period,
    outcome: CommitmentOutcome,
    ground: Option<String>,
}

/// The reports on participation, each commitment with what the unit told of it last.
pub(crate) fn reports(show: &Show, year: &Year) -> Answer<()> {
    let read = |report: &serde_json::Value| Participation::from_json(report.to_string().as_bytes());
    let reports = year.participation.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    // By unit, period, activity and number.
    let mut later = BTreeMap::new();
    for report in &reports {
        for told in report.followed_up.iter() {
            let unit = told.reporter.as_ref().unwrap_or(&report.reporter).as_str();
            let ground = told.ground.as_ref().map(|ground| ground.as_str().to_owned());
            let key = (unit, told.period.to_string(), told.activity.to_string(), told.commitment.to_string());
            later.insert(key, Later { told_in: report.period, outcome: told.outcome, ground });
        }
    }
    let name = |unit: &str, day: Day| -> Answer<String> {
        Ok(year.jurisdiction.hierarchy().as_of(day)?.unit(unit)?.name.in_lang(show.lang).to_owned())
    };
    for report in &reports {
        let unit = report.reporter.as_str();
        show.line(0, &format!("{}, {}", report.period, name(unit, report.period.last_day())?));
        for activity in report.activities.iter() {
            let bodies = activity.bodies.iter().map(|body| name(body.as_str(), activity.on));
            let bodies = bodies.collect::<Answer<Vec<_>>>()?.join(", ");
            let form = activity.form.label(show.lang);
            show.line(2, &format!("{form}, {}: {} ({bodies})", activity.on, activity.title.as_str()));
            for commitment in activity.commitments.iter() {
                let key =
                    (unit, report.period.to_string(), activity.id.to_string(), commitment.id.to_string());
                let body = name(commitment.body.as_str(), activity.on)?;
                show.line(4, &promised(show, commitment, &body, later.get(&key)));
            }
        }
    }
    Ok(())
}

fn promised(show: &Show, commitment: &Commitment, body: &str, later: Option<&Later>) -> String {
    let promised = show.say("Cam kết", "Promised");
    let mut text = format!("{promised}: {} – {body}", commitment.to_do.as_str().trim_end_matches('.'));
    if let Some(by) = commitment.by {
        text.push_str(&format!(", {} {by}", show.say("hạn", "by")));
    }
    let own = commitment.ground.as_ref().map(|ground| ground.as_str());
    let (outcome, ground) = match later {
        Some(later) => (Some(later.outcome), later.ground.as_deref()),
        None => (commitment.outcome, own),
    };
    if let Some(outcome) = outcome {
        text.push_str(&format!("; {}", small(outcome.label(show.lang))));
    }
    if let Some(later) = later {
        text.push_str(&format!(" ({} {})", show.say("báo cáo kỳ", "told in the report for"), later.told_in));
    }
    if let Some(ground) = ground {
        text.push_str(&format!(", {} {ground}", show.say("căn cứ:", "on the ground of:")));
    }
    if let Some(case) = &commitment.case {
        text.push_str(&format!(
            "; {} {}",
            show.say("theo dõi ở vụ việc số", "carried on by case no."),
            case.id
        ));
    }
    text
}
