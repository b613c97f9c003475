//! The overview: what the course is, and where to begin or go on.

use yew::prelude::*;

use super::course_map::standing_mark;
use super::{counted, problems};
use crate::state::{Key, Model, Route, Standing, Stop, stops};

/// The overview.
pub(super) fn home(model: &Model) -> Html {
    let Some(course) = &model.library.course else { return Html::default() };
    html! {
        <article class="home">
            <header class="home-head">
                <h1 id="place" tabindex="-1">{ &course.title }</h1>
                <p class="home-summary">{ &course.summary }</p>
                { next_step(model) }
            </header>
            <ol class="home-lessons">
                { for course.lessons.iter().enumerate().map(|(i, lesson)| html! {
                    <li class="card" key={lesson.id.clone()}>
                        <p class="card-number" aria-hidden="true">{ i + 1 }</p>
                        <div>
                            <h2><a href={Route::Lesson(lesson.id.clone()).href()}>{ &lesson.title }</a></h2>
                            <p>{ &lesson.summary }</p>
                            <p class="card-facts">
                                if let Some(minutes) = lesson.minutes {
                                    { format!("about {minutes} minutes, ") }
                                }
                                { counted(lesson.exercises.len(), "exercise") }
                            </p>
                            <ul class="card-exercises">
                                { for lesson.exercises.iter().map(|exercise| {
                                    let key = Key::new(&lesson.id, &exercise.id);
                                    let standing = model.progress.of(&key);
                                    html! {
                                        <li key={exercise.id.clone()}>
                                            { standing_mark(standing) }
                                            <a href={Route::Exercise(key).href()}>{ &exercise.title }</a>
                                            <span class="card-standing">{ standing.words() }</span>
                                        </li>
                                    }
                                }) }
                            </ul>
                        </div>
                    </li>
                }) }
            </ol>
            { problems::problems(&model.library.problems_at(&model.route)) }
        </article>
    }
}

/// The button to begin, or to go on at the first exercise that is not solved.
fn next_step(model: &Model) -> Html {
    let Some(course) = &model.library.course else { return Html::default() };
    let all = stops(course);
    let begun = model.progress != crate::state::Progress::default();
    let open = |stop: &&Stop| stop.route.key().is_some_and(|key| model.progress.of(key) != Standing::Solved);
    let next = if begun { all.iter().find(open) } else { all.first() };
    let Some(next) = next else {
        return html! { <p class="home-done">{ "Every exercise is solved. Bravo." }</p> };
    };
    let label = if begun { format!("Go on: {}", next.title) } else { "Begin the course".to_owned() };
    html! { <a class="button" href={next.route.href()}>{ label }</a> }
}
