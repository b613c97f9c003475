//! The workers: the one in front does the work, the one behind it is a warm spare.

/// The workers and how they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Engine {
    /// The front one first, the spare behind it.
    pub workers: Vec<Worker>,
    /// How many were ever started.
    pub started: u32,
    /// How many died at work.
    pub crashes: u32,
    /// Why the engine could not be started, if it could not.
    pub failed: Option<String>,
}

/// One worker.
#[derive(Clone, Debug, PartialEq)]
pub struct Worker {
    /// Its number.
    pub id: u32,
    /// How it stands.
    pub phase: Phase,
    /// Whether its memory has grown, which wasm never returns.
    pub worn: bool,
}

/// How a worker stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase {
    /// The engine is arriving.
    Loading {
        /// Bytes so far.
        received: u64,
        /// Bytes in all; 0 while unknown.
        total: u64,
    },
    /// It waits for a request.
    Ready,
    /// It works on a turn.
    Busy {
        /// The turn.
        turn: u32,
    },
}

impl Engine {
    /// The worker that does the work.
    #[must_use]
    pub fn front(&self) -> Option<&Worker> {
        self.workers.first()
    }

    /// Adds a worker behind the others and gives its number.
    pub(super) fn add(&mut self) -> u32 {
        self.started += 1;
        self.failed = None;
        let phase = Phase::Loading { received: 0, total: 0 };
        self.workers.push(Worker { id: self.started, phase, worn: false });
        self.started
    }

    /// The worker `id`, to change.
    pub(super) fn worker_mut(&mut self, id: u32) -> Option<&mut Worker> {
        self.workers.iter_mut().find(|worker| worker.id == id)
    }

    /// Takes the worker `id` out and says whether it was there.
    pub(super) fn remove(&mut self, id: u32) -> bool {
        let before = self.workers.len();
        self.workers.retain(|worker| worker.id != id);
        self.workers.len() < before
    }
}
