//! The method box: how a synthesis was made, of what, and where every unit stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::aggregate::{RateInterval, UnitCounts};
use crate::deadlines::{ReportState, Standing, WhyLeftOut};
use crate::period::Day;
use crate::regime::{Basis, DutyKind};
use crate::report::{ReportDigest, ReportKey, Revision};
use crate::shape::{ClauseCode, Count, List, ObligationCode, Text, UniqueList, UnitCode, closed_enum};

closed_enum! {
    /// States what a reader must not take the figures for.
    ///
    /// ```
    /// use dlxh::report::Caveat;
    /// use dlxh::{Jurisdiction, SynthesiseOptions};
    ///
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
    /// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
    /// assert!(synthesis.method.caveats.iter().any(|caveat| *caveat == Caveat::NotASample));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Caveat: "Lưu ý về phương pháp" {
        /// Reports were summed, nobody was sampled.
        NotASample = "not_a_sample": "Tổng hợp từ báo cáo của các đơn vị, không phải điều tra chọn mẫu; không suy rộng ra toàn dân" / "Summed from units' reports, not a sample survey; not to be generalised to the population",
        /// Figures count mentions.
        Mentions = "mentions": "Số liệu là lượt nêu (báo cáo × vấn đề), không phải số người và không phải số vụ việc khác nhau" / "Figures are mentions (report × issue), not persons and not distinct matters",
        /// Some sums would mean nothing.
        NotTotalled = "not_totalled": "Không cộng chung các đối tượng, các nhóm người hoặc các kênh khác nhau" / "Objects, groups and channels are never added up",
        /// Silence is no answer.
        AbsenceIsNotSettlement = "absence_is_not_settlement": "Vấn đề không còn được nêu chưa có nghĩa là đã được giải quyết" / "That a matter is no longer reported does not mean that it is settled",
        /// Whether some units owe a report is open.
        OpenDuties = "open_duties": "Nghĩa vụ của một số đơn vị chưa chắc chắn, nên tỷ lệ là một khoảng" / "Whether some units owe a report is open, so the rate is an interval",
        /// Some groups are withheld, if there were any: whether there were is not told.
        GroupsWithheld = "groups_withheld": "Nhóm dân tộc, tôn giáo để trống ở vấn đề có nguy cơ mất ổn định, điểm nóng hoặc rủi ro" / "Ethnic and religious groups are blank where an issue bears on instability, a hot spot or a risk",
    }
}

/// How a synthesis was made and of what: enough to make it again and to see what it cannot say.
///
/// ```
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// assert_eq!((synthesis.method.accepted.total(), synthesis.method.expected.total()), (1, 19));
/// assert_eq!(synthesis.method.regime.as_str(), "CT53");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Phương pháp")]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// What the figures must not be taken for.
    #[schemars(title = "Lưu ý")]
    pub caveats: UniqueList<Caveat, 0, 6>,
    /// The obligation whose reports are summed.
    #[schemars(title = "Nghĩa vụ")]
    pub obligation: ObligationCode,
    /// How many reports are expected.
    #[schemars(title = "Số báo cáo phải có")]
    pub expected: UnitCounts,
    /// How many of them have come in.
    #[schemars(title = "Số báo cáo đã nhận")]
    pub received: UnitCounts,
    /// How many of them stand.
    #[schemars(title = "Số báo cáo được tiếp nhận")]
    pub accepted: UnitCounts,
    /// Accepted of expected; absent if nobody is expected.
    #[schemars(title = "Tỷ lệ báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporting_rate: Option<RateInterval>,
    /// How many checks of the counted reports could not be made.
    #[schemars(title = "Số lượt kiểm tra chưa thực hiện được")]
    pub not_evaluable: Count<0, 9_007_199_254_740_991>,
    /// The version of the library, and so of its rules.
    #[schemars(title = "Phiên bản thư viện và bộ quy tắc")]
    pub library: Text<40>,
    /// The jurisdiction.
    #[schemars(title = "Địa phương")]
    pub jurisdiction: ClauseCode,
    /// The SHA-256 of its data as they were loaded, local decisions included.
    #[schemars(title = "Mã băm của dữ liệu")]
    pub data: ReportDigest,
    /// The regime.
    #[schemars(title = "Chế độ báo cáo")]
    pub regime: ClauseCode,
    /// The instruments it rests on: the directive's own, and that of every local decision that bears on the period.
    #[schemars(title = "Văn bản căn cứ")]
    pub instruments: List<Text<500>, 1, 50>,
    /// The day up to which the calendar's days are decided.
    #[schemars(title = "Lịch đã được quyết định đến trước ngày")]
    pub calendar_settled_to: Day,
    /// The earlier reports that were given to compare with.
    #[schemars(title = "Các báo cáo kỳ trước dùng để so sánh")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub context: List<ContextEntry, 0, 100_000>,
    /// What was handed in and is not counted.
    #[schemars(title = "Tài liệu không tính")]
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub left_out: List<NotCounted, 0, 100_000>,
}

/// An earlier report that was given to compare with.
///
/// ```
/// use dlxh::report::ContextEntry;
///
/// let entry = r#"{"report":{"kind":"monthly-opinion","reporter":"TV-HU-CL","period":"2024-12","serial":1},"revision":1}"#;
/// let entry: ContextEntry = serde_json::from_str(entry)?;
/// assert_eq!(entry.report.to_string(), "monthly-opinion TV-HU-CL 2024-12");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Báo cáo dùng để so sánh")]
#[serde(deny_unknown_fields)]
pub struct ContextEntry {
    /// The report.
    #[schemars(title = "Khóa của báo cáo")]
    pub report: ReportKey,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    pub revision: Revision,
}

/// A document that was handed in and is not counted, with the reason.
///
/// ```
/// use dlxh::deadlines::WhyLeftOut;
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(b"not a report", &options)?;
/// let left_out = &synthesis.method.left_out.as_slice()[0];
/// assert_eq!((left_out.position.get(), left_out.reason), (1, WhyLeftOut::Unreadable));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tài liệu không tính")]
#[serde(deny_unknown_fields)]
pub struct NotCounted {
    /// Its position in what was handed in, from 1.
    #[schemars(title = "Vị trí")]
    pub position: Count<1, 1_000_000>,
    /// Which report it is, as far as it says.
    #[schemars(title = "Khóa của báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportKey>,
    /// Its revision.
    #[schemars(title = "Lần gửi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Why.
    pub reason: WhyLeftOut,
    /// How many errors it has.
    #[schemars(title = "Số lỗi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<Count<1, 1_000_000>>,
}

/// Where one unit stands.
///
/// ```
/// use dlxh::deadlines::ReportState;
/// use dlxh::{Jurisdiction, SynthesiseOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = SynthesiseOptions::of("2025-01", "2025-01-20T08:00:00+07:00")?;
/// let synthesis = Jurisdiction::tra_vinh().synthesise(&report, &options)?;
/// let accepted = synthesis.units.iter().find(|line| line.state == ReportState::Accepted).unwrap();
/// assert_eq!(accepted.unit.as_str(), "TV-HU-CL");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Tình trạng của đơn vị")]
#[serde(deny_unknown_fields)]
pub struct UnitLine {
    /// The unit.
    #[schemars(title = "Đơn vị")]
    pub unit: UnitCode,
    /// How sure it is that it owes the report.
    pub duty: DutyKind,
    /// What that rests on.
    pub basis: Basis,
    /// How far its report has come.
    pub state: ReportState,
    /// Where it stands with the deadline.
    pub standing: Standing,
    /// The latest revision.
    #[schemars(title = "Lần gửi")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
}
