//! What belongs to one province or one directive stands in its data and nowhere in the code: no unit code, no area code,
//! no place name, no citation but a rule's own, no due day.
//!
//! Comments, doc examples, pages and `#[cfg(test)]` modules may show an example; what runs may not know it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use dlxh::Jurisdiction;
use dlxh::regime::{DueRule, WindowRule};
use dlxh_conformance::{files, here, jurisdiction};

/// The built-in jurisdiction and the illustrative one.
fn jurisdictions() -> [Jurisdiction; 2] {
    [Jurisdiction::tra_vinh(), jurisdiction("vinh-long-illustrative")]
}

/// Every source file of the library, without comments and tests, and the data that are not one province's.
fn sources() -> Vec<(PathBuf, String)> {
    let root = here().join("../core/src");
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a source file");
        (
            path.strip_prefix(&root).expect("below the root").to_owned(),
            without_tests(&without_comments(&text)),
        )
    };
    let mut sources: Vec<_> = files(&root, ".rs").into_iter().map(read).collect();
    assert!(sources.len() > 50, "{} files", sources.len());
    let common = files(&root.join("data"), ".json")
        .into_iter()
        .filter(|path| !path.starts_with(root.join("data/tra-vinh")));
    sources.extend(common.map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a data file"))));
    sources
}

/// Replaces comments by nothing. Strings stay: what stands in them runs.
fn without_comments(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
            continue;
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            continue;
        } else if let Some(hashes) = raw_string(rest) {
            let closing = format!("\"{}", "#".repeat(hashes));
            let begins = hashes + 2;
            rest[begins..].find(&closing).map_or(rest.len(), |end| begins + end + closing.len())
        } else if next == '"' {
            string(rest)
        } else if next == '\'' {
            // A quote inside quotes would open a string; a lifetime has no second quote near it.
            ["'\"'", "'\\\"'", "'\\''"].iter().find(|one| rest.starts_with(**one)).map_or(1, |one| one.len())
        } else {
            next.len_utf8()
        };
        code.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    code
}

/// How many hashes a raw string that begins here has.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// How many bytes the string that begins here has.
fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// Leaves out every item under `#[cfg(test)]`: they are modules, which end at the brace in their own column.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        let indent = rest[..at].rsplit('\n').next().unwrap_or_default();
        let closing = format!("\n{indent}}}");
        rest = rest[at..].find(&closing).map_or("", |end| &rest[at + end + closing.len()..]);
    }
    kept + rest
}

/// Whether `word` stands in `code` as a word of its own.
fn stands_in(code: &str, word: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        // A code in a message may end a sentence or begin a pair; a digit beside it makes it another number.
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

/// Whether `word` stands in `code` as a string of its own, or as a code in a message. A number in a computation is none.
fn is_written(code: &str, word: &str) -> bool {
    code.contains(&format!("\"{word}\"")) || code.contains(&format!("`{word}`"))
}

fn assert_none(found: Vec<(PathBuf, String)>) {
    assert!(found.is_empty(), "this belongs into the data: {found:#?}");
}

fn search<'w>(
    words: impl IntoIterator<Item = &'w String>,
    holds: fn(&str, &str) -> bool,
) -> Vec<(PathBuf, String)> {
    let words: Vec<&String> = words.into_iter().collect();
    assert!(words.len() > 40, "only {} words to look for", words.len());
    let mut found = Vec::new();
    for (path, code) in sources() {
        found.extend(
            words.iter().filter(|word| holds(&code, word)).map(|word| (path.clone(), (*word).clone())),
        );
    }
    found
}

#[test]
fn no_code_of_a_unit_stands_in_the_code() {
    let mut codes = BTreeSet::new();
    for jurisdiction in jurisdictions() {
        codes.extend(jurisdiction.hierarchy().tables().units.iter().map(|unit| unit.code.to_string()));
    }
    assert_none(search(&codes, stands_in));
}

#[test]
fn no_code_of_an_area_stands_in_the_code() {
    let mut codes = BTreeSet::new();
    for jurisdiction in jurisdictions() {
        codes.extend(jurisdiction.hierarchy().tables().areas.iter().map(|area| area.code.to_string()));
    }
    assert_none(search(&codes, is_written));
    // A commune's five digits are no other number, quoted or not.
    assert_none(search(codes.iter().filter(|code| code.len() == 5), stands_in));
}

#[test]
fn no_name_of_a_place_stands_in_the_code() {
    let mut names = BTreeSet::new();
    for jurisdiction in jurisdictions() {
        let tables = jurisdiction.hierarchy().tables();
        let areas = tables.areas.iter().flat_map(|area| area.names.iter());
        names.extend(areas.map(|name| place(name.labels.vi.as_str())));
    }
    // What a unit is named after is such a place.
    let names: BTreeSet<String> = names.into_iter().collect();
    assert!(["Trà Vinh", "Vĩnh Long", "Càng Long", "Duyên Hải"].iter().all(|name| names.contains(*name)));
    assert_none(search(&names, stands_in));
}

/// The name without the word for its level; a number alone is no name.
fn place(name: &str) -> String {
    let levels = ["Thành phố ", "Thị xã ", "Thị trấn ", "Tỉnh ", "Huyện ", "Phường ", "Xã "];
    let rest = levels.iter().find_map(|level| name.strip_prefix(level)).unwrap_or(name);
    if rest.bytes().all(|byte| byte.is_ascii_digit()) { name.to_owned() } else { rest.to_owned() }
}

/// Words of the code lists: those of the library's own closed lists are others.
#[test]
fn no_topic_and_no_group_stands_in_the_code() {
    let mut codes = BTreeSet::new();
    for jurisdiction in jurisdictions() {
        for regime in jurisdiction.regimes() {
            codes.extend(regime.lists.topics.iter().map(|entry| entry.code.to_string()));
            codes.extend(regime.lists.groups.iter().map(|entry| entry.code.to_string()));
        }
    }
    assert_none(search(&codes, is_written));
}

/// A rule says which clause it was written for; nothing else cites an instrument.
#[test]
fn no_instrument_is_cited_but_by_a_rule() {
    for jurisdiction in jurisdictions() {
        for regime in jurisdiction.regimes() {
            let code = regime.code.as_str();
            for (path, source) in sources() {
                let lines = source.lines().filter(|line| line.contains(code));
                let cited: Vec<&str> =
                    lines.filter(|line| !line.trim_start().starts_with("clause: Some(\"")).collect();
                assert_eq!(cited, Vec::<&str>::new(), "{}", path.display());
            }
        }
    }
}

/// The numbers of due rules and windows, in the rooms that compute with days. Bounds of types are no days.
#[test]
fn no_due_day_stands_in_the_code() {
    let mut days = BTreeSet::new();
    let regimes = Jurisdiction::tra_vinh().regimes().to_vec();
    for obligation in regimes.iter().flat_map(|regime| regime.obligations.iter()) {
        match &obligation.due {
            DueRule::Unset {} => {}
            DueRule::DayOfMonth { day, .. } => drop(days.insert(day.get())),
            DueRule::NthWorkingDay { nth, .. } => drop(days.insert(nth.get())),
            DueRule::WorkingDaysBefore { days: before, .. } => drop(days.insert(before.get())),
            DueRule::DaysAfter { days: after } => drop(days.insert(after.get())),
        }
        if let WindowRule::Shifted { first_day, last_day } = &obligation.window {
            days.extend([first_day.get(), last_day.get()]);
        }
    }
    assert!(!days.is_empty(), "the directive sets a day");
    let rooms = ["regime", "deadlines", "aggregate", "jurisdiction", "calendar"];
    let of_a_room = |path: &Path| {
        let room = path.iter().next().and_then(|first| first.to_str()).unwrap_or_default();
        rooms.contains(&room) || path.starts_with("rules/d")
    };
    let mut looked = 0;
    let mut found = Vec::new();
    for (path, code) in sources().into_iter().filter(|(path, _)| of_a_room(path)) {
        looked += 1;
        let code = without_bounds(&code);
        found.extend(
            days.iter().filter(|day| stands_in(&code, &day.to_string())).map(|day| (path.clone(), *day)),
        );
    }
    assert!(looked > 10, "only {looked} files");
    assert_eq!(found, [], "this belongs into the data");
}

/// Leaves out the numbers that bound a type, such as those of `List<Regime, 1, 20>`.
fn without_bounds(code: &str) -> String {
    let number =
        |part: &str| !part.trim().is_empty() && part.trim().bytes().all(|b| b.is_ascii_digit() || b == b'_');
    let pieces = code.split_inclusive('>').map(|piece| {
        let Some(bounded) = piece.strip_suffix('>') else { return piece.to_owned() };
        let mut parts: Vec<&str> = bounded.split(',').collect();
        while parts.len() > 1 && parts.last().is_some_and(|part| number(part)) {
            parts.pop();
        }
        let kept = parts.join(",");
        // `Count<1, 31>`: the first bound follows the bracket.
        match kept.rsplit_once('<') {
            Some((head, last)) if number(last) => format!("{head}<"),
            _ => kept,
        }
    });
    pieces.collect()
}

/// The tools of this search: what they let through, and that they see what is there.
#[test]
fn the_search_sees_what_runs_and_nothing_else() {
    let source = r##"
//! `TV-HU-CL` in a comment
/// assert_eq!("TV-HU-CL", code); // and here
fn run() -> &'static str {
    let quote = '"'; /* TV-HU-CL */
    let raw = r#"a "TV-LDLD" // b"#;
    "TV-HND // no comment \" still"
}
#[cfg(test)]
mod tests {
    fn of() { "TV-HCCB"; }
}
fn after() { 20 }
"##;
    let code = without_tests(&without_comments(source));
    for (word, runs) in [
        ("TV-HU-CL", false),
        ("TV-LDLD", true),
        ("TV-HND", true),
        ("still", true),
        ("TV-HCCB", false),
        ("20", true),
    ] {
        assert_eq!(stands_in(&code, word), runs, "{word} in {code}");
    }
    assert!(!stands_in("TV-HU-CLX 2025 x20", "TV-HU-CL") && !stands_in("2025 x20", "20"));
    assert!(is_written("let a = \"84\";", "84") && !is_written("let a = 84;", "84"));
    assert_eq!(place("Thị trấn Càng Long"), "Càng Long");
    assert_eq!(place("Phường 3"), "Phường 3");
    let code = without_bounds("a: List<Regime, 1, 20>, b: Count<1, 20>, c: Text<20>, d: 20");
    assert!(!stands_in(&code.replace("d: 20", ""), "20") && stands_in(&code, "20"), "{code}");
    assert!(stands_in(&without_bounds("if day > 20 { 20 } else { list<20 }"), "20"));
}
