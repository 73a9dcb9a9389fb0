//! The month's reports, and what the library answers about them.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dlxh::aggregate::RateInterval;
use dlxh::deadlines::{ReportState, Standing, Standings, TraceStep};
use dlxh::regime::DutyKind;
use dlxh::report::{Digest, MonthlyOpinion, MonthlyOpinionSchema, Synthesis};
use dlxh::shape::{Lang, List};
use dlxh::{
    DueOptions, Finding, Jurisdiction, StandingOptions, SynthesiseOptions, ValidateOptions, Validation,
};

use dlxh_examples::{Show, small};

/// Places of one fault that are listed one by one.
const PLACES: usize = 6;

pub(crate) struct Month {
    /// File name and bytes.
    reports: Vec<(String, Vec<u8>)>,
    context: Vec<Digest>,
    period: String,
    now: String,
    lang: Lang,
}

type Answer<T> = Result<T, Box<dyn Error>>;

/// The JSON files of a folder, or the lines of a file of NDJSON.
fn files(folder: &Path) -> Answer<Vec<(String, Vec<u8>)>> {
    if folder.is_file() {
        let bytes = fs::read(folder)?;
        let lines = bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
        return Ok(lines.map(|(at, line)| (format!("{:03}", at + 1), line.to_vec())).collect());
    }
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let name =
        |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    paths.into_iter().map(|path| Ok((name(&path), fs::read(path)?))).collect()
}

impl Month {
    /// Reads a folder of reports, and of the digests of earlier ones in its folder `context`.
    pub(crate) fn read(folder: &Path, period: &str, now: &str, lang: Lang) -> Answer<Self> {
        let context = folder.join("context");
        let digests = if context.is_dir() { files(&context)? } else { Vec::new() };
        let context =
            digests.iter().map(|(_, digest)| serde_json::from_slice(digest)).collect::<Result<_, _>>()?;
        let reports = files(folder)?;
        Ok(Self { reports, context, period: period.to_owned(), now: now.to_owned(), lang })
    }

    /// All reports as one JSON array.
    fn together(&self) -> Vec<u8> {
        let reports: Vec<&[u8]> = self.reports.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        [b"[".as_slice(), &reports.join(&b","[..]), b"]"].concat()
    }

    fn validate(
        &self,
        jurisdiction: &Jurisdiction,
        report: &[u8],
    ) -> Answer<Result<Validation, dlxh::Error>> {
        let mut options = ValidateOptions::at(self.now.parse()?);
        options.lang = Some(self.lang);
        options.context = List::new(self.context.clone())?;
        Ok(jurisdiction.validate(report, &options))
    }

    /// The obligation that a kind of report discharges in this month, and its question.
    fn asked(&self, jurisdiction: &Jurisdiction, kind: &str) -> Answer<StandingOptions> {
        let in_force = jurisdiction.obligation_of_kind(kind, self.period.parse()?);
        let obligation = in_force.ok_or_else(|| format!("no {kind} is owed for {}", self.period))?.obligation;
        let mut options = StandingOptions::of(obligation.code.as_str(), &self.period, &self.now)?;
        options.lang = Some(self.lang);
        Ok(options)
    }

    /// Every unit that owes a report: what, to whom, under which clause and on what basis.
    pub(crate) fn obligations(&self, show: &Show, jurisdiction: &Jurisdiction) -> Answer<()> {
        let view = jurisdiction.hierarchy().as_of(self.period.parse::<dlxh::period::Period>()?.last_day())?;
        for kind in [MonthlyOpinion::KIND, Synthesis::KIND] {
            let Some(in_force) = jurisdiction.obligation_of_kind(kind, self.period.parse()?) else {
                continue;
            };
            let due = jurisdiction.due(&DueOptions {
                lang: Some(self.lang),
                ..DueOptions::of(in_force.obligation.code.as_str(), &self.period)?
            })?;
            let to = in_force.obligation.to.as_ref().map_or(show.say("không nêu", "not stated"), |to| {
                view.unit(to.as_str()).map_or(to.as_str(), |unit| unit.name.in_lang(show.lang))
            });
            show.line(
                0,
                &format!(
                    "{} — {} {to}; {}; {} {}",
                    in_force.obligation.labels.in_lang(show.lang),
                    show.say("gửi", "to"),
                    due.summary,
                    show.say("theo", "under"),
                    in_force.obligation.clause,
                ),
            );
            for expected in in_force.expected(&view) {
                let duty = expected.duty;
                // What a duty rests on is told of one that is sure; of the others the reason tells what is open.
                let basis = match duty.duty {
                    DutyKind::Certain => format!("; {}", small(duty.basis.label(show.lang))),
                    DutyKind::Assumed | DutyKind::Unresolved => String::new(),
                };
                let text = format!(
                    "{}: {}{basis} — {}",
                    expected.name.in_lang(show.lang),
                    small(duty.duty.label(show.lang)),
                    duty.reason.in_lang(show.lang)
                );
                show.line(2, &text);
            }
        }
        Ok(())
    }

    /// Every report that came in: every fault with place, rule and remedy.
    pub(crate) fn reports(&self, show: &Show, jurisdiction: &Jurisdiction) -> Answer<()> {
        for (name, bytes) in &self.reports {
            let answer = match self.validate(jurisdiction, bytes)? {
                Ok(answer) => answer,
                Err(error) => {
                    show.line(0, &format!("{name}: {}", error.message(show.lang)));
                    continue;
                }
            };
            let state = if answer.accepted() { ReportState::Accepted } else { ReportState::Returned };
            let schema = serde_json::from_slice::<serde_json::Value>(bytes)
                .ok()
                .and_then(|report| report["schema"].as_str().map(str::to_owned));
            let issues = MonthlyOpinion::from_json(bytes).map(|report| report.issues.len());
            let issues = match issues {
                Ok(issues) => format!(" ({issues} {})", show.say("vấn đề", "issues")),
                // A report of another kind has none to count.
                Err(_) if schema.is_some_and(|schema| schema != MonthlyOpinionSchema::V1.code()) => {
                    String::new()
                }
                Err(_) => format!(" ({})", show.say("chưa đọc hết được", "not all of it reads")),
            };
            show.line(0, &format!("{name}: {}{issues}", state.label(show.lang).to_uppercase()));
            faults(show, &answer.findings);
            not_evaluable(show, &answer);
        }
        Ok(())
    }

    /// The findings that a local decision adds.
    pub(crate) fn added(&self, show: &Show, alone: &Jurisdiction, local: &Jurisdiction) -> Answer<()> {
        let mut none = true;
        for (name, bytes) in &self.reports {
            let (Ok(before), Ok(after)) = (self.validate(alone, bytes)?, self.validate(local, bytes)?) else {
                continue;
            };
            let added: Vec<Finding> =
                after.findings.into_iter().filter(|finding| !before.findings.contains(finding)).collect();
            if !added.is_empty() {
                none = false;
                show.line(0, name);
                faults(show, &added);
            }
        }
        if none {
            show.line(0, show.say("Không có.", "None."));
        }
        Ok(())
    }

    /// Where every unit stands, with the reason, and how complete the month is.
    pub(crate) fn standing(&self, show: &Show, jurisdiction: &Jurisdiction) -> Answer<()> {
        let options = self.asked(jurisdiction, MonthlyOpinion::KIND)?;
        let view = jurisdiction.hierarchy().as_of(self.period.parse::<dlxh::period::Period>()?.last_day())?;
        let reports = self.together();
        let Standings { due, units, left_out, .. } = jurisdiction.standing(&reports, &options)?;
        show.line(0, &due.summary);
        for unit in &units {
            let mut text = format!("{}: {}", unit.name, small(unit.state.label(show.lang)));
            if let Some(errors) = unit.errors {
                let errors = u64::try_from(errors).unwrap_or(u64::MAX);
                let _ = write!(text, " ({})", show.many(errors, "lỗi", "error", "errors"));
            }
            if let (Some(revision), Some(at)) = (unit.revision, unit.submitted_at) {
                // The moment is that of the first submission: timeliness is judged on it.
                let received = match revision.get() {
                    1 => show.say("nhận lúc", "received at"),
                    _ => show.say("lần đầu nhận lúc", "first received at"),
                };
                let _ = write!(
                    text,
                    "; {} {revision}, {received} {}",
                    show.say("lần gửi", "revision"),
                    show.moment(at)
                );
            }
            if unit.standing != Standing::NoDeadline {
                let _ = write!(text, "; {}", small(unit.standing.label(show.lang)));
                if unit.duty != DutyKind::Certain {
                    let _ = write!(text, " ({})", show.say("nếu có nghĩa vụ", "if it owes it"));
                }
            }
            show.line(2, &text);
        }
        for left in &left_out {
            let which = left.report.as_ref().map(|key| {
                let name = view.unit(key.reporter.as_str());
                let name = name.map_or(key.reporter.as_str(), |unit| unit.name.in_lang(show.lang));
                let revision =
                    left.revision.map(|revision| format!(", {} {revision}", show.say("lần gửi", "revision")));
                format!("{name}, {} {}{}", show.say("kỳ", "for"), key.period, revision.unwrap_or_default())
            });
            let text = format!(
                "{}: {} — {}",
                show.say("không xét", "left out"),
                which.unwrap_or_else(|| format!(
                    "{} {}",
                    show.say("tài liệu thứ", "document"),
                    left.index + 1
                )),
                small(left.reason.label(show.lang))
            );
            show.line(2, &text);
        }
        let complete = jurisdiction.completeness(&reports, &options)?;
        let nobody =
            show.say("không tính, vì không đơn vị nào phải báo cáo", "none, for nobody owes a report");
        let unset = show.say("không tính, vì không quy định hạn", "none, for no deadline is set");
        let why_not = if due.due.is_none() { unset } else { nobody };
        rate(show, "Tỷ lệ báo cáo được tiếp nhận", "Reports accepted", complete.reporting_rate, nobody);
        rate(show, "Tỷ lệ đúng hạn", "Accepted and on time", complete.reporting_rate_on_time, why_not);
        Ok(())
    }

    pub(crate) fn synthesise(&self, jurisdiction: &Jurisdiction) -> Answer<Synthesis> {
        Ok(jurisdiction.synthesise(&self.together(), &self.synthesis_options()?)?)
    }

    fn synthesis_options(&self) -> Answer<SynthesiseOptions> {
        let mut options = SynthesiseOptions::of(&self.period, &self.now)?;
        options.context = List::new(self.context.clone())?;
        options.lang = Some(self.lang);
        Ok(options)
    }

    /// The synthesis' deadline, step by step.
    pub(crate) fn due(&self, show: &Show, jurisdiction: &Jurisdiction) -> Answer<()> {
        let asked = self.asked(jurisdiction, Synthesis::KIND)?;
        let options =
            DueOptions { lang: Some(self.lang), ..DueOptions::of(asked.obligation.as_str(), &self.period)? };
        let due = jurisdiction.due(&options)?;
        show.line(0, &format!("{} ({}, {})", due.summary, due.clause, small(due.basis.label(show.lang))));
        for TraceStep { step, date, text, instrument } in &due.trace {
            let date = date.map(|date| format!(" {date}")).unwrap_or_default();
            let instrument =
                instrument.as_ref().map(|instrument| format!(" [{instrument}]")).unwrap_or_default();
            show.line(2, &format!("{}{date}: {text}{instrument}", step.label(show.lang)));
        }
        Ok(())
    }

    /// Writes every answer as the wire gives it.
    pub(crate) fn write(&self, jurisdiction: &Jurisdiction, folder: &Path) -> Answer<()> {
        fs::create_dir_all(folder)?;
        let reports = self.together();
        let call = |op: &str, name: &str, options: serde_json::Result<Vec<u8>>, input: &[u8]| -> Answer<()> {
            let answer = jurisdiction.call(op, &options?, input);
            Ok(fs::write(folder.join(format!("{name}.json")), answer)?)
        };
        let mut validate = ValidateOptions::at(self.now.parse()?);
        validate.lang = Some(self.lang);
        validate.context = List::new(self.context.clone())?;
        for (name, bytes) in &self.reports {
            call("validate", &format!("validate-{name}"), serde_json::to_vec(&validate), bytes)?;
        }
        let monthly = self.asked(jurisdiction, MonthlyOpinion::KIND)?;
        call("standing", "standing", serde_json::to_vec(&monthly), &reports)?;
        call("completeness", "completeness", serde_json::to_vec(&monthly), &reports)?;
        call("synthesise", "synthesis", serde_json::to_vec(&self.synthesis_options()?), &reports)?;
        let asked = self.asked(jurisdiction, Synthesis::KIND)?;
        let due =
            DueOptions { lang: Some(self.lang), ..DueOptions::of(asked.obligation.as_str(), &self.period)? };
        call("due", "due-synthesis", serde_json::to_vec(&due), b"")
    }
}

fn place<'p>(show: &'p Show, pointer: &'p str) -> &'p str {
    if pointer.is_empty() { show.say("(cả báo cáo)", "(the whole report)") } else { pointer }
}

/// `places` as one text: the first few, and how many more there are.
fn listed(show: &Show, places: &[String]) -> String {
    let shown = places.iter().take(PLACES).cloned().collect::<Vec<_>>().join(", ");
    match places.len().saturating_sub(PLACES) {
        0 => shown,
        more => format!("{shown} {} {more} {}", show.say("và", "and"), show.say("chỗ khác", "more")),
    }
}

/// Prints what could not be checked: the rules that share a reason, and where.
fn not_evaluable(show: &Show, answer: &Validation) {
    type Places = (Vec<String>, Vec<String>);
    let mut told: Vec<(dlxh::rules::WhyNot, Places)> = Vec::new();
    for open in &answer.not_evaluable {
        let pointer = open.pointer.to_string();
        let (code, at) = (open.code.to_string(), place(show, &pointer).to_owned());
        let known = told.iter().position(|(reason, _)| *reason == open.reason);
        let known = known.unwrap_or_else(|| {
            told.push((open.reason, (Vec::new(), Vec::new())));
            told.len() - 1
        });
        let (codes, places) = &mut told[known].1;
        for (list, one) in [(codes, code), (places, at)] {
            if !list.contains(&one) {
                list.push(one);
            }
        }
    }
    for (reason, (codes, places)) in told {
        let open = show.say("chưa kiểm tra được", "not evaluable");
        let text = format!(
            "{} {open}: {} — {}",
            codes.join(" "),
            listed(show, &places),
            small(reason.label(show.lang))
        );
        show.line(2, &text);
    }
}

/// Prints findings: one that is found in many places is told once, with all of them.
fn faults(show: &Show, findings: &[Finding]) {
    let mut told: Vec<(&Finding, Vec<String>)> = Vec::new();
    for finding in findings {
        let pointer = finding.pointer.to_string();
        let at = place(show, &pointer).to_owned();
        let span = finding.span.map(|span| format!("[{}–{}]", span.start, span.end)).unwrap_or_default();
        match told.iter_mut().find(|(one, _)| one.code == finding.code && one.message == finding.message) {
            Some((_, places)) => places.push(at + &span),
            None => told.push((finding, vec![at + &span])),
        }
    }
    for (finding, places) in told {
        let severity = small(finding.severity.label(show.lang));
        let places = listed(show, &places);
        show.line(2, &format!("{} ({severity}) {places}: {}", finding.code, finding.message));
        show.line(6, &format!("→ {}", finding.help));
    }
}

fn rate(show: &Show, vi: &str, en: &str, rate: Option<RateInterval>, why_not: &str) {
    let name = show.say(vi, en);
    let text = match rate {
        None => why_not.to_owned(),
        Some(RateInterval { low, high }) if low == high => format!("{}/{}", low.numerator, low.denominator),
        Some(RateInterval { low, high }) => format!(
            "{} {}/{} {} {}/{} {}",
            show.say("từ", "from"),
            low.numerator,
            low.denominator,
            show.say("đến", "to"),
            high.numerator,
            high.denominator,
            show.say("(nghĩa vụ của một số đơn vị chưa chắc chắn)", "(the duty of some units is open)"),
        ),
    };
    show.line(0, &format!("{name}: {text}"));
}
