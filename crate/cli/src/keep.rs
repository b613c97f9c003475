//! Settings of the system's allocator. The example of `crate/frame` that times it has this file too.

/// Has the system's allocator keep what is given back, as the browser's memory does. It would give large blocks to the kernel,
/// and to get the next one from there page by page takes longer than what most steps on a column do with it.
pub(crate) fn keep_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    for (option, value) in [
        // The heap of a thread of its own would end at 64 MB.
        (libc::M_ARENA_MAX, 1),
        (libc::M_MMAP_THRESHOLD, 32 << 20),
        (libc::M_TRIM_THRESHOLD, i32::MAX),
        (libc::M_TOP_PAD, 64 << 20),
    ] {
        // SAFETY: it changes settings of the allocator, which takes or refuses them.
        unsafe { libc::mallopt(option, value) };
    }
}
