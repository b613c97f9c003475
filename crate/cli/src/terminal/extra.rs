//! What pytest does not say: what looks wrong, and what would have left the sandbox.

use std::io;

use protocol::{Failure, TestReport};

use super::Terminal;

impl Terminal<'_> {
    /// What looks wrong in tests, whether or not they passed, and what to do about exceptions that beginners meet.
    pub(super) fn findings(&mut self) -> io::Result<()> {
        let mut lines = Vec::new();
        for file in &self.not_collected {
            if let Some(hint) = &file.failure.hint {
                lines.extend([file.path.clone(), hint_line(hint)]);
            }
        }
        for report in &self.reports {
            let before = lines.len();
            for finding in &report.findings {
                let place = finding
                    .place
                    .as_ref()
                    .map_or_else(String::new, |place| format!("{}:{}: ", place.path, place.line));
                lines.extend([format!("{place}{}", finding.message), hint_line(&finding.next_step)]);
            }
            lines.extend(failures(report).filter_map(|failure| failure.hint.as_deref()).map(hint_line));
            if lines.len() > before {
                lines.insert(before, report.id.clone());
            }
        }
        if lines.is_empty() {
            return Ok(());
        }
        self.page.rule('=', "look again")?;
        lines.iter().try_for_each(|line| self.page.line(line))
    }

    /// What a test would have reached outside.
    pub(super) fn escapes(&mut self, report: &TestReport) -> io::Result<()> {
        for escape in &report.escapes {
            self.page.inner_rule('-', "Left the sandbox")?;
            self.page.line(&escape.target)?;
            self.page.line(&escape.advice)?;
        }
        Ok(())
    }
}

fn hint_line(hint: &str) -> String {
    format!("hint: {hint}")
}

/// Why a test did not pass, in each of its parts that did not.
fn failures(report: &TestReport) -> impl Iterator<Item = &Failure> {
    let parts = report.other.iter().map(|part| &part.failure);
    let subtests = report.subtests.iter().map(|subtest| &subtest.failure);
    std::iter::once(&report.failure).chain(parts).chain(subtests).flatten()
}
