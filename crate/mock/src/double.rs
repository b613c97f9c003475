//! A test double for Rust tests.

mod stub;
mod tree;
mod verify;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::{Rc, Weak};

use crate::arguments::Arguments;
use crate::behaviour::{Behaviour, Raised};
use crate::call::Call;
use crate::member::{Member, record};
use crate::method_list::{MethodList, UnknownMethod};
use crate::name::{Link, full_name};
use crate::signature::Signature;
use crate::value::Value;

pub use stub::When;

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
    place: RefCell<Place>,
    known: Option<MethodList>,
    behaviour: RefCell<Behaviour>,
    rules: RefCell<Vec<stub::Rule>>,
    signature: RefCell<Option<Rc<Signature>>>,
    children: RefCell<BTreeMap<Rc<str>, Mock>>,
    own: RefCell<Vec<Call<Value>>>,
    all: RefCell<Vec<Call<Value>>>,
    methods: RefCell<Vec<Call<Value>>>,
}

/// Where a double hangs in its tree.
#[derive(Clone, Default)]
struct Place {
    name: Option<Rc<str>>,
    step: Rc<str>,
    parent: Option<Weak<Inner>>,
}

impl Mock {
    /// A double called `name`.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::at(Place { name: Some(Rc::from(name)), ..Place::default() }, None)
    }

    /// A double that has these `methods` and no others.
    ///
    /// ```
    /// use mock::Mock;
    ///
    /// let client = Mock::with_methods("client", ["get_object", "put_object"]);
    /// let error = client.try_child("get_objekt").expect_err("there is no such method");
    /// assert_eq!(error.to_string(), "Mock object has no attribute 'get_objekt'");
    /// assert_eq!(error.hint(), Some("did you mean `get_object`?".to_owned()));
    /// ```
    #[must_use]
    pub fn with_methods<'a>(name: &str, methods: impl IntoIterator<Item = &'a str>) -> Self {
        let place = Place { name: Some(Rc::from(name)), ..Place::default() };
        Self::at(place, Some(methods.into_iter().collect()))
    }

    fn at(place: Place, known: Option<MethodList>) -> Self {
        Self(Rc::new(Inner {
            place: RefCell::new(place),
            known,
            behaviour: RefCell::default(),
            rules: RefCell::default(),
            signature: RefCell::default(),
            children: RefCell::default(),
            own: RefCell::default(),
            all: RefCell::default(),
            methods: RefCell::default(),
        }))
    }

    /// The child `name`, which is made when it is first asked for.
    ///
    /// # Panics
    /// Where the double was given its methods and has none of this name. [`Mock::try_child`] says so instead.
    #[must_use]
    #[track_caller]
    pub fn child(&self, name: &str) -> Self {
        match self.try_child(name) {
            Ok(child) => child,
            Err(error) => panic!("{error}"),
        }
    }

    /// The child `name`, which is made when it is first asked for.
    ///
    /// # Errors
    /// [`UnknownMethod`] where the double was given its methods and has none of this name.
    pub fn try_child(&self, name: &str) -> Result<Self, UnknownMethod> {
        if let Some(known) = &self.0.known {
            known.check(name)?;
        }
        Ok(self.child_by(name, Some(Rc::from(name))))
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
        let place = Place { name, step: step.clone(), parent: Some(Rc::downgrade(&self.0)) };
        let child = Self::at(place, None);
        self.0.children.borrow_mut().insert(step, child.clone());
        child
    }

    /// Makes `other` the child `name`, whatever it was called before: from now on its calls are also calls on this one.
    ///
    /// This is how the order of calls on several doubles is verified:
    ///
    /// ```
    /// use mock::{args, Call, Mock};
    ///
    /// let (bucket, registry) = (Mock::new("bucket"), Mock::new("registry"));
    /// let pipeline = Mock::new("pipeline");
    /// pipeline.attach("bucket", &bucket);
    /// pipeline.attach("registry", &registry);
    ///
    /// bucket.child("get").call(args!["train.parquet"]).expect("it raises nothing");
    /// registry.child("register").call(args!["model"]).expect("it raises nothing");
    ///
    /// pipeline.must(|it| {
    ///     it.assert_has_calls(vec![
    ///         Call::new("bucket.get", args!["train.parquet"]),
    ///         Call::new("registry.register", args!["model"]),
    ///     ])
    /// });
    /// ```
    pub fn attach(&self, name: &str, other: &Self) {
        let name: Rc<str> = Rc::from(name);
        let parent = Some(Rc::downgrade(&self.0));
        other.0.place.replace(Place { name: Some(name.clone()), step: name.clone(), parent });
        self.0.children.borrow_mut().insert(name, other.clone());
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
        self.respond(&arguments)
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
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<Mock name='{}'>", self.full_name())
    }
}
