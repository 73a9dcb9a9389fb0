//! The rows, and what is entered in them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Mention, RestateOptions};
use crate::aggregate::sources::too_much;
use crate::error::{Error, ErrorCode};
use crate::hierarchy::{AreaLevel, Carrier, Certainty, Hierarchy, Identity, Part, Refusal, Table, TooFine};
use crate::period::Day;
use crate::report::{Issue, MonthlyOpinion, Place, place};
use crate::shape::{PlaceCode, TopicCode};

/// An exact number: whole, or a fraction where stated shares make it one. It is never rounded.
///
/// ```
/// use dlxh::aggregate::{Amount, Parts};
///
/// assert_eq!(serde_json::to_string(&Amount::Whole(3))?, "3");
/// let half = Amount::Parts(Parts { numerator: 5, denominator: 2 });
/// assert_eq!(serde_json::to_string(&half)?, r#"{"numerator":5,"denominator":2}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số lượng đúng")]
#[serde(untagged)]
pub enum Amount {
    /// A whole number.
    Whole(u64),
    /// A fraction in lowest terms.
    Parts(Parts),
}

/// A fraction in lowest terms, where stated shares of a unit or area were carried over.
///
/// ```
/// use dlxh::aggregate::Parts;
///
/// let third = Parts { numerator: 1, denominator: 3 };
/// assert_eq!((third.numerator, third.denominator), (1, 3)); // exact, where 0.33 is not
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Phân số tối giản")]
pub struct Parts {
    /// How many parts.
    #[schemars(title = "Tử số")]
    pub numerator: u64,
    /// Of how many.
    #[schemars(title = "Mẫu số")]
    pub denominator: u64,
}

impl TryFrom<Part> for Amount {
    type Error = TooFine;

    fn try_from(part: Part) -> Result<Self, TooFine> {
        let written = |number: u128| u64::try_from(number).ok().filter(|number| *number < 1 << 53);
        let numerator = written(part.numerator()).ok_or(TooFine)?;
        match written(part.denominator()).ok_or(TooFine)? {
            1 => Ok(Self::Whole(numerator)),
            denominator => Ok(Self::Parts(Parts { numerator, denominator })),
        }
    }
}

/// One topic of a figure.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-01-31", "2025-01-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(&report, &options)?;
/// let topics = &answer.reported.rows[0].figure.topics;
/// assert_eq!(topics.iter().map(|topic| topic.mentions).sum::<u64>(), 6); // every issue has one topic
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Số liệu theo lĩnh vực, chủ đề")]
pub struct TopicAmount {
    /// The topic, as it was coded.
    #[schemars(title = "Lĩnh vực, chủ đề")]
    pub topic: TopicCode,
    /// How many mentions of it the row cites.
    #[schemars(title = "Số lượt phản ánh")]
    pub mentions: u64,
    /// How much of them stands here.
    #[schemars(title = "Số lượng đúng")]
    pub amount: Amount,
}

/// A figure and the mentions it counts.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-01-31", "2025-01-31T08:00:00+07:00")?;
/// let answer = Jurisdiction::tra_vinh().restate(&report, &options)?;
/// let figure = &answer.restated.rows[0].figure;
/// assert_eq!(figure.cites.iter().map(|place| place.get()).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Con số")]
pub struct RestatedFigure {
    /// How many mentions it cites: each once.
    #[schemars(title = "Số lượt phản ánh")]
    pub mentions: u64,
    /// How much of them stands here: as many, unless stated shares make it less.
    #[schemars(title = "Số lượng đúng")]
    pub amount: Amount,
    /// Their places in the list of mentions, from 1.
    #[schemars(title = "Vị trí các lượt phản ánh")]
    pub cites: Vec<Place>,
    /// The same by topic.
    #[schemars(title = "Theo lĩnh vực, chủ đề")]
    pub topics: Vec<TopicAmount>,
}

/// A unit or area as it was reported.
///
/// ```
/// use dlxh::hierarchy::Table;
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-07-01", "2025-07-31T08:00:00+07:00")?;
/// let row = &Jurisdiction::tra_vinh().restate(&report, &options)?.reported.rows[0];
/// assert_eq!((row.name.as_str(), row.figure.mentions), ("Huyện ủy Càng Long", 6));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Dòng như đã báo cáo")]
pub struct ReportedRow {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: PlaceCode,
    /// The day it began: with the code, its identity.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// Its name, the last time it was reported.
    #[schemars(title = "Tên")]
    pub name: String,
    /// Its level, if it is an area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<AreaLevel>,
    /// The figure.
    pub figure: RestatedFigure,
}

/// A unit or area of the day asked about.
///
/// ```
/// use dlxh::hierarchy::{Certainty, Table};
/// use dlxh::{Jurisdiction, RestateOptions};
///
/// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
/// let options = RestateOptions::of(Table::Units, ("2025-01", "2025-01"), "2025-06-30", "2025-06-30T08:00:00+07:00")?;
/// let row = &Jurisdiction::tra_vinh().restate(&report, &options)?.restated.rows[0];
/// assert_eq!(row.certainty, Certainty::Confirmed); // no succession had to be assumed
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Dòng tính lại")]
pub struct RestatedRow {
    /// Its code.
    #[schemars(title = "Mã")]
    pub code: PlaceCode,
    /// The day it began: with the code, its identity.
    #[schemars(title = "Từ ngày")]
    pub from: Day,
    /// Its name on the day.
    #[schemars(title = "Tên")]
    pub name: String,
    /// Its level, if it is an area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<AreaLevel>,
    /// How sure the successions are by which something came here.
    pub certainty: Certainty,
    /// The figure.
    pub figure: RestatedFigure,
}

/// What is entered in one row.
#[derive(Debug, Clone)]
pub(super) struct Account {
    amount: Part,
    cites: Vec<Place>,
    topics: BTreeMap<TopicCode, (u64, Part)>,
}

impl Account {
    fn new() -> Self {
        Self { amount: Part::NONE, cites: Vec::new(), topics: BTreeMap::new() }
    }

    fn enter(&mut self, at: Place, topic: &TopicCode, part: Part) -> Result<(), TooFine> {
        self.amount = self.amount.plus(part)?;
        self.cites.push(at);
        let (mentions, amount) = self.topics.entry(topic.clone()).or_insert((0, Part::NONE));
        *mentions = mentions.saturating_add(1);
        *amount = amount.plus(part)?;
        Ok(())
    }

    pub(super) fn figure(self) -> Result<RestatedFigure, TooFine> {
        let topic = |(topic, (mentions, amount)): (TopicCode, (u64, Part))| {
            Ok(TopicAmount { topic, mentions, amount: amount.try_into()? })
        };
        Ok(RestatedFigure {
            mentions: number(self.cites.len()),
            amount: self.amount.try_into()?,
            cites: self.cites,
            topics: self.topics.into_iter().map(topic).collect::<Result<_, _>>()?,
        })
    }
}

pub(super) fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Everything that was entered.
pub(super) struct Ledger {
    pub(super) mentions: Vec<Mention>,
    /// With the last day on which it was reported.
    pub(super) reported: BTreeMap<Identity, (Day, Account)>,
    /// With whether a succession was assumed on the way.
    pub(super) restated: BTreeMap<Identity, (bool, Account)>,
    /// By what was reported and why it stopped.
    pub(super) refused: BTreeMap<(Identity, Refusal), Account>,
    pub(super) without_area: Vec<Place>,
    pub(super) named: u64,
    pub(super) carried: Part,
    pub(super) merged: Part,
    pub(super) not_carried: Part,
    /// Distinct mentions that name something, and those of which something was carried.
    pub(super) naming: u64,
    pub(super) carried_mentions: u64,
    /// Whether something was carried back to before it was reported.
    pub(super) went_back: bool,
}

/// Whether the hierarchy reaches the report: its codes are those of the end of its period.
pub(super) fn placed(hierarchy: &Hierarchy, report: &MonthlyOpinion) -> bool {
    let Ok(view) = hierarchy.as_of(report.period.last_day()) else { return false };
    let mut areas = report.issues.iter().flat_map(|issue| issue.areas.iter());
    view.unit(report.reporter.as_str()).is_ok() && areas.all(|area| view.area(area.as_str()).is_ok())
}

impl Ledger {
    /// # Errors
    /// [`ErrorCode::BadInput`] if there are more mentions than places, or stated shares cannot be added exactly.
    pub(super) fn of(
        hierarchy: &Hierarchy,
        reports: &[&MonthlyOpinion],
        options: &RestateOptions,
    ) -> Result<Self, Error> {
        let mut carrier = Carrier::new(hierarchy, options.of, options.on, options.level);
        let mut ledger = Self {
            mentions: Vec::new(),
            reported: BTreeMap::new(),
            restated: BTreeMap::new(),
            refused: BTreeMap::new(),
            without_area: Vec::new(),
            named: 0,
            carried: Part::NONE,
            merged: Part::NONE,
            not_carried: Part::NONE,
            naming: 0,
            carried_mentions: 0,
            went_back: false,
        };
        for report in reports {
            ledger.went_back |= options.on < report.period.last_day();
            for issue in &report.issues {
                let at = place(ledger.mentions.len()).map_err(too_much)?;
                ledger.enter(&mut carrier, report, issue, at, options.of).map_err(too_fine)?;
                ledger.mentions.push(Mention {
                    reporter: report.reporter.clone(),
                    period: report.period,
                    revision: report.revision,
                    issue: issue.id.clone(),
                    topic: issue.topic.clone(),
                    areas: issue.areas.as_slice().to_vec(),
                });
            }
        }
        Ok(ledger)
    }

    fn enter(
        &mut self,
        carrier: &mut Carrier<'_>,
        report: &MonthlyOpinion,
        issue: &Issue,
        at: Place,
        of: Table,
    ) -> Result<(), TooFine> {
        let day = report.period.last_day();
        let codes: Vec<Identity> = match of {
            Table::Units => carrier.identity(report.reporter.as_str(), day).into_iter().collect(),
            Table::Areas => {
                issue.areas.iter().filter_map(|area| carrier.identity(area.as_str(), day)).collect()
            }
        };
        if codes.is_empty() {
            self.without_area.push(at);
            return Ok(());
        }
        self.naming = self.naming.saturating_add(1);
        let mut reached: BTreeMap<Identity, (bool, Part)> = BTreeMap::new();
        for code in codes {
            let carried = carrier.carry(&code, day)?;
            self.named = self.named.saturating_add(1);
            for (to, part) in carried.to {
                let (assumed, here) = reached.entry(to).or_insert((false, Part::NONE));
                *assumed |= carried.assumed;
                *here = here.plus(part)?;
            }
            for (refusal, part) in carried.refused {
                self.not_carried = self.not_carried.plus(part)?;
                let account = self.refused.entry((code.clone(), refusal)).or_insert_with(Account::new);
                account.enter(at, &issue.topic, part)?;
            }
            let (last, account) = self.reported.entry(code).or_insert_with(|| (day, Account::new()));
            *last = day.max(*last);
            account.enter(at, &issue.topic, Part::WHOLE)?;
        }
        self.carried_mentions = self.carried_mentions.saturating_add(u64::from(!reached.is_empty()));
        for (to, (assumed, part)) in reached {
            // One mention is no more than one here, however many of its areas became this one.
            let once = part.capped();
            self.carried = self.carried.plus(once)?;
            self.merged = self.merged.plus(part.less(once)?)?;
            let (any, account) = self.restated.entry(to).or_insert_with(|| (false, Account::new()));
            *any |= assumed;
            account.enter(at, &issue.topic, once)?;
        }
        Ok(())
    }
}

pub(super) fn too_fine(_: TooFine) -> Error {
    Error::new(ErrorCode::BadInput)
        .detail("tỷ phần quá lẻ, không cộng đúng được", "the stated shares cannot be added exactly")
}
