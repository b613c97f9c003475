//! What crosses crates.

mod folder;

pub use folder::{lessons, read_folder};
