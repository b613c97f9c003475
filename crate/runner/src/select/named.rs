//! Tests by their whole names: `test_a.py::TestK::test_b[1]`.

use std::rc::Rc;

use crate::collect::Item;

/// One of the things to collect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// The file.
    pub(crate) path: String,
    /// What of it: classes, then a function; nothing for all of it.
    parts: Vec<String>,
}

impl Wanted {
    /// Reads a path or a whole name.
    pub(crate) fn new(name: &str) -> Self {
        let (path, parts) = split(name);
        Self { path: path.to_owned(), parts: parts.into_iter().map(str::to_owned).collect() }
    }

    /// Whether it is only a part of the file at `path`.
    pub(crate) fn is_part_of(&self, path: &str) -> bool {
        self.path == path && !self.parts.is_empty()
    }

    fn covers(&self, item: &Item) -> bool {
        if item.path != self.path {
            return false;
        }
        let (_, parts) = split(&item.id);
        let Some(last) = self.parts.len().checked_sub(1) else { return true };
        parts.len() > last
            && self.parts.iter().zip(&parts).enumerate().all(|(index, (wanted, part))| {
                // Without its brackets a test's name means all its parameters.
                wanted == part || (index == last && part.split('[').next() == Some(wanted.as_str()))
            })
    }
}

/// Of `items`, those that are wanted, in the order in which they are: each once.
///
/// # Errors
/// What pytest says where nothing is called that. `folder` is the work folder.
pub(crate) fn named(items: Vec<Rc<Item>>, wanted: &[Wanted], folder: &str) -> Result<Vec<Rc<Item>>, String> {
    let mut left: Vec<Option<Rc<Item>>> = items.into_iter().map(Some).collect();
    let mut chosen = Vec::new();
    let mut met: Vec<String> = Vec::new();
    let mut missing = Vec::new();
    for one in wanted {
        let before = met.len();
        for place in &mut left {
            if place.as_ref().is_some_and(|item| one.covers(item)) {
                let item = place.take();
                met.extend(item.as_ref().map(|item| item.id.clone()));
                chosen.extend(item);
            }
        }
        let was_met = met.len() > before || chosen.iter().any(|item| one.covers(item));
        if !was_met && !one.parts.is_empty() {
            missing.push(format!(
                "not found: {folder}/{}::{}\n{}",
                one.path,
                one.parts.join("::"),
                nearest(one)
            ));
        }
    }
    if missing.is_empty() { Ok(chosen) } else { Err(missing.join("\n\nERROR: ")) }
}

/// The words on where it was looked for.
fn nearest(wanted: &Wanted) -> String {
    let place = match wanted.parts.len().checked_sub(2).and_then(|index| wanted.parts.get(index)) {
        Some(class) => format!("<Class {class}>"),
        None => format!("<Module {}>", wanted.path.rsplit('/').next().unwrap_or_default()),
    };
    format!("(no match in any of [{place}])")
}

/// The file's path, and the parts of the name behind it. What stands in brackets is not divided.
pub(super) fn split(name: &str) -> (&str, Vec<&str>) {
    let end = name.find('[').unwrap_or(name.len());
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, separator) in name[..end].match_indices("::") {
        parts.push(&name[begin..at]);
        begin = at + separator.len();
    }
    parts.push(&name[begin..]);
    let path = parts.remove(0);
    (path, parts)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn brackets_keep_their_colons() {
        assert_eq!(split("a/test_b.py::TestK::test_c[x::y]"), ("a/test_b.py", vec!["TestK", "test_c[x::y]"]));
        assert_eq!(split("test_b.py"), ("test_b.py", vec![]));
    }
}
