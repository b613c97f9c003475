//! Texts: a line difference, without the long beginning and end that both share.

use rustpython_vm::{AsObject, Py, PyObject, PyResult, VirtualMachine, builtins::PyStr};

use crate::diff::ndiff;

use super::budget::{COMPARED_CHARS, COMPARED_LINES, Lines};
use super::saferepr::saferepr_sized;

/// From this many shared characters on, they are left out.
const SHARED: usize = 42;
/// This many of them stay, to show where one is.
const CONTEXT: usize = 10;

/// Whether two texts are the same once their accents are composed alike, and so look the same.
pub(super) fn look_alike(vm: &VirtualMachine, left: &PyObject, right: &PyObject) -> bool {
    if left.downcast_ref::<PyStr>().is_none() || right.downcast_ref::<PyStr>().is_none() {
        return false;
    }
    let decomposed = |text: &PyObject| {
        let normalize = vm.import("unicodedata", 0)?.get_attr("normalize", vm)?;
        normalize.call(("NFD", text.to_owned()), vm)?.str(vm)
    };
    matches!((decomposed(left), decomposed(right)), (Ok(left), Ok(right)) if left.as_wtf8() == right.as_wtf8())
}

/// The difference between two texts: `-` for what was expected on the right, `+` for what is on the left.
pub(super) fn difference(left: &str, right: &str, out: &mut Lines) {
    for line in difference_lines(left, right, out) {
        out.push(line);
    }
}

/// Where `whole` contains `term`, though it should not.
pub(super) fn contained(
    vm: &VirtualMachine,
    term: &Py<PyStr>,
    whole: &Py<PyStr>,
    out: &mut Lines,
) -> PyResult<()> {
    out.push(format!("{} is contained here:", saferepr_sized(vm, term.as_object(), SHARED)?));
    let (term, whole) = (term.to_string_lossy(), whole.to_string_lossy());
    let without = whole.replacen(term.as_ref(), "", 1);
    for line in difference_lines(&whole, &without, out) {
        if line.starts_with("Skipping") || line.starts_with("- ") {
            continue;
        }
        match line.strip_prefix("+ ") {
            Some(rest) => out.push(format!("  {rest}")),
            None => out.push(line),
        }
    }
    Ok(())
}

fn difference_lines(left: &str, right: &str, out: &Lines) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut left, mut right) = (left.to_owned(), right.to_owned());
    if out.verbosity() < 1 {
        (left, right) = without_shared(&left, &right, &mut lines);
    }
    if is_space(&left) || is_space(&right) {
        left = quoted(&left);
        right = quoted(&right);
        lines.push("Strings contain only whitespace, escaping them using repr()".to_owned());
    }
    let difference = ndiff(&split(&right, out), &split(&left, out));
    let joined: Vec<&str> = difference.iter().map(|line| line.trim_matches('\n')).collect();
    lines.extend(with_ends(&joined.join("\n")).iter().map(|line| line.trim_end_matches(is_end).to_owned()));
    lines
}

/// Both without most of the long beginning and end that they share, which is said in a line for each.
fn without_shared(left: &str, right: &str, lines: &mut Vec<String>) -> (String, String) {
    let mut left: Vec<char> = left.chars().collect();
    let mut right: Vec<char> = right.chars().collect();
    let shortest = left.len().min(right.len());
    let leading = (0..shortest).find(|&i| left[i] != right[i]).unwrap_or(shortest.saturating_sub(1));
    if leading > SHARED {
        let skipped = leading - CONTEXT;
        lines.push(format!("Skipping {skipped} identical leading characters in diff, use -v to show"));
        left.drain(..skipped);
        right.drain(..skipped);
    }
    if left.len() == right.len() && !left.is_empty() {
        let length = left.len();
        let trailing = (1..=length).find(|&i| left[length - i] != right[length - i]).unwrap_or(length);
        if trailing > SHARED {
            let skipped = trailing - CONTEXT;
            lines.push(format!("Skipping {skipped} identical trailing characters in diff, use -v to show"));
            left.truncate(length - skipped);
            right.truncate(length - skipped);
        }
    }
    (left.iter().collect(), right.iter().collect())
}

fn is_space(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
}

fn quoted(text: &str) -> String {
    rustpython_vm::literal::escape::UnicodeEscape::new_repr(text.as_ref())
        .str_repr()
        .to_string()
        .unwrap_or_default()
}

/// The lines that are worth comparing, each with its end.
fn split(text: &str, out: &Lines) -> Vec<String> {
    if out.is_unlimited() {
        return with_ends(text);
    }
    let text: String = text.chars().take(COMPARED_CHARS).collect();
    let mut lines = with_ends(&text);
    lines.truncate(COMPARED_LINES);
    lines
}

/// Whether a line ends with it, as Python's `splitlines` has it.
fn is_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a text, each with its end.
fn with_ends(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line.push(c);
        if is_end(c) {
            if c == '\r' && chars.peek() == Some(&'\n') {
                line.extend(chars.next());
            }
            lines.push(std::mem::take(&mut line));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
