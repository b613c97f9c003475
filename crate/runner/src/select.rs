//! Which of the tests that were found are asked for: by their whole names, by parts of their names, by their marks.
//!
//! - source: pytest 9.2, `_pytest.main`, `_pytest.mark` and `_pytest.mark.expression`

mod expression;
mod named;

use std::rc::Rc;

use protocol::Options;
use python::modules::pytest::Mark;
use rustpython_vm::{
    AsObject, PyObject, PyRef, VirtualMachine,
    builtins::{PyDict, PyInt, PyStr},
};

use self::expression::{Expression, Term, Value};
pub(crate) use self::named::{Wanted, named};
use crate::collect::Item;

/// Takes those of `items` away that the expressions of `options` leave out. Gives how many these are.
///
/// # Errors
/// What pytest says of an expression that cannot be read.
pub(crate) fn narrow(
    vm: &VirtualMachine,
    options: &Options,
    items: &mut Vec<Rc<Item>>,
) -> Result<usize, String> {
    let before = items.len();
    let keywords = options.keywords.trim_start();
    if !keywords.is_empty() {
        let expression = parse("-k", keywords)?;
        let mut refused = false;
        items.retain(|item| {
            let names = names(vm, item);
            expression.holds(&mut |term| {
                refused |= term.arguments.is_some();
                let wanted = term.name.to_lowercase();
                names.iter().any(|name| name.contains(&wanted))
            })
        });
        if refused {
            return Err("Keyword expressions do not support call parameters.".to_owned());
        }
    }
    if !options.marks.is_empty() {
        let expression = parse("-m", &options.marks)?;
        items.retain(|item| expression.holds(&mut |term| is_marked(vm, item, term)));
    }
    Ok(before - items.len())
}

fn parse(option: &str, text: &str) -> Result<Expression, String> {
    Expression::parse(text).map_err(|fault| {
        format!(
            "Wrong expression passed to '{option}': {text}: at column {}: {}",
            fault.column, fault.message
        )
    })
}

/// Everything that a part of a name may be found in, in lower case.
fn names(vm: &VirtualMachine, item: &Item) -> Vec<String> {
    let (path, rest) = named::split(&item.id);
    let mut names: Vec<String> = path.split('/').chain(rest).map(str::to_lowercase).collect();
    names.extend(item.marks.iter().map(|mark| mark.label().to_lowercase()));
    let attributes = vm.get_attribute_opt(&item.function, "__dict__").ok().flatten();
    if let Some(attributes) = attributes.as_ref().and_then(|found| found.downcast_ref::<PyDict>()) {
        let given =
            attributes.into_iter().filter_map(|(name, _)| Some(name.downcast_ref::<PyStr>()?.to_string()));
        names.extend(given.filter(|name| !name.starts_with('_') && name != "pytestmark"));
    }
    names
}

/// Whether `item` has a mark of that name, with those keyword arguments where some are named.
fn is_marked(vm: &VirtualMachine, item: &Item, term: &Term) -> bool {
    item.marks.iter().filter(|mark| mark.label() == term.name).any(|mark| has(vm, mark, term))
}

fn has(vm: &VirtualMachine, mark: &PyRef<Mark>, term: &Term) -> bool {
    term.arguments
        .iter()
        .flatten()
        .all(|(name, wanted)| mark.keyword(name, vm).is_some_and(|given| is_equal(vm, &given, wanted)))
}

fn is_equal(vm: &VirtualMachine, given: &PyObject, wanted: &Value) -> bool {
    match wanted {
        Value::None => vm.is_none(given),
        Value::Bool(wanted) => vm.bool_eq(given, vm.ctx.new_bool(*wanted).as_object()).unwrap_or_default(),
        Value::Int(digits) => {
            given.downcast_ref::<PyInt>().is_some_and(|number| number.as_bigint().to_string() == *digits)
        }
        Value::Text(text) => {
            given.downcast_ref::<PyStr>().is_some_and(|given| given.as_bytes() == text.as_bytes())
        }
    }
}
