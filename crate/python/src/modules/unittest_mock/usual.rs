//! Uses of a mock as a number, a condition or a container that nobody has told how to behave as one.

use rustpython_vm::{Py, VirtualMachine};

use super::double::{Double, full_name};
use super::evidence::{Decided, Spot, notice};
use super::journal;

/// How many calls of one magic method are looked at: a loop goes on as it began.
const LOOKED_AT: usize = 100;

/// What a mock is used for, by the magic method that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// A number: it counts as 1.
    Number,
    /// A condition: it counts as true.
    Condition,
    /// Something with items: it has none.
    Items,
    /// Something with a length, which is 0.
    Length,
    /// Something that contains others: it contains nothing.
    Container,
    /// One side of `==` or `!=`: it equals nothing but itself.
    Equality,
    /// One side of `<` and the like, which raises.
    Order,
}

impl Usage {
    fn of(step: &str) -> Option<Self> {
        Some(match step {
            "__float__" | "__int__" | "__index__" | "__complex__" => Self::Number,
            "__bool__" => Self::Condition,
            "__iter__" | "__aiter__" => Self::Items,
            "__len__" => Self::Length,
            "__contains__" => Self::Container,
            "__eq__" | "__ne__" => Self::Equality,
            "__lt__" | "__gt__" | "__le__" | "__ge__" => Self::Order,
            _ => return None,
        })
    }
}

/// `method` is called as it was made. Notices that if its mock was made up, too, as a child or an answer.
pub(super) fn called(method: &Py<Double>, vm: &VirtualMachine) {
    let (value, usage) = {
        let state = method.state.borrow();
        if state.count > LOOKED_AT {
            return;
        }
        (state.reacher.clone(), state.step.as_deref().and_then(Usage::of))
    };
    let (Some(value), Some(usage)) = (value, usage) else { return };
    if value.state.borrow().reacher.is_none() {
        return;
    }
    let Some(spot) = Spot::current(journal::FRAMES, vm) else { return };
    notice(|all| &mut all.decided, Decided { value: full_name(&value), usage, place: spot.place() });
}
