//! `understudy check LESSONS`: proves a course by the engine that learners use.
//!
//! First what reading finds: keys, names, links, missing files. Then files that nothing names. Then each exercise:
//! the starter does not pass, the solution passes on every correct version and catches every faulty one.

mod finding;
mod lessons;
mod proof;
mod turn;
mod watch;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use course::read_whole;

use finding::{Finding, Flaw};
use lessons::Lessons;

/// Checks the course in `path` and prints what is wrong with it; 1 where something is, 4 where there is no course.
pub(crate) fn check(path: &Path, out: &mut dyn Write) -> io::Result<ExitCode> {
    let lessons = match Lessons::read(path) {
        Ok(lessons) if lessons.has_course() => lessons,
        Ok(_) => {
            writeln!(
                out,
                "there is no `course.toml` in `{}`\nhint: name the folder that holds it",
                path.display()
            )?;
            return Ok(ExitCode::from(4));
        }
        Err(error) => {
            writeln!(out, "`{}` cannot be read: {error}", path.display())?;
            return Ok(ExitCode::from(4));
        }
    };
    let reading = read_whole(&lessons);
    let mut findings: Vec<Finding> = reading.problems.iter().map(Finding::from).collect();
    findings.extend(lessons.stray().into_iter().map(|file| Finding::in_file(file, Flaw::Stray)));
    for finding in &findings {
        write!(out, "{finding}")?;
    }
    for exercise in &reading.value.exercises {
        write!(out, "{}/{} ", exercise.lesson, exercise.id)?;
        out.flush()?;
        let watch = watch::watch(exercise);
        let proof = proof::prove(exercise);
        drop(watch);
        writeln!(out, "{}", proof.summary)?;
        for finding in &proof.findings {
            write!(out, "{finding}")?;
        }
        findings.extend(proof.findings);
    }
    let exercises = counted(reading.value.exercises.len(), "exercise");
    match findings.len() {
        0 => writeln!(out, "{exercises}, no problems")?,
        problems => writeln!(out, "{exercises}, {}", counted(problems, "problem"))?,
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Such as `1 fault` or `3 faults`.
fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
