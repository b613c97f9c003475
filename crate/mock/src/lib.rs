//! The mock framework: calls, behaviours, specs, verdicts and their wording.
//!
//! Split by tense: what was asked ([`Signature`], [`Behaviour`]), what happened ([`Call`], [`record`]), the verdict
//! as data ([`Report`]), and its wording ([`render`]), which is `CPython`'s to the letter. All of it goes through two
//! traits, so that the same engine serves Rust tests and another language's objects: a [`Domain`] compares values and
//! shows them, a [`Witness`] tells what a double saw.
//!
//! Nothing here knows of Python: the binding keeps its own objects and lends them to the engine.
//!
//! From Rust, a [`Mock`] is all one needs; the [`guide`] is a chapter for those who know `mockall` or `wiremock`. It is told what to answer ([`Mock::returns`], [`Mock::returns_in_turn`],
//! [`Mock::raises`], [`Mock::answers_with`], [`Mock::when`]), it may be held to the methods of what it stands for
//! ([`Mock::with_methods`], [`Mock::takes`]), and afterwards it is asked how often it was called and with what
//! ([`Mock::assert_called_once_with`], [`Mock::assert_called_times_with`] and their kin) and in which order
//! ([`Mock::assert_has_calls`], [`Mock::assert_calls_in_order`], across doubles after [`Mock::attach`]):
//!
//! ```
//! use mock::{args, Mock, Value};
//!
//! let client = Mock::new("client");
//! client.child("get_object").returns("the body");
//!
//! // The code under test would do this through a trait.
//! let body = client.child("get_object").call(args!["data"; Key = "train.parquet"]);
//!
//! assert_eq!(body.ok(), Some(Value::from("the body")));
//! client.child("get_object").must(|it| it.assert_called_once_with(args!["data"; Key = "train.parquet"]));
//! assert_eq!(client.mock_calls()[0].to_string(), "call.get_object('data', Key='train.parquet')");
//! ```

mod align;
mod arguments;
mod behaviour;
mod bound;
mod call;
mod domain;
mod double;
mod expect;
mod guard;
pub mod guide;
mod member;
mod method_list;
mod name;
mod render;
mod report;
mod signature;
mod times;
mod value;

pub use align::{Difference, Slot, align};
pub use arguments::Arguments;
pub use behaviour::{Behaviour, Function, Raised};
pub use bound::Bound;
pub use call::Call;
pub use domain::{Domain, Plain};
pub use double::{Mock, When};
pub use expect::{Expectation, Witness};
pub use guard::{is_typo_of_autospec, is_unsafe_name, unsafe_name};
pub use member::{List, Member, Trail, record};
pub use method_list::{MethodList, UnknownMethod};
pub use name::{Link, full_name};
pub use render::{call, call_list, call_text, not_in_order, render, signature_text};
pub use report::{Deed, Report, Unmet};
pub use signature::{BindError, Kind, Parameter, Signature};
pub use times::Times;
pub use value::Value;
