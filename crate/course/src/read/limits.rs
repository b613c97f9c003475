//! `[limits]`: what a run may use, inherited from course to lesson to exercise.

use protocol::Limits;

use crate::desk::Desk;
use crate::table::Table;

const KEYS: &[&str] = &["wall_ms", "output_bytes"];

/// The limits that `table` sets, and `inherited` for those it does not.
pub(super) fn read_limits(table: &Table<'_>, inherited: Limits, desk: &mut Desk<'_>) -> Limits {
    let Some(limits) = table.table("limits", desk) else { return inherited };
    limits.expect_only(KEYS, desk);
    let wall_ms = limits.whole("wall_ms", 100, 60_000, desk);
    let output_bytes = limits.whole("output_bytes", 1_000, 10_000_000, desk);
    Limits {
        wall_ms: wall_ms.unwrap_or(inherited.wall_ms),
        output_bytes: output_bytes.and_then(|n| usize::try_from(n).ok()).unwrap_or(inherited.output_bytes),
    }
}
