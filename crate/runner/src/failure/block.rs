//! Lays out one frame the way pytest does: the source up to the failing statement, `>`, `^^^^` and `E` lines.

use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

use super::entry::Entry;
use super::source::{Look, last_statement_indent};

/// A recursion whose beginning is not found is shown by this many frames at each end.
const ENDS: usize = 10;
/// So many frames are then left.
pub(super) const BOTH_ENDS: usize = 2 * ENDS;

/// How much of a frame is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The function from its head to the failing statement.
    Long,
    /// The failing line.
    Short,
}

/// One frame. `ending` is the message and the name of the exception, for the last frame.
pub(super) fn entry(entry: &Entry, style: Style, ending: Option<(&str, &str)>, look: &Look) -> String {
    let mut out = String::new();
    match style {
        Style::Long => {
            out.push('\n');
            arguments(&mut out, entry, look.columns);
            let lines = long(&mut out, entry);
            if let Some((message, _)) = ending {
                out.push_str(&failing(message, 4 + last_statement_indent(&lines)));
            }
            if look.show_locals {
                out.push('\n');
                locals(&mut out, entry, "");
            }
            let name = ending.map_or("", |(_, name)| name);
            out.push_str(&format!("\n{}:{}: {name}\n", entry.path, entry.line + 1));
        }
        Style::Short => {
            out.push_str(&format!("{}:{}: in {}\n", entry.path, entry.line + 1, entry.function));
            let line = entry.source_line();
            let stripped = line.trim();
            out.push_str(&format!("    {stripped}\n"));
            carets(&mut out, entry, line.chars().count() - line.trim_start().chars().count(), stripped);
            if let Some((message, _)) = ending {
                out.push_str(&failing(message, 4));
            }
            if look.show_locals {
                locals(&mut out, entry, "        ");
            }
        }
    }
    out
}

/// An exception without a frame to show, because the learner's hide themselves or there are none.
pub(super) fn without_frames(message: &str, is_hidden: bool) -> String {
    let mut out = failing(message, 4);
    if !is_hidden {
        return out;
    }
    out.push_str(
        "All traceback entries are hidden. Pass `--full-trace` to see hidden and internal frames.\n",
    );
    out
}

/// Cuts an endless recursion where it begins to repeat itself, and says so.
pub(super) fn without_repeats(
    vm: &VirtualMachine,
    exception: &PyBaseExceptionRef,
    mut entries: Vec<Entry>,
) -> (Vec<Entry>, Option<String>) {
    if !exception.fast_isinstance(vm.ctx.exceptions.recursion_error) {
        return (entries, None);
    }
    if let Some(index) = first_repeat(vm, &entries) {
        entries.truncate(index + 1);
        return (entries, Some("!!! Recursion detected (same locals & position)".to_owned()));
    }
    let count = entries.len();
    if count <= BOTH_ENDS {
        return (entries, None);
    }
    entries.drain(ENDS..count - ENDS);
    let extra = format!(
        "!!! Recursion error detected, but the origin of the recursion could not be located.\n  \
         Displaying first and last {ENDS} stack frames out of {count}.\n  \
         Pass `--full-trace` to see all frames."
    );
    (entries, Some(extra))
}

/// The first frame that stands where an earlier one stood, with equal locals.
fn first_repeat(vm: &VirtualMachine, entries: &[Entry]) -> Option<usize> {
    // Comparing every frame with every other would take longer than the recursion did.
    for (index, entry) in entries.iter().enumerate().take(100) {
        for earlier in &entries[..index] {
            if (earlier.code, earlier.line) != (entry.code, entry.line) {
                continue;
            }
            let (Some(a), Some(b)) = (&earlier.locals, &entry.locals) else { continue };
            if vm.bool_eq(a, b).unwrap_or_default() {
                return Some(index);
            }
        }
    }
    None
}

fn locals(out: &mut String, entry: &Entry, indent: &str) {
    for (name, value) in &entry.shown_locals {
        out.push_str(&format!("{indent}{name:<10} = {value}\n"));
    }
}

fn arguments(out: &mut String, entry: &Entry, columns: usize) {
    let mut line = String::new();
    for (name, value) in &entry.arguments {
        let shown = format!("{name} = {value}");
        if line.is_empty() {
            line = shown;
        } else if shown.chars().count() + line.chars().count() + 2 > columns {
            out.push_str(&format!("{line}\n"));
            line = shown;
        } else {
            line = format!("{line}, {shown}");
        }
    }
    if !line.is_empty() {
        out.push_str(&format!("{line}\n\n"));
    }
}

/// The function up to the failing statement; gives its lines without their common indent.
fn long(out: &mut String, entry: &Entry) -> Vec<String> {
    let end = entry.source.statement_end(entry.line);
    let raw = entry.source.lines.get(entry.first_line..end).unwrap_or_default();
    let indent =
        raw.iter().filter(|line| !line.trim().is_empty()).map(|line| indent_of(line)).min().unwrap_or(0);
    let lines: Vec<String> = raw.iter().map(|line| line.chars().skip(indent).collect()).collect();
    let at = entry.line - entry.first_line;
    for (index, line) in lines.iter().enumerate() {
        let mark = if index == at { '>' } else { ' ' };
        out.push_str(&format!("{mark}   {line}\n"));
        if index == at {
            carets(out, entry, indent, line);
        }
    }
    lines
}

fn indent_of(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}

/// Marks the columns that were being executed, unless that is the whole line anyway.
fn carets(out: &mut String, entry: &Entry, stripped: usize, line: &str) {
    let Some((start, end)) = entry.columns else { return };
    let count = end - start;
    if count >= line.trim().chars().count() {
        return;
    }
    out.push_str(&format!("    {}{}\n", " ".repeat(start.saturating_sub(stripped)), "^".repeat(count)));
}

/// The same with one `E`, for `--tb=line`.
pub(super) fn failing_shortly(message: &str) -> String {
    format!("E   {}\n", message.replace('\n', "\n    "))
}

/// The `E` lines.
pub(super) fn failing(message: &str, indent: usize) -> String {
    let margin = " ".repeat(indent - 1);
    message.split('\n').fold(String::new(), |text, line| format!("{text}E{margin}{line}\n"))
}
