//! The `understudy` command line tool.

fn main() {}
