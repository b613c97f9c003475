//! A statement that reads like an assertion and cannot fail, because what it is about is a mock.
//!
//! Silent where the value was no mock when the statement was executed, and where it may count as false.

use protocol::Finding;

use super::Scene;
use crate::rewrite::Form;
use crate::vacuous::Vacuous;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    scene.vacuous.iter().map(word).collect()
}

fn word(vacuous: &Vacuous) -> Finding {
    let (message, next_step) = match &vacuous.form {
        Form::Uncalled { receiver, name } => (
            format!("`{receiver}.{name}` asserts nothing: without brackets the method is not called"),
            format!("write {}", called(receiver, name)),
        ),
        Form::AssertedMethod { receiver, name } => (
            format!(
                "`assert {receiver}.{name}` cannot fail: the method is not called, and a method counts as true"
            ),
            format!("without `assert`, write {}", called(receiver, name)),
        ),
        Form::Unasserted { text } => (
            format!("`{text}` asserts nothing: it is worked out and thrown away"),
            format!("write `assert {text}`"),
        ),
        Form::Invented { receiver, name, arguments } => (
            format!(
                "`{receiver}.{name}{arguments}` asserts nothing: a mock has no assertion `{name}`, so this only calls \
                 it as if the code had"
            ),
            format!("write `{}`", meant(receiver, name, Some(arguments))),
        ),
        Form::Asserted { root, receiver, name, arguments } => {
            let asserted = format!("{receiver}.{name}{}", arguments.as_deref().unwrap_or_default());
            let next_step = if sounds_like_an_assertion(name) {
                format!("without `assert`, write `{}`", meant(receiver, name, arguments.as_deref()))
            } else if arguments.is_none() {
                format!(
                    "compare it with what you expect; or, if it should have been called, write `{asserted}.assert_called()`"
                )
            } else {
                format!("compare it with what you expect, as in `assert {asserted} == ...`")
            };
            (
                format!(
                    "`assert {asserted}` cannot fail: `{root}` is a mock, and what a mock makes up counts as true"
                ),
                next_step,
            )
        }
        Form::AssertedMock { name } => (
            format!("`assert {name}` cannot fail: `{name}` is a mock, and a mock counts as true"),
            format!("write `{name}.assert_called()` if it should have been called"),
        ),
    };
    Finding {
        kind: "assertion-asserts-nothing".to_owned(),
        message,
        next_step,
        place: Some(vacuous.place.clone()),
    }
}

/// The assertion with its brackets.
fn called(receiver: &str, name: &str) -> String {
    let takes_nothing =
        !name.ends_with("_with") && !name.starts_with("assert_any_") && !name.starts_with("assert_has_");
    if takes_nothing {
        format!("`{receiver}.{name}()`")
    } else {
        format!("`{receiver}.{name}(...)`, with what you expect between the brackets")
    }
}

fn sounds_like_an_assertion(name: &str) -> bool {
    ["called", "awaited"].iter().any(|it| name.contains(it))
}

/// The assertion that an invented one was likely meant to be.
fn meant(receiver: &str, name: &str, arguments: Option<&str>) -> String {
    let has = |part: &str| name.contains(part);
    let verb = if has("awaited") { "awaited" } else { "called" };
    let arguments = arguments.unwrap_or("()");
    let (end, arguments) = if has("not") || has("never") {
        return format!("{receiver}.assert_not_{verb}()");
    } else if arguments == "()" {
        (if has("once") { "_once" } else { "" }, "()")
    } else {
        (if has("once") { "_once_with" } else { "_with" }, arguments)
    };
    format!("{receiver}.assert_{verb}{end}{arguments}")
}
