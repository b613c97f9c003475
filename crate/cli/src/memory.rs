//! Counts what the process has allocated, so that a run that asks for ever more memory is given up with words before the
//! machine suffers from it.
//!
//! A single request for more than the limit gets nothing, which Python turns into a `MemoryError`. What exceeds it bit by bit
//! waits, in the thread that asked, for the watch to end the process: see `watch.rs`.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What a run may have at once, in bytes: about what a browser gives the page.
pub(crate) const LIMIT: usize = 2 << 30;

/// How long a thread sleeps that waits for the process to end.
const NAP: Duration = Duration::from_millis(50);

static USED: AtomicUsize = AtomicUsize::new(0);
/// How much may be used; no limit before the first run.
static ALLOWED: AtomicUsize = AtomicUsize::new(usize::MAX);
static IS_OVER: AtomicBool = AtomicBool::new(false);

/// A run begins: it may use [`LIMIT`] bytes beyond what is used now.
pub(crate) fn begin() {
    ALLOWED.store(USED.load(Ordering::Relaxed).saturating_add(LIMIT), Ordering::Relaxed);
}

/// Whether a run has asked for more than it may have.
pub(crate) fn is_over() -> bool {
    IS_OVER.load(Ordering::Relaxed)
}

/// The process is about to end: whoever says why takes what that needs.
pub(crate) fn lift() {
    ALLOWED.store(usize::MAX, Ordering::Relaxed);
}

/// The system's allocator, counted.
pub(crate) struct Counted;

// SAFETY: every block is the system's, asked for and given back with the layout of the caller.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !take(layout.size()) {
            return ptr::null_mut();
        }
        // SAFETY: the caller keeps `alloc`'s contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if !take(layout.size()) {
            return ptr::null_mut();
        }
        // SAFETY: the caller keeps `alloc_zeroed`'s contract.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        USED.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps `dealloc`'s contract.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if !take(size) {
            return ptr::null_mut();
        }
        USED.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps `realloc`'s contract.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Counts `size` bytes; `false` where they are more than any run may have.
fn take(size: usize) -> bool {
    if size > LIMIT {
        return false;
    }
    let used = USED.fetch_add(size, Ordering::Relaxed).saturating_add(size);
    if used > ALLOWED.load(Ordering::Relaxed) {
        wait_for_the_end();
    }
    true
}

/// The run has come to its end: its thread gets no further.
#[cold]
fn wait_for_the_end() {
    IS_OVER.store(true, Ordering::Relaxed);
    loop {
        thread::sleep(NAP);
    }
}
