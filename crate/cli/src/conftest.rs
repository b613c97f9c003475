//! How pytest comes by a `conftest.py`: before its session begins, or with the folder that it lies in.

use protocol::Failure;

/// Whether `path` is one of them: in the folder that is named, or in a folder of it whose name begins with `test`.
///
/// - source: pytest 9.2, `_pytest.config`, `_try_load_conftest`
pub(crate) fn is_loaded_first(path: &str) -> bool {
    match path.rsplit_once('/') {
        None => path == "conftest.py",
        Some((folder, name)) => name == "conftest.py" && folder.starts_with("test") && !folder.contains('/'),
    }
}

/// Whether a hook of a `conftest.py` failed, or is none, and not the import of that file.
///
/// - source: pytest 9.2, whose internal errors these are
pub(crate) fn is_of_a_hook(failure: &Failure) -> bool {
    let first = failure.frames.first();
    failure.exception == "CollectError" || first.is_some_and(|frame| frame.function.starts_with("pytest_"))
}

/// What of the files is named where the one at `path` cannot be imported: of a `conftest.py` its folder.
pub(crate) fn named_for(path: &str) -> &str {
    path.strip_suffix("/conftest.py").unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::is_loaded_first;

    #[test]
    fn those_below_are_loaded_with_their_folder() {
        let paths =
            ["conftest.py", "tests/conftest.py", "sub/conftest.py", "tests/sub/conftest.py", "test_a.py"];
        assert_eq!(paths.map(is_loaded_first), [true, true, false, false, false]);
    }
}
