//! What a ledger comes to, in words: labels, names, reasons.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::rows::{Ledger, RestatedFigure, number, too_fine};
use super::{
    AsReported, AsRestated, MentionTotals, ReportedRow, RestateOptions, Restated, RestatedRow, RestatedTotals,
};
use crate::aggregate::Audience;
use crate::deadlines::LeftOut;
use crate::error::Error;
use crate::finding::Bilingual;
use crate::hierarchy::{AreaLevel, Certainty, Identity, Refusal, Table, WhyNotCarried};
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::Day;
use crate::shape::{Lang, PlaceCode, closed_enum};

closed_enum! {
    /// Names what a reader of restated figures must know.
    ///
    /// ```
    /// use dlxh::aggregate::RestateNote;
    ///
    /// assert_eq!(RestateNote::from_code("assumed_succession"), Some(RestateNote::AssumedSuccession));
    /// ```
    pub enum RestateNote: "Lưu ý khi tính lại" {
        /// What is counted.
        Mentions = "mentions": "Mỗi lượt là một vấn đề trong một báo cáo; không phải số người" / "A mention is one issue in one report, not a number of people",
        /// Areas overlap.
        NotTotalled = "not_totalled": "Một vấn đề nêu nhiều địa bàn có mặt ở từng dòng; không cộng các dòng" / "An issue of several areas stands in each row: rows do not add up",
        /// Topics are not carried over.
        TopicsAsCoded = "topics_as_coded": "Lĩnh vực, chủ đề giữ mã lúc báo cáo; danh mục của hai chế độ không quy đổi sang nhau" / "Topics keep the codes they were reported with; the lists of two regimes are not converted",
        /// A succession is only assumed.
        AssumedSuccession = "assumed_succession": "Có dòng dựa trên kế tục mới là giả định" / "Some rows rest on a succession that is only assumed",
        /// What is carried back rests on knowing every predecessor.
        KnownPredecessors = "known_predecessors": "Tính lùi dựa trên những nơi hình thành mà dữ liệu có nêu" / "What is carried back rests on the predecessors that the data name",
    }
}

/// A note and its text.
///
/// ```
/// use dlxh::aggregate::RestateNote;
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-01-31", "2025-01-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(b"", &options)?;
/// assert!(answer.notes.iter().any(|note| note.code == RestateNote::NotTotalled));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Lưu ý")]
pub struct RestateNoteTold {
    /// The note.
    pub code: RestateNote,
    /// What it says.
    #[schemars(title = "Nội dung")]
    pub text: String,
}

/// A code whose figure could not be carried over, and why.
///
/// ```
/// use dlxh::hierarchy::{AreaLevel, Table, WhyNotCarried};
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Areas, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
/// let options = RestateOptions { level: Some(AreaLevel::Commune), ..options };
/// let refused = &Jurisdiction::tra_vinh().restate(&report, &options)?.refused[0];
/// assert_eq!((refused.code.as_str(), refused.why), ("844", WhyNotCarried::TooWide));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Mã không chuyển được")]
pub struct RefusedCode {
    /// The code as it was reported.
    #[schemars(title = "Mã")]
    pub code: PlaceCode,
    /// The day it began.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// Its name, the last time it was reported.
    #[schemars(title = "Tên")]
    pub name: String,
    /// Why.
    pub why: WhyNotCarried,
    /// Where the way ended: the code itself, or what it had become by then.
    #[schemars(title = "Dừng tại")]
    pub at: Identity,
    /// What it could be.
    #[schemars(title = "Các khả năng")]
    pub among: Vec<Identity>,
    /// The reason in words.
    #[schemars(title = "Lý do")]
    pub text: String,
    /// The figure that was not carried over.
    pub figure: RestatedFigure,
}

/// What told a name, in one language.
struct Teller<'j> {
    jurisdiction: &'j Jurisdiction,
    options: &'j RestateOptions,
    lang: Lang,
}

impl Ledger {
    /// # Errors
    /// [`ErrorCode::BadInput`](crate::ErrorCode::BadInput) if an amount cannot be written exactly.
    pub(super) fn told(
        self,
        jurisdiction: &Jurisdiction,
        options: &RestateOptions,
        reports: usize,
        left_out: Vec<LeftOut>,
    ) -> Result<Restated, Error> {
        let teller = Teller { jurisdiction, options, lang: options.lang.unwrap_or_default() };
        let notes = teller.notes(&self);
        let totals = RestatedTotals {
            reported: self.named,
            restated: self.carried.try_into().map_err(too_fine)?,
            merged: self.merged.try_into().map_err(too_fine)?,
            refused: self.not_carried.try_into().map_err(too_fine)?,
        };
        let mentions = MentionTotals {
            reported: self.naming,
            restated: self.carried_mentions,
            refused: self.naming.saturating_sub(self.carried_mentions),
        };
        let mut refused = Vec::new();
        for ((identity, refusal), account) in self.refused {
            let last = self.reported.get(&identity).map_or(identity.from, |(last, _)| *last);
            refused.push(RefusedCode {
                name: teller.name(&identity, last),
                text: teller.reason(&refusal),
                code: identity.code,
                from: identity.from,
                why: refusal.why,
                at: refusal.at,
                among: refusal.among.into_iter().collect(),
                figure: account.figure().map_err(too_fine)?,
            });
        }
        let mut reported = Vec::new();
        for (identity, (last, account)) in self.reported {
            reported.push(ReportedRow {
                name: teller.name(&identity, last),
                level: teller.level(&identity, last),
                code: identity.code,
                from: identity.from,
                figure: account.figure().map_err(too_fine)?,
            });
        }
        let mut restated = Vec::new();
        for (identity, (assumed, account)) in self.restated {
            restated.push(RestatedRow {
                name: teller.name(&identity, options.on),
                level: teller.level(&identity, options.on),
                certainty: if assumed { Certainty::Assumed } else { Certainty::Confirmed },
                code: identity.code,
                from: identity.from,
                figure: account.figure().map_err(too_fine)?,
            });
        }
        let (as_reported, as_restated) = teller.labels();
        Ok(Restated {
            audience: Audience::Working,
            now: options.now,
            from: options.from,
            to: options.to,
            of: options.of,
            level: options.level,
            on: options.on,
            notes,
            reports: number(reports),
            issues: self.mentions,
            reported: AsReported { label: as_reported, rows: reported },
            restated: AsRestated { label: as_restated, rows: restated },
            refused,
            without_area: self.without_area,
            totals,
            mentions,
            left_out,
        })
    }
}

impl Teller<'_> {
    fn notes(&self, ledger: &Ledger) -> Vec<RestateNoteTold> {
        let RestateOptions { from, to, of, .. } = self.options;
        let mut notes = vec![RestateNote::Mentions];
        if *of == Table::Areas {
            notes.push(RestateNote::NotTotalled);
        }
        let regime = |month: &crate::period::Month| self.jurisdiction.regime_on(month.last_day());
        if regime(from).map(|one| &one.code) != regime(to).map(|one| &one.code) {
            notes.push(RestateNote::TopicsAsCoded);
        }
        if ledger.restated.values().any(|(assumed, _)| *assumed) {
            notes.push(RestateNote::AssumedSuccession);
        }
        if ledger.went_back {
            notes.push(RestateNote::KnownPredecessors);
        }
        let told = |code: RestateNote| RestateNoteTold { code, text: code.label(self.lang).to_owned() };
        notes.into_iter().map(told).collect()
    }

    fn labels(&self) -> (String, String) {
        let RestateOptions { from, to, on, of, level, .. } = self.options;
        let reported = Bilingual {
            vi: format!("Theo mã tại thời điểm báo cáo, từ {from} đến {to}"),
            en: format!("On the codes as they were when reported, {from} to {to}"),
        };
        let (vi, en) = match of {
            Table::Units => ("tổ chức", "units"),
            Table::Areas => ("địa bàn", "areas"),
        };
        let restated = match level {
            None => Bilingual {
                vi: format!("Tính lại theo {vi} của ngày {on}"),
                en: format!("Restated on the {en} of {on}"),
            },
            Some(level) => Bilingual {
                vi: format!("Tính lại theo {vi} của ngày {on}, gộp theo cấp {}", of_level(*level, Lang::Vi)),
                en: format!("Restated on the {en} of {on}, gathered by {}", of_level(*level, Lang::En)),
            },
        };
        (reported.in_lang(self.lang).to_owned(), restated.in_lang(self.lang).to_owned())
    }

    fn name(&self, identity: &Identity, day: Day) -> String {
        let code = identity.code.as_str();
        let named = || {
            let view = self.jurisdiction.hierarchy().as_of(day).ok()?;
            let name = match self.options.of {
                Table::Units => view.unit(code).ok()?.name,
                Table::Areas => view.area(code).ok()?.name,
            };
            Some(name.in_lang(self.lang).to_owned())
        };
        named().unwrap_or_else(|| code.to_owned())
    }

    fn level(&self, identity: &Identity, day: Day) -> Option<AreaLevel> {
        let view =
            self.jurisdiction.hierarchy().as_of(day).ok().filter(|_| self.options.of == Table::Areas)?;
        Some(view.area(identity.code.as_str()).ok()?.level)
    }

    /// The reason in words that say what would be needed.
    fn reason(&self, Refusal { at, why, among }: &Refusal) -> String {
        let (name, code, from, on) = (self.name(at, at.from), &at.code, at.from, self.options.on);
        let listed = |days: bool| {
            let one = |one: &Identity| {
                if days { format!("{} ({})", one.code, one.from) } else { one.code.to_string() }
            };
            among.iter().map(one).into_set().into_iter().collect::<Vec<_>>().join(", ")
        };
        // Of two that bear one code, the day tells which is meant.
        let codes: BTreeSet<_> = among.iter().map(|one| &one.code).into_set();
        let among = listed(codes.len() < among.len() || codes.contains(code));
        let level = |lang| self.options.level.map_or("", |level| of_level(level, lang));
        let (vi_level, en_level) = (level(Lang::Vi), level(Lang::En));
        let text = match why {
            WhyNotCarried::ShareUnstated => Bilingual {
                vi: format!(
                    "{name} ({code}) được chia cho {among}; không văn bản nào nêu tỷ phần của mỗi nơi"
                ),
                en: format!("{name} ({code}) was divided among {among}, and no share of each is stated"),
            },
            WhyNotCarried::NoSuccessor => Bilingual {
                vi: format!("{name} ({code}) không còn vào ngày {on}; dữ liệu không nêu nơi kế tục"),
                en: format!("{name} ({code}) is no more on {on}, and the data name no successor"),
            },
            WhyNotCarried::NoPredecessor => Bilingual {
                vi: format!("{name} ({code}) chỉ có từ ngày {from}; dữ liệu không nêu hình thành từ đâu"),
                en: format!("{name} ({code}) began on {from}, and the data do not say what it came from"),
            },
            WhyNotCarried::SeveralPredecessors => Bilingual {
                vi: format!(
                    "{name} ({code}) hình thành ngày {from} từ {among}; không rõ phản ánh thuộc nơi nào"
                ),
                en: format!(
                    "{name} ({code}) came out of {among} on {from}: which of them was meant is not known"
                ),
            },
            WhyNotCarried::TooWide => Bilingual {
                vi: format!(
                    "{name} ({code}) rộng hơn cấp {vi_level}; không rõ phản ánh thuộc nơi nào trong đó"
                ),
                en: format!(
                    "{name} ({code}) is wider than a {en_level}: which within it was meant is not known"
                ),
            },
            WhyNotCarried::NoSuchLevel => Bilingual {
                vi: format!("vào ngày {on} không có địa bàn cấp {vi_level} nào gồm {name} ({code})"),
                en: format!("on {on} there is no {en_level} that holds {name} ({code})"),
            },
        };
        text.in_lang(self.lang).to_owned()
    }
}

/// A level inside a sentence.
fn of_level(level: AreaLevel, lang: Lang) -> &'static str {
    match (level, lang) {
        (AreaLevel::Province, Lang::Vi) => "tỉnh",
        (AreaLevel::District, Lang::Vi) => "huyện",
        (AreaLevel::Commune, Lang::Vi) => "xã",
        (AreaLevel::Province, Lang::En) => "province",
        (AreaLevel::District, Lang::En) => "district",
        (AreaLevel::Commune, Lang::En) => "commune",
    }
}
