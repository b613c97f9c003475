//! A tracking store in memory: experiments and their runs with metrics, parameters and tags, as MLflow 3 keeps them.
//!
//! Texts and codes are those of MLflow's file store. Artifacts are files and not kept here; a run only knows where they
//! lie. Deliberately absent: datasets, traces, prompts and logged models.
//!
//! ```
//! use std::rc::Rc;
//!
//! use services::clock::Clock;
//! use services::tracking::{NewRun, Tracking};
//!
//! let tracking = Tracking::new(Rc::new(Clock::starting_at(0)), "/mlruns");
//! let run = tracking.create_run("0", NewRun::default()).expect("the default experiment is there");
//! tracking.log_metric(&run.id, "auc", 0.9, 0, 0).expect("the run is active");
//! assert_eq!(tracking.run(&run.id).expect("it was made").metrics["auc"].last().map(|metric| metric.value), Some(0.9));
//! ```

mod entity;
mod error;
mod experiment;
mod log;
mod name;
mod run;
mod search;

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::rc::Rc;

use md5::{Digest, Md5};

pub use entity::{Experiment, Lifecycle, Metric, Run, Status, View};
pub use error::TrackingError;
pub use run::NewRun;

use crate::clock::Clock;

/// The experiment that is there from the beginning.
pub const DEFAULT_EXPERIMENT: &str = "0";

/// A tracking store that lives in memory.
#[derive(Debug)]
pub struct Tracking {
    clock: Rc<Clock>,
    artifacts: String,
    experiments: RefCell<Vec<Experiment>>,
    runs: RefCell<Vec<Run>>,
    made: Cell<u64>,
}

impl Tracking {
    /// A store with the default experiment alone. Artifacts lie below the address `artifacts`.
    #[must_use]
    pub fn new(clock: Rc<Clock>, artifacts: &str) -> Self {
        let store = Self {
            clock,
            artifacts: artifacts.trim_end_matches('/').to_owned(),
            experiments: RefCell::default(),
            runs: RefCell::default(),
            made: Cell::new(0),
        };
        store.add_experiment(DEFAULT_EXPERIMENT.to_owned(), "Default", None);
        store
    }

    /// The time of a write, which takes a millisecond: what is written later has a later time, as on a disk.
    fn now_ms(&self) -> i64 {
        self.clock.advance(1_000_000);
        self.clock.now_ns().div_euclid(1_000_000)
    }

    /// Something that no other thing of this store is called by: 32 hexadecimal digits.
    fn new_id(&self) -> String {
        self.made.set(self.made.get() + 1);
        let seed = format!("{} {} {}", self.artifacts, self.made.get(), self.clock.now_ns());
        Md5::digest(seed.as_bytes()).iter().fold(String::new(), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        })
    }
}

#[cfg(test)]
mod tests;
