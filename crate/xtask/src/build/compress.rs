//! Brotli and gzip copies beside each file that they make smaller.
//!
//! What was compressed once is kept under `target/compressed`, named after the content: brotli takes about half a
//! minute for the engine, and most builds change little of it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::dist::{Dist, hash};
use crate::checkout::{Checkout, files_under, read, write};
use crate::error::Error;

/// How hard brotli tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quality {
    /// As hard as it can.
    Release,
    /// Fast, for a page that is looked at once on the same machine.
    Serve,
}

/// What a browser downloads as text or wasm; pictures and the like are compressed already.
const WORTHWHILE: &[&str] =
    &["html", "css", "js", "wasm", "json", "md", "toml", "py", "svg", "txt", "bin", "csv"];
/// Below this, the headers of a response weigh more than what is saved.
const SMALLEST: usize = 256;

/// Compresses every file worth it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn all(checkout: &Checkout, dist: &Dist, quality: Quality) -> Result<(), Error> {
    let cache = checkout.target().join("compressed");
    let mut work: Vec<(u64, PathBuf)> = Vec::new();
    for path in files_under(&dist.folder)? {
        let extension = path.extension().map(|extension| extension.to_string_lossy().into_owned());
        if extension.is_some_and(|extension| WORTHWHILE.contains(&extension.as_str())) {
            let size = std::fs::metadata(&path).map_err(Error::file("read", &path))?.len();
            work.push((size, path));
        }
    }
    // The largest is taken first (from the end), so that one core does not work on it alone at the end.
    work.sort();
    let queue = Mutex::new(work);
    let failures = Mutex::new(Vec::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().map(|mut queue| queue.pop());
                    let Ok(Some((_, path))) = next else { break };
                    if let Err(error) = one(&cache, &path, quality)
                        && let Ok(mut failures) = failures.lock()
                    {
                        failures.push(error);
                    }
                }
            });
        }
    });
    failures.into_inner().ok().and_then(|mut failures| failures.pop()).map_or(Ok(()), Err)
}

fn one(cache: &Path, path: &Path, quality: Quality) -> Result<(), Error> {
    let bytes = read(path)?;
    if bytes.len() < SMALLEST {
        return Ok(());
    }
    let best = cached(cache, &bytes, 11, "br");
    let (level, kept) = match quality {
        Quality::Serve if !best.is_file() => (5, cached(cache, &bytes, 5, "br")),
        _ => (11, best),
    };
    keep(&kept, &with_suffix(path, "br"), bytes.len(), || brotli_bytes(&bytes, level))?;
    let kept = cached(cache, &bytes, 9, "gz");
    keep(&kept, &with_suffix(path, "gz"), bytes.len(), || gzip_bytes(&bytes))
}

fn keep(
    kept: &Path,
    beside: &Path,
    raw: usize,
    make: impl FnOnce() -> std::io::Result<Vec<u8>>,
) -> Result<(), Error> {
    let bytes = if let Ok(bytes) = read(kept) {
        bytes
    } else {
        let bytes = make().map_err(Error::file("compress", beside))?;
        // A half-written file must never be taken for a whole one.
        let part = with_suffix(kept, "part");
        write(&part, &bytes)?;
        std::fs::rename(&part, kept).map_err(Error::file("write", kept))?;
        bytes
    };
    if bytes.len() < raw { write(beside, &bytes) } else { Ok(()) }
}

fn cached(cache: &Path, bytes: &[u8], level: u32, extension: &str) -> PathBuf {
    cache.join(format!("{:016x}-{}-{level}.{extension}", hash(bytes), bytes.len()))
}

fn with_suffix(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn brotli_bytes(bytes: &[u8], level: u32) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    // The largest window: wasm repeats itself over megabytes.
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 1 << 16, level, 24);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(packed)
}

fn gzip_bytes(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
