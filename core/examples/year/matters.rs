//! What became of what was raised.

use dlxh::cases::{AccountOptions, CaseFigure, CasesOptions, Durations};
use dlxh::deadlines::WhyLeftOut;
use dlxh::paper::{PaperKind, RenderOptions};
use dlxh::shape::{AreaCode, UnitCode};
use dlxh_examples::{Show, Year, small};

use crate::{Answer, NOW};

/// The figures of the year, and how long it took.
pub(crate) fn cases(show: &Show, year: &Year) -> Answer<()> {
    let options = CasesOptions { now: NOW.parse()?, lang: Some(show.lang) };
    let answer = year.jurisdiction.cases(&year.everything(), &options)?;
    for CaseFigure { of, count, cites } in &answer.figures {
        let cites: Vec<String> = cites.iter().map(|place| place.get().to_string()).collect();
        show.line(0, &format!("{}: {count} [{}]", of.label(show.lang), cites.join(", ")));
    }
    show.heading("Các vụ việc được dẫn", "The cases that are cited");
    let no = show.say("số", "no.");
    for (number, case) in (1..).zip(&answer.cases) {
        let (state, since) = (small(case.state.label(show.lang)), case.since);
        show.line(0, &format!("[{number}] {no} {}: {} – {state}, {since}", case.id, case.title.as_str()));
    }
    println!();
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
    // What was left out of the sums, and why: a superseded revision, a month's report with errors, a report of another kind.
    for reason in WhyLeftOut::ALL {
        let left = answer.left_out.iter().filter(|left| left.reason == *reason).count() as u64;
        if left > 0 {
            let reports = show.many(left, "tài liệu", "document", "documents");
            show.line(
                0,
                &format!(
                    "{}: {reports} – {}",
                    show.say("Không tính", "Left out"),
                    small(reason.label(show.lang))
                ),
            );
        }
    }
    Ok(())
}

/// The documents of the year: what each is called, and how it is asked for.
pub(crate) fn papers(show: &Show) -> Answer<Vec<(&'static str, RenderOptions)>> {
    let asked = |paper, from: &str, to: &str| -> Answer<RenderOptions> {
        Ok(RenderOptions { lang: Some(show.lang), ..RenderOptions::of(paper, from, to, NOW)? })
    };
    let mut settlement = asked(PaperKind::Settlement, "2025-06-01", "2025-06-30")?;
    settlement.parts = serde_json::from_str(
        r#"{ "symbol": "67-BC/BCSĐ", "place": "Trà Vinh", "issued_on": "2025-06-30", "authority": "T/M BAN CÁN SỰ ĐẢNG",
             "post": "BÍ THƯ", "recipients": ["TV-TT", "TV-BTGDV"], "filed": "Văn phòng" }"#,
    )?;
    let mut feedback = asked(PaperKind::Feedback, "2025-03-01", "2025-05-31")?;
    feedback.unit = Some(UnitCode::new("TV-HU-CK")?);
    let mut notice = asked(PaperKind::Notice, "2025-03-01", "2025-05-31")?;
    notice.area = Some(AreaCode::new("845")?);
    Ok(vec![("settlement", settlement), ("feedback", feedback), ("notice", notice)])
}

/// The report on results of settlement, as it is sent.
pub(crate) fn settlement(show: &Show, year: &Year) -> Answer<()> {
    paper(show, year, 0)
}

/// Who is told what: one letter whole, and for all units how much of what they raised has come to something.
pub(crate) fn feedback(show: &Show, year: &Year) -> Answer<()> {
    let options =
        AccountOptions { lang: Some(show.lang), ..AccountOptions::of("2025-01-01", "2025-12-31", NOW)? };
    let answer = year.jurisdiction.feedback(&year.everything(), &options)?;
    for unit in &answer.units {
        let came = unit.cases.iter().filter(|place| {
            answer.cases.iter().any(|told| told.place == **place && told.case.outcome.is_some())
        });
        let text = format!(
            "{}: {} {}/{}",
            unit.name.as_deref().unwrap_or(unit.unit.as_str()),
            show.say("có kết quả", "came to something"),
            came.count(),
            unit.cases.len(),
        );
        show.line(0, &text);
    }
    let waiting: Vec<String> = answer.awaiting.iter().map(|place| place.get().to_string()).collect();
    let waits = show.say("Đã có kết quả, chờ phản hồi", "Has an outcome and waits to be told");
    show.line(0, &format!("{waits}: [{}]", waiting.join(", ")));
    show.heading("Một thông báo", "One letter");
    paper(show, year, 1)?;
    show.heading("Một thông báo tại địa bàn", "One notice in an area");
    paper(show, year, 2)
}

fn paper(show: &Show, year: &Year, which: usize) -> Answer<()> {
    let (_, options) = papers(show)?.swap_remove(which);
    let rendered = year.jurisdiction.render(&year.everything(), &options)?;
    for line in rendered.text.lines() {
        if line.is_empty() { println!() } else { show.line(0, line) }
    }
    let missing: Vec<String> = rendered.missing.iter().map(|part| small(part.label(show.lang))).collect();
    if !missing.is_empty() {
        println!();
        show.line(0, &format!("({}: {})", show.say("để trống", "left blank"), missing.join(", ")));
    }
    Ok(())
}
