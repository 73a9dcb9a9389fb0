use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{RuleCode, WhyNot};
use crate::finding::{Finding, Pointer, Severity};
use crate::period::Instant;
use crate::report::Digest;
use crate::shape::{Count, Lang, List};

/// How a report is to be validated.
///
/// ```
/// use dlxh::ValidateOptions;
/// use dlxh::shape::Lang;
///
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// assert_eq!(options.lang, None); // Vietnamese
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tùy chọn kiểm tra")]
#[serde(deny_unknown_fields)]
pub struct ValidateOptions {
    /// The moment of asking.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The language of messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Digests of earlier and neighbouring reports.
    #[schemars(title = "Bản tóm lược các báo cáo liên quan")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub context: List<Digest, 0, 2000>,
    /// How many findings to give at most; 1,000 unless told.
    #[schemars(title = "Số phát hiện tối đa")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Count<0, 100_000>>,
    /// Whether to tell how the rules came out.
    #[schemars(title = "Kèm số quy tắc theo kết quả")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
}

impl ValidateOptions {
    /// Validates as of `now`, in Vietnamese, without context.
    ///
    /// ```
    /// use dlxh::ValidateOptions;
    ///
    /// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
    /// assert!(options.context.is_empty() && options.limit.is_none());
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn at(now: Instant) -> Self {
        Self { now, lang: None, context: List::default(), limit: None, counts: false }
    }

    fn limit(&self) -> usize {
        self.limit.map_or(1000, |limit| usize::try_from(limit.get()).unwrap_or(usize::MAX))
    }
}

/// The answer to a validation: every fault with its place, and what could not be checked.
///
/// ```
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = ValidateOptions { counts: true, ..ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?) };
/// let answer = Jurisdiction::tra_vinh().validate(&report, &options)?;
/// assert!(answer.accepted());
/// let counts = answer.rules.unwrap();
/// let all = counts.passed + counts.failed + counts.not_evaluable + counts.not_applicable;
/// assert_eq!(all, dlxh::rules::RULES.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Kết quả kiểm tra")]
pub struct Validation {
    /// Whether the report stands: no finding is an error.
    #[schemars(title = "Được tiếp nhận")]
    accepted: bool,
    /// What is wrong, ordered by pointer, code and span.
    #[schemars(title = "Các phát hiện")]
    pub findings: Vec<Finding>,
    /// How many findings are given here.
    #[schemars(title = "Số phát hiện đưa ra")]
    pub shown: usize,
    /// How many there are.
    #[schemars(title = "Tổng số phát hiện")]
    pub total: usize,
    /// What could not be checked, and why.
    #[schemars(title = "Phần không kiểm tra được")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_evaluable: Vec<NotEvaluable>,
    /// How many findings are errors, shown or cut.
    #[schemars(title = "Số lỗi")]
    pub errors: usize,
    /// How the rules came out, if it was asked for.
    #[schemars(title = "Số quy tắc theo kết quả")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<RuleCounts>,
}

impl Validation {
    pub(crate) fn new(
        mut findings: Vec<Finding>,
        not_evaluable: Vec<NotEvaluable>,
        rules: RuleCounts,
        options: &ValidateOptions,
    ) -> Self {
        let total = findings.len();
        // Counted before the cut: a report is not accepted because its errors fell behind the limit.
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        findings.truncate(options.limit());
        let rules = options.counts.then_some(rules);
        Self { accepted: errors == 0, shown: findings.len(), findings, total, errors, not_evaluable, rules }
    }

    /// Returns whether the report stands: no finding, shown or cut, is an error.
    ///
    /// ```
    /// use dlxh::{Jurisdiction, ValidateOptions};
    ///
    /// // Cutting the list of findings to none does not make a report stand.
    /// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
    /// let none_shown = ValidateOptions { limit: Some(dlxh::shape::Count::new(0)?), ..options };
    /// let answer = Jurisdiction::tra_vinh().validate(b"{}", &none_shown)?;
    /// assert!(answer.findings.is_empty() && !answer.accepted());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn accepted(&self) -> bool {
        self.accepted
    }
}

/// A rule that could not be evaluated somewhere. Never a pass; in anything meant for release, a failure.
///
/// ```
/// use dlxh::rules::WhyNot;
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// // Its issue 1 continues one of December, whose report is not at hand.
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// let answer = Jurisdiction::tra_vinh().validate(&report, &options)?;
/// let unseen = answer.not_evaluable.iter().find(|unseen| unseen.code.as_str() == "X001").unwrap();
/// assert_eq!((unseen.pointer.to_string(), unseen.reason), ("/issues/0/continues".to_owned(), WhyNot::NoContext));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(title = "Quy tắc không kiểm tra được")]
pub struct NotEvaluable {
    /// The rule.
    #[schemars(title = "Mã quy tắc")]
    pub code: RuleCode,
    /// Where.
    #[schemars(title = "Vị trí trong tài liệu")]
    pub pointer: Pointer,
    /// Why.
    #[schemars(title = "Lý do")]
    pub reason: WhyNot,
}

/// How the rules came out: the four sum to the number of rules.
///
/// ```
/// use dlxh::{Jurisdiction, ValidateOptions};
///
/// let options = ValidateOptions { counts: true, ..ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?) };
/// let counts = Jurisdiction::tra_vinh().validate(b"{}", &options)?.rules.unwrap();
/// assert!(counts.failed > 0 && counts.not_evaluable > 0); // an empty report passes little
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(title = "Số quy tắc theo kết quả")]
pub struct RuleCounts {
    /// Evaluated everywhere, and nothing found.
    #[schemars(title = "Đạt")]
    pub passed: usize,
    /// Something found.
    #[schemars(title = "Không đạt")]
    pub failed: usize,
    /// Nothing found, but not evaluable somewhere.
    #[schemars(title = "Không kiểm tra được")]
    pub not_evaluable: usize,
    /// Not run: it has nothing to say about such a report.
    #[schemars(title = "Không áp dụng")]
    pub not_applicable: usize,
}
