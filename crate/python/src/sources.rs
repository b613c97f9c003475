//! Code of the learner's files that was compiled before they are imported.
//!
//! Who checks every file before anything runs has compiled it by then; the importer takes the code from here, if the file
//! still holds the text that it was made of.

use std::cell::RefCell;
use std::collections::HashMap;

use rustpython_vm::{PyRef, builtins::PyCode};

struct Kept {
    text: String,
    code: PyRef<PyCode>,
}

thread_local! {
    static KEPT: RefCell<HashMap<String, Kept>> = RefCell::default();
}

/// Keeps `code`, which `text` was compiled to, for the import of the file at `path`, absolute in the sandbox.
pub fn keep(path: String, text: String, code: PyRef<PyCode>) {
    KEPT.with_borrow_mut(|kept| kept.insert(path, Kept { text, code }));
}

/// The code for the file at `path`, if it was kept for this very text.
pub(crate) fn kept(path: &str, text: &[u8]) -> Option<PyRef<PyCode>> {
    KEPT.with_borrow(|kept| {
        kept.get(path).filter(|kept| kept.text.as_bytes() == text).map(|kept| kept.code.clone())
    })
}

/// Forgets all of it, which must not outlive the machine that it was compiled for.
pub fn forget() {
    KEPT.take();
}
