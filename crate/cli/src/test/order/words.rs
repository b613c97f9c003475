//! A command line, word by word: `-xvs`, `-k name`, `-kname`, `--tb short`, `--tb=short`.

use std::slice::Iter;

use crate::error::Error;

/// Options that want a value.
const VALUED: &[&str] = &[
    "-k",
    "-m",
    "-p",
    "-r",
    "-W",
    "--capture",
    "--clock",
    "--color",
    "--cov-report",
    "--durations",
    "--durations-min",
    "--maxfail",
    "--pythonwarnings",
    "--report-chars",
    "--seed",
    "--show-capture",
    "--tb",
    "--timeout",
    "--verbosity",
];

/// One thing that is said.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// What is no option.
    Path(String),
    /// An option without a value.
    Flag(String),
    /// An option with its value.
    Option(String, String),
}

/// Takes a command line apart.
pub(super) struct Words<'a> {
    rest: Iter<'a, String>,
    /// What is left of a word such as `-xvs`.
    letters: String,
    /// Behind `--` everything is a path.
    paths_only: bool,
}

impl<'a> Words<'a> {
    pub(super) fn new(arguments: &'a [String]) -> Self {
        Self { rest: arguments.iter(), letters: String::new(), paths_only: false }
    }

    /// The next one.
    ///
    /// # Errors
    /// [`Error::Usage`] where a value is missing, or is given to an option that has none.
    pub(super) fn next(&mut self) -> Result<Option<Word>, Error> {
        if !self.letters.is_empty() {
            return self.letter().map(Some);
        }
        let Some(word) = self.rest.next() else { return Ok(None) };
        if self.paths_only || word == "-" || !word.starts_with('-') {
            return Ok(Some(Word::Path(word.clone())));
        }
        if word == "--" {
            self.paths_only = true;
            return self.next();
        }
        if !word.starts_with("--") {
            word[1..].clone_into(&mut self.letters);
            return self.letter().map(Some);
        }
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        match value {
            Some(value) if VALUED.contains(&name) => Ok(Some(Word::Option(name.to_owned(), value))),
            Some(value) if name == "--cov" => Ok(Some(Word::Option(name.to_owned(), value))),
            // It may go without one.
            None if name == "--cov" => Ok(Some(match self.rest.as_slice().first() {
                Some(next) if !next.starts_with('-') => self.valued(name.to_owned())?,
                _ => Word::Flag(name.to_owned()),
            })),
            None if VALUED.contains(&name) => self.valued(name.to_owned()).map(Some),
            // An option that nobody knows is named as it was written.
            _ => Ok(Some(Word::Flag(word.clone()))),
        }
    }

    /// The first of the letters, with what comes behind it where it wants a value.
    fn letter(&mut self) -> Result<Word, Error> {
        let letter: String =
            self.letters.drain(..self.letters.chars().next().map_or(0, char::len_utf8)).collect();
        let name = format!("-{letter}");
        if !VALUED.contains(&name.as_str()) {
            return Ok(Word::Flag(name));
        }
        if self.letters.is_empty() {
            return self.valued(name);
        }
        let value = std::mem::take(&mut self.letters);
        Ok(Word::Option(name, value.strip_prefix('=').unwrap_or(&value).to_owned()))
    }

    fn valued(&mut self, name: String) -> Result<Word, Error> {
        let value = self.rest.next().filter(|value| !value.starts_with('-') || value.contains(' '));
        match value {
            Some(value) => Ok(Word::Option(name, value.clone())),
            None => Err(Error::Usage { message: format!("argument {name}: expected one argument") }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[track_caller]
    fn check(line: &[&str], expect: &[Word]) {
        let arguments: Vec<String> = line.iter().map(|word| (*word).to_owned()).collect();
        let mut words = Words::new(&arguments);
        let mut found = Vec::new();
        while let Some(word) = words.next().expect("a line that makes sense") {
            found.push(word);
        }
        assert_eq!(found, expect);
    }

    fn flag(name: &str) -> Word {
        Word::Flag(name.to_owned())
    }

    fn option(name: &str, value: &str) -> Word {
        Word::Option(name.to_owned(), value.to_owned())
    }

    #[test]
    fn letters_stand_together_and_the_last_may_have_a_value() {
        check(&["-xvs"], &[flag("-x"), flag("-v"), flag("-s")]);
        check(&["-xk", "a or b"], &[flag("-x"), option("-k", "a or b")]);
        check(&["-rA"], &[option("-r", "A")]);
        check(&["-knot a"], &[option("-k", "not a")]);
    }

    #[test]
    fn long_options_have_their_value_behind_them_or_in_them() {
        check(&["--tb=short", "--maxfail", "2"], &[option("--tb", "short"), option("--maxfail", "2")]);
        check(
            &["--co", "a.py::b", "--", "-x"],
            &[flag("--co"), Word::Path("a.py::b".to_owned()), Word::Path("-x".to_owned())],
        );
    }
}
