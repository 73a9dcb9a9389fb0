//! Documents that an office can send: the results of settlement, and the feedback to a unit or the public (CT53.7, CT53.8).
//!
//! The parts are those that Hướng dẫn 36-HD/VPTW (2018) asks of a Party document. What is not given is left visibly blank and
//! listed, never made up; who signs is a post, not a person. Every document is marked as a working copy. A writer knows a
//! paper and nothing of cases: another format is another writer.

mod compose;
mod html;
mod markdown;
mod model;

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::aggregate::Audience;
use crate::cases::AccountOptions;
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::jurisdiction::Jurisdiction;
use crate::nfc;
use crate::period::{Day, Instant};
use crate::rules;
use crate::shape::{AreaCode, BoundError, Lang, Text, UniqueList, UnitCode, closed_enum};

closed_enum! {
    /// Names a document that can be rendered.
    ///
    /// ```
    /// use dlxh::paper::PaperKind;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(PaperKind::Settlement.label(Lang::Vi), "Báo cáo kết quả giải quyết");
    /// ```
    pub enum PaperKind: "Văn bản" {
        /// The report on results of settlement.
        Settlement = "settlement": "Báo cáo kết quả giải quyết" / "Results of settlement",
        /// The feedback to one unit that raised something.
        Feedback = "feedback": "Thông báo kết quả đến đơn vị phản ánh" / "Feedback to a unit",
        /// The notice to the people of an area: it names no unit that reported.
        Notice = "notice": "Thông báo kết quả tại địa bàn" / "Notice in an area",
    }
}

closed_enum! {
    /// Names a format.
    ///
    /// ```
    /// use dlxh::paper::PaperFormat;
    ///
    /// assert_eq!(PaperFormat::from_code("html"), Some(PaperFormat::Html));
    /// ```
    pub enum PaperFormat: "Định dạng" {
        /// CommonMark with tables.
        Markdown = "markdown": "Markdown" / "Markdown",
        /// One page that stands alone, for the screen and for A4.
        Html = "html": "Trang HTML" / "A page of HTML",
    }
}

closed_enum! {
    /// Names a part that a document must have.
    ///
    /// ```
    /// use dlxh::paper::PaperPart;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(PaperPart::Symbol.label(Lang::Vi), "Số và ký hiệu");
    /// ```
    pub enum PaperPart: "Thành phần thể thức" {
        /// The body that issues it.
        Issuer = "issuer": "Cơ quan ban hành" / "The issuing body",
        /// Its number and symbol.
        Symbol = "symbol": "Số và ký hiệu" / "Number and symbol",
        /// Where it is issued.
        Place = "place": "Địa danh" / "Place",
        /// The day it is issued.
        IssuedOn = "issued_on": "Ngày ban hành" / "Date",
        /// On whose authority it is signed.
        Authority = "authority": "Thẩm quyền ký" / "Authority",
        /// The post of who signs.
        Post = "post": "Chức vụ người ký" / "Post of the signatory",
        /// Who receives it.
        Recipients = "recipients": "Nơi nhận" / "Recipients",
    }
}

/// The parts of a document that only an office knows.
///
/// ```
/// use dlxh::paper::PaperParts;
///
/// let parts: PaperParts = serde_json::from_str(r#"{"symbol": "12-BC/BCSĐ", "place": "Trà Vinh", "draft": true}"#)?;
/// assert!(parts.draft && parts.post.is_none());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Thành phần thể thức")]
#[serde(deny_unknown_fields)]
pub struct PaperParts {
    /// The body that issues it; the one that owes it if absent.
    #[schemars(title = "Cơ quan ban hành")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<UnitCode>,
    /// The number and symbol, in the Party's form.
    #[schemars(title = "Số và ký hiệu")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<Text<60>>,
    /// The place.
    #[schemars(title = "Địa danh")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text<60>>,
    /// The day.
    #[schemars(title = "Ngày ban hành")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<Day>,
    /// On whose authority it is signed: "T/M BAN CÁN SỰ ĐẢNG".
    #[schemars(title = "Thẩm quyền ký")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Text<120>>,
    /// The post of who signs; never a name.
    #[schemars(title = "Chức vụ người ký")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Text<80>>,
    /// The units that receive it.
    #[schemars(title = "Nơi nhận")]
    #[serde(default, skip_serializing_if = "UniqueList::is_empty")]
    pub recipients: UniqueList<UnitCode, 0, 50>,
    /// Where it is filed: "Văn phòng".
    #[schemars(title = "Nơi lưu")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed: Option<Text<80>>,
    /// The mark of urgency, as the office writes it.
    #[schemars(title = "Dấu chỉ mức độ khẩn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Text<40>>,
    /// The scope of circulation, as the office writes it.
    #[schemars(title = "Phạm vi lưu hành")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circulation: Option<Text<120>>,
    /// Whether it is a draft.
    #[schemars(title = "Dự thảo")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
}

/// Asks for a document.
///
/// ```
/// use dlxh::paper::{PaperKind, RenderOptions};
///
/// let options = RenderOptions::of(PaperKind::Settlement, "2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// assert_eq!(options.unit, None);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Yêu cầu lập văn bản")]
#[serde(deny_unknown_fields)]
pub struct RenderOptions {
    /// The document.
    pub paper: PaperKind,
    /// The format.
    pub format: PaperFormat,
    /// The first day.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// The last day: cases are told as they stood at its end.
    #[schemars(title = "Đến hết ngày")]
    pub to: Day,
    /// The moment of asking: what was submitted later does not exist.
    #[schemars(title = "Thời điểm")]
    pub now: Instant,
    /// The unit that raised something, for its feedback.
    #[schemars(title = "Đơn vị phản ánh")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitCode>,
    /// The area, for the notice.
    #[schemars(title = "Địa bàn")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaCode>,
    /// The parts that only an office knows.
    #[schemars(title = "Thành phần thể thức")]
    #[serde(default)]
    pub parts: PaperParts,
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl RenderOptions {
    /// Asks for `paper` in Markdown about the days from `from` to `to`, as known at `now`.
    ///
    /// ```
    /// use dlxh::paper::{PaperFormat, PaperKind, RenderOptions};
    ///
    /// let options = RenderOptions::of(PaperKind::Notice, "2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
    /// assert_eq!(options.format, PaperFormat::Markdown);
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(paper: PaperKind, from: &str, to: &str, now: &str) -> Result<Self, BoundError> {
        let format = PaperFormat::Markdown;
        let (from, to, now) = (from.parse()?, to.parse()?, now.parse()?);
        Ok(Self {
            paper,
            format,
            from,
            to,
            now,
            unit: None,
            area: None,
            parts: PaperParts::default(),
            lang: None,
        })
    }

    fn account(&self) -> AccountOptions {
        AccountOptions { from: self.from, to: self.to, now: self.now, lang: self.lang }
    }
}

/// A document as text, and what it lacks.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::paper::{PaperKind, PaperPart, RenderOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
/// let options = RenderOptions::of(PaperKind::Settlement, "2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
/// let rendered = Jurisdiction::tra_vinh().render(&report, &options)?;
/// assert!(rendered.text.contains("BAN CÁN SỰ ĐẢNG UBND TỈNH"));
/// assert!(rendered.missing.contains(&PaperPart::Symbol) && rendered.text.contains("Số ……")); // blank, not made up
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Văn bản đã lập")]
pub struct Rendered {
    /// Whom it is for.
    pub audience: Audience,
    /// The document.
    pub paper: PaperKind,
    /// The format.
    pub format: PaperFormat,
    /// The text.
    #[schemars(title = "Nội dung")]
    pub text: String,
    /// The parts that are left blank because they were not given.
    #[schemars(title = "Thành phần còn thiếu")]
    pub missing: Vec<PaperPart>,
}

impl Jurisdiction {
    /// Writes a document about cases from the reports of results and, for the titles it quotes, the monthly reports.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::paper::{PaperKind, RenderOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-02/ket-qua-bcsd.json")?;
    /// let mut options = RenderOptions::of(PaperKind::Feedback, "2025-01-01", "2025-02-20", "2025-02-21T08:00:00+07:00")?;
    /// // A post is named, never who holds it.
    /// options.parts = serde_json::from_str(r#"{"post": "Đồng chí Nguyễn Văn Mẫu, Trưởng Ban"}"#)?;
    /// let refused = Jurisdiction::tra_vinh().render(&report, &options).unwrap_err();
    /// assert_eq!(refused.code(), dlxh::ErrorCode::BadOptions);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadOptions`] if the span ends before it begins, the feedback names no unit or the notice no area, or
    /// a part names a person, marks a secret, is no symbol or names a unit that was not there; [`ErrorCode::NotFound`] if the
    /// unit raised nothing that is under way in the span, or nothing in it is about the area; the lexical fault if `reports`
    /// is an array that does not end.
    pub fn render(&self, reports: &[u8], options: &RenderOptions) -> Result<Rendered, Error> {
        names_nobody(&options.parts)?;
        marks_no_secret(&options.parts)?;
        let (paper, missing) = compose::paper(self, reports, options)?;
        let text = match options.format {
            PaperFormat::Markdown => markdown::write(&paper),
            PaperFormat::Html => html::write(&paper),
        };
        Ok(Rendered {
            audience: Audience::Working,
            paper: options.paper,
            format: options.format,
            text,
            missing,
        })
    }
}

fn bad(at: Pointer, vi: impl Into<String>, en: impl Into<String>) -> Error {
    Error::new(ErrorCode::BadOptions).detail(vi, en).pointer(at)
}

/// # Errors
/// [`ErrorCode::BadOptions`] at the part that names a person or gives one away. What stands there is not repeated.
fn names_nobody(parts: &PaperParts) -> Result<(), Error> {
    let PaperParts { place, authority, post, filed, urgency, circulation, .. } = parts;
    let texts = [
        ("place", place.as_ref().map(Text::as_str)),
        ("authority", authority.as_ref().map(Text::as_str)),
        ("post", post.as_ref().map(Text::as_str)),
        ("filed", filed.as_ref().map(Text::as_str)),
        ("urgency", urgency.as_ref().map(Text::as_str)),
        ("circulation", circulation.as_ref().map(Text::as_str)),
    ];
    for (name, text) in texts {
        if let Some(rule) = text.and_then(rules::personal) {
            let at = Pointer::default().name("parts").name(name);
            let (vi, en) = (rule.title.vi, rule.title.en);
            return Err(bad(
                at,
                format!("phần này nêu một người ({vi}); chỉ ghi cơ quan, chức vụ"),
                format!("this part names a person ({en}); name bodies and posts alone"),
            ));
        }
    }
    Ok(())
}

/// # Errors
/// [`ErrorCode::BadOptions`] at the mark that says the document is classified: such a document is not for this library.
fn marks_no_secret(parts: &PaperParts) -> Result<(), Error> {
    let urgency = parts.urgency.as_ref().map(Text::as_str);
    let circulation = parts.circulation.as_ref().map(Text::as_str);
    for (name, mark) in [("urgency", urgency), ("circulation", circulation)] {
        let Some(mark) = mark else { continue };
        let read = nfc::composed(&shown(mark)).to_lowercase();
        let secret = |word: &str| matches!(word, "mật" | "secret" | "confidential");
        if read.split(|letter: char| !letter.is_alphabetic()).any(secret) {
            return Err(bad(
                Pointer::default().name("parts").name(name),
                "phần này ghi dấu chỉ mức độ mật; tài liệu mật gửi theo đường riêng, không lập ở đây",
                "this part is a secrecy mark; a classified document goes through its own channel and is not made here",
            ));
        }
    }
    Ok(())
}

/// `text` in one line, without the characters that are not seen or change how the rest is read.
fn shown(text: &str) -> Cow<'_, str> {
    let plain = |letter: char| {
        !(letter.is_control() || rules::invisible(letter) || matches!(letter, '\u{2028}' | '\u{2029}'))
    };
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace(['\n', '\r', '\t', '\u{2028}', '\u{2029}'], " ");
    Cow::Owned(spaced.chars().filter(|letter| plain(*letter)).collect())
}
