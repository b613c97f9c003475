//! One test: its status in words, why it failed, what its mocks saw, what it printed, what looks wrong.
//!
//! A component of its own, which is drawn again only when its own test has gone on, and whose body is drawn when it is first
//! opened: a file may have hundreds of tests.

use std::rc::Rc;

use protocol::{
    Escape, Failure, FileLines, Finding, MockCall, MockLog, Outcome, Place, Section, TestId, TestReport,
};
use yew::prelude::*;

use super::engine_line::short_name;
use super::timeline::timeline;
use super::warning::warning;
use super::{Send, counted, on_click, ticked};
use crate::state::{Msg, Status};

/// One test of the list.
#[derive(Properties)]
pub(super) struct Entry {
    /// Its name.
    pub(super) id: TestId,
    /// How it stands.
    pub(super) status: Status,
    /// Whether the learner wrote it.
    pub(super) own: bool,
    /// Whether it is open from the start.
    pub(super) open: bool,
    pub(super) send: Send,
}

impl PartialEq for Entry {
    /// A report does not change: it is the same one or another.
    fn eq(&self, other: &Self) -> bool {
        let same_status = match (&self.status, &other.status) {
            (Status::Ended(one), Status::Ended(another)) => Rc::ptr_eq(one, another),
            (one, another) => one == another,
        };
        same_status
            && self.own == other.own
            && self.open == other.open
            && self.id == other.id
            && self.send == other.send
    }
}

/// One entry of the list.
#[component(TestResult)]
pub(super) fn test_result(entry: &Entry) -> Html {
    let Entry { id, status, own, open, send } = entry;
    let was_opened = use_state_eq(|| false);
    let ontoggle = {
        let was_opened = was_opened.clone();
        Callback::from(move |_| was_opened.set(true))
    };
    let kind = kind(status);
    let head = html! {
        <>
            <span class="test-status">{ status.words() }</span>
            <span class="test-name">{ short_name(id) }</span>
            if !*own {
                <span class="test-from">{ "the lesson's own check" }</span>
            }
        </>
    };
    let Status::Ended(report) = status else {
        return html! { <li class={classes!("test", kind)} data-test="test" data-id={id.to_owned()} data-outcome={outcome_name(status)}><p class="test-head">{ head }</p></li> };
    };
    let summary = report.failure.as_ref().map(|failure| failure.summary.clone());
    html! {
        <li class={classes!("test", kind)} data-test="test" data-id={id.to_owned()} data-outcome={outcome_name(status)}>
            <details open={*open} {ontoggle}>
                <summary class="test-head">
                    { head }
                    if !report.warnings.is_empty() {
                        <span class="test-warned">{ counted(report.warnings.len(), "warning") }</span>
                    }
                    if let Some(summary) = summary.filter(|summary| !summary.is_empty()) {
                        <span class="test-summary">{ summary }</span>
                    }
                </summary>
                if *open || *was_opened {
                    <div class="test-body">{ report_body(report, send) }</div>
                }
            </details>
        </li>
    }
}

fn kind(status: &Status) -> &'static str {
    match status {
        Status::Waiting => "test-waiting",
        Status::Running => "test-running",
        Status::NotRun => "test-skipped",
        Status::Ended(report) => match report.outcome {
            Outcome::Passed | Outcome::XFailed => "test-passed",
            Outcome::Failed | Outcome::Error | Outcome::XPassed => "test-failed",
            Outcome::Skipped => "test-skipped",
        },
    }
}

fn outcome_name(status: &Status) -> &'static str {
    match status {
        Status::Waiting => "waiting",
        Status::Running => "running",
        Status::NotRun => "not-run",
        Status::Ended(report) => match report.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "failed",
            Outcome::Error => "error",
            Outcome::Skipped => "skipped",
            Outcome::XFailed => "xfailed",
            Outcome::XPassed => "xpassed",
        },
    }
}

fn report_body(report: &TestReport, send: &Send) -> Html {
    html! {
        <>
            if let Some(error) = &report.failure {
                { failure(error, send) }
            }
            { for report.escapes.iter().map(|one| escape(one, send)) }
            { for report.findings.iter().map(|one| finding(one, send)) }
            { for report.warnings.iter().map(|one| warning(one, send)) }
            { timeline(report, send) }
            if !report.mocks.is_empty() {
                <div class="mocks" data-test="calls">
                    { for report.mocks.iter().map(|log| mock_log(log, send)) }
                </div>
            }
            { for report.sections.iter().map(section) }
            { lines(report, send) }
            if is_plain(report) {
                <p class="test-plain">{ "It called no mock and printed nothing." }</p>
            }
        </>
    }
}

fn is_plain(report: &TestReport) -> bool {
    let said_nothing = report.failure.is_none() && report.sections.is_empty();
    said_nothing && report.mocks.is_empty() && report.sleeps.is_empty()
}

/// Why something did not pass: the message, where, and the whole text on request.
pub(super) fn failure(failure: &Failure, send: &Send) -> Html {
    html! {
        <div class="failure" data-test="failure">
            <pre class="failure-message" tabindex="0"><code>{ &failure.message }</code></pre>
            if let Some(hint) = &failure.hint {
                <p class="next-step">{ ticked(hint) }</p>
            }
            if !failure.frames.is_empty() {
                <ol class="frames" aria-label="How it came there">
                    { for failure.frames.iter().map(|frame| html! {
                        <li>{ place(&frame.place, send) }<code>{ &frame.source }</code></li>
                    }) }
                </ol>
            } else if let Some(at) = &failure.place {
                <p>{ place(at, send) }</p>
            }
            if !failure.text.is_empty() {
                <details class="captured">
                    <summary>{ "As pytest prints it" }</summary>
                    <pre class="code" tabindex="0"><code>{ &failure.text }</code></pre>
                </details>
            }
        </div>
    }
}

fn escape(escape: &Escape, send: &Send) -> Html {
    html! {
        <div class="finding finding-escape">
            <p><strong>{ "This test would have left the sandbox: " }</strong><code>{ &escape.target }</code></p>
            <p class="next-step">{ ticked(&escape.advice) }</p>
            if let Some(at) = &escape.place {
                <p>{ place(at, send) }</p>
            }
        </div>
    }
}

fn finding(finding: &Finding, send: &Send) -> Html {
    html! {
        <div class="finding" data-finding={finding.kind.clone()}>
            <p><strong>{ "Look again: " }</strong>{ ticked(&finding.message) }</p>
            <p class="next-step">{ ticked(&finding.next_step) }</p>
            if let Some(at) = &finding.place {
                <p>{ place(at, send) }</p>
            }
        </div>
    }
}

fn mock_log(log: &MockLog, send: &Send) -> Html {
    let calls = log.calls.len() + log.left_out;
    html! {
        <section class="mock">
            <h4>
                <code>{ &log.name }</code>
                <span class="mock-kind">{ &log.kind }</span>
                <span class="mock-count">{ counted(calls, "call") }</span>
            </h4>
            <ol class="calls">
                { for log.calls.iter().map(|call| html! {
                    <li>
                        <code class="call">{ &call.text }</code>
                        { answer(call) }
                        if let Some(at) = &call.place {
                            { place(at, send) }
                        }
                    </li>
                }) }
            </ol>
            if log.left_out > 0 {
                <p class="mock-more">{ format!("and {} more", counted(log.left_out, "call")) }</p>
            }
        </section>
    }
}

/// What a call was answered with.
pub(super) fn answer(call: &MockCall) -> Html {
    let Some(answer) = &call.answer else { return Html::default() };
    html! {
        <span class="call-answer"><span aria-label="answered">{ "→ " }</span><code>{ answer }</code></span>
    }
}

/// A way to the lines that the test ran of what it tests.
fn lines(report: &TestReport, send: &Send) -> Html {
    let is_tested = |path: &str| path != report.path && path.rsplit('/').next() != Some("conftest.py");
    let files = report.covered.iter().filter(|file| is_tested(&file.path));
    let button = |file: &FileLines| {
        let show = Msg::ShowLines { path: file.path.clone(), test: report.id.clone() };
        html! {
            <p class="test-lines">
                <button class="link" data-test="test-lines" onclick={on_click(send, show)}>
                    { "Show the lines it ran in " }<code>{ &file.path }</code>
                </button>
            </p>
        }
    };
    files.map(button).collect()
}

fn section(section: &Section) -> Html {
    html! {
        <details class="captured" open=true>
            <summary>{ &section.title }</summary>
            <pre class="code" tabindex="0"><code>{ &section.text }</code></pre>
        </details>
    }
}

/// A link to a line in the editor.
pub(super) fn place(place: &Place, send: &Send) -> Html {
    let go = on_click(send, Msg::GoTo { path: place.path.clone(), line: place.line });
    html! { <button class="link where" onclick={go}>{ format!("{}:{}", place.path, place.line) }</button> }
}
