use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::decode;
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::jurisdiction::Jurisdiction;
use crate::period::Instant;
use crate::report::{Report, ReportDigest, ReportKey, Revision};
use crate::rules::{Document, ValidateOptions, Validation};
use crate::shape::KindCode;
use crate::shape::closed_enum;

closed_enum! {
    /// Tells how far a report has come. Derived at `now`, never recorded.
    ///
    /// ```
    /// use dlxh::deadlines::ReportState;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(ReportState::Returned.label(Lang::Vi), "Trả lại");
    /// ```
    pub enum ReportState: "Trạng thái báo cáo" {
        /// Nothing has come in.
        NotReceived = "not_received": "Chưa nhận" / "Not received",
        /// The latest revision has errors.
        Returned = "returned": "Trả lại" / "Returned",
        /// The latest revision has none.
        Accepted = "accepted": "Tiếp nhận" / "Accepted",
    }
}

closed_enum! {
    /// Tells why a document that was handed in is not counted.
    ///
    /// ```
    /// use dlxh::deadlines::WhyLeftOut;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(WhyLeftOut::Superseded.label(Lang::Vi), "Đã có lần gửi sau");
    /// ```
    pub enum WhyLeftOut: "Lý do không tính" {
        /// It is not JSON.
        Unreadable = "unreadable": "Không đọc được" / "Unreadable",
        /// It does not say which report it is.
        Unplaced = "unplaced": "Không rõ đơn vị, kỳ, lần gửi hoặc thời điểm gửi" / "Reporter, period, revision or time unknown",
        /// It was submitted after the moment asked about: then it did not exist.
        AfterNow = "after_now": "Gửi sau thời điểm đang xét" / "Submitted after now",
        /// A later revision stands in its place.
        Superseded = "superseded": "Đã có lần gửi sau" / "Superseded by a later revision",
        /// The very same revision was handed in before.
        Repeated = "repeated": "Trùng hoàn toàn với bản khác" / "The same as another",
        /// Two different documents claim to be the same revision.
        Conflict = "conflict": "Hai bản khác nhau cùng một lần gửi" / "Two differ under one revision",
        /// Its latest revision has errors.
        Returned = "returned": "Bị trả lại do có lỗi" / "Returned with errors",
        /// It is of another kind or period than was asked about.
        Elsewhere = "elsewhere": "Thuộc kỳ hoặc loại khác" / "Of another period or kind",
        /// The unit does not owe it.
        NotOwed = "not_owed": "Đơn vị không có nghĩa vụ" / "The unit does not owe it",
        /// It is an urgent report: the monthly report that continues it is counted.
        ThroughMonthly = "through_monthly": "Được tính qua báo cáo tháng" / "Counted through the monthly report",
    }
}

/// A document that was handed in and is not counted, with the reason: nothing is lost.
///
/// ```
/// use dlxh::deadlines::WhyLeftOut;
/// use dlxh::{Jurisdiction, StandingOptions};
///
/// // Sent on the 14th: on the 10th it did not exist.
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = StandingOptions::of("monthly-report", "2025-01", "2025-01-10T08:00:00+07:00")?;
/// let left_out = &Jurisdiction::tra_vinh().standing(&report, &options)?.left_out[0];
/// assert_eq!((left_out.index, left_out.reason), (0, WhyLeftOut::AfterNow));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Tài liệu không tính")]
pub struct LeftOut {
    /// Its position in the input, from 0.
    #[schemars(title = "Vị trí trong danh sách")]
    pub index: usize,
    /// Which report it is, as far as it says.
    #[schemars(title = "Khóa của báo cáo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportKey>,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Why.
    #[schemars(title = "Lý do không tính")]
    pub reason: WhyLeftOut,
    /// Why it is unreadable.
    #[schemars(title = "Lỗi đọc")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorCode>,
    /// The byte at which it is.
    #[schemars(title = "Byte thứ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<usize>,
    /// How many errors it has.
    #[schemars(title = "Số lỗi")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<usize>,
}

impl LeftOut {
    fn new(index: usize, reason: WhyLeftOut) -> Self {
        Self { index, report: None, revision: None, reason, error: None, offset: None, errors: None }
    }
}

/// The report of one key as it stands at `now`.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) index: usize,
    pub(crate) key: ReportKey,
    pub(crate) revision: Revision,
    pub(crate) submitted_at: Instant,
    /// When revision 1 came in, if it was handed in too: timeliness is judged on it.
    pub(crate) first_submitted_at: Option<Instant>,
    pub(crate) errors: usize,
    /// How many checks could not be made.
    pub(crate) not_evaluable: usize,
    /// Where family `P` found something: what stands there is not shown.
    pub(crate) personal: Vec<Pointer>,
    /// The latest revision as a report, if it reads and is not in conflict.
    pub(crate) report: Option<Report>,
    /// What was handed in, where it does not read as a report: two copies of it are no conflict.
    unread: Option<ReportDigest>,
}

impl Received {
    pub(crate) fn state(&self) -> ReportState {
        if self.errors == 0 && self.report.is_some() { ReportState::Accepted } else { ReportState::Returned }
    }

    /// Why it is not summed, if it is not.
    pub(crate) fn why_not_summed(&self) -> Option<WhyLeftOut> {
        match self.state() {
            ReportState::Accepted => None,
            _ if self.errors == 0 => Some(WhyLeftOut::Conflict),
            _ => Some(WhyLeftOut::Returned),
        }
    }

    /// Why it is not counted, if it is not: what an urgent report tells, the next monthly report tells again.
    pub(crate) fn why_not_counted(&self) -> Option<WhyLeftOut> {
        let through_monthly =
            || matches!(self.report, Some(Report::Urgent(_))).then_some(WhyLeftOut::ThroughMonthly);
        self.why_not_summed().or_else(through_monthly)
    }

    /// Whether `other` is the very same document.
    fn is_copy(&self, other: &Self) -> bool {
        let held = self.report.is_some() || self.unread.is_some();
        held && self.report == other.report && self.unread == other.unread
    }

    pub(crate) fn left_out(&self, reason: WhyLeftOut) -> LeftOut {
        LeftOut {
            report: Some(self.key.clone()),
            revision: Some(self.revision),
            errors: (reason == WhyLeftOut::Returned).then_some(self.errors),
            ..LeftOut::new(self.index, reason)
        }
    }
}

/// Reads, validates and sorts out every document of `input` as of `options.now`.
///
/// # Errors
/// Only if `input` as a whole cannot be split into documents.
pub(crate) fn receive(
    jurisdiction: &Jurisdiction,
    input: &[u8],
    options: &ValidateOptions,
) -> Result<(Vec<Received>, Vec<LeftOut>), Error> {
    let mut by_key: BTreeMap<ReportKey, Vec<Received>> = BTreeMap::new();
    let mut left_out = Vec::new();
    for (index, bytes) in decode::split(input)?.into_iter().enumerate() {
        match read(jurisdiction, index, bytes, options) {
            Ok(received) if received.submitted_at > options.now => {
                left_out.push(received.left_out(WhyLeftOut::AfterNow))
            }
            Ok(received) => by_key.entry(received.key.clone()).or_default().push(received),
            Err(left) => left_out.push(*left),
        }
    }
    let mut all = Vec::with_capacity(by_key.len());
    for (_, revisions) in by_key {
        all.extend(latest(revisions, &mut left_out));
    }
    crate::order::by(&mut all, |a, b| a.index.cmp(&b.index));
    Ok((all, left_out))
}

fn read(
    jurisdiction: &Jurisdiction,
    index: usize,
    bytes: &[u8],
    options: &ValidateOptions,
) -> Result<Received, Box<LeftOut>> {
    let document = Document::read(bytes).map_err(|error| LeftOut {
        error: Some(error.code()),
        offset: error.offset(),
        ..LeftOut::new(index, WhyLeftOut::Unreadable)
    })?;
    let envelope = document.envelope();
    let (Some(reporter), Some(period), Some(revision), Some(submitted_at)) = (
        envelope.reporter.value(),
        envelope.period.value(),
        envelope.revision.value(),
        envelope.submitted_at.value(),
    ) else {
        return Err(Box::new(LeftOut::new(index, WhyLeftOut::Unplaced)));
    };
    // A code that no unit ever had may be anything; it is not repeated.
    if !jurisdiction.hierarchy().knows_unit(reporter.as_str()) {
        return Err(Box::new(LeftOut::new(index, WhyLeftOut::Unplaced)));
    }
    let Ok(kind) = KindCode::new(document.kind().name()) else {
        return Err(Box::new(LeftOut::new(index, WhyLeftOut::Unplaced)));
    };
    let answer = jurisdiction.validate_document(&document, options);
    Ok(Received {
        index,
        key: ReportKey { kind, reporter: reporter.clone(), period: *period, serial: envelope.serial },
        revision: *revision,
        submitted_at: *submitted_at,
        first_submitted_at: None,
        errors: answer.errors,
        not_evaluable: answer.not_evaluable.len(),
        personal: personal(&answer),
        unread: matches!(document, Document::Parts(..)).then(|| ReportDigest::of_bytes(bytes.trim_ascii())),
        report: match document {
            Document::Whole(report) => Some(report),
            Document::Parts(..) => None,
        },
    })
}

/// Where family `P` found something; everywhere, if not all that was found is told.
fn personal(answer: &Validation) -> Vec<Pointer> {
    if answer.shown < answer.total {
        return vec![Pointer::default()];
    }
    let personal = answer.findings.iter().filter(|finding| finding.code.as_str().starts_with('P'));
    personal.map(|finding| finding.pointer.clone()).collect()
}

/// The latest revision of one report; the others are left out with the reason.
fn latest(mut revisions: Vec<Received>, left_out: &mut Vec<LeftOut>) -> Option<Received> {
    crate::order::by(&mut revisions, |a, b| (a.revision, a.index).cmp(&(b.revision, b.index)));
    // Timeliness is judged on the first submission, unless two different ones claim to be it.
    let mut firsts = revisions.iter().filter(|received| received.revision == Revision::least());
    let first = firsts.next();
    let undisputed = first.filter(|first| firsts.all(|other| other.submitted_at == first.submitted_at));
    let first_submitted_at = undisputed.map(|received| received.submitted_at);
    let mut last: Option<Received> = None;
    for next in revisions {
        let Some(here) = &mut last else {
            last = Some(next);
            continue;
        };
        if here.revision < next.revision {
            left_out.push(here.left_out(WhyLeftOut::Superseded));
            last = Some(next);
        } else if here.is_copy(&next) {
            left_out.push(next.left_out(WhyLeftOut::Repeated));
        } else {
            // Which of the two was meant is not for a library to guess: neither is counted.
            (here.report, here.unread) = (None, None);
            left_out.push(next.left_out(WhyLeftOut::Conflict));
        }
    }
    last.map(|received| Received { first_submitted_at, ..received })
}
