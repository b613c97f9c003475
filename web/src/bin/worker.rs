//! The worker: the engine behind `web/worker.js`.

fn main() {}
