//! What pytest does not say: what looks wrong, and what would have left the sandbox.

use std::io;

use protocol::TestReport;

use super::Terminal;

impl Terminal<'_> {
    /// What looks wrong in tests, whether or not they passed.
    pub(super) fn findings(&mut self) -> io::Result<()> {
        let mut lines = Vec::new();
        for report in self.reports.iter().filter(|report| !report.findings.is_empty()) {
            lines.push(report.id.clone());
            for finding in &report.findings {
                let place = finding
                    .place
                    .as_ref()
                    .map_or_else(String::new, |place| format!("{}:{}: ", place.path, place.line));
                lines.push(format!("{place}{}", finding.message));
                lines.push(format!("hint: {}", finding.next_step));
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
