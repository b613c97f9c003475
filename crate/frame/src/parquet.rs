//! Real Parquet bytes, in and out, with the metadata that pandas writes beside them.
//!
//! Absent: codecs other than snappy and none; encryption; partitioned data sets.

mod cells;
mod footer;
mod metadata;
mod pages;
mod read;
mod schema;
mod write;

pub use read::{read, read_columns};
pub use write::{Compression, Rows, write};
