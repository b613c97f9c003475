//! Places that cannot be shown, and lesson files that are broken: always with file, line, key and fix.

use course::Problem;
use yew::prelude::*;

use super::{Send, on_click, ticked};
use crate::state::{Model, Msg, Trouble};

/// What stands where a place cannot be shown.
pub(super) fn trouble(model: &Model, trouble: &Trouble, send: &Send) -> Html {
    let (title, body) = match trouble {
        Trouble::Coming => ("Opening…", html! { <p>{ "The lesson is on its way." }</p> }),
        Trouble::Unknown => (
            "There is no such place",
            html! { <p>{ "The link leads to no lesson of this course. " }<a href="#/">{ "See all lessons" }</a></p> },
        ),
        Trouble::Unreachable(files) => (
            "The lesson could not be fetched",
            html! {
                <>
                    <ul>{ for files.iter().map(|(path, why)| html! { <li><code>{ path }</code>{ ": " }{ why }</li> }) }</ul>
                    <button class="button" onclick={on_click(send, Msg::FetchAgain)}>{ "Try again" }</button>
                </>
            },
        ),
        Trouble::Broken => (
            "This page's files are broken",
            html! { <p>{ "Its author has to mend them; the other lessons work." }</p> },
        ),
    };
    html! {
        <article class="sheet">
            <h1 id="place" tabindex="-1">{ title }</h1>
            { body }
            { problems(&model.library.problems_at(&model.route)) }
        </article>
    }
}

/// What is wrong with lesson files, for their author.
pub(super) fn problems(problems: &[&Problem]) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    html! {
        <section class="problems" aria-label="Problems in lesson files">
            <h2>{ "For the author of this lesson" }</h2>
            <ul>
                { for problems.iter().map(|problem| html! {
                    <li data-test="problem">
                        <code>{ place(problem) }</code>
                        if let Some(key) = &problem.key {
                            { " key " }<code>{ key }</code>
                        }
                        <p>{ ticked(&problem.what.to_string()) }</p>
                        <p class="problems-fix">{ "Fix: " }{ ticked(&problem.fix()) }</p>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn place(problem: &Problem) -> String {
    problem.line.map_or_else(|| problem.file.clone(), |line| format!("{}:{line}", problem.file))
}
