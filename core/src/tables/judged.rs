//! Tables of what was made of reports: findings, completeness, sums.

use super::columns::Columns;
use super::content::asked;
use super::{Table, TableOptions};
use crate::StandingOptions;
use crate::aggregate::{Histogram, Tally, TallyCounts};
use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::finding::{Finding, Pointer};
use crate::jurisdiction::Jurisdiction;
use crate::period::Period;
use crate::report::{Envelope, Revision};
use crate::rules::Document;
use crate::shape::{Lang, UnitCode};

/// A finding, and the document it is about as far as that says.
struct FindingRow {
    index: usize,
    reporter: Option<UnitCode>,
    period: Option<Period>,
    revision: Option<Revision>,
    finding: Finding,
    pointer: String,
}

pub(super) fn findings(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let asked = asked(options);
    let mut rows = Vec::new();
    for (index, bytes) in decode::split(reports)?.into_iter().enumerate() {
        let Ok(document) = Document::read(bytes) else { continue };
        let Envelope { reporter, period, revision, submitted_at, .. } = document.envelope();
        if submitted_at.value().is_some_and(|submitted| *submitted > options.now) {
            continue;
        }
        for finding in jurisdiction.validate_document(&document, &asked).findings {
            rows.push(FindingRow {
                index,
                reporter: reporter.value().cloned(),
                period: period.value().copied(),
                revision: revision.value().copied(),
                pointer: finding.pointer.to_string(),
                finding,
            });
        }
    }
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    let unit = |row: &FindingRow, code: &str, lang| {
        let view = jurisdiction.hierarchy().as_of(row.period?.last_day()).ok()?;
        Some(view.unit(code).ok()?.name.in_lang(lang))
    };
    columns.number("index", |row| u64::try_from(row.index).ok());
    columns.code("reporter", |row| row.reporter.as_ref().map(UnitCode::as_str), unit);
    columns.word("period", |row| row.period.map(|period| period.to_string()));
    columns.day("period_start", |row| row.period.map(Period::first_day));
    columns.number("revision", |row| row.revision.map(Revision::get));
    columns.word("code", |row| Some(row.finding.code.as_str().to_owned()));
    columns.choice("severity", |row| Some(row.finding.severity));
    columns.text("pointer", |row| Some(&row.pointer));
    columns.number("start", |row| u64::try_from(row.finding.span?.start).ok());
    columns.number("end", |row| u64::try_from(row.finding.span?.end).ok());
    columns.text("message", |row| Some(&row.finding.message));
    columns.text("help", |row| Some(&row.finding.help));
    columns.word("clause", |row| row.finding.clause.as_ref().map(ToString::to_string));
    Ok(columns.table())
}

pub(super) fn completeness(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let missing = |name| {
        Error::new(ErrorCode::BadOptions)
            .pointer(Pointer::default().name(name))
            .detail("bảng này cần nghĩa vụ và kỳ báo cáo", "this table asks for an obligation and a period")
    };
    let asked = StandingOptions {
        obligation: options.obligation.clone().ok_or_else(|| missing("obligation"))?,
        period: options.period.ok_or_else(|| missing("period"))?,
        now: options.now,
        lang: options.lang,
    };
    let view = jurisdiction.hierarchy().as_of(asked.period.last_day())?;
    let rows = jurisdiction.completeness(reports, &asked)?.units;
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    columns.code(
        "unit",
        |row| Some(row.unit.as_str()),
        |_, code, lang| Some(view.unit(code).ok()?.name.in_lang(lang)),
    );
    columns.choice("duty", |row| Some(row.duty));
    columns.choice("basis", |row| Some(row.basis));
    columns.text("reason", |row| Some(&row.reason));
    columns.choice("standing", |row| Some(row.standing));
    columns.choice("state", |row| Some(row.state));
    columns.number("revision", |row| row.revision.map(Revision::get));
    columns.moment("submitted_at", |row| row.submitted_at);
    columns.number("errors", |row| u64::try_from(row.errors?).ok());
    Ok(columns.table())
}

/// A count of a sum: of what, under which code, and toward or for which other.
struct CountRow {
    figure: &'static Figure,
    of: Option<String>,
    key: Option<String>,
    count: u64,
}

/// A figure of a sum, and the lists its codes are of.
struct Figure {
    name: &'static str,
    of: &'static str,
    key: &'static str,
    cells: fn(&TallyCounts) -> Vec<Counted>,
}

/// The two codes of a cell and its count.
type Counted = (Option<String>, Option<String>, u64);

/// Bodies are no list of the regime: their names are those of the day.
const UNITS: &str = "units";

/// Lists the figures: one line each.
macro_rules! figures {
    ($($name:ident: $key:literal $(of $of:literal)? => $cell:expr,)+) => {
        static FIGURES: &[Figure] = &[$(
            Figure {
                name: stringify!($name),
                of: concat!($($of)?),
                key: $key,
                cells: |counts| cells(&counts.$name, $cell),
            }
        ),+];
    };
}

figures! {
    topics: "topics" => |key| (None, key.to_string()),
    scopes: "scope" => |key| (None, key.to_string()),
    focus: "focus" => |key| (None, key.to_string()),
    natures: "nature" => |key| (None, key.to_string()),
    channels: "channel" => |key| (None, key.to_string()),
    satisfaction: "satisfaction" => |key| (None, key.to_string()),
    hot_spots: "stage" => |key| (None, key.to_string()),
    tendencies: "tendency" of "toward" => |key| (Some(key.toward.to_string()), key.tendency.to_string()),
    breadth: "breadth" => |key| (None, key.to_string()),
    intensity: "intensity" => |key| (None, key.to_string()),
    groups: "groups" => |key| (None, key.to_string()),
    forecasts: "risk" of "direction" => |key| (Some(key.direction.to_string()), key.risk.to_string()),
    proposals: "proposal_kind" of "units" => |key| (Some(key.to.to_string()), key.kind.to_string()),
    thinking: "thinking" => |key| (None, key.to_string()),
    mood: "mood" => |key| (None, key.to_string()),
}

/// The figures that are one number.
static TOTALS: &[Figure] = &[
    Figure { name: "reports", of: "", key: "", cells: |counts| vec![(None, None, counts.reports.get())] },
    Figure {
        name: "nil_returns",
        of: "",
        key: "",
        cells: |counts| vec![(None, None, counts.nil_returns.get())],
    },
    Figure { name: "issues", of: "", key: "", cells: |counts| vec![(None, None, counts.issues.get())] },
    Figure { name: "streams", of: "", key: "", cells: |counts| vec![(None, None, counts.streams.get())] },
];

fn cells<K: Ord + Clone>(
    histogram: &Histogram<K>,
    codes: fn(&K) -> (Option<String>, String),
) -> Vec<Counted> {
    let cell = |(key, count): (&K, u64)| {
        let (of, key) = codes(key);
        (of, Some(key), count)
    };
    histogram.iter().map(cell).collect()
}

pub(super) fn tally(jurisdiction: &Jurisdiction, tally: &Tally, labels: &[Lang]) -> Table {
    let mut rows = Vec::new();
    for figure in TOTALS.iter().chain(FIGURES) {
        let cells = tally.counts().map(figure.cells).unwrap_or_default();
        rows.extend(cells.into_iter().map(|(of, key, count)| CountRow { figure, of, key, count }));
    }
    let latest = tally.manifest().iter().map(|entry| entry.report.period.last_day()).max();
    let view = latest.and_then(|day| jurisdiction.hierarchy().as_of(day).ok());
    let named = |list: &str, code: &str, lang| match list {
        UNITS => Some(view?.unit(code).ok()?.name.in_lang(lang)),
        _ => jurisdiction.referred(list, code, lang),
    };
    let mut columns = Columns::of(&rows, labels);
    columns.word("figure", |row| Some(row.figure.name.to_owned()));
    columns.code("of", |row| row.of.as_deref(), |row, code, lang| named(row.figure.of, code, lang));
    columns.code("key", |row| row.key.as_deref(), |row, code, lang| named(row.figure.key, code, lang));
    columns.number("count", |row| Some(row.count));
    columns.table()
}
