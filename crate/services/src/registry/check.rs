//! What names, ids and values may look like.

use super::RegistryError;

/// How long the name of a metric, a parameter or a tag may be.
const KEY_LIMIT: usize = 250;

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether something of this form may be known by `text`.
pub(crate) fn is_id(text: &str, most: usize) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.chars().count() <= most
        && text.chars().all(|character| is_word(character) || character == '-')
}

/// `text` as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

pub(crate) fn run_id(id: &str) -> Result<(), RegistryError> {
    if is_id(id, 256) {
        return Ok(());
    }
    Err(RegistryError::InvalidValue { value: quoted(id), path: "run_id".to_owned(), reason: ".".to_owned() })
}

/// The name of a metric, a parameter or a tag: characters of which file names are made, and no way out of a folder.
pub(crate) fn key(key: &str, path: &str) -> Result<(), RegistryError> {
    let invalid = |reason: String| {
        Err(RegistryError::InvalidValue {
            value: quoted(key),
            path: path.to_owned(),
            reason: format!(": {reason}"),
        })
    };
    if !key.chars().all(|character| is_word(character) || "/.- :".contains(character)) {
        return invalid(
            "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and \
             slashes (/)."
                .to_owned(),
        );
    }
    let normal = normal_path(key);
    if normal != key || normal == "." || normal.starts_with("..") || normal.starts_with('/') {
        return invalid(format!(
            "Names may be treated as files in certain cases, and must not resolve to other names when treated as \
             such. This name would resolve to '{normal}'"
        ));
    }
    Ok(())
}

pub(crate) fn key_length(key: &str, what: &str) -> Result<(), RegistryError> {
    length(key, what, KEY_LIMIT)
}

pub(crate) fn length(text: &str, what: &str, limit: usize) -> Result<(), RegistryError> {
    if text.chars().count() <= limit {
        return Ok(());
    }
    Err(RegistryError::TooLong { path: what.to_owned(), limit })
}

/// A tag's name and value.
pub(crate) fn tag(name: &str, value: &str, limit: usize) -> Result<(), RegistryError> {
    key(name, "key")?;
    key_length(name, "key")?;
    length(value, "value", limit)
}

/// A path without `.`, `..` and double slashes.
fn normal_path(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if path.starts_with('/') => {}
            name => parts.push(name),
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    let normal = format!("{root}{}", parts.join("/"));
    if normal.is_empty() { ".".to_owned() } else { normal }
}
