use std::collections::BTreeMap;

use super::Table;
use crate::period::{Day, Instant};
use crate::shape::{Coded, Lang};

/// A column: its name and its cells.
///
/// ```
/// use dlxh::tables::{Cells, Column};
///
/// let column = Column { name: "nil_return".to_owned(), cells: Cells::Flags(vec![Some(false)]) };
/// assert_eq!(column.cells.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is called in the API.
    pub name: String,
    /// What stands in it, row by row.
    pub cells: Cells,
}

/// Cells of one type; what is absent or blank is `None`.
///
/// ```
/// use dlxh::tables::Cells;
///
/// let words = Cells::Codes { values: vec!["local".to_owned()], keys: vec![Some(0), None, Some(0)] };
/// assert_eq!(words.len(), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// Yes or no.
    Flags(Vec<Option<bool>>),
    /// Whole numbers.
    Numbers(Vec<Option<i64>>),
    /// Days since 1970-01-01.
    Days(Vec<Option<i32>>),
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Moments(Vec<Option<i64>>),
    /// Text.
    Texts(Vec<Option<String>>),
    /// Several codes each.
    Lists(Vec<Vec<String>>),
    /// Positions in a list of different values: a closed list stands there whole, in its own order.
    Codes {
        /// The different values.
        values: Vec<String>,
        /// Which of them, row by row.
        keys: Vec<Option<i32>>,
    },
}

impl Cells {
    /// Returns how many there are.
    ///
    /// ```
    /// assert_eq!(dlxh::tables::Cells::Numbers(vec![None, Some(3)]).len(), 2);
    /// ```
    pub fn len(&self) -> usize {
        match self {
            Self::Flags(cells) => cells.len(),
            Self::Numbers(cells) | Self::Moments(cells) => cells.len(),
            Self::Days(cells) => cells.len(),
            Self::Texts(cells) => cells.len(),
            Self::Lists(cells) => cells.len(),
            Self::Codes { keys, .. } => keys.len(),
        }
    }

    /// Tells whether there are none.
    ///
    /// ```
    /// assert!(dlxh::tables::Cells::Texts(Vec::new()).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Makes a table column by column from its rows.
pub(super) struct Columns<'r, R> {
    rows: &'r [R],
    labels: &'r [Lang],
    made: Vec<Column>,
}

impl<'r, R> Columns<'r, R> {
    pub(super) fn of(rows: &'r [R], labels: &'r [Lang]) -> Self {
        Self { rows, labels, made: Vec::new() }
    }

    pub(super) fn table(self) -> Table {
        Table { rows: self.rows.len(), columns: self.made }
    }

    fn add(&mut self, name: impl Into<String>, cells: Cells) {
        self.made.push(Column { name: name.into(), cells });
    }

    pub(super) fn flag(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<bool>) {
        self.add(name, Cells::Flags(self.rows.iter().map(cell).collect()));
    }

    pub(super) fn number(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<u64>) {
        let cell = |row| cell(row).and_then(|number| i64::try_from(number).ok());
        self.add(name, Cells::Numbers(self.rows.iter().map(cell).collect()));
    }

    pub(super) fn day(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<Day>) {
        let cell = |row| cell(row).map(Day::since_epoch);
        self.add(name, Cells::Days(self.rows.iter().map(cell).collect()));
    }

    pub(super) fn moment(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<Instant>) {
        let cell = |row| cell(row).map(Instant::since_epoch);
        self.add(name, Cells::Moments(self.rows.iter().map(cell).collect()));
    }

    pub(super) fn text(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<&'r str>) {
        let cell = |row| cell(row).map(str::to_owned);
        self.add(name, Cells::Texts(self.rows.iter().map(cell).collect()));
    }

    /// A word of few, which says itself.
    pub(super) fn word(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<String>) {
        let mut codes = Codes::default();
        self.rows.iter().for_each(|row| codes.push(cell(row).as_deref()));
        self.add(name, codes.cells());
    }

    /// A value of a closed list.
    pub(super) fn choice<E: Coded>(&mut self, name: &str, cell: impl Fn(&'r R) -> Option<E>) {
        let mut codes = Codes::all(E::VALUES.iter().map(|value| value.code_of()));
        self.rows.iter().for_each(|row| codes.push(cell(row).map(|value| value.code_of())));
        self.add(name, codes.cells());
        for lang in self.labels {
            let mut codes = Codes::all(E::VALUES.iter().map(|value| value.label_in(*lang)));
            self.rows.iter().for_each(|row| codes.push(cell(row).map(|value| value.label_in(*lang))));
            self.add(labelled(name, *lang), codes.cells());
        }
    }

    /// Values of a closed list.
    pub(super) fn choices<E: Coded>(&mut self, name: &str, cell: impl Fn(&'r R) -> &'r [E]) {
        let codes = |row| cell(row).iter().map(|value| value.code_of().to_owned()).collect();
        self.add(name, Cells::Lists(self.rows.iter().map(codes).collect()));
        for lang in self.labels {
            let labels = |row| cell(row).iter().map(|value| value.label_in(*lang).to_owned()).collect();
            self.add(labelled(name, *lang), Cells::Lists(self.rows.iter().map(labels).collect()));
        }
    }

    /// A code that `label` knows. One it does not know may be anything, and is blank.
    pub(super) fn code(
        &mut self,
        name: &str,
        cell: impl Fn(&'r R) -> Option<&'r str>,
        label: impl Fn(&'r R, &str, Lang) -> Option<&'r str>,
    ) {
        let known = |row| cell(row).filter(|code| label(row, code, Lang::default()).is_some());
        let mut codes = Codes::default();
        self.rows.iter().for_each(|row| codes.push(known(row)));
        self.add(name, codes.cells());
        for lang in self.labels {
            let mut codes = Codes::default();
            self.rows.iter().for_each(|row| codes.push(known(row).and_then(|code| label(row, code, *lang))));
            self.add(labelled(name, *lang), codes.cells());
        }
    }

    /// Codes that `label` knows; the others are left out.
    pub(super) fn codes(
        &mut self,
        name: &str,
        cell: impl Fn(&'r R) -> Vec<&'r str>,
        label: impl Fn(&'r R, &str, Lang) -> Option<&'r str>,
    ) {
        let known = |row| {
            let known = |code: &&str| label(row, code, Lang::default()).is_some();
            cell(row).into_iter().filter(known).map(str::to_owned).collect()
        };
        self.add(name, Cells::Lists(self.rows.iter().map(known).collect()));
        for lang in self.labels {
            let labels = |row| {
                cell(row).into_iter().filter_map(|code| label(row, code, *lang)).map(str::to_owned).collect()
            };
            self.add(labelled(name, *lang), Cells::Lists(self.rows.iter().map(labels).collect()));
        }
    }
}

/// The name of the column that says in `lang` what the codes of `name` are called.
fn labelled(name: &str, lang: Lang) -> String {
    format!("{name}_{}", lang.code())
}

#[derive(Default)]
struct Codes {
    values: Vec<String>,
    known: BTreeMap<String, i32>,
    keys: Vec<Option<i32>>,
}

impl Codes {
    fn all<'v>(values: impl Iterator<Item = &'v str>) -> Self {
        let mut codes = Self::default();
        values.for_each(|value| {
            codes.key(value);
        });
        codes
    }

    fn push(&mut self, value: Option<&str>) {
        let key = value.and_then(|value| self.key(value));
        self.keys.push(key);
    }

    fn key(&mut self, value: &str) -> Option<i32> {
        if let Some(key) = self.known.get(value) {
            return Some(*key);
        }
        let key = i32::try_from(self.values.len()).ok()?;
        self.values.push(value.to_owned());
        self.known.insert(value.to_owned(), key);
        Some(key)
    }

    fn cells(self) -> Cells {
        Cells::Codes { values: self.values, keys: self.keys }
    }
}
