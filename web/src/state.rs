//! What the page knows, and how a message changes it.
//!
//! Nothing here imports yew or web-sys, so all of it is tested natively.

mod coverage;
mod desk;
mod effect;
mod engine;
mod grade;
mod key;
mod library;
mod marks;
mod model;
mod msg;
mod progress;
mod route;
mod run;
mod saved;
mod turn;
mod update;

pub use coverage::{Covered, Line};
pub use desk::{Desk, Keeping};
pub use effect::{Effect, Mark, Severity, Shown};
pub use engine::{Engine, Phase, Worker};
pub use grade::{Grade, GradePhase};
pub use key::Key;
pub use library::{Library, Trouble};
pub use model::{Model, Notice, Storage, Theme};
pub use msg::Msg;
pub use progress::{Progress, Standing};
pub use route::{Route, Stop, stops};
pub use run::{Run, RunPhase, Status};
pub use saved::{Opened, Saved};
pub use turn::{Kind, Turn};
pub use update::update;
