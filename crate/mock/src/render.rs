//! The wording of calls and verdicts.
//!
//! - source: `CPython` 3.14 `unittest.mock`; lists of calls are laid out as `pprint.pformat` does at width 80

use crate::arguments::Arguments;
use crate::bound::Bound;
use crate::call::Call;
use crate::domain::Domain;
use crate::report::{Deed, Report, Unmet};
use crate::signature::BindError;

/// The widest list of calls that stays on one line.
const WIDTH: usize = 80;

/// `name(1, key='x')`.
///
/// # Errors
/// What showing an argument raises; so for everything here.
pub fn signature_text<D: Domain>(
    name: &str,
    arguments: &Arguments<D::Value>,
    domain: &D,
) -> Result<String, D::Error> {
    let mut text = String::from(name);
    text.push('(');
    let mut comma = "";
    for arg in &arguments.args {
        text.push_str(comma);
        text.push_str(&domain.repr(arg)?);
        comma = ", ";
    }
    for (key, value) in &arguments.kwargs {
        text.push_str(comma);
        text.push_str(key);
        text.push('=');
        text.push_str(&domain.repr(value)?);
        comma = ", ";
    }
    text.push(')');
    Ok(text)
}

/// How a call of `name` begins: `call`, `call.get` or `call().get`.
#[must_use]
pub fn call_text(name: &str) -> String {
    match name {
        "" => "call".to_owned(),
        _ if name.starts_with("()") => format!("call{name}"),
        _ => format!("call.{name}"),
    }
}

/// `call.name(1, key='x')`.
///
/// # Errors
/// What showing an argument raises.
pub fn call<D: Domain>(call: &Call<D::Value>, domain: &D) -> Result<String, D::Error> {
    signature_text(&call_text(&call.name), &call.arguments, domain)
}

/// A list of the `items`, on one line if it is short enough, else one line each.
#[must_use]
pub fn call_list(items: &[String]) -> String {
    let line = format!("[{}]", items.join(", "));
    if line.chars().count() <= WIDTH { line } else { format!("[{}]", items.join(",\n ")) }
}

/// The whole message.
///
/// # Errors
/// What showing an argument raises.
pub fn render<D: Domain>(report: &Report<D::Value>, domain: &D) -> Result<String, D::Error> {
    let name = report.name.as_str();
    let quoted = if report.deed == Deed::Call { format!("'{name}'") } else { name.to_owned() };
    let (noun, done, past) = match report.deed {
        Deed::Call => ("call", "called", "Called"),
        Deed::Await => ("await", "awaited", "Awaited"),
    };
    Ok(match &report.unmet {
        Unmet::Never => format!("Expected {quoted} to have been {done}."),
        Unmet::Happened { times, calls } => {
            let calls = trailer(report.deed, calls, domain)?;
            format!("Expected {quoted} to not have been {done}. {past} {times} times.{calls}")
        }
        Unmet::NotOnceWith { times, calls } if report.deed == Deed::Call => {
            let calls = trailer(report.deed, calls, domain)?;
            format!("Expected {quoted} to be called once. Called {times} times.{calls}")
        }
        Unmet::NotOnce { times, calls } | Unmet::NotOnceWith { times, calls } => {
            let calls = trailer(report.deed, calls, domain)?;
            format!("Expected {quoted} to have been {done} once. {past} {times} times.{calls}")
        }
        Unmet::NotTimes { expected, times, calls } => {
            let calls = trailer(report.deed, calls, domain)?;
            format!("Expected {quoted} to have been {done} {expected}. {past} {times} times.{calls}")
        }
        Unmet::NotTimesWith { call, expected, times, calls } => {
            let call = signature_text(name, &call.arguments, domain)?;
            let calls = trailer(report.deed, calls, domain)?;
            format!("Expected {call} to have been {done} {expected}. {past} {times} times.{calls}")
        }
        Unmet::Different { expected, actual } => {
            let expected = signature_text(name, &expected.arguments, domain)?;
            match actual {
                Some(actual) => {
                    let actual = signature_text(name, &actual.arguments, domain)?;
                    format!("expected {noun} not found.\nExpected: {expected}\n  Actual: {actual}")
                }
                None if report.deed == Deed::Call => {
                    format!("expected call not found.\nExpected: {expected}\n  Actual: not called.")
                }
                None => format!("Expected await: {expected}\nNot awaited"),
            }
        }
        Unmet::Absent { expected } => {
            format!("{} {noun} not found", signature_text(name, &expected.arguments, domain)?)
        }
        Unmet::NotInOrder { expected, errors, actual } => {
            not_in_order(report.deed, errors, &texts(expected, domain)?, &texts(actual, domain)?)
        }
        Unmet::NotInSequence { expected, actual } => {
            let title = if report.deed == Deed::Call { "Calls" } else { "Awaits" };
            let problem = format!("{title} not found in this order.");
            compared(&problem, report.deed, &texts(expected, domain)?, &texts(actual, domain)?)
        }
        Unmet::Incomplete { missing, left } => incomplete(report.deed, &quoted, missing, left, domain)?,
    })
}

/// That the `expected` calls did not happen one after the other, each call being shown as it is given here.
#[must_use]
pub fn not_in_order(
    deed: Deed,
    errors: &[Option<BindError>],
    expected: &[String],
    actual: &[String],
) -> String {
    compared(&in_order_problem(deed, errors), deed, expected, actual)
}

fn compared(problem: &str, deed: Deed, expected: &[String], actual: &[String]) -> String {
    let indent = if deed == Deed::Call { "  " } else { "" };
    format!("{problem}\nExpected: {}\n{indent}Actual: {}", call_list(expected), call_list(actual))
}

fn trailer<D: Domain>(deed: Deed, calls: &[Call<D::Value>], domain: &D) -> Result<String, D::Error> {
    if calls.is_empty() || deed == Deed::Await {
        return Ok(String::new());
    }
    Ok(format!("\nCalls: {}.", call_list(&texts(calls, domain)?)))
}

fn texts<D: Domain>(calls: &[Call<D::Value>], domain: &D) -> Result<Vec<String>, D::Error> {
    calls.iter().map(|it| call(it, domain)).collect()
}

fn in_order_problem(deed: Deed, errors: &[Option<BindError>]) -> String {
    let (title, plural) = match deed {
        Deed::Call => ("Calls", "calls"),
        Deed::Await => ("Awaits", "awaits"),
    };
    if errors.iter().all(Option::is_none) {
        return format!("{title} not found.");
    }
    let errors: Vec<_> =
        errors.iter().map(|it| it.as_ref().map_or_else(|| "None".to_owned(), type_error)).collect();
    format!("Error processing expected {plural}.\nErrors: [{}]", errors.join(", "))
}

fn type_error(error: &BindError) -> String {
    let text = error.to_string();
    let quote = if text.contains('\'') { '"' } else { '\'' };
    format!("TypeError({quote}{text}{quote})")
}

fn incomplete<D: Domain>(
    deed: Deed,
    quoted: &str,
    missing: &[Bound<D::Value>],
    left: &[Bound<D::Value>],
    domain: &D,
) -> Result<String, D::Error> {
    let texts =
        |calls: &[Bound<D::Value>]| calls.iter().map(|it| bound(it, domain)).collect::<Result<_, _>>();
    let missing = tuple(texts(missing)?);
    Ok(match deed {
        Deed::Call => {
            let left: Vec<String> = texts(left)?;
            let left = left.join(", ");
            format!("{quoted} does not contain all of {missing} in its call list, found [{left}] instead")
        }
        Deed::Await => format!("{missing} not all found in await list"),
    })
}

/// A call as it was compared. One that was bound is shown in its three parts.
fn bound<D: Domain>(item: &Bound<D::Value>, domain: &D) -> Result<String, D::Error> {
    let it = match item {
        Bound::Free(it) => return call(it, domain),
        Bound::Unfit(error) => return Ok(type_error(error)),
        Bound::Fitted(it) => it,
    };
    let args = it.arguments.args.iter().map(|arg| domain.repr(arg)).collect::<Result<_, _>>()?;
    let mut kwargs = Vec::with_capacity(it.arguments.kwargs.len());
    for (key, value) in &it.arguments.kwargs {
        kwargs.push(format!("'{key}': {}", domain.repr(value)?));
    }
    Ok(format!("call('{}', {}, {{{}}})", it.name, tuple(args), kwargs.join(", ")))
}

fn tuple(items: Vec<String>) -> String {
    let comma = if items.len() == 1 { "," } else { "" };
    format!("({}{comma})", items.join(", "))
}
