//! The names that the real clients have, recorded from them by `surface/record.py`.

/// What a module or an object of a service's library has.
#[derive(Debug, PartialEq, Eq)]
pub struct Surface {
    /// What it is called, such as `a client of S3`.
    pub name: &'static str,
    /// One name a line; behind it, the parts of an operation's answer with their types.
    lines: &'static str,
}

/// A client of S3, with what its operations answer.
pub static S3: Surface = Surface { name: "a client of S3", lines: include_str!("surface/s3.txt") };

/// The module `requests`.
pub static REQUESTS: Surface = Surface { name: "`requests`", lines: include_str!("surface/requests.txt") };

/// An `MlflowClient`.
pub static MLFLOW_CLIENT: Surface =
    Surface { name: "`MlflowClient`", lines: include_str!("surface/mlflow_client.txt") };

impl Surface {
    /// Whether it has `name`. What begins with an underscore is taken for granted.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        name.starts_with('_') || self.names().any(|known| known == name)
    }

    /// The name that was perhaps meant.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<&'static str> {
        nearest(name, self.names())
    }

    /// The parts of the answer of the operation `name` and their types in the service model. None where it answers with
    /// something else, or with nothing.
    #[must_use]
    pub fn parts_of(&self, name: &str) -> Option<Vec<(&'static str, &'static str)>> {
        let line = self.lines.lines().find(|line| line.split(' ').next() == Some(name))?;
        let parts: Vec<_> = line.split(' ').skip(1).filter_map(|part| part.split_once(':')).collect();
        (!parts.is_empty()).then_some(parts)
    }

    /// Whether it is that of S3.
    #[must_use]
    pub fn is_s3(&self) -> bool {
        *self == S3
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.lines.lines().filter_map(|line| line.split(' ').next())
    }
}

/// The one of `known` that differs from `name` in case and underscores alone, or in the form of one word.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |name: &str| name.to_lowercase().replace('_', "").trim_end_matches('s').to_owned();
    let wanted = plain(name);
    known.into_iter().find(|known| plain(known) == wanted)
}

#[cfg(test)]
mod tests {
    use super::{MLFLOW_CLIENT, REQUESTS, S3};

    #[test]
    fn what_the_real_ones_have_is_known() {
        assert!(S3.has("get_object") && S3.has("upload_file") && S3.has("exceptions"));
        assert!(REQUESTS.has("get") && REQUESTS.has("exceptions") && REQUESTS.has("__version__"));
        assert!(MLFLOW_CLIENT.has("set_registered_model_alias"));
    }

    #[test]
    fn what_they_do_not_have_is_known() {
        assert!(!S3.has("get_objects") && !REQUESTS.has("fetch") && !MLFLOW_CLIENT.has("register_model"));
        assert_eq!(S3.nearest("get_objects"), Some("get_object"));
        assert_eq!(S3.nearest("getObject"), Some("get_object"));
        assert_eq!(S3.nearest("fetch"), None);
    }

    #[test]
    fn the_parts_of_an_answer_have_types() {
        let parts = S3.parts_of("get_object").expect("it answers with parts");
        assert!(parts.contains(&("Body", "blob")) && parts.contains(&("LastModified", "timestamp")));
        assert_eq!(S3.parts_of("upload_file"), None);
    }
}
