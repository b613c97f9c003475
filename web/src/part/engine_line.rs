//! What the engine is doing, in words, at any time.

use yew::prelude::*;

use super::{Send, on_click};
use crate::state::{Kind, Model, Msg, Phase};

/// The engine's state.
pub(super) fn engine_line(model: &Model, send: &Send) -> Html {
    let (state, words) = engine_words(model);
    html! {
        <p class={classes!("engine", format!("engine-{state}"))} role="status" data-test="engine" data-state={data_state(state)}>
            <span class="engine-lamp" aria-hidden="true"></span>
            <span>{ words }</span>
            if model.engine.failed.is_some() {
                <button class="quiet" onclick={on_click(send, Msg::StartEngine)}>{ "Try again" }</button>
            }
        </p>
    }
}

/// The state's name and what is said of it.
fn engine_words(model: &Model) -> (&'static str, String) {
    if let Some(reason) = &model.engine.failed {
        return ("failed", format!("Python could not be started: {}", reason.lines().next().unwrap_or("")));
    }
    let Some(front) = model.engine.front() else { return ("stopped", "Python is stopped".to_owned()) };
    match front.phase {
        Phase::Loading { total: 0, .. } => ("loading", "Python is on its way".to_owned()),
        Phase::Loading { received, total } if received < total => {
            ("loading", format!("Loading Python: {} of {} MB", megabytes(received), megabytes(total)))
        }
        Phase::Loading { .. } => ("starting", "Starting Python".to_owned()),
        Phase::Ready if model.engine.crashes > 0 => ("ready", "Python is ready again".to_owned()),
        Phase::Ready => ("ready", "Python is ready".to_owned()),
        Phase::Busy { .. } => ("busy", busy_words(model)),
    }
}

fn busy_words(model: &Model) -> String {
    let Some(turn) = &model.turn else { return "Working".to_owned() };
    let desk = model.desks.get(&turn.key);
    match turn.kind {
        Kind::Run => {
            let running = desk.and_then(|desk| desk.run.as_ref()).and_then(|run| run.running.as_ref());
            running.map_or_else(|| "Running".to_owned(), |test| format!("Running {}", short_name(test)))
        }
        Kind::Grade => desk.and_then(|desk| desk.grade.as_ref()).map_or_else(
            || "Judging".to_owned(),
            |grade| {
                let all = grade.request.implementations.len();
                format!("Judging version {} of {all}", all.min(grade.verdicts.len() + 1))
            },
        ),
    }
}

/// The state as tests of the page know it: starting is the last part of loading.
fn data_state(state: &'static str) -> &'static str {
    match state {
        "starting" | "stopped" => "loading",
        other => other,
    }
}

/// A test's name without its file.
pub(super) fn short_name(test: &str) -> &str {
    test.split_once("::").map_or(test, |(_, name)| name)
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}
