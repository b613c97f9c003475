//! The learner's source files, and where the statements in them begin and end.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use protocol::{Options, Traceback};
use ruff_text_size::Ranged;
use rustpython_vm::compiler::{
    ast::{self, visitor::Visitor},
    parser,
};

/// How failures are shown in this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Which frames, and how much of them.
    pub(crate) traceback: Traceback,
    /// Whether the locals of each frame go with it.
    pub(crate) show_locals: bool,
    /// How many columns a line has.
    pub(crate) columns: usize,
}

impl From<&Options> for Look {
    fn from(options: &Options) -> Self {
        Self { traceback: options.traceback, show_locals: options.show_locals, columns: options.columns() }
    }
}

/// The learner's files by their path relative to the work folder, and how failures in them are shown.
#[derive(Debug)]
pub(crate) struct Sources {
    files: HashMap<String, Rc<Source>>,
    look: Look,
}

impl Sources {
    /// Keeps the texts of all files.
    pub(crate) fn new(files: &[protocol::SourceFile], look: Look) -> Self {
        let files = files.iter().map(|file| (file.path.clone(), Rc::new(Source::new(&file.text)))).collect();
        Self { files, look }
    }

    /// How failures are shown.
    pub(crate) fn look(&self) -> &Look {
        &self.look
    }

    /// The file at `path`.
    pub(crate) fn get(&self, path: &str) -> Option<Rc<Source>> {
        self.files.get(path).cloned()
    }
}

/// One file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its lines, without their ends.
    pub(crate) lines: Vec<String>,
    text: String,
    starts: OnceCell<Vec<Start>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Start {
    line: usize,
    /// The last line, for a statement that holds no others.
    end: Option<usize>,
}

impl Source {
    fn new(text: &str) -> Self {
        Self {
            lines: text.lines().map(|line| line.trim_end().to_owned()).collect(),
            text: text.to_owned(),
            starts: OnceCell::new(),
        }
    }

    /// All of it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The line behind the last one of the block that begins on `line`: all that is indented more, both counted from 0.
    pub(crate) fn block_end(&self, line: usize) -> usize {
        let indent = |line: &str| line.len() - line.trim_start().len();
        let Some(first) = self.lines.get(line).map(|line| indent(line)) else { return self.lines.len() };
        let mut in_body = false;
        for (at, text) in self.lines.iter().enumerate().skip(line + 1) {
            if text.trim().is_empty() {
                continue;
            }
            let is_deeper = indent(text) > first;
            if in_body && !is_deeper {
                return at;
            }
            in_body |= is_deeper;
        }
        self.lines.len()
    }

    /// The line behind the last one of the statement that `line` belongs to, both counted from 0.
    ///
    /// - source: pytest 9, `_pytest._code.source.getstatementrange_ast`
    pub(crate) fn statement_end(&self, line: usize) -> usize {
        let starts = self.starts.get_or_init(|| starts(&self.text));
        let index = starts.partition_point(|start| start.line <= line);
        let limit = starts.get(index).map_or(self.lines.len(), |start| start.line).min(self.lines.len());
        let mut end = match index.checked_sub(1).map(|index| starts[index]) {
            Some(Start { end: Some(end), .. }) => (end + 1).min(limit),
            _ => limit,
        };
        while end > 0 {
            let line = self.lines[end - 1].trim_start();
            if !line.is_empty() && !line.starts_with('#') {
                break;
            }
            end -= 1;
        }
        end.max(line + 1).min(self.lines.len())
    }
}

/// The indent of the statement that the last of `lines` belongs to.
pub(super) fn last_statement_indent(lines: &[String]) -> usize {
    let text = lines.join("\n");
    let line = match (parser::parse_module(&text), lines.len().checked_sub(1)) {
        (Ok(_), Some(last)) => {
            let starts = starts(&text);
            let index = starts.partition_point(|start| start.line <= last);
            index.checked_sub(1).map_or(0, |index| starts[index].line)
        }
        (_, last) => last.unwrap_or_default(),
    };
    lines.get(line).map_or(0, |line| line.len() - line.trim_start().len())
}

/// Where each statement begins, in order.
fn starts(text: &str) -> Vec<Start> {
    let Ok(parsed) = parser::parse_module(text) else { return Vec::new() };
    let ends: Vec<usize> =
        text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    let mut collector = Collector { ends, starts: Vec::new() };
    for statement in &parsed.syntax().body {
        collector.visit_stmt(statement);
    }
    let mut starts = collector.starts;
    starts.sort_unstable();
    starts
}

struct Collector {
    ends: Vec<usize>,
    starts: Vec<Start>,
}

impl Collector {
    fn line(&self, at: impl Into<usize>) -> usize {
        let at = at.into();
        self.ends.partition_point(|end| *end < at)
    }

    fn header(&mut self, at: impl Into<usize>) {
        let line = self.line(at);
        self.starts.push(Start { line, end: None });
    }

    /// pytest counts the line before the first statement of `else` and `finally` as one of its own.
    fn before(&mut self, body: &[ast::Stmt]) {
        if let Some(first) = body.first() {
            let line = self.line(first.range().start()).saturating_sub(1);
            self.starts.push(Start { line, end: None });
        }
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::FunctionDef(inner) => {
                inner
                    .decorator_list
                    .iter()
                    .for_each(|decorator| self.header(decorator.expression.range().start()));
                self.header(inner.name.range().start());
            }
            ast::Stmt::ClassDef(inner) => {
                inner
                    .decorator_list
                    .iter()
                    .for_each(|decorator| self.header(decorator.expression.range().start()));
                self.header(inner.name.range().start());
            }
            ast::Stmt::For(inner) => {
                self.header(inner.range.start());
                self.before(&inner.orelse);
            }
            ast::Stmt::While(inner) => {
                self.header(inner.range.start());
                self.before(&inner.orelse);
            }
            ast::Stmt::Try(inner) => {
                self.header(inner.range.start());
                for ast::ExceptHandler::ExceptHandler(handler) in &inner.handlers {
                    self.header(handler.range.start());
                }
                self.before(&inner.orelse);
                self.before(&inner.finalbody);
            }
            ast::Stmt::If(inner) => {
                self.header(inner.range.start());
                for clause in &inner.elif_else_clauses {
                    match clause.test {
                        Some(_) => self.header(clause.range.start()),
                        None => self.before(&clause.body),
                    }
                }
            }
            ast::Stmt::With(inner) => self.header(inner.range.start()),
            ast::Stmt::Match(inner) => self.header(inner.range.start()),
            simple => {
                let range = simple.range();
                let (line, end) = (self.line(range.start()), self.line(range.end()));
                self.starts.push(Start { line, end: Some(end) });
            }
        }
        ast::visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, _: &'a ast::Expr) {}
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[track_caller]
    fn check(text: &str, line: usize, end: usize) {
        assert_eq!(Source::new(text).statement_end(line - 1), end);
    }

    #[test]
    fn a_statement_of_one_line_ends_on_it() {
        check("def f():\n    a = 1\n    assert a\n    b = 2\n", 3, 3);
    }

    #[test]
    fn a_statement_of_many_lines_is_shown_whole() {
        check("x = 1\nassert f(\n    1,\n    2,\n)\ny = 2\n", 2, 5);
    }

    #[test]
    fn comments_behind_a_statement_are_not_part_of_it() {
        check("def f():\n    a = 1\n    # why\n\n    # more\n    b = 2\n", 2, 2);
    }

    #[test]
    fn a_block_is_shown_to_its_colon() {
        check("with (\n    a,\n    b,\n):\n    # why\n    pass\n", 1, 4);
    }
}
