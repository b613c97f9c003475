//! A call that a bare mock took and the real thing would not: a wrong name, a missing argument, one too many, a method that
//! does not exist; and an answer that the real one never gives.
//!
//! Silent about calls that the test makes itself.

use protocol::Finding;
use python::modules::unittest_mock::{BindError, Rejected, Why};

use super::Scene;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_of_code = |it: &&Rejected| it.place.as_ref().is_some_and(|place| !scene.is_of_tests(&place.path));
    scene.evidence.rejected.iter().filter(is_of_code).map(word).collect()
}

fn word(rejected: &Rejected) -> Finding {
    let Rejected { target, callee, why, place } = rejected;
    let (objection, next_step) = match why {
        Why::Positional => {
            ("it takes its arguments by name alone".to_owned(), "give each argument its name".to_owned())
        }
        Why::Missing(name) => (format!("it needs `{name}=`"), format!("add `{name}=` to the call")),
        Why::Unknown(name, Some(nearest)) => {
            (format!("it has no `{name}=`"), format!("write `{nearest}=` instead of `{name}=`"))
        }
        Why::Unknown(name, None) => {
            (format!("it has no `{name}=`"), format!("take `{name}=` out of the call"))
        }
        Why::NoSuchName(owner, nearest) => (
            format!("{owner} has no `{callee}`"),
            instead(callee, nearest.as_ref(), "look up in its reference which name it has for this"),
        ),
        Why::NoSuchPart(part, nearest) => (
            format!("there is no `{part}` in its answer"),
            instead(part, nearest.as_ref(), &format!("take `{part}` out of the answer that the test gives")),
        ),
        Why::OtherType(part, wanted, given) => (
            format!("`{part}` is {wanted}, and the test gave a `{given}`"),
            if *wanted == "a stream to read from" {
                format!("give `{part}` as `io.BytesIO(...)`, or as a mock whose `read` returns the bytes")
            } else {
                format!("give `{part}` as {wanted}")
            },
        ),
        Why::Unfitting(error) => (unfitting(error), correction(error, target)),
    };
    let is_answer = matches!(why, Why::NoSuchPart(..) | Why::OtherType(..));
    let message = if is_answer {
        format!("the mock answered this call of `{callee}` as the real one never does: {objection}")
    } else {
        format!("the mock took this call of `{callee}`, and the real one would reject it: {objection}")
    };
    Finding { kind: "service-would-reject".to_owned(), message, next_step, place: place.clone() }
}

/// What stands instead of a name, or what to do where nothing does.
fn instead(name: &str, nearest: Option<&String>, otherwise: &str) -> String {
    nearest.map_or_else(|| otherwise.to_owned(), |nearest| format!("write `{nearest}` instead of `{name}`"))
}

fn unfitting(error: &BindError) -> String {
    match error {
        BindError::Missing(name) | BindError::MissingKeyword(name) => format!("it needs `{name}`"),
        BindError::TooMany => "it takes fewer arguments".to_owned(),
        BindError::Unexpected(name) => format!("it has no `{name}=`"),
        BindError::Multiple(name) => format!("`{name}` is given twice"),
        BindError::PositionalOnly(name) => format!("`{name}` cannot be given by name"),
    }
}

fn correction(error: &BindError, target: &str) -> String {
    let correction = match error {
        BindError::Missing(name) | BindError::MissingKeyword(name) => format!("add `{name}` to the call"),
        _ => "correct the call".to_owned(),
    };
    format!("{correction}; with `patch(\"{target}\", autospec=True)` the mock rejects it, too")
}
