//! Arguments that have changed since the call they were given to. A mock keeps the list itself and no copy of it.
//!
//! What a small list, dict or set holds is kept with the call, as references. Absent: what is inside of what is inside.

use mock::{Arguments, Slot};
use rustpython_vm::builtins::{PyDict, PyList, PySet};
use rustpython_vm::{AsObject, PyObject, PyObjectRef, VirtualMachine};

/// How many items a collection may have to be remembered.
const ITEMS: usize = 20;

/// What an argument held when it was given.
pub(super) struct Held {
    slot: Slot,
    argument: PyObjectRef,
    then: Items,
}

/// The items of a collection: of a dict, keys and values in turn.
struct Items(Vec<PyObjectRef>);

/// An argument that holds something else now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which argument.
    pub slot: Slot,
    /// What kind of collection: `list`, `dict` or `set`.
    pub what: String,
    /// What it was.
    pub then: String,
    /// What it is now.
    pub now: String,
}

/// What the collections among the arguments hold.
pub(super) fn held(arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> Vec<Held> {
    let positional = arguments.args.iter().enumerate().map(|(at, it)| (Slot::Position(at), it));
    let named = arguments.kwargs.iter().map(|(name, it)| (Slot::Name(name.clone()), it));
    let hold = |(slot, it): (Slot, &PyObjectRef)| {
        Some(Held { slot, argument: it.clone(), then: Items::of(it, vm)? })
    };
    positional.chain(named).filter_map(hold).collect()
}

impl Held {
    /// The change, if there is one.
    pub(super) fn change(&self, show: impl Fn(&PyObject) -> String, vm: &VirtualMachine) -> Option<Change> {
        let is_same = Items::of(&self.argument, vm).is_some_and(|now| now.is_same(&self.then));
        if is_same {
            return None;
        }
        let then = self.then.again_as(&self.argument, vm)?;
        let (then, now) = (show(&then), show(&self.argument));
        let what = self.argument.class().name().to_string();
        (then != now).then(|| Change { slot: self.slot.clone(), what, then, now })
    }
}

impl Items {
    /// Those of a small collection.
    fn of(value: &PyObject, vm: &VirtualMachine) -> Option<Self> {
        let types = &vm.ctx.types;
        let is_collection =
            [types.list_type, types.dict_type, types.set_type].iter().any(|it| value.class().is(*it));
        if !is_collection || value.length(vm).ok()? > ITEMS {
            return None;
        }
        if let Some(list) = value.downcast_ref::<PyList>() {
            Some(Self(list.borrow_vec().to_vec()))
        } else if let Some(dict) = value.downcast_ref::<PyDict>() {
            Some(Self(dict.items_vec().into_iter().flat_map(|(key, value)| [key, value]).collect()))
        } else {
            value.downcast_ref::<PySet>().map(|set| Self(set.elements()))
        }
    }

    /// Whether they are the very same objects.
    fn is_same(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(left, right)| left.is(right))
    }

    /// A collection like `model` with these items.
    fn again_as(&self, model: &PyObject, vm: &VirtualMachine) -> Option<PyObjectRef> {
        if model.downcast_ref::<PyDict>().is_some() {
            let dict = vm.ctx.new_dict();
            for pair in self.0.chunks_exact(2) {
                dict.set_item(&*pair[0], pair[1].clone(), vm).ok()?;
            }
            return Some(dict.into());
        }
        let list = vm.ctx.new_list(self.0.clone());
        model.class().as_object().call((list,), vm).ok()
    }
}
