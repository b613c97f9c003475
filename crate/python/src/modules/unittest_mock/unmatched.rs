//! A call assertion that did not hold: the expected call beside the one that comes nearest.
//!
//! Comparing may run code of the learner's. What that raises ends the comparison, and nothing is noticed.

use std::rc::Rc;

use mock::{Arguments, Call, Deed, Difference, Report, Unmet, Witness};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::domain::{Python, Seen};
use super::double::full_name;
use super::evidence::{Nearest, Spot, Unmatched, Wanted, notice_last};
use super::journal::{self, Capped};

/// How many of the last calls are compared.
const COMPARED: usize = 100;

/// Notices a report, for what can be said beyond its own words.
pub(super) fn notice(report: &Report<PyObjectRef>, seen: &Seen<'_>, vm: &VirtualMachine) {
    if report.deed != Deed::Call || report.cause.is_some() {
        return;
    }
    let nearest = |expected: &Call<PyObjectRef>, calls: &[Call<PyObjectRef>]| {
        // What comparing raised, it raises once more where the learner sees it.
        nearest(expected, calls, seen, vm).ok().flatten().map(Wanted::Like)
    };
    let own = || last(seen.own());
    let (wanted, calls) = match &report.unmet {
        Unmet::Different { expected, actual: Some(_) } | Unmet::Absent { expected } => {
            let calls = own();
            (nearest(expected, &calls), calls)
        }
        Unmet::NotInOrder { expected, actual, .. } => {
            let calls = last(actual.clone());
            let absent = first_absent(expected, &calls, vm).ok().flatten();
            (absent.and_then(|absent| nearest(&absent, &calls)), calls)
        }
        Unmet::NotOnce { .. } | Unmet::NotOnceWith { .. } => (Some(Wanted::Once), own()),
        Unmet::Happened { .. } => (Some(Wanted::Never), own()),
        _ => return,
    };
    let Some(wanted) = wanted.filter(|_| !calls.is_empty()) else { return };
    let places = calls.iter().filter_map(|call| journal::place_of(call, seen.double)).map(|it| it.place());
    let texts = calls.iter().map(|call| mock::call(call, &Capped(Python(vm))));
    notice_last(Unmatched {
        mock: full_name(seen.double),
        wanted,
        times: seen.count().max(calls.len()),
        calls: texts.map(|text| text.unwrap_or_else(|never| match never {})).collect(),
        places: places.collect(),
        place: Spot::current(journal::FRAMES, vm).map(|spot| spot.place()),
    });
}

/// The last of the calls, as many as are compared.
fn last(mut calls: Vec<Call<PyObjectRef>>) -> Vec<Call<PyObjectRef>> {
    calls.drain(..calls.len().saturating_sub(COMPARED));
    calls
}

/// The first expected call that did not happen at all.
fn first_absent(
    expected: &[Call<PyObjectRef>],
    actual: &[Call<PyObjectRef>],
    vm: &VirtualMachine,
) -> PyResult<Option<Call<PyObjectRef>>> {
    for wanted in expected {
        let mut happened = false;
        for call in actual {
            happened |= call.satisfies(wanted, &Python(vm))?;
        }
        if !happened {
            return Ok(Some(wanted.clone()));
        }
    }
    Ok(None)
}

/// The call of that name which differs in the fewest arguments; of several, the last one.
fn nearest(
    expected: &Call<PyObjectRef>,
    calls: &[Call<PyObjectRef>],
    seen: &Seen<'_>,
    vm: &VirtualMachine,
) -> PyResult<Option<Nearest>> {
    let domain = Python(vm);
    let signature = seen.signature(&expected.name);
    let bound = |arguments: &Rc<Arguments<PyObjectRef>>| match &signature {
        Some(signature) => signature.bind(arguments).map_or_else(|_| arguments.clone(), Rc::new),
        None => arguments.clone(),
    };
    let wanted = bound(&expected.arguments);
    let mut found: Option<(Vec<Difference<PyObjectRef>>, &Call<PyObjectRef>)> = None;
    for call in calls.iter().filter(|call| call.name == expected.name) {
        let differences = mock::align(&wanted, &bound(&call.arguments), &domain)?;
        if found.as_ref().is_none_or(|(fewest, _)| differences.len() <= fewest.len()) {
            found = Some((differences, call));
        }
    }
    let Some((differences, call)) = found.filter(|(differences, _)| !differences.is_empty()) else {
        return Ok(None);
    };
    let shown = |call: &Call<PyObjectRef>| {
        mock::signature_text("", &call.arguments, &Capped(Python(vm))).unwrap_or_else(|never| match never {})
    };
    Ok(Some(Nearest {
        name: expected.name.to_string(),
        arguments: shown(call),
        differences: differences.into_iter().map(|it| text(it, vm)).collect(),
        place: journal::place_of(call, seen.double).map(|spot| spot.place()),
    }))
}

/// The difference with its values as text.
fn text(difference: Difference<PyObjectRef>, vm: &VirtualMachine) -> Difference<String> {
    let show = |value: PyObjectRef| journal::show(&value, vm);
    match difference {
        Difference::Changed { slot, expected, actual } => {
            Difference::Changed { slot, expected: show(expected), actual: show(actual) }
        }
        Difference::Missing { slot, expected } => Difference::Missing { slot, expected: show(expected) },
        Difference::Extra { slot, actual } => Difference::Extra { slot, actual: show(actual) },
        Difference::Moved { expected, actual, value } => {
            Difference::Moved { expected, actual, value: show(value) }
        }
    }
}
