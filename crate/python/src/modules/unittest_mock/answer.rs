//! Calling a mock: it is checked, recorded, and answered.
//!
//! - source: `CPython` 3.14 `CallableMixin`

use std::cell::Cell;
use std::rc::Rc;

use mock::{Arguments, Trail};
use rustpython_vm::exceptions::ExceptionCtor;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::protocol::{PyIter, PyIterReturn};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyResult, TryFromObject, VirtualMachine};

use super::child::{self, Born};
use super::classes::classes;
use super::double::{self, Double, Effect, Which, is_default, is_exception};
use super::evidence::{RanOut, Spot, notice};
use super::{asynchronous, attribute, domain, journal, usual};

/// How many mocks may be answering inside of each other. In `CPython` each takes four of the thousand frames.
const DEEPEST: usize = 250;

thread_local! {
    /// How many are.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// What `mock(...)` gives.
pub(super) fn call(double: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let (arguments, trail) = increment(double, &args, vm)?;
    let index = journal::called(double, trail, &arguments, vm);
    if double.state.borrow().is_preset {
        usual::called(double, vm);
    }
    let answer = respond(double, args, vm);
    // A coroutine that the journal kept could not be missed: Python warns of one that is dropped without an await. What it
    // gives is noted when it is awaited.
    if !double.family.is_async {
        journal::answered(index, &answer);
    }
    answer
}

/// Checks and records a call.
pub(super) fn increment<'a>(
    double: &Py<Double>,
    args: &FuncArgs,
    vm: &'a VirtualMachine,
) -> PyResult<(Rc<Arguments<PyObjectRef>>, Trail<double::Place<'a>>)> {
    let arguments = Rc::new(double::arguments(args));
    let checked = double.state.borrow().checked.clone();
    if let Some(signature) = checked {
        signature.bind(&arguments).map_err(|error| domain::bind_error(&error, vm))?;
    }
    let trail = mock::record(&double::Place { double: double.to_owned(), vm }, &arguments);
    show_delegate(double, vm)?;
    Ok((arguments, trail))
}

/// Answers a call that was recorded.
pub(super) fn respond(double: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if double.family.is_async {
        double.as_object().get_attr("_execute_mock_call", vm)?.call_with_args(args, vm)
    } else {
        execute(double, args, vm)
    }
}

/// Answers without recording.
fn execute(double: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let result = match effect(double, vm)? {
        Effect::None => None,
        Effect::Raise(error) => return Err(raised(error, vm)),
        Effect::Next(iterator) => Some(next(double, iterator, vm)?),
        Effect::Call(function) => Some(nested(vm, || function.call_with_args(args.clone(), vm))?),
    };
    if let Some(result) = result
        && !is_default(&result)
    {
        return Ok(result);
    }
    let (set, delegate, wraps) = {
        let state = double.state.borrow();
        (state.return_value.clone(), state.delegate.clone(), state.wraps.clone())
    };
    if set.is_some() {
        return return_value(double, vm);
    }
    if let Some(delegate) = delegate {
        let value = delegate.get_attr("return_value", vm)?;
        if !is_default(&value) {
            return Ok(value);
        }
    }
    match wraps {
        Some(wraps) => nested(vm, || wraps.call_with_args(args, vm)),
        None => return_value(double, vm),
    }
}

/// Runs what a mock calls in its turn, unless mocks are calling mocks without an end: no frame of Python's lies between
/// them that would be counted.
fn nested(vm: &VirtualMachine, call: impl FnOnce() -> PyResult) -> PyResult {
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        return Err(vm.new_recursion_error("maximum recursion depth exceeded".to_owned()));
    }
    DEPTH.set(depth + 1);
    let answer = call();
    DEPTH.set(depth);
    answer
}

/// The next item of an iterator of answers, which is raised if it is an exception.
fn next(double: &Py<Double>, iterator: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let item = next_item(double, iterator, vm)?;
    if is_exception(&item, vm) { Err(raised(item, vm)) } else { Ok(item) }
}

/// The next item of an iterator of answers. That there is none is noticed.
pub(super) fn next_item(double: &Py<Double>, iterator: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    match PyIter::new(iterator).next(vm)? {
        PyIterReturn::Return(item) => {
            double.state.borrow_mut().answers += 1;
            Ok(item)
        }
        PyIterReturn::StopIteration(value) => {
            let answers = double.state.borrow().answers;
            let place = Spot::current(journal::FRAMES, vm).map(|spot| spot.place());
            notice(|all| &mut all.ran_out, RanOut { mock: double::full_name(double), answers, place });
            Err(vm.new_stop_iteration(value))
        }
    }
}

fn raised(error: PyObjectRef, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    match ExceptionCtor::try_from_object(vm, error).and_then(|error| error.instantiate(vm)) {
        Ok(error) | Err(error) => error,
    }
}

/// What `side_effect` is now.
pub(super) fn effect(double: &Py<Double>, vm: &VirtualMachine) -> PyResult<Effect> {
    let (delegate, own) = {
        let state = double.state.borrow();
        (state.delegate.clone(), state.effect.clone())
    };
    let Some(delegate) = delegate else { return Ok(own) };
    let value = delegate.get_attr("side_effect", vm)?;
    let effect = read_effect(value.clone(), vm);
    if let Effect::Next(iterator) = &effect
        && !iterator.is(&value)
    {
        delegate.set_attr("side_effect", iterator.clone(), vm)?;
    }
    Ok(effect)
}

/// What a value means as a `side_effect`.
pub(super) fn read_effect(value: PyObjectRef, vm: &VirtualMachine) -> Effect {
    if vm.is_none(&value) {
        Effect::None
    } else if is_exception(&value, vm) {
        Effect::Raise(value)
    } else if value.is_callable() {
        Effect::Call(value)
    } else {
        // What is not iterable fails at the first call, as it always has.
        value.get_iter(vm).map_or(Effect::Next(value), |iterator| Effect::Next(iterator.into()))
    }
}

/// What `mock.return_value` gives.
pub(super) fn return_value(double: &Py<Double>, vm: &VirtualMachine) -> PyResult {
    let (set, delegate, is_wrapping) = {
        let state = double.state.borrow();
        (state.return_value.clone(), state.delegate.clone(), state.wraps.is_some())
    };
    let value = match &delegate {
        Some(delegate) => Some(delegate.get_attr("return_value", vm)?).filter(|value| !is_default(value)),
        None => set,
    };
    if let Some(value) = value {
        return Ok(value);
    }
    if is_wrapping {
        return Ok(classes().default.clone());
    }
    let made = child::make(double, &Born { name: None, step: "()", is_owned: false, wraps: None }, vm)?;
    set_return_value(double, made.clone(), vm)?;
    Ok(made)
}

/// Sets `mock.return_value`.
pub(super) fn set_return_value(double: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let delegate = double.state.borrow().delegate.clone();
    if let Some(delegate) = delegate {
        return delegate.set_attr("return_value", value, vm);
    }
    let stored = (!is_default(&value)).then(|| value.clone());
    let old = {
        let mut state = double.state.borrow_mut();
        state.is_preset = false;
        std::mem::replace(&mut state.return_value, stored)
    };
    drop(old);
    attribute::adopt(double, &value, None, "()", vm);
    Ok(())
}

/// Lets the function that stands for this mock tell what the mock saw.
pub(super) fn show_delegate(double: &Py<Double>, vm: &VirtualMachine) -> PyResult<()> {
    let delegate = double.state.borrow().delegate.clone();
    let Some(delegate) = delegate else { return Ok(()) };
    let (count, last) = {
        let state = double.state.borrow();
        (state.count, state.last.clone())
    };
    delegate.set_attr("called", vm.ctx.new_bool(count > 0), vm)?;
    delegate.set_attr("call_count", vm.ctx.new_int(count), vm)?;
    delegate.set_attr("call_args", last.shown(vm)?, vm)?;
    for (name, which) in
        [("call_args_list", Which::Own), ("mock_calls", Which::All), ("method_calls", Which::Methods)]
    {
        delegate.set_attr(name, double.shown(which, vm)?, vm)?;
    }
    if double.family.is_async {
        let (count, last, all) = asynchronous::seen(double, vm)?;
        delegate.set_attr("await_count", vm.ctx.new_int(count), vm)?;
        delegate.set_attr("await_args", last, vm)?;
        delegate.set_attr("await_args_list", all, vm)?;
    }
    Ok(())
}
