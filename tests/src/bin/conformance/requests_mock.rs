//! The suite of PyPI's `requests-mock`, with our `requests_mock`, `requests` and `pytest`.
//!
//! Excluded is what imports `requests_futures`, which runs requests in threads. Of `testtools` and `fixtures` the suite uses
//! what `unittest` has nearly as well, so they are stood in for; `purl` lies beside the suite, with `six`.

use std::collections::BTreeMap;
use std::path::Path;

use protocol::TestReport;
use tests::Engine;

use super::pytest_suite::{PytestSuite, python_files};

const TESTTOOLS: &str = include_str!("../../../conformance/testtools.py");
const FIXTURES: &str = include_str!("../../../conformance/fixtures.py");

/// Runs the suite whose source is in `folder`, and prints what came of it. Says whether no test failed but those that
/// LIMITS.md names.
///
/// # Errors
/// That the folder holds something else, or that the engine could not be started.
pub(crate) fn conforms(folder: &Path, engine: Option<&Engine<'_>>) -> Result<bool, String> {
    let tests = folder.join("tests");
    if !tests.is_dir() {
        return Err(format!("`{}` is not the source of `requests-mock`", folder.display()));
    }
    let besides = folder.join("..");
    let mut files: BTreeMap<String, String> = python_files(&tests, "tests/").collect();
    files.extend(python_files(&besides.join("purl-1.6/purl"), "purl/"));
    let six = std::fs::read_to_string(besides.join("six-1.17.0/six.py"))
        .map_err(|error| format!("`six` is not beside the suite: {error}"))?;
    files.insert("six.py".to_owned(), six);
    files.insert("testtools.py".to_owned(), TESTTOOLS.to_owned());
    files.insert("fixtures.py".to_owned(), FIXTURES.to_owned());
    PytestSuite { files, excluded }.conforms(engine)
}

/// By which rule the test does not qualify.
fn excluded(report: &TestReport) -> Option<String> {
    let failure = report.failure.as_ref()?;
    let is_threaded = failure.message.contains("No module named 'requests_futures'");
    is_threaded.then(|| "it imports `requests_futures`, which runs requests in threads".to_owned())
}
