//! A lesson: its prose, its exercises, and the ways back and on.

use yew::prelude::*;

use super::course_map::standing_mark;
use super::{Send, problems, prose};
use crate::state::{Key, Model, Route, stops};

/// The lesson `id`.
pub(super) fn lesson(model: &Model, id: &str, send: &Send) -> Html {
    let Some(lesson) = model.library.lesson(id) else { return Html::default() };
    let outline = &lesson.outline;
    html! {
        <article class="sheet" key={id.to_owned()}>
            <header class="sheet-head">
                <p class="overline">{ number(model, id) }</p>
                <h1 id="place" tabindex="-1">{ &outline.title }</h1>
                <p class="lede">{ &outline.summary }</p>
            </header>
            { problems::problems(&model.library.problems_at(&model.route)) }
            <div class="prose">{ prose::prose(&lesson.prose, send) }</div>
            if !outline.exercises.is_empty() {
                <section class="sheet-exercises">
                    <h2>{ "Exercises" }</h2>
                    <ul>
                        { for outline.exercises.iter().map(|exercise| {
                            let key = Key::new(id, &exercise.id);
                            let standing = model.progress.of(&key);
                            html! {
                                <li key={exercise.id.clone()}>
                                    <a class="exercise-card" href={Route::Exercise(key).href()}>
                                        { standing_mark(standing) }
                                        <span class="exercise-card-text">
                                            <strong>{ &exercise.title }</strong>
                                            <span>{ &exercise.summary }</span>
                                        </span>
                                        <span class="exercise-card-standing">{ standing.words() }</span>
                                    </a>
                                </li>
                            }
                        }) }
                    </ul>
                </section>
            }
            { ways(model) }
        </article>
    }
}

fn number(model: &Model, id: &str) -> String {
    let place = model.library.course.as_ref().and_then(|course| {
        let i = course.lessons.iter().position(|lesson| lesson.id == id)?;
        Some(format!("Lesson {} of {}", i + 1, course.lessons.len()))
    });
    place.unwrap_or_default()
}

/// The ways back and on through the course.
pub(super) fn ways(model: &Model) -> Html {
    let Some(course) = &model.library.course else { return Html::default() };
    let stops = stops(course);
    let Some(here) = stops.iter().position(|stop| stop.route == model.route) else { return Html::default() };
    let back = here.checked_sub(1).and_then(|i| stops.get(i));
    let on = stops.get(here + 1);
    html! {
        <nav class="ways" aria-label="Previous and next">
            if let Some(stop) = back {
                <a class="way way-back" href={stop.route.href()} rel="prev">
                    <span class="way-label">{ "Previous" }</span><span>{ &stop.title }</span>
                </a>
            }
            if let Some(stop) = on {
                <a class="way way-on" href={stop.route.href()} rel="next">
                    <span class="way-label">{ "Next" }</span><span>{ &stop.title }</span>
                </a>
            }
        </nav>
    }
}
