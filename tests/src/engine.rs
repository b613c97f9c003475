//! Requests, run in the engine that learners have: as wasm, in node.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use protocol::{Limits, Request, RunRequest, SourceFile, TestReport};
use serde_json::Value;

use crate::run::Reported;
use crate::suite::{DRIVER, Outcome};

/// The one test in which the engine runs a module of the suite.
const TEST: &str = include_str!("../conformance/test_suite.py");

/// So much output is enough for the results of any module.
const OUTPUT_BYTES: usize = 16 << 20;

/// Where the engine lies.
#[derive(Debug)]
pub struct Engine<'a> {
    /// The folder with its script and its wasm.
    pub folder: &'a Path,
    /// The folder of the Python library's groups.
    pub library: &'a Path,
}

impl Engine<'_> {
    /// Runs every test of each module, with a fresh memory for each.
    ///
    /// - shape: for each module what [`crate::run_suite`] gives
    ///
    /// # Errors
    /// When node cannot be started or fails.
    pub fn run_suites(
        &self,
        modules: &[String],
        files: &BTreeMap<String, String>,
    ) -> Result<Vec<Result<Vec<Outcome>, String>>, String> {
        let requests: Vec<Request> = modules.iter().map(|module| request(module, files)).collect();
        Ok(self.run(&requests)?.into_iter().map(outcomes).collect())
    }

    /// Runs the tests of one request.
    ///
    /// # Errors
    /// When node cannot be started or fails, and when the engine crashes.
    pub fn run_tests(&self, request: RunRequest) -> Result<Vec<Reported>, String> {
        let reports = self.reports(&[Request::Run(request)])?;
        reports.concat().iter().map(Reported::from_json).collect()
    }

    /// Does what each request asks, with a fresh memory for each.
    ///
    /// - shape: for each request the report of its last test, or what its last file could not be collected for, as JSON
    ///
    /// # Errors
    /// When node cannot be started or fails.
    pub fn run(&self, requests: &[Request]) -> Result<Vec<Value>, String> {
        let reports = self.reports(requests)?;
        Ok(reports.into_iter().map(|mut reports| reports.pop().unwrap_or_default()).collect())
    }

    /// What the engine reports of each request, with a fresh memory for each.
    fn reports(&self, requests: &[Request]) -> Result<Vec<Vec<Value>>, String> {
        let text = serde_json::to_string(requests).map_err(|error| error.to_string())?;
        std::fs::write(self.folder.join("suite.json"), text).map_err(|error| error.to_string())?;
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/build");
        let mut node = Command::new("node");
        // As deep a stack as the interpreter's own limit needs: node's is smaller than a browser's.
        node.current_dir(scripts).args(["--stack-size=4000", "conform.mjs"]);
        node.args([self.folder, self.library]).args(["compiled.wasm", "reports.json"]);
        let status = node.status().map_err(|error| format!("node cannot be started: {error}"))?;
        if !status.success() {
            return Err(format!("node failed: {status}"));
        }
        let text = std::fs::read_to_string(self.folder.join("reports.json"));
        text.map_err(|error| error.to_string())
            .and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()))
    }
}

fn request(module: &str, files: &BTreeMap<String, String>) -> Request {
    let own = [("module.txt", module), ("run.py", DRIVER), ("test_suite.py", TEST)];
    let suite = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let file = |(path, text): (&str, &str)| SourceFile { path: path.to_owned(), text: text.to_owned() };
    Request::Run(RunRequest {
        limits: Limits { output_bytes: OUTPUT_BYTES, ..Limits::default() },
        ..RunRequest::new(suite.chain(own).map(file).collect(), vec!["test_suite.py".to_owned()])
    })
}

/// What the one test has printed, or why it printed nothing.
fn outcomes(report: Value) -> Result<Vec<Outcome>, String> {
    let text = report.to_string();
    let report: TestReport = serde_json::from_value(report).map_err(|_| text)?;
    let printed = report.sections.iter().filter(|it| it.title == "Captured stdout call");
    let lines = printed.flat_map(|section| section.text.lines());
    let outcomes: Vec<Outcome> =
        lines.filter_map(|line| serde_json::from_str::<[String; 3]>(line).ok()).map(Outcome::from).collect();
    match report.failure {
        Some(failure) if outcomes.is_empty() => Err(failure.text),
        _ => Ok(outcomes),
    }
}
