//! `conformance SUITE FOLDER [ENGINE LIBRARY]`: the test suite that a package has of itself, whose unpacked source is in the
//! folder, on our stand-in for it. It runs in this program, or in the engine for browsers that lies in the second folder,
//! whose Python library lies in the third.
//!
//! One line for each test, then a table: what passed, what failed, and what is excluded.
//! The suites are not part of this repository; `cargo xtask conformance` fetches them and starts this.

mod mock;
mod moto;
mod pytest_mock;
mod pytest_suite;
mod requests_mock;
mod responses;
mod table;

use std::path::Path;
use std::process::ExitCode;

use tests::Engine;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (suite, folder, engine) = match words.as_slice() {
        [suite, folder] => (*suite, *folder, None),
        [suite, folder, engine, library] => {
            (*suite, *folder, Some(Engine { folder: Path::new(engine), library: Path::new(library) }))
        }
        _ => {
            eprintln!(
                "usage: conformance mock|moto|pytest-mock|requests-mock|responses FOLDER [ENGINE LIBRARY]"
            );
            return ExitCode::from(2);
        }
    };
    let conforms = match suite {
        "mock" => mock::conforms(Path::new(folder), engine.as_ref()),
        "moto" => moto::conforms(Path::new(folder), engine.as_ref()),
        "pytest-mock" => pytest_mock::conforms(Path::new(folder), engine.as_ref()),
        "requests-mock" => requests_mock::conforms(Path::new(folder), engine.as_ref()),
        "responses" => responses::conforms(Path::new(folder), engine.as_ref()),
        other => Err(format!("there is no suite `{other}`")),
    };
    match conforms {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}
