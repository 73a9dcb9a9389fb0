//! The same figures on the units of another day: what can be carried over a restructuring, and what is refused.

use dlxh::aggregate::{Amount, RestateOptions, Restated};
use dlxh::hierarchy::{AreaLevel, Table};
use dlxh_examples::{Show, Year};

use crate::{Answer, NOW};

/// January to June, on the territories of December: districts and their communes were merged into others.
pub(crate) fn districts(show: &Show, year: &Year) -> Answer<()> {
    show.heading(
        "Tháng 1–6, trên địa bàn của ngày 31-12-2025",
        "January to June, on the areas of 31 December 2025",
    );
    let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-06"), "2025-12-31", NOW)?;
    told(
        show,
        &year
            .jurisdiction
            .restate(&year.everything(), &RestateOptions { lang: Some(show.lang), ..options })?,
    );
    Ok(())
}

/// July to December, by province: everything lies in one, so that nothing is refused.
pub(crate) fn communes(show: &Show, year: &Year) -> Answer<()> {
    show.heading("Cả năm, theo tỉnh", "The whole year, by province");
    let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-12"), "2025-12-31", NOW)?;
    let options = RestateOptions { level: Some(AreaLevel::Province), lang: Some(show.lang), ..options };
    told(show, &year.jurisdiction.restate(&year.everything(), &options)?);
    Ok(())
}

fn told(show: &Show, answer: &Restated) {
    const SHOWN: usize = 12;
    let rows = |label: &str, rows: Vec<(String, u64)>| {
        show.line(0, label);
        let more = rows.len().saturating_sub(SHOWN);
        for (name, mentions) in rows.into_iter().take(SHOWN) {
            show.line(4, &format!("{name}: {mentions}"));
        }
        if more > 0 {
            show.line(4, &format!("… {} {more}", show.say("và các dòng khác:", "and more rows:")));
        }
    };
    let reported = answer.reported.rows.iter().map(|row| (row.name.clone(), row.figure.mentions));
    rows(&answer.reported.label, reported.collect());
    let restated = answer.restated.rows.iter().map(|row| (row.name.clone(), row.figure.mentions));
    rows(&answer.restated.label, restated.collect());
    for refused in &answer.refused {
        show.line(
            4,
            &format!("{}: {} – {}", show.say("không tính lại được", "refused"), refused.code, refused.text),
        );
    }
    let amount = |amount: Amount| match amount {
        Amount::Whole(whole) => whole.to_string(),
        Amount::Parts(parts) => format!("{}/{}", parts.numerator, parts.denominator),
    };
    let totals = &answer.totals;
    let text = format!(
        "{} {} = {} {} + {} {} + {} {}",
        show.say("như đã báo cáo", "as reported"),
        totals.reported,
        show.say("tính lại", "restated"),
        amount(totals.restated),
        show.say("gộp làm một", "made one"),
        amount(totals.merged),
        show.say("không tính lại được", "refused"),
        amount(totals.refused),
    );
    show.line(0, &text);
    for note in &answer.notes {
        show.line(2, &note.text);
    }
}
