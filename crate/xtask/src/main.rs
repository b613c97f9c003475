//! `cargo xtask COMMAND`: set-up, build, serve, test, bench, conformance, differential, record.
//!
//! A table from names to functions. It builds with Rust 1.95 and few dependencies, because it is what finds or
//! installs the toolchain that everything else needs. Nothing of the course itself is in here.

mod bench;
mod build;
mod checkout;
mod conformance;
mod differential;
mod error;
mod process;
mod progress;
mod pythons;
mod record;
mod serve;
mod setup;
mod test;

use std::process::ExitCode;

use checkout::Checkout;
use error::Error;

/// One command: its name, what it does in a line, and the function that does it.
type Command = (&'static str, &'static str, fn(&Checkout, &[String]) -> Result<(), Error>);

const COMMANDS: &[Command] = &[
    ("setup", "find or install all that building, serving and testing need", setup::command),
    ("build", "build the course into dist/ and print its sizes", build::command),
    ("size", "print the sizes of what dist/ holds", build::size_command),
    ("serve", "set up, build, and serve the course [--port N]", serve::command),
    ("test", "set up, then run every check and every test", test::command),
    (
        "conformance",
        "run the test suite of another package on our stand-in for it: `mock` [--wasm]",
        conformance::command,
    ),
    (
        "differential",
        "run random scripts on a CPython and on our engine: `mock` [--seed N] [--scripts N]",
        differential::command,
    ),
    (
        "record",
        "write down what pytest and the real libraries say [AREA/NAME ... | LIBRARY/TOPIC ...]",
        record::command,
    ),
    (
        "bench",
        "time the course against Pyodide with pytest, in one Chromium run [frame: our frames against pandas]",
        bench::command,
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = Checkout::find().and_then(|checkout| run(&checkout, &arguments));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            if let Some(hint) = error.hint() {
                eprintln!("hint: {hint}");
            }
            // `test` ends with its counts, whatever happened before them.
            if let Error::TestsFailed { passed, failed } = error {
                println!("{passed} passed, {failed} failed");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let Some((name, rest)) = arguments.split_first() else {
        println!("{}", usage());
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        println!("{}", usage());
        return Ok(());
    }
    let Some((_, _, act)) = COMMANDS.iter().find(|(known, _, _)| known == name) else {
        return Err(Error::Usage(format!("there is no command `{name}`\n\n{}", usage())));
    };
    act(checkout, rest)
}

fn usage() -> String {
    let lines = COMMANDS.iter().map(|(name, does, _)| format!("\n  {name:<12} {does}"));
    format!("cargo xtask COMMAND\n{}", lines.collect::<String>())
}
