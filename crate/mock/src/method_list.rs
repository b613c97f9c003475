//! The methods that a double was said to have.

use thiserror::Error;

/// The names of the only methods that a double has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MethodList {
    names: Vec<String>,
}

impl<'a> FromIterator<&'a str> for MethodList {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        Self { names: names.into_iter().map(str::to_owned).collect() }
    }
}

impl MethodList {
    /// Fails for a method that is not in the list.
    ///
    /// # Errors
    /// [`UnknownMethod`], with the nearest one that there is.
    pub fn check(&self, name: &str) -> Result<(), UnknownMethod> {
        if self.names.iter().any(|known| known == name) {
            return Ok(());
        }
        let nearest = self.names.iter().map(|known| (distance(known, name), known)).min();
        let nearest = nearest.filter(|(distance, _)| *distance <= 2).map(|(_, known)| known.clone());
        Err(UnknownMethod { name: name.to_owned(), nearest })
    }
}

/// A double was asked for a method that it has not.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("Mock object has no attribute '{name}'")]
pub struct UnknownMethod {
    /// What it was asked for.
    pub name: String,
    /// What was perhaps meant.
    pub nearest: Option<String>,
}

impl UnknownMethod {
    /// What was perhaps meant.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        self.nearest.as_ref().map(|name| format!("did you mean `{name}`?"))
    }
}

/// How many letters must be added, dropped or replaced to come from one name to the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, letter) in left.chars().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (column, other) in right.iter().enumerate() {
            let replaced = before + usize::from(letter != *other);
            before = row[column + 1];
            row[column + 1] = replaced.min(before + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}
