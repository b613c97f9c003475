//! What is said of an exception that came out of a test: its place, its text as pytest prints it, a next step.

mod block;
mod entry;
mod exception;
mod group;
mod hint;
mod native;
mod source;
mod words;

use protocol::{Failure, Frame, Place, Traceback};
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

use self::block::Style;
use self::entry::Entry;
pub(crate) use self::exception::{exception_only, qualified_name, text};
pub(crate) use self::source::{Look, Sources};

/// How the frames of an exception are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As for a test: the first and the last frame whole, those between in short.
    Test,
    /// As for a file that could not be imported: all in short.
    Collection,
}

/// Describes `exception`. Frames outside the learner's files are left out.
///
/// `first` is the name and first line of the function in which the story begins, if it is among the frames.
pub(crate) fn describe(
    vm: &VirtualMachine,
    sources: &Sources,
    exception: &PyBaseExceptionRef,
    shown: Shown,
) -> Failure {
    let entries = entry::entries(vm, sources, exception);
    let message = exception_only(vm, exception);
    let place = entries.last().map(Entry::place);
    Failure {
        exception: exception.class().name().to_string(),
        summary: summary(vm, exception, &message),
        place,
        text: block(vm, sources, exception, shown),
        frames: entries.iter().map(frame).collect(),
        hint: hint::hint(&hint::Case::new(vm, exception, &entries)),
        message,
        unnamed: false,
    }
}

/// The file and line at which it was raised, in whatever file that is.
pub(crate) fn raised_at(exception: &PyBaseExceptionRef) -> Option<String> {
    let traceback = exception.__traceback__()?.iter().last()?;
    let path = traceback.frame.iframe().code().source_path().as_str().to_owned();
    Some(format!("{path}:{}", traceback.lineno))
}

fn frame(entry: &Entry) -> Frame {
    Frame {
        place: Place { ..entry.place() },
        function: entry.function.clone(),
        source: entry.source_line().trim().to_owned(),
    }
}

/// The first line of the message, as pytest's short summary has it.
fn summary(vm: &VirtualMachine, exception: &PyBaseExceptionRef, message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    if first.is_empty() { qualified_name(vm, exception) } else { first.to_owned() }
}

/// The whole block: the chain of exceptions, the first cause first.
fn block(vm: &VirtualMachine, sources: &Sources, exception: &PyBaseExceptionRef, shown: Shown) -> String {
    let by_value = shown == Shown::Test && exception::is_told_by_value(vm, exception);
    if sources.look().traceback == Traceback::Native && !by_value {
        return native::traceback(vm, exception);
    }
    let mut blocks = Vec::new();
    let mut seen = Vec::new();
    let mut current = Some((exception.clone(), None));
    let told = exception;
    while let Some((exception, description)) = current {
        if seen.contains(&exception.get_id()) {
            break;
        }
        seen.push(exception.get_id());
        if group::is_group(vm, &exception)
            && let Ok(tree) = group::text(vm, told)
        {
            // Python tells what came before a group by itself, and from the last exception on.
            blocks.push((tree, description));
            break;
        }
        let block = if description.is_some() && exception.__traceback__().is_none() {
            format!("{}\n", exception::whole(vm, &exception))
        } else {
            one(vm, sources, &exception, shown)
        };
        blocks.push((block, description));
        current = exception::earlier(vm, &exception).map(|(earlier, words)| (earlier, Some(words)));
    }
    let mut out = String::new();
    for (block, description) in blocks.into_iter().rev() {
        out.push_str(&block);
        if let Some(description) = description {
            out.push_str(&format!("\n{description}\n"));
        }
    }
    out
}

fn one(vm: &VirtualMachine, sources: &Sources, exception: &PyBaseExceptionRef, shown: Shown) -> String {
    let entries = entry::entries(vm, sources, exception);
    let total = entries.len();
    let (entries, extra) = block::without_repeats(vm, exception, entries);
    // Where a recursion is cut at its first repetition, the last frame that is left is none that is shown whole.
    let ends_early = extra.is_some() && entries.len() < total && entries.len() != block::BOTH_ENDS;
    let message = exception_only(vm, exception);
    let name = exception.class().name().to_string();
    if exception::is_told_by_value(vm, exception) {
        return format!("{}\n", exception::text(vm, exception));
    }
    let count = entries.len();
    let mut out = String::new();
    if count == 0 {
        return block::without_frames(&message, entry::hides_itself(vm, exception));
    }
    let look = sources.look();
    if look.traceback == Traceback::Line {
        return block::failing_shortly(&message);
    }
    let style_of = |index: usize| {
        let is_middle = total > 2 && index > 0 && (ends_early || index + 1 < count);
        style(look.traceback, shown, is_middle)
    };
    for (index, entry) in entries.iter().enumerate() {
        let style = style_of(index);
        let ending = (index + 1 == count).then_some((message.as_str(), name.as_str()));
        out.push_str(&block::entry(entry, style, ending, look));
        let is_last = index + 1 == count;
        if !is_last && (style == Style::Long || style_of(index + 1) == Style::Long) {
            out.push_str(&"_ ".repeat(look.columns / 2));
            out.truncate(out.trim_end().len());
            out.push_str(" \n");
        }
    }
    if let Some(extra) = extra {
        out.push_str(&extra);
        out.push('\n');
    }
    out
}

/// How a frame is shown.
fn style(traceback: Traceback, shown: Shown, is_middle: bool) -> Style {
    match traceback {
        Traceback::Long => Style::Long,
        Traceback::Short => Style::Short,
        _ if shown == Shown::Collection || is_middle => Style::Short,
        _ => Style::Long,
    }
}

/// Where a syntax error says that it is, if the file is one of the learner's.
pub(crate) fn syntax_place(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> Option<Place> {
    let attribute = |name: &'static str| exception.as_object().get_attr(name, vm).ok();
    let number = |name: &'static str| attribute(name)?.try_into_value::<u32>(vm).ok();
    let file = attribute("filename")?.str(vm).ok()?;
    let path = file.to_string_lossy().strip_prefix(WORK_FOLDER)?.trim_start_matches('/').to_owned();
    let line = number("lineno")?;
    let column = number("offset").and_then(|offset| offset.checked_sub(1));
    let same_line = number("end_lineno").is_none_or(|end| end == line);
    let end_column = number("end_offset").and_then(|end| end.checked_sub(1)).filter(|_| same_line);
    Some(Place { path, line, column, end_column })
}

/// A syntax error in one line.
pub(crate) fn syntax_summary(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    let name = exception.class().name().to_string();
    match exception.as_object().get_attr("msg", vm).and_then(|text| text.str(vm)) {
        Ok(text) => format!("{name}: {}", words::of_syntax(text.to_string_lossy().into_owned())),
        Err(_) => name,
    }
}
