//! The codebook: what each coded value means, when to choose it and when a neighbour, with examples. Two clerks who
//! read it code the same sentence alike; without it the counts are noise.
//!
//! The closed lists of the report belong to the library and stand in `data/codebook/`, one file a list. The code lists
//! of a regime belong to the jurisdiction, which brings its own. A value's name stands where the value is defined.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::decode;
use crate::error::ErrorCode;
use crate::jurisdiction::Jurisdiction;
use crate::report::{
    ActivityForm, Breadth, CaseState, Channel, CommitmentOutcome, DeclineReason, Direction, Focus,
    ForecastOutcome, Nature, ProposalKind, ProposalOutcome, Risk, Satisfaction, Scope, Secrecy, Stage,
    SubjectKind, Tendency, Toward, Verification, VerifiedAs,
};
use crate::shape::{Labels, Lang, List, ListCode, TopicCode};

/// The codebook of one list.
///
/// ```
/// let breadth = dlxh::codebook::words().iter().find(|words| words.list.as_str() == "breadth").unwrap();
/// assert_eq!(breadth.entries.len(), dlxh::report::Breadth::ALL.len());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Sổ mã của một danh mục")]
#[serde(deny_unknown_fields)]
pub struct Codebook {
    /// The list.
    #[schemars(title = "Danh mục")]
    pub list: ListCode,
    /// Its values.
    #[schemars(title = "Các giá trị")]
    pub entries: List<Entry, 1, 500>,
}

/// What one coded value means.
///
/// ```
/// use dlxh::shape::Lang;
///
/// let wavering = dlxh::codebook::find("tendency", "wavering").unwrap();
/// assert!(wavering.when_not.in_lang(Lang::Vi).contains("`worried`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Mục sổ mã")]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The value's code.
    #[schemars(title = "Mã")]
    pub code: TopicCode,
    /// What it means.
    #[schemars(title = "Ý nghĩa")]
    pub meaning: Labels,
    /// When to choose it.
    #[schemars(title = "Khi nào dùng")]
    pub when: Labels,
    /// When not to, and what to choose then: another code of the list as `code`, one of another as `list/code`.
    #[schemars(title = "Khi nào không dùng")]
    pub when_not: Labels,
    /// Two examples, invented.
    #[schemars(title = "Ví dụ")]
    pub examples: List<Labels, 2, 2>,
}

struct Word {
    list: &'static str,
    text: &'static str,
    label: fn(&str, Lang) -> Option<&'static str>,
}

/// Lists the closed lists of the report: one line each. A list is called what its type is in the published schema.
macro_rules! words {
    ($($list:literal => $word:ty,)+) => {
        static WORDS: &[Word] = &[$(
            Word {
                list: $list,
                text: include_str!(concat!("data/codebook/", $list, ".json")),
                label: |code, lang| <$word>::from_code(code).map(|value| value.label(lang)),
            }
        ),+];
    };
}

words! {
    "secrecy" => Secrecy,
    "scope" => Scope,
    "nature" => Nature,
    "verification" => Verification,
    "subject_kind" => SubjectKind,
    "focus" => Focus,
    "channel" => Channel,
    "satisfaction" => Satisfaction,
    "stage" => Stage,
    "tendency" => Tendency,
    "toward" => Toward,
    "breadth" => Breadth,
    "direction" => Direction,
    "risk" => Risk,
    "proposal_kind" => ProposalKind,
    "forecast_outcome" => ForecastOutcome,
    "proposal_outcome" => ProposalOutcome,
    "case_state" => CaseState,
    "verified_as" => VerifiedAs,
    "decline_reason" => DeclineReason,
    "activity_form" => ActivityForm,
    "commitment_outcome" => CommitmentOutcome,
}

/// Returns the library's own codebook: the closed lists of the report, read once.
///
/// ```
/// assert!(dlxh::codebook::words().iter().any(|words| words.list.as_str() == "tendency"));
/// ```
pub fn words() -> &'static [Codebook] {
    static READ: OnceLock<Vec<Codebook>> = OnceLock::new();
    let read = |word: &Word| {
        #[expect(clippy::panic, reason = "the text is part of the library; its tests read all of it")]
        decode::document(word.text.as_bytes(), ErrorCode::Internal)
            .unwrap_or_else(|error| panic!("{}: {error}", word.list))
    };
    READ.get_or_init(|| WORDS.iter().map(read).collect())
}

/// Returns what the value `code` of the closed list `list` means. A regime's lists are asked for with
/// [`Jurisdiction::explain`].
///
/// ```
/// assert!(dlxh::codebook::find("breadth", "majority").is_some());
/// assert!(dlxh::codebook::find("breadth", "most").is_none());
/// ```
pub fn find(list: &str, code: &str) -> Option<&'static Entry> {
    entry(words(), list, code)
}

fn entry<'a>(books: &'a [Codebook], list: &str, code: &str) -> Option<&'a Entry> {
    let book = books.iter().find(|book| book.list.as_str() == list)?;
    book.entries.iter().find(|entry| entry.code.as_str() == code)
}

/// A value's name and what it means, in one language; a neighbour stands there by its name and code.
///
/// ```
/// use dlxh::shape::Lang;
///
/// let explained = dlxh::Jurisdiction::tra_vinh().explain("topics/land/compensation", Lang::En).unwrap();
/// assert_eq!(explained.label, "Compensation and clearance");
/// assert!(explained.when_not.contains("“Planning” (`land/planning`)"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Mục trong sổ mã")]
pub struct Explained {
    /// The list.
    #[schemars(title = "Danh mục")]
    pub list: ListCode,
    /// The value's code.
    #[schemars(title = "Mã")]
    pub code: TopicCode,
    /// Its name.
    #[schemars(title = "Tên gọi")]
    pub label: String,
    /// What it means.
    #[schemars(title = "Nghĩa")]
    pub meaning: String,
    /// When to choose it.
    #[schemars(title = "Khi nào chọn")]
    pub when: String,
    /// When not to, and what to choose then.
    #[schemars(title = "Khi nào không chọn")]
    pub when_not: String,
    /// Two examples.
    #[schemars(title = "Ví dụ")]
    pub examples: Vec<String>,
}

impl Jurisdiction {
    /// Returns what the codebook says of `LIST/CODE`: a value of the report's closed lists (`tendency/wavering`) or of
    /// a regime's code lists (`topics/land/compensation`).
    ///
    /// ```
    /// use dlxh::shape::Lang;
    ///
    /// let explained = dlxh::Jurisdiction::tra_vinh().explain("tendency/wavering", Lang::Vi).unwrap();
    /// assert_eq!(explained.label, "Băn khoăn, lưỡng lự");
    /// assert!(explained.when_not.contains("“Lo lắng” (`worried`)"));
    /// ```
    pub fn explain(&self, name: &str, lang: Lang) -> Option<Explained> {
        let (list, code) = name.split_once('/')?;
        let entry = find(list, code).or_else(|| entry(self.codebook(), list, code))?;
        let said = |labels: &Labels| self.with_names(labels.in_lang(lang), list, lang);
        Some(Explained {
            list: ListCode::new(list).ok()?,
            code: entry.code.clone(),
            label: self.value_name(list, code, lang)?.to_owned(),
            meaning: said(&entry.meaning),
            when: said(&entry.when),
            when_not: said(&entry.when_not),
            examples: entry.examples.iter().map(said).collect(),
        })
    }

    /// The text with the name of each value it refers to before its code: a clerk knows names, a program codes.
    fn with_names(&self, text: &str, list: &str, lang: Lang) -> String {
        let part = |(index, part): (usize, &str)| {
            if index % 2 == 0 {
                return part.to_owned();
            }
            match self.referred(list, part, lang) {
                Some(name) => format!("“{name}” (`{part}`)"),
                None => format!("`{part}`"),
            }
        };
        text.split('`').enumerate().map(part).collect()
    }

    /// The name of what an entry of `list` refers to: a value of the same list, or of another as `list/code`.
    pub(crate) fn referred(&self, list: &str, reference: &str, lang: Lang) -> Option<&str> {
        self.value_name(list, reference, lang).or_else(|| {
            let (list, code) = reference.split_once('/')?;
            self.value_name(list, code, lang)
        })
    }

    /// The name of a value: the library's own, or as the latest regime that has it says.
    fn value_name(&self, list: &str, code: &str, lang: Lang) -> Option<&str> {
        if let Some(word) = WORDS.iter().find(|word| word.list == list) {
            return (word.label)(code, lang);
        }
        let having =
            self.regimes().iter().filter_map(|regime| Some((regime.from, regime.lists.labels(list, code)?)));
        having.max_by_key(|(from, _)| *from).map(|(_, labels)| labels.in_lang(lang))
    }
}

impl Entry {
    /// Returns every text of the entry, with the member it stands in.
    ///
    /// ```
    /// let wavering = dlxh::codebook::find("tendency", "wavering").unwrap();
    /// assert_eq!(wavering.texts().filter(|(member, _)| *member == "examples").count(), 2);
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &Labels)> {
        let said = [("meaning", &self.meaning), ("when", &self.when), ("when_not", &self.when_not)];
        said.into_iter().chain(self.examples.iter().map(|example| ("examples", example)))
    }
}
