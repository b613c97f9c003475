//! The system's allocator for programs that work on whole columns.
//!
//! A block of megabytes that is given back goes to the kernel, and the next of its size comes from there page by page,
//! which takes longer than to calculate what it is for: Arrow's C++ and numpy keep theirs or ask for large pages. Here a
//! few large blocks are kept for those who ask next, as in the browser, whose memory never shrinks.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::{self, NonNull};
use std::sync::{Mutex, PoisonError};

/// What is smaller is left to the system alone, in bytes.
const LARGE: usize = 1 << 20;
/// So many bytes are kept at most.
const ROOM: usize = 256 << 20;
/// So many blocks are kept at most.
const BLOCKS: usize = 64;
/// What the system aligns every block to.
const ALIGN: usize = 16;

/// The system's allocator, which keeps large blocks that are given back.
pub struct Keeping {
    kept: Mutex<Kept>,
}

impl Keeping {
    /// An allocator that has kept nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { kept: Mutex::new(Kept { blocks: [const { None }; BLOCKS], count: 0, bytes: 0 }) }
    }

    /// A block that is kept, if there is one of this layout.
    fn taken(&self, layout: Layout) -> Option<NonNull<u8>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).take(layout)
    }
}

impl Default for Keeping {
    fn default() -> Self {
        Self::new()
    }
}

// SAFETY: a large block is the system's, asked for and given back with the layout that `whole` makes of the caller's, which
// is the same for the same layout; a small one is the system's with the caller's layout. A block that is kept is nobody's.
unsafe impl GlobalAlloc for Keeping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(whole) = whole(layout) else {
            // SAFETY: the caller keeps `alloc`'s contract.
            return unsafe { System.alloc(layout) };
        };
        match self.taken(whole) {
            Some(block) => block.as_ptr(),
            // SAFETY: it is not empty.
            None => unsafe { System.alloc(whole) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let Some(whole) = whole(layout) else {
            // SAFETY: the caller keeps `alloc_zeroed`'s contract.
            return unsafe { System.alloc_zeroed(layout) };
        };
        let Some(block) = self.taken(whole) else {
            // SAFETY: it is not empty.
            return unsafe { System.alloc_zeroed(whole) };
        };
        // SAFETY: the block is as long as the layout at least.
        unsafe { block.as_ptr().write_bytes(0, layout.size()) };
        block.as_ptr()
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        let (Some(whole), Some(block)) = (whole(layout), NonNull::new(pointer)) else {
            // SAFETY: the caller keeps `dealloc`'s contract.
            return unsafe { System.dealloc(pointer, layout) };
        };
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).keep(Block { start: block, layout: whole });
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let Ok(fresh) = Layout::from_size_align(size, layout.align()) else { return ptr::null_mut() };
        let (before, after) = (whole(layout).unwrap_or(layout), whole(fresh).unwrap_or(fresh));
        if before == after {
            return pointer;
        }
        if before.align() == after.align() {
            // SAFETY: the block was asked for with this layout; the size is not 0 as the caller's is not.
            return unsafe { System.realloc(pointer, before, after.size()) };
        }
        // SAFETY: both blocks are as long as the shorter one, and the old one is given back once.
        unsafe {
            let moved = self.alloc(fresh);
            if !moved.is_null() {
                ptr::copy_nonoverlapping(pointer, moved, layout.size().min(size));
                self.dealloc(pointer, layout);
            }
            moved
        }
    }
}

/// The layout of the block that a large one gets: blocks of like sizes can take each other's place.
///
/// - units: sizes go up in eighths of a power of two
fn whole(layout: Layout) -> Option<Layout> {
    let size = layout.size();
    if size < LARGE {
        return None;
    }
    let step = 1 << (size.ilog2() - 3);
    Layout::from_size_align(size.checked_next_multiple_of(step)?, layout.align().max(ALIGN)).ok()
}

/// A block of the system's that nobody uses.
struct Block {
    start: NonNull<u8>,
    layout: Layout,
}

// SAFETY: nobody else has it.
unsafe impl Send for Block {}

impl Drop for Block {
    fn drop(&mut self) {
        // SAFETY: the block was asked for with this layout, and nobody uses it.
        unsafe { System.dealloc(self.start.as_ptr(), self.layout) }
    }
}

/// The blocks that are kept, the oldest first.
struct Kept {
    blocks: [Option<Block>; BLOCKS],
    count: usize,
    bytes: usize,
}

impl Kept {
    fn take(&mut self, layout: Layout) -> Option<NonNull<u8>> {
        let held = |block: &Option<Block>| block.as_ref().is_some_and(|block| block.layout == layout);
        // What was given back last is nearest.
        let at = self.blocks[..self.count].iter().rposition(held)?;
        let block = self.remove(at)?;
        let start = block.start;
        std::mem::forget(block);
        Some(start)
    }

    /// Keeps a block, and gives the oldest back for which there is no room any more.
    fn keep(&mut self, block: Block) {
        let size = block.layout.size();
        if size > ROOM {
            return;
        }
        while self.count == BLOCKS || self.bytes + size > ROOM {
            drop(self.remove(0));
        }
        self.blocks[self.count] = Some(block);
        self.count += 1;
        self.bytes += size;
    }

    fn remove(&mut self, at: usize) -> Option<Block> {
        let block = self.blocks[at].take()?;
        self.blocks[at..self.count].rotate_left(1);
        self.count -= 1;
        self.bytes -= block.layout.size();
        Some(block)
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, GlobalAlloc, Keeping, LARGE, Layout, PoisonError, ROOM};

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size, 8).expect("a size that there is")
    }

    /// How many blocks and bytes are kept.
    #[track_caller]
    fn check(heap: &Keeping, expect: (usize, usize)) {
        let kept = heap.kept.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!((kept.count, kept.bytes), expect);
    }

    #[test]
    fn a_large_block_goes_to_the_next_who_asks_for_one_like_it() {
        let heap = Keeping::new();
        // SAFETY: every block is given back once, with the layout that it was asked for or has grown to.
        unsafe {
            let first = heap.alloc(layout(LARGE + 1));
            *first = 7;
            heap.dealloc(first, layout(LARGE + 1));
            check(&heap, (1, LARGE / 8 * 9));
            let second = heap.alloc_zeroed(layout(LARGE + 5000));
            assert_eq!((second, *second), (first, 0));
            check(&heap, (0, 0));
            assert_eq!(heap.realloc(second, layout(LARGE + 5000), LARGE + 6000), first);
            *second = 9;
            let grown = heap.realloc(second, layout(LARGE + 6000), 4 * LARGE);
            assert_eq!(*grown, 9);
            let small = heap.realloc(grown, layout(4 * LARGE), 100);
            assert_eq!(*small, 9);
            heap.dealloc(small, layout(100));
        }
        check(&heap, (1, 4 * LARGE));
    }

    #[test]
    fn the_oldest_blocks_make_room() {
        let heap = Keeping::new();
        // SAFETY: every block is given back once, with the layout that it was asked for.
        unsafe {
            let blocks: Vec<*mut u8> = (0..=BLOCKS).map(|_| heap.alloc(layout(LARGE))).collect();
            for block in blocks {
                heap.dealloc(block, layout(LARGE));
            }
            check(&heap, (BLOCKS, BLOCKS * LARGE));
            heap.dealloc(heap.alloc(layout(ROOM)), layout(ROOM));
            check(&heap, (1, ROOM));
            heap.dealloc(heap.alloc(layout(2 * ROOM)), layout(2 * ROOM));
            check(&heap, (1, ROOM));
        }
    }
}
