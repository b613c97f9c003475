//! Which lines of the file shown are marked, and what is said there.

use protocol::{Failure, Outcome, Place, Warning};

use super::desk::Desk;
use super::effect::{Mark, Severity};

/// The marks for the file shown. None once the text has changed: the editor moves the old ones along by itself.
pub(super) fn marks(desk: &Desk) -> Vec<Mark> {
    let Some(run) = desk.run.as_ref().filter(|_| !desk.is_stale()) else { return Vec::new() };
    let mut marks = Vec::new();
    let mut mark = |place: &Place, message: &str, severity| {
        let known = |mark: &Mark| mark.line == place.line && mark.message == message;
        if place.path == desk.tab && !marks.iter().any(known) {
            marks.push(Mark {
                line: place.line,
                column: place.column,
                end_column: place.end_column,
                message: message.to_owned(),
                severity,
            });
        }
    };
    for (_, failure) in &run.not_collected {
        if let Some(place) = &failure.place {
            mark(place, &headline(failure), Severity::Error);
        }
    }
    for report in &run.reports {
        let failed = matches!(report.outcome, Outcome::Failed | Outcome::Error);
        for failure in report.failure.iter().filter(|_| failed) {
            if let Some(place) = &failure.place {
                mark(place, &headline(failure), Severity::Error);
            }
            // Where the code under test raised, the line of the test that led there is marked too.
            let own = failure.frames.iter().rev().find(|frame| frame.place.path == report.path);
            if let Some(frame) = own.filter(|frame| Some(&frame.place) != failure.place.as_ref()) {
                mark(&frame.place, &headline(failure), Severity::Error);
            }
        }
        for escape in &report.escapes {
            if let Some(place) = &escape.place {
                mark(place, &format!("would have left the sandbox: {}", escape.target), Severity::Warning);
            }
        }
        for finding in &report.findings {
            if let Some(place) = &finding.place {
                mark(place, &finding.message, Severity::Warning);
            }
        }
    }
    let of_tests = run.reports.iter().flat_map(|report| &report.warnings);
    for Warning { category, message, path, line, .. } in run.warned.iter().chain(of_tests) {
        let place = Place { path: path.clone(), line: *line, column: None, end_column: None };
        mark(&place, &format!("{category}: {message}"), Severity::Warning);
    }
    marks
}

/// The line said at a mark.
fn headline(failure: &Failure) -> String {
    if failure.summary.starts_with(&failure.exception) || failure.exception == "AssertionError" {
        failure.summary.clone()
    } else {
        format!("{}: {}", failure.exception, failure.summary)
    }
}
