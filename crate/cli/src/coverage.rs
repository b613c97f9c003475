//! The table of `--cov`: how many lines of each file ran.
//!
//! - source: pytest-cov 7.1 with coverage.py 7.17, recorded by `crate/cli/tests/coverage/record.py`

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use protocol::FileCoverage;

/// What is asked for with `--cov` and `--cov-report`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Folders, files or modules. Without any, all files that were imported.
    pub(crate) sources: Vec<String>,
    /// How it is told.
    pub(crate) report: Report,
}

/// How coverage is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Report {
    /// A table.
    #[default]
    Table,
    /// A table with the lines that did not run.
    Missing,
    /// Not at all.
    Nothing,
}

impl Report {
    /// Reads what stands behind `--cov-report`; `None` where it is no such thing.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        match word {
            "term" => Some(Self::Table),
            "term-missing" => Some(Self::Missing),
            "" => Some(Self::Nothing),
            _ => None,
        }
    }
}

impl Wanted {
    /// Names the sources as the files in the sandbox are named: relative to the folder among `roots` that they are in.
    pub(crate) fn under(mut self, roots: &[PathBuf]) -> Self {
        for source in &mut self.sources {
            let path: PathBuf = Path::new(source.as_str()).components().collect();
            let inner = roots.iter().find_map(|root| path.strip_prefix(root).ok());
            *source = inner.unwrap_or(&path).to_string_lossy().replace('\\', "/");
        }
        self
    }

    fn takes(&self, file: &FileCoverage, all: &[FileCoverage]) -> bool {
        if self.sources.is_empty() {
            return file.is_imported;
        }
        self.sources.iter().any(|source| is_in(file, source, all))
    }
}

/// Whether `file` belongs to the folder, file or module `source`.
fn is_in(file: &FileCoverage, source: &str, all: &[FileCoverage]) -> bool {
    let folder = if source.is_empty() || source == "." { String::new() } else { format!("{source}/") };
    if let Some(rest) = file.path.strip_prefix(&folder) {
        return file.is_imported || is_in_packages(&folder, rest, all);
    }
    let module = file.path.strip_suffix(".py").unwrap_or(&file.path);
    let module = module.strip_suffix("/__init__").unwrap_or(module).replace('/', ".");
    let is_module = module == source || module.starts_with(&format!("{source}."));
    file.path == source || is_module || (file.is_imported && module.ends_with(&format!(".{source}")))
}

/// Whether every folder between `folder` and the file is a package: what is not imported is looked for there alone.
fn is_in_packages(folder: &str, rest: &str, all: &[FileCoverage]) -> bool {
    rest.match_indices('/').all(|(at, _)| {
        let marker = format!("{folder}{}/__init__.py", &rest[..at]);
        all.iter().any(|file| file.path == marker)
    })
}

/// A row for each file that is wanted, and one for all; `None` where there is no such file.
pub(crate) fn table(files: &[FileCoverage], wanted: &Wanted) -> Option<String> {
    let mut rows: Vec<Row> = files.iter().filter(|file| wanted.takes(file, files)).map(Row::of).collect();
    rows.sort_by(|left, right| left.name.cmp(&right.name));
    (!rows.is_empty()).then(|| of_rows(&rows, wanted.report))
}

struct Row {
    name: String,
    statements: usize,
    missed: usize,
    missing: String,
}

impl Row {
    fn of(file: &FileCoverage) -> Self {
        let missed = file.statements.iter().filter(|line| !file.covered.contains(line)).count();
        let missing = ranges(file);
        Self { name: file.path.clone(), statements: file.statements.len(), missed, missing }
    }
}

fn of_rows(rows: &[Row], report: Report) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default().max(5) + 1;
    let mut head = format!("{:<width$}{:>7}{:>7}{:>7}", "Name", "Stmts", "Miss", "Cover");
    if report == Report::Missing {
        head.push_str("   Missing");
    }
    let dashes = "-".repeat(head.chars().count());
    let mut text = format!("{head}\n{dashes}\n");
    for row in rows {
        let mut line = cells(width, &row.name, row.statements, row.missed);
        if report == Report::Missing {
            let _ = write!(line, "   {}", row.missing);
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
    let statements = rows.iter().map(|row| row.statements).sum();
    let missed = rows.iter().map(|row| row.missed).sum();
    let _ = writeln!(text, "{dashes}\n{}", cells(width, "TOTAL", statements, missed));
    text
}

fn cells(width: usize, name: &str, statements: usize, missed: usize) -> String {
    format!("{name:<width$}{statements:>7}{missed:>7}{:>6}%", percent(statements, missed))
}

/// Rounded, but never to nothing or everything where it is not.
fn percent(statements: usize, missed: usize) -> usize {
    match (statements, statements - missed) {
        (_, ran) if ran == statements => 100,
        (_, 0) => 0,
        (all, ran) => ((200 * ran + all) / (2 * all)).clamp(1, 99),
    }
}

/// The statements that did not run, such as `3-5, 9`: a range goes on while no statement between them ran.
fn ranges(file: &FileCoverage) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    let mut is_open = false;
    for line in &file.statements {
        let ran = file.covered.contains(line);
        match ranges.last_mut() {
            Some((_, last)) if is_open && !ran => *last = *line,
            _ if !ran => ranges.push((*line, *line)),
            _ => {}
        }
        is_open = !ran;
    }
    let show = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    ranges.iter().map(show).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use protocol::FileCoverage;

    use super::{percent, ranges};

    #[test]
    fn a_range_goes_over_lines_that_are_no_statements() {
        let file = FileCoverage {
            path: "a.py".to_owned(),
            statements: vec![1, 2, 4, 5, 7, 9],
            at_import: Vec::new(),
            covered: vec![1, 5],
            is_imported: true,
        };
        assert_eq!(ranges(&file), "2-4, 7-9");
    }

    #[test]
    fn only_all_is_everything() {
        let shares = [(0, 0), (3, 3), (3, 0), (1000, 1), (1000, 999), (8, 1), (200, 1)];
        assert_eq!(shares.map(|(all, missed)| percent(all, missed)), [100, 0, 100, 99, 1, 88, 99]);
    }
}
