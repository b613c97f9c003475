//! What is wrong with a lesson file: where, what, and how to mend it.

use std::fmt;

use thiserror::Error;

use crate::name::nearest;

/// One thing an author should mend.
///
/// Its text is `file:line: key `key`: what is wrong`; [`Problem::fix`] is the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the lessons folder.
    pub file: String,
    /// The line, from 1, where one is known.
    pub line: Option<u32>,
    /// The key, such as `title` or `fault[2].hints`, where the file has keys.
    pub key: Option<String>,
    /// What is wrong.
    pub what: What,
}

impl Problem {
    /// What the author does about it.
    #[must_use]
    pub fn fix(&self) -> String {
        self.what.fix(self.key.as_deref().unwrap_or("key"))
    }

    /// The folder of the lesson it belongs to; `None` for the course file.
    #[must_use]
    pub fn lesson(&self) -> Option<&str> {
        self.file.split_once('/').map(|(lesson, _)| lesson)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": key `{key}`")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// The kinds of problem.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum What {
    /// A file is named but not there.
    #[error("there is no file `{path}`")]
    NoFile {
        /// The file that is missing.
        path: String,
    },
    /// The file is not TOML.
    #[error("this is not TOML: {message}")]
    NotToml {
        /// What the TOML parser says.
        message: String,
    },
    /// A key that means nothing here.
    #[error("nothing reads this key")]
    UnknownKey {
        /// The key that was probably meant.
        meant: Option<String>,
        /// The keys that are read here.
        known: &'static [&'static str],
    },
    /// A key that must be there is not.
    #[error("the key is missing")]
    NoKey {
        /// A line that would do.
        example: &'static str,
    },
    /// The value has the wrong type.
    #[error("this should be {expected}, but it is {found}")]
    WrongType {
        /// What it should be, with an article.
        expected: &'static str,
        /// What it is, with an article.
        found: String,
    },
    /// A value that says nothing.
    #[error("this is empty")]
    Empty,
    /// A number outside its bounds.
    #[error("`{found}` is not between {least} and {most}")]
    OutOfBounds {
        /// What was given.
        found: String,
        /// The least that is allowed.
        least: u64,
        /// The most that is allowed.
        most: u64,
    },
    /// A text that is no moment in time.
    #[error("`{found}` is not a moment between 1970 and 2199")]
    BadMoment {
        /// What was given.
        found: String,
    },
    /// A text that is none of those that mean something here.
    #[error("`{found}` means nothing here")]
    NotOneOf {
        /// What was given.
        found: String,
        /// What means something.
        known: &'static [&'static str],
    },
    /// Something goes wrong at a server that there is not.
    #[error("no `[[server]]` answers `{operation}`")]
    NoServer {
        /// The method and the address.
        operation: String,
    },
    /// A text that should be JSON.
    #[error("this is not JSON: {message}")]
    NotJson {
        /// What the JSON parser says.
        message: String,
    },
    /// The file is written for another version of this program.
    #[error("format `{found}` is not known")]
    WrongFormat {
        /// What was given.
        found: String,
        /// What is known.
        known: u64,
    },
    /// A name twice where names must differ.
    #[error("`{name}` is used twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// A name that cannot be part of a link.
    #[error("`{name}` cannot be a name")]
    BadName {
        /// The name.
        name: String,
    },
    /// A path that leaves its folder, or is no path.
    #[error("`{path}` cannot be a path here")]
    BadPath {
        /// The path.
        path: String,
    },
    /// A list that must have something in it has nothing.
    #[error("there is no {thing}")]
    None {
        /// What is missing.
        thing: &'static str,
    },
    /// A faulty implementation that does not differ from a correct one.
    #[error("`{path}` is the same as the correct implementation `{correct}`")]
    NoFault {
        /// The faulty file.
        path: String,
        /// The correct file.
        correct: String,
    },
    /// The solution is what the learner starts with.
    #[error("the solution `{path}` is the same as what the learner starts with")]
    AlreadySolved {
        /// The solution's file.
        path: String,
    },
    /// HTML in prose.
    #[error("prose may not contain HTML: `{html}` was left out")]
    Html {
        /// The beginning of it.
        html: String,
    },
    /// A picture in prose.
    #[error("prose may not contain pictures yet: `{target}` was left out")]
    Picture {
        /// Where it points.
        target: String,
    },
    /// A link in prose that leads nowhere.
    #[error("the link `{target}` leads nowhere")]
    DeadLink {
        /// Where it points.
        target: String,
        /// What was probably meant.
        meant: Option<String>,
    },
}

impl What {
    fn fix(&self, key: &str) -> String {
        match self {
            Self::NoFile { path } => format!("create `{path}`, or mend the name that leads to it"),
            Self::NotToml { .. } => "mend the line; texts stand in double quotes, lists in `[...]`".to_owned(),
            Self::UnknownKey { meant: Some(meant), .. } | Self::DeadLink { meant: Some(meant), .. } => {
                format!("did you mean `{meant}`?")
            }
            Self::UnknownKey { known, .. } => format!("remove it, or use one of: {}", known.join(", ")),
            Self::NoKey { example } => format!("add a line such as `{example}`"),
            Self::WrongType { expected, .. } => format!("write {expected}"),
            Self::Empty => format!("write something, or remove `{key}` if it is not needed"),
            Self::OutOfBounds { least, most, .. } => format!("write a whole number from {least} to {most}"),
            Self::BadMoment { .. } => "write it in ISO form, such as `\"2026-01-15T12:00:00Z\"`".to_owned(),
            Self::NotOneOf { found, known } => match nearest(found, known.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`? there are: {}", known.join(", ")),
                None => format!("use one of: {}", known.join(", ")),
            },
            Self::NoServer { .. } => {
                "write the method and the address of a `[[server]]`, such as `POST http://model-api/predict`".to_owned()
            }
            Self::NotJson { .. } => "write JSON in single quotes, such as `json = '{\"prediction\": 0.87}'`".to_owned(),
            Self::WrongFormat { known, .. } => format!("write `format = {known}`, or use the program it is written for"),
            Self::Twice { name } => format!("give one of the two another name than `{name}`"),
            Self::BadName { .. } => "use lower-case letters, digits and `_` only".to_owned(),
            Self::BadPath { .. } => "write a path inside this folder, such as `faults/wrong_key.py`".to_owned(),
            Self::None { thing } => format!("add at least one {thing}"),
            Self::NoFault { .. } => "put the fault in, or remove it from the list".to_owned(),
            Self::AlreadySolved { .. } => "take something away from the start, so that there is work to do".to_owned(),
            Self::Html { .. } => "write it as markdown; for `<` itself, put it in backticks".to_owned(),
            Self::Picture { .. } => "say it in words, a table or a code block".to_owned(),
            Self::DeadLink { .. } => {
                "link to `https://...`, to a lesson as `../02_lesson`, or to an exercise as `../02_lesson/exercise`"
                    .to_owned()
            }
        }
    }
}
