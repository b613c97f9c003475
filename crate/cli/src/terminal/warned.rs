//! The warnings, those that say the same together.

use std::collections::BTreeMap;
use std::io;

use protocol::Warning;

use super::Terminal;
use super::header::FOLDER;

/// So many places are named one by one.
const NAMED: usize = 10;
const DOCS: &str = "-- Docs: https://docs.pytest.org/en/stable/how-to/capture-warnings.html";

/// A warning, and the test that it came out of.
#[derive(Clone, Debug)]
pub(super) struct Warned {
    pub(super) test: Option<String>,
    pub(super) warning: Warning,
}

impl Terminal<'_> {
    /// All of them, where they are wanted.
    pub(super) fn warnings(&mut self) -> io::Result<()> {
        if self.warned.is_empty() || !self.view.wants('w') {
            return Ok(());
        }
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for Warned { test, warning } in &self.warned {
            let place = test.clone().unwrap_or_else(|| format!("{}:{}", warning.path, warning.line));
            let text = text(warning);
            match groups.iter_mut().find(|(known, _)| *known == text) {
                Some((_, places)) => places.push(place),
                None => groups.push((text, vec![place])),
            }
        }
        self.page.rule('=', "warnings summary")?;
        for (text, places) in groups {
            for place in named(places) {
                self.page.line(&place)?;
            }
            for line in text.lines() {
                self.page.line(&format!("  {line}"))?;
            }
            self.page.line("")?;
        }
        self.page.line(DOCS)
    }
}

/// As Python prints it.
fn text(warning: &Warning) -> String {
    let Warning { category, message, path, line, source } = warning;
    let is_elsewhere = path.starts_with(['/', '<']);
    let folder = if is_elsewhere { String::new() } else { format!("{FOLDER}/") };
    let source = source.as_ref().map_or_else(String::new, |source| format!("\n  {source}"));
    format!("{folder}{path}:{line}: {category}: {message}{source}")
}

/// The places, or where they are too many, how many of them are in each file.
fn named(places: Vec<String>) -> Vec<String> {
    if places.len() < NAMED {
        return places;
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut index: BTreeMap<String, usize> = BTreeMap::new();
    for place in places {
        let file = place.split("::").next().unwrap_or_default().to_owned();
        let at = *index.entry(file.clone()).or_insert(counts.len());
        if at == counts.len() {
            counts.push((file, 0));
        }
        counts[at].1 += 1;
    }
    let words = |count: usize| if count > 1 { "warnings" } else { "warning" };
    counts.into_iter().map(|(file, count)| format!("{file}: {count} {}", words(count))).collect()
}
