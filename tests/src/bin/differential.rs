//! `differential mock PYTHON SEED SCRIPTS`: random scripts of mocks on that CPython and on our `unittest.mock`.
//!
//! Each script that differs is printed with its seed, cut down to the statements that it needs. At the end are the known
//! differences, with their reasons. `cargo xtask differential mock` finds a CPython and starts this,
//! which starts itself once more, as `differential serve`, for our side.

use std::path::Path;
use std::process::ExitCode;

use tests::{Comparison, Fault, compare, serve};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if words == ["serve"] {
        return if serve().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let ["mock", python, seed, scripts] = words.as_slice() else {
        eprintln!("usage: differential mock PYTHON SEED SCRIPTS");
        return ExitCode::from(2);
    };
    let (Ok(seed), Ok(scripts)) = (seed.parse::<u64>(), scripts.parse::<u64>()) else {
        eprintln!("SEED and SCRIPTS are numbers");
        return ExitCode::from(2);
    };
    let seeds = seed..seed.saturating_add(scripts);
    match compare(Path::new(python), seeds.clone(), print) {
        Ok(comparison) => {
            summarise(&comparison);
            println!(
                "seeds {} to {}: {scripts} scripts, {} statements, {} scripts differ",
                seeds.start,
                seeds.end.saturating_sub(1),
                comparison.statements,
                comparison.faults.len()
            );
            if comparison.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn print(fault: &Fault) {
    println!("seed {} differs in its last statement:", fault.seed);
    for statement in &fault.statements {
        println!("    {statement}");
    }
    println!("  CPython {}", indented(&fault.difference.theirs));
    println!("  ours    {}\n", indented(&fault.difference.ours));
}

fn summarise(comparison: &Comparison) {
    for (reason, count, difference, seed) in &comparison.listed {
        println!("known, {count} times: {reason}");
        println!("  such as, with seed {seed}: {}", difference.statement);
        println!("  CPython {}", indented(&difference.theirs));
        println!("  ours    {}\n", indented(&difference.ours));
    }
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n          ")
}
