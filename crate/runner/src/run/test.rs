//! One test: set up, call, tear down, report.

use protocol::{Ended, Event, Failure, PhaseTimes, Section, Stream};
use python::modules::pytest::{Outcome as Asked, log, outcome_of};
use python::sandbox;
use rustpython_vm::{
    AsObject, PyObjectRef, PyResult,
    builtins::PyBaseExceptionRef,
    function::{FuncArgs, KwArgs},
};

use super::report::{Story, Verdict, circular, told};
use super::{Turn, stopped};
use crate::collect::Item;
use crate::failure::{self, Shown};
use crate::fixture::{Fixtures, Unfilled};
use crate::outcome::{self, Expectation, Interrupt};
use crate::warned;

/// What came of one phase.
enum Phase {
    Passed,
    Raised(PyBaseExceptionRef),
    Refused(Box<Failure>),
}

impl Turn<'_> {
    /// Runs `item` and reports it. `next` is the test after it, for which wider fixtures are kept.
    ///
    /// # Errors
    /// How the whole run ended, where it did.
    pub(super) fn test(
        &mut self,
        item: &Item,
        next: Option<&Item>,
        fixtures: &mut Fixtures,
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

        let expectation = self.expectation(item, &mut verdict);
        let mut instance = None;
        log::begin("setup", self.vm);
        if verdict.is_open() {
            match self.set_up(item, fixtures, &mut instance) {
                Ok(arguments) => {
                    self.capture("setup", &mut sections)?;
                    took.set_up_ms = self.since(&mut at);
                    log::begin("call", self.vm);
                    let phase = self.call(item, instance.as_ref(), arguments);
                    took.call_ms = self.since(&mut at);
                    self.capture("call", &mut sections)?;
                    self.conclude(item, phase, expectation.as_ref(), &mut verdict)?;
                }
                Err(phase) => {
                    took.set_up_ms = self.since(&mut at);
                    self.capture("setup", &mut sections)?;
                    self.refused(item, phase, expectation.as_ref(), &mut verdict)?;
                }
            }
        }
        // Where the run stops here, what lives longer than this test ends with it.
        let is_last =
            self.options.max_failures > 0 && self.failures + verdict.failures() >= self.options.max_failures;
        log::begin("teardown", self.vm);
        let raised = self.tear_down(item, next.filter(|_| !is_last), instance.as_ref(), fixtures);
        took.tear_down_ms = self.since(&mut at);
        if !self.options.uncaptured {
            self.capture("teardown", &mut sections)?;
        }
        for exception in raised {
            self.end_if_interrupted(item, &exception)?;
            verdict.torn_down_badly(self.describe(&exception));
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

    fn set_up(
        &self,
        item: &Item,
        fixtures: &mut Fixtures,
        instance: &mut Option<PyObjectRef>,
    ) -> Result<Vec<(String, PyObjectRef)>, Phase> {
        if let Some(class) = &item.class {
            *instance = Some(class.as_object().call((), self.vm).map_err(Phase::Raised)?);
        }
        let arguments =
            fixtures.fill(self.vm, item, instance.as_ref()).map_err(|unfilled| match unfilled {
                Unfilled::Raised(exception) => Phase::Raised(exception),
                Unfilled::Unknown { name, available } => {
                    Phase::Refused(Box::new(self.unknown(item, &name, &available)))
                }
                Unfilled::Circular(name) => Phase::Refused(Box::new(circular(item, &name))),
            })?;
        if let Some(instance) = instance {
            self.hook(instance, "setup_method").map_err(Phase::Raised)?;
        }
        Ok(arguments)
    }

    fn call(
        &self,
        item: &Item,
        instance: Option<&PyObjectRef>,
        arguments: Vec<(String, PyObjectRef)>,
    ) -> Phase {
        let bound = match instance {
            Some(instance) => instance.get_attr(self.vm.ctx.intern_str(item.name.as_str()), self.vm),
            None => Ok(item.function.clone()),
        };
        let keywords: KwArgs = arguments.into_iter().collect();
        let called = bound.and_then(|function| {
            if crate::collect::is_async(self.vm, &function) {
                return Err(self.vm.new_type_error(
                    "async def functions are not natively supported: run the coroutine with `asyncio.run(...)` \
                     inside a plain test",
                ));
            }
            function.call(FuncArgs::new(Vec::<PyObjectRef>::new(), keywords), self.vm)
        });
        match called {
            Ok(value) if self.vm.is_none(&value) => Phase::Passed,
            Ok(value) => {
                warned::returned(self.vm, item, &value).map_or_else(Phase::Raised, |()| Phase::Passed)
            }
            Err(exception) => Phase::Raised(exception),
        }
    }

    fn tear_down(
        &self,
        item: &Item,
        next: Option<&Item>,
        instance: Option<&PyObjectRef>,
        fixtures: &mut Fixtures,
    ) -> Vec<PyBaseExceptionRef> {
        let mut raised = Vec::new();
        if let Some(instance) = instance {
            raised.extend(self.hook(instance, "teardown_method").err());
        }
        raised.extend(fixtures.finish(self.vm, item, next));
        raised
    }

    /// Calls `setup_method` or `teardown_method`, where the class has it. pytest lets it take the method or nothing.
    fn hook(&self, instance: &PyObjectRef, name: &'static str) -> PyResult<()> {
        match self.vm.get_attribute_opt(instance, name)? {
            None => Ok(()),
            Some(hook) => {
                let code = hook.get_attr("__code__", self.vm)?;
                let count: usize = code.get_attr("co_argcount", self.vm)?.try_into_value(self.vm)?;
                let arguments = if count > 1 { vec![self.vm.ctx.none()] } else { Vec::new() };
                hook.call(arguments, self.vm).map(drop)
            }
        }
    }

    fn conclude(
        &self,
        item: &Item,
        phase: Phase,
        expectation: Option<&Expectation>,
        verdict: &mut Verdict,
    ) -> Result<(), Ended> {
        let exception = match phase {
            Phase::Passed => {
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
            }
            Phase::Refused(failure) => {
                verdict.set_up_badly(*failure);
                return Ok(());
            }
            Phase::Raised(exception) => exception,
        };
        self.end_if_interrupted(item, &exception)?;
        let failure = self.describe(&exception);
        match outcome_of(&exception, self.vm) {
            Some(Asked::Skipped) => verdict.skip(self.with_reason(failure, &exception)),
            Some(Asked::XFailed) => verdict.expected(self.with_reason(failure, &exception)),
            _ if expectation.is_some_and(|expectation| expectation.covers(self.vm, &exception)) => {
                let reason = expectation.map(|expectation| expectation.reason.clone()).unwrap_or_default();
                verdict.expected(Failure { summary: reason, ..failure });
            }
            _ => verdict.fail(failure),
        }
        Ok(())
    }

    /// The same for a test that did not get as far as its call.
    fn refused(
        &self,
        item: &Item,
        phase: Phase,
        expectation: Option<&Expectation>,
        verdict: &mut Verdict,
    ) -> Result<(), Ended> {
        let failed_before = matches!(phase, Phase::Raised(_));
        self.conclude(item, phase, expectation, verdict)?;
        if failed_before {
            verdict.at_set_up();
        }
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

    fn describe(&self, exception: &PyBaseExceptionRef) -> Failure {
        failure::describe(self.vm, &self.sources, exception, Shown::Test)
    }

    /// A skip or an expected failure is listed by its reason.
    fn with_reason(&self, failure: Failure, exception: &PyBaseExceptionRef) -> Failure {
        let reason = exception.as_object().str(self.vm).map(|text| text.to_string_lossy().into_owned());
        Failure { summary: reason.unwrap_or_default(), ..failure }
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
