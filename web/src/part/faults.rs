//! The second panel: the learner's tests against other implementations, correct ones and faulty ones.
//!
//! It is kept apart from the first: a test that fails here on a faulty version is a success.

use course::{Exercise, Fault, LEARNER, REFERENCE};
use protocol::{Implementation, Role, Verdict};
use yew::prelude::*;

use super::engine_line::short_name;
use super::verdict::tally;
use super::{Send, on_click, ticked};
use crate::state::{Desk, Grade, GradePhase, Model, Msg, stops};

/// The grading of the last green run.
pub(super) fn faults(model: &Model, exercise: &Exercise, desk: &Desk, send: &Send) -> Html {
    html! {
        <section class="panel faults" aria-labelledby="faults-title">
            <h2 id="faults-title">{ "Your tests against the understudies" }</h2>
            <p class="panel-about">
                { "We swapped in other versions of " }<code>{ &exercise.subject }</code>
                { ". Some are right and must be accepted; some we broke on purpose, and a good test fails on them." }
            </p>
            <div aria-live="polite" aria-atomic="true">{ verdict_line(desk) }</div>
            if let Some(grade) = &desk.grade {
                if grade.texts != desk.texts {
                    <p class="stale">{ "You have changed the text since. Run again to judge it anew." }</p>
                }
                { lists(exercise, desk, grade, send) }
            } else {
                <p class="panel-empty">{ waiting(exercise, desk) }</p>
            }
            <div class="panel-tools">
                { again(model, desk, send) }
                { onward(model, desk) }
            </div>
        </section>
    }
}

/// The way on, once the exercise is solved.
fn onward(model: &Model, desk: &Desk) -> Html {
    let solved = desk.grade.as_ref().is_some_and(Grade::is_solved);
    let next = model.library.course.as_ref().filter(|_| solved).and_then(|course| {
        let stops = stops(course);
        let here = stops.iter().position(|stop| stop.route == model.route)?;
        stops.into_iter().nth(here + 1)
    });
    next.map(
        |stop| html! { <a class="button" href={stop.route.href()}>{ format!("Next: {}", stop.title) }</a> },
    )
    .unwrap_or_default()
}

/// The button to judge again, once the tests pass and nothing is under way.
fn again(model: &Model, desk: &Desk, send: &Send) -> Html {
    let green = desk.run.as_ref().is_some_and(crate::state::Run::is_green);
    if !green {
        return Html::default();
    }
    html! {
        <button class="quiet" data-test="grade" disabled={model.turn.is_some()} onclick={on_click(send, Msg::Grade)}>
            { "Judge again" }
        </button>
    }
}

fn waiting(exercise: &Exercise, desk: &Desk) -> String {
    let count = exercise.faults.len();
    match &desk.run {
        Some(run) if run.is_over() && !run.is_green() => {
            format!(
                "First make your tests pass on the code as it is. Then {count} broken versions audition here."
            )
        }
        _ => {
            format!("As soon as your tests pass on the code as it is, {count} broken versions audition here.")
        }
    }
}

fn verdict_line(desk: &Desk) -> Html {
    let Some(grade) = &desk.grade else { return Html::default() };
    let (caught, faulty) = grade.caught();
    let (accepted, correct) = grade.accepted();
    let (mood, words) = match grade.phase {
        GradePhase::Waiting | GradePhase::Running => (
            "busy",
            format!("Judging: {} of {} so far.", grade.verdicts.len(), grade.request.implementations.len()),
        ),
        GradePhase::Cancelled => ("halted", "You stopped the judging.".to_owned()),
        GradePhase::Done if grade.is_solved() => (
            "good",
            format!("Solved. Your tests accept every correct version and catch all {faulty} broken ones."),
        ),
        GradePhase::Done if accepted < correct => (
            "bad",
            format!(
                "{}. Your tests also forbid a right answer.",
                tally(accepted, correct, "correct version", "accepted")
            ),
        ),
        GradePhase::Done => (
            "bad",
            format!("{}. The others got past your tests.", tally(caught, faulty, "broken version", "caught")),
        ),
    };
    let state = match grade.phase {
        GradePhase::Waiting => "waiting",
        GradePhase::Running => "running",
        GradePhase::Done => "done",
        GradePhase::Cancelled => "cancelled",
    };
    let class = classes!("verdict", format!("verdict-{mood}"));
    html! { <p {class} data-test="grade-state" data-state={state}>{ words }</p> }
}

fn lists(exercise: &Exercise, desk: &Desk, grade: &Grade, send: &Send) -> Html {
    let of = |role| grade.request.implementations.iter().filter(move |one| one.role == role);
    html! {
        <>
            <h3>{ "Correct versions" }</h3>
            <ul class="versions">{ for of(Role::Correct).map(|one| correct(exercise, grade, one)) }</ul>
            <h3>{ "Broken versions" }</h3>
            <ul class="versions">
                { for of(Role::Faulty).enumerate().map(|(i, one)| faulty(exercise, desk, grade, i, one, send)) }
            </ul>
        </>
    }
}

fn correct(exercise: &Exercise, grade: &Grade, one: &Implementation) -> Html {
    let about = match one.name.as_str() {
        LEARNER => "Your own code".to_owned(),
        REFERENCE => "The lesson's own code".to_owned(),
        name => {
            let found = exercise.correct.iter().find(|correct| correct.name == name);
            found
                .map(|correct| correct.about.clone())
                .filter(|about| !about.is_empty())
                .unwrap_or_else(|| name.to_owned())
        }
    };
    let verdict = grade.verdict(&one.name);
    let (status, class) = match verdict {
        None => (pending(grade), "version-pending"),
        Some(verdict) if verdict.accepted => ("accepted", "version-good"),
        Some(_) => ("rejected", "version-bad"),
    };
    html! {
        <li class={classes!("version", class)} key={one.name.clone()} data-test="implementation"
            data-name={one.name.clone()} data-role="correct" data-verdict={verdict_name(verdict)}>
            <p class="version-head"><span class="version-status">{ status }</span><span>{ ticked(&about) }</span></p>
            if let Some(verdict) = verdict.filter(|verdict| !verdict.accepted) {
                { rejections(verdict, "This also forbids a right answer: ") }
            }
        </li>
    }
}

fn faulty(
    exercise: &Exercise,
    desk: &Desk,
    grade: &Grade,
    i: usize,
    one: &Implementation,
    send: &Send,
) -> Html {
    let verdict = grade.verdict(&one.name);
    let fault = exercise.fault(&one.name);
    let name = format!("Broken version {}", i + 1);
    let (status, class) = match verdict {
        None => (pending(grade), "version-pending"),
        Some(verdict) if verdict.accepted => ("missed", "version-bad"),
        Some(_) => ("caught", "version-good"),
    };
    html! {
        <li class={classes!("version", class)} key={one.name.clone()} data-test="implementation"
            data-name={one.name.clone()} data-role="faulty" data-verdict={verdict_name(verdict)}>
            <p class="version-head">
                <span class="version-status">{ status }</span>
                <span>
                    { &name }
                    if let Some(family) = fault.and_then(|fault| fault.family.as_ref()) {
                        <span class="version-family">{ family }</span>
                    }
                </span>
            </p>
            if let (Some(verdict), Some(fault)) = (verdict, fault) {
                if verdict.accepted {
                    { hints(desk, fault, &name, send) }
                } else {
                    <p class="version-about">{ ticked(&fault.about) }</p>
                    { rejections(verdict, "Caught by ") }
                }
            }
        </li>
    }
}

fn verdict_name(verdict: Option<&Verdict>) -> &'static str {
    match verdict {
        None => "pending",
        Some(verdict) if verdict.accepted => "accepted",
        Some(_) => "rejected",
    }
}

fn pending(grade: &Grade) -> &'static str {
    if grade.phase == GradePhase::Cancelled { "not judged" } else { "waiting" }
}

fn rejections(verdict: &Verdict, before: &str) -> Html {
    if let Some(reason) = &verdict.cut_short {
        return html! { <p class="version-by">{ format!("Its run was ended: {reason}.") }</p> };
    }
    html! {
        <ul class="version-by">
            { for verdict.rejected_by.iter().map(|rejection| html! {
                <li>
                    { before }<code>{ short_name(&rejection.test) }</code>
                    if !rejection.summary.is_empty() {
                        <span class="version-summary">{ &rejection.summary }</span>
                    }
                </li>
            }) }
        </ul>
    }
}

/// Ever plainer hints, one more at each press.
fn hints(desk: &Desk, fault: &Fault, name: &str, send: &Send) -> Html {
    let shown = desk.hints.get(&fault.name).copied().unwrap_or(0).min(fault.hints.len());
    let more = if shown == 0 { "Give me a hint" } else { "A plainer hint" };
    html! {
        <div class="hints">
            <p>{ "Your tests pass although this version is broken." }</p>
            if shown > 0 {
                <ol>{ for fault.hints[..shown].iter().map(|hint| html! { <li>{ ticked(hint) }</li> }) }</ol>
            }
            if shown < fault.hints.len() {
                <button class="quiet" aria-label={format!("{more} for {name}")}
                    onclick={on_click(send, Msg::Hint { fault: fault.name.clone() })}>{ more }</button>
            }
        </div>
    }
}
