//! What a double is told to answer.

use std::rc::Rc;

use super::Mock;
use crate::arguments::Arguments;
use crate::behaviour::{Behaviour, Raised};
use crate::domain::Plain;
use crate::value::Value;

/// What a double does when it is called with given arguments.
pub(super) struct Rule {
    arguments: Arguments<Value>,
    behaviour: Behaviour,
}

/// A double that is about to be told what to answer to given arguments. See [`Mock::when`].
#[must_use = "it answers nothing yet"]
pub struct When<'a> {
    double: &'a Mock,
    arguments: Arguments<Value>,
}

impl<'a> When<'a> {
    /// Answers with `value`.
    pub fn returns(self, value: impl Into<Value>) -> &'a Mock {
        self.behaves(Behaviour::Returns(value.into()))
    }

    /// Answers with each of the `answers` in turn. A call beyond them panics.
    pub fn returns_in_turn(self, answers: impl IntoIterator<Item = Result<Value, Raised>>) -> &'a Mock {
        self.behaves(Behaviour::InTurn(answers.into_iter().collect()))
    }

    /// Raises `error`.
    pub fn raises<E: 'static>(self, error: E) -> &'a Mock {
        self.behaves(Behaviour::Raises(Raised::new(error)))
    }

    fn behaves(self, behaviour: Behaviour) -> &'a Mock {
        let rule = Rule { arguments: self.arguments, behaviour };
        self.double.0.rules.borrow_mut().push(rule);
        self.double
    }
}

impl Mock {
    /// From now on, answers with `value`.
    ///
    /// ```
    /// use mock::{args, Mock, Value};
    ///
    /// let clock = Mock::new("clock");
    /// clock.returns(1_700_000_000);
    /// assert_eq!(clock.call(args![]).ok(), Some(Value::from(1_700_000_000)));
    /// ```
    pub fn returns(&self, value: impl Into<Value>) -> &Self {
        self.behaves(Behaviour::Returns(value.into()))
    }

    /// From now on, answers with each of the `answers` in turn. A call beyond them panics.
    ///
    /// ```
    /// use mock::{args, Mock, Raised, Value};
    ///
    /// let fetch = Mock::new("fetch");
    /// fetch.returns_in_turn([Err(Raised::new("timeout")), Ok(Value::from("the body"))]);
    /// assert!(fetch.call(args![]).is_err());
    /// assert_eq!(fetch.call(args![]).ok(), Some(Value::from("the body")));
    /// ```
    pub fn returns_in_turn(&self, answers: impl IntoIterator<Item = Result<Value, Raised>>) -> &Self {
        self.behaves(Behaviour::InTurn(answers.into_iter().collect()))
    }

    /// From now on, raises `error`: any Rust value, which whoever catches it can get back.
    ///
    /// ```
    /// use mock::{args, Mock};
    ///
    /// let fetch = Mock::new("fetch");
    /// fetch.raises(std::io::ErrorKind::TimedOut);
    /// let error = fetch.call(args![]).expect_err("it raises");
    /// assert_eq!(error.downcast(), Some(&std::io::ErrorKind::TimedOut));
    /// ```
    pub fn raises<E: 'static>(&self, error: E) -> &Self {
        self.behaves(Behaviour::Raises(Raised::new(error)))
    }

    /// From now on, answers what `function` computes from the arguments.
    ///
    /// ```
    /// use mock::{args, Mock, Value};
    ///
    /// let double = Mock::new("double");
    /// double.answers_with(|given| Ok(Value::from(given.args[0].as_f64().unwrap_or_default() * 2.0)));
    /// assert_eq!(double.call(args![1.5]).ok(), Some(Value::from(3.0)));
    /// ```
    pub fn answers_with<F>(&self, function: F) -> &Self
    where
        F: Fn(&Arguments<Value>) -> Result<Value, Raised> + 'static,
    {
        self.behaves(Behaviour::Answers(Rc::new(function)))
    }

    /// Says what to answer to these `arguments`; other calls are answered as before. What was said last counts.
    ///
    /// ```
    /// use mock::{args, Mock, Value};
    ///
    /// let get = Mock::new("get");
    /// get.raises("no such key");
    /// get.when(args!["a"]).returns(1);
    /// get.when(args![Value::Any; version = 2]).returns(2);
    ///
    /// assert_eq!(get.call(args!["a"]).ok(), Some(Value::from(1)));
    /// assert_eq!(get.call(args!["b"; version = 2]).ok(), Some(Value::from(2)));
    /// assert!(get.call(args!["b"]).is_err());
    /// ```
    pub fn when(&self, arguments: Arguments<Value>) -> When<'_> {
        When { double: self, arguments }
    }

    fn behaves(&self, behaviour: Behaviour) -> &Self {
        self.0.behaviour.replace(behaviour);
        self
    }

    /// The answer to a call that was recorded.
    pub(super) fn respond(&self, arguments: &Arguments<Value>) -> Result<Value, Raised> {
        // The borrows end before a function runs, which may well call this double again.
        let found =
            self.0.rules.borrow_mut().iter_mut().rev().find_map(|rule| {
                self.fits(arguments, &rule.arguments).then(|| self.next(&mut rule.behaviour))
            });
        match found.unwrap_or_else(|| self.next(&mut self.0.behaviour.borrow_mut())) {
            Next::Answer(answer) => answer,
            Next::Call(function) => function(arguments),
        }
    }

    fn fits(&self, given: &Arguments<Value>, wanted: &Arguments<Value>) -> bool {
        let Ok(fits) = match &*self.0.signature.borrow() {
            Some(signature) => match (signature.bind(given), signature.bind(wanted)) {
                (Ok(given), Ok(wanted)) => given.satisfy(&wanted, &Plain),
                _ => Ok(false),
            },
            None => given.satisfy(wanted, &Plain),
        };
        fits
    }

    fn next(&self, behaviour: &mut Behaviour) -> Next {
        Next::Answer(match behaviour {
            Behaviour::Child => Ok(Value::other(self.answer())),
            Behaviour::Returns(value) => Ok(value.clone()),
            Behaviour::Raises(error) => Err(error.clone()),
            Behaviour::InTurn(answers) => match answers.pop_front() {
                Some(answer) => answer,
                None => panic!("`{}` was called more often than it has answers", self.full_name()),
            },
            Behaviour::Answers(function) => return Next::Call(function.clone()),
        })
    }
}

/// An answer, or how to compute it.
enum Next {
    Answer(Result<Value, Raised>),
    Call(Rc<crate::behaviour::Function>),
}
