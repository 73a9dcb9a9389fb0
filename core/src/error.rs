//! [`Error`]: the call could not be carried out. What is wrong *in* a readable report is a [`Finding`](crate::Finding).

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Bilingual, Pointer};
use crate::shape::{Lang, closed_enum};

closed_enum! {
    /// Names why a call could not be carried out.
    ///
    /// ```
    /// use dlxh::ErrorCode;
    ///
    /// // A clerk's form may show the label, a program compares the code.
    /// assert_eq!(ErrorCode::Truncated.code(), "truncated");
    /// assert_eq!(ErrorCode::Truncated.label(dlxh::shape::Lang::Vi), "Bị cắt cụt");
    /// ```
    pub enum ErrorCode: "Mã lỗi gọi hàm" {
        /// The input holds no JSON value.
        Empty = "empty": "Không có dữ liệu" / "Nothing was given",
        /// The input is larger than a document may be.
        TooLarge = "too_large": "Quá lớn" / "Too large",
        /// Lists and objects are nested deeper than a document may nest them.
        TooDeep = "too_deep": "Lồng quá sâu" / "Nested too deeply",
        /// The input is not UTF-8.
        NotUtf8 = "not_utf8": "Không phải UTF-8" / "Not UTF-8",
        /// The input begins with a byte order mark.
        ByteOrderMark = "byte_order_mark": "Có dấu BOM" / "Byte order mark",
        /// The input ends in the middle of a value.
        Truncated = "truncated": "Bị cắt cụt" / "Truncated",
        /// The input is not JSON.
        Syntax = "syntax": "Sai cú pháp JSON" / "Not JSON",
        /// An object has the same member twice.
        DuplicateMember = "duplicate_member": "Thành viên trùng" / "Duplicate member",
        /// A number is beyond what a double can hold.
        NumberOutOfRange = "number_out_of_range": "Số ngoài phạm vi" / "Number out of range",
        /// The operation does not exist.
        UnknownOperation = "unknown_operation": "Không có thao tác này" / "Unknown operation",
        /// The options of the call do not fit its schema.
        BadOptions = "bad_options": "Tùy chọn không hợp lệ" / "Bad options",
        /// The input is readable but is not what the operation takes.
        BadInput = "bad_input": "Đầu vào không hợp lệ" / "Bad input",
        /// A jurisdiction, regime, hierarchy or calendar does not hold together.
        BadJurisdiction = "bad_jurisdiction": "Dữ liệu chế độ không nhất quán" / "Inconsistent jurisdiction",
        /// A unit, obligation, period, rule or schema that was asked for is not known.
        NotFound = "not_found": "Không tìm thấy" / "Not found",
        /// A fault of this library.
        Internal = "internal": "Lỗi nội bộ" / "Internal fault",
    }
}

/// Tells why a call could not be carried out, and where.
///
/// It never repeats what was given: that may be personal.
///
/// ```
/// use dlxh::{ErrorCode, Jurisdiction, ValidateOptions};
///
/// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
/// let error = Jurisdiction::tra_vinh().validate(b"{\"schema\":", &options).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::Truncated);
/// assert_eq!(error.offset(), Some(10));
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Lang::En))]
pub struct Error {
    code: ErrorCode,
    offset: Option<usize>,
    pointer: Option<Pointer>,
    detail: Option<Bilingual>,
    faults: Vec<Fault>,
}

/// One fault of a jurisdiction's data: where, which unit, on which day, and why.
///
/// ```
/// use dlxh::Jurisdiction;
///
/// let error = Jurisdiction::from_json(b"{}").unwrap_err();
/// assert!(!error.faults().is_empty());
/// assert_eq!(error.faults()[0].pointer.to_string(), "");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where in the document.
    pub pointer: Pointer,
    /// Why, in both languages; units and days are named in it.
    pub reason: Bilingual,
}

impl Error {
    pub(crate) fn new(code: ErrorCode) -> Self {
        Self { code, offset: None, pointer: None, detail: None, faults: Vec::new() }
    }

    pub(crate) fn at(code: ErrorCode, offset: usize) -> Self {
        Self { offset: Some(offset), ..Self::new(code) }
    }

    pub(crate) fn detail(self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { detail: Some(Bilingual { vi: vi.into(), en: en.into() }), ..self }
    }

    pub(crate) fn pointer(self, pointer: Pointer) -> Self {
        Self { pointer: Some(pointer), ..self }
    }

    /// The same in item `index` of a list.
    pub(crate) fn within(self, index: usize) -> Self {
        let inner = self.pointer.unwrap_or_default();
        Self { pointer: Some(Pointer::default().index(index).join(&inner)), ..self }
    }

    pub(crate) fn jurisdiction(mut faults: Vec<Fault>) -> Self {
        crate::order::all(&mut faults);
        Self { faults, ..Self::new(ErrorCode::BadJurisdiction) }
    }

    pub(crate) fn shifted(self, by: usize) -> Self {
        Self { offset: self.offset.map(|offset| offset.saturating_add(by)), ..self }
    }

    /// Returns which kind of failure it is.
    ///
    /// ```
    /// use dlxh::{ErrorCode, report::MonthlyOpinion};
    ///
    /// let error = MonthlyOpinion::from_json(br#"{"period": "2025-01", "period": "2025-02"}"#).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::DuplicateMember);
    /// ```
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// Returns the byte of the input at which reading failed, counted from 0.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    ///
    /// let error = MonthlyOpinion::from_json(b"{\"schema\":").unwrap_err();
    /// assert_eq!(error.offset(), Some(10));
    /// ```
    pub fn offset(&self) -> Option<usize> {
        self.offset
    }

    /// Returns every fault of a jurisdiction's data, ordered by place.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    ///
    /// let error = Jurisdiction::from_json(b"{}").unwrap_err();
    /// assert!(error.faults().iter().all(|fault| !fault.reason.vi.is_empty() && !fault.reason.en.is_empty()));
    /// assert!(!error.faults().is_empty());
    /// ```
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Returns what went wrong in `lang`: a fact, without a full stop.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    /// use dlxh::shape::Lang;
    ///
    /// let error = MonthlyOpinion::from_json(b"{\"schema\":").unwrap_err();
    /// assert_eq!(error.message(Lang::Vi), "Bị cắt cụt (byte thứ 10)");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let mut message = self.code.label(lang).to_owned();
        if let Some(detail) = &self.detail {
            message = format!("{message}: {}", detail.in_lang(lang));
        }
        if let Some(offset) = self.offset {
            let at = match lang {
                Lang::Vi => format!(" (byte thứ {offset})"),
                Lang::En => format!(" (byte {offset})"),
            };
            message.push_str(&at);
        }
        for fault in &self.faults {
            message.push_str(&format!("; {}: {}", fault.pointer, fault.reason.in_lang(lang)));
        }
        message
    }

    /// Returns what to do about it in `lang`.
    ///
    /// ```
    /// use dlxh::report::MonthlyOpinion;
    /// use dlxh::shape::Lang;
    ///
    /// let error = MonthlyOpinion::from_json(b"").unwrap_err();
    /// assert_eq!(error.help(Lang::Vi), "gửi kèm nội dung báo cáo");
    /// ```
    pub fn help(&self, lang: Lang) -> &'static str {
        let (vi, en) = match self.code {
            ErrorCode::Empty => ("gửi kèm nội dung báo cáo", "send the report along"),
            ErrorCode::TooLarge => {
                ("chia nhỏ tài liệu, mỗi báo cáo tối đa 4 MiB", "split the document: 4 MiB at most each")
            }
            ErrorCode::TooDeep => {
                ("kiểm tra dấu ngoặc thừa; tối đa 64 tầng", "look for stray brackets: 64 levels at most")
            }
            ErrorCode::NotUtf8 => ("lưu lại tệp với mã hóa UTF-8", "save the file as UTF-8"),
            ErrorCode::ByteOrderMark => {
                ("lưu lại tệp dạng UTF-8 không BOM", "save the file as UTF-8 without a BOM")
            }
            ErrorCode::Truncated => ("tải lại hoặc gửi lại tệp đầy đủ", "fetch or send the whole file again"),
            ErrorCode::Syntax => ("kiểm tra ký tự tại vị trí đã nêu", "look at the character at that place"),
            ErrorCode::DuplicateMember => ("giữ lại một trong hai giá trị", "keep one of the two values"),
            ErrorCode::NumberOutOfRange => {
                ("kiểm tra lại số tại vị trí đã nêu", "look at the number at that place")
            }
            ErrorCode::UnknownOperation => {
                ("xem danh sách thao tác trong README", "see the list of operations in the README")
            }
            ErrorCode::BadOptions => ("sửa tùy chọn theo mô tả", "mend the option as described"),
            ErrorCode::BadInput => ("kiểm tra thao tác cần đầu vào nào", "look up what the operation takes"),
            ErrorCode::BadJurisdiction => {
                ("sửa từng chỗ đã nêu rồi nạp lại", "mend each place named and load it again")
            }
            ErrorCode::NotFound => ("kiểm tra lại mã và ngày", "check the code and the date"),
            ErrorCode::Internal => ("báo lỗi này cho nhóm phát triển", "report this to the developers"),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    pub(crate) fn wire(&self, lang: Lang) -> WireError {
        WireError {
            code: self.code,
            offset: self.offset,
            pointer: self.pointer.clone(),
            message: self.message(lang),
            help: self.help(lang),
        }
    }
}

/// The error as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Lỗi gọi hàm")]
pub(crate) struct WireError {
    /// Why it could not be carried out.
    #[schemars(title = "Mã lỗi")]
    code: ErrorCode,
    /// The byte of the input, from 0.
    #[schemars(title = "Byte thứ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<usize>,
    /// Where in the input or the options.
    #[schemars(title = "Vị trí trong tài liệu")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<Pointer>,
    /// What went wrong: a fact, without a full stop.
    #[schemars(title = "Thông báo")]
    message: String,
    /// What to do.
    #[schemars(title = "Cách xử lý")]
    help: &'static str,
}
