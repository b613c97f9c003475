//! The course page.
//!
//! One way only, after The Elm Architecture: `state::update` takes the model and a message and gives the next model
//! and the effects it asks for; `act` alone performs effects, and its answers come back as messages; `part` draws the
//! model. The interpreter is never linked here: it lives in the worker, a second bin behind the feature `worker`.

pub mod act;
pub mod app;
pub mod part;
pub mod state;
