//! Conditions that a request states, such as `If-Match`.

use super::object::same_tag;
use super::{Object, S3Error};

/// What must hold of an object.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Conditions<'text> {
    pub(super) matches: Option<&'text str>,
    pub(super) none_match: Option<&'text str>,
    pub(super) modified_since: Option<i64>,
    pub(super) unmodified_since: Option<i64>,
}

impl Conditions<'_> {
    /// A tag decides over a moment of the same sense, as RFC 7232 says.
    pub(super) fn check(&self, object: &Object) -> Result<(), S3Error> {
        self.check_presence(object, "If-Match", "If-Unmodified-Since")?;
        let unchanged = match self.none_match {
            Some(tag) => same_tag(tag, &object.etag),
            None => self.modified_since.is_some_and(|since| object.modified_ns <= since),
        };
        if unchanged { Err(S3Error::NotModified { etag: object.etag.clone() }) } else { Ok(()) }
    }

    /// The same for the source of a copy, which has no `304`.
    pub(super) fn check_source(&self, object: &Object) -> Result<(), S3Error> {
        self.check_presence(object, "x-amz-copy-source-If-Match", "x-amz-copy-source-If-Unmodified-Since")?;
        let refused = |condition| Err(S3Error::PreconditionFailed { condition });
        match self.none_match {
            Some(tag) if same_tag(tag, &object.etag) => refused("x-amz-copy-source-If-None-Match"),
            None if self.modified_since.is_some_and(|since| object.modified_ns <= since) => {
                refused("x-amz-copy-source-If-Modified-Since")
            }
            _ => Ok(()),
        }
    }

    fn check_presence(
        &self,
        object: &Object,
        tag_header: &'static str,
        moment_header: &'static str,
    ) -> Result<(), S3Error> {
        match self.matches {
            Some(tag) if !same_tag(tag, &object.etag) => {
                Err(S3Error::PreconditionFailed { condition: tag_header })
            }
            None if self.unmodified_since.is_some_and(|since| object.modified_ns > since) => {
                Err(S3Error::PreconditionFailed { condition: moment_header })
            }
            _ => Ok(()),
        }
    }
}
