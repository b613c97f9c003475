//! What stands around every place: the bar above, the course map beside, the footer below.

use yew::prelude::*;

use super::{Send, course_map, engine_line, notices, on_click};
use crate::state::{Model, Msg, Route, Theme};

/// The page around `place`.
pub(super) fn frame(model: &Model, send: &Send, place: Html) -> Html {
    let wide = matches!(model.route, Route::Exercise(_));
    let classes = classes!("page", wide.then_some("page-work"), model.menu.then_some("page-menu"));
    html! {
        <div class={classes}>
            <a class="skip" href="#place" onclick={skip(send)}>{ "Skip to the content" }</a>
            { bar(model, send) }
            { course_map::course_map(model, send) }
            <main class="place" id="main">
                { notices::notices(model, send) }
                { place }
                { footer() }
            </main>
        </div>
    }
}

/// The hash carries the place in the course, so the skip link may not change it.
fn skip(send: &Send) -> Callback<MouseEvent> {
    send.reform(|event: MouseEvent| {
        event.prevent_default();
        Msg::Skip
    })
}

fn bar(model: &Model, send: &Send) -> Html {
    let title = model.library.course.as_ref().map(|course| course.title.clone());
    html! {
        <header class="bar">
            <button class="bar-menu" aria-expanded={model.menu.to_string()} aria-controls="map"
                onclick={on_click(send, Msg::ToggleMenu)}>{ "Contents" }</button>
            <a class="bar-name" href="#/">
                <span class="bar-mark" aria-hidden="true"></span>
                { "Understudy" }
            </a>
            if let Some(title) = title.filter(|title| title != "Understudy") {
                <span class="bar-course">{ title }</span>
            }
            <span class="bar-space"></span>
            { engine_line::engine_line(model, send) }
            { themes(model, send) }
        </header>
    }
}

fn themes(model: &Model, send: &Send) -> Html {
    let (next, label) = match model.theme {
        Theme::System => (Theme::Light, "Theme: system"),
        Theme::Light => (Theme::Dark, "Theme: light"),
        Theme::Dark => (Theme::System, "Theme: dark"),
    };
    html! { <button class="bar-theme" onclick={on_click(send, Msg::UseTheme(next))}>{ label }</button> }
}

fn footer() -> Html {
    html! {
        <footer class="foot">
            <p>
                { "Everything runs in this browser tab: no account, no server, and nothing you write is sent anywhere. " }
                <a href="notices.html">{ "Third-party notices" }</a>
                { " · Understudy is free software under MIT or Apache-2.0." }
            </p>
        </footer>
    }
}
