//! The course page and its worker.
