//! The full name of a double, from the root of its tree.

use std::rc::Rc;

/// One double on the way to the root.
#[derive(Clone, Debug)]
pub struct Link {
    /// The name, if it has one.
    pub name: Option<Rc<str>>,
    /// The step it was reached by.
    pub step: Rc<str>,
}

/// The full name of the double whose way to the root is `links`, itself first.
///
/// - source: `CPython` 3.14 `unittest.mock`, `NonCallableMock._extract_mock_name`
///
/// ```
/// use mock::{full_name, Link};
///
/// let link = |name: Option<&str>, step: &str| Link { name: name.map(Into::into), step: step.into() };
/// let way = [link(Some("item"), "item"), link(None, "()"), link(Some("client"), "")];
/// assert_eq!(full_name(&way), "client().item");
/// ```
#[must_use]
pub fn full_name(links: &[Link]) -> String {
    let Some((own, above)) = links.split_first() else { return "mock".to_owned() };
    let mut parts = vec![own.step.to_string()];
    let mut dot = if &*own.step == "()" { "" } else { "." };
    for link in above {
        parts.push(format!("{}{dot}", link.step));
        dot = if &*link.step == "()" { "" } else { "." };
    }
    parts.reverse();
    let root = links.last().and_then(|link| link.name.as_deref()).filter(|name| !name.is_empty());
    let mut first = root.unwrap_or("mock").to_owned();
    if parts.get(1).is_some_and(|part| part != "()" && part != "().") {
        first.push('.');
    }
    parts[0] = first;
    parts.concat()
}
