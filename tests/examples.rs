//! Every public item of the core has an example: what it is for is shown by code that runs.
//!
//! The items are found in the sources, not in what the compiler makes of them: what a macro declares counts once, where it
//! is written down.

use dlxh_conformance::{files, here};

/// A public item that no example shows, as `file:line name`.
fn without_example(path: &str, source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    let mut documented = false;
    let mut declares = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let text = line.trim();
        if text == "#[cfg(test)]" && lines.get(at + 1).is_some_and(|next| next.trim_end().ends_with('{')) {
            // A module of tests goes to the brace that stands where it began.
            let indent = &line[..line.len() - line.trim_start().len()];
            at += lines[at..].iter().position(|end| *end == format!("{indent}}}")).unwrap_or(lines.len());
            documented = false;
        } else if text.starts_with("#[") {
            // An attribute stands between the comment and the item, on one line or several.
            at += lines[at..].iter().position(|end| end.ends_with(']')).unwrap_or(0);
        } else if text.starts_with("///") {
            documented |= text.starts_with("/// ```");
        } else if text == "code! {" {
            declares = true;
        } else if let Some(name) = public_item(text).or(text.split(',').next().filter(|_| declares)) {
            declares = false;
            if !documented {
                found.push(format!("{path}:{} {name}", at + 1));
            }
            documented = false;
        } else {
            documented = false;
        }
        at += 1;
    }
    found
}

/// The name of the public item that `text` declares. A name that a macro fills in is declared elsewhere.
fn public_item(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix("pub ")?;
    for word in ["const ", "unsafe ", "async "] {
        rest = rest.strip_prefix(word).filter(|rest| rest.starts_with("fn ")).unwrap_or(rest);
    }
    let kinds = ["fn ", "struct ", "enum ", "trait ", "type ", "static ", "union "];
    let name = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    if name.starts_with('$') {
        return None;
    }
    name.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
}

#[test]
fn every_public_item_has_an_example() {
    let sources = here().join("../core/src");
    let mut missing = Vec::new();
    let mut items = 0;
    for path in files(&sources, ".rs") {
        let source = std::fs::read_to_string(&path).expect("a source");
        let name = path.strip_prefix(&sources).expect("below the sources").to_string_lossy().into_owned();
        items += source.lines().filter_map(|line| public_item(line.trim())).count();
        missing.extend(without_example(&name, &source));
    }
    // A scan that no longer finds the items would find none without an example either.
    assert!(items > 300, "only {items} public items found");
    assert!(missing.is_empty(), "{} public items have no example:\n{}", missing.len(), missing.join("\n"));
}

/// The lines of examples that take in a file when they are compiled: rustdoc compiles the examples of a crate as one, from
/// a folder of its own, and finds no path that begins where the source stands.
fn taken_in<'s>(path: &'s str, source: &'s str) -> impl Iterator<Item = String> + 's {
    let example = |line: &str| line.trim_start().starts_with("//");
    let takes_in =
        |line: &str| ["include_bytes!", "include_str!", "include!"].iter().any(|word| line.contains(word));
    let lines = source.lines().enumerate().filter(move |(_, line)| example(line) && takes_in(line));
    lines.map(move |(at, _)| format!("{path}:{}", at + 1))
}

#[test]
fn an_example_reads_its_file_when_it_runs() {
    let sources = here().join("../core/src");
    let mut found = Vec::new();
    for path in files(&sources, ".rs") {
        let source = std::fs::read_to_string(&path).expect("a source");
        found.extend(taken_in(&path.display().to_string(), &source));
    }
    assert!(found.is_empty(), "`std::fs::read` finds the data; these do not:\n{}", found.join("\n"));
    let source = "/// ```\n/// let report = include_bytes!(\"a.json\");\n/// ```\nconst A: &str = include_str!(\"a\");\n";
    assert_eq!(taken_in("a.rs", source).collect::<Vec<_>>(), ["a.rs:2"]);
}

#[test]
fn an_item_without_an_example_is_told_with_its_place() {
    let source = "\
/// Shown.
///
/// ```
/// assert!(true);
/// ```
#[derive(
    Debug,
)]
pub struct Shown {
    /// A field.
    pub field: u8,
}

/// Not shown.
#[must_use]
pub const fn bare() {}

pub(crate) fn inner() {}

macro_rules! made {
    ($name:ident) => {
        pub struct $name;
    };
}

code! {
    /// Not shown.
    BareCode, PATTERN, EXAMPLE, accepts
}

#[cfg(test)]
mod tests {
    pub fn helper() {}
}

#[cfg(test)]
mod elsewhere;

/// Not shown either.
pub enum Last {}
";
    assert_eq!(without_example("a.rs", source), ["a.rs:16 bare", "a.rs:28 BareCode", "a.rs:40 Last"]);
}
