//! Files that are not there, or not what they should be.

use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is_raised() {
        return None;
    }
    let name = case.attribute_text("filename")?;
    if case.is("FileNotFoundError") {
        return Some(Advice::new(
            format!(
                "There is no file or folder `{name}`. Files live in memory here, and each run begins with those of the exercise alone."
            ),
            "Write the file in the test first, as with `tmp_path`, or patch what opens it, as by `mock_open`.",
        ));
    }
    if case.is("IsADirectoryError") {
        return Some(Advice::new(
            format!("`{name}` is a folder, and a file is needed."),
            "Add the name of the file to the path.",
        ));
    }
    if case.is("NotADirectoryError") {
        return Some(Advice::new(
            format!("A part of the path `{name}` is a file, and a folder is needed there."),
            "Compare the path with the files that are there.",
        ));
    }
    if case.is("FileExistsError") {
        return Some(Advice::new(
            format!("There is a `{name}` already."),
            "Use another name, or say that this is fine, as in `mkdir(exist_ok=True)`.",
        ));
    }
    None
}
