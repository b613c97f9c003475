//! Copies of objects.

use super::condition::Conditions;
use super::object::{check_key, checksum};
use super::{Object, PutRequest, S3, S3Error};

/// Where a copy comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopySource {
    /// The bucket.
    pub bucket: String,
    /// The key.
    pub key: String,
    /// The version, if not the newest.
    pub version: Option<String>,
}

/// What to copy, and what is different about the copy.
#[derive(Clone, Debug, Default)]
pub struct CopyRequest {
    /// Where it comes from.
    pub source: CopySource,
    /// What is said of the copy. Metadata, content type and headers take the place of the source's if
    /// `replaces_metadata`, and tags if `replaces_tags`; the body is not looked at.
    pub put: PutRequest,
    /// Whether the source's metadata is left behind.
    pub replaces_metadata: bool,
    /// Whether the source's tags are left behind.
    pub replaces_tags: bool,
    /// The algorithm of the copy's checksum, such as `SHA256`, if not the source's.
    pub checksum: Option<String>,
    /// Refuse unless the source has this tag.
    pub if_match: Option<String>,
    /// Refuse if the source has this tag.
    pub if_none_match: Option<String>,
    /// Refuse unless the source has changed since, in nanoseconds since the Unix epoch.
    pub if_modified_since: Option<i64>,
    /// Refuse if the source has changed since, in nanoseconds since the Unix epoch.
    pub if_unmodified_since: Option<i64>,
}

/// What a copy answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The copy's tag, in double quotes.
    pub etag: String,
    /// Checksums in base64 by their member's name.
    pub checksums: Vec<(String, String)>,
    /// When it was copied.
    pub modified_ns: i64,
    /// The copy's version, if its bucket has versions.
    pub version: Option<String>,
    /// The source's version, if its bucket has versions.
    pub source_version: Option<String>,
}

/// Headers that a copy changes although it keeps the source's metadata.
const CHANGES: [&str; 5] = [
    "WebsiteRedirectLocation",
    "ServerSideEncryption",
    "SSEKMSKeyId",
    "BucketKeyEnabled",
    "SSECustomerAlgorithm",
];

impl CopyRequest {
    /// A copy that changes nothing.
    #[must_use]
    pub fn plain(bucket: &str, key: &str) -> Self {
        let source = CopySource { bucket: bucket.to_owned(), key: key.to_owned(), version: None };
        Self { source, ..Self::default() }
    }

    fn changes_nothing(&self, original: &Object) -> bool {
        !self.replaces_metadata
            && self.put.storage_class.is_none()
            && original.storage_class == "STANDARD"
            && self.source.version.is_none()
            && CHANGES.iter().all(|name| self.put.headers.get(name).is_none())
    }
}

impl S3 {
    /// Copies an object.
    ///
    /// # Errors
    /// `NoSuchBucket` and `NoSuchKey` for either side, `PreconditionFailed`, and `CopyOntoItself`.
    pub fn copy_object(&self, bucket: &str, key: &str, request: CopyRequest) -> Result<Copied, S3Error> {
        self.faulted("CopyObject")?;
        check_key(key)?;
        let source = &request.source;
        let (original, source_version) = self.copied_object(&request)?;
        self.with_bucket(bucket, |_| Ok(()))?;
        if source.bucket == bucket && source.key == key && request.changes_nothing(&original) {
            return Err(S3Error::CopyOntoItself);
        }
        let modified_ns = self.now_in_seconds();
        let given = request.put;
        let (if_match, if_none_match) = (given.if_match.clone(), given.if_none_match.clone());
        let mut copy = Object::new(PutRequest { body: original.body.to_vec(), ..given }, modified_ns)?;
        copy.checksums = match &request.checksum {
            Some(algorithm) => checksum(algorithm, &copy.body)
                .map(|checksum| (format!("Checksum{algorithm}"), checksum))
                .into_iter()
                .collect(),
            // The copy is whole, whatever parts the original came in.
            None if original.parts.is_empty() => original.checksums.clone(),
            None => copy.checksums,
        };
        if !request.replaces_metadata {
            copy.content_type = original.content_type;
            copy.metadata = original.metadata;
            let mut headers = original.headers;
            for (name, value) in copy.headers.iter() {
                headers.put(name, value.clone());
            }
            copy.headers = headers;
        }
        if !request.replaces_tags {
            copy.tags = original.tags;
        }
        let stored = self.with_bucket(bucket, |bucket| {
            bucket.check_put(key, if_match.as_deref(), if_none_match.as_deref())?;
            Ok(bucket.store(key, copy))
        })?;
        Ok(Copied {
            etag: stored.etag,
            checksums: stored.checksums,
            modified_ns,
            version: stored.version,
            source_version,
        })
    }

    /// The source of a copy, and its version.
    pub(super) fn copied_object(&self, request: &CopyRequest) -> Result<(Object, Option<String>), S3Error> {
        let CopySource { bucket, key, version } = &request.source;
        self.with_bucket(bucket, |bucket| {
            let (object, id) = bucket.version(key, version.as_deref()).map_err(|error| match error {
                S3Error::Deleted { key, .. } => S3Error::NoSuchKey { key },
                S3Error::Other(refusal) if refusal.code == "MethodNotAllowed" => S3Error::invalid_request(
                    "The source of a copy request may not specifically refer to a delete marker by version id.",
                ),
                other => other,
            })?;
            let conditions = Conditions {
                matches: request.if_match.as_deref(),
                none_match: request.if_none_match.as_deref(),
                modified_since: request.if_modified_since,
                unmodified_since: request.if_unmodified_since,
            };
            conditions.check_source(object)?;
            if is_archived(object) {
                return Err(S3Error::other(
                    "ObjectNotInActiveTierError",
                    403,
                    "The source object of the COPY operation is not in the active tier and is only stored in Amazon Glacier.",
                ));
            }
            Ok((object.clone(), bucket.versioning.map(|_| id.to_owned())))
        })
    }
}

/// Whether an object has to be restored before it can be read.
pub(super) fn is_archived(object: &Object) -> bool {
    ["GLACIER", "DEEP_ARCHIVE"].contains(&object.storage_class.as_str())
        && object.settings.get("Restore").is_none()
}
