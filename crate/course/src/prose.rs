//! Prose as a tree: what markdown may say here, and nothing else.
//!
//! There is no variant for HTML, so a page that renders this tree cannot be made to run anything.

mod link;
mod parse;

pub(crate) use link::Links;
pub(crate) use parse::parse;

/// A piece of prose that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 for the largest, 6 for the smallest.
        level: u8,
        /// Its place in a link, unique in the text: `why-mock`.
        anchor: String,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Words without a paragraph around them, as in the items of a list without empty lines.
    Plain(Vec<Inline>),
    /// Code.
    Code {
        /// The language, such as `python`, where one is given.
        language: Option<String>,
        /// The code, with its last line end.
        text: String,
    },
    /// A list.
    List {
        /// The first number; `None` for bullets.
        start: Option<u64>,
        /// What the items say.
        items: Vec<Vec<Block>>,
    },
    /// A box that stands out.
    Callout {
        /// How it stands out.
        kind: CalloutKind,
        /// What it says.
        content: Vec<Block>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A table.
    Table {
        /// How each column is aligned.
        columns: Vec<Align>,
        /// The cells of the head.
        head: Vec<Vec<Inline>>,
        /// The cells of each row.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A line across the page.
    Rule,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Code in a line.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A new line within a paragraph.
    Break,
}

/// Where a link leads. Links that lead nowhere are not in the tree; what they say is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A lesson of this course.
    Lesson {
        /// Its folder.
        lesson: String,
    },
    /// An exercise of this course.
    Exercise {
        /// The folder of its lesson.
        lesson: String,
        /// Its folder.
        exercise: String,
    },
    /// A heading of the same text.
    Heading {
        /// Its anchor.
        anchor: String,
    },
    /// Another site, always with `https://` or `http://`.
    Web(String),
}

/// How a callout stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalloutKind {
    /// Worth knowing.
    Note,
    /// Makes life easier.
    Tip,
    /// Must not be missed.
    Important,
    /// Goes wrong easily.
    Warning,
    /// Does harm.
    Caution,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As text usually is.
    Start,
    /// In the middle.
    Center,
    /// To the far side, as numbers are.
    End,
}
