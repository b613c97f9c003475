//! TOML tables that know where each key stands, so that every problem names its line.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::desk::{Desk, Spot, line_at};
use crate::exercise::Declared;
use crate::name::nearest;
use crate::problem::What;

/// A parsed file.
pub(crate) struct Document<'t> {
    file: String,
    text: &'t str,
    root: DeTable<'t>,
}

impl<'t> Document<'t> {
    /// Parses as much as can be parsed; each error is reported.
    pub(crate) fn parse(file: &str, text: &'t str, desk: &mut Desk<'_>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let spot = error.span().map_or_else(|| Spot::file(file), |span| Spot::at(file, text, span.start));
            desk.report(&spot, What::NotToml { message: error.message().to_owned() });
        }
        Self { file: file.to_owned(), text, root: root.into_inner() }
    }

    pub(crate) fn root(&self) -> Table<'_> {
        Table { file: &self.file, text: self.text, prefix: String::new(), start: 0, entries: &self.root }
    }
}

/// A table of a parsed file.
pub(crate) struct Table<'d> {
    file: &'d str,
    text: &'d str,
    prefix: String,
    start: usize,
    entries: &'d DeTable<'d>,
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) spot: Spot,
}

impl<'d> Table<'d> {
    /// Reports every key that is not in `known`.
    pub(crate) fn expect_only(&self, known: &'static [&'static str], desk: &mut Desk<'_>) {
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let meant = nearest(name, known.iter().copied()).map(str::to_owned);
                desk.report(&self.spot(name, key.span().start), What::UnknownKey { meant, known });
            }
        }
    }

    /// The text of `key`, if there is one.
    pub(crate) fn text(&self, key: &str, desk: &mut Desk<'_>) -> Option<Entry> {
        let (spot, value) = self.find(key)?;
        text_of(value, spot, "a text in double quotes", desk)
    }

    /// The text of `key`, which must be there.
    pub(crate) fn required(&self, key: &str, example: &'static str, desk: &mut Desk<'_>) -> Option<Entry> {
        if self.find(key).is_none() {
            desk.report(&self.spot(key, self.start), What::NoKey { example });
        }
        self.text(key, desk)
    }

    /// The whole number of `key`, if there is one.
    pub(crate) fn whole(&self, key: &str, least: u64, most: u64, desk: &mut Desk<'_>) -> Option<u64> {
        let (spot, value) = self.find(key)?;
        let DeValue::Integer(digits) = value.get_ref() else {
            desk.report(&spot, wrong_type("a whole number", value));
            return None;
        };
        let number = u64::from_str_radix(digits.as_str(), digits.radix()).ok();
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            desk.report(&spot, What::OutOfBounds { found: digits.to_string(), least, most });
        }
        within
    }

    /// The moment of `key`, as TOML writes one or as a text, if there is one.
    pub(crate) fn moment(&self, key: &str, desk: &mut Desk<'_>) -> Option<Entry> {
        let (spot, value) = self.find(key)?;
        if let DeValue::Datetime(moment) = value.get_ref() {
            return Some(Entry { text: moment.to_string(), spot });
        }
        text_of(value, spot, "a moment in double quotes, such as `\"2026-01-15T12:00:00Z\"`", desk)
    }

    /// The texts in the list `key`; none where there is no such list.
    pub(crate) fn texts(&self, key: &str, desk: &mut Desk<'_>) -> Vec<Entry> {
        const EXPECTED: &str = "a list of texts, such as `[\"one\", \"two\"]`";
        let Some((spot, value)) = self.find(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            desk.report(&spot, wrong_type(EXPECTED, value));
            return Vec::new();
        };
        let entry_of = |item: &Spanned<DeValue<'_>>| {
            let spot = Spot { line: Some(line_at(self.text, item.span().start)), ..spot.clone() };
            text_of(item, spot, EXPECTED, desk)
        };
        items.iter().filter_map(entry_of).collect()
    }

    /// The table `key`, if there is one.
    pub(crate) fn table(&self, key: &str, desk: &mut Desk<'_>) -> Option<Table<'d>> {
        let (spot, value) = self.find(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            desk.report(&spot, wrong_type("a table, such as `[limits]` on a line of its own", value));
            return None;
        };
        Some(self.inner(format!("{}{key}.", self.prefix), value.span().start, table))
    }

    /// The tables of `[[key]]`, named `key[1].` and so on.
    pub(crate) fn tables(&self, key: &str, desk: &mut Desk<'_>) -> Vec<Table<'d>> {
        const EXPECTED: &str = "tables, each under its own line in double brackets, such as `[[fault]]`";
        let Some((spot, value)) = self.find(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            desk.report(&spot, wrong_type(EXPECTED, value));
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            match item.get_ref() {
                DeValue::Table(table) => {
                    let prefix = format!("{}{key}[{}].", self.prefix, i + 1);
                    tables.push(self.inner(prefix, item.span().start, table));
                }
                _ => desk.report(&spot, wrong_type(EXPECTED, item)),
            }
        }
        tables
    }

    /// Where the table itself stands: its first line, and its name without a dot.
    pub(crate) fn declared(&self) -> Declared {
        Declared { line: line_at(self.text, self.start), key: self.prefix.trim_end_matches('.').to_owned() }
    }

    /// Whether there is such a key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Where `key` stands, or where it would.
    pub(crate) fn spot_of(&self, key: &str) -> Spot {
        self.find(key).map_or_else(|| self.spot(key, self.start), |(spot, _)| spot)
    }

    fn inner(&self, prefix: String, start: usize, entries: &'d DeTable<'d>) -> Table<'d> {
        Table { file: self.file, text: self.text, prefix, start, entries }
    }

    fn find(&self, key: &str) -> Option<(Spot, &'d Spanned<DeValue<'d>>)> {
        let has_name = |entry: &(&'d Spanned<DeString<'d>>, _)| entry.0.get_ref() == key;
        let (name, value) = self.entries.iter().find(has_name)?;
        Some((self.spot(key, name.span().start), value))
    }

    fn spot(&self, key: &str, offset: usize) -> Spot {
        Spot { key: Some(format!("{}{key}", self.prefix)), ..Spot::at(self.file, self.text, offset) }
    }
}

fn text_of(
    value: &Spanned<DeValue<'_>>,
    spot: Spot,
    expected: &'static str,
    desk: &mut Desk<'_>,
) -> Option<Entry> {
    let DeValue::String(text) = value.get_ref() else {
        desk.report(&spot, wrong_type(expected, value));
        return None;
    };
    if text.trim().is_empty() {
        desk.report(&spot, What::Empty);
        return None;
    }
    Some(Entry { text: text.to_string(), spot })
}

fn wrong_type(expected: &'static str, value: &Spanned<DeValue<'_>>) -> What {
    let found = match value.get_ref() {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    What::WrongType { expected, found: found.to_owned() }
}
