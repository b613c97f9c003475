//! What ours says of every case is what the real pytest said of it: one named test for each case.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tests::{cases, compare_case};

fn main() -> ExitCode {
    let trials = cases().into_iter().map(|case| {
        Trial::test(format!("case::{}", case.name), move || {
            let wrong = compare_case(&case);
            if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}
