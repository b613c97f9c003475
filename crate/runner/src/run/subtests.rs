//! The parts of a test that are reported by themselves: blocks of the `subtests` fixture and of `TestCase.subTest`.
//!
//! Python keeps them while the test runs (`lib/_pytest/subtests.py`), and they are told when its call is over.
//!
//! - source: pytest 9.2, `_pytest.subtests`

use protocol::{Failure, Outcome, Section, SubtestReport};
use python::modules::pytest::{Outcome as Asked, outcome_of};
use rustpython_vm::{
    PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyDict},
};

use super::Turn;
use crate::collect::Item;
use crate::explain::saferepr;
use crate::outcome::expectation;

const MODULE: &str = "_pytest.subtests";

/// What a test had of them.
#[derive(Default)]
pub(super) struct Subtests {
    pub(super) reports: Vec<SubtestReport>,
    /// Whether `unittest` ran them: the test itself passes then, whatever they do.
    pub(super) are_of_unittest: bool,
}

impl Subtests {
    /// How many failed.
    pub(super) fn failed(&self) -> usize {
        self.reports.iter().filter(|report| report.outcome == Outcome::Failed).count()
    }
}

/// One, as Python keeps it.
struct Ended {
    message: Option<String>,
    params: PyObjectRef,
    raised: Option<PyBaseExceptionRef>,
    sections: Vec<(String, String)>,
    is_of_unittest: bool,
}

impl Turn<'_> {
    /// Those that have ended since the last call. `before` is what was captured before the call.
    pub(super) fn subtests(&self, item: &Item, before: &[Section]) -> Subtests {
        let mut subtests = Subtests::default();
        for ended in take(self.vm).unwrap_or_default() {
            subtests.are_of_unittest |= ended.is_of_unittest;
            subtests.reports.push(self.subtest(item, ended, before));
        }
        subtests
    }

    fn subtest(&self, item: &Item, ended: Ended, before: &[Section]) -> SubtestReport {
        let mut sections = before.to_vec();
        sections.extend(ended.sections.into_iter().map(|(title, text)| Section { title, text }));
        let told = ended.raised.as_ref().map(|raised| self.told(item, raised));
        let (outcome, failure) =
            told.map_or((Outcome::Passed, None), |(outcome, failure)| (outcome, Some(failure)));
        let description = description(self.vm, ended.message.as_deref(), &ended.params);
        SubtestReport { description, outcome, failure, sections }
    }

    fn told(&self, item: &Item, raised: &PyBaseExceptionRef) -> (Outcome, Failure) {
        let failure = self.describe(raised);
        match outcome_of(raised, self.vm) {
            Some(Asked::Skipped) => (Outcome::Skipped, self.with_reason(item, failure, raised)),
            Some(Asked::XFailed) => (Outcome::XFailed, self.with_reason(item, failure, raised)),
            _ => match expectation(self.vm, item).ok().flatten().filter(|it| it.covers(self.vm, raised)) {
                Some(expected) => (Outcome::XFailed, Failure { summary: expected.reason, ..failure }),
                None => (Outcome::Failed, failure),
            },
        }
    }
}

/// Takes what Python has kept.
fn take(vm: &VirtualMachine) -> PyResult<Vec<Ended>> {
    let Ok(module) = vm.sys_module.get_attr("modules", vm)?.get_item(MODULE, vm) else {
        return Ok(Vec::new());
    };
    let kept = module.get_attr("ended", vm)?;
    let all = vm.extract_elements_with(&kept, |entry| {
        let [message, params, raised, sections, is_of_unittest] =
            [0, 1, 2, 3, 4].map(|at| entry.get_item(&at, vm));
        Ok(Ended {
            message: message?.try_into_value(vm)?,
            params: params?,
            raised: raised?.downcast().ok(),
            sections: vm.extract_elements_with(&*sections?, |pair| {
                Ok((pair.get_item(&0, vm)?.try_into_value(vm)?, pair.get_item(&1, vm)?.try_into_value(vm)?))
            })?,
            is_of_unittest: is_of_unittest?.is_true(vm)?,
        })
    })?;
    vm.call_method(&kept, "clear", ())?;
    Ok(all)
}

fn description(vm: &VirtualMachine, message: Option<&str>, params: &PyObjectRef) -> String {
    let mut parts: Vec<String> = message.iter().map(|message| format!("[{message}]")).collect();
    let mut pairs = Vec::new();
    for (key, value) in params.downcast_ref::<PyDict>().into_iter().flatten() {
        let shown = saferepr(vm, &value).unwrap_or_default();
        let key = key.str(vm).map(|key| key.to_string_lossy().into_owned()).unwrap_or_default();
        pairs.push(format!("{key}={shown}"));
    }
    if !pairs.is_empty() {
        parts.push(format!("({})", pairs.join(", ")));
    }
    if parts.is_empty() { "(<subtest>)".to_owned() } else { parts.join(" ") }
}
