//! The slowest phases of all tests.

use std::io;

use super::Terminal;

impl Terminal<'_> {
    /// The list, where it is wanted.
    pub(super) fn durations(&mut self) -> io::Result<()> {
        let Some(wanted) = self.view.durations else { return Ok(()) };
        let mut phases: Vec<(f64, &str, String)> = Vec::new();
        for report in &self.reports {
            let took = report.took;
            let of = [("setup", took.set_up_ms), ("call", took.call_ms), ("teardown", took.tear_down_ms)];
            phases.extend(of.map(|(phase, ms)| (ms, phase, report.id.clone())));
        }
        if phases.is_empty() {
            return Ok(());
        }
        phases.sort_by(|a, b| b.0.total_cmp(&a.0));
        if wanted == 0 {
            self.page.rule('=', "slowest durations")?;
        } else {
            self.page.rule('=', &format!("slowest {wanted} durations"))?;
            phases.truncate(wanted);
        }
        let least = self.view.durations_min_ms;
        let hides = self.view.verbosity < 2;
        for (index, (ms, phase, test)) in phases.iter().enumerate() {
            if hides && *ms < ms_of(least) {
                let left = phases.len() - index;
                let least = ms_of(least) / 1_000.0;
                self.page.line("")?;
                let words =
                    format!("({left} durations < {least}s hidden.  Use -vv to show these durations.)");
                return self.page.line(&words);
            }
            self.page.line(&format!("{:02.2}s {phase:<8} {test}", ms / 1_000.0))?;
        }
        Ok(())
    }
}

#[expect(clippy::cast_precision_loss, reason = "nobody asks for durations of that many years")]
fn ms_of(whole: u64) -> f64 {
    whole as f64
}
