//! An exercise: the task, the editor with its tabs, Run and Stop, and what came of it.

use std::rc::Rc;

use course::Access;
use yew::prelude::*;

use super::editor_pane::EditorPane;
use super::lesson::ways;
use super::{Send, coverage, faults, on_click, problems, prose, results};
use crate::act::editor::EditorHost;
use crate::state::{Desk, Keeping, Kind, Model, Msg, Route};

/// The open exercise.
pub(super) fn exercise(model: &Model, send: &Send, editor: &Rc<EditorHost>) -> Html {
    let (Some(key), Some(exercise), Some(desk)) = (model.route.key(), model.exercise(), model.desk()) else {
        return Html::default();
    };
    let lesson = model.library.course.as_ref().and_then(|course| course.lesson(&key.lesson));
    html! {
        <div class="work" data-test="exercise" data-exercise={key.to_string()}>
            <article class="task" key={key.to_string()}>
                <header class="sheet-head">
                    if let Some(lesson) = lesson {
                        <p class="overline">
                            { "Exercise in " }
                            <a href={Route::Lesson(lesson.id.clone()).href()}>{ &lesson.title }</a>
                        </p>
                    }
                    <h1 id="place" tabindex="-1">{ &exercise.title }</h1>
                    <p class="lede">{ &exercise.summary }</p>
                </header>
                { problems::problems(&model.library.problems_at(&model.route)) }
                <div class="prose">{ prose::prose(&exercise.task, send) }</div>
                { ways(model) }
            </article>
            <div class="bench">
                <section class="desk" aria-label="Your files">
                    { outdated(desk, send) }
                    { tabs(exercise, desk, send) }
                    <EditorPane host={Rc::clone(editor)} />
                    { coverage::lines(desk, send) }
                    { tools(model, desk, send) }
                    { reset(desk, send) }
                </section>
                { results::results(model, exercise, desk, send) }
                { faults::faults(model, exercise, desk, send) }
            </div>
        </div>
    }
}

fn outdated(desk: &Desk, send: &Send) -> Html {
    if !desk.outdated {
        return Html::default();
    }
    html! {
        <div class="notice" role="alert" data-test="notice" data-kind="outdated">
            <p>{ "This exercise has changed since you worked on it. Your own text is shown." }</p>
            <button class="quiet" onclick={on_click(send, Msg::KeepMine)}>{ "Keep mine" }</button>
            <button class="quiet" onclick={on_click(send, Msg::StartFresh)}>{ "Start fresh" }</button>
        </div>
    }
}

fn tabs(exercise: &course::Exercise, desk: &Desk, send: &Send) -> Html {
    html! {
        <div class="tabs" role="group" aria-label="Files">
            { for exercise.files.iter().map(|file| {
                let shown = desk.tab == file.path;
                let role = if file.path == exercise.tests {
                    "your tests"
                } else if file.access == Access::Edit {
                    "yours to change"
                } else {
                    "read-only"
                };
                html! {
                    <button class="tab" key={file.path.clone()} aria-pressed={shown.to_string()}
                        data-test="tab" data-path={file.path.clone()} onclick={on_click(send, Msg::Tab(file.path.clone()))}>
                        <span class="tab-name">{ &file.path }</span>
                        <span class="tab-role">{ role }</span>
                    </button>
                }
            }) }
        </div>
    }
}

fn tools(model: &Model, desk: &Desk, send: &Send) -> Html {
    let busy = model.turn.as_ref();
    let stop = match busy.map(|turn| turn.kind) {
        Some(Kind::Grade) => "Stop judging",
        Some(Kind::Run) | None => "Stop",
    };
    html! {
        <div class="tools">
            <button class="button run" data-test="run" onclick={on_click(send, Msg::Run)}>
                { "Run tests" }<kbd aria-hidden="true">{ "Ctrl ↵" }</kbd>
            </button>
            <button class="button stop" data-test="stop" disabled={busy.is_none()} onclick={on_click(send, Msg::Stop)}>{ stop }</button>
            <span class="tools-space"></span>
            <span class="keeping" title="Kept in this browser only">{ keeping_words(desk.keeping) }</span>
            <button class="quiet reset" onclick={on_click(send, Msg::AskReset)}>{ "Reset to starter" }</button>
            <p class="unseen" id="editor-keys">
                { "Tab indents. Press Escape, then Tab, to leave the editor. Control or Command with Enter runs the tests." }
            </p>
        </div>
    }
}

fn reset(desk: &Desk, send: &Send) -> Html {
    if !desk.asked_reset {
        return Html::default();
    }
    html! {
        <div class="notice" role="alert" data-test="notice" data-kind="reset">
            <p>{ "Throw your text away and begin again with the starter?" }</p>
            <button class="quiet danger" onclick={on_click(send, Msg::Reset)}>{ "Throw away and reset" }</button>
            <button class="quiet" onclick={on_click(send, Msg::KeepText)}>{ "Keep my text" }</button>
        </div>
    }
}

fn keeping_words(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Untouched => "",
        Keeping::Changed => "Saving…",
        Keeping::Kept => "Saved",
        Keeping::Lost => "Not saved",
    }
}
