//! Document symbols (số, ký hiệu văn bản): read leniently, written strictly.
//!
//! The Party writes `53-CT/TU` (Hướng dẫn 36-HD/VPTW, 2018): numbers run by type through a committee's term, so there is
//! no year. The State writes `12/BC-UBND` (Nghị định 30/2020/NĐ-CP, Phụ lục III): the year stands only in legal normative
//! acts (`41/2019/QĐ-UBND`), and an official letter has no sign of its type (`12729/VPCP-KGVX`).

mod codes;
mod read;
#[cfg(test)]
mod tests;

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use codes::{KnownSign, SymbolCodes, SymbolForm};

use crate::jurisdiction::Jurisdiction;
use crate::shape::{Count, DocumentSign, Lang, Text, closed_enum};

closed_enum! {
    /// Names what had to be mended to read a symbol.
    ///
    /// ```
    /// use dlxh::report::Repair;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Repair::Dash.label(Lang::Vi), "thay gạch ngang bằng gạch nối");
    /// ```
    pub enum Repair: "Chỗ đã sửa" {
        /// The text was decomposed.
        NotComposed = "not_composed": "chuyển về chữ dựng sẵn (NFC)" / "composed the letters (NFC)",
        /// A letter that only looks like another.
        LookAlike = "look_alike": "thay chữ chỉ giống chữ Đ bằng chữ Đ" / "replaced a letter that only looks like Đ",
        /// The word for "number".
        Prefix = "prefix": "bỏ chữ “Số” đứng trước" / "left out the word for “number”",
        /// White space.
        Space = "space": "bỏ khoảng trắng" / "left out white space",
        /// A full stop or comma at the end.
        Punctuation = "punctuation": "bỏ dấu câu ở cuối" / "left out punctuation at the end",
        /// A dash or minus for a hyphen.
        Dash = "dash": "thay gạch ngang bằng gạch nối" / "replaced a dash by a hyphen",
        /// A separator that is missing, doubled or another.
        Separator = "separator": "sửa dấu nối giữa các phần" / "mended the separators",
        /// A nought in front that is missing or too many.
        LeadingZero = "leading_zero": "ghi số bằng hai chữ số trở lên, không thừa số 0"
            / "wrote the number in at least two digits, without needless noughts",
        /// Small letters for capitals, or the other way round.
        LetterCase = "letter_case": "sửa chữ hoa, chữ thường" / "mended small and capital letters",
        /// D for Đ in the sign of a type.
        Diacritic = "diacritic": "thay D bằng Đ trong ký hiệu loại" / "replaced D by Đ in the sign of the type",
        /// The year, which the Party's form has not.
        Year = "year": "bỏ năm: văn bản của Đảng đánh số theo nhiệm kỳ"
            / "left out the year: the Party numbers by the term of the committee",
        /// The other side's form.
        OtherForm = "other_form": "chuyển về thể thức của bên ban hành" / "brought it to the form of its issuer's side",
    }
}

closed_enum! {
    /// Tells why a text is no symbol.
    ///
    /// ```
    /// use dlxh::report::{NoSymbol, Symbol, SymbolCodes};
    ///
    /// // A jurisdiction that knows no sign cannot tell whose form this is.
    /// assert_eq!(Symbol::read("12-XY-ABC", &SymbolCodes::default()), Err(NoSymbol::Ambiguous));
    /// ```
    pub enum NoSymbol: "Lý do không đọc được" {
        /// There is nothing in it.
        Empty = "empty": "không có gì để đọc" / "there is nothing to read",
        /// It does not begin with a number.
        NoNumber = "no_number": "không bắt đầu bằng số văn bản" / "it does not begin with a number",
        /// The number is nought or has more than six digits.
        NumberOutOfRange = "number_out_of_range": "số văn bản bằng không hoặc quá dài" / "the number is nought or too long",
        /// There are fewer parts than a symbol has.
        MissingPart = "missing_part": "thiếu ký hiệu loại văn bản hoặc cơ quan ban hành"
            / "the sign of the type or of the issuer is missing",
        /// There are more parts than a symbol has.
        TooManyParts = "too_many_parts": "có nhiều phần hơn một ký hiệu văn bản" / "it has more parts than a symbol",
        /// A character that no symbol has.
        UnexpectedCharacter = "unexpected_character": "có ký tự không dùng trong số, ký hiệu"
            / "it holds a character that no symbol has",
        /// A part is no abbreviation, or one of the other part.
        MalformedSign = "malformed_sign": "ký hiệu loại hoặc cơ quan không phải chữ viết tắt, hoặc đứng sai chỗ"
            / "the sign of the type or of the issuer is no abbreviation, or out of place",
        /// The separators do not tell the form, and no part is known.
        Ambiguous = "ambiguous": "không rõ theo thể thức của Đảng (53-CT/TU) hay của Nhà nước (12/BC-UBND)"
            / "it may be of the Party's form (53-CT/TU) or of the State's (12/BC-UBND)",
    }
}

/// A document's number and symbol. Its text is the strict form.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::{Repair, Symbol, SymbolForm};
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let read = Symbol::read("Số: 5 – ct/tu", jurisdiction.symbol_codes()).unwrap();
/// assert_eq!(read.symbol.to_string(), "05-CT/TU");
/// assert_eq!(read.symbol.form(), SymbolForm::Party);
/// assert!(read.repairs.contains(&Repair::Dash) && read.repairs.contains(&Repair::LeadingZero));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    form: SymbolForm,
    number: Number,
    year: Option<Year>,
    kind: Option<DocumentSign>,
    issuer: DocumentSign,
    suffix: Option<DocumentSign>,
}

/// The number of a document.
type Number = Count<1, 999_999>;

/// The year of a legal normative act.
type Year = Count<1945, 2199>;

/// What was read, and how far it had to be mended.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::Symbol;
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let read = Symbol::read("12-BC/ABC", jurisdiction.symbol_codes()).unwrap();
/// assert!(read.repairs.is_empty()); // written strictly
/// assert!(read.type_known && !read.issuer_known); // unconfirmed is not refused
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSymbol {
    /// The symbol.
    pub symbol: Symbol,
    /// The form it was written in.
    pub seen: SymbolForm,
    /// What was mended, in order, each once; empty if it was written strictly.
    pub repairs: Vec<Repair>,
    /// Whether the sign of the type (or its absence, in a State letter) is confirmed.
    pub type_known: bool,
    /// Whether the sign of the issuer is confirmed.
    pub issuer_known: bool,
}

impl Symbol {
    /// Returns by whose rules it is written.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes, SymbolForm};
    ///
    /// let symbol = Symbol::read("53-CT/TU", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.form(), SymbolForm::Party);
    /// ```
    pub fn form(&self) -> SymbolForm {
        self.form
    }

    /// Returns the number.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes};
    ///
    /// let symbol = Symbol::read("05-CT/TU", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.number(), 5);
    /// ```
    pub fn number(&self) -> u64 {
        self.number.get()
    }

    /// Returns the year, which only legal normative acts of the State have.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes};
    ///
    /// let year = |text| Symbol::read(text, &SymbolCodes::default()).unwrap().symbol.year();
    /// assert_eq!(year("41/2019/QĐ-UBND"), Some(2019));
    /// assert_eq!(year("12/BC-UBND"), None);
    /// ```
    pub fn year(&self) -> Option<u64> {
        self.year.map(Count::get)
    }

    /// Returns the sign of the type; a State official letter has none.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes};
    ///
    /// let symbol = Symbol::read("12/BC-UBND", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.type_sign().unwrap().as_str(), "BC");
    /// ```
    pub fn type_sign(&self) -> Option<&DocumentSign> {
        self.kind.as_ref()
    }

    /// Returns the sign of the issuer.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes};
    ///
    /// let symbol = Symbol::read("53-CT/TU", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.issuer().as_str(), "TU");
    /// ```
    pub fn issuer(&self) -> &DocumentSign {
        &self.issuer
    }

    /// Returns what follows the issuer on Party documents (`nb`, for internal circulation).
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes};
    ///
    /// let symbol = Symbol::read("53-CT/TU/nb", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.suffix().unwrap().as_str(), "nb");
    /// ```
    pub fn suffix(&self) -> Option<&DocumentSign> {
        self.suffix.as_ref()
    }

    /// Returns the same in `form`, if it can be said in it: a State letter has no type that the Party's form could
    /// carry, and the State's form knows neither `CV` nor a suffix.
    ///
    /// ```
    /// use dlxh::report::{Symbol, SymbolCodes, SymbolForm};
    ///
    /// let symbol = Symbol::read("12/BC-UBND", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(symbol.in_form(SymbolForm::Party).unwrap().to_string(), "12-BC/UBND");
    /// let internal = Symbol::read("53-CT/TU/nb", &SymbolCodes::default()).unwrap().symbol;
    /// assert_eq!(internal.in_form(SymbolForm::State), None); // the State's form has no suffix
    /// ```
    pub fn in_form(&self, form: SymbolForm) -> Option<Self> {
        let letter = self.kind.as_ref().is_some_and(|kind| kind.as_str() == codes::LETTER);
        let sayable = match form {
            _ if form == self.form => true,
            SymbolForm::Party => self.kind.is_some(),
            SymbolForm::State => !letter && self.suffix.is_none(),
        };
        let year = if form == SymbolForm::Party { None } else { self.year };
        sayable.then(|| Self { form, year, ..self.clone() })
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { form, number, year, kind, issuer, suffix } = self;
        write!(f, "{:02}", number.get())?;
        match form {
            SymbolForm::Party => {
                kind.iter().try_for_each(|kind| write!(f, "-{kind}"))?;
                write!(f, "/{issuer}")?;
            }
            SymbolForm::State => {
                year.iter().try_for_each(|year| write!(f, "/{}", year.get()))?;
                match kind {
                    Some(kind) => write!(f, "/{kind}-{issuer}")?,
                    None => write!(f, "/{issuer}")?,
                }
            }
        }
        suffix.iter().try_for_each(|suffix| write!(f, "/{suffix}"))
    }
}

/// Asks how a symbol reads.
///
/// ```
/// use dlxh::report::SymbolOptions;
///
/// let options: SymbolOptions = serde_json::from_str(r#"{"text":"Số: 53 - CT/TU"}"#)?;
/// assert_eq!(options.lang, None); // Vietnamese
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Câu hỏi về số, ký hiệu văn bản")]
#[serde(deny_unknown_fields)]
pub struct SymbolOptions {
    /// The symbol as written.
    #[schemars(title = "Số, ký hiệu như đã ghi")]
    pub text: Text<200>,
    /// The language of reasons and repairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// How a symbol reads, or why it does not.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::{NoSymbol, SymbolAnswer, SymbolOptions};
/// use dlxh::shape::Text;
///
/// let options = SymbolOptions { text: Text::new("CT/TU")?, lang: None };
/// let SymbolAnswer::Refused { refused, message } = Jurisdiction::tra_vinh().symbol(&options) else { panic!() };
/// assert_eq!((refused, message), (NoSymbol::NoNumber, "không bắt đầu bằng số văn bản"));
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Kết quả đọc số, ký hiệu")]
#[serde(untagged)]
pub enum SymbolAnswer {
    /// It reads.
    Read(SymbolReading),
    /// It does not.
    #[schemars(title = "Không đọc được")]
    Refused {
        /// Why.
        #[schemars(title = "Lý do")]
        refused: NoSymbol,
        /// Why, in words.
        #[schemars(title = "Lý do bằng lời")]
        message: &'static str,
    },
}

/// How a symbol reads, part by part.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::{SymbolAnswer, SymbolOptions};
/// use dlxh::shape::Text;
///
/// let options = SymbolOptions { text: Text::new("Số: 53 – CT/TU")?, lang: None };
/// let SymbolAnswer::Read(reading) = Jurisdiction::tra_vinh().symbol(&options) else { panic!() };
/// assert_eq!((reading.strict.as_str(), reading.issuer_known), ("53-CT/TU", true));
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Cách đọc số, ký hiệu")]
pub struct SymbolReading {
    /// By whose rules `strict` is written.
    #[schemars(title = "Thể thức")]
    pub form: SymbolForm,
    /// By whose rules the text was written.
    #[schemars(title = "Thể thức đã ghi")]
    pub seen: SymbolForm,
    /// The number.
    #[schemars(title = "Số")]
    pub number: u64,
    /// The year.
    #[schemars(title = "Năm")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u64>,
    /// The sign of the type; absent from a State official letter.
    #[schemars(title = "Ký hiệu loại văn bản")]
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_sign: Option<DocumentSign>,
    /// Whether that is confirmed.
    #[schemars(title = "Đã xác nhận ký hiệu loại")]
    pub type_known: bool,
    /// The sign of the issuer.
    #[schemars(title = "Ký hiệu cơ quan")]
    pub issuer: DocumentSign,
    /// Whether that is confirmed.
    #[schemars(title = "Đã xác nhận ký hiệu cơ quan")]
    pub issuer_known: bool,
    /// What follows it.
    #[schemars(title = "Phần sau cơ quan")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<DocumentSign>,
    /// The symbol as it should be written.
    #[schemars(title = "Cách ghi đúng")]
    pub strict: String,
    /// What was mended.
    #[schemars(title = "Phần đã sửa")]
    pub repairs: Vec<RepairTold>,
}

/// One thing that was mended, with its words.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::report::{SymbolAnswer, SymbolOptions};
/// use dlxh::shape::Text;
///
/// let options = SymbolOptions { text: Text::new("53–CT/TU")?, lang: None };
/// let SymbolAnswer::Read(reading) = Jurisdiction::tra_vinh().symbol(&options) else { panic!() };
/// assert_eq!(reading.repairs[0].label, "thay gạch ngang bằng gạch nối");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Điều đã sửa")]
pub struct RepairTold {
    /// What.
    #[schemars(title = "Mã")]
    pub code: Repair,
    /// In words.
    #[schemars(title = "Nội dung")]
    pub label: &'static str,
}

impl Jurisdiction {
    /// Tells how a symbol reads: its parts, its strict form and what had to be mended; or why it is no symbol.
    ///
    /// Signs that the jurisdiction does not know are unconfirmed, never refused.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::report::{SymbolAnswer, SymbolOptions};
    /// use dlxh::shape::Text;
    ///
    /// let options = SymbolOptions { text: Text::new("51/HD-BTGTU")?, lang: None };
    /// let SymbolAnswer::Read(reading) = Jurisdiction::tra_vinh().symbol(&options) else { panic!() };
    /// assert_eq!(reading.strict, "51-HD/BTGTU"); // a Party board, written in the State's form
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn symbol(&self, options: &SymbolOptions) -> SymbolAnswer {
        let lang = options.lang.unwrap_or_default();
        let ReadSymbol { symbol, seen, repairs, type_known, issuer_known } =
            match Symbol::read(options.text.as_str(), self.symbol_codes()) {
                Ok(read) => read,
                Err(refused) => return SymbolAnswer::Refused { refused, message: refused.label(lang) },
            };
        let strict = symbol.to_string();
        SymbolAnswer::Read(SymbolReading {
            form: symbol.form,
            seen,
            number: symbol.number(),
            year: symbol.year(),
            type_sign: symbol.kind,
            type_known,
            issuer: symbol.issuer,
            issuer_known,
            suffix: symbol.suffix,
            strict,
            repairs: repairs.into_iter().map(|code| RepairTold { code, label: code.label(lang) }).collect(),
        })
    }
}
