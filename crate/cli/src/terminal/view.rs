//! What of a run is shown, as the options of the command line have it.

use protocol::{Options, Traceback};

use crate::coverage::Wanted;

/// What is shown, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct View {
    /// 1 with `-v`, -1 with `-q`, and so on.
    pub(crate) verbosity: i8,
    /// The lists of the short summary, each by its letter: what `-r` makes of its argument.
    pub(crate) lists: String,
    /// How failures show the way to them.
    pub(crate) traceback: Traceback,
    /// How many columns a line has.
    pub(crate) columns: usize,
    /// After how many failures the run stops; 0 for never.
    pub(crate) max_failures: usize,
    /// Whether output of tests is printed as it comes, so that no line has room for a percentage.
    pub(crate) uncaptured: bool,
    /// Whether the tests are only listed.
    pub(crate) collect_only: bool,
    /// What is shown of captured output: `all`, `no`, or one of `stdout`, `stderr` and `log`.
    pub(crate) captured: String,
    /// How many of the slowest phases are listed, 0 for all; none where nobody asked.
    pub(crate) durations: Option<usize>,
    /// Phases that took less are not among them, in milliseconds.
    pub(crate) durations_min_ms: u64,
    /// What is left out.
    pub(crate) without: Without,
    /// Whether lines of the short summary are cut to the width.
    pub(crate) is_cut: bool,
    /// Whose lines are counted, where they are.
    pub(crate) coverage: Option<Wanted>,
}

/// Parts that an option leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Without {
    pub(crate) header: bool,
    pub(crate) summary: bool,
    pub(crate) folding: bool,
}

impl View {
    /// What is shown where nobody asks for anything, of a run with `options`.
    pub(crate) fn of(options: &Options) -> Self {
        Self {
            verbosity: options.verbosity,
            lists: lists("fE", true),
            traceback: options.traceback,
            columns: options.columns(),
            max_failures: options.max_failures,
            uncaptured: options.uncaptured,
            collect_only: options.collect_only,
            captured: "all".to_owned(),
            durations: None,
            durations_min_ms: 5,
            without: Without::default(),
            is_cut: options.verbosity < 2,
            coverage: None,
        }
    }

    /// Whether the list of that letter is wanted.
    pub(crate) fn wants(&self, letter: char) -> bool {
        self.lists.contains(letter)
    }

    /// Whether the line of progress ends in a percentage.
    pub(crate) fn shows_share(&self) -> bool {
        !self.uncaptured
    }
}

/// The letters that `given` behind `-r` stands for, `w` for the warnings among them.
pub(crate) fn lists(given: &str, warnings: bool) -> String {
    let mut letters = String::new();
    for letter in given.chars() {
        match letter {
            'a' => "sxXEf".clone_into(&mut letters),
            'A' => "PpsxXEf".clone_into(&mut letters),
            'N' => letters.clear(),
            letter => {
                let letter = if matches!(letter, 'F' | 'S') { letter.to_ascii_lowercase() } else { letter };
                if !letters.contains(letter) {
                    letters.push(letter);
                }
            }
        }
    }
    letters.retain(|letter| letter != 'w');
    if warnings {
        letters.insert(0, 'w');
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn the_last_word_on_all_or_none_counts() {
        assert_eq!(lists("fE", true), "wfE");
        assert_eq!(lists("A", false), "PpsxXEf");
        assert_eq!(lists("sNF", true), "wf");
        assert_eq!(lists("xx", true), "wx");
    }
}
