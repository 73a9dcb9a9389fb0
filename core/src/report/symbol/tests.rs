use super::{NoSymbol, ReadSymbol, Repair, Symbol, SymbolForm};
use crate::jurisdiction::Jurisdiction;

fn read(text: &str) -> Result<ReadSymbol, NoSymbol> {
    Symbol::read(text, Jurisdiction::tra_vinh().symbol_codes())
}

#[test]
fn what_is_written_strictly_reads_without_a_repair_and_is_written_the_same() {
    for strict in [
        "53-CT/TU",
        "05-BC/BTV",
        "06-BC/ThU",
        "5082-CV/VPTW/nb",
        "01-CTrPH/BTGTU-BDVTU",
        "12/BC-UBND",
        "30/2020/NĐ-CP",
        "12729/VPCP-KGVX",
        "91/2025/QH15",
        "1277/NQ-UBTVQH15",
        "07/TTr-SNV",
        "15/QyĐ-UBND",
    ] {
        let read = read(strict).unwrap_or_else(|refused| panic!("{strict}: {refused}"));
        assert_eq!((read.symbol.to_string().as_str(), read.repairs.as_slice()), (strict, &[][..]));
        assert_eq!(read.seen, read.symbol.form());
    }
}

#[test]
fn every_repair_is_told_and_the_strict_form_needs_none() {
    for (written, strict, repair) in [
        ("12-BC/HU\u{302}U", "12-BC/HÛU", Repair::NotComposed),
        ("983-QÐ/TU", "983-QĐ/TU", Repair::LookAlike),
        ("Số: 12-BC/HU", "12-BC/HU", Repair::Prefix),
        ("so 12-BC/HU", "12-BC/HU", Repair::Prefix),
        ("12 - BC / HU", "12-BC/HU", Repair::Space),
        ("12-BC/HU.", "12-BC/HU", Repair::Punctuation),
        ("12–BC/HU", "12-BC/HU", Repair::Dash),
        ("12−BC∕HU", "12-BC/HU", Repair::Separator),
        ("53CT/TU", "53-CT/TU", Repair::Separator),
        ("53 CT/TU", "53-CT/TU", Repair::Separator),
        ("53-CT-TU", "53-CT/TU", Repair::Separator),
        ("53/CT/TU", "53-CT/TU", Repair::Separator),
        ("12-BC-UBND", "12/BC-UBND", Repair::Separator),
        ("53--CT//TU", "53-CT/TU", Repair::Separator),
        ("12-2025/BC-UBND", "12/2025/BC-UBND", Repair::Separator),
        ("5-CT/TU", "05-CT/TU", Repair::LeadingZero),
        ("0053-CT/TU", "53-CT/TU", Repair::LeadingZero),
        ("53-ct/tu", "53-CT/TU", Repair::LetterCase),
        ("12/TTR-UBND", "12/TTr-UBND", Repair::LetterCase),
        ("5082-CV/VPTW/NB", "5082-CV/VPTW/nb", Repair::LetterCase),
        ("983-QD/TU", "983-QĐ/TU", Repair::Diacritic),
        ("12/2025-BC/HU", "12-BC/HU", Repair::Year),
        ("51/HD-BTGTU", "51-HD/BTGTU", Repair::OtherForm),
        ("100/KL-TW", "100-KL/TW", Repair::OtherForm),
        ("12/CV-HU", "12-CV/HU", Repair::OtherForm),
        ("12-BC/UBND", "12/BC-UBND", Repair::OtherForm),
    ] {
        let found = read(written).unwrap_or_else(|refused| panic!("{written}: {refused}"));
        assert_eq!(found.symbol.to_string(), strict, "{written}");
        assert!(found.repairs.contains(&repair), "{written}: {:?}", found.repairs);
        assert_eq!(read(strict).map(|again| again.repairs), Ok(Vec::new()), "{strict}");
    }
}

#[test]
fn what_is_no_symbol_is_refused_with_the_reason() {
    for (text, reason) in [
        (" ", NoSymbol::Empty),
        ("Số:", NoSymbol::Empty),
        ("Số: …/BC-HU", NoSymbol::NoNumber),
        ("BC-HU", NoSymbol::NoNumber),
        ("00-BC/HU", NoSymbol::NumberOutOfRange),
        ("0912345678-BC/HU", NoSymbol::NumberOutOfRange),
        ("12", NoSymbol::MissingPart),
        ("12/2025", NoSymbol::MissingPart),
        ("12-BC", NoSymbol::MissingPart),
        ("12-BC/", NoSymbol::MissingPart),
        ("12-CV/VPTW/nb/nb", NoSymbol::TooManyParts),
        ("12/BC-UBND/nb", NoSymbol::TooManyParts),
        ("12-BC/HU (bản dự thảo)", NoSymbol::UnexpectedCharacter),
        ("12A/BC-HU", NoSymbol::MalformedSign),
        ("12-BC/HU CL", NoSymbol::MalformedSign),
        ("12-BC/0912345678", NoSymbol::MalformedSign),
        ("12-BC/ខ្មែរ", NoSymbol::UnexpectedCharacter),
        ("12-BC/НU", NoSymbol::MalformedSign),
        ("12-TU/BC", NoSymbol::MalformedSign),
        ("12-BC-HU", NoSymbol::Ambiguous),
        ("12/BC/HU", NoSymbol::Ambiguous),
    ] {
        assert_eq!(read(text), Err(reason), "{text}");
    }
}

#[test]
fn what_is_unknown_is_unconfirmed_and_not_refused() {
    let known = |text: &str| read(text).map(|read| (read.type_known, read.issuer_known));
    assert_eq!(known("53-CT/TU"), Ok((true, true)));
    // The Party's types beyond those seen on its documents, though the State has the same.
    assert_eq!(known("53-KH/TU"), Ok((false, true)));
    assert_eq!(known("53-CT/ĐUK"), Ok((true, false)));
    assert_eq!(known("12/KH-UBND"), Ok((true, true)));
    assert_eq!(known("12/XYZ-UBND"), Ok((false, true)));
    // A State letter has no type; of an unknown body that is a guess.
    assert_eq!(known("12729/VPCP-KGVX"), Ok((true, true)));
    assert_eq!(known("12/SNV-TCHC"), Ok((false, false)));
}

#[test]
fn a_symbol_goes_into_the_other_form_only_if_that_can_say_it() {
    let other = |text: &str, form| read(text).unwrap().symbol.in_form(form).map(|symbol| symbol.to_string());
    assert_eq!(other("12-BC/HU", SymbolForm::State).as_deref(), Some("12/BC-HU"));
    assert_eq!(other("12-CV/HU", SymbolForm::State), None);
    assert_eq!(other("5082-CV/VPTW/nb", SymbolForm::State), None);
    assert_eq!(other("12729/VPCP-KGVX", SymbolForm::Party), None);
    assert_eq!(other("41/2019/QĐ-UBND", SymbolForm::Party).as_deref(), Some("41-QĐ/UBND"));
}
