//! The one door for bindings: the name of an operation and bytes in, canonical JSON out.
//!
//! The list of operations stands in [`OPERATIONS`] and nowhere else. An answer is `{"answer": …}`, a call that could
//! not be carried out `{"error": …}`.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::aggregate::{RestateOptions, SynthesiseOptions, TallyOptions};
use crate::calendar::CalendarOptions;
use crate::cases::{AccountOptions, CasesOptions};
use crate::deadlines::{DueOptions, ObligationsOptions, SpanOptions, StandingOptions};
use crate::error::{Error, ErrorCode, WireError};
use crate::hierarchy::{AreaAsOf, ChargeOver, HierarchyName, Table, UnitAsOf};
use crate::jurisdiction::Jurisdiction;
use crate::paper::RenderOptions;
use crate::period::Day;
use crate::report::{DraftOptions, FormSchemaOptions, SymbolOptions};
use crate::rules::{self, Rule, RuleCode, ValidateOptions};
use crate::schema::Published;
use crate::shape::{Lang, Text, closed_enum};
use crate::{codebook, decode, json, schema};

/// An operation of the wire.
///
/// ```
/// use dlxh::wire::{Input, OPERATIONS};
///
/// let validate = OPERATIONS.iter().find(|operation| operation.name == "validate").unwrap();
/// assert_eq!((validate.options, validate.input), ("validate-options.1", Input::Report));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// The schema of its options.
    pub options: &'static str,
    /// What it takes as input.
    pub input: Input,
    /// The schema of its answer; for an operation that answers a schema, what a schema itself follows.
    pub answer: &'static str,
    run: Run,
}

type Run = fn(&Jurisdiction, &[u8], &[u8]) -> Result<Vec<u8>, Error>;

closed_enum! {
    /// Tells what an operation takes as input.
    ///
    /// ```
    /// use dlxh::wire::{Input, OPERATIONS};
    ///
    /// let due = OPERATIONS.iter().find(|operation| operation.name == "due").unwrap();
    /// assert_eq!(due.input, Input::Nothing); // what is asked stands in the options
    /// ```
    pub enum Input: "Đầu vào" {
        /// One report, as received.
        Report = "report": "Một báo cáo" / "One report",
        /// Several reports: one JSON array, or NDJSON.
        Reports = "reports": "Nhiều báo cáo" / "Reports",
        /// Several tallies: one JSON array, or NDJSON.
        Tallies = "tallies": "Nhiều bản số liệu" / "Tallies",
        /// A local decision, or a later one on the calendar.
        Overlay = "overlay": "Một quyết định" / "One overlay",
        /// Nothing.
        Nothing = "nothing": "Không có" / "Nothing",
    }
}

/// Lists the operations: one line each.
macro_rules! operations {
    ($($name:literal: $options:ty, $input:ident -> $answer:expr => $run:expr,)+) => {
        /// Every operation of the wire.
        ///
        /// ```
        /// assert!(dlxh::wire::OPERATIONS.iter().any(|operation| operation.name == "validate"));
        /// ```
        pub static OPERATIONS: &[Operation] = &[$(
            Operation {
                name: $name,
                options: <$options as Published>::NAME,
                input: Input::$input,
                answer: $answer,
                run: |jurisdiction, options, input| {
                    let run: fn(&Jurisdiction, $options, &[u8]) -> Result<Vec<u8>, Error> = $run;
                    run(jurisdiction, read::<$options>(options)?, input)
                },
            }
        ),+];
    };
}

operations! {
    "validate": ValidateOptions, Report -> "validation.1" =>
        |j, options, input| answer(&j.validate(input, &options)?),
    "digest": NoOptions, Report -> "digest.1" => |j, _, input| answer(&j.digest(input)?),
    "due": DueOptions, Nothing -> "due.1" => |j, options, _| answer(&j.due(&options)?),
    "agenda": SpanOptions, Nothing -> "agenda.1" => |j, options, _| answer(&j.agenda(&options)?),
    "obligations": ObligationsOptions, Nothing -> "obligations.1" =>
        |j, options, _| answer(&j.obligations(&options)?),
    "moved": SpanOptions, Overlay -> "moved.1" => |j, options, input| answer(&j.moved(input, &options)?),
    "standing": StandingOptions, Reports -> "standing.1" =>
        |j, options, input| answer(&j.standing(input, &options)?),
    "completeness": StandingOptions, Reports -> "completeness.1" =>
        |j, options, input| answer(&j.completeness(input, &options)?),
    "tally": TallyOptions, Reports -> "tallied.1" => |j, options, input| answer(&j.tally(input, &options)?),
    "cases": CasesOptions, Reports -> "cases.1" => |j, options, input| answer(&j.cases(input, &options)?),
    "settlement": AccountOptions, Reports -> "settlement.1" =>
        |j, options, input| answer(&j.settlement(input, &options)?),
    "feedback": AccountOptions, Reports -> "feedback.1" =>
        |j, options, input| answer(&j.feedback(input, &options)?),
    "render": RenderOptions, Reports -> "rendered.1" => |j, options, input| answer(&j.render(input, &options)?),
    "synthesise": SynthesiseOptions, Reports -> "synthesis.1" =>
        |j, options, input| answer(&j.synthesise(input, &options)?),
    "restate": RestateOptions, Reports -> "restated.1" =>
        |j, options, input| answer(&j.restate(input, &options)?),
    "merge": NoOptions, Tallies -> "merged-tally.1" => |j, _, input| answer(&j.merge(input)?),
    "calendar": CalendarOptions, Nothing -> "calendar-days.1" =>
        |j, options, _| answer(&j.calendar().days(&options)?),
    "symbol": SymbolOptions, Nothing -> "symbol.1" => |j, options, _| answer(&j.symbol(&options)),
    "as_of": AsOfOptions, Nothing -> "as-of.1" => |j, options, _| as_of(j, &options),
    "lineage": LineageOptions, Nothing -> "lineage.1" => |j, options, _| lineage(j, &options),
    "draft": DraftOptions, Nothing -> "draft.1" => |j, options, _| answer(&j.draft(&options)?),
    "form_schema": FormSchemaOptions, Nothing -> schema::META =>
        |j, options, _| answer(&j.form_schema(&options)?),
    "schema": NameOptions, Nothing -> schema::META => |_, options, _| one_schema(&options),
    "rules": NoOptions, Nothing -> "rules.1" =>
        |_, options, _| answer(&catalogue(options.lang.unwrap_or_default())),
    "explain": NameOptions, Nothing -> "explanation.1" => |j, options, _| explain(j, &options),
}

/// Options of an operation that needs none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Không có tùy chọn riêng")]
#[serde(deny_unknown_fields)]
pub(crate) struct NoOptions {
    /// The language of messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

/// Asks for the hierarchy as of a day: all of it, or one unit's or area's place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về tổ chức vào một ngày")]
#[serde(deny_unknown_fields)]
pub(crate) struct AsOfOptions {
    /// The day.
    #[schemars(title = "Ngày")]
    date: Day,
    /// One unit or area.
    #[schemars(title = "Mã")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<Text<40>>,
    /// The language of errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

/// Asks what a unit or area came from and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về nguồn gốc và kế tục")]
#[serde(deny_unknown_fields)]
pub(crate) struct LineageOptions {
    /// Units or areas.
    table: Table,
    /// Its code.
    #[schemars(title = "Mã")]
    code: Text<40>,
    /// A day on which the code meant it.
    #[schemars(title = "Ngày")]
    date: Day,
    /// The language of errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

/// Asks for something by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi theo tên")]
#[serde(deny_unknown_fields)]
pub(crate) struct NameOptions {
    /// The name: of a schema (`monthly-opinion.1`), the code or name of a rule (`P002`, `phone-number`), or a coded value
    /// after its list (`tendency/wavering`, `topics/land/compensation`).
    #[schemars(title = "Tên")]
    name: Text<130>,
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

#[derive(Serialize)]
struct Answered<'a, T: ?Sized> {
    answer: &'a T,
}

#[derive(Serialize)]
struct Failed {
    error: WireError,
}

pub(crate) fn answer<T: Serialize + ?Sized>(answer: &T) -> Result<Vec<u8>, Error> {
    json::to_vec(&Answered { answer }).map_err(|_| Error::new(ErrorCode::Internal))
}

/// Reads options; none at all is the same as `{}`.
pub(crate) fn read<T: DeserializeOwned + Published>(options: &[u8]) -> Result<T, Error> {
    let options = if options.is_empty() { b"{}" } else { options };
    decode::document(options, ErrorCode::BadOptions)
}

impl Jurisdiction {
    /// Carries out the operation `op`: `options` is JSON, `input` the bytes as received, the result canonical JSON.
    ///
    /// It always answers: a call that cannot be carried out is answered by `{"error": …}`. The same call gives the same
    /// bytes in every runtime.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let answer = jurisdiction.call("due", br#"{"obligation":"synthesis","period":"2025-01"}"#, b"");
    /// assert!(answer.starts_with(br#"{"answer":{"act_by":"2025-01-20","#));
    /// let error = jurisdiction.call("guess", b"", b"");
    /// assert!(error.starts_with(br#"{"error":{"code":"unknown_operation","#));
    /// ```
    pub fn call(&self, op: &str, options: &[u8], input: &[u8]) -> Vec<u8> {
        let operation = OPERATIONS.iter().find(|operation| operation.name == op);
        let result = match operation {
            Some(operation) if operation.input == Input::Nothing && !input.trim_ascii().is_empty() => {
                Err(Error::new(ErrorCode::BadInput).detail(
                    "thao tác này không nhận dữ liệu đầu vào; câu hỏi nằm trong tùy chọn",
                    "this operation takes no input; what is asked stands in the options",
                ))
            }
            Some(operation) => (operation.run)(self, options, input),
            None => Err(Error::new(ErrorCode::UnknownOperation)),
        };
        result.unwrap_or_else(|error| failed(&error, lang_of(options)))
    }
}

/// Writes `error` as the wire does, for a binding whose call failed before there was a jurisdiction to ask.
///
/// ```
/// let error = dlxh::Jurisdiction::from_json(b"[").unwrap_err();
/// let bytes = dlxh::wire::failed(&error, dlxh::shape::Lang::En);
/// assert!(bytes.starts_with(br#"{"error":{"code":"truncated","#));
/// ```
pub fn failed(error: &Error, lang: Lang) -> Vec<u8> {
    json::to_vec(&Failed { error: error.wire(lang) }).unwrap_or_default()
}

/// The language the caller asked for, as far as the options can be read.
fn lang_of(options: &[u8]) -> Lang {
    let tree = decode::tree(options).ok();
    let lang = tree
        .as_ref()
        .and_then(|tree| tree.member("lang"))
        .and_then(|lang| lang.text().and_then(Lang::from_code));
    lang.unwrap_or_default()
}

/// The hierarchy on one day: all of it, or what was asked for.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Tổ chức vào một ngày")]
pub(crate) struct View<'a> {
    /// The day.
    #[schemars(title = "Ngày")]
    date: Day,
    /// The units of the day.
    #[schemars(title = "Các đơn vị")]
    units: Vec<Placed<UnitAsOf<'a>>>,
    /// The areas of the day.
    #[schemars(title = "Các địa bàn")]
    areas: Vec<Placed<AreaAsOf<'a>>>,
}

/// A unit or area with its parents.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Vị trí trong hệ thống")]
pub(crate) struct Placed<T> {
    /// The unit or area.
    #[schemars(title = "Thông tin")]
    record: T,
    /// What it belongs to.
    #[schemars(title = "Trực thuộc")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parents: Vec<Parent>,
    /// What a unit is in charge of.
    #[schemars(title = "Phụ trách")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    in_charge_of: Vec<ChargeOver>,
}

/// What a unit or area belongs to.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Trực thuộc")]
pub(crate) struct Parent {
    /// In which hierarchy.
    #[schemars(title = "Hệ thống")]
    hierarchy: HierarchyName,
    /// The unit or area it belongs to.
    #[schemars(title = "Mã")]
    code: String,
}

fn as_of(jurisdiction: &Jurisdiction, options: &AsOfOptions) -> Result<Vec<u8>, Error> {
    let view = jurisdiction.hierarchy().as_of(options.date)?;
    let parents = |code: &str, hierarchies: &[HierarchyName]| {
        let parent = |hierarchy: &HierarchyName| {
            Some(Parent { hierarchy: *hierarchy, code: view.parent(*hierarchy, code)?.to_owned() })
        };
        hierarchies.iter().filter_map(parent).collect()
    };
    let wanted = |code: &str| options.code.as_ref().is_none_or(|wanted| wanted.as_str() == code);
    let of_units = [HierarchyName::Party, HierarchyName::State, HierarchyName::Front];
    let units = view.units().filter(|unit| wanted(unit.code.as_str()));
    let units = units.map(|unit| Placed {
        parents: parents(unit.code.as_str(), &of_units),
        in_charge_of: view.in_charge_of(unit.code.as_str()).cloned().collect(),
        record: unit,
    });
    let units: Vec<_> = units.collect();
    let areas = view.areas().filter(|area| wanted(area.code.as_str()));
    let of_areas = [HierarchyName::Area];
    let areas = areas.map(|area| Placed {
        parents: parents(area.code.as_str(), &of_areas),
        in_charge_of: Vec::new(),
        record: area,
    });
    let areas: Vec<_> = areas.collect();
    if let Some(code) = options.code.as_ref().filter(|_| units.is_empty() && areas.is_empty()) {
        // Ask for it by name, for the reason it is not there.
        let asked = if jurisdiction.hierarchy().knows_unit(code.as_str()) {
            view.unit(code.as_str()).err()
        } else {
            view.area(code.as_str()).err()
        };
        return Err(asked.unwrap_or(Error::new(ErrorCode::NotFound)));
    }
    answer(&View { date: options.date, units, areas })
}

fn lineage(jurisdiction: &Jurisdiction, options: &LineageOptions) -> Result<Vec<u8>, Error> {
    answer(&jurisdiction.hierarchy().lineage(options.table, options.code.as_str(), options.date)?)
}

fn not_found(vi: &str, en: &str) -> Error {
    Error::new(ErrorCode::NotFound).detail(vi, en)
}

fn one_schema(options: &NameOptions) -> Result<Vec<u8>, Error> {
    let absent = || not_found("không có mẫu này", "there is no such schema");
    answer(schema::find(options.name.as_str()).ok_or_else(absent)?)
}

/// A rule as the catalogue shows it.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Quy tắc")]
pub(crate) struct Entry {
    /// The code.
    #[schemars(title = "Mã quy tắc")]
    code: RuleCode,
    /// The name.
    #[schemars(title = "Tên")]
    name: &'static str,
    /// The version it appeared in.
    #[schemars(title = "Có từ phiên bản")]
    since: &'static str,
    /// How grave it is unless the regime says otherwise.
    #[schemars(title = "Mức độ")]
    severity: crate::finding::Severity,
    /// The least severity a regime may give it.
    #[schemars(title = "Mức độ thấp nhất")]
    floor: crate::finding::Severity,
    /// The clause it rests on.
    #[schemars(title = "Điều khoản")]
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<&'static str>,
    /// What it is called.
    #[schemars(title = "Tên gọi")]
    title: &'static str,
    /// What it says, with `{placeholders}` for params.
    #[schemars(title = "Thông báo")]
    message: &'static str,
    /// What to do about it.
    #[schemars(title = "Cách xử lý")]
    help: &'static str,
}

fn entry(rule: &'static Rule, lang: Lang) -> Option<Entry> {
    let Rule { name, since, severity, floor, clause, title, message, help, .. } = rule;
    Some(Entry {
        code: RuleCode::new(rule.code).ok()?,
        name,
        since,
        severity: *severity,
        floor: *floor,
        clause: *clause,
        title: title.in_lang(lang),
        message: message.in_lang(lang),
        help: help.in_lang(lang),
    })
}

/// The rules in the order of their codes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Danh mục quy tắc")]
pub(crate) struct Catalogue(Vec<Entry>);

fn catalogue(lang: Lang) -> Catalogue {
    Catalogue(rules::RULES.iter().filter_map(|rule| entry(rule, lang)).collect())
}

/// A rule with its page.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Trang của quy tắc")]
pub(crate) struct Page {
    /// The rule.
    #[schemars(title = "Quy tắc")]
    rule: Entry,
    /// Its page, in Markdown.
    #[schemars(title = "Nội dung (Markdown)")]
    page: &'static str,
}

/// A coded value's entry in the codebook.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Nghĩa của giá trị")]
pub(crate) struct Meant {
    /// What the codebook says of it.
    #[schemars(title = "Mục trong sổ mã")]
    entry: codebook::Explained,
}

/// What is explained: a rule or a coded value.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Giải thích")]
#[serde(untagged)]
pub(crate) enum Explanation {
    /// A rule.
    Rule(Page),
    /// A coded value.
    Value(Meant),
}

/// A rule has no `/` in its code or name, a coded value has one: the two cannot be mistaken.
fn explain(jurisdiction: &Jurisdiction, options: &NameOptions) -> Result<Vec<u8>, Error> {
    let (name, lang) = (options.name.as_str(), options.lang.unwrap_or_default());
    if name.contains('/') {
        let absent = || not_found("sổ mã không có giá trị này", "the codebook has no such value");
        let entry = jurisdiction.explain(name, lang).ok_or_else(absent)?;
        return answer(&Explanation::Value(Meant { entry }));
    }
    let absent = || not_found("không có quy tắc này", "there is no such rule");
    let named = |rule: &&&'static Rule| [rule.code, rule.name].contains(&name);
    let rule = rules::RULES.iter().find(named).ok_or_else(absent)?;
    let entry = entry(rule, lang).ok_or_else(absent)?;
    answer(&Explanation::Rule(Page { rule: entry, page: rule.page }))
}
