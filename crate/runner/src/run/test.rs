//! One test: set up, call, tear down, report.

use std::rc::Rc;

use protocol::{Ended, Event, Failure, PhaseTimes, Place, Section, Stream};
use python::modules::pytest::{Outcome as Asked, log, outcome_of};
use python::sandbox::{self, WORK_FOLDER};
use rustpython_vm::{AsObject, PyResult, VirtualMachine, builtins::PyBaseExceptionRef};

use super::call::{Called, call};
use super::report::{Story, Verdict, place, told};
use super::{Turn, stopped};
use crate::collect::Item;
use crate::explain;
use crate::failure::{self, Shown};
use crate::fixture::{Fixtures, lookup_text};
use crate::outcome::{self, Expectation, Interrupt};
use crate::warned;

impl Turn<'_> {
    /// Runs `item` and reports it. `next` is the test after it, for which wider fixtures are kept.
    ///
    /// # Errors
    /// How the whole run ended, where it did.
    pub(super) fn test(
        &mut self,
        item: &Rc<Item>,
        next: Option<&Item>,
        fixtures: &Fixtures,
    ) -> Result<(), Ended> {
        self.observer.observe(Event::Started(item.id.clone()));
        let started = self.observer.now_ms();
        let mut sections = Vec::new();
        let mut verdict = Verdict::passed();
        let mut took = PhaseTimes::default();
        let mut at = started;
        let caught = warned::catch(self.vm, Some(item));
        if let Err(exception) = &caught {
            verdict.set_up_badly(self.describe(exception));
        }

        explain::compare_with(self.hooks.for_file("pytest_assertrepr_compare", &item.path));
        let mut late = None;
        let expectation = self.expectation(item, &mut verdict);
        log::begin("setup", self.vm);
        if verdict.is_open() {
            match self.set_up(item, fixtures) {
                Ok(()) => {
                    self.capture("setup", &mut sections)?;
                    took.set_up_ms = self.since(&mut at);
                    log::begin("call", self.vm);
                    let Called { raised, late: at_the_end } = call(self.vm, fixtures, item);
                    took.call_ms = self.since(&mut at);
                    let before = sections.clone();
                    self.capture("call", &mut sections)?;
                    self.conclude(item, raised.map_or(Ok(()), Err), expectation, &mut verdict)?;
                    verdict.add_subtests(item, self.subtests(item, &before));
                    late = at_the_end;
                }
                Err(exception) => {
                    took.set_up_ms = self.since(&mut at);
                    self.capture("setup", &mut sections)?;
                    self.refused(item, exception, expectation, &mut verdict)?;
                }
            }
        }
        // Where the run stops here, what lives longer than this test ends with it.
        let is_last =
            self.options.max_failures > 0 && self.failures + verdict.failures() >= self.options.max_failures;
        log::begin("teardown", self.vm);
        let raised = self.tear_down(item, next.filter(|_| !is_last), fixtures);
        took.tear_down_ms = self.since(&mut at);
        if !self.options.uncaptured {
            self.capture("teardown", &mut sections)?;
        }
        // What a test case told last takes the place of what its end raised.
        if let Some(exception) = late.or(raised) {
            self.end_if_interrupted(item, &exception)?;
            // What is expected to fail may do so at its end.
            let expected = outcome::expectation(self.vm, item).ok().flatten();
            if !expected.is_some_and(|expected| expected.covers(self.vm, &exception)) {
                verdict.torn_down_badly(self.describe(&exception));
            }
        }
        if let Some(ended) = stopped(Some(&item.id)) {
            return Err(ended);
        }
        for (stream, text) in sandbox::current().streams().take_shown() {
            self.observer.observe(Event::Printed { stream, text });
        }
        let warnings = caught.map(|caught| caught.end(self.vm, &self.sources)).unwrap_or_default();
        let took_ms = self.observer.now_ms() - started;
        self.report(item, verdict, Story { sections, warnings, took_ms, took });
        // What was not kept for the report comes behind it: the test's own letter stands before.
        if self.options.uncaptured { self.forward_output(Some(&item.id)) } else { Ok(()) }
    }

    /// Looks at the marks: a test may be skipped, or expected to fail.
    fn expectation(&self, item: &Item, verdict: &mut Verdict) -> Option<Expectation> {
        match outcome::skip_reason(self.vm, item) {
            Ok(None) => {}
            Ok(Some(reason)) => {
                verdict.skip(told(item, &format!("Skipped: {reason}"), &reason));
                verdict.at_set_up();
                return None;
            }
            Err(exception) => {
                verdict.set_up_badly(self.describe(&exception));
                return None;
            }
        }
        match outcome::expectation(self.vm, item) {
            Ok(Some(expectation)) if !expectation.run => {
                let reason = format!("[NOTRUN] {}", expectation.reason);
                verdict.expected(told(item, &reason, &reason));
                verdict.at_set_up();
                None
            }
            Ok(expectation) => expectation,
            Err(exception) => {
                verdict.set_up_badly(self.describe(&exception));
                None
            }
        }
    }

    fn conclude(
        &self,
        item: &Item,
        called: PyResult<()>,
        expectation: Option<Expectation>,
        verdict: &mut Verdict,
    ) -> Result<(), Ended> {
        // The test itself may have said that it is expected to fail.
        let expectation = expectation.or_else(|| outcome::expectation(self.vm, item).ok().flatten());
        let Err(exception) = called else {
            match expectation {
                Some(Expectation { strict: true, reason, .. }) => {
                    let text = format!("[XPASS(strict)] {reason}");
                    verdict.fail(told(item, &text, &text));
                }
                Some(expectation) => {
                    verdict.unexpectedly_passed(told(item, &expectation.reason, &expectation.reason));
                }
                None => {}
            }
            return Ok(());
        };
        self.end_if_interrupted(item, &exception)?;
        let failure = self.describe(&exception);
        match outcome_of(&exception, self.vm) {
            Some(Asked::Skipped) => verdict.skip(self.with_reason(item, failure, &exception)),
            Some(Asked::XFailed) => verdict.expected(self.with_reason(item, failure, &exception)),
            _ => match expectation.filter(|expectation| expectation.covers(self.vm, &exception)) {
                Some(expectation) => verdict.expected(Failure { summary: expectation.reason, ..failure }),
                None => verdict.fail(failure),
            },
        }
        Ok(())
    }

    /// The same for a test that did not get as far as its call.
    fn refused(
        &self,
        item: &Item,
        exception: PyBaseExceptionRef,
        expectation: Option<Expectation>,
        verdict: &mut Verdict,
    ) -> Result<(), Ended> {
        self.conclude(item, Err(exception), expectation, verdict)?;
        verdict.at_set_up();
        Ok(())
    }

    /// An exception may mean the end of the whole run: a limit, or `pytest.exit`.
    fn end_if_interrupted(&self, item: &Item, exception: &PyBaseExceptionRef) -> Result<(), Ended> {
        if let Some(ended) = stopped(Some(&item.id)) {
            return Err(ended);
        }
        match outcome::interrupt(self.vm, exception, false) {
            Some(Interrupt::Exit(code)) => Err(Ended::Exited { code, during: Some(item.id.clone()) }),
            Some(Interrupt::SkipFile) | None => Ok(()),
        }
    }

    pub(super) fn describe(&self, exception: &PyBaseExceptionRef) -> Failure {
        let failure = failure::describe(self.vm, &self.sources, exception, Shown::Test);
        match lookup_text(self.vm, exception) {
            None => failure,
            Some(text) => missing(failure, exception, self.vm, text),
        }
    }

    /// A skip or an expected failure is listed by its reason.
    pub(super) fn with_reason(
        &self,
        item: &Item,
        failure: Failure,
        exception: &PyBaseExceptionRef,
    ) -> Failure {
        let reason = exception.as_object().str(self.vm).map(|text| text.to_string_lossy().into_owned());
        let place = failure.place.clone().or_else(|| Some(place(item)));
        Failure { summary: reason.unwrap_or_default(), place, ..failure }
    }

    /// Takes what was printed and logged in a phase, or hands on what was printed where nothing is kept.
    fn capture(&mut self, phase: &str, sections: &mut Vec<Section>) -> Result<(), Ended> {
        let log = log::end(self.vm);
        if self.options.uncaptured {
            return self.forward_output(None);
        }
        let streams = sandbox::current();
        let streams = streams.streams();
        let texts =
            [("stdout", streams.take(Stream::Out)), ("stderr", streams.take(Stream::Err)), ("log", log)];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            sections.push(Section { title: format!("Captured {name} {phase}"), text });
        }
        Ok(())
    }

    /// The time since `at`, which becomes now.
    fn since(&self, at: &mut f64) -> f64 {
        let now = self.observer.now_ms();
        now - std::mem::replace(at, now)
    }
}

/// Who asks for a fixture that is not there; `text` is what pytest prints for it.
fn missing(failure: Failure, exception: &PyBaseExceptionRef, vm: &VirtualMachine, text: String) -> Failure {
    let message = exception.as_object().get_attr("msg", vm).and_then(|text| text.str(vm));
    let message =
        message.map_or_else(|_| failure.message.clone(), |text| text.to_string_lossy().into_owned());
    let summary = message.lines().next().unwrap_or_default().to_owned();
    let name = summary.strip_prefix("fixture '").and_then(|rest| rest.strip_suffix("' not found"));
    let last = text.trim_end().lines().last().and_then(|line| line.rsplit_once(':'));
    let place = last.and_then(|(path, line)| {
        let path = path.strip_prefix(WORK_FOLDER)?.trim_start_matches('/').to_owned();
        Some(Place { path, line: line.parse().ok()?, column: None, end_column: None })
    });
    let hint = name.zip(place.as_ref()).map(|(name, place)| {
        format!(
            "The arguments of a test are names of fixtures, and there is none called `{name}`. Check the spelling, or \
             write a function `{name}` with `@pytest.fixture` above it. Look at line {} of `{}`.",
            place.line, place.path
        )
    });
    let place = failure.place.clone().or(place);
    Failure { message, summary, text, hint, place, unnamed: true, ..failure }
}
