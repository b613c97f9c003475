//! How the model is drawn: one part of the page a file. Parts get values and give callbacks; none acts by itself.

mod course_map;
mod coverage;
mod editor_pane;
mod engine_line;
mod exercise;
mod faults;
mod frame;
mod home;
mod lesson;
mod notices;
mod problems;
mod prose;
mod results;
mod test_result;
mod timeline;
mod verdict;
mod warning;

use std::rc::Rc;

use yew::prelude::*;

use crate::act::editor::EditorHost;
use crate::state::{Model, Msg, Route};

/// Where messages go.
pub(crate) type Send = Callback<Msg>;

/// The whole page.
pub(crate) fn page(model: &Model, send: &Send, editor: &Rc<EditorHost>) -> Html {
    let place = if let Some(trouble) = model.library.trouble(&model.route) {
        problems::trouble(model, &trouble, send)
    } else {
        match &model.route {
            Route::Home => home::home(model),
            Route::Lesson(id) => lesson::lesson(model, id, send),
            Route::Exercise(_) => exercise::exercise(model, send, editor),
        }
    };
    frame::frame(model, send, place)
}

/// A callback that sends `msg` at every click.
pub(crate) fn on_click(send: &Send, msg: Msg) -> Callback<MouseEvent> {
    send.reform(move |_: MouseEvent| msg.clone())
}

/// A line in which what stands between backticks is code.
pub(crate) fn ticked(text: &str) -> Html {
    let piece = |(i, piece): (usize, &str)| {
        if i % 2 == 1 {
            html! { <code>{ piece }</code> }
        } else {
            html! { piece }
        }
    };
    // An odd backtick out is a backtick.
    if text.matches('`').count() % 2 == 1 {
        return html! { text };
    }
    text.split('`').enumerate().map(piece).collect()
}

/// A count and its noun: `1 test`, `3 tests`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
