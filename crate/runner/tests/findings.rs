//! What is found in tests that look wrong, and that nothing is found in those that do not.
//!
//! `findings/<kind>__<behaviour>.py` holds the files of one run, each under a line `# --- name.py ---`. What was found
//! in each test stands beside it in a `.txt`, whole; a case called `<kind>__silent` has none, and nothing may be found.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, thread};

use libtest_mimic::{Arguments, Failed, Trial};
use protocol::{Ended, Event, Options, RunRequest, SourceFile, TestReport};

/// Set in the environment, it writes down what is found now, for a person to read before it is kept.
const RECORD: &str = "UNDERSTUDY_RECORD";
/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

struct Collector(Vec<TestReport>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.0.push(*report),
            Event::NotCollected { failure, .. } => panic!("{}", failure.text),
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases lie beside this file")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    cases.sort();
    let trials = cases
        .into_iter()
        .map(|case| {
            let name = case.file_stem().expect("a case has a name").to_string_lossy().into_owned();
            Trial::test(name, move || check(&case))
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(case: &Path) -> Result<(), Failed> {
    let files = files(&fs::read_to_string(case)?);
    // Most kinds are found with and without it, and one only with it.
    let coverage = case.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("only_own_mocks"));
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || run(files, coverage))?;
    let found = match thread.join() {
        Ok(reports) => reports.iter().map(shown).collect::<String>(),
        Err(_) => return Err("the run did not end".into()),
    };
    let beside = case.with_extension("txt");
    let is_silent = case.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("__silent"));
    if env::var_os(RECORD).is_some() && !is_silent {
        return Ok(fs::write(beside, found)?);
    }
    let expect = if is_silent { String::new() } else { fs::read_to_string(beside)? };
    if found == expect {
        return Ok(());
    }
    Err(format!("--- expected\n{expect}--- found\n{found}").into())
}

/// The files of a case.
fn files(text: &str) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = Vec::new();
    for line in text.lines() {
        let name = line.strip_prefix("# --- ").and_then(|rest| rest.strip_suffix(" ---"));
        match (name, files.last_mut()) {
            (Some(name), _) => files.push(SourceFile { path: name.to_owned(), text: String::new() }),
            (None, Some(file)) => file.text.push_str(&format!("{line}\n")),
            (None, None) => panic!("the first line of a case names its first file"),
        }
    }
    files
}

fn run(files: Vec<SourceFile>, coverage: bool) -> Vec<TestReport> {
    let tests: Vec<String> =
        files.iter().map(|file| file.path.clone()).filter(|path| path.starts_with("test_")).collect();
    let options = Options { coverage, ..Options::default() };
    let request = RunRequest { options, ..RunRequest::new(files, tests) };
    let mut collector = Collector(Vec::new());
    let ended = runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
    assert!(matches!(ended, Ended::Done(_)), "it ended as {ended:?}");
    assert!(!collector.0.is_empty(), "no test ran");
    collector.0
}

/// What was found in a test.
fn shown(report: &TestReport) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let place =
            finding.place.as_ref().map_or_else(String::new, |at| format!("{}:{}: ", at.path, at.line));
        text.push_str(&format!(
            "{} {:?}\n{place}{}: {}\nhint: {}\n\n",
            report.id, report.outcome, finding.kind, finding.message, finding.next_step
        ));
    }
    text
}
