//! What is shown of an exception in CPython's words, where the interpreter's differ.

/// What CPython says of a line that cannot be read, in place of `message`.
pub(super) fn of_syntax(message: String) -> String {
    match message.as_str() {
        "unexpected indentation" => "unexpected indent".to_owned(),
        "invalid non-printable character U+0000" => "source code string cannot contain null bytes".to_owned(),
        _ => message,
    }
}

/// Whether CPython has no such note where the interpreter adds one.
pub(super) fn is_not_of_cpython(note: &str) -> bool {
    ["decoding with '", "encoding with '"].iter().any(|beginning| note.starts_with(beginning))
        && note.ends_with("' codec failed")
}
