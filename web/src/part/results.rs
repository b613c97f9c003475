//! The first panel: the learner's tests on the code as it is.

use course::Exercise;
use protocol::{Failure, Stream};
use yew::prelude::*;

use super::coverage::summary;
use super::test_result::{TestResult, failure};
use super::verdict::verdict;
use super::warning::outside;
use super::{Send, on_click, ticked};
use crate::state::{Desk, Model, Msg, Run, RunPhase};

/// The results of the last run.
pub(super) fn results(_model: &Model, exercise: &Exercise, desk: &Desk, send: &Send) -> Html {
    html! {
        <section class="panel results" aria-labelledby="results-title">
            <h2 id="results-title">{ "Your tests on the code" }</h2>
            <div aria-live="polite" aria-atomic="true">
                { verdict_line(desk) }
            </div>
            { summary(desk, send) }
            if let Some(run) = &desk.run {
                if desk.is_stale() && run.is_over() {
                    <p class="stale">{ "You have changed the text since. Run again to see how it stands now." }</p>
                }
                { body(exercise, run, send) }
            } else {
                <p class="panel-empty">
                    { "Write your test, then press " }<strong>{ "Run tests" }</strong>
                    { " or Ctrl+Enter. Each test appears here with what its mocks saw." }
                </p>
            }
        </section>
    }
}

fn verdict_line(desk: &Desk) -> Html {
    let Some(run) = &desk.run else { return Html::default() };
    let (mood, words) = verdict(run);
    let class = classes!("verdict", format!("verdict-{}", mood.name()));
    html! { <p {class} data-test="run-state" data-state={phase_name(&run.phase)}>{ words }</p> }
}

fn phase_name(phase: &RunPhase) -> &'static str {
    match phase {
        RunPhase::Waiting => "waiting",
        RunPhase::Running => "running",
        RunPhase::Done(_) => "done",
        RunPhase::Stopped { .. } => "stopped",
        RunPhase::Exited { .. } => "exited",
        RunPhase::Cancelled { .. } => "cancelled",
        RunPhase::Crashed { .. } => "crashed",
    }
}

fn body(exercise: &Exercise, run: &Run, send: &Send) -> Html {
    // A file that Python cannot read comes first and alone: everything else would only distract from it.
    if let Some((path, error)) = run.syntax_error() {
        return syntax(path, error, send);
    }
    let first = run.first_failure();
    let own = format!("{}::", exercise.tests);
    html! {
        <>
            { for run.not_collected.iter().map(|(path, error)| html! {
                <div class="not-collected" key={path.clone()} data-test="not-collected" data-path={path.clone()}>
                    <h3><code>{ path }</code>{ " could not be imported, so its tests did not run" }</h3>
                    { failure(error, send) }
                </div>
            }) }
            { outside(&run.warned, send) }
            <ol class="tests">
                { for run.tests().into_iter().map(|(id, status)| {
                    let own = id.starts_with(&own);
                    let open = first.as_ref() == Some(&id);
                    let key = id.clone();
                    html! { <TestResult {key} {id} {status} {own} {open} send={send.clone()} /> }
                }) }
            </ol>
            { printed(run) }
            if matches!(run.phase, RunPhase::Crashed { .. }) {
                <p class="next-step">{ "The run was lost, not your text. Look for what could use all memory or never return." }</p>
            }
        </>
    }
}

fn syntax(path: &str, error: &Failure, send: &Send) -> Html {
    let line = error.place.as_ref().map(|place| place.line);
    html! {
        <div class="syntax" role="alert" data-test="not-collected" data-path={path.to_owned()}>
            <h3>
                if let Some(line) = line {
                    <button class="link" onclick={on_click(send, Msg::GoTo { path: path.to_owned(), line })}>
                        { format!("{path}, line {line}") }
                    </button>
                } else {
                    { path }
                }
            </h3>
            <p class="syntax-words">{ ticked(error.hint.as_deref().unwrap_or(&error.summary)) }</p>
            if error.hint.is_some() {
                <pre class="code" tabindex="0"><code>{ &error.summary }</code></pre>
            }
        </div>
    }
}

fn printed(run: &Run) -> Html {
    let text = |(stream, text): &(Stream, String)| {
        let title = match stream {
            Stream::Out => "Printed outside of tests",
            Stream::Err => "Printed outside of tests, to standard error",
        };
        html! {
            <details class="captured">
                <summary>{ title }</summary>
                <pre class="code" tabindex="0"><code>{ text }</code></pre>
            </details>
        }
    };
    run.printed.iter().map(text).collect()
}
