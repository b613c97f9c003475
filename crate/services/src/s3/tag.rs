//! Tags: names with values, on buckets and objects.

use super::{S3, S3Error};
use crate::aws::{Fields, Value};

/// The most tags that an object has.
pub(super) const MOST_OBJECT_TAGS: usize = 10;

/// A tag's name and its value.
pub type Tag = (String, String);

impl S3 {
    /// Gives an object tags in place of those that it had, and tells its version if the bucket has versions.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`, `InvalidTag`, and `BadRequest` for more than ten.
    pub fn put_object_tags(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
        tags: Vec<Tag>,
    ) -> Result<Option<String>, S3Error> {
        check_tags(&tags, MOST_OBJECT_TAGS)?;
        self.with_bucket(bucket, |bucket| {
            bucket.version_mut(key, version).map_err(|error| untaggable(error, "PUT"))?.tags = tags;
            let id = bucket.version(key, version)?.1.to_owned();
            Ok(bucket.versioning.map(|_| id))
        })
    }

    /// The tags of an object, and its version if the bucket has versions.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`.
    pub fn object_tags(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
    ) -> Result<(Vec<Tag>, Option<String>), S3Error> {
        self.with_bucket(bucket, |bucket| {
            let (object, id) = bucket.version(key, version).map_err(|error| untaggable(error, "GET"))?;
            Ok((object.tags.clone(), bucket.versioning.map(|_| id.to_owned())))
        })
    }
}

/// A delete marker has no tags.
fn untaggable(error: S3Error, method: &str) -> S3Error {
    let is_marker = match &error {
        S3Error::Other(refusal) => refusal.code == "MethodNotAllowed",
        other => matches!(other, S3Error::Deleted { .. }),
    };
    match error {
        _ if is_marker => S3Error::other(
            "MethodNotAllowed",
            405,
            "The specified method is not allowed against this resource.",
        )
        .beside("Method", method)
        .beside("ResourceType", "DeleteMarker"),
        other => other,
    }
}

/// The tags of a document with a `TagSet`.
pub(super) fn tags_of(document: &Fields) -> Vec<Tag> {
    let read = |tag: &Value| {
        let tag = tag.as_map()?;
        Some((tag.owned("Key")?, tag.owned("Value").unwrap_or_default()))
    };
    document.list("TagSet").iter().filter_map(read).collect()
}

/// The document that [`tags_of`] reads.
pub(super) fn tag_set(tags: &[Tag]) -> Vec<Fields> {
    tags.iter().map(|(key, value)| Fields::new().with("Key", key).with("Value", value)).collect()
}

pub(super) fn check_tags(tags: &[Tag], most: usize) -> Result<(), S3Error> {
    let invalid =
        |message: &str, key: &str| Err(S3Error::other("InvalidTag", 400, message).beside("TagKey", key));
    if tags.len() > most {
        let what = if most == MOST_OBJECT_TAGS { "Object tags" } else { "Bucket tag count" };
        return Err(S3Error::other("BadRequest", 400, &format!("{what} cannot be greater than {most}")));
    }
    for (index, (key, value)) in tags.iter().enumerate() {
        if tags[..index].iter().any(|(known, _)| known == key) {
            return invalid("Cannot provide multiple Tags with the same key", key);
        }
        if key.starts_with("aws:") {
            return invalid("Your TagKey cannot be prefixed with aws:", key);
        }
        let is_fine = |text: &str| {
            text.chars()
                .all(|letter| letter.is_alphanumeric() || letter == ' ' || "+-=._:/@".contains(letter))
        };
        if key.is_empty() || key.chars().count() > 128 || !is_fine(key) {
            return invalid("The TagKey you have provided is invalid", key);
        }
        if value.chars().count() > 256 || !is_fine(value) {
            return Err(S3Error::other("InvalidTag", 400, "The TagValue you have provided is invalid")
                .beside("TagKey", key)
                .beside("TagValue", value));
        }
    }
    Ok(())
}
