//! moto's own tests of S3 and of SageMaker's model registry, on our `moto`, `boto3` and `botocore`.
//!
//! Only those are counted that a user of moto could have written: they call what the doubles are for, and nothing of moto's
//! inside. `moto.py` chooses them by a rule that it prints, and gives the reason for each other.

use std::path::Path;
use std::process::Command;

use tests::{Engine, read_folder};

use super::pytest_suite::PytestSuite;

/// What chooses the tests.
const CHOOSER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conformance/moto.py");

/// The folders of the tests that are counted, each in a table of its own.
const FOLDERS: [&str; 2] = ["tests/test_s3/", "tests/test_sagemaker/"];

/// Runs the chosen tests of the suite whose source is in `folder`, and prints what came of them. Says whether no test
/// failed but those that LIMITS.md names.
///
/// # Errors
/// That the folder holds something else, that there is no Python, or that the engine could not be started.
pub(crate) fn conforms(folder: &Path, engine: Option<&Engine<'_>>) -> Result<bool, String> {
    let chosen = folder.join("../chosen");
    if chosen.is_dir() {
        std::fs::remove_dir_all(&chosen).map_err(|error| format!("{}: {error}", chosen.display()))?;
    }
    let chooser = Command::new("python3").arg(CHOOSER).arg(folder).arg(&chosen).status();
    if !chooser.is_ok_and(|status| status.success()) {
        return Err(format!("`{}` is not the source of `moto`, or there is no Python", folder.display()));
    }
    let mut files = read_folder(&chosen);
    let excluded = files.remove("excluded.txt").unwrap_or_default();
    for line in excluded.lines() {
        let (name, reason) = line.split_once('\t').unwrap_or((line, ""));
        println!("left out {name}: {reason}");
    }
    let mut conforms = true;
    for counted in FOLDERS {
        let helps = |path: &str| path.starts_with(counted) || path.ends_with("__init__.py");
        let files = files.iter().filter(|(path, _)| helps(path));
        let files = files.map(|(path, text)| (path.clone(), text.clone())).collect();
        conforms &= PytestSuite { files, excluded: |_| None }.conforms(engine)?;
    }
    Ok(conforms)
}
