//! Events as lines of JSON, for other programs.
//!
//! Each line is one [`Event`] as serde writes it, its name outside: `{"Started":"test_a.py::test_a"}`.

use std::io::{self, Write};

use protocol::Event;

/// Writes `event` on a line of its own.
pub(super) fn print(event: &Event, out: &mut dyn Write) -> io::Result<()> {
    // In one piece: the watch may write its own line from another thread.
    let mut line = serde_json::to_vec(event)?;
    line.push(b'\n');
    out.write_all(&line)?;
    out.flush()
}
