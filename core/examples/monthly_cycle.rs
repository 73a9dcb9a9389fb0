//! One month, January 2025 in Trà Vinh, from the units' reports to where everyone stands and what they sum to.
//!
//! The month is shown twice: under the directive alone, which sets no day for the units, and under an illustrative local
//! decision that does. `-- --lang en` shows it in English.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use dlxh::deadlines::{Standings, TraceStep};
use dlxh::report::{Digest, MonthlyOpinion};
use dlxh::shape::{Lang, List};
use dlxh::{DueOptions, Jurisdiction, StandingOptions, TallyOptions, ValidateOptions, aggregate};

const NOW: &str = "2025-01-20T08:00:00+07:00";
const MONTH: &str = "2025-01";

fn main() -> Result<(), Box<dyn Error>> {
    let lang = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => Lang::Vi,
        [flag, lang] if flag == "--lang" => Lang::from_code(lang).ok_or("--lang takes vi or en")?,
        _ => return Err("usage: monthly_cycle [--lang vi|en]".into()),
    };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    let reports = read(&data.join("tra-vinh-2025-01"))?;
    let context = read(&data.join("tra-vinh-2025-01/context"))?;
    let context: Vec<Digest> =
        context.iter().map(|(_, digest)| serde_json::from_slice(digest)).collect::<Result<_, _>>()?;
    let text_alone = Jurisdiction::tra_vinh();
    let local = text_alone.with_overlay(&fs::read(data.join("overlays/illustrative.json"))?)?;
    let show = Show { lang, context: List::new(context)? };

    show.heading("Báo cáo đã nhận", "The reports that came in");
    for (path, bytes) in &reports {
        show.report(&text_alone, path, bytes)?;
    }
    let together = array(&reports);
    show.heading(
        "Tình trạng theo Chỉ thị (không quy định ngày cho đơn vị)",
        "Standing under the directive alone",
    );
    show.standing(&text_alone, &together)?;
    show.heading("Tình trạng theo quy ước minh họa", "Standing under an illustrative local decision");
    show.standing(&local, &together)?;
    show.heading("Số liệu cộng từ các báo cáo được tiếp nhận", "What the accepted reports sum to");
    show.tally(&text_alone, &together)?;
    show.heading("Hạn của báo cáo tổng hợp", "When the synthesis is due");
    show.due(&text_alone)?;
    Ok(())
}

type Report = (PathBuf, Vec<u8>);

fn read(folder: &Path) -> Result<Vec<Report>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths.into_iter().map(|path| Ok((path.clone(), fs::read(path)?))).collect()
}

/// All reports as one JSON array.
fn array(reports: &[Report]) -> Vec<u8> {
    let mut bytes = vec![b'['];
    for (index, (_, report)) in reports.iter().enumerate() {
        if index > 0 {
            bytes.push(b',');
        }
        bytes.extend_from_slice(report);
    }
    bytes.push(b']');
    bytes
}

struct Show {
    lang: Lang,
    context: List<Digest, 0, 2000>,
}

impl Show {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn heading(&self, vi: &str, en: &str) {
        println!("\n== {} ==\n", self.say(vi, en));
    }

    fn report(&self, jurisdiction: &Jurisdiction, path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
        let mut options = ValidateOptions::at(NOW.parse()?);
        options.lang = Some(self.lang);
        options.context = self.context.clone();
        let answer = jurisdiction.validate(bytes, &options)?;
        let state = if answer.accepted() {
            self.say("tiếp nhận", "accepted")
        } else {
            self.say("trả lại", "returned")
        };
        let name = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
        let issues = MonthlyOpinion::from_json(bytes).map_or(0, |report| report.issues.len());
        println!("{name}: {state} ({issues} {})", self.say("vấn đề", "issues"));
        for finding in &answer.findings {
            println!(
                "  {} {} {}: {}",
                finding.code,
                finding.severity.label(self.lang),
                finding.pointer,
                finding.message
            );
            println!("      → {}", finding.help);
        }
        for open in &answer.not_evaluable {
            println!(
                "  {} {} {}: {}",
                open.code,
                self.say("chưa kiểm tra được", "not evaluable"),
                open.pointer,
                open.reason.label(self.lang)
            );
        }
        Ok(())
    }

    fn standing(&self, jurisdiction: &Jurisdiction, reports: &[u8]) -> Result<(), Box<dyn Error>> {
        let mut options = StandingOptions::of("monthly-report", MONTH, NOW)?;
        options.lang = Some(self.lang);
        let Standings { due, units, .. } = jurisdiction.standing(reports, &options)?;
        let obligation = jurisdiction.obligation("monthly-report", MONTH.parse()?)?.obligation;
        let to = obligation.to.as_ref().map(ToString::to_string).unwrap_or_default();
        println!("{} ({} → {to}): {}", obligation.labels.in_lang(self.lang), due.clause, due.summary);
        for unit in &units {
            let (standing, state) = (unit.standing.label(self.lang), unit.state.label(self.lang));
            println!(
                "  {}: {state}; {standing}; {} — {}",
                unit.name,
                unit.duty.label(self.lang),
                unit.reason
            );
        }
        let complete = jurisdiction.completeness(reports, &options)?;
        self.rate("tỷ lệ báo cáo", "reporting rate", complete.reporting_rate);
        self.rate("tỷ lệ đúng hạn", "reporting rate on time", complete.reporting_rate_on_time);
        Ok(())
    }

    fn rate(&self, vi: &str, en: &str, rate: Option<aggregate::RateInterval>) {
        let name = self.say(vi, en);
        match rate {
            None => println!(
                "{name}: {}",
                self.say("không tính, vì không quy định hạn", "none, for no deadline is set")
            ),
            Some(aggregate::RateInterval { low, high }) if low == high => {
                println!("{name}: {}/{}", low.numerator, low.denominator);
            }
            Some(aggregate::RateInterval { low, high }) => println!(
                "{name}: {} {}/{} {} {}/{} {}",
                self.say("từ", "from"),
                low.numerator,
                low.denominator,
                self.say("đến", "to"),
                high.numerator,
                high.denominator,
                self.say("(nghĩa vụ của một số đơn vị chưa chắc chắn)", "(the duty of some units is open)"),
            ),
        }
    }

    fn tally(&self, jurisdiction: &Jurisdiction, reports: &[u8]) -> Result<(), Box<dyn Error>> {
        let options = TallyOptions { now: NOW.parse()?, lang: Some(self.lang) };
        let summed = jurisdiction.tally(reports, &options)?;
        let Some(counts) = summed.tally.counts() else { return Err("a report was met twice".into()) };
        println!(
            "{} {}, {} {}, {} {} ({} {})",
            counts.reports.get(),
            self.say("báo cáo", "reports"),
            counts.issues.get(),
            self.say("lượt nêu vấn đề", "mentions of issues"),
            counts.streams.get(),
            self.say("luồng ý kiến", "streams"),
            counts.nil_returns.get(),
            self.say("báo cáo không phát sinh", "nil returns"),
        );
        let lists = &jurisdiction.regimes().first().ok_or("no regime")?.lists;
        let mut topics: Vec<_> = counts.topics.iter().collect();
        topics.sort_by_key(|(topic, count)| (std::cmp::Reverse(*count), (*topic).clone()));
        println!("{}", self.say("Theo chủ đề:", "By topic:"));
        for (topic, count) in topics.iter().take(8) {
            let entry = lists.topics.iter().find(|entry| entry.code == **topic);
            println!(
                "  {count:>3}  {}",
                entry.map_or(topic.as_str(), |entry| entry.labels.in_lang(self.lang))
            );
        }
        println!(
            "{}",
            self.say(
                "Khuynh hướng theo từng đối tượng (không cộng chung):",
                "Tendency toward each object (never totalled):"
            )
        );
        for (cell, count) in counts.tendencies.iter() {
            println!("  {count:>3}  {} — {}", cell.toward.label(self.lang), cell.tendency.label(self.lang));
        }
        for left in &summed.left_out {
            let report = left.report.as_ref().map(ToString::to_string).unwrap_or_default();
            println!("{}: {report} — {}", self.say("Không tính", "Left out"), left.reason.label(self.lang));
        }
        println!("{}.", aggregate::Audience::Working.label(self.lang));
        Ok(())
    }

    fn due(&self, jurisdiction: &Jurisdiction) -> Result<(), Box<dyn Error>> {
        let mut options = DueOptions::of("synthesis", MONTH)?;
        options.lang = Some(self.lang);
        let due = jurisdiction.due(&options)?;
        println!("{} ({}, {})", due.summary, due.clause, due.basis.label(self.lang));
        for TraceStep { step, date, text, instrument } in &due.trace {
            let date = date.map(|date| format!(" {date}")).unwrap_or_default();
            let instrument =
                instrument.as_ref().map(|instrument| format!(" [{instrument}]")).unwrap_or_default();
            println!("  {}{date}: {text}{instrument}", step.label(self.lang));
        }
        Ok(())
    }
}
