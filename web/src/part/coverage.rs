//! The lines that ran, in words: beside the editor for the file shown, and in the results for every file under test.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::engine_line::short_name;
use super::{Send, counted, on_click};
use crate::state::{Covered, Desk, Msg, Run};

/// How many ranges of missed lines are named.
const NAMED: usize = 8;

/// What is said under the editor of the file shown in it.
pub(super) fn lines(desk: &Desk, send: &Send) -> Html {
    let Some(run) = desk.run.as_ref().filter(|run| run.is_over()) else { return Html::default() };
    match desk.covered(&desk.tab) {
        Some(covered) => strip(desk, run, &covered, send),
        None if desk.is_stale() && Covered::of(run, &desk.tab, None).is_some() => html! {
            <p class="lines lines-stale" data-test="lines" data-state="stale">
                { "You have changed the text since: run again to see which lines run now." }
            </p>
        },
        None => Html::default(),
    }
}

fn strip(desk: &Desk, run: &Run, covered: &Covered, send: &Send) -> Html {
    let missed = covered.missed();
    html! {
        <div class="lines" data-test="lines" data-state="shown" data-ran={covered.ran().to_string()}>
            <p>
                <strong data-test="lines-count">{ share(covered) }</strong>
                <label class="lines-of">
                    { "in " }
                    <select onchange={choice(send)} data-test="lines-of">
                        <option value="" selected={desk.lines_of.is_none()}>{ "all tests" }</option>
                        { for run.reports.iter().map(|report| html! {
                            <option value={report.id.clone()} selected={desk.lines_of.as_ref() == Some(&report.id)}>
                                { short_name(&report.id) }
                            </option>
                        }) }
                    </select>
                </label>
            </p>
            if missed.is_empty() {
                <p class="lines-key"><span class="line-key line-key-ran"></span>{ "every line ran" }</p>
            } else {
                <p class="lines-key">
                    <span class="line-key line-key-missed"></span>
                    { "did not run: " }
                    { for missed.iter().take(NAMED).map(|(first, last)| html! {
                        <button class="link where" onclick={on_click(send, Msg::GoTo { path: covered.path.clone(), line: *first })}>
                            { range(*first, *last) }
                        </button>
                    }) }
                    if missed.len() > NAMED {
                        { format!("and {} more", counted(missed.len() - NAMED, "place")) }
                    }
                </p>
            }
        </div>
    }
}

/// A line of the results for each file under test.
pub(super) fn summary(desk: &Desk, send: &Send) -> Html {
    let Some(run) = desk.run.as_ref().filter(|run| run.is_over() && !desk.is_stale()) else {
        return Html::default();
    };
    let files = run.covered.iter().filter_map(|file| Covered::of(run, &file.path, None));
    let line = |covered: Covered| {
        let path = covered.path.clone();
        html! {
            <p class="covered" key={path.clone()} data-test="covered" data-path={path.clone()}>
                { share(&covered) }{ " in " }<code>{ &path }</code>
                if desk.tab != path {
                    <button class="link" onclick={on_click(send, Msg::Tab(path))}>{ "Show them" }</button>
                }
            </p>
        }
    };
    files.map(line).collect()
}

fn share(covered: &Covered) -> String {
    format!("{} of {} ran", covered.ran(), counted(covered.lines.len(), "line"))
}

fn range(first: u32, last: u32) -> String {
    if first == last { format!("line {first}") } else { format!("lines {first}\u{2013}{last}") }
}

fn choice(send: &Send) -> Callback<Event> {
    send.reform(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        Msg::LinesOf(chosen.filter(|id| !id.is_empty()))
    })
}
