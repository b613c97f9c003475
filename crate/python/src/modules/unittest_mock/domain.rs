//! How the engine compares Python objects and shows them, and how its verdicts become exceptions.

use std::rc::Rc;

use mock::{BindError, Call, Deed, Domain, Expectation, Report, Signature, Unmet, Witness};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyStr};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, VirtualMachine};

use super::autospec::Postponed;
use super::classes::classes;
use super::double::{Double, Last, Which, extract, interned};
use super::{introspection, recorded, unmatched};

/// Python's own `==` and `repr`.
pub(super) struct Python<'a>(pub(super) &'a VirtualMachine);

impl Domain for Python<'_> {
    type Value = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn equals(&self, left: &PyObjectRef, right: &PyObjectRef) -> PyResult<bool> {
        self.0.identical_or_equal(left, right)
    }

    fn repr(&self, value: &PyObjectRef) -> PyResult<String> {
        Ok(value.repr(self.0)?.to_string())
    }
}

/// A mock object giving evidence.
pub(super) struct Seen<'a> {
    pub(super) double: &'a Py<Double>,
    pub(super) deed: Deed,
    pub(super) vm: &'a VirtualMachine,
}

impl Seen<'_> {
    /// What the function that stands for this mock says of its calls, where there is one: a test may have set it.
    fn told(&self, name: &'static str) -> Option<PyObjectRef> {
        let delegate = self.double.state.borrow().delegate.clone()?;
        delegate.get_attr(name, self.vm).ok()
    }

    fn told_calls(&self, name: &'static str) -> Option<Vec<Call<PyObjectRef>>> {
        let items: Vec<PyObjectRef> = self.told(name)?.try_to_value(self.vm).ok()?;
        Some(items.iter().map(|item| recorded::from_python(item, self.vm)).collect())
    }
}

impl Witness for Seen<'_> {
    type Value = PyObjectRef;

    fn name(&self) -> String {
        self.double.own_name()
    }

    fn count(&self) -> usize {
        if self.deed == Deed::Call
            && let Some(count) = self.told("call_count").and_then(|it| it.try_to_value(self.vm).ok())
        {
            return count;
        }
        let state = self.double.state.borrow();
        match self.deed {
            Deed::Call => state.count,
            Deed::Await => state.awaits.count,
        }
    }

    fn last(&self) -> Option<Call<PyObjectRef>> {
        if self.deed == Deed::Call
            && let Some(last) = self.told("call_args")
        {
            return (!self.vm.is_none(&last)).then(|| recorded::from_python(&last, self.vm));
        }
        let state = self.double.state.borrow();
        let last = match self.deed {
            Deed::Call => state.last.clone(),
            Deed::Await => state.awaits.last.clone(),
        };
        drop(state);
        match last {
            Last::None => None,
            Last::Native(call) => Some(call),
            Last::Shown(object) => Some(recorded::from_python(&object, self.vm)),
        }
    }

    fn own(&self) -> Vec<Call<PyObjectRef>> {
        match self.deed {
            Deed::Call => {
                self.told_calls("call_args_list").unwrap_or_else(|| self.double.snapshot(Which::Own, self.vm))
            }
            Deed::Await => self.double.snapshot(Which::Awaits, self.vm),
        }
    }

    fn all(&self) -> Vec<Call<PyObjectRef>> {
        self.told_calls("mock_calls").unwrap_or_else(|| self.double.snapshot(Which::All, self.vm))
    }

    fn signature(&self, name: &str) -> Option<Rc<Signature>> {
        if name.is_empty() {
            return signature_of(self.double);
        }
        let mut found = None;
        let mut at: PyRef<Double> = self.double.to_owned();
        for part in name.replace("()", "").split('.') {
            let part: PyRef<PyStr> = interned(part, self.vm);
            let Ok(Some(child)) = at.child(&part, self.vm) else { break };
            if let Some(postponed) = child.downcast_ref::<Postponed>() {
                return postponed.method_signature(self.vm).or(found);
            }
            let Some(child) = extract(&child, self.vm) else { break };
            found = signature_of(&child);
            at = child;
        }
        found
    }
}

fn signature_of(double: &Py<Double>) -> Option<Rc<Signature>> {
    double.state.borrow().spec.as_ref().and_then(|spec| spec.signature.clone())
}

/// What an expectation gives.
type Met = Result<Result<(), Box<Report<PyObjectRef>>>, PyBaseExceptionRef>;

/// Raises `AssertionError` unless what `double` saw meets the expectation.
pub(super) fn expect(
    double: &Py<Double>,
    deed: Deed,
    vm: &VirtualMachine,
    met: impl FnOnce(&Expectation<'_, Seen<'_>, Python<'_>>) -> Met,
) -> PyResult<()> {
    let domain = Python(vm);
    let witness = Seen { double, deed, vm };
    let Err(report) = met(&Expectation { witness: &witness, domain: &domain, deed })? else { return Ok(()) };
    unmatched::notice(&report, &witness, vm);
    let mut text = mock::render(&report, &domain)?;
    let explained = introspection::of(&report, &witness, vm)?;
    text.extend(explained);
    let error = vm.new_assertion_error(text);
    // pytest-mock raises the assertion anew, without what led to it.
    if introspection::is_on() {
        error.set_cause(None);
    } else if let Some(cause) = &report.cause {
        error.set_cause(Some(bind_error(cause, vm)));
    }
    Err(error)
}

/// Raises `AssertionError` unless what `double` saw meets the expectation that these calls happened.
///
/// What was given in place of a call is shown as it is, so that a forgotten pair of brackets can be seen.
pub(super) fn expect_calls(
    double: &Py<Double>,
    deed: Deed,
    items: &[PyObjectRef],
    any_order: bool,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let calls: Vec<_> = items.iter().map(|it| recorded::from_python(it, vm)).collect();
    let class = &classes().call;
    if any_order || items.iter().all(|it| it.class().is(class)) {
        return expect(double, deed, vm, |it| {
            if any_order { it.in_any_order(&calls) } else { it.in_order(calls) }
        });
    }
    let domain = Python(vm);
    let expectation = Expectation { witness: &Seen { double, deed, vm }, domain: &domain, deed };
    let Err(report) = expectation.in_order(calls)? else { return Ok(()) };
    let Unmet::NotInOrder { errors, actual, .. } = &report.unmet else { return Ok(()) };
    let expected = items.iter().map(|it| domain.repr(it)).collect::<PyResult<Vec<_>>>()?;
    let actual = actual.iter().map(|it| mock::call(it, &domain)).collect::<PyResult<Vec<_>>>()?;
    Err(vm.new_assertion_error(mock::not_in_order(deed, errors, &expected, &actual)))
}

/// Why arguments do not fit, as Python says it.
pub(super) fn bind_error(error: &BindError, vm: &VirtualMachine) -> PyBaseExceptionRef {
    vm.new_type_error(error.to_string())
}
