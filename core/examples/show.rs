//! Printing in one of the two languages.

use dlxh::period::Instant;
use dlxh::shape::Lang;

/// `text` as it stands inside a sentence: only its first letter is made small, for names keep theirs.
pub fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let second = letters.clone().next();
    // An abbreviation stays as it is.
    if second.is_some_and(char::is_uppercase) { text.to_owned() } else { first.chain(letters).collect() }
}

/// How many columns `text` takes: the accents of decomposed letters take none.
fn columns(text: &str) -> usize {
    text.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).count()
}

/// Prints in one of the two languages.
#[derive(Debug, Clone, Copy)]
pub struct Show {
    pub lang: Lang,
}

impl Show {
    pub fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// `count` of what has a name of one form in Vietnamese and of two in English.
    pub fn many(&self, count: u64, vi: &str, one: &str, more: &str) -> String {
        format!("{count} {}", self.say(vi, if count == 1 { one } else { more }))
    }

    /// A moment as an office writes it.
    pub fn moment(&self, moment: Instant) -> String {
        let text = moment.to_string();
        let parts = text.split(['-', 'T', ':']).collect::<Vec<_>>();
        match (self.lang, parts.as_slice()) {
            (Lang::Vi, [year, month, day, hour, minute, ..]) => {
                format!("{hour} giờ {minute} ngày {day}-{month}-{year}")
            }
            (Lang::En, [year, month, day, hour, minute, ..]) => {
                format!("{hour}:{minute} on {year}-{month}-{day}")
            }
            _ => text,
        }
    }

    pub fn part(&self, vi: &str, en: &str) {
        let title = self.say(vi, en);
        println!("\n{title}\n{}", "=".repeat(title.chars().count()));
    }

    pub fn heading(&self, vi: &str, en: &str) {
        let title = self.say(vi, en);
        println!("\n{title}\n{}", "-".repeat(title.chars().count()));
    }

    /// Prints `text`, wrapped, with what follows its first line hanging under it.
    pub fn line(&self, indent: usize, text: &str) {
        const WIDTH: usize = 112;
        let margin = " ".repeat(indent);
        let mut line = margin.clone();
        let mut width = indent;
        for word in text.split_whitespace() {
            let length = columns(word);
            if width > indent && width + 1 + length > WIDTH {
                println!("{line}");
                line = format!("{margin}  ");
                width = indent + 2;
            } else if width > indent && !line.ends_with("  ") {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += length;
        }
        println!("{line}");
    }
}
