//! A call assertion that did not hold, argument by argument, and where the calls were made.
//!
//! Only of a test that failed, and of the last such assertion: others were caught. `unittest.mock`'s own text stays. Silent
//! where the call differs because its arguments have changed since.

use protocol::Finding;
use python::modules::unittest_mock::{Difference, Nearest, Slot, Unmatched, Wanted};

use super::{Scene, arguments_changed, at};

/// How many places, or calls, are told.
const PLACES: usize = 5;
/// How many characters of arguments are told again, to be written into the test.
const WRITTEN: usize = 120;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    if !scene.has_failed() || !arguments_changed::find(scene).is_empty() {
        return Vec::new();
    }
    scene.evidence.unmatched.as_ref().and_then(word).into_iter().collect()
}

fn word(unmatched: &Unmatched) -> Option<Finding> {
    let (message, next_step) = match &unmatched.wanted {
        Wanted::Like(nearest) => beside(unmatched, nearest),
        Wanted::Once => {
            let (message, first) = counted(unmatched)?;
            let Unmatched { mock, times, .. } = unmatched;
            (
                message,
                format!(
                    "if {times} calls are right, write `assert {mock}.call_count == {times}`; if not, see why {first} calls it"
                ),
            )
        }
        Wanted::Never => {
            let (message, first) = counted(unmatched)?;
            (message, format!("see why {first} calls it"))
        }
    };
    Some(Finding { kind: "call-not-matched".to_owned(), message, next_step, place: unmatched.place.clone() })
}

/// The nearest call beside the expected one.
fn beside(unmatched: &Unmatched, nearest: &Nearest) -> (String, String) {
    let mock = match nearest.name.as_str() {
        "" => unmatched.mock.clone(),
        name => format!("{}.{name}", unmatched.mock),
    };
    let which = if unmatched.times == 1 {
        "the only call of".to_owned()
    } else {
        format!("of {} calls, the nearest of", unmatched.times)
    };
    let place = nearest.place.as_ref().map_or_else(String::new, |place| format!(" at {}", at(place)));
    let differences: Vec<_> = nearest.differences.iter().map(difference).collect();
    let message = format!(
        "{which} `{mock}`{place} differs from the expected one: {}{}",
        differences.join("; "),
        others(unmatched)
    );
    let is_moved = nearest.differences.iter().all(|it| matches!(it, Difference::Moved { .. }));
    let given = if is_source(&nearest.arguments) {
        format!("`{}`", nearest.arguments)
    } else {
        "what it was given".to_owned()
    };
    let next_step = if is_moved {
        format!(
            "expect {given}, as the code gives it; or patch with `autospec=True`, and either way is the same"
        )
    } else {
        let code = nearest.place.as_ref().map_or_else(|| "the code".to_owned(), at);
        format!("if the call is right, expect {given}; if the test is right, correct {code}")
    };
    (message, next_step)
}

/// All calls, where there are a few and they can be shown.
fn others(unmatched: &Unmatched) -> String {
    let calls = &unmatched.calls;
    if calls.len() < 2 || calls.len() > PLACES || !calls.iter().all(|call| is_source(call)) {
        return String::new();
    }
    let calls: Vec<_> = calls.iter().map(|call| format!("`{call}`")).collect();
    format!(". All calls: {}", calls.join(", "))
}

/// Whether a text can be written in a test as it is: it is short, and no object in it is shown as `<...>`.
fn is_source(text: &str) -> bool {
    text.len() <= WRITTEN && !text.contains(['<', '\n']) && !text.contains("...")
}

/// How often it was called and from where, and the first place alone.
fn counted(unmatched: &Unmatched) -> Option<(String, String)> {
    let mut places: Vec<String> = unmatched.places.iter().map(at).collect();
    places.dedup();
    let first = places.first()?.clone();
    let more = if places.len() > PLACES { " and elsewhere" } else { "" };
    places.truncate(PLACES);
    let times = if unmatched.times == 1 { "once".to_owned() } else { format!("{} times", unmatched.times) };
    Some((format!("`{}` was called {times}, at {}{more}", unmatched.mock, places.join(", ")), first))
}

fn difference(difference: &Difference<String>) -> String {
    match difference {
        Difference::Changed { slot, expected, actual } => {
            format!("{} should be `{expected}` and is `{actual}`", place(slot))
        }
        Difference::Missing { slot, expected } => {
            format!("{} should be `{expected}` and was not given", place(slot))
        }
        Difference::Extra { slot, actual } => format!("{} was not expected and is `{actual}`", place(slot)),
        Difference::Moved { expected, actual, value } => {
            format!("`{value}` is expected as {} and was given as {}", place(expected), place(actual))
        }
    }
}

fn place(slot: &Slot) -> String {
    match slot {
        Slot::Position(at) => format!("argument {}", at + 1),
        Slot::Name(name) => format!("`{name}=`"),
    }
}
