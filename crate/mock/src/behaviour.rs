//! What a double does when it is called.

use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use crate::arguments::Arguments;
use crate::value::Value;

/// An error that a double raised: any Rust value that the test chose.
#[derive(Clone)]
pub struct Raised(Rc<dyn Any>);

impl Raised {
    /// The `error`, ready to be raised.
    #[must_use]
    pub fn new<E: 'static>(error: E) -> Self {
        Self(Rc::new(error))
    }

    /// The error inside, if it is an `E`.
    #[must_use]
    pub fn downcast<E: 'static>(&self) -> Option<&E> {
        self.0.downcast_ref()
    }
}

impl fmt::Debug for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Raised(..)")
    }
}

/// Computes an answer from the arguments.
pub type Function = dyn Fn(&Arguments<Value>) -> Result<Value, Raised>;

/// What a double does when it is called.
#[derive(Default)]
pub enum Behaviour {
    /// Answers with a child double, the same every time.
    #[default]
    Child,
    /// Answers with a value.
    Returns(Value),
    /// Answers with each of these in turn, and panics when there are no more.
    InTurn(VecDeque<Result<Value, Raised>>),
    /// Raises an error.
    Raises(Raised),
    /// Computes its answer.
    Answers(Rc<Function>),
}
