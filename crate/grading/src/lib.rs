//! Does a learner's test suite accept correct code and reject faulty code?
//!
//! The same run is repeated with each implementation's files swapped in, each time in a fresh interpreter, and only
//! the verdicts are told. Absent: a judgement of the suite as a whole; who asks knows what it needs.

mod quiet;

use protocol::{
    Ended, Event, GradeRequest, Implementation, Options, Role, RunRequest, SourceFile, Summary, Verdict,
};
use python::Interpreter;
use runner::Observer;
use serde::{Deserialize, Serialize};

use quiet::Quiet;

/// How far a grading has come: all that one judgement leaves for the next. Whoever holds it may forget everything
/// else in between, the interpreter's whole memory included.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    judged: usize,
    summary: Option<Summary>,
}

impl Progress {
    /// The end of the grading, once every implementation of `request` has been judged.
    ///
    /// - shape: the summary is that of the run on the first correct implementation
    #[must_use]
    pub fn ended(&self, request: &GradeRequest) -> Option<Ended> {
        let over = self.judged >= request.implementations.len();
        over.then(|| Ended::Done(self.summary.clone().unwrap_or_default()))
    }
}

/// Judges the next implementation of `request`, in an `interpreter` that must be fresh, and tells `observer` the verdict.
///
/// - units: a limit of `request` counts for each single run
pub fn judge(
    request: &GradeRequest,
    progress: Progress,
    interpreter: &Interpreter,
    observer: &mut dyn Observer,
) -> Progress {
    let Some(implementation) = request.implementations.get(progress.judged) else { return progress };
    let run = RunRequest {
        limits: request.limits,
        options: Options { start: request.start, doubles: request.doubles.clone(), ..Options::default() },
        ..RunRequest::new(swapped(&request.files, implementation), request.tests.clone())
    };
    let started = observer.now_ms();
    let mut quiet = Quiet::new(&*observer);
    let ended = runner::run(interpreter, &run, &mut quiet);
    let (tests, rejected_by) = quiet.into_findings();
    let cut_short = cut_short(&ended);
    let verdict = Verdict {
        implementation: implementation.name.clone(),
        role: implementation.role,
        accepted: tests > 0 && rejected_by.is_empty() && cut_short.is_none(),
        cut_short,
        rejected_by,
        tests,
        took_ms: observer.now_ms() - started,
    };
    observer.observe(Event::Judged(Box::new(verdict)));
    let counted = || (implementation.role == Role::Correct).then(|| counts(ended)).flatten();
    Progress { judged: progress.judged + 1, summary: progress.summary.or_else(counted) }
}

/// The files of the run, those of the implementation in the place of others of the same path.
fn swapped(files: &[SourceFile], implementation: &Implementation) -> Vec<SourceFile> {
    let replaced = |path: &str| implementation.files.iter().any(|file| file.path == path);
    let mut all: Vec<SourceFile> = files.iter().filter(|file| !replaced(&file.path)).cloned().collect();
    all.extend(implementation.files.iter().cloned());
    all
}

/// Why a run did not come to its end, in words for the learner.
fn cut_short(ended: &Ended) -> Option<String> {
    let (why, during) = match ended {
        Ended::Done(_) => return None,
        Ended::Stopped { limit, during } => (quiet::limit_in_words(*limit).to_owned(), during),
        Ended::Exited { code, during } => (format!("it asked Python to end, with status {code}"), during),
        Ended::Refused { message } => return Some(message.clone()),
    };
    Some(match during {
        Some(test) => format!("{why}, during {test}"),
        None => why,
    })
}

fn counts(ended: Ended) -> Option<Summary> {
    match ended {
        Ended::Done(summary) => Some(summary),
        Ended::Stopped { .. } | Ended::Exited { .. } | Ended::Refused { .. } => None,
    }
}
