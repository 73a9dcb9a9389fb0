//! The catalogue: one rule, one file, one page, one line in one table, its vectors.
//!
//! A rule passes, fails or cannot be evaluated; the third is reported and counted, never shown as a pass. To add one,
//! write `rules/<code>_<name>.rs` and `.md`, add its line to the table below, and its vectors.

mod answer;
mod case_context;
mod claim;
mod context;
mod cues;
mod engine;
#[cfg(test)]
mod leaving_out;
mod letters;
mod numbers;
mod plain;
mod scan;
mod texts;
mod words;

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

pub use answer::{NotEvaluable, RuleCounts, ValidateOptions, Validation};
use claim::Claim;
pub use context::WhyNot;
pub(crate) use context::{Scene, Sink};
pub(crate) use engine::Document;
pub(crate) use numbers::{Stretch, invisible};
pub(crate) use scan::{Classes, Scan};
use words::{Gap, Roles, Shape, Words};

use crate::finding::{Bilingual, Param, Severity};
use crate::regime::CaseEvent;
use crate::report::{
    Activity, ActivityForm, AgencyResults, Case, CaseState, CommitmentOutcome, Digested, Envelope, Issue,
    Kind, MonthlyOpinion, Opinion, Participation, Report, Synthesis,
};
use crate::shape::{BoundError, Lang, Lexical};

/// The table. The order is that of the codes.
macro_rules! rules {
    ($($module:ident)+) => {
        $(mod $module;)+

        /// Every rule, ordered by code.
        ///
        /// ```
        /// assert!(dlxh::rules::RULES.is_sorted_by_key(|rule| rule.code));
        /// ```
        pub static RULES: &[&Rule] = &[$(&$module::RULE),+];
    };
}

rules! {
    a001_repeated_number
    a002_activity_outside_period
    a003_unknown_body_of_activity
    a004_examines_itself
    a005_undated_commitment
    a006_commitment_overdue
    a007_outcome_without_ground
    a008_dialogue_on_no_matter
    a009_activity_without_body
    a010_cited_issue_unknown
    a011_commitment_dropped
    a012_follows_up_no_commitment
    a013_code_not_in_list
    a014_unknown_area_of_activity
    c001_missing_analysis
    c002_breadth_without_group
    c003_opposed_majorities
    c004_hot_spot_without_cause_or_measure
    c005_not_followed_up
    c006_repeated_id
    c007_nil_return_with_issues
    c008_empty_without_nil_return
    c009_rumour_without_verification
    c010_missing_forecast
    c011_missing_proposal
    c012_one_side_told
    c013_answer_date_passed
    c014_proposal_date_passed
    c015_repeated_stream
    c016_proposal_to_self
    c017_undated_proposal
    c018_online_focus_without_channel
    c019_online_channel_without_focus
    c020_restated_text
    c021_copied_text
    c022_unease_without_issue
    c023_thin_account
    c024_high_risk_without_basis
    c025_satisfaction_against_majority
    c026_rumour_without_verify_proposal
    d001_late
    d002_before_period
    d003_after_now
    d004_before_window_ends
    d005_after_synthesis_due
    e001_unknown_reporter
    e002_no_obligation
    e003_classified
    e004_not_in_list
    e005_level_not_in_list
    e006_unknown_area
    e007_unknown_body
    e008_unreadable_symbol
    e009_loose_symbol
    e010_issued_after_submission
    e011_issued_before_period
    e012_area_out_of_charge
    e013_body_cannot_settle
    e014_nested_areas
    e015_local_without_area
    p001_citizen_id
    p002_phone_number
    p003_email
    p004_bank_account
    p005_number_plate
    p006_social_account
    p007_passport
    p008_insurance_number
    p009_named_person
    p010_exact_address
    p011_post_judged
    p012_small_group
    p013_group_in_commune
    p014_group_in_commune_activity
    r001_unknown_matter
    r002_repeated_number
    r003_wrong_step
    r004_steps_out_of_order
    r005_step_after_report
    r006_incomplete_step
    r007_misplaced_member
    r008_unknown_body_of_step
    r009_case_without_body
    r010_answer_overdue
    r011_feedback_to_nobody
    r012_raised_twice
    r013_matter_without_case
    r014_received_before_raised
    r015_feedback_to_stranger
    r016_closed_before_all_told
    r017_raised_issue_unknown
    r018_matter_not_in_list
    r019_unknown_area_of_matter
    r020_own_regime
    r021_unknown_raiser
    r030_case_past_limit
    r031_continues_unknown_case
    r032_continues_stranger
    r033_continues_itself
    r034_continued_twice
    r035_open_case_not_carried_on
    r036_told_steps_changed
    r037_told_steps_dropped
    r038_open_case_gone
    r039_closed_case_revised
    s000_disagreement
    s001_missing_member
    s002_unknown_member
    s003_wrong_type
    s004_not_a_choice
    s005_malformed
    s006_too_small
    s007_too_large
    s008_repeated_item
    t001_not_nfc
    t002_control_character
    t003_legacy_encoding
    t004_all_capitals
    t005_look_alike_letter
    t006_double_encoded
    x001_continues_nothing
    x002_conflicting_copy
    x003_revision_out_of_step
    x004_hot_matter_dropped
    x005_follows_up_nothing
    x006_points_forward
    x007_settled_hot_spot_returns
    x008_nothing_sensitive
    x009_repeated_nil_return
    x010_figure_not_recounted
    x011_source_unknown
    x012_method_not_recounted
    x013_source_differs
    x014_urgent_issue_not_taken_up
    x015_urgent_issue_told_as_new
    x016_urgent_issue_continued_twice
}

/// One rule: what it looks for, what it needs, and what it says when it finds it.
///
/// ```
/// let rule = dlxh::rules::find("P002").unwrap();
/// assert_eq!(rule.name, "phone-number");
/// assert_eq!(rule.floor, dlxh::finding::Severity::Error);
/// assert!(rule.page.contains("## Vì sao"));
/// ```
#[derive(Debug)]
pub struct Rule {
    /// Its code: family and number. Never reused.
    pub code: &'static str,
    /// Its name: the fault, not the remedy.
    pub name: &'static str,
    /// The version it appeared in.
    pub since: &'static str,
    /// How grave it is unless the regime says otherwise.
    pub severity: Severity,
    /// The least severity a regime may give it.
    pub floor: Severity,
    /// The clause it rests on.
    pub clause: Option<&'static str>,
    /// What it is called.
    pub title: Bilingual<&'static str>,
    /// What it says: a fact, with `{placeholders}` for params.
    pub message: Bilingual<&'static str>,
    /// What to do about it.
    pub help: Bilingual<&'static str>,
    /// Its page, in Markdown.
    pub page: &'static str,
    /// What it needs, and how it checks.
    pub(crate) check: Check,
}

/// What a rule needs, and how it checks.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// The walker along the published schema speaks for it.
    Structure,
    /// The envelope says that no other rule may run.
    Halt(fn(&Envelope, &mut Sink<'_>)),
    /// Any string that holds one of these byte classes.
    Text(Classes, fn(&Scan<'_>, &mut Sink<'_>)),
    /// The envelope, as far as it reads.
    Envelope(fn(&Envelope, &Scene<'_>, &mut Sink<'_>)),
    /// What of the envelope only the monthly report has.
    MonthlyEnvelope(fn(&Envelope, &Scene<'_>, &mut Sink<'_>)),
    /// One issue of a report of opinion, monthly or urgent.
    Issue(fn(&Issue, &Scene<'_>, &mut Sink<'_>)),
    /// One issue of the monthly report: what an urgent one need not tell yet.
    MonthlyIssue(fn(&Issue, &Scene<'_>, &mut Sink<'_>)),
    /// The whole report of opinion, monthly or urgent.
    Opinion(fn(&dyn Opinion, &Scene<'_>, &mut Sink<'_>)),
    /// The whole monthly report.
    Monthly(fn(&MonthlyOpinion, &Scene<'_>, &mut Sink<'_>)),
    /// One case of a report of results, with the report's day.
    Case(fn(&Case, &Scene<'_>, &mut Sink<'_>)),
    /// The whole report of results.
    Results(fn(&AgencyResults, &Scene<'_>, &mut Sink<'_>)),
    /// One activity of a report on participation.
    Activity(fn(&Activity, &Scene<'_>, &mut Sink<'_>)),
    /// The whole report on participation.
    Participation(fn(&Participation, &Scene<'_>, &mut Sink<'_>)),
    /// Any report that others are checked against.
    Digested(fn(&dyn Digested, &Scene<'_>, &mut Sink<'_>)),
    /// A whole report of one of these kinds.
    Report(&'static [Kind], fn(&Report, &Scene<'_>, &mut Sink<'_>)),
    /// The whole synthesis.
    Synthesis(fn(&Synthesis, &Scene<'_>, &mut Sink<'_>)),
}

impl Check {
    /// Whether it is about reports of `kind`.
    fn concerns(self, kind: Kind) -> bool {
        match self {
            Self::Structure | Self::Halt(_) | Self::Text(..) | Self::Envelope(_) => true,
            Self::MonthlyEnvelope(_) | Self::MonthlyIssue(_) | Self::Monthly(_) => {
                kind == Kind::MonthlyOpinion
            }
            Self::Issue(_) | Self::Opinion(_) => matches!(kind, Kind::MonthlyOpinion | Kind::UrgentOpinion),
            Self::Digested(_) => {
                matches!(kind, Kind::MonthlyOpinion | Kind::UrgentOpinion | Kind::Participation)
            }
            Self::Activity(_) | Self::Participation(_) => kind == Kind::Participation,
            Self::Report(kinds, _) => kinds.contains(&kind),
            Self::Synthesis(_) => kind == Kind::Synthesis,
            Self::Case(_) | Self::Results(_) => kind == Kind::AgencyResults,
        }
    }

    /// Whether it reads the report as a whole, and so cannot be evaluated where that does not decode.
    fn is_of_whole(self) -> bool {
        match self {
            Self::Structure
            | Self::Halt(_)
            | Self::Text(..)
            | Self::Envelope(_)
            | Self::MonthlyEnvelope(_)
            | Self::Issue(_)
            | Self::MonthlyIssue(_)
            | Self::Case(_)
            | Self::Activity(_) => false,
            Self::Participation(_)
            | Self::Digested(_)
            | Self::Report(..)
            | Self::Opinion(_)
            | Self::Monthly(_)
            | Self::Results(_)
            | Self::Synthesis(_) => true,
        }
    }
}

impl Rule {
    /// Returns the family: the letter of the code.
    ///
    /// ```
    /// assert_eq!(dlxh::rules::find("P002").unwrap().family(), "P"); // nothing about a person
    /// ```
    pub fn family(&self) -> &'static str {
        self.code.get(..1).unwrap_or_default()
    }

    /// Returns the message with `params` in their places.
    pub(crate) fn render(&self, params: &[Param], lang: Lang) -> String {
        fill(self.message.in_lang(lang), params, lang)
    }

    /// Returns the help with `params` in their places.
    pub(crate) fn render_help(&self, params: &[Param], lang: Lang) -> String {
        fill(self.help.in_lang(lang), params, lang)
    }
}

/// Fills `{name}` with the param of that name, `{name.label}` with what its code is called. A part in `[brackets]` is left out
/// if a param in it is missing.
fn fill(template: &str, params: &[Param], lang: Lang) -> String {
    fn plain(part: &str, params: &[Param], lang: Lang) -> (String, bool) {
        let mut filled = part.to_owned();
        for param in params {
            filled = filled.replace(&format!("{{{}}}", param.name), &param.value);
            if let Some(label) = label(param, lang) {
                filled = filled.replace(&format!("{{{}.label}}", param.name), label);
            }
        }
        let whole = !filled.contains('{');
        (filled, whole)
    }
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((optional, after)) = after.split_once(']') else { break };
        out.push_str(&plain(before, params, lang).0);
        let (filled, whole) = plain(optional, params, lang);
        if whole {
            out.push_str(&filled);
        }
        rest = after;
    }
    out.push_str(&plain(rest, params, lang).0);
    out
}

/// What the code of a closed list is called, for params whose name says which list it is of.
fn label(param: &Param, lang: Lang) -> Option<&'static str> {
    let code = param.value.as_str();
    match param.name {
        "state" | "before" => CaseState::from_code(code).map(|state| state.label(lang)),
        "event" => CaseEvent::from_code(code).map(|event| event.label(lang)),
        "outcome" => CommitmentOutcome::from_code(code).map(|outcome| outcome.label(lang)),
        "form" => ActivityForm::from_code(code).map(|form| form.label(lang)),
        _ => None,
    }
}

/// Returns the rule of `code`.
///
/// ```
/// assert!(dlxh::rules::find("S001").is_some());
/// assert!(dlxh::rules::find("S999").is_none());
/// ```
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code).copied()
}

/// Returns the rule of family `P` that `text` breaks, if it breaks one.
pub(crate) fn personal(text: &str) -> Option<&'static Rule> {
    let scan = Scan::new(text);
    RULES.iter().copied().filter(|rule| rule.family() == "P").find(|rule| {
        let Check::Text(_, check) = rule.check else { return false };
        let mut sink = Sink::new(rule);
        check(&scan, &mut sink);
        sink.failed()
    })
}

/// The code of a rule: a family's letter and three digits.
///
/// ```
/// use dlxh::rules::RuleCode;
///
/// assert!(RuleCode::new("P001").is_ok());
/// assert!(RuleCode::new("P1").is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleCode([u8; 4]);

impl RuleCode {
    /// Takes `code` if it has the form of one.
    ///
    /// ```
    /// use dlxh::rules::RuleCode;
    ///
    /// assert!(RuleCode::new("C001").is_ok());
    /// assert!(RuleCode::new("missing-analysis").is_err()); // that is its name
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if it has not.
    pub fn new(code: &str) -> Result<Self, BoundError> {
        match code.as_bytes() {
            [a, b, c, d] if Self::accepts(code) => Ok(Self([*a, *b, *c, *d])),
            _ => Err(BoundError::new("a rule's code such as C001")),
        }
    }

    /// Returns the code as text.
    ///
    /// ```
    /// use dlxh::rules::RuleCode;
    ///
    /// assert_eq!(RuleCode::new("C001")?.as_str(), "C001");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Lexical for RuleCode {
    const PATTERN: &'static str = "^[A-Z][0-9]{3}$";
    const EXAMPLE: &'static str = "C001";

    fn accepts(text: &str) -> bool {
        match text.as_bytes() {
            [family, number @ ..] => {
                family.is_ascii_uppercase() && number.len() == 3 && number.iter().all(u8::is_ascii_digit)
            }
            [] => false,
        }
    }
}

impl fmt::Debug for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for RuleCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RuleCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl JsonSchema for RuleCode {
    fn schema_name() -> Cow<'static, str> {
        "RuleCode".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": Self::PATTERN })
    }
}
