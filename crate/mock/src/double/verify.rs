//! What a test asserts of a double afterwards.

use std::convert::Infallible;

use super::Mock;
use crate::arguments::Arguments;
use crate::call::Call;
use crate::domain::Plain;
use crate::expect::Expectation;
use crate::render::render;
use crate::report::{Deed, Report};
use crate::times::Times;
use crate::value::Value;

/// What an assertion of a [`Mock`] gives.
type Verdict = Result<(), Box<Report<Value>>>;

impl Mock {
    fn expect(&self) -> Expectation<'_, Self, Plain> {
        Expectation { witness: self, domain: &Plain, deed: Deed::Call }
    }

    /// It was called.
    ///
    /// # Errors
    /// The report, if it was not met; so for all assertions.
    pub fn assert_called(&self) -> Verdict {
        sure(self.expect().happened())
    }

    /// It was not called.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_not_called(&self) -> Verdict {
        sure(self.expect().never())
    }

    /// It was called once.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_called_once(&self) -> Verdict {
        sure(self.expect().once())
    }

    /// The last call had these arguments.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_called_with(&self, arguments: Arguments<Value>) -> Verdict {
        sure(self.expect().last_with(arguments))
    }

    /// It was called once, with these arguments.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_called_once_with(&self, arguments: Arguments<Value>) -> Verdict {
        sure(self.expect().once_with(arguments))
    }

    /// It was called with these arguments at least once.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_any_call(&self, arguments: Arguments<Value>) -> Verdict {
        sure(self.expect().any_with(arguments))
    }

    /// These calls happened one after the other, on it or on what is below it.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_has_calls(&self, calls: Vec<Call<Value>>) -> Verdict {
        sure(self.expect().in_order(calls))
    }

    /// These calls happened, in whatever order.
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_has_calls_in_any_order(&self, calls: &[Call<Value>]) -> Verdict {
        sure(self.expect().in_any_order(calls))
    }

    /// It was called so many times.
    ///
    /// ```
    /// use mock::{args, Mock, Times};
    ///
    /// let put = Mock::new("put");
    /// put.call(args!["a"]).expect("it raises nothing");
    /// put.must(|it| it.assert_called_times(Times::AtMost(2)));
    ///
    /// let report = put.assert_called_times(Times::Exactly(2)).expect_err("it was called once");
    /// assert_eq!(
    ///     Mock::wording(&report),
    ///     "Expected 'put' to have been called 2 times. Called 1 times.\nCalls: [call('a')]."
    /// );
    /// ```
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_called_times(&self, times: Times) -> Verdict {
        sure(self.expect().times(times))
    }

    /// It was called with these arguments so many times.
    ///
    /// ```
    /// use mock::{args, Mock, Times};
    ///
    /// let put = Mock::new("put");
    /// put.call(args!["a"]).expect("it raises nothing");
    /// put.call(args!["b"]).expect("it raises nothing");
    /// put.must(|it| it.assert_called_times_with(Times::ONCE, args!["a"]));
    ///
    /// let report = put.assert_called_times_with(Times::AtLeast(2), args!["b"]).expect_err("it was called once");
    /// assert_eq!(
    ///     Mock::wording(&report),
    ///     "Expected put('b') to have been called at least 2 times. Called 1 times.\nCalls: [call('a'), call('b')]."
    /// );
    /// ```
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_called_times_with(&self, times: Times, arguments: Arguments<Value>) -> Verdict {
        sure(self.expect().times_with(times, arguments))
    }

    /// These calls happened in this order, on it or on what is below it. Others may have happened between them.
    ///
    /// ```
    /// use mock::{args, Call, Mock};
    ///
    /// let file = Mock::new("file");
    /// for name in ["open", "seek", "read", "close"] {
    ///     file.child(name).call(args![]).expect("it raises nothing");
    /// }
    /// file.must(|it| it.assert_calls_in_order(vec![Call::new("open", args![]), Call::new("close", args![])]));
    ///
    /// let calls = vec![Call::new("read", args![]), Call::new("seek", args![])];
    /// let report = file.assert_calls_in_order(calls).expect_err("it read after seeking");
    /// assert_eq!(
    ///     Mock::wording(&report),
    ///     "Calls not found in this order.\nExpected: [call.read(), call.seek()]\n  \
    ///      Actual: [call.open(), call.seek(), call.read(), call.close()]"
    /// );
    /// ```
    ///
    /// # Errors
    /// The report, if it was not met.
    pub fn assert_calls_in_order(&self, calls: Vec<Call<Value>>) -> Verdict {
        sure(self.expect().in_sequence(calls))
    }

    /// What a report says, in words.
    #[must_use]
    pub fn wording(report: &Report<Value>) -> String {
        sure(render(report, &Plain))
    }

    /// Panics with the wording of the report if `assertion` does not hold. For tests.
    ///
    /// # Panics
    /// That is what it is for.
    #[track_caller]
    pub fn must(&self, assertion: impl FnOnce(&Self) -> Verdict) {
        if let Err(report) = assertion(self) {
            panic!("{}", Self::wording(&report));
        }
    }
}

/// What cannot fail has a value.
fn sure<T>(result: Result<T, Infallible>) -> T {
    match result {
        Ok(value) => value,
    }
}
