//! The table of what became of what was raised.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::content::asked;
use super::{Table, TableOptions};
use crate::cases::Spell;
use crate::deadlines::{Received, receive};
use crate::error::Error;
use crate::finding::Pointer;
use crate::jurisdiction::Jurisdiction;
use crate::order::Gather as _;
use crate::period::Day;
use crate::report::{self, AgencyResults, CaseState, Matter, Report, Revision};
use crate::shape::{AreaCode, TopicCode, UnitCode};

struct Row<'r> {
    spell: Spell<'r>,
    matter: Option<&'r Matter>,
    /// The title of the matter, unless family `P` found something there.
    title: Option<&'r str>,
    agency_responsible: Option<UnitCode>,
}

/// Where family `P` found something in each report of results.
type Personal<'r> = BTreeMap<(&'r UnitCode, Day, Revision), &'r [Pointer]>;

fn personal(received: &[Received]) -> Personal<'_> {
    let results = received.iter().filter_map(|one| match &one.report {
        Some(Report::Results(report)) => Some((key(report), one.personal.as_slice())),
        _ => None,
    });
    results.into_map()
}

fn key(report: &AgencyResults) -> (&UnitCode, Day, Revision) {
    (&report.reporter, report.period, report.revision)
}

impl<'r> Row<'r> {
    fn of(spell: Spell<'r>, personal: &Personal<'r>) -> Self {
        let matter =
            spell.report.matters.iter().enumerate().find(|(_, matter)| matter.id == spell.case.matter);
        let title = matter.and_then(|(at, matter)| {
            let place = Pointer::default().name("matters").index(at).name("title");
            let found = personal.get(&key(spell.report))?;
            (!found.iter().any(|found| found.meets(&place))).then_some(matter.title.as_str())
        });
        let charged = report::charged(&spell.steps).map(|(body, _)| body);
        let agency_responsible = charged.or(spell.steps.last().map(|step| &step.by)).cloned();
        Self { matter: matter.map(|(_, matter)| matter), title, agency_responsible, spell }
    }

    fn topic(&self) -> Option<&'r str> {
        self.matter.map(|matter| &matter.topic).map(TopicCode::as_str)
    }
}

/// One row each time a case was received, in the order of bodies, numbers and spells.
pub(super) fn cases(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &TableOptions,
) -> Result<Table, Error> {
    let (received, _) = receive(jurisdiction, reports, &asked(options))?;
    let personal = personal(&received);
    let rows: Vec<Row<'_>> =
        Spell::all(&received).into_iter().map(|spell| Row::of(spell, &personal)).collect();
    let view = |row: &Row<'_>| jurisdiction.hierarchy().as_of(row.spell.report.period).ok();
    let unit = |row: &Row<'_>, code: &str, lang| Some(view(row)?.unit(code).ok()?.name.in_lang(lang));
    let area = |row: &Row<'_>, code: &str, lang| Some(view(row)?.area(code).ok()?.name.in_lang(lang));
    let topic = |_: &Row<'_>, code: &str, lang| jurisdiction.referred("topics", code, lang);
    let mut columns = Columns::of(&rows, options.labels.as_slice());
    columns.code("reporter", |row| Some(row.spell.report.reporter.as_str()), unit);
    columns.day("as_of", |row| Some(row.spell.report.period));
    columns.text("case", |row| Some(row.spell.case.id.as_str()));
    columns.text("matter", |row| Some(row.spell.case.matter.as_str()));
    columns.text("title", |row| row.title);
    columns.code("field", |row| row.topic()?.split('/').next(), topic);
    columns.code("topic", Row::topic, topic);
    columns.codes(
        "areas",
        |row| row.matter.into_iter().flat_map(|matter| matter.areas.iter().map(AreaCode::as_str)).collect(),
        area,
    );
    columns.number("spell", |row| u64::try_from(row.spell.number).ok());
    columns.flag("present", |row| Some(row.spell.present));
    columns.choice("state", |row| Some(row.spell.steps.last()?.state));
    columns.day("since", |row| Some(row.spell.steps.last()?.on));
    columns.day("received_on", |row| row.spell.reached(CaseState::Received));
    columns.day("assigned_on", |row| row.spell.reached(CaseState::Assigned));
    columns.code("agency_responsible", |row| row.agency_responsible.as_ref().map(UnitCode::as_str), unit);
    columns.day("verified_on", |row| row.spell.reached(CaseState::Verified));
    columns.choice("verified_as", |row| row.spell.steps.iter().rev().find_map(|step| step.verified_as));
    columns.day("handling_on", |row| row.spell.reached(CaseState::Handling));
    let outcome = |row: &Row<'_>| row.spell.first(|step| step.state.is_outcome()).cloned();
    columns.choice("outcome", |row| Some(outcome(row)?.state));
    columns.day("outcome_on", |row| Some(outcome(row)?.on));
    columns.choice("reason", |row| outcome(row)?.reason);
    columns.day("fed_back_on", |row| row.spell.reached(CaseState::FedBack));
    columns.day("closed_on", |row| row.spell.reached(CaseState::Closed));
    Ok(columns.table())
}
