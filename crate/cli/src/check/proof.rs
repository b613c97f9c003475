//! Whether one exercise can be done, and not by doing nothing.

use course::{Exercise, Texts};
use protocol::{Outcome, Rejection, Request, Role, Verdict};

use super::counted;
use super::finding::{Finding, Flaw};
use super::turn::Turn;

/// What trying an exercise showed.
pub(super) struct Proof {
    /// One line, such as `2 correct, 6 faults`.
    pub(super) summary: String,
    /// What is wrong with it.
    pub(super) findings: Vec<Finding>,
}

/// Runs and grades the starter and the solution of an exercise.
pub(super) fn prove(exercise: &Exercise) -> Proof {
    let mut findings = Vec::new();
    let solved = attempt(exercise, &exercise.solution());
    let file = source_of_solution(exercise);
    judge_run(exercise, &solved.run, &file, &mut findings);
    for verdict in &solved.grade.verdicts {
        judge_verdict(exercise, verdict, &file, &mut findings);
    }
    if let Some(why) = solved.grade.stopped {
        findings.push(Finding::at(&file, None, &Flaw::Stopped { why }));
    }
    let started = attempt(exercise, &exercise.starter());
    if started.passes() {
        findings.push(Finding::in_file(path_in(exercise, "starter.py"), Flaw::StarterPasses));
    }
    let summary =
        format!("({} correct, {})", exercise.correct.len(), counted(exercise.faults.len(), "fault"));
    Proof { summary, findings }
}

struct Attempt {
    run: Turn,
    grade: Turn,
}

impl Attempt {
    fn passes(&self) -> bool {
        let judged = &self.grade.verdicts;
        self.run.is_green() && judged.iter().all(|v| v.accepted == (v.role == Role::Correct))
    }
}

fn attempt(exercise: &Exercise, texts: &Texts) -> Attempt {
    let run = Turn::of(&Request::Run(exercise.run(texts)));
    let grade = Turn::of(&Request::Grade(exercise.grade(texts)));
    Attempt { run, grade }
}

fn judge_run(exercise: &Exercise, run: &Turn, file: &str, findings: &mut Vec<Finding>) {
    if let Some(why) = run.stopped.clone() {
        findings.push(Finding::at(file, None, &Flaw::Stopped { why }));
    }
    for (path, failure) in &run.not_collected {
        let line =
            failure.place.as_ref().filter(|place| place.path == exercise.tests).map(|place| place.line);
        let flaw = Flaw::SolutionFails { test: path.clone(), summary: failure.summary.clone() };
        findings.push(Finding::at(file, line, &flaw));
    }
    for report in &run.reports {
        let line = Some(report.line).filter(|_| report.path == exercise.tests);
        if matches!(report.outcome, Outcome::Failed | Outcome::Error) {
            let summary = report.failure.as_ref().map(|failure| failure.summary.clone()).unwrap_or_default();
            let flaw = Flaw::SolutionFails { test: report.id.clone(), summary };
            findings.push(Finding::at(file, line, &flaw));
        }
        for escape in &report.escapes {
            findings.push(Finding::at(file, line, &Flaw::Escapes { target: escape.target.clone() }));
        }
    }
    if run.reports.is_empty() && run.not_collected.is_empty() && run.stopped.is_none() {
        findings.push(Finding::at(file, None, &Flaw::NoTests));
    }
}

fn judge_verdict(exercise: &Exercise, verdict: &Verdict, file: &str, findings: &mut Vec<Finding>) {
    let toml = path_in(exercise, "exercise.toml");
    let name = verdict.implementation.clone();
    match verdict.role {
        Role::Correct if !verdict.accepted => {
            let Rejection { test, summary } =
                verdict.rejected_by.first().cloned().unwrap_or_else(|| Rejection {
                    test: exercise.tests.clone(),
                    summary: verdict.cut_short.clone().unwrap_or_else(|| "no tests ran".to_owned()),
                });
            let flaw = Flaw::Rejects { name: name.clone(), test, summary };
            let declared = exercise.correct.iter().find(|correct| correct.name == name).map(|c| &c.declared);
            findings.push(match declared {
                Some(declared) => Finding::of(&toml, declared, &flaw),
                None => Finding::at(file, None, &flaw),
            });
        }
        Role::Faulty => {
            let Some(fault) = exercise.fault(&name) else { return };
            let whole_file = verdict.rejected_by.iter().find(|rejection| !rejection.test.contains("::"));
            if verdict.accepted {
                findings.push(Finding::of(&toml, &fault.declared, &Flaw::Misses { name }));
            } else if let Some(Rejection { summary, .. }) = whole_file {
                let flaw = Flaw::Trivial { name, summary: summary.clone() };
                findings.push(Finding::of(&toml, &fault.declared, &flaw));
            }
        }
        Role::Correct => {}
    }
}

fn source_of_solution(exercise: &Exercise) -> String {
    path_in(exercise, "solution.py")
}

fn path_in(exercise: &Exercise, file: &str) -> String {
    format!("{}/{}/{file}", exercise.lesson, exercise.id)
}
