use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::hierarchy::UnitClass;
use crate::report::{Envelope, Given, Repair, SymbolForm};

pub(super) static RULE: Rule = Rule {
    code: "E009",
    name: "loose-symbol",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: None,
    title: Bilingual { vi: "Số, ký hiệu chưa đúng thể thức", en: "Loose symbol" },
    message: Bilingual {
        vi: "số, ký hiệu văn bản chưa đúng thể thức",
        en: "the symbol of the document is not in its strict form",
    },
    help: Bilingual { vi: "ghi là `{strict}`", en: "write `{strict}`" },
    page: include_str!("e009_loose_symbol.md"),
    check: Check::Envelope(check),
};

fn check(envelope: &Envelope, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let symbol = match &envelope.symbol {
        Given::Value(symbol) => symbol,
        Given::Absent => return sink.does_not_apply(),
        Given::Unreadable => return sink.cannot(WhyNot::Unreadable),
    };
    // What does not read at all is E008's.
    let Some(Ok(read)) = scene.symbol() else { return sink.does_not_apply() };
    // Whose form it should have: the issuer's if it is known, else that of the unit which sends its own document.
    let of_reporter = if read.issuer_known { None } else { side(envelope, scene) };
    let strict =
        of_reporter.and_then(|form| read.symbol.in_form(form)).unwrap_or_else(|| read.symbol.clone());
    let loose = strict.to_string() != symbol.as_str();
    if loose {
        let at = sink.here().name("document").name("symbol");
        sink.fail(at, [("strict", strict.to_string())]);
        if strict.form() != read.seen || read.repairs.contains(&Repair::OtherForm) {
            sink.param("other_form", read.seen.to_string());
        }
    }
}

/// The form of the reporting unit's side. Front and socio-political organisations have rules of their own.
fn side(envelope: &Envelope, scene: &Scene<'_>) -> Option<SymbolForm> {
    let view = scene.jurisdiction.hierarchy().as_of(scene.day?).ok()?;
    match view.unit(envelope.reporter.value()?.as_str()).ok()?.class {
        UnitClass::ProvincialCommittee
        | UnitClass::StandingCommittee
        | UnitClass::StandingBoard
        | UnitClass::PartyBoard
        | UnitClass::PartyOffice
        | UnitClass::DistrictCommittee
        | UnitClass::DirectCommittee
        | UnitClass::CommuneCommittee
        | UnitClass::PartyCell
        | UnitClass::PartyCaucus
        | UnitClass::PartyGroup => Some(SymbolForm::Party),
        UnitClass::PeoplesCommittee | UnitClass::Agency => Some(SymbolForm::State),
        UnitClass::FatherlandFront | UnitClass::SocioPoliticalOrganisation => None,
    }
}
