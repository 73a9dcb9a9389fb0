//! What became of what was raised.

use dlxh::cases::{CaseFigure, CasesOptions, Durations};
use dlxh_examples::{Show, Year};

use crate::{Answer, NOW};

/// The figures of the year, and how long it took.
pub(crate) fn cases(show: &Show, year: &Year) -> Answer<()> {
    let options = CasesOptions { now: NOW.parse()?, lang: Some(show.lang) };
    let answer = year.jurisdiction.cases(&year.everything(), &options)?;
    for CaseFigure { of, count, cites } in &answer.figures {
        let cites: Vec<String> = cites.iter().map(|place| place.get().to_string()).collect();
        show.line(0, &format!("{}: {count} [{}]", of.label(show.lang), cites.join(", ")));
    }
    let raised = show.say("Vấn đề đã phản ánh", "Issues raised");
    let open = show.say("chưa được tiếp nhận thành vụ việc", "not taken up as a case");
    show.line(0, &format!("{raised}: {}; {open}: {}", answer.raised, answer.not_taken_up.len()));
    show.heading("Thời gian, theo Kaplan–Meier", "How long it took, after Kaplan and Meier");
    for Durations { to, observed, reached, median, .. } in &answer.durations {
        let median = median.map_or(show.say("chưa đến", "not reached").to_owned(), |days| {
            show.many(days.into(), "ngày", "day", "days")
        });
        let text = format!(
            "{}: {reached}/{observed}; {} {median}",
            to.label(show.lang),
            show.say("trung vị", "median"),
        );
        show.line(0, &text);
    }
    for left in &answer.left_out {
        show.line(2, &format!("{}: {:?}", show.say("không xét", "left out"), left.reason));
    }
    Ok(())
}
