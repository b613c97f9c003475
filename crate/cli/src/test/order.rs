//! What the command line of `understudy test` asks for.

mod words;

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use protocol::{Options, Traceback};

use crate::coverage::{Report, Wanted};
use crate::error::Error;
use crate::terminal::{View, Without, lists};
use crate::{seconds, start};
use words::{Word, Words};

/// How events are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// As pytest does.
    Text(View),
    /// A line of JSON for each.
    Json,
}

/// What is to be run, and how it is told.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) manner: Manner,
    pub(super) limit: Duration,
    pub(super) options: Options,
    /// Files and folders, and what of a file: `test_a.py::TestK::test_b`.
    pub(super) paths: Vec<PathBuf>,
}

impl Order {
    /// Reads the arguments behind `test`. Of two options that exclude each other the last one counts.
    ///
    /// # Errors
    /// [`Error::Usage`] for an option that is not known, or a value that is none of its own.
    pub(super) fn parse(arguments: &[String]) -> Result<Self, Error> {
        let mut draft = Draft::default();
        let mut words = Words::new(arguments);
        while let Some(word) = words.next()? {
            match word {
                Word::Path(path) => draft.paths.push(PathBuf::from(path)),
                Word::Flag(flag) => draft.flag(&flag)?,
                Word::Option(name, value) => draft.option(&name, &value)?,
            }
        }
        Ok(draft.order())
    }
}

struct Draft {
    options: Options,
    limit: Duration,
    paths: Vec<PathBuf>,
    json: bool,
    lists: String,
    warnings: bool,
    captured: String,
    durations: Option<usize>,
    durations_min_ms: u64,
    without: Without,
    is_whole: bool,
    coverage: Option<Wanted>,
    report: Report,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            options: Options { width: columns(), ..Options::default() },
            limit: seconds::DEFAULT,
            paths: Vec::new(),
            json: false,
            lists: "fE".to_owned(),
            warnings: true,
            captured: "all".to_owned(),
            durations: None,
            durations_min_ms: 5,
            without: Without::default(),
            is_whole: ["CI", "BUILD_NUMBER"]
                .iter()
                .any(|name| env::var_os(name).is_some_and(|it| !it.is_empty())),
            coverage: None,
            report: Report::default(),
        }
    }
}

impl Draft {
    /// An option without a value.
    fn flag(&mut self, flag: &str) -> Result<(), Error> {
        let options = &mut self.options;
        match flag {
            "-v" | "--verbose" => options.verbosity = options.verbosity.saturating_add(1),
            "-q" | "--quiet" => options.verbosity = options.verbosity.saturating_sub(1),
            "-s" => options.uncaptured = true,
            "-x" | "--exitfirst" => options.max_failures = 1,
            "-l" | "--showlocals" => options.show_locals = true,
            "--no-showlocals" => options.show_locals = false,
            "--strict-markers" | "--strict" => options.strict_markers = true,
            "--collect-only" | "--collectonly" | "--co" => options.collect_only = true,
            "--no-header" => self.without.header = true,
            "--no-summary" => self.without.summary = true,
            "--no-fold-skipped" => self.without.folding = true,
            "--disable-warnings" | "--disable-pytest-warnings" => self.warnings = false,
            "--json" => self.json = true,
            "--cov" => drop(self.coverage.get_or_insert_default()),
            flag => return Err(unknown(flag)),
        }
        Ok(())
    }

    /// An option with its value.
    fn option(&mut self, name: &str, value: &str) -> Result<(), Error> {
        let options = &mut self.options;
        match name {
            "-k" => value.clone_into(&mut options.keywords),
            "-m" => value.clone_into(&mut options.marks),
            "-W" | "--pythonwarnings" => options.warnings.push(value.to_owned()),
            "-r" | "--report-chars" => value.clone_into(&mut self.lists),
            "--maxfail" => options.max_failures = number("--maxfail", value)?,
            "--verbosity" => options.verbosity = number(name, value)?,
            "--durations" => self.durations = Some(number(name, value)?),
            "--durations-min" => self.durations_min_ms = milliseconds(name, value)?,
            "--timeout" => self.limit = seconds::parse(Some(&value.to_owned()))?,
            "--seed" => options.start.seed = Some(start::seed(Some(&value.to_owned()))?),
            "--clock" => options.start.clock_ms = Some(start::clock_ms(Some(&value.to_owned()))?),
            "--cov" => self.coverage.get_or_insert_default().sources.push(value.to_owned()),
            "--cov-report" => self.report = report(value)?,
            "--tb" => options.traceback = traceback(value)?,
            "--capture" => {
                options.uncaptured = choice(name, value, &["fd", "sys", "no", "tee-sys"])? == "no";
            }
            "--show-capture" => {
                let captured = choice(name, value, &["no", "stdout", "stderr", "log", "all"])?;
                captured.clone_into(&mut self.captured);
            }
            "--color" => drop(choice(name, value, &["yes", "no", "auto"])?),
            // Without this one there are no warnings; others are not here anyway, or cannot be taken away.
            "-p" if value == "no:warnings" => self.warnings = false,
            "-p" if value.starts_with("no:") => {}
            "-p" => return Err(unknown(&format!("-p {value}"))),
            name => return Err(unknown(name)),
        }
        Ok(())
    }

    fn order(self) -> Order {
        let Self { mut options, limit, mut paths, report, .. } = self;
        if paths.is_empty() {
            paths.push(PathBuf::from("."));
        }
        options.coverage = self.coverage.is_some();
        let coverage = self.coverage.map(|wanted| Wanted { report, ..wanted }.under(&paths));
        let view = View {
            coverage,
            lists: lists(&self.lists, self.warnings),
            captured: self.captured,
            durations: self.durations,
            durations_min_ms: self.durations_min_ms,
            without: self.without,
            is_cut: options.verbosity < 2 && !self.is_whole,
            ..View::of(&options)
        };
        let manner = if self.json { Manner::Json } else { Manner::Text(view) };
        Order { manner, limit, options, paths }
    }
}

/// How many columns the lines get, where `COLUMNS` says so.
fn columns() -> usize {
    env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(0)
}

fn traceback(value: &str) -> Result<Traceback, Error> {
    let names = ["auto", "long", "short", "no", "line", "native"];
    Ok(match choice("--tb", value, &names)? {
        "long" => Traceback::Long,
        "short" => Traceback::Short,
        "no" => Traceback::No,
        "line" => Traceback::Line,
        "native" => Traceback::Native,
        _ => Traceback::Auto,
    })
}

fn report(value: &str) -> Result<Report, Error> {
    let wrong = || Error::Usage { message: format!("argument --cov-report: invalid choice: '{value}'") };
    Report::parse(value).ok_or_else(wrong)
}

fn choice<'a>(name: &str, value: &'a str, choices: &[&str]) -> Result<&'a str, Error> {
    if choices.contains(&value) {
        return Ok(value);
    }
    let choices: Vec<String> = choices.iter().map(|choice| format!("'{choice}'")).collect();
    let message = format!("argument {name}: invalid choice: '{value}' (choose from {})", choices.join(", "));
    Err(Error::Usage { message })
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, Error> {
    value
        .parse()
        .map_err(|_| Error::Usage { message: format!("argument {name}: invalid int value: '{value}'") })
}

fn milliseconds(name: &str, value: &str) -> Result<u64, Error> {
    let seconds = value.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let wrong = || Error::Usage { message: format!("argument {name}: invalid float value: '{value}'") };
    let duration = seconds.ok_or_else(wrong)?;
    Ok(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX))
}

fn unknown(word: &str) -> Error {
    Error::Usage { message: format!("unrecognized arguments: {word}") }
}
