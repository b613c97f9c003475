//! The window: its address, its title, where it is scrolled, and what it tells.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, KeyboardEvent, window};
use yew::Callback;

use crate::state::Msg;

/// The part of the address behind `#`, with it.
pub(super) fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Listens to the window for as long as what it gives lives.
pub(super) fn listen(send: &Callback<Msg>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let moved = send.clone();
    let leaving = send.clone();
    let hidden = send.clone();
    let run = send.clone();
    let mut listeners = vec![
        EventListener::new(&window, "hashchange", move |_| moved.emit(Msg::Moved { hash: hash() })),
        EventListener::new(&window, "pagehide", move |_| leaving.emit(Msg::Leaving)),
        // The editor has its own key; elsewhere in the page the same one runs the tests too.
        EventListener::new(&window, "keydown", move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) && !event.default_prevented() {
                run.emit(Msg::Run);
            }
        }),
    ];
    if let Some(document) = window.document() {
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| hidden.emit(Msg::Leaving)));
    }
    listeners
}

/// Names the window.
pub(super) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Scrolls up and puts the focus on the heading of the place, so that a screen reader begins there.
pub(super) fn arrive() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("place");
}

/// Scrolls to a heading and puts the focus there.
pub(super) fn scroll_to(anchor: &str) {
    let id = format!("at-{anchor}");
    if let Some(element) = document().and_then(|document| document.get_element_by_id(&id)) {
        element.scroll_into_view();
        focus(&id);
    }
}

/// Whether the page is dark now: chosen, or preferred by the system.
pub(super) fn is_dark() -> bool {
    let chosen = document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some(_) => false,
        None => window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    }
}

fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _focused = element.focus();
    }
}

fn document() -> Option<Document> {
    window()?.document()
}
