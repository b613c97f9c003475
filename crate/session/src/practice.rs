//! Runs that nobody asked for, so that the next one that somebody asks for finds the engine warm.

use protocol::{Options, Request, RunRequest, SourceFile};

/// What is practised, a little of all that tests do in each. Short, because who asks meanwhile has to wait.
const TESTS: &[(&str, &str)] = &[
    ("test_calls.py", include_str!("practice/test_calls.py")),
    ("test_patches.py", include_str!("practice/test_patches.py")),
    ("test_values.py", include_str!("practice/test_values.py")),
    ("test_failures.py", include_str!("practice/test_failures.py")),
];

/// How many practices there are that differ.
pub const PRACTICES: usize = TESTS.len();

/// One practice: after [`PRACTICES`] they come again.
#[must_use]
pub fn practice(number: usize) -> Request {
    let (path, text) = TESTS[number % PRACTICES];
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![file(path, text), file("fetching.py", include_str!("practice/fetching.py"))];
    let options = Options { coverage: true, ..Options::default() };
    Request::Run(RunRequest { options, ..RunRequest::new(files, vec![path.to_owned()]) })
}
