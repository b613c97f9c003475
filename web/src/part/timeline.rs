//! What a test did in the order of time: the calls of all its mocks, and where the code slept.
//!
//! Only where that tells more than each mock's own list: with a sleep, or with calls of several mocks.

use protocol::{MockCall, MockLog, Sleep, SleepLog, TestReport};
use yew::prelude::*;

use super::test_result::{answer, place};
use super::{Send, counted};

enum Moment<'a> {
    Call(&'a MockLog, &'a MockCall),
    Sleep(&'a Sleep),
}

impl Moment<'_> {
    fn at(&self) -> u32 {
        match self {
            Self::Call(_, call) => call.at,
            Self::Sleep(sleep) => sleep.at,
        }
    }
}

/// The timeline of a test.
pub(super) fn timeline(report: &TestReport, send: &Send) -> Html {
    let called = report.mocks.iter().filter(|log| !log.calls.is_empty()).count();
    if report.sleeps.is_empty() && called < 2 {
        return Html::default();
    }
    let calls = report.mocks.iter().flat_map(|log| log.calls.iter().map(move |call| Moment::Call(log, call)));
    let mut moments: Vec<Moment> = calls.chain(report.sleeps.sleeps.iter().map(Moment::Sleep)).collect();
    moments.sort_by_key(Moment::at);
    html! {
        <section class="mock timeline" data-test="timeline">
            <h4>{ "In order" }<span class="mock-count">{ total(&report.sleeps) }</span></h4>
            <ol class="calls">{ for moments.iter().map(|moment| item(moment, send)) }</ol>
            if report.sleeps.left_out > 0 {
                <p class="mock-more">{ format!("and {} more", counted(report.sleeps.left_out, "sleep")) }</p>
            }
        </section>
    }
}

fn total(log: &SleepLog) -> String {
    if log.is_empty() {
        String::new()
    } else {
        format!("slept {} s, which took no time here", number(log.seconds))
    }
}

fn item(moment: &Moment, send: &Send) -> Html {
    match moment {
        Moment::Call(log, call) => html! {
            <li data-test="moment" data-kind="call">
                <span class="mock-kind">{ &log.name }</span>
                <code class="call">{ &call.text }</code>
                { answer(call) }
                { for call.place.iter().map(|at| place(at, send)) }
            </li>
        },
        Moment::Sleep(sleep) => html! {
            <li class="sleep" data-test="moment" data-kind="sleep">
                <span>{ format!("slept {} s", number(sleep.seconds)) }</span>
                if let Some(function) = &sleep.function {
                    <span class="call-answer">{ "in " }<code>{ function }</code></span>
                }
                { for sleep.place.iter().map(|at| place(at, send)) }
            </li>
        },
    }
}

/// Seconds to the millisecond, without zeros that say nothing.
fn number(seconds: f64) -> String {
    let text = format!("{seconds:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
