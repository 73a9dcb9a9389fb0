//! The lenient reader: letters are mended first, then the text is cut into number and parts, then the parts are told
//! apart by their separators and, where those do not tell, by the signs that are known.

use std::collections::BTreeSet;

use super::codes::{LETTER, Match};
use super::{NoSymbol, Number, ReadSymbol, Repair, Symbol, SymbolCodes, SymbolForm, Year};
use crate::nfc;
use crate::shape::DocumentSign;

/// A part and the separator before it, if there is one.
struct Part {
    separator: Option<char>,
    text: String,
}

type Repairs = BTreeSet<Repair>;

impl Symbol {
    /// Reads a symbol as people write it, and tells what had to be mended.
    ///
    /// What `codes` does not know is accepted as unconfirmed.
    ///
    /// ```
    /// use dlxh::Jurisdiction;
    /// use dlxh::report::{NoSymbol, Symbol};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let read = |text| Symbol::read(text, jurisdiction.symbol_codes());
    /// assert_eq!(read("53 - CT/TU").unwrap().symbol.to_string(), "53-CT/TU");
    /// assert_eq!(read("CT/TU"), Err(NoSymbol::NoNumber));
    /// ```
    ///
    /// # Errors
    /// [`NoSymbol`] with the reason if it is none. The text itself is not repeated.
    pub fn read(text: &str, codes: &SymbolCodes) -> Result<ReadSymbol, NoSymbol> {
        let mut repairs = Repairs::new();
        let text = letters(text, &mut repairs);
        let text = inner(&text, &mut repairs);
        if text.is_empty() {
            return Err(NoSymbol::Empty);
        }
        let (number, rest) = number(text, &mut repairs)?;
        let mut parts = parts(rest, &mut repairs)?;
        let year = year(&mut parts, &mut repairs)?;
        let laid_out = lay_out(&parts, year.is_some(), codes, &mut repairs)?;
        told(number, year, laid_out, codes, repairs)
    }
}

/// Composes letters and replaces those that only look like what a symbol is made of.
fn letters(text: &str, repairs: &mut Repairs) -> String {
    if !nfc::is_composed(text) {
        repairs.insert(Repair::NotComposed);
    }
    let mend = |character: char| {
        let (mended, repair) = match character {
            'Ð' | 'Ɖ' => ('Đ', Repair::LookAlike),
            'ð' | 'ɖ' => ('đ', Repair::LookAlike),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' => ('-', Repair::Dash),
            '⁄' | '∕' | '／' | '\\' => ('/', Repair::Separator),
            '_' => ('-', Repair::Separator),
            other => return other,
        };
        repairs.insert(repair);
        mended
    };
    nfc::composed(text).chars().map(mend).collect()
}

/// Leaves out what stands around a symbol: white space, the word for "number", punctuation at the end.
fn inner<'t>(text: &'t str, repairs: &mut Repairs) -> &'t str {
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        repairs.insert(Repair::Space);
    }
    let until_number = trimmed.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let word = until_number.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.'));
    let mut rest = trimmed;
    if ["số", "so"].contains(&word.to_lowercase().as_str()) {
        repairs.insert(Repair::Prefix);
        rest = trimmed.get(until_number.len()..).unwrap_or_default();
    }
    let bare = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';'));
    if bare.len() != rest.len() {
        repairs.insert(Repair::Punctuation);
    }
    bare
}

fn number<'t>(text: &'t str, repairs: &mut Repairs) -> Result<(Number, &'t str), NoSymbol> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len().saturating_sub(rest.len())).unwrap_or_default();
    if digits.is_empty() {
        return Err(NoSymbol::NoNumber);
    }
    let value = digits.trim_start_matches('0');
    let number = value.parse().ok().and_then(|number| Number::new(number).ok());
    let number = number.ok_or(NoSymbol::NumberOutOfRange)?;
    if digits != format!("{:02}", number.get()) {
        repairs.insert(Repair::LeadingZero);
    }
    Ok((number, rest))
}

/// Cuts what follows the number at separators and white space.
fn parts(rest: &str, repairs: &mut Repairs) -> Result<Vec<Part>, NoSymbol> {
    let mut parts: Vec<Part> = Vec::new();
    let mut separator = None;
    let mut open = false;
    for character in rest.chars() {
        match character {
            '-' | '/' => {
                // Doubled: the first one stands.
                if separator.is_some() {
                    repairs.insert(Repair::Separator);
                } else {
                    separator = Some(character);
                }
                open = false;
            }
            _ if character.is_whitespace() => {
                repairs.insert(Repair::Space);
                open = false;
            }
            _ if character.is_alphanumeric() => match parts.last_mut().filter(|_| open) {
                Some(part) => part.text.push(character),
                None => {
                    parts.push(Part { separator: separator.take(), text: character.to_string() });
                    open = true;
                }
            },
            _ => return Err(NoSymbol::UnexpectedCharacter),
        }
    }
    if separator.is_some() || parts.is_empty() {
        return Err(NoSymbol::MissingPart);
    }
    // Two words with nothing but white space between them are no abbreviation; after the number it may be forgotten.
    if parts.iter().skip(1).any(|part| part.separator.is_none()) {
        return Err(NoSymbol::MalformedSign);
    }
    Ok(parts)
}

/// Takes the year from the front, if it stands there.
fn year(parts: &mut Vec<Part>, repairs: &mut Repairs) -> Result<Option<Year>, NoSymbol> {
    let Some(first) = parts.first().filter(|part| part.text.bytes().all(|b| b.is_ascii_digit())) else {
        return Ok(None);
    };
    let year = first.text.parse().ok().and_then(|year| Year::new(year).ok());
    let year = year.filter(|_| first.text.len() == 4).ok_or(NoSymbol::MalformedSign)?;
    if first.separator != Some('/') {
        repairs.insert(Repair::Separator);
    }
    parts.remove(0);
    if parts.is_empty() { Err(NoSymbol::MissingPart) } else { Ok(Some(year)) }
}

/// The parts, told apart.
struct LaidOut {
    seen: SymbolForm,
    kind: Option<String>,
    issuer: String,
    suffix: Option<String>,
}

fn lay_out(
    parts: &[Part],
    has_year: bool,
    codes: &SymbolCodes,
    repairs: &mut Repairs,
) -> Result<LaidOut, NoSymbol> {
    let (first, after) = match parts {
        [] => return Err(NoSymbol::MissingPart),
        // A law: `91/2025/QH15`.
        [only] if has_year && only.separator == Some('/') => {
            let issuer = only.text.clone();
            return Ok(LaidOut { seen: SymbolForm::State, kind: None, issuer, suffix: None });
        }
        [_] => return Err(NoSymbol::MissingPart),
        [first, after @ ..] => (first, after),
    };
    // The issuer goes on over hyphens; what follows a slash is a suffix.
    let cut = after.iter().skip(1).position(|part| part.separator == Some('/'));
    let (issuer, tail) =
        after.split_at_checked(cut.map_or(after.len(), |cut| cut.saturating_add(1))).unwrap_or((after, &[]));
    let issuer = issuer.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("-");
    let suffix = match tail {
        [] => None,
        [suffix] => Some(suffix.text.clone()),
        _ => return Err(NoSymbol::TooManyParts),
    };
    let second = after.first().and_then(|part| part.separator);
    let seen = match (first.separator, second) {
        (Some('-'), Some('/')) => SymbolForm::Party,
        (Some('/'), Some('-')) => SymbolForm::State,
        (None, Some(second)) => {
            // `53CT/TU`: the number runs into the sign. Only a type that is known can be told from a number like 53A.
            codes.type_of(&first.text).ok_or(NoSymbol::MalformedSign)?;
            repairs.insert(Repair::Separator);
            if second == '/' { SymbolForm::Party } else { SymbolForm::State }
        }
        _ => {
            let of_issuer = codes.side_of(&issuer);
            let letter = first.text.eq_ignore_ascii_case(LETTER).then_some(SymbolForm::Party);
            let seen = of_issuer.or(letter).ok_or(NoSymbol::Ambiguous)?;
            repairs.insert(Repair::Separator);
            seen
        }
    };
    if seen == SymbolForm::State && is_letter(&first.text, &issuer, codes) {
        let issuer = format!("{}-{issuer}", first.text);
        return Ok(LaidOut { seen, kind: None, issuer, suffix });
    }
    Ok(LaidOut { seen, kind: Some(first.text.clone()), issuer, suffix })
}

/// Whether what stands first in the State's form is an issuer, not a type: its official letters have no sign of their
/// type (`12729/VPCP-KGVX`), and the types it has are a closed list.
fn is_letter(first: &str, rest: &str, codes: &SymbolCodes) -> bool {
    let known_rest = codes.side_of(rest).is_some() && codes.side_of(first).is_none();
    codes.type_of(first).is_none() && !known_rest
}

/// Puts the parts in the words they stand for, and the whole in the form of its issuer's side.
fn told(
    number: Number,
    year: Option<Year>,
    laid_out: LaidOut,
    codes: &SymbolCodes,
    mut repairs: Repairs,
) -> Result<ReadSymbol, NoSymbol> {
    let LaidOut { seen, kind, issuer, suffix } = laid_out;
    let kind = kind.map(|written| type_sign(&written, codes, &mut repairs)).transpose()?;
    let (issuer, known) = issuer_sign(&issuer, codes, &mut repairs)?;
    let suffix = suffix.map(|written| {
        let small = written.to_lowercase();
        if small != written {
            repairs.insert(Repair::LetterCase);
        }
        sign(&small)
    });
    let suffix = suffix.transpose()?;
    let symbol =
        Symbol { form: seen, number, year: year.filter(|_| seen == SymbolForm::State), kind, issuer, suffix };
    let letter = symbol.kind.as_ref().is_some_and(|kind| kind.as_str() == LETTER);
    let side = known.unwrap_or(if letter { SymbolForm::Party } else { seen });
    let symbol = symbol.in_form(side).unwrap_or(symbol);
    if symbol.form == SymbolForm::State && symbol.suffix.is_some() {
        return Err(NoSymbol::TooManyParts);
    }
    if symbol.form != seen {
        repairs.insert(Repair::OtherForm);
    }
    if symbol.form == SymbolForm::Party && year.is_some() {
        repairs.insert(Repair::Year);
    }
    let issuer_known = known.is_some();
    let type_known = match &symbol.kind {
        Some(kind) => codes.has_type(kind.as_str(), symbol.form),
        None => issuer_known,
    };
    Ok(ReadSymbol { symbol, seen, repairs: repairs.into_iter().collect(), type_known, issuer_known })
}

fn sign(text: &str) -> Result<DocumentSign, NoSymbol> {
    DocumentSign::new(text).map_err(|_| NoSymbol::MalformedSign)
}

fn type_sign(written: &str, codes: &SymbolCodes, repairs: &mut Repairs) -> Result<DocumentSign, NoSymbol> {
    if written.chars().any(|c| c.is_ascii_digit()) {
        return Err(NoSymbol::MalformedSign);
    }
    match codes.type_of(written) {
        Some((known, changed)) => {
            mended(changed, repairs);
            sign(known)
        }
        // `12-TU/BC`: an issuer where the type should be.
        None if codes.issuer_of(written).is_some() => Err(NoSymbol::MalformedSign),
        None => sign(&capitals(written, repairs)),
    }
}

/// The issuer's sign and, if it is known, its side. Of a sign in several parts the first is looked up: what follows is
/// the unit that drafted the document.
fn issuer_sign(
    written: &str,
    codes: &SymbolCodes,
    repairs: &mut Repairs,
) -> Result<(DocumentSign, Option<SymbolForm>), NoSymbol> {
    if let Some((known, changed)) = codes.issuer_of(written) {
        mended(changed, repairs);
        return Ok((known.sign.clone(), Some(known.form)));
    }
    let Some((first, unit)) = written.split_once('-') else {
        return Ok((sign(&capitals(written, repairs))?, None));
    };
    match codes.issuer_of(first) {
        Some((known, changed)) => {
            mended(changed, repairs);
            let unit = capitals(unit, repairs);
            Ok((sign(&format!("{}-{unit}", known.sign))?, Some(known.form)))
        }
        None => Ok((sign(&capitals(written, repairs))?, None)),
    }
}

fn mended(changed: Match, repairs: &mut Repairs) {
    match changed {
        Match::Exact => {}
        Match::Case => {
            repairs.insert(Repair::LetterCase);
        }
        Match::Diacritic => {
            repairs.insert(Repair::Diacritic);
        }
    }
}

/// Capitals for a sign that nobody knows and that is written without any; a mixed one (`ThU`) is left as it is.
fn capitals(written: &str, repairs: &mut Repairs) -> String {
    if written.chars().any(char::is_uppercase) || !written.chars().any(char::is_lowercase) {
        return written.to_owned();
    }
    repairs.insert(Repair::LetterCase);
    written.to_uppercase()
}
