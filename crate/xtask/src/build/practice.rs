//! What the engine is practised with while it is built: what it then uses is its first part, and the rest comes later.
//!
//! The exercises that want no DataFrame, solved and unsolved, what of pytest most suites use, and the Python cases of
//! `crate/python` but for those on pandas, feature stores and services that fail. A learner who does something else waits
//! once for the rest of the engine.

use std::collections::BTreeMap;

use protocol::{Request, RunRequest, SourceFile};

use crate::checkout::{Checkout, files_under, read_text, relative};
use crate::error::Error;

/// What in a request's files tells that it wants what few lessons need: data frames, services that fail, feature stores.
const LATER: &[&str] = &["pandas", "feast", "understudy.faults", "understudy.http"];

/// The folders of `tests/cases` with what most suites use of pytest.
const USUAL: &[&str] =
    &["approx", "builtin_fixtures", "fixtures", "introspection", "marks", "mocks", "outcomes", "pytest_api"];

/// The requests, as `crate/protocol` has them.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn requests(checkout: &Checkout) -> Result<Vec<Request>, Error> {
    let mut requests = exercises(checkout)?;
    requests.extend(suites(checkout)?);
    requests.extend(cases(checkout)?);
    requests.retain(|request| files(request).all(|text| LATER.iter().all(|later| !text.contains(later))));
    Ok(requests)
}

fn exercises(checkout: &Checkout) -> Result<Vec<Request>, Error> {
    let folder = checkout.path("lessons");
    let mut texts = BTreeMap::new();
    for path in files_under(&folder)? {
        texts.insert(relative(&path, &folder), read_text(&path)?);
    }
    let course = course::read_whole(&texts).value;
    let requests = course.exercises.iter().flat_map(|exercise| {
        [exercise.starter(), exercise.solution()]
            .into_iter()
            .flat_map(|texts| [Request::Run(exercise.run(&texts)), Request::Grade(exercise.grade(&texts))])
    });
    Ok(requests.collect())
}

/// Each file a suite of its own, as it is run to be compared with pytest.
fn suites(checkout: &Checkout) -> Result<Vec<Request>, Error> {
    let mut requests = Vec::new();
    for folder in USUAL {
        for path in files_under(&checkout.path("tests/cases").join(folder))? {
            if path.extension().is_some_and(|extension| extension == "py") {
                let files = vec![SourceFile { path: "test_suite.py".into(), text: read_text(&path)? }];
                requests.push(Request::Run(RunRequest::new(files, vec!["test_suite.py".into()])));
            }
        }
    }
    Ok(requests)
}

fn cases(checkout: &Checkout) -> Result<Vec<Request>, Error> {
    let mut requests = Vec::new();
    for path in files_under(&checkout.path("crate/python/tests/cases"))? {
        let text = read_text(&path)?;
        let indented: String = text.lines().flat_map(|line| ["    ", line, "\n"]).collect();
        // A case is a script. As one test it goes through the runner too, which is where learners' code comes from.
        let files =
            vec![SourceFile { path: "test_case.py".into(), text: format!("def test_case():\n{indented}") }];
        requests.push(Request::Run(RunRequest::new(files, vec!["test_case.py".into()])));
    }
    Ok(requests)
}

fn files(request: &Request) -> impl Iterator<Item = &str> {
    let (files, others) = match request {
        Request::Run(run) => (&run.files, Vec::new()),
        Request::Grade(grade) => {
            (&grade.files, grade.implementations.iter().flat_map(|one| &one.files).collect())
        }
    };
    files.iter().chain(others).map(|file| file.text.as_str())
}
