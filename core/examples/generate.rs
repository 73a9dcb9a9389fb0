//! Writes synthetic monthly reports as NDJSON: `--reports N --seed S [--faulty PERCENT]`, of Trà Vinh from January 2025
//! on, or of `--jurisdiction FILE --period YYYY-MM`; without `--reports` one month of all units.
//!
//! With `--describe` it writes what they are instead: their median size, their share of prose, their distinct sentences.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::ExitCode;

use dlxh::Jurisdiction;
use dlxh::period::Month;
use dlxh_examples::Generator;
use serde_json::Value;

const USAGE: &str = "usage: generate [--jurisdiction FILE] [--period YYYY-MM] [--reports N] [--seed S] \
                     [--faulty PERCENT] [--describe]";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: impl Iterator<Item = String>) -> Result<(), String> {
    let mut jurisdiction = Jurisdiction::tra_vinh();
    let mut first: Month = "2025-01".parse().map_err(|error| format!("{error}"))?;
    let (mut reports, mut seed, mut faulty, mut describe) = (None, 53, 0, false);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        let number = |text: String| text.parse::<u64>().map_err(|_| format!("{arg} needs a number"));
        match arg.as_str() {
            "--jurisdiction" => {
                let path = value()?;
                let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
                jurisdiction = Jurisdiction::from_json(&bytes).map_err(|error| format!("{path}: {error}"))?;
            }
            "--period" => first = value()?.parse().map_err(|error| format!("{arg}: {error}"))?,
            "--reports" => reports = Some(number(value()?)?),
            "--seed" => seed = number(value()?)?,
            "--faulty" => faulty = number(value()?)?.min(100),
            "--describe" => describe = true,
            _ => return Err(format!("unknown argument {arg}")),
        }
    }
    let mut generator = Generator::of(&jurisdiction, first, seed)
        .ok_or(format!("no unit owes a monthly report for {first} for certain"))?;
    let reports = reports.unwrap_or(generator.reporters() as u64);
    let made = (0..reports).map(|_| generator.report_or_faulty(faulty as usize));
    if describe {
        return describe_all(made.collect());
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for report in made {
        // A reader that has seen enough closes the pipe; that is not a fault.
        if writeln!(out, "{report}").is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn describe_all(reports: Vec<Value>) -> Result<(), String> {
    let mut sizes: Vec<usize> = reports.iter().map(|report| report.to_string().len()).collect();
    sizes.sort_unstable();
    let median = sizes.get(sizes.len() / 2).ok_or("no reports")?;
    let mut texts = Vec::new();
    reports.iter().for_each(|report| prose(report, &mut texts));
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    let all: usize = sizes.iter().sum();
    let sentences: BTreeSet<&str> =
        texts.iter().flat_map(|text| text.split_inclusive(". ")).map(str::trim).collect();
    println!("reports {}", reports.len());
    println!("median_bytes {median}");
    println!("prose_percent {}", bytes * 100 / all);
    println!("distinct_sentences {}", sentences.len());
    Ok(())
}

/// Strings with a space in them: codes and dates have none.
fn prose(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(' ') => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| prose(item, texts)),
        Value::Object(members) => members.values().for_each(|member| prose(member, texts)),
        _ => {}
    }
}
