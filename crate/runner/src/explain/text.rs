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
    for line in difference_lines(left, right) {
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
    for line in difference_lines(&whole, &without) {
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

fn difference_lines(left: &str, right: &str) -> Vec<String> {
    let mut lines = Vec::new();
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
    let (mut left, mut right): (String, String) = (left.iter().collect(), right.iter().collect());
    if is_space(&left) || is_space(&right) {
        left = quoted(&left);
        right = quoted(&right);
        lines.push("Strings contain only whitespace, escaping them using repr()".to_owned());
    }
    for line in ndiff(&split(&right), &split(&left)) {
        lines.extend(line.trim_matches('\n').lines().map(str::to_owned));
        if line.trim_matches('\n').is_empty() {
            lines.push(String::new());
        }
    }
    lines
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
fn split(text: &str) -> Vec<String> {
    let text: String = text.chars().take(COMPARED_CHARS).collect();
    text.split_inclusive('\n').take(COMPARED_LINES).map(str::to_owned).collect()
}
