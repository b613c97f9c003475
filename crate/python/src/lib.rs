//! The interpreter, its standard library, and every importable module that binds what is below.
//!
//! An [`Interpreter`] is a fresh RustPython machine with an in-memory file system, a virtual clock, captured
//! streams and our own `unittest.mock`, `pytest`, `pandas`, `boto3`, `mlflow`, `requests`, `responses` and
//! `requests_mock`. It is the same in the browser and natively: nothing in it reaches the host's files, clock, network or
//! threads.
//!
//! # Layout
//! - [`interpreter`]: how a machine is built and entered
//! - [`sandbox`]: what one run may see of the world: files, clock, streams, escapes
//! - [`library`]: Python's own library, frozen, in part fetched at the first import
//! - [`sources`]: the learner's files that are compiled before their import
//! - [`modules`]: the native modules
//! - [`words`]: exceptions in CPython's words

#[macro_use]
extern crate rustpython_derive;

pub mod interpreter;
pub mod library;
pub mod modules;
pub mod sandbox;
pub mod sources;
pub mod words;

pub use interpreter::{Config, Interpreter};
pub use rustpython_vm as vm;
