//! A double's place in the tree of doubles, and how a call is told to all above it.

use std::rc::Rc;

use crate::arguments::Arguments;
use crate::call::Call;

/// Which of a double's lists a call belongs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Calls on the double itself.
    Own,
    /// Calls on it and on everything below it.
    All,
    /// Calls on what was reached by attributes alone.
    Methods,
}

/// A double in a tree.
///
/// It hangs there twice. By its *name* it is an attribute of its owner; by its *step* it was reached from its
/// reacher, which is also how the answer of a call is found: `connect()` has the step `()` and no name.
pub trait Member: Clone {
    /// What doubles are called with.
    type Value;

    /// The name, if it has one.
    fn name(&self) -> Option<Rc<str>>;
    /// The step; empty at the root.
    fn step(&self) -> Rc<str>;
    /// Whether it is somebody's attribute.
    fn is_owned(&self) -> bool;
    /// The double it was reached from.
    fn reacher(&self) -> Option<Self>;
    /// Writes `call` into `list`.
    fn note(&self, list: List, call: Call<Self::Value>);
}

/// Where a call went.
#[derive(Clone, Debug)]
pub struct Trail<M> {
    /// The double at the top.
    pub root: M,
    /// The path from there, such as `get_object`; empty if the root itself was called.
    pub name: Rc<str>,
}

/// Writes a call on `member` into its lists and into those of every double above it.
///
/// - source: `CPython` 3.14 `unittest.mock`, `CallableMixin._increment_mock_call`
pub fn record<M: Member>(member: &M, arguments: &Rc<Arguments<M::Value>>) -> Trail<M> {
    let empty: Rc<str> = Rc::from("");
    let call = |name: &Rc<str>| Call { name: name.clone(), arguments: arguments.clone() };
    member.note(List::Own, call(&empty));
    member.note(List::All, call(&empty));

    let mut methods = member.is_owned();
    let mut method_name = member.name().unwrap_or_else(|| empty.clone());
    let mut step = member.step();
    let mut is_answer = &*step == "()";
    let mut root = member.clone();
    let mut path = empty;
    let mut above = member.reacher();
    while let Some(parent) = above {
        if methods {
            parent.note(List::Methods, call(&method_name));
            methods = parent.is_owned();
            if methods {
                method_name = Rc::from(format!("{}.{method_name}", parent.name().unwrap_or_default()));
            }
        }
        parent.note(List::All, call(&step));
        path = step.clone();
        let up = parent.step();
        if !up.is_empty() {
            let dot = if is_answer { "" } else { "." };
            is_answer = &*up == "()";
            step = Rc::from(format!("{up}{dot}{step}"));
        }
        above = parent.reacher();
        root = parent;
    }
    Trail { root, name: path }
}
