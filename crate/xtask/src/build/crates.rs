//! Which crates the engine's code is of, and how much of it a page loads at first.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use wasmparser::{Parser, Payload, TypeRef};

use super::image::product;
use crate::error::Error;

/// So much code of a crate is worth a line of its own.
const LEAST_BYTES: usize = 20_000;

/// A line for each crate with much code: what of it is in the first part and in the rest. Generic code counts for the
/// crate that wrote it.
///
/// - `names` and `used`: as `super::split` numbers functions
/// - units: kB of 1000 bytes, before compression
///
/// # Errors
/// When it is not wasm.
pub(crate) fn table(wasm: &[u8], names: &[String], used: &BTreeSet<usize>) -> Result<String, Error> {
    let mut crates: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (number, size) in body_sizes(wasm)? {
        let name = names.get(number).and_then(|name| crate_of(name)).unwrap_or("without a name");
        crates.entry(name).or_default()[usize::from(!used.contains(&number))] += size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, sizes)| std::cmp::Reverse(sizes[0]));
    let mut text =
        format!("{:<34} {:>10} {:>10}   (kB, before compression)\n", "code by crate", "first", "rest");
    let (much, little): (Vec<_>, Vec<_>) =
        crates.into_iter().partition(|(_, sizes)| sizes.iter().sum::<usize>() >= LEAST_BYTES);
    let others = little.iter().fold([0, 0], |[first, rest], (_, sizes)| [first + sizes[0], rest + sizes[1]]);
    for (name, [first, rest]) in much.into_iter().chain([("others", others)]) {
        let _ = writeln!(text, "  {name:<32} {:>10} {:>10}", kilobytes(first), kilobytes(rest));
    }
    Ok(text)
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

/// The number of each function with a body, and how long the body is.
fn body_sizes(wasm: &[u8]) -> Result<Vec<(usize, usize)>, Error> {
    let (mut number, mut sizes) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(|error| product(&error.to_string()))? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.map_err(|error| product(&error.to_string()))?;
                    number += usize::from(matches!(import.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                sizes.push((number, body.range().len()));
                number += 1;
            }
            _ => {}
        }
    }
    Ok(sizes)
}

/// The crate that a mangled name begins with: `C`, perhaps `s..._`, and the name behind its length.
fn crate_of(name: &str) -> Option<&str> {
    let mangled = name.strip_prefix("_R")?;
    mangled.match_indices('C').find_map(|(at, _)| {
        let mut rest = &mangled[at + 1..];
        if let Some(behind) = rest.strip_prefix('s') {
            let (number, behind) = behind.split_once('_')?;
            if !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            rest = behind;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let length: usize = rest[..digits].parse().ok()?;
        let name = rest[digits..].get(..length)?;
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_').then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn crates_of_mangled_names() {
        for (name, expect) in [
            ("_RNvMs_NtNtCs2eIo0sSUAf5_11arrow_array5array15primitive", Some("arrow_array")),
            ("_RINvNtCs1ZDFFQuLFZY_21rustpython_sre_engine6engine6__matchNtE", Some("rustpython_sre_engine")),
            ("_RNvC6worker4step", Some("worker")),
            ("step externref shim", None),
        ] {
            assert_eq!(crate_of(name), expect, "{name}");
        }
    }
}
