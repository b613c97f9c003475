//! The expectations: each looks at what a double saw and gives a [`Report`] if it was not met.
//!
//! - source: `CPython` 3.14 `unittest.mock`, `NonCallableMock.assert_*` and `AsyncMockMixin.assert_*`

use std::rc::Rc;

use crate::arguments::Arguments;
use crate::bound::Bound;
use crate::call::Call;
use crate::domain::Domain;
use crate::report::{Deed, Report, Unmet};
use crate::signature::{BindError, Signature};
use crate::times::Times;

/// What a double can tell of the calls, or the awaits, that it saw.
pub trait Witness {
    /// What it was called with.
    type Value: Clone;

    /// Its own name, or `mock`.
    fn name(&self) -> String;
    /// How often it happened.
    fn count(&self) -> usize;
    /// The last time.
    fn last(&self) -> Option<Call<Self::Value>>;
    /// Each time, in order.
    fn own(&self) -> Vec<Call<Self::Value>>;
    /// Each time, in order, on the double and on everything below it.
    fn all(&self) -> Vec<Call<Self::Value>>;
    /// What the callable that stands behind the call `name` takes, where that is known.
    fn signature(&self, name: &str) -> Option<Rc<Signature>>;
}

/// An expectation about what a witness saw.
pub struct Expectation<'a, W, D> {
    /// Who saw it.
    pub witness: &'a W,
    /// How values are compared.
    pub domain: &'a D,
    /// What it is about.
    pub deed: Deed,
}

/// Whether an expectation was met. The outer error is what comparing raised.
type Met<V, E> = Result<Result<(), Box<Report<V>>>, E>;

impl<V, W, D> Expectation<'_, W, D>
where
    V: Clone,
    W: Witness<Value = V>,
    D: Domain<Value = V>,
{
    /// It happened.
    ///
    /// # Errors
    /// What comparing raises; so for all expectations.
    pub fn happened(&self) -> Met<V, D::Error> {
        if self.witness.count() > 0 { met() } else { self.unmet(Unmet::Never) }
    }

    /// It never happened.
    ///
    /// # Errors
    /// None of its own.
    pub fn never(&self) -> Met<V, D::Error> {
        match self.witness.count() {
            0 => met(),
            times => self.unmet(Unmet::Happened { times, calls: self.witness.all() }),
        }
    }

    /// It happened once.
    ///
    /// # Errors
    /// None of its own.
    pub fn once(&self) -> Met<V, D::Error> {
        match self.witness.count() {
            1 => met(),
            times => self.unmet(Unmet::NotOnce { times, calls: self.witness.all() }),
        }
    }

    /// It happened once, and with these arguments.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn once_with(&self, arguments: Arguments<V>) -> Met<V, D::Error> {
        match self.witness.count() {
            1 => self.last_with(arguments),
            times => self.unmet(Unmet::NotOnceWith { times, calls: self.witness.all() }),
        }
    }

    /// The last time it had these arguments.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn last_with(&self, arguments: Arguments<V>) -> Met<V, D::Error> {
        let expected = Call::new("", arguments);
        let Some(actual) = self.witness.last() else {
            return self.unmet(Unmet::Different { expected, actual: None });
        };
        let bound = self.bind(&expected);
        if self.same(&self.bind(&actual), &bound)? {
            return met();
        }
        self.because(Unmet::Different { expected, actual: Some(actual) }, bound.error().cloned())
    }

    /// At least once it had these arguments.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn any_with(&self, arguments: Arguments<V>) -> Met<V, D::Error> {
        let expected = Call::new("", arguments);
        let bound = self.bind(&expected);
        if bound.error().is_none() {
            for actual in self.witness.own() {
                if self.same(&self.bind(&actual), &bound)? {
                    return met();
                }
            }
        }
        self.because(Unmet::Absent { expected }, bound.error().cloned())
    }

    /// It happened so many times.
    ///
    /// # Errors
    /// None of its own.
    pub fn times(&self, expected: Times) -> Met<V, D::Error> {
        let times = self.witness.count();
        if expected.includes(times) {
            return met();
        }
        self.unmet(Unmet::NotTimes { expected, times, calls: self.witness.all() })
    }

    /// It happened with these arguments so many times.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn times_with(&self, expected: Times, arguments: Arguments<V>) -> Met<V, D::Error> {
        let call = Call::new("", arguments);
        let bound = self.bind(&call);
        let calls = self.witness.own();
        let mut times = 0;
        for actual in &calls {
            if self.same(&self.bind(actual), &bound)? {
                times += 1;
            }
        }
        if expected.includes(times) {
            return met();
        }
        self.because(Unmet::NotTimesWith { call, expected, times, calls }, bound.error().cloned())
    }

    /// These happened in this order, whatever happened between them.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn in_sequence(&self, expected: Vec<Call<V>>) -> Met<V, D::Error> {
        let actual = self.everything();
        let mut wanted = expected.iter().map(|call| self.bind(call)).peekable();
        for call in &actual {
            let Some(next) = wanted.peek() else { break };
            if self.same(&self.bind(call), next)? {
                wanted.next();
            }
        }
        if wanted.peek().is_none() {
            return met();
        }
        self.unmet(Unmet::NotInSequence { expected, actual })
    }

    /// These happened one after the other, with nothing between them.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn in_order(&self, expected: Vec<Call<V>>) -> Met<V, D::Error> {
        let wanted: Vec<_> = expected.iter().map(|call| self.bind(call)).collect();
        let actual = self.everything();
        let seen: Vec<_> = actual.iter().map(|call| self.bind(call)).collect();
        if wanted.is_empty() {
            return met();
        }
        for window in seen.windows(wanted.len()) {
            if self.all_same(window, &wanted)? {
                return met();
            }
        }
        let errors: Vec<_> = wanted.iter().map(|it| it.error().cloned()).collect();
        let cause = errors.iter().flatten().next().cloned();
        self.because(Unmet::NotInOrder { expected, errors, actual }, cause)
    }

    /// Each of these happened, in whatever order.
    ///
    /// # Errors
    /// What comparing raises.
    pub fn in_any_order(&self, expected: &[Call<V>]) -> Met<V, D::Error> {
        let mut left: Vec<_> = self.everything().iter().map(|call| self.bind(call)).collect();
        let mut missing = Vec::new();
        for call in expected {
            let wanted = self.bind(call);
            let mut found = None;
            for (at, seen) in left.iter().enumerate() {
                if self.same(seen, &wanted)? {
                    found = Some(at);
                    break;
                }
            }
            match found {
                Some(at) => drop(left.remove(at)),
                None => missing.push(wanted),
            }
        }
        if missing.is_empty() {
            return met();
        }
        let cause = missing.iter().find_map(Bound::error).cloned();
        self.because(Unmet::Incomplete { missing, left }, cause)
    }

    fn everything(&self) -> Vec<Call<V>> {
        match self.deed {
            Deed::Call => self.witness.all(),
            Deed::Await => self.witness.own(),
        }
    }

    fn bind(&self, call: &Call<V>) -> Bound<V> {
        let Some(signature) = self.witness.signature(&call.name) else {
            return Bound::Free(call.clone());
        };
        match signature.bind(&call.arguments) {
            Ok(fit) => Bound::Fitted(Call { name: call.name.clone(), arguments: Rc::new(fit) }),
            Err(error) => Bound::Unfit(error),
        }
    }

    fn same(&self, actual: &Bound<V>, expected: &Bound<V>) -> Result<bool, D::Error> {
        match (actual, expected) {
            (Bound::Fitted(actual), Bound::Fitted(expected)) => {
                let arguments = &actual.arguments;
                Ok(actual.name == expected.name && arguments.satisfy(&expected.arguments, self.domain)?)
            }
            (Bound::Free(actual), Bound::Free(expected)) => actual.satisfies(expected, self.domain),
            _ => Ok(false),
        }
    }

    fn all_same(&self, actual: &[Bound<V>], expected: &[Bound<V>]) -> Result<bool, D::Error> {
        for (left, right) in actual.iter().zip(expected) {
            if !self.same(left, right)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn unmet(&self, unmet: Unmet<V>) -> Met<V, D::Error> {
        self.because(unmet, None)
    }

    #[expect(
        clippy::unnecessary_wraps,
        reason = "expectations that compare may raise, and all give the same"
    )]
    fn because(&self, unmet: Unmet<V>, cause: Option<BindError>) -> Met<V, D::Error> {
        Ok(Err(Box::new(Report { name: self.witness.name(), deed: self.deed, unmet, cause })))
    }
}

#[expect(clippy::unnecessary_wraps, reason = "expectations that compare may raise, and all give the same")]
fn met<V, E>() -> Met<V, E> {
    Ok(Ok(()))
}
