//! The course map: every lesson and exercise, where the reader is, and what is solved.

use course::{Course, LessonOutline};
use yew::prelude::*;

use super::{Send, on_click};
use crate::state::{Key, Model, Msg, Route, Standing};

/// The navigation.
pub(super) fn course_map(model: &Model, send: &Send) -> Html {
    let Some(course) = &model.library.course else {
        return html! { <nav class="map" id="map" aria-label="Course"></nav> };
    };
    html! {
        <nav class="map" id="map" aria-label="Course">
            { progress(model, course) }
            <ol class="map-lessons">
                { for course.lessons.iter().enumerate().map(|(i, lesson)| lesson_entry(model, i, lesson)) }
            </ol>
            <button class="map-close" onclick={on_click(send, Msg::ToggleMenu)}>{ "Close contents" }</button>
        </nav>
    }
}

fn progress(model: &Model, course: &Course) -> Html {
    let (solved, all) = model.progress.count(course);
    html! {
        <div class="map-progress">
            <progress max={all.to_string()} value={solved.to_string()} aria-label="Exercises solved"></progress>
            <p>{ format!("{solved} of {all} exercises solved") }</p>
        </div>
    }
}

fn lesson_entry(model: &Model, i: usize, lesson: &LessonOutline) -> Html {
    let route = Route::Lesson(lesson.id.clone());
    let broken = model.library.problems.iter().any(|problem| problem.lesson() == Some(&lesson.id));
    html! {
        <li key={lesson.id.clone()}>
            <a class="map-lesson" href={route.href()} aria-current={current(model, &route)}>
                <span class="map-number" aria-hidden="true">{ i + 1 }</span>
                <span>{ &lesson.title }</span>
            </a>
            if broken {
                <p class="map-broken">{ "This lesson's file has a problem" }</p>
            }
            <ul class="map-exercises">
                { for lesson.exercises.iter().map(|exercise| {
                    let key = Key::new(&lesson.id, &exercise.id);
                    let standing = model.progress.of(&key);
                    let route = Route::Exercise(key);
                    html! {
                        <li key={exercise.id.clone()}>
                            <a class="map-exercise" href={route.href()} aria-current={current(model, &route)}>
                                { standing_mark(standing) }
                                <span>{ &exercise.title }</span>
                                <span class="map-standing">{ standing_words(standing) }</span>
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </li>
    }
}

/// The mark before an exercise; the words behind it say the same.
pub(super) fn standing_mark(standing: Standing) -> Html {
    let kind = match standing {
        Standing::Fresh => "mark-fresh",
        Standing::Begun => "mark-begun",
        Standing::Solved => "mark-solved",
    };
    html! { <span class={classes!("mark", kind)} aria-hidden="true"></span> }
}

fn standing_words(standing: Standing) -> Html {
    match standing {
        Standing::Fresh => html! { <span class="unseen">{ standing.words() }</span> },
        Standing::Begun | Standing::Solved => html! { standing.words() },
    }
}

fn current(model: &Model, route: &Route) -> Option<&'static str> {
    (model.route == *route).then_some("page")
}
