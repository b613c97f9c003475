//! `[start]`: what the clock and the random numbers of a run begin with, inherited from course to lesson to exercise.

use protocol::{Start, moment_ms};

use crate::desk::Desk;
use crate::problem::What;
use crate::table::Table;

const KEYS: &[&str] = &["seed", "clock"];

/// What `table` sets, and `inherited` for what it does not.
pub(super) fn read_start(table: &Table<'_>, inherited: Start, desk: &mut Desk<'_>) -> Start {
    let Some(start) = table.table("start", desk) else { return inherited };
    start.expect_only(KEYS, desk);
    let seed = start.whole("seed", 0, u64::from(u32::MAX), desk).and_then(|seed| u32::try_from(seed).ok());
    let clock_ms = start.moment("clock", desk).and_then(|clock| {
        let moment = moment_ms(&clock.text);
        if moment.is_none() {
            desk.report(&clock.spot, What::BadMoment { found: clock.text });
        }
        moment
    });
    Start { seed: seed.or(inherited.seed), clock_ms: clock_ms.or(inherited.clock_ms) }
}
