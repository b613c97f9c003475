//! How much a detailed explanation may say: as much as was asked for with `-v`, and no more lines than pytest shows.

/// pytest shows this many lines of detail.
const MAX_LINES: usize = 8;
/// pytest shows this many characters of detail.
const MAX_CHARS: usize = 8 * 80;
/// The last line of a detail that was cut.
const NOTICE: &str = "...Full output truncated, use '-vv' to show";
/// What the notice itself may add: a blank line and itself.
const NOTICE_LINES: usize = 2;
/// What the notice itself may add: itself and an ellipsis.
const NOTICE_CHARS: usize = 3 + NOTICE.len();

/// The most lines of either side that are worth comparing.
pub(super) const COMPARED_LINES: usize = MAX_LINES + NOTICE_LINES + 1;
/// The most characters of either side that are worth comparing.
pub(super) const COMPARED_CHARS: usize = MAX_CHARS + NOTICE_CHARS;

/// From this verbosity on, nothing is cut.
const UNCUT: i8 = 2;

/// The lines of an explanation while it is being made, under pytest's limits.
#[derive(Debug)]
pub(super) struct Lines {
    all: Vec<String>,
    chars: usize,
    verbosity: i8,
}

impl Lines {
    /// None yet. `verbosity` is 1 for `-v`, 2 for `-vv`.
    pub(super) fn new(verbosity: i8) -> Self {
        Self { all: Vec::new(), chars: 0, verbosity }
    }

    /// How much is to be told.
    pub(super) fn verbosity(&self) -> i8 {
        self.verbosity
    }

    /// Whether everything is to be told.
    pub(super) fn is_unlimited(&self) -> bool {
        self.verbosity >= UNCUT
    }

    /// Adds a line, unless enough is there already.
    pub(super) fn push(&mut self, line: impl Into<String>) {
        if !self.is_full() {
            let line = line.into();
            self.chars += line.chars().count();
            self.all.push(line);
        }
    }

    /// Whether what is there is cut anyway: nothing more needs to be made.
    pub(super) fn is_full(&self) -> bool {
        !self.is_unlimited() && (self.all.len() >= COMPARED_LINES || self.chars > COMPARED_CHARS)
    }

    /// Whether nothing was added.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The lines as they came.
    pub(super) fn into_uncut(self) -> Vec<String> {
        self.all
    }

    /// The lines, cut where they pass the limits.
    pub(super) fn into_cut(self) -> Vec<String> {
        let fits = self.all.len() <= MAX_LINES + NOTICE_LINES;
        if self.is_unlimited() || (fits && self.chars <= COMPARED_CHARS) {
            return self.all;
        }
        let mut lines = self.all;
        if !fits {
            lines.truncate(MAX_LINES);
        }
        if lines.iter().map(|line| line.chars().count()).sum::<usize>() > COMPARED_CHARS {
            cut_chars(&mut lines);
        }
        if let Some(last) = lines.last_mut() {
            last.push_str("...");
        }
        lines.extend([String::new(), NOTICE.to_owned()]);
        lines
    }
}

fn cut_chars(lines: &mut Vec<String>) {
    let mut room = MAX_CHARS;
    for index in 0..lines.len() {
        let length = lines[index].chars().count();
        if length > room {
            lines[index] = lines[index].chars().take(room).collect();
            lines.truncate(index + 1);
            return;
        }
        room -= length;
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    fn cut(lines: &[&str]) -> Vec<String> {
        cut_at(0, lines)
    }

    fn cut_at(verbosity: i8, lines: &[&str]) -> Vec<String> {
        let mut all = Lines::new(verbosity);
        for line in lines {
            all.push(*line);
        }
        all.into_cut()
    }

    #[test]
    fn ten_lines_are_kept_whole() {
        let lines = ["x"; 10];
        assert_eq!(cut(&lines), lines);
    }

    #[test]
    fn eleven_lines_become_eight_and_a_notice() {
        let mut expect = vec!["x"; 7];
        expect.extend(["x...", "", "...Full output truncated, use '-vv' to show"]);
        assert_eq!(cut(&["x"; 11]), expect);
    }

    #[test]
    fn many_characters_are_cut_within_a_line() {
        let long = "y".repeat(700);
        let kept = format!("{}...", "y".repeat(637));
        assert_eq!(cut(&["abc", &long]), ["abc", &kept, "", "...Full output truncated, use '-vv' to show"]);
    }

    #[test]
    fn nothing_is_cut_where_everything_is_asked_for() {
        let lines = ["x"; 1000];
        assert_eq!(cut_at(2, &lines), lines);
    }
}
