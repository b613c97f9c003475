//! A chapter for those who come from `mockall` or `wiremock`.
//!
//! There is no macro here that writes a double, and nothing is expected before the call. A [`Mock`] takes any call,
//! answers what it was told, and is asked afterwards: arrange, act, assert, in that order, as `unittest.mock` has it.
//!
//! # A trait and its double
//! The code under test takes a trait, and the double of the trait hands every method on to a child of one [`Mock`]:
//!
//! ```
//! use std::io;
//!
//! use mock::{args, Mock, Raised, Times, Value};
//!
//! trait Store {
//!     fn get(&self, bucket: &str, key: &str) -> io::Result<String>;
//! }
//!
//! /// The code under test: the second try is the last.
//! fn load(store: &impl Store) -> io::Result<String> {
//!     store.get("data", "train.csv").or_else(|_| store.get("data", "train.csv"))
//! }
//!
//! struct Double(Mock);
//!
//! impl Store for Double {
//!     fn get(&self, bucket: &str, key: &str) -> io::Result<String> {
//!         match self.0.child("get").call(args![bucket, key]) {
//!             Ok(value) => Ok(value.as_str().expect("the test answers with text").to_owned()),
//!             Err(error) => Err(io::Error::from(*error.downcast::<io::ErrorKind>().expect("the test raises these"))),
//!         }
//!     }
//! }
//!
//! // Arrange: fail once, then answer.
//! let store = Double(Mock::with_methods("store", ["get"]));
//! store.0.child("get").returns_in_turn([Err(Raised::new(io::ErrorKind::TimedOut)), Ok(Value::from("a,b"))]);
//!
//! // Act.
//! assert_eq!(load(&store).expect("the second try succeeds"), "a,b");
//!
//! // Assert.
//! store.0.child("get").must(|it| it.assert_called_times_with(Times::Exactly(2), args!["data", "train.csv"]));
//! ```
//!
//! # What was there, and what is here
//!
//! | `mockall` | here |
//! |---|---|
//! | `MockStore::new()` from `#[automock]` | [`Mock::with_methods`] and one `impl` by hand, as above |
//! | `expect_get().return_const(1)` | `child("get")` and [`Mock::returns`] |
//! | `.returning(function)` | [`Mock::answers_with`] |
//! | `.return_once(function)`, several expectations in turn | [`Mock::returns_in_turn`] |
//! | `.with(eq("a"))`, `.withf(...)` | [`Mock::when`], with [`Value::Any`] for what does not matter |
//! | `.times(2)`, `.times(1..)`, `.never()` | [`Mock::assert_called_times`] with [`Times`], after the call |
//! | `Sequence` | [`Mock::assert_calls_in_order`], over several doubles after [`Mock::attach`] |
//! | `checkpoint()` | [`Mock::reset`] |
//! | a panic in the call that was not expected | a report in the assertion afterwards; [`Mock::raises`] for the rest |
//!
//! | `wiremock` | here |
//! |---|---|
//! | `Mock::given(method("POST")).and(path("/predict"))` | [`Mock::when`] with the method and the path as arguments |
//! | `.respond_with(ResponseTemplate::new(200))` | [`When::returns`](crate::When::returns) |
//! | `.up_to_n_times(1)` | [`When::returns_in_turn`](crate::When::returns_in_turn) |
//! | `.expect(1)`, verified when the server is dropped | [`Mock::assert_called_once_with`] |
//! | `received_requests()` | [`Mock::call_args_list`] |
//! | 404 where nothing matches | what was said without [`Mock::when`], such as [`Mock::raises`] |
//!
//! # A service behind a client
//! No port is opened: the seam is the function that sends a request.
//!
//! ```
//! use mock::{args, Mock, Value};
//!
//! let send = Mock::new("send");
//! send.raises("404 Not Found");
//! send.when(args!["POST", "/predict"; body = Value::Any]).returns(r#"{"prediction": 0.87}"#);
//!
//! let answer = send.call(args!["POST", "/predict"; body = "[1, 2]"]).expect("the path is served");
//! assert_eq!(answer.as_str(), Some(r#"{"prediction": 0.87}"#));
//! let error = send.call(args!["GET", "/health"]).expect_err("nothing else is served");
//! assert_eq!(error.downcast::<&str>(), Some(&"404 Not Found"));
//!
//! // What was sent, without stating the body twice.
//! send.must(|it| it.assert_any_call(args!["POST", "/predict"; body = Value::Any]));
//! assert_eq!(send.call_args_list()[0].arguments.get("body").and_then(Value::as_str), Some("[1, 2]"));
//! ```
//!
//! # Order
//! Calls on children are calls on the double too, and [`Mock::attach`] hangs doubles that were made apart under one:
//!
//! ```
//! use mock::{args, Call, Mock};
//!
//! let (store, registry, run) = (Mock::new("store"), Mock::new("registry"), Mock::new("run"));
//! run.attach("store", &store);
//! run.attach("registry", &registry);
//!
//! for call in [store.child("put").call(args!["model.bin"]), registry.child("register").call(args!["churn"])] {
//!     call.expect("it raises nothing");
//! }
//!
//! let wrong = vec![Call::new("registry.register", args!["churn"]), Call::new("store.put", args!["model.bin"])];
//! let report = run.assert_calls_in_order(wrong).expect_err("it was the other way round");
//! assert_eq!(
//!     Mock::wording(&report),
//!     "Calls not found in this order.\n\
//!      Expected: [call.registry.register('churn'), call.store.put('model.bin')]\n  \
//!      Actual: [call.store.put('model.bin'), call.registry.register('churn')]"
//! );
//! ```
//!
//! # A double that cannot be wrong about names
//! [`Mock::with_methods`] knows the methods of the trait, and [`Mock::takes`] the parameters of one: calls are then compared
//! as the real method would take them, by position or by name, and one that it could not take fits nothing.
//!
//! ```
//! use mock::{args, Kind, Mock, Parameter, Signature};
//!
//! let parameter = |name: &str| Parameter { name: name.to_owned(), kind: Kind::Positional, optional: false };
//! let get = Mock::new("get");
//! get.takes(Signature { parameters: vec![parameter("bucket"), parameter("key")] });
//!
//! get.call(args!["data"; key = "train.csv"]).expect("it raises nothing");
//! get.must(|it| it.assert_called_once_with(args!["data", "train.csv"]));
//! ```
//!
//! # What a failure says
//! An assertion gives a [`Report`](crate::Report): what was expected and what happened as data, for whoever wants to show
//! it otherwise. [`Mock::must`] panics with its wording, which is that of `unittest.mock`.

#[cfg(doc)]
use crate::{Mock, Times, Value};
