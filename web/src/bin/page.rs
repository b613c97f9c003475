//! The course page: what the browser starts first.

fn main() {}
