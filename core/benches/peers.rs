//! Compares with the usual way to check a JSON report in Rust: `serde_json::Value` and the `jsonschema` crate on the
//! same published schema. Both sides start from the same bytes and use the same allocator; prints ratios, for machines
//! are noisy.
//!
//! `cargo bench -p dlxh --bench peers`
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a bench, not the library"
)]

use std::hint::black_box;

use dlxh::report::MonthlyOpinion;
use dlxh::{Jurisdiction, Tally, ValidateOptions};
use dlxh_examples::Generator;

const REPORTS: usize = 280;
const ROUNDS: usize = 31;

fn main() {
    let mut generator = Generator::new(53);
    let reports: Vec<Vec<u8>> = (0..REPORTS).map(|_| generator.report().to_string().into_bytes()).collect();
    let bytes: usize = reports.iter().map(Vec::len).sum();
    let jurisdiction = Jurisdiction::tra_vinh();
    let options = ValidateOptions::at("2025-07-31T00:00:00+07:00".parse().expect("an instant"));
    let schema = dlxh::schema::find("monthly-opinion.1").expect("it is published");
    let peer = jsonschema::options().should_validate_formats(true).build(schema).expect("a schema");

    let judge = |report: &[u8]| {
        let value: serde_json::Value = serde_json::from_slice(report).expect("JSON");
        assert!(peer.is_valid(&value));
    };
    let decode = |report: &[u8]| drop(black_box(MonthlyOpinion::from_json(report).expect("a report")));
    let validate = |report: &[u8]| {
        let answer = jurisdiction.validate(report, &options).expect("JSON");
        assert!(answer.accepted());
        black_box(answer);
    };
    // The three take turns on every report, so that a change of the machine's speed meets all of them.
    let [peer_time, decode_time, validate_time] = turns(&reports, [&judge, &decode, &validate]);
    let counted = ValidateOptions { counts: true, ..options.clone() };
    let answer = jurisdiction.validate(&reports[0], &counted).expect("JSON");
    let rules = answer.rules.expect("they were asked for");

    println!("peer_ns_per_byte {:.3}", peer_time / bytes as f64);
    println!("decode_ns_per_byte {:.3}", decode_time / bytes as f64);
    println!("validate_ns_per_byte {:.3}", validate_time / bytes as f64);
    println!("ratio decode_vs_jsonschema {:.2}", peer_time / decode_time);
    println!("ratio validate_vs_jsonschema {:.2}", peer_time / validate_time);
    println!("rules_evaluated {}", rules.passed + rules.failed);
    println!("ratio tally_linearity {:.2}", linearity(&jurisdiction));
}

type Work<'w> = &'w dyn Fn(&[u8]);

/// The least time, in nanoseconds over all reports, of each piece of work.
fn turns<const N: usize>(reports: &[Vec<u8>], works: [Work<'_>; N]) -> [f64; N] {
    let mut least = [f64::INFINITY; N];
    for _ in 0..ROUNDS {
        for (work, least) in works.iter().zip(&mut least) {
            let nanoseconds = time(|| reports.iter().for_each(|report| work(report)));
            *least = least.min(nanoseconds);
        }
    }
    least
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock; the library does not")]
fn time(work: impl FnOnce()) -> f64 {
    let start = std::time::Instant::now();
    work();
    start.elapsed().as_nanos() as f64
}

/// How the time of a tally grows when the reports are ten times as many, against ten: 1 is linear, more is worse.
fn linearity(jurisdiction: &Jurisdiction) -> f64 {
    let lists = &jurisdiction.regimes()[0].lists;
    let part = |count: usize| -> Vec<Tally> {
        let mut generator = Generator::new(7);
        let units = generator.reporters();
        let mut report: MonthlyOpinion = serde_json::from_value(generator.report()).expect("a report");
        let mut made = Vec::new();
        while made.len() < count {
            // Every unit in turn, then the month after: no two of one key.
            let (period, round) = (report.period, made.len() / units);
            report = serde_json::from_value(generator.report()).expect("a report");
            report.period =
                if made.len() % units == 0 && round > 0 { period.next().expect("a month") } else { period };
            made.push(Tally::of(&report, lists).expect("a tally"));
        }
        made
    };
    let (few, many) = (part(800), part(8000));
    let merge =
        |tallies: &[Tally]| assert!(black_box(Tally::merge_all(tallies).expect("a sum")).counts().is_some());
    let (mut small, mut large) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..9 {
        small = small.min(time(|| merge(&few)));
        large = large.min(time(|| merge(&many)));
    }
    large / small / 10.0
}
