//! The suite of PyPI's `responses`, with our `responses`, `requests`, `urllib3` and `pytest`.
//!
//! No test is left out. The server that some of them ask for is one of the sandbox's network (`responses.py`); `PyYAML` and
//! `tomli_w`, which the recorder's tests import, lie beside the suite.

use std::collections::BTreeMap;
use std::path::Path;

use tests::Engine;

use super::pytest_suite::{PytestSuite, python_files};

/// Where the tests look for themselves, and the server.
const CONFTEST: &str = include_str!("../../../conformance/responses.py");

/// Packages that the tests import: the folder beside the suite in which each lies, and its name.
const BESIDES: [(&str, &str); 2] =
    [("pyyaml-6.0.4/lib/yaml", "yaml"), ("tomli_w-1.2.0/src/tomli_w", "tomli_w")];

/// Runs the suite whose source is in `folder`, and prints what came of it. Says whether no test failed but those that
/// LIMITS.md names.
///
/// # Errors
/// That the folder holds something else, or that the engine could not be started.
pub(crate) fn conforms(folder: &Path, engine: Option<&Engine<'_>>) -> Result<bool, String> {
    let tests = folder.join("responses/tests");
    if !tests.is_dir() {
        return Err(format!("`{}` is not the source of `responses`", folder.display()));
    }
    let mut files: BTreeMap<String, String> =
        python_files(&tests, "").filter(|(path, _)| path != "__init__.py").collect();
    files.insert("conftest.py".to_owned(), CONFTEST.to_owned());
    for (place, name) in BESIDES {
        files.extend(python_files(&folder.join("..").join(place), &format!("{name}/")));
    }
    PytestSuite { files, excluded: |_| None }.conforms(engine)
}
