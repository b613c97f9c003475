//! The engine's heap, so made that the whole memory can be put back to what it was.
//!
//! `web/worker.js` copies the memory when the engine is ready, and lays the copy over it after each run. Memory that grew
//! in between stays, and wasm cannot give it back: so where the heap ends is noted in memory, not asked of the machine,
//! and the next run grows into what is there already.

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32;
use std::cell::{Cell, UnsafeCell};
use std::ptr;

use dlmalloc::{Allocator, Dlmalloc};
use wasm_bindgen::throw_str;

const PAGE: usize = 64 * 1024;

/// The allocator. When memory runs out it says so, in words that `web/worker.js` knows: a plain trap would not tell.
pub(crate) struct Heap {
    heap: UnsafeCell<Dlmalloc<Pages>>,
    clean: Cell<bool>,
}

// SAFETY: a worker has one thread.
unsafe impl Sync for Heap {}

impl Heap {
    /// An empty heap that wipes what is freed, until [`Self::stop_wiping`].
    pub(crate) const fn new() -> Self {
        let pages = Pages { end: Cell::new(0) };
        Self { heap: UnsafeCell::new(Dlmalloc::new_with_allocator(pages)), clean: Cell::new(true) }
    }

    /// The engine is ready. What was freed until now is zeros, so that a picture of the memory is small.
    pub(crate) fn stop_wiping(&self) {
        self.clean.set(false);
    }
}

// SAFETY: every call goes to `Dlmalloc`, which keeps the contract; a null pointer ends the call by an exception.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: nothing else uses the heap during the call: there is one thread, and `Pages` does not come back here.
        told(unsafe { (*self.heap.get()).malloc(layout.size(), layout.align()) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as in `alloc`.
        told(unsafe { (*self.heap.get()).calloc(layout.size(), layout.align()) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if self.clean.get() {
            // SAFETY: the block is the caller's, and `layout` says how long it is.
            unsafe { ptr::write_bytes(pointer, 0, layout.size()) };
        }
        // SAFETY: as in `alloc`; the caller keeps `dealloc`'s contract.
        unsafe { (*self.heap.get()).free(pointer, layout.size(), layout.align()) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if self.clean.get() {
            // SAFETY: `layout` with another size is what the caller asks for.
            let moved = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
            // SAFETY: both blocks are as long as what is copied, and the old one is not used any more.
            unsafe {
                ptr::copy_nonoverlapping(pointer, moved, layout.size().min(size));
                self.dealloc(pointer, layout);
            }
            return moved;
        }
        // SAFETY: as in `alloc`; the caller keeps `realloc`'s contract.
        told(unsafe { (*self.heap.get()).realloc(pointer, layout.size(), layout.align(), size) })
    }
}

fn told(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        throw_str("out of memory");
    }
    pointer
}

/// Whole pages, each given out once.
struct Pages {
    /// Where the next ones begin; 0 before the first were asked for.
    end: Cell<usize>,
}

// SAFETY: the memory given out lies behind everything given out before, and inside the machine's memory.
unsafe impl Allocator for Pages {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        const NONE: (*mut u8, usize, u32) = (ptr::null_mut(), 0, 0);
        let there = wasm32::memory_size(0) * PAGE;
        let begin = if self.end.get() == 0 { there } else { self.end.get() };
        let Some(end) = size.checked_next_multiple_of(PAGE).and_then(|size| begin.checked_add(size)) else {
            return NONE;
        };
        if end > there && wasm32::memory_grow(0, (end - there) / PAGE) == usize::MAX {
            return NONE;
        }
        self.end.set(end);
        (ptr::without_provenance_mut(begin), end - begin, 0)
    }

    fn remap(&self, _: *mut u8, _: usize, _: usize, _: bool) -> *mut u8 {
        ptr::null_mut()
    }

    fn free_part(&self, _: *mut u8, _: usize, _: usize) -> bool {
        false
    }

    fn free(&self, _: *mut u8, _: usize) -> bool {
        false
    }

    fn can_release_part(&self, _: u32) -> bool {
        false
    }

    /// Pages that an earlier run grew into hold what it left there.
    fn allocates_zeros(&self) -> bool {
        false
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}
