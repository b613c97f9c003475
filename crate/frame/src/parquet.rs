//! Real Parquet bytes, in and out, with the metadata that pandas writes beside them.
//!
//! Absent: brotli, which would bring a dictionary of its own; encryption.

mod cells;
mod checked;
mod exact;
mod facts;
mod footer;
mod metadata;
mod pages;
mod read;
mod schema;
mod write;

pub use exact::{Exact, decimal_text};
pub use facts::{Facts, exactly, facts, type_of};
pub use read::{read, read_columns};
pub use write::{Compression, Rows, write};
