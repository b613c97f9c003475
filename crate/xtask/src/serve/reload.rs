//! Tells open pages that a lesson has changed.
//!
//! The lessons' folder is looked at a few times a second: it is small, and this works on every file system.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::checkout::files_under;

/// Where the page's reloading script is served.
pub(super) const SCRIPT_PATH: &str = "/__reload.js";
/// Where that script listens.
pub(super) const EVENTS_PATH: &str = "/__reload";
/// The script itself. A server that was ended and started again reloads the page as well.
pub(super) const SCRIPT: &str = r#"let lost = false;
const events = new EventSource("__reload");
events.onmessage = () => location.reload();
events.onerror = () => { lost = true; };
events.onopen = () => { if (lost) location.reload(); };
"#;

/// The element that loads the script.
pub(super) fn element() -> String {
    format!("<script type=\"module\" src=\"{}\"></script>", SCRIPT_PATH.trim_start_matches('/'))
}

/// How often the lessons have changed since the server started.
#[derive(Debug, Default)]
pub(super) struct Changes {
    count: Mutex<u64>,
    changed: Condvar,
}

impl Changes {
    /// Starts watching a folder.
    pub(super) fn watch(folder: PathBuf) -> Arc<Self> {
        let changes = Arc::new(Self::default());
        let seen = Arc::clone(&changes);
        std::thread::spawn(move || {
            let mut before = state(&folder);
            loop {
                std::thread::sleep(Duration::from_millis(300));
                let now = state(&folder);
                if now != before {
                    before = now;
                    *seen.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
                    seen.changed.notify_all();
                }
            }
        });
        changes
    }
}

/// Holds one connection open and writes a line at each change, until the page is gone.
pub(super) fn stream(writer: &mut TcpStream, changes: &Changes) -> std::io::Result<()> {
    writer.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n: watching\n\n",
    )?;
    let mut told = *changes.count.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let count = changes.count.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, _) = changes
            .changed
            .wait_timeout_while(count, Duration::from_secs(15), |count| *count == told)
            .unwrap_or_else(PoisonError::into_inner);
        let now = *count;
        drop(count);
        // A comment now and then finds out that the page is gone.
        writer.write_all(if now == told { b": still here\n\n" } else { b"data: changed\n\n" })?;
        told = now;
    }
}

/// Changes whenever a file is added, removed, or written to.
fn state(folder: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in files_under(folder).unwrap_or_default() {
        if let Ok(data) = std::fs::metadata(&file) {
            file.hash(&mut hasher);
            data.len().hash(&mut hasher);
            data.modified().ok().hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout::write;

    #[test]
    fn the_state_changes_with_a_file() {
        let folder = std::env::temp_dir().join(format!("understudy-state-{}", std::process::id()));
        write(&folder.join("a/lesson.md"), b"one").expect("a writable temporary folder");
        let before = state(&folder);
        assert_eq!(state(&folder), before);
        write(&folder.join("a/lesson.md"), b"other").expect("a writable temporary folder");
        assert_ne!(state(&folder), before);
    }
}
