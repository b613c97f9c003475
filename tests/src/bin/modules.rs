//! `modules ENGINE LIBRARY`: the proof of each standard module that is said to work, in the engine for browsers that lies in
//! the first folder, whose Python library lies in the second.
//!
//! One line for each proof, then the counts. Each has a fresh memory, and so fetches the parts of the library that it
//! wants by itself. The proofs are those of `crate/python/tests/modules`, which `cargo test` runs natively.

use std::path::Path;
use std::process::ExitCode;

use protocol::{Outcome, Request, RunRequest, SourceFile, TestReport};
use serde_json::Value;
use tests::{Engine, read_folder};

/// The proof is a module of its own, so that its frames and its files are where a learner's are.
const TEST: &str = "def test_proof():\n    import proof\n";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, library] = arguments.as_slice() else {
        eprintln!("usage: modules ENGINE LIBRARY");
        return ExitCode::from(2);
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crate/python/tests/modules");
    let proofs: Vec<(String, String)> = read_folder(&folder)
        .into_iter()
        .filter_map(|(path, text)| Some((path.strip_suffix(".py")?.to_owned(), text)))
        .collect();
    let requests: Vec<Request> = proofs.iter().map(|(_, text)| request(text)).collect();
    let engine = Engine { folder: Path::new(engine), library: Path::new(library) };
    let reports = match engine.run(&requests) {
        Ok(reports) => reports,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let mut failed = 0;
    for ((module, _), report) in proofs.iter().zip(reports) {
        match problem(report) {
            None => println!("passed {module}"),
            Some(why) => {
                failed += 1;
                println!("failed {module}\n{why}");
            }
        }
    }
    println!("{} passed, {failed} failed", proofs.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn request(proof: &str) -> Request {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![file("proof.py", proof), file("test_proof.py", TEST)];
    Request::Run(RunRequest::new(files, vec!["test_proof.py".to_owned()]))
}

/// Why the proof does not hold.
fn problem(report: Value) -> Option<String> {
    let text = report.to_string();
    match serde_json::from_value::<TestReport>(report) {
        Ok(report) if report.outcome == Outcome::Passed => None,
        Ok(report) => Some(report.failure.map_or(text, |failure| failure.text)),
        Err(_) => Some(text),
    }
}
