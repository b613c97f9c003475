//! What every snippet says with ours is what it said with the real library: one named test for each snippet.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tests::{check_list, compare_snippet, snippets};

fn main() -> ExitCode {
    let snippets = snippets();
    let mut trials: Vec<_> = snippets
        .iter()
        .cloned()
        .map(|snippet| {
            Trial::test(format!("snippet::{}", snippet.name), move || Ok(compare_snippet(&snippet)?))
        })
        .collect();
    trials.push(Trial::test("snippets::list", move || Ok(check_list(&snippets)?)));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
