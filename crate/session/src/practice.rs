//! A run that nobody asked for, so that the next one that somebody asks for finds the engine warm.

use protocol::{Options, Request, RunRequest, SourceFile};

const TESTS: &str = "test_practice.py";

/// Tests that do a little of all that tests do; two of them fail, so that failing is practised too.
#[must_use]
pub fn practice() -> Request {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![
        file(TESTS, include_str!("practice/test_practice.py")),
        file("fetching.py", include_str!("practice/fetching.py")),
    ];
    let options = Options { coverage: true, ..Options::default() };
    Request::Run(RunRequest { options, ..RunRequest::new(files, vec![TESTS.to_owned()]) })
}
