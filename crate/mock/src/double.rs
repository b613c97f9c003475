//! A test double for Rust tests.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::{Rc, Weak};

use crate::arguments::Arguments;
use crate::behaviour::{Behaviour, Raised};
use crate::call::Call;
use crate::domain::Plain;
use crate::expect::{Expectation, Witness};
use crate::member::{List, Member, record};
use crate::name::{Link, full_name};
use crate::render::render;
use crate::report::{Deed, Report};
use crate::signature::Signature;
use crate::value::Value;

/// What an assertion of a [`Mock`] gives.
type Verdict = Result<(), Box<Report<Value>>>;

/// A double that answers as it was told and remembers every call. Clones are the same double.
///
/// Its children are doubles too; calls on them are also calls on it, by their path:
///
/// ```
/// use mock::{args, Mock, Raised, Value};
///
/// let registry = Mock::new("registry");
/// registry.child("get_versions").returns_in_turn([Ok(Value::from(1)), Err(Raised::new("busy"))]);
///
/// assert_eq!(registry.child("get_versions").call(args!["model"]).ok(), Some(Value::from(1)));
/// let error = registry.child("get_versions").call(args!["model"]).expect_err("the second answer is an error");
/// assert_eq!(error.downcast::<&str>(), Some(&"busy"));
/// assert_eq!(registry.mock_calls().len(), 2);
///
/// let report = registry.child("get_versions").assert_called_once().expect_err("it was called twice");
/// assert_eq!(
///     Mock::wording(&report),
///     "Expected 'get_versions' to have been called once. Called 2 times.\nCalls: [call('model'), call('model')]."
/// );
/// ```
#[derive(Clone)]
pub struct Mock(Rc<Inner>);

struct Inner {
    name: Option<Rc<str>>,
    step: Rc<str>,
    parent: Option<Weak<Inner>>,
    behaviour: RefCell<Behaviour>,
    signature: RefCell<Option<Rc<Signature>>>,
    children: RefCell<BTreeMap<Rc<str>, Mock>>,
    own: RefCell<Vec<Call<Value>>>,
    all: RefCell<Vec<Call<Value>>>,
    methods: RefCell<Vec<Call<Value>>>,
}

impl Mock {
    /// A double called `name`.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::with_parent(Some(Rc::from(name)), Rc::from(""), None)
    }

    fn with_parent(name: Option<Rc<str>>, step: Rc<str>, parent: Option<Weak<Inner>>) -> Self {
        Self(Rc::new(Inner {
            name,
            step,
            parent,
            behaviour: RefCell::default(),
            signature: RefCell::default(),
            children: RefCell::default(),
            own: RefCell::default(),
            all: RefCell::default(),
            methods: RefCell::default(),
        }))
    }

    /// The child `name`, which is made when it is first asked for.
    #[must_use]
    pub fn child(&self, name: &str) -> Self {
        self.child_by(name, Some(Rc::from(name)))
    }

    /// What a call answers with where nothing else was said.
    #[must_use]
    pub fn answer(&self) -> Self {
        self.child_by("()", None)
    }

    fn child_by(&self, step: &str, name: Option<Rc<str>>) -> Self {
        if let Some(child) = self.0.children.borrow().get(step) {
            return child.clone();
        }
        let step: Rc<str> = Rc::from(step);
        let child = Self::with_parent(name, step.clone(), Some(Rc::downgrade(&self.0)));
        self.0.children.borrow_mut().insert(step, child.clone());
        child
    }

    /// From now on, answers with `value`.
    pub fn returns(&self, value: impl Into<Value>) -> &Self {
        self.behaves(Behaviour::Returns(value.into()))
    }

    /// From now on, answers with each of the `answers` in turn. A call beyond them panics.
    pub fn returns_in_turn(&self, answers: impl IntoIterator<Item = Result<Value, Raised>>) -> &Self {
        self.behaves(Behaviour::InTurn(answers.into_iter().collect()))
    }

    /// From now on, raises `error`.
    pub fn raises<E: 'static>(&self, error: E) -> &Self {
        self.behaves(Behaviour::Raises(Raised::new(error)))
    }

    /// From now on, answers what `function` computes from the arguments.
    pub fn answers_with<F>(&self, function: F) -> &Self
    where
        F: Fn(&Arguments<Value>) -> Result<Value, Raised> + 'static,
    {
        self.behaves(Behaviour::Answers(Rc::new(function)))
    }

    fn behaves(&self, behaviour: Behaviour) -> &Self {
        self.0.behaviour.replace(behaviour);
        self
    }

    /// From now on, calls are compared as a callable of this `signature` would take them.
    pub fn takes(&self, signature: Signature) {
        self.0.signature.replace(Some(Rc::new(signature)));
    }

    /// Records a call and answers it.
    ///
    /// # Errors
    /// What it was told to raise.
    ///
    /// # Panics
    /// When it was told its answers one by one and there are no more, as the test would not know what it asks for.
    pub fn call(&self, arguments: Arguments<Value>) -> Result<Value, Raised> {
        let arguments = Rc::new(arguments);
        record(self, &arguments);
        // The borrow ends before a function runs, which may well call this double again.
        let function = match &mut *self.0.behaviour.borrow_mut() {
            Behaviour::Child => return Ok(Value::other(self.answer())),
            Behaviour::Returns(value) => return Ok(value.clone()),
            Behaviour::Raises(error) => return Err(error.clone()),
            Behaviour::InTurn(answers) => match answers.pop_front() {
                Some(answer) => return answer,
                None => panic!("`{}` was called more often than it has answers", self.full_name()),
            },
            Behaviour::Answers(function) => function.clone(),
        };
        function(&arguments)
    }

    /// The name with those of all doubles above it.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut links = Vec::new();
        let mut member = Some(self.clone());
        while let Some(it) = member {
            links.push(Link { name: Member::name(&it), step: it.step() });
            member = it.reacher();
        }
        full_name(&links)
    }

    /// How often it was called.
    #[must_use]
    pub fn call_count(&self) -> usize {
        self.0.own.borrow().len()
    }

    /// The arguments of the last call.
    #[must_use]
    pub fn call_args(&self) -> Option<Rc<Arguments<Value>>> {
        self.0.own.borrow().last().map(|call| call.arguments.clone())
    }

    /// Every call on it.
    #[must_use]
    pub fn call_args_list(&self) -> Vec<Call<Value>> {
        self.0.own.borrow().clone()
    }

    /// Every call on it and on everything below it.
    #[must_use]
    pub fn mock_calls(&self) -> Vec<Call<Value>> {
        self.0.all.borrow().clone()
    }

    /// Every call on its children and their children, leaving out what calls answered with.
    #[must_use]
    pub fn method_calls(&self) -> Vec<Call<Value>> {
        self.0.methods.borrow().clone()
    }

    /// Forgets all calls, on its children too. What it answers stays.
    pub fn reset(&self) {
        for list in [&self.0.own, &self.0.all, &self.0.methods] {
            list.borrow_mut().clear();
        }
        let children: Vec<_> = self.0.children.borrow().values().cloned().collect();
        children.iter().for_each(Self::reset);
    }

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
fn sure<T>(result: Result<T, std::convert::Infallible>) -> T {
    match result {
        Ok(value) => value,
    }
}

impl Member for Mock {
    type Value = Value;

    fn name(&self) -> Option<Rc<str>> {
        self.0.name.clone()
    }

    fn step(&self) -> Rc<str> {
        self.0.step.clone()
    }

    fn is_owned(&self) -> bool {
        self.0.parent.is_some() && self.0.name.is_some()
    }

    fn reacher(&self) -> Option<Self> {
        self.0.parent.as_ref().and_then(Weak::upgrade).map(Self)
    }

    fn note(&self, list: List, call: Call<Value>) {
        let list = match list {
            List::Own => &self.0.own,
            List::All => &self.0.all,
            List::Methods => &self.0.methods,
        };
        list.borrow_mut().push(call);
    }
}

impl Witness for Mock {
    type Value = Value;

    fn name(&self) -> String {
        self.0.name.as_deref().unwrap_or("mock").to_owned()
    }

    fn count(&self) -> usize {
        self.call_count()
    }

    fn last(&self) -> Option<Call<Value>> {
        self.0.own.borrow().last().cloned()
    }

    fn own(&self) -> Vec<Call<Value>> {
        self.call_args_list()
    }

    fn all(&self) -> Vec<Call<Value>> {
        self.mock_calls()
    }

    fn signature(&self, name: &str) -> Option<Rc<Signature>> {
        if name.is_empty() {
            return self.0.signature.borrow().clone();
        }
        let mut member = self.clone();
        for part in name.replace("()", "").split('.') {
            let child = member.0.children.borrow().get(part).cloned()?;
            member = child;
        }
        member.0.signature.borrow().clone()
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<Mock name='{}'>", self.full_name())
    }
}
