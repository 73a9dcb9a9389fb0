//! Tables of what reports say.

use super::columns::Columns;
use super::{Table, TableOptions};
use crate::aggregate::groups_shown;
use crate::deadlines::{LeftOut, Received, ReportState, receive};
use crate::error::Error;
use crate::finding::Pointer;
use crate::hierarchy::AsOf;
use crate::jurisdiction::Jurisdiction;
use crate::period::Day;
use crate::regime::Lists;
use crate::report::{
    Climate, Forecast, HotSpot, Issue, MonthlyOpinion, Report, ReportKey, Revision, Stream, refuse_classified,
};
use crate::rules::ValidateOptions;
use crate::shape::{Count, Lang, Text};

/// Every finding: one that is cut off might be of family `P`.
pub(super) const ALL: u64 = 100_000;

pub(super) fn asked(options: &TableOptions) -> ValidateOptions {
    let limit = Count::new(ALL).ok();
    ValidateOptions { limit, lang: options.lang, ..ValidateOptions::at(options.now) }
}

/// What one report of a table is read with.
struct Scene<'j> {
    jurisdiction: &'j Jurisdiction,
    view: Option<AsOf<'j>>,
    lists: Option<&'j Lists>,
    day: Option<Day>,
}

impl<'j> Scene<'j> {
    fn of(jurisdiction: &'j Jurisdiction, key: Option<&ReportKey>) -> Self {
        let day = key.map(|key| key.period.last_day());
        let view = day.and_then(|day| jurisdiction.hierarchy().as_of(day).ok());
        let lists = day.and_then(|day| jurisdiction.regime_on(day)).map(|regime| &regime.lists);
        Self { jurisdiction, view, lists, day }
    }

    fn unit(&self, code: &str, lang: Lang) -> Option<&'j str> {
        Some(self.view?.unit(code).ok()?.name.in_lang(lang))
    }

    fn area(&self, code: &str, lang: Lang) -> Option<&'j str> {
        Some(self.view?.area(code).ok()?.name.in_lang(lang))
    }

    fn listed(&self, list: &str, code: &str, lang: Lang) -> Option<&'j str> {
        self.jurisdiction.referred(list, code, lang)
    }
}

/// A report, or what was handed in and is not one.
struct ReportRow<'j> {
    scene: Scene<'j>,
    index: usize,
    key: Option<ReportKey>,
    revision: Option<Revision>,
    errors: Option<usize>,
    received: Option<Received>,
    left_out: Option<LeftOut>,
}

impl<'j> ReportRow<'j> {
    fn received(jurisdiction: &'j Jurisdiction, one: Received) -> Self {
        Self {
            scene: Scene::of(jurisdiction, Some(&one.key)),
            index: one.index,
            key: Some(one.key.clone()),
            revision: Some(one.revision),
            errors: Some(one.errors),
            left_out: one.why_not_counted().map(|why| one.left_out(why)),
            received: Some(one),
        }
    }

    fn left_out(jurisdiction: &'j Jurisdiction, one: LeftOut) -> Self {
        Self {
            scene: Scene::of(jurisdiction, one.report.as_ref()),
            index: one.index,
            key: one.report.clone(),
            revision: one.revision,
            errors: one.errors,
            received: None,
            left_out: Some(one),
        }
    }

    fn state(&self) -> Option<ReportState> {
        self.received.as_ref().map(Received::state)
    }

    fn reporter(&self) -> Option<&str> {
        self.key.as_ref().map(|key| key.reporter.as_str())
    }

    /// The report, if what it says may be shown at all: not without a regime whose lists tell which groups are protected,
    /// and not what is classified, which no rule has read.
    fn report(&self) -> Option<&MonthlyOpinion> {
        self.scene.lists?;
        match self.received.as_ref()?.report.as_ref()? {
            Report::Monthly(report) => refuse_classified(report.document.as_ref()).is_ok().then_some(report),
            Report::Synthesis(_) | Report::Results(_) | Report::Urgent(_) | Report::Participation(_) => None,
        }
    }

    /// What stands at `place`, unless family `P` found something there.
    fn shown<T>(&self, place: impl FnOnce() -> Pointer, cell: T) -> Option<T> {
        let personal = self.received.as_ref().map_or(&[][..], |one| one.personal.as_slice());
        let blank = !personal.is_empty() && {
            let place = place();
            personal.iter().any(|found| found.meets(&place))
        };
        (!blank).then_some(cell)
    }

    fn text<'r>(&'r self, place: impl FnOnce() -> Pointer, text: Option<&'r str>) -> Option<&'r str> {
        self.shown(place, text?)
    }
}

/// The reports of a table, in the order in which they were handed in.
fn rows<'j>(
    jurisdiction: &'j Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Vec<ReportRow<'j>>, Error> {
    let (received, left_out) = receive(jurisdiction, reports, &asked(options))?;
    let received = received.into_iter().filter(|one| options.uncounted || one.why_not_counted().is_none());
    let mut rows: Vec<_> = received.map(|one| ReportRow::received(jurisdiction, one)).collect();
    if options.uncounted {
        rows.extend(left_out.into_iter().map(|one| ReportRow::left_out(jurisdiction, one)));
        crate::order::by(&mut rows, |a, b| a.index.cmp(&b.index));
    }
    Ok(rows)
}

/// The columns that say which report a row is of.
fn which<'r, 'j: 'r, R>(columns: &mut Columns<'r, R>, of: impl Fn(&'r R) -> &'r ReportRow<'j> + Copy) {
    columns.code("reporter", |row| of(row).reporter(), |row, code, lang| of(row).scene.unit(code, lang));
    columns.word("period", |row| of(row).key.as_ref().map(|key| key.period.to_string()));
    columns.day("period_start", |row| of(row).key.as_ref().map(|key| key.period.first_day()));
    columns.number("revision", |row| of(row).revision.map(Revision::get));
}

fn member(name: &'static str, inner: &'static str) -> Pointer {
    Pointer::default().name(name).name(inner)
}

pub(super) fn reports(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let rows = rows(jurisdiction, reports, options)?;
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    columns.number("index", |row| u64::try_from(row.index).ok());
    which(&mut columns, |row| row);
    columns.moment("submitted_at", |row| row.received.as_ref().map(|one| one.submitted_at));
    columns.choice("state", ReportRow::state);
    columns.choice("left_out", |row| row.left_out.as_ref().map(|one| one.reason));
    columns.choice("unreadable", |row| row.left_out.as_ref().and_then(|one| one.error));
    columns.number("errors", |row| row.errors.and_then(|errors| u64::try_from(errors).ok()));
    columns.number("not_evaluable", |row| u64::try_from(row.received.as_ref()?.not_evaluable).ok());
    columns.day("issued_on", |row| row.report()?.document.as_ref().map(|document| document.issued_on));
    columns.flag("nil_return", |row| row.report().map(|report| report.nil_return));
    climate(&mut columns, "thinking", "thinking_summary", |report| &report.thinking);
    climate(&mut columns, "mood", "mood_summary", |report| &report.mood);
    columns.number("issues", |row| u64::try_from(row.report()?.issues.len()).ok());
    Ok(columns.table())
}

/// The level and the summary of thinking or mood.
fn climate<'r, 'j: 'r>(
    columns: &mut Columns<'r, ReportRow<'j>>,
    name: &'static str,
    summary: &str,
    of: fn(&MonthlyOpinion) -> &Climate,
) {
    columns.code(
        name,
        |row| row.report().map(|report| of(report).level.as_str()),
        move |row, code, lang| row.scene.listed(name, code, lang),
    );
    columns.text(summary, |row| {
        row.text(|| member(name, "summary"), row.report().map(|report| of(report).summary.as_str()))
    });
}

/// A mention: a report and an issue.
struct IssueRow<'r, 'j> {
    of: &'r ReportRow<'j>,
    at: usize,
    issue: &'r Issue,
}

impl<'r, 'j> IssueRow<'r, 'j> {
    fn each(of: &'r ReportRow<'j>) -> impl Iterator<Item = Self> {
        let issues = of.report().into_iter().flat_map(|report| report.issues.iter().enumerate());
        issues.map(move |(at, issue)| Self { of, at, issue })
    }

    fn place(&self) -> Pointer {
        Pointer::default().name("issues").index(self.at)
    }

    fn text(&self, steps: &[&'static str], text: Option<&'r str>) -> Option<&'r str> {
        let place = || steps.iter().fold(self.place(), |place, step| place.name(step));
        self.of.text(place, text)
    }

    fn topic(&self) -> &'r str {
        self.issue.topic.as_str()
    }

    fn hot_spot(&self) -> Option<&'r HotSpot> {
        self.issue.hot_spot.as_ref()
    }

    fn forecast(&self) -> Option<&'r Forecast> {
        self.issue.forecast.as_ref()
    }
}

/// The columns that say which issue a row is of, and what it is about.
fn which_issue<'c, 'r: 'c, 'j: 'r, R>(
    columns: &mut Columns<'c, R>,
    of: impl Fn(&'c R) -> &'c IssueRow<'r, 'j> + Copy,
) {
    which(columns, |row| of(row).of);
    columns.text("issue", |row| Some(of(row).issue.id.as_str()));
    let topics = |row, code: &str, lang| of(row).of.scene.listed("topics", code, lang);
    columns.code("field", |row| of(row).topic().split('/').next(), topics);
    columns.code("topic", |row| Some(of(row).topic()), topics);
}

pub(super) fn issues(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let rows = rows(jurisdiction, reports, options)?;
    let rows: Vec<_> = rows.iter().flat_map(IssueRow::each).collect();
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    which_issue(&mut columns, |row| row);
    columns.choice("scope", |row| Some(row.issue.scope));
    columns.codes(
        "areas",
        |row| row.issue.areas.iter().map(|area| area.as_str()).collect(),
        |row, code, lang| row.of.scene.area(code, lang),
    );
    columns.choice("nature", |row| Some(row.issue.nature));
    columns.choice("verification", |row| row.issue.verification);
    columns.text("title", |row| row.text(&["title"], Some(row.issue.title.as_str())));
    columns.text("account", |row| row.text(&["account"], Some(row.issue.account.as_str())));
    columns.text("wishes", |row| row.text(&["wishes"], row.issue.wishes.as_ref().map(Text::as_str)));
    columns.choices("focus", |row| row.issue.focus.as_slice());
    columns.choices("channels", |row| row.issue.channels.as_slice());
    columns.choice("satisfaction", |row| row.issue.satisfaction);
    columns.choice("hot_spot", |row| row.hot_spot().map(|spot| spot.stage));
    columns.text("cause", |row| {
        row.text(&["hot_spot", "cause"], row.hot_spot()?.cause.as_ref().map(Text::as_str))
    });
    columns.text("measure", |row| {
        row.text(&["hot_spot", "measure"], row.hot_spot()?.measure.as_ref().map(Text::as_str))
    });
    columns.day("answer_by", |row| row.hot_spot()?.answer_by);
    columns.number("streams", |row| u64::try_from(row.issue.streams.len()).ok());
    columns.flag("contrary_sought", |row| row.issue.contrary_sought);
    columns.text("analysis", |row| row.text(&["analysis"], row.issue.analysis.as_ref().map(Text::as_str)));
    columns.text("expects", |row| row.text(&["forecast", "expects"], Some(row.forecast()?.expects.as_str())));
    columns.choice("direction", |row| row.forecast().map(|forecast| forecast.direction));
    columns.number("horizon_days", |row| row.forecast().map(|forecast| forecast.horizon_days.get()));
    columns.choice("risk", |row| row.forecast().map(|forecast| forecast.risk));
    columns.number("proposals", |row| u64::try_from(row.issue.proposals.len()).ok());
    Ok(columns.table())
}

/// A stream of an issue, counted from 1.
struct StreamRow<'r, 'j> {
    of: IssueRow<'r, 'j>,
    at: usize,
    stream: &'r Stream,
}

impl<'r> StreamRow<'r, '_> {
    fn place(&self, name: &'static str) -> Pointer {
        self.of.place().name("streams").index(self.at).name(name)
    }

    /// The groups that a tally would count too, unless family `P` found something there.
    fn groups(&self) -> Vec<&'r str> {
        let scene = &self.of.of.scene;
        let (Some(lists), Some(day)) = (scene.lists, scene.day) else { return Vec::new() };
        let groups = groups_shown(self.of.issue, self.stream, lists, day).map(|group| group.as_str());
        self.of.of.shown(|| self.place("groups"), groups.collect()).unwrap_or_default()
    }
}

pub(super) fn streams(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let rows = rows(jurisdiction, reports, options)?;
    let streams = |row| {
        IssueRow::each(row).flat_map(|of| {
            let streams = of.issue.streams.iter().enumerate();
            streams.map(move |(at, stream)| StreamRow { of: IssueRow { ..of }, at, stream })
        })
    };
    let rows: Vec<_> = rows.iter().flat_map(streams).collect();
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    which_issue(&mut columns, |row| &row.of);
    columns.number("stream", |row| u64::try_from(row.at.saturating_add(1)).ok());
    columns.choice("tendency", |row| Some(row.stream.tendency));
    columns.choice("toward", |row| Some(row.stream.toward));
    columns.choice("breadth", |row| Some(row.stream.breadth));
    columns.code(
        "intensity",
        |row| Some(row.stream.intensity.as_str()),
        |row, code, lang| row.of.of.scene.listed("intensity", code, lang),
    );
    columns
        .codes("groups", StreamRow::groups, |row, code, lang| row.of.of.scene.listed("groups", code, lang));
    columns.number("items", |row| row.stream.items.map(Count::get));
    columns.text("gist", |row| row.of.of.text(|| row.place("gist"), Some(row.stream.gist.as_str())));
    Ok(columns.table())
}
