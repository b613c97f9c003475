//! Lines on a terminal: where the next letter goes, rules with titles, text cut to its place.

use std::io::{self, Write};

/// What stands last on it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Last {
    /// Whole lines.
    Lines,
    /// A line that began with this.
    Begun(String),
    /// A line on which something is done with.
    Ended,
}

/// What has been written so far.
pub(super) struct Page<'a> {
    out: &'a mut dyn Write,
    columns: usize,
    /// How many columns of the current line are taken.
    column: usize,
    last: Last,
}

impl<'a> Page<'a> {
    pub(super) fn new(out: &'a mut dyn Write, columns: usize) -> Self {
        Self { out, columns, column: 0, last: Last::Lines }
    }

    /// How many columns a line has.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// How many columns of the current line are taken.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    /// Writes `text` where the last one ended.
    pub(super) fn write(&mut self, text: &str) -> io::Result<()> {
        self.column = match text.rfind('\n') {
            Some(end) => text[end + 1..].chars().count(),
            None => self.column + text.chars().count(),
        };
        self.out.write_all(text.as_bytes())
    }

    /// Writes `text` and ends the line.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.write(text)?;
        self.write("\n")
    }

    /// A line in the middle of which stands `title`, apart from what was under way.
    pub(super) fn rule(&mut self, fill: char, title: &str) -> io::Result<()> {
        self.close()?;
        self.inner_rule(fill, title)
    }

    /// The same within a block.
    pub(super) fn inner_rule(&mut self, fill: char, title: &str) -> io::Result<()> {
        let line = rule(fill, title, self.columns);
        self.line(&line)
    }

    /// Begins a line with `text`, unless it was begun with that. Gives whether it was.
    pub(super) fn begin(&mut self, text: &str) -> io::Result<()> {
        if self.last == Last::Begun(text.to_owned()) {
            return Ok(());
        }
        self.write("\n")?;
        self.last = Last::Begun(text.to_owned());
        self.write(text)
    }

    /// Whether a line was begun with something else than `text`.
    pub(super) fn is_at_another(&self, text: &str) -> bool {
        self.last != Last::Lines && self.last != Last::Begun(text.to_owned())
    }

    /// What was begun is done with.
    pub(super) fn finish(&mut self) {
        self.last = Last::Ended;
    }

    /// Ends what was under way.
    pub(super) fn close(&mut self) -> io::Result<()> {
        if self.last != Last::Lines {
            self.last = Last::Lines;
            self.write("\n")?;
        }
        Ok(())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// `title` in the middle of a line of `fill`.
pub(super) fn rule(fill: char, title: &str, columns: usize) -> String {
    let side = (columns.saturating_sub(title.chars().count() + 2) / 2).max(1);
    let side = fill.to_string().repeat(side);
    let mut line = format!("{side} {title} {side}");
    if line.chars().count() < columns {
        line.push(fill);
    }
    line
}

/// The first line of `text` between `before` and `after`, cut to `room` columns; nothing where not even that fits.
pub(super) fn fitted(before: &str, text: &str, after: &str, room: usize) -> Option<String> {
    const CUT: &str = "...";
    let text = text.lines().next().unwrap_or_default();
    let around = before.chars().count() + after.chars().count();
    if around + CUT.len() > room {
        return None;
    }
    if around + text.chars().count() <= room {
        return Some(format!("{before}{text}{after}"));
    }
    let kept: String = text.chars().take(room - around - CUT.len()).collect();
    Some(format!("{before}{kept}{CUT}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{fitted, rule};

    #[test]
    fn a_title_stands_in_the_middle() {
        assert_eq!(rule('=', "FAILURES", 80), format!("{} FAILURES {}", "=".repeat(35), "=".repeat(35)));
        assert_eq!(rule('_', "test_a", 80).len(), 80);
        assert_eq!(rule('_', "test_ab", 80).len(), 80);
        assert_eq!(rule('-', &"x".repeat(90), 80), format!("- {} -", "x".repeat(90)));
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!(fitted(" - ", &"x".repeat(100), "", 40), Some(format!(" - {}...", "x".repeat(34))));
        assert_eq!(fitted(" (", "why\nand more", ")", 40).as_deref(), Some(" (why)"));
        assert_eq!(fitted(" - ", "x", "", 5), None);
    }
}
