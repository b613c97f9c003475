//! The block of pytest-cov, before the short summary.

use std::io;

use super::Terminal;
use crate::coverage::{Report, table};

impl Terminal<'_> {
    /// How many lines of each file ran, where that is asked for.
    pub(super) fn coverage(&mut self) -> io::Result<()> {
        let Some(wanted) = self.view.coverage.as_ref().filter(|wanted| wanted.report != Report::Nothing)
        else {
            return Ok(());
        };
        let Some(table) = table(&self.covered, wanted) else {
            return self.page.line("\nWARNING: Failed to generate report: No data to report.\n");
        };
        self.page.rule('=', "tests coverage")?;
        self.page.inner_rule('_', "coverage: platform linux, python 3.14.0-final-0")?;
        self.page.line("")?;
        self.page.write(&table)
    }
}
