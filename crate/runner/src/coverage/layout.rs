//! How the lines of a file belong together: which are one statement, and which are left out of the count.

use std::collections::BTreeSet;

use ruff_text_size::{Ranged, TextSize};
use rustpython_vm::compiler::ast::token::{TokenKind, Tokens};

use super::excluded;

/// The lines of one file, counted from 1.
#[derive(Debug)]
pub(crate) struct Layout {
    /// Where each line begins.
    starts: Vec<TextSize>,
    /// At each line's index, the line on which its statement begins.
    firsts: Vec<u32>,
    excluded: BTreeSet<u32>,
}

impl Layout {
    pub(super) fn of(tokens: &Tokens, text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = ends.filter_map(|(at, _)| TextSize::try_from(at + 1).ok());
        let starts: Vec<TextSize> = std::iter::once(TextSize::default()).chain(starts).collect();
        let mut layout =
            Self { firsts: (0..=starts.len()).map(number).collect(), starts, excluded: BTreeSet::new() };
        layout.join(tokens);
        layout.exclude(tokens, text);
        layout
    }

    /// The line of a position.
    pub(super) fn line(&self, at: TextSize) -> u32 {
        number(self.starts.partition_point(|start| *start <= at))
    }

    /// The first line of the statement that has a part at this position.
    pub(super) fn first(&self, at: TextSize) -> u32 {
        self.first_of(self.line(at))
    }

    /// Whether the statement that begins on `line` is left out of the count.
    pub(super) fn is_excluded(&self, line: u32) -> bool {
        self.excluded.contains(&line)
    }

    /// Leaves out the lines from `first` to `last`.
    pub(super) fn leave_out(&mut self, first: u32, last: u32) {
        self.excluded.extend(first..=last);
    }

    /// Whether one of the lines from `first` to `last` is left out.
    pub(super) fn has_excluded(&self, first: u32, last: u32) -> bool {
        self.excluded.range(first..=last).next().is_some()
    }

    fn first_of(&self, line: u32) -> u32 {
        self.firsts.get(line as usize).copied().unwrap_or(line)
    }

    /// A statement goes on until its line ends outside of brackets.
    fn join(&mut self, tokens: &Tokens) {
        let mut first = None;
        for token in tokens {
            match token.kind() {
                TokenKind::Newline => {
                    if let Some(first) = first.take() {
                        let last = self.line(token.start());
                        for line in first..=last {
                            if let Some(slot) = self.firsts.get_mut(line as usize) {
                                *slot = first;
                            }
                        }
                    }
                }
                kind if is_silent(kind) => {}
                _ => {
                    first.get_or_insert(self.line(token.start()));
                }
            }
        }
    }

    /// A line that says so is left out, and with the colon of a clause all that is in the clause.
    fn exclude(&mut self, tokens: &Tokens, text: &str) {
        self.excluded = excluded::lines(text).into_iter().map(|line| self.first_of(line)).collect();
        let (mut indent, mut nesting) = (0_u32, 0_u32);
        let mut first = None;
        let mut suite: Option<u32> = None;
        for token in tokens {
            let last = self.line(token.end());
            match token.kind() {
                TokenKind::Indent => indent += 1,
                TokenKind::Dedent => indent = indent.saturating_sub(1),
                TokenKind::Newline => first = None,
                kind if is_silent(kind) => {}
                kind => {
                    let begin = *first.get_or_insert_with(|| {
                        if suite.is_some_and(|outer| indent <= outer) {
                            suite = None;
                        }
                        if suite.is_some() {
                            self.excluded.insert(last);
                        }
                        self.line(token.start())
                    });
                    match kind {
                        TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => nesting += 1,
                        TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                            nesting = nesting.saturating_sub(1);
                        }
                        TokenKind::Colon
                            if nesting == 0 && suite.is_none() && self.has_excluded(begin, last) =>
                        {
                            self.excluded.insert(last);
                            suite = Some(indent);
                        }
                        _ => {}
                    }
                }
            }
        }
        self.excluded = self.excluded.iter().map(|line| self.first_of(*line)).collect();
    }
}

fn is_silent(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Comment
            | TokenKind::NonLogicalNewline
            | TokenKind::Indent
            | TokenKind::Dedent
            | TokenKind::EndOfFile
    )
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
