//! Reports as tables for analysis: which columns there are, of what type, and what stands in their cells.
//!
//! What a table may show is decided here: content of accepted reports alone unless asked, a cell under a finding of family
//! `P` blank, protected groups withheld as in a tally. A binding turns columns into its own and adds none.

mod cases;
mod columns;
mod content;
mod judged;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use columns::{Cells, Column};

use crate::aggregate::Tally;
use crate::error::Error;
use crate::jurisdiction::Jurisdiction;
use crate::period::{Instant, Period};
use crate::shape::{Lang, ObligationCode, UniqueList, closed_enum};
use crate::wire;

closed_enum! {
    /// Names a table.
    ///
    /// ```
    /// use dlxh::tables::TableName;
    ///
    /// assert_eq!(TableName::ALL.len(), 7);
    /// assert_eq!(TableName::from_code("streams"), Some(TableName::Streams));
    /// ```
    pub enum TableName: "Bảng" {
        /// One row a report.
        Reports = "reports": "Báo cáo" / "Reports",
        /// One row a mention of an issue: a report and an issue.
        Issues = "issues": "Lượt nêu vấn đề" / "Mentions of issues",
        /// One row a stream of opinion.
        Streams = "streams": "Luồng ý kiến" / "Streams of opinion",
        /// One row a finding, of every document that reads.
        Findings = "findings": "Phát hiện" / "Findings",
        /// One row a unit that owes a report.
        Completeness = "completeness": "Mức độ đầy đủ" / "Completeness",
        /// One row each time a case was received: its days, for the analysis of durations.
        Cases = "cases": "Vụ việc" / "Cases",
        /// One row a count.
        Tally = "tally": "Số liệu cộng" / "Tally",
    }
}

/// Asks for a table.
///
/// ```
/// use dlxh::tables::{TableName, TableOptions};
///
/// let options = TableOptions::of(TableName::Streams, "2025-01-31T00:00:00+07:00".parse()?);
/// assert!(!options.uncounted && options.labels.is_empty());
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Yêu cầu bảng số liệu")]
#[serde(deny_unknown_fields)]
pub struct TableOptions {
    /// Which table.
    pub table: TableName,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// Adds to each column of codes one of what they are called in this language, and names it after it (`tendency_vi`).
    #[schemars(title = "Kèm nhãn")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub labels: UniqueList<Lang, 0, 2>,
    /// Also takes what is not counted: returned reports, and in `reports` every document with the reason.
    #[schemars(title = "Kèm phần không tính")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub uncounted: bool,
    /// The obligation that completeness is about.
    #[schemars(title = "Nghĩa vụ")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligation: Option<ObligationCode>,
    /// The period that completeness is about.
    #[schemars(title = "Kỳ báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The language of messages and reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl TableOptions {
    /// Asks for a table of what is counted, without labels.
    ///
    /// ```
    /// use dlxh::tables::{TableName, TableOptions};
    ///
    /// let options = TableOptions::of(TableName::Issues, "2025-01-31T00:00:00+07:00".parse()?);
    /// assert_eq!(options.table, TableName::Issues);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn of(table: TableName, now: Instant) -> Self {
        Self {
            table,
            now,
            labels: UniqueList::default(),
            uncounted: false,
            obligation: None,
            period: None,
            lang: None,
        }
    }

    /// Reads the options from JSON.
    ///
    /// ```
    /// use dlxh::tables::{TableName, TableOptions};
    ///
    /// let options = TableOptions::from_json(br#"{"table":"issues","now":"2025-01-31T00:00:00+07:00"}"#)?;
    /// assert_eq!(options.table, TableName::Issues);
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`](crate::ErrorCode::BadOptions) with the place, or the lexical fault.
    pub fn from_json(options: &[u8]) -> Result<Self, Error> {
        wire::read(options)
    }
}

/// A table: columns of as many cells each as it has rows.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::tables::{TableName, TableOptions};
///
/// let options = TableOptions::of(TableName::Issues, "2025-01-31T00:00:00+07:00".parse()?);
/// assert_eq!(Jurisdiction::tra_vinh().table(b"", &options)?.rows, 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How many rows it has.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<Column>,
}

impl Jurisdiction {
    /// Lays reports (one JSON array, or NDJSON) out as a table.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::tables::{Cells, TableName, TableOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = TableOptions::of(TableName::Issues, "2025-01-31T00:00:00+07:00".parse()?);
    /// let table = Jurisdiction::tra_vinh().table(&report, &options)?;
    /// assert_eq!(table.rows, 6);
    /// let scope = table.columns.iter().find(|column| column.name == "scope").unwrap();
    /// let Cells::Codes { values, .. } = &scope.cells else { panic!("not coded") };
    /// assert_eq!(values, &["international", "national", "provincial", "local"]); // in the order of the list
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The lexical fault if `reports` is an array that does not end;
    /// [`ErrorCode::BadOptions`](crate::ErrorCode::BadOptions) if completeness is asked for without obligation and period;
    /// for those, as [`Jurisdiction::completeness`].
    pub fn table(&self, reports: &[u8], options: &TableOptions) -> Result<Table, Error> {
        match options.table {
            TableName::Reports => content::reports(self, reports, options),
            TableName::Issues => content::issues(self, reports, options),
            TableName::Streams => content::streams(self, reports, options),
            TableName::Findings => judged::findings(self, reports, options),
            TableName::Completeness => judged::completeness(self, reports, options),
            TableName::Cases => cases::cases(self, reports, options),
            TableName::Tally => {
                let asked = crate::TallyOptions { now: options.now, lang: options.lang };
                Ok(self.table_of(&self.tally(reports, &asked)?.tally, options.labels.as_slice()))
            }
        }
    }

    /// Lays a sum out as a table, one row a count; a sum that met a report twice has none.
    ///
    /// ```
    /// use dlxh::{Jurisdiction, Tally};
    ///
    /// let table = Jurisdiction::tra_vinh().table_of(&Tally::empty(), &[]);
    /// let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    /// assert_eq!(names, ["figure", "of", "key", "count"]);
    /// ```
    pub fn table_of(&self, tally: &Tally, labels: &[Lang]) -> Table {
        judged::tally(self, tally, labels)
    }
}
