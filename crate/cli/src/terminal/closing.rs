//! The last lines: why the run stopped, if it did, and the counts.

use std::io;

use protocol::{Ended, Outcome, Summary};

use super::Terminal;
use super::header::counted;
use super::told::{Told, results};

impl Terminal<'_> {
    /// Everything behind the last test.
    pub(super) fn end(&mut self, ended: &Ended) -> io::Result<()> {
        if !self.has_stopped() {
            self.all_done()?;
        }
        self.page.line("")?;
        if !self.view.without.summary {
            self.errors()?;
            self.failures()?;
            self.warnings()?;
            self.passes("PASSES", Outcome::Passed, 'P')?;
            self.passes("XPASSES", Outcome::XPassed, 'X')?;
        }
        self.durations()?;
        self.findings()?;
        self.coverage()?;
        if !self.view.without.summary {
            self.short_summary()?;
        }
        match ended {
            Ended::Done(summary) => {
                self.stopping()?;
                self.counts(summary.took_ms)
            }
            Ended::Refused { .. } => self.counts(0.0),
            Ended::Stopped { limit, during } => {
                let during = during.as_ref().map_or_else(String::new, |test| format!(" while {test} ran"));
                self.page.line(&format!("stopped: {limit:?} limit reached{during}"))
            }
            Ended::Exited { code, during } => {
                let during = during.as_ref().map_or_else(String::new, |test| format!(" while {test} ran"));
                self.page.line(&format!("the tests ended the interpreter with status {code}{during}"))
            }
        }?;
        self.page.flush()?;
        if let Ended::Refused { message } = ended {
            eprintln!("ERROR: {message}\n");
        }
        Ok(())
    }

    fn results(&self) -> impl Iterator<Item = Told<'_>> {
        self.reports.iter().flat_map(|report| results(report, self.view.verbosity))
    }

    /// How many tests and files have failed.
    fn failed(&self) -> usize {
        let is_wrong = |outcome| matches!(outcome, Outcome::Failed | Outcome::Error);
        let failed = self.results().filter(|told| is_wrong(told.outcome)).count();
        self.not_collected.len() + failed
    }

    /// Whether the run stops because too much has failed.
    fn has_stopped(&self) -> bool {
        self.view.max_failures > 0 && self.failed() >= self.view.max_failures
    }

    /// Why not everything was run.
    fn stopping(&mut self) -> io::Result<()> {
        let errors = self.not_collected.len();
        if self.has_stopped() {
            let failures = self.failed();
            self.page.rule('!', &format!("stopping after {failures} failures"))?;
        } else if errors > 0 && self.collected == 0 {
            let errors = format!("Interrupted: {errors} {} during collection", counted(errors, "error"));
            self.page.rule('!', &errors)?;
        }
        Ok(())
    }

    fn counts(&mut self, took_ms: f64) -> io::Result<()> {
        let parts = if self.view.collect_only { self.only_collected() } else { self.all_counts() };
        let line = format!("{} in {}", parts.join(", "), duration(took_ms));
        match self.view.verbosity {
            ..-1 => Ok(()),
            -1 => {
                self.page.close()?;
                self.page.line(&line)
            }
            0.. => self.page.rule('=', &line),
        }
    }

    fn all_counts(&self) -> Vec<String> {
        let subtests = self.results().filter(|told| !told.is_listed()).count();
        let mut parts = parts(&self.tally());
        if subtests > 0 {
            parts.push(format!("{subtests} subtests passed"));
        }
        parts
    }

    fn tally(&self) -> Summary {
        let mut tally = Summary {
            errors: self.not_collected.len(),
            skipped: self.skipped_files.len(),
            deselected: self.deselected,
            warnings: self.warned.len(),
            ..Summary::default()
        };
        for told in self.results().filter(|told| told.is_listed()) {
            let count = match told.outcome {
                Outcome::Passed => &mut tally.passed,
                Outcome::Failed => &mut tally.failed,
                Outcome::Error => &mut tally.errors,
                Outcome::Skipped => &mut tally.skipped,
                Outcome::XFailed => &mut tally.xfailed,
                Outcome::XPassed => &mut tally.xpassed,
            };
            *count += 1;
        }
        tally
    }

    fn only_collected(&self) -> Vec<String> {
        let (found, left_out) = (self.found, self.deselected);
        let first = match (found, left_out) {
            (0, _) => "no tests collected".to_owned(),
            (_, 0) => format!("{found} {} collected", counted(found, "test")),
            _ if found == left_out => format!("no tests collected ({left_out} deselected)"),
            _ => format!("{}/{found} tests collected ({left_out} deselected)", found - left_out),
        };
        let errors = self.not_collected.len();
        let errors = (errors > 0).then(|| format!("{errors} {}", counted(errors, "error")));
        [first].into_iter().chain(errors).collect()
    }
}

fn parts(tally: &Summary) -> Vec<String> {
    let parts: Vec<String> = [
        (tally.failed, "failed".to_owned()),
        (tally.passed, "passed".to_owned()),
        (tally.skipped, "skipped".to_owned()),
        (tally.deselected, "deselected".to_owned()),
        (tally.xfailed, "xfailed".to_owned()),
        (tally.xpassed, "xpassed".to_owned()),
        (tally.warnings, counted(tally.warnings, "warning")),
        (tally.errors, counted(tally.errors, "error")),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}"))
    .collect();
    if parts.is_empty() { vec!["no tests ran".to_owned()] } else { parts }
}

/// `0.43s`, and from a minute on `65.00s (0:01:05)`.
fn duration(ms: f64) -> String {
    let seconds = ms / 1_000.0;
    if seconds < 60.0 {
        return format!("{seconds:.2}s");
    }
    let whole = std::time::Duration::from_secs_f64(seconds).as_secs();
    format!("{seconds:.2}s ({}:{:02}:{:02})", whole / 3_600, whole / 60 % 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn from_a_minute_on_it_is_said_in_two_ways() {
        assert_eq!(duration(430.0), "0.43s");
        assert_eq!(duration(65_004.0), "65.00s (0:01:05)");
    }
}
