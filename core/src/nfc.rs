//! Unicode's composed form (NFC), of the crate's canonical tables alone.
//!
//! Its own iterators choose between canonical and compatible at run time: they take the compatible tables along, a fifth
//! of what a browser would have to load, and nothing here is ever compared by compatibility.

use crate::order;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Whether `text` is in composed form.
pub(crate) fn is_composed(text: &str) -> bool {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => true,
        IsNormalized::No => false,
        IsNormalized::Maybe => composed(text) == text,
    }
}

/// Returns `text` in composed form.
pub(crate) fn composed(text: &str) -> String {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.to_owned();
    }
    let mut letters: Vec<(char, u8)> = Vec::with_capacity(text.len());
    for character in text.chars() {
        decompose_canonical(character, |letter| letters.push((letter, canonical_combining_class(letter))));
    }
    // Marks come in the order of their classes, those of one class as they were.
    for marks in letters.split_mut(|(_, class)| *class == 0).filter(|marks| marks.len() > 1) {
        order::by(marks, |a, b| a.1.cmp(&b.1));
    }
    let mut out =
        Composed { text: String::with_capacity(text.len()), base: None, marks: Vec::new(), last: None };
    letters.into_iter().for_each(|(letter, class)| out.take(letter, class));
    out.flush();
    out.text
}

struct Composed {
    text: String,
    /// The letter that marks may yet join.
    base: Option<char>,
    /// The marks behind it that did not.
    marks: Vec<char>,
    /// The class of the last of them: one of the same class or a lower one cannot reach past it.
    last: Option<u8>,
}

impl Composed {
    fn take(&mut self, letter: char, class: u8) {
        let reachable = self.base.filter(|_| self.last.is_none_or(|last| last < class));
        if let Some(joined) = reachable.and_then(|base| compose(base, letter)) {
            self.base = Some(joined);
        } else if class == 0 {
            self.flush();
            self.base = Some(letter);
        } else if self.base.is_some() {
            self.marks.push(letter);
            self.last = Some(class);
        } else {
            self.text.push(letter);
        }
    }

    fn flush(&mut self) {
        self.text.extend(self.base.take());
        self.text.extend(self.marks.drain(..));
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{UnicodeNormalization, is_nfc};

    use super::{composed, is_composed};

    fn agrees(text: &str) {
        assert_eq!(composed(text), text.nfc().collect::<String>(), "{}", text.escape_unicode());
        assert_eq!(is_composed(text), is_nfc(text), "{}", text.escape_unicode());
    }

    #[test]
    fn every_character_agrees_with_the_crate() {
        // Nothing in the planes above has another form.
        for character in (0..0x3_0000).filter_map(char::from_u32) {
            let mut text = character.to_string();
            agrees(&text);
            agrees(&text.nfd().collect::<String>());
            // Behind a letter with a mark below, and before a mark above and one below again.
            text.insert_str(0, "e\u{323}");
            text.push_str("\u{301}\u{323}");
            agrees(&text);
        }
    }

    #[test]
    fn orders_of_marks_agree_with_the_crate() {
        let marks =
            ["", "\u{302}", "\u{301}", "\u{323}", "\u{31b}", "\u{334}", "\u{345}", "\u{1161}", "\u{11a8}"];
        for base in ["", "a", "ô", "ợ", "Đ", "\u{1100}", "\u{ac00}", "\u{9c7}\u{9be}"] {
            for (a, b, c) in marks
                .iter()
                .flat_map(|a| marks.iter().map(move |b| (a, b)))
                .flat_map(|(a, b)| marks.iter().map(move |c| (a, b, c)))
            {
                agrees(&format!("{base}{a}{b}{c}x{c}"));
            }
        }
        agrees("Hướng dẫn\u{323}\u{302}");
    }
}
