//! What beginners are told under an exception, and that nothing is told where it could be wrong.
//!
//! `hints/<family>.py` holds the files of one run, each under a line `# --- name.py ---`. What each failure's first line and
//! hint are stands beside it in a `.txt`, whole; in a case called `<family>__silent` every test fails and none has a hint.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, thread};

use libtest_mimic::{Arguments, Failed, Trial};
use protocol::{Ended, Event, Failure, RunRequest, SourceFile};

/// Set in the environment, it writes down what is said now, for a person to read before it is kept.
const RECORD: &str = "UNDERSTUDY_RECORD";
/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// What was said of each test, or of each file that could not be collected.
struct Collector(Vec<(String, Option<Failure>)>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.0.push((report.id, report.failure)),
            Event::NotCollected { path, failure } => self.0.push((path, Some(*failure))),
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hints");
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
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || run(files))?;
    let Ok(told) = thread.join() else { return Err("the run did not end".into()) };
    if case.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("__silent")) {
        return silent(&told);
    }
    let found: String = told.iter().map(shown).collect();
    let beside = case.with_extension("txt");
    if env::var_os(RECORD).is_some() {
        return Ok(fs::write(beside, found)?);
    }
    let expect = fs::read_to_string(beside)?;
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

fn run(files: Vec<SourceFile>) -> Vec<(String, Option<Failure>)> {
    let tests: Vec<String> =
        files.iter().map(|file| file.path.clone()).filter(|path| path.starts_with("test_")).collect();
    let request = RunRequest::new(files, tests);
    let mut collector = Collector(Vec::new());
    let ended = runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
    assert!(matches!(ended, Ended::Done(_)), "it ended as {ended:?}");
    assert!(!collector.0.is_empty(), "no test ran");
    collector.0
}

fn silent(told: &[(String, Option<Failure>)]) -> Result<(), Failed> {
    let wrong: String = told
        .iter()
        .filter(|(_, failure)| failure.as_ref().is_none_or(|failure| failure.hint.is_some()))
        .map(shown)
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
}

fn shown((name, failure): &(String, Option<Failure>)) -> String {
    let (summary, hint) = match failure {
        Some(failure) => (failure.summary.as_str(), failure.hint.as_deref().unwrap_or("(no hint)")),
        None => ("(passed)", "(no hint)"),
    };
    format!("{name}: {summary}\n    {hint}\n")
}
