//! Counting over a restructuring: mentions as they were reported, and on the units or areas of another day.
//!
//! A series does not break silently where provinces are merged: what can be carried over is, exactly; what nobody has stated
//! is refused, code by code, with the reason. What was reported is what was restated and what was refused.

mod rows;
mod told;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use rows::{Amount, Parts, ReportedRow, RestatedFigure, RestatedRow, TopicAmount};
pub use told::{RefusedCode, RestateNote, RestateNoteTold};

use super::tally::Audience;
use crate::deadlines::{LeftOut, WhyLeftOut, receive};
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::hierarchy::{AreaLevel, Table};
use crate::jurisdiction::Jurisdiction;
use crate::period::{Day, Instant, Month};
use crate::report::{MonthlyOpinion, Place, Report, Revision};
use crate::rules::ValidateOptions;
use crate::shape::{AreaCode, BoundError, EntryId, Lang, TopicCode, UnitCode};

/// Asks for the mentions of a span of months, as they were reported and on the units or areas of one day.
///
/// ```
/// use dlxh::RestateOptions;
/// use dlxh::hierarchy::Table;
///
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-09"), "2025-09-30", "2025-10-20T08:00:00+07:00")?;
/// assert_eq!(options.level, None); // every code at its own level
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tùy chọn tính lại theo tổ chức, địa bàn của một ngày")]
#[serde(deny_unknown_fields)]
pub struct RestateOptions {
    /// The first month.
    #[schemars(title = "Từ tháng")]
    pub from: Month,
    /// The last month.
    #[schemars(title = "Đến tháng")]
    pub to: Month,
    /// The day whose units or areas count.
    #[schemars(title = "Theo tổ chức, địa bàn của ngày")]
    pub on: Day,
    /// Units, by who reported; or areas, by what the issues are about.
    pub of: Table,
    /// The level at which areas are gathered; each at its own if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<AreaLevel>,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of names, reasons and errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl RestateOptions {
    /// Asks for the mentions of the months `from` to `to` on the units or areas of the day `on`, as of `now`.
    ///
    /// ```
    /// use dlxh::RestateOptions;
    /// use dlxh::hierarchy::Table;
    ///
    /// let now = "2025-10-20T08:00:00+07:00";
    /// assert!(RestateOptions::of(Table::Units, ("2025-01", "2025-09"), "2025-09-30", now).is_ok());
    /// assert!(RestateOptions::of(Table::Units, ("2025-01", "2025-09"), "2025-09", now).is_err()); // a month is no day
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(of: Table, (from, to): (&str, &str), on: &str, now: &str) -> Result<Self, BoundError> {
        Ok(Self {
            from: from.parse()?,
            to: to.parse()?,
            on: on.parse()?,
            of,
            level: None,
            now: now.parse()?,
            lang: None,
        })
    }
}

/// An issue of a report: one mention.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-01-31", "2025-01-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(&report, &options)?;
/// let first = &answer.issues[0];
/// assert_eq!((first.reporter.as_str(), first.issue.as_str()), ("TV-HU-CL", "1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Lượt phản ánh")]
pub struct Mention {
    /// The unit that reported it.
    #[schemars(title = "Đơn vị báo cáo")]
    pub reporter: UnitCode,
    /// The month.
    #[schemars(title = "Kỳ báo cáo (tháng)")]
    pub period: Month,
    /// The revision that was counted.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
    /// The number of the issue.
    #[schemars(title = "Số thứ tự vấn đề")]
    pub issue: EntryId,
    /// Its topic, as it was coded: the lists of two regimes are not put into one another.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// The areas it is about.
    #[schemars(title = "Địa bàn")]
    pub areas: Vec<AreaCode>,
}

/// Mentions on the codes as they were when they were reported.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-01-31", "2025-01-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(b"", &options)?;
/// assert_eq!(answer.reported.label, "Theo mã tại thời điểm báo cáo, từ 2025-01 đến 2025-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số liệu như đã báo cáo")]
pub struct AsReported {
    /// What the figures are.
    #[schemars(title = "Nhãn")]
    pub label: String,
    /// The figures by unit or area. An issue of two areas stands in both: over areas they do not add up.
    #[schemars(title = "Các dòng")]
    pub rows: Vec<ReportedRow>,
}

/// Mentions on the units or areas of the day asked about.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(b"", &options)?;
/// assert_eq!(answer.restated.label, "Tính lại theo địa bàn của ngày 2025-07-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số liệu tính lại")]
pub struct AsRestated {
    /// What the figures are.
    #[schemars(title = "Nhãn")]
    pub label: String,
    /// The figures by unit or area.
    #[schemars(title = "Các dòng")]
    pub rows: Vec<RestatedRow>,
}

/// How what was reported and what became of it add up: `reported` is `restated` and `merged` and `refused`, exactly.
///
/// ```
/// use dlxh::aggregate::Amount;
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-06-30", "2025-06-30T08:00:00+07:00")?;
/// let totals = Jurisdiction::tra_vinh().restate(&report, &options)?.totals;
/// assert_eq!((totals.reported, totals.restated, totals.refused), (6, Amount::Whole(6), Amount::Whole(0)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Đối chiếu tổng số")]
pub struct RestatedTotals {
    /// How often a code is named by a mention: of a unit once, of areas as many times as the issue names areas.
    #[schemars(title = "Số lần nêu mã")]
    pub reported: u64,
    /// How much of it stands in the restated rows.
    #[schemars(title = "Đã chuyển")]
    pub restated: Amount,
    /// How much fell on a row that the same mention stands in already: two areas that became one count once.
    #[schemars(title = "Gộp làm một")]
    pub merged: Amount,
    /// How much could not be carried over.
    #[schemars(title = "Không chuyển được")]
    pub refused: Amount,
}

/// Distinct mentions (report × issue): these add up, whatever rows they stand in.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// // By July the district is no more, and nobody states which commune was meant.
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
/// let mentions = Jurisdiction::tra_vinh().restate(&report, &options)?.mentions;
/// assert_eq!(mentions.reported, mentions.restated + mentions.refused);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số lượt phản ánh")]
pub struct MentionTotals {
    /// Those that name a unit or area at all.
    #[schemars(title = "Đã báo cáo")]
    pub reported: u64,
    /// Those of which something could be carried over.
    #[schemars(title = "Đã chuyển")]
    pub restated: u64,
    /// Those of which nothing could.
    #[schemars(title = "Không chuyển được")]
    pub refused: u64,
}

/// The mentions of a span, as they were reported and on the units or areas of one day.
///
/// ```
/// use dlxh::hierarchy::{AreaLevel, Table};
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
/// let options = RestateOptions { level: Some(AreaLevel::Province), ..options };
/// let answer = Jurisdiction::tra_vinh().restate(&report, &options)?;
/// // Whatever of Càng Long was meant, it lies in Vĩnh Long now.
/// assert_eq!(answer.restated.rows[0].code.as_str(), "86");
/// assert!(answer.refused.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số liệu tính lại theo tổ chức, địa bàn của một ngày")]
pub struct Restated {
    /// Whom it is for.
    pub audience: Audience,
    /// The moment.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The first month.
    #[schemars(title = "Từ tháng")]
    pub from: Month,
    /// The last month.
    #[schemars(title = "Đến tháng")]
    pub to: Month,
    /// Units or areas.
    pub of: Table,
    /// The level at which areas were gathered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<AreaLevel>,
    /// The day whose units or areas count.
    #[schemars(title = "Theo tổ chức, địa bàn của ngày")]
    pub on: Day,
    /// What a reader must know.
    #[schemars(title = "Lưu ý")]
    pub notes: Vec<RestateNoteTold>,
    /// How many reports were counted.
    #[schemars(title = "Số báo cáo đã tính")]
    pub reports: u64,
    /// The mentions: what every figure cites, by its place from 1.
    #[schemars(title = "Các lượt phản ánh")]
    pub issues: Vec<Mention>,
    /// As reported.
    pub reported: AsReported,
    /// As restated.
    pub restated: AsRestated,
    /// What could not be carried over, and why.
    #[schemars(title = "Không chuyển được")]
    pub refused: Vec<RefusedCode>,
    /// Mentions that name no area: they stand in no row.
    #[schemars(title = "Lượt phản ánh không nêu địa bàn")]
    pub without_area: Vec<Place>,
    /// How the codes add up.
    pub totals: RestatedTotals,
    /// How the mentions add up.
    pub mentions: MentionTotals,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    pub left_out: Vec<LeftOut>,
}

impl Jurisdiction {
    /// Counts the mentions of a span of months on the codes as they were reported and on the units or areas of one day
    /// (one JSON array of reports, or NDJSON).
    ///
    /// Only accepted reports are counted, as in a synthesis (CT53.8); every other document is listed with the reason.
    ///
    /// ```
    /// use dlxh::hierarchy::{Table, WhyNotCarried};
    /// use dlxh::{Jurisdiction, RestateOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
    /// let answer = Jurisdiction::tra_vinh().restate(&report, &options)?;
    /// // The district committee ended with its district; the built-in data know of no successor.
    /// assert_eq!(answer.refused[0].why, WhyNotCarried::NoSuccessor);
    /// assert_eq!(answer.refused[0].figure.mentions, 6);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] if the span ends before it begins, or a level is asked of units; [`ErrorCode::NotFound`] if the
    /// hierarchy does not reach the day; [`ErrorCode::BadInput`] if shares cannot be added exactly; the lexical fault if
    /// `reports` is an array that does not end.
    pub fn restate(&self, reports: &[u8], options: &RestateOptions) -> Result<Restated, Error> {
        let bad = |member: &'static str, vi: &str, en: &str| {
            Error::new(ErrorCode::BadOptions).pointer(Pointer::default().name(member)).detail(vi, en)
        };
        if options.to < options.from {
            return Err(bad("to", "tháng cuối ở trước tháng đầu", "the span ends before it begins"));
        }
        if options.of == Table::Units && options.level.is_some() {
            return Err(bad("level", "chỉ địa bàn mới có cấp", "only areas have a level"));
        }
        self.hierarchy().as_of(options.on)?;
        let (received, mut left_out) = receive(self, reports, &ValidateOptions::at(options.now))?;
        let mut counted: Vec<&MonthlyOpinion> = Vec::new();
        for one in &received {
            match (&one.report, one.why_not_counted()) {
                (_, Some(why)) => left_out.push(one.left_out(why)),
                (Some(Report::Monthly(report)), None)
                    if options.from <= report.period && report.period <= options.to =>
                {
                    if rows::placed(self.hierarchy(), report) {
                        counted.push(report);
                    } else {
                        left_out.push(one.left_out(WhyLeftOut::Unplaced));
                    }
                }
                (_, None) => left_out.push(one.left_out(WhyLeftOut::Elsewhere)),
            }
        }
        crate::order::by(&mut left_out, |a, b| a.index.cmp(&b.index));
        // The order in which they were handed over changes nothing.
        crate::order::by(&mut counted, |a, b| (&a.period, &a.reporter).cmp(&(&b.period, &b.reporter)));
        let ledger = rows::Ledger::of(self.hierarchy(), &counted, options)?;
        ledger.told(self, options, counted.len(), left_out)
    }
}
