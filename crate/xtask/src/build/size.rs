//! The size table: what a visitor downloads, and what of it a Run needs.

use std::fmt::Write;
use std::path::Path;

use super::engine::CRATES;
use crate::checkout::{Checkout, files_under, relative};
use crate::error::Error;

/// What the files are for, in the order they are downloaded; the first prefix that fits decides.
const GROUPS: &[(&str, &[&str])] = &[
    ("page", &["index.html", "style-", "boot-", "page-"]),
    ("editor", &["editor-"]),
    ("engine", &["worker-", "engine-"]),
    ("rest of the engine, lazily", &["rest-"]),
    ("python library, lazily", &["python-"]),
    ("lessons", &["lessons/"]),
    ("notices", &["notices.html"]),
];

/// The files and their sizes, with sums.
///
/// - shape: one line a file of the first three groups, one a group of the others; then the engine's code by crate
/// - units: kB of 1000 bytes
///
/// # Errors
/// When there is no `dist/`.
pub(crate) fn table(checkout: &Checkout) -> Result<String, Error> {
    let dist = checkout.dist();
    let mut text = format!("{:<34} {:>10} {:>10} {:>10}   (kB)\n", "", "raw", "gzip", "brotli");
    let mut first_run = Size::default();
    let mut everything = Size::default();
    let files = files_under(&dist)?;
    let files: Vec<_> = files.iter().filter(|file| !is_copy(file)).collect();
    for (group, prefixes) in GROUPS {
        let mut sum = Size::default();
        let mut lines = String::new();
        for file in &files {
            let name = relative(file, &dist);
            if prefixes.iter().any(|prefix| name.starts_with(prefix)) {
                let size = Size::of(file)?;
                sum.add(size);
                row(&mut lines, &format!("  {name}"), size);
            }
        }
        row(&mut text, group, sum);
        if matches!(*group, "page" | "editor" | "engine") {
            text.push_str(&lines);
            first_run.add(sum);
        }
        everything.add(sum);
    }
    row(&mut text, "to the first verdict", first_run);
    row(&mut text, "all of dist/", everything);
    // What was built elsewhere has no such list.
    if let Ok(crates) = std::fs::read_to_string(checkout.target().join("engine").join(CRATES)) {
        write!(text, "\n{crates}").expect("a string takes all");
    }
    text.pop();
    Ok(text)
}

#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn of(file: &Path) -> Result<Self, Error> {
        let raw = std::fs::metadata(file).map_err(Error::file("read", file))?.len();
        let copy = |suffix: &str| {
            let mut name = file.as_os_str().to_owned();
            name.push(suffix);
            std::fs::metadata(name).map_or(raw, |data| data.len())
        };
        Ok(Self { raw, gzip: copy(".gz"), brotli: copy(".br") })
    }

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

fn is_copy(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "br" || extension == "gz")
}

fn row(text: &mut String, name: &str, size: Size) {
    let kilo = |bytes: u64| format!("{}.{}", bytes / 1000, bytes % 1000 / 100);
    let columns = [size.raw, size.gzip, size.brotli].map(kilo);
    writeln!(text, "{name:<34} {:>10} {:>10} {:>10}", columns[0], columns[1], columns[2])
        .expect("writing to a string cannot fail");
}
