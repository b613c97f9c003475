//! Operations on single objects: put, get, head, delete, copy.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use md5::{Digest as _, Md5};

use super::{ByteRange, S3, S3Error, hexadecimal};

/// An object's bytes, shared rather than copied.
pub type Body = Rc<[u8]>;

/// An object and what S3 keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The bytes.
    pub body: Body,
    /// The MD5 of the bytes in hexadecimal, in double quotes, as the header has it.
    pub etag: String,
    /// The CRC-32 of the bytes in base64.
    pub checksum_crc32: String,
    /// What kind of content it is.
    pub content_type: String,
    /// The caller's own `x-amz-meta-` headers, names in lower case, in order.
    pub metadata: Vec<(String, String)>,
    /// When it was put.
    pub modified_ns: i64,
}

/// What to put.
#[derive(Clone, Debug, Default)]
pub struct PutRequest {
    /// The bytes.
    pub body: Vec<u8>,
    /// What kind of content it is; `binary/octet-stream` if nothing is said.
    pub content_type: Option<String>,
    /// The caller's own headers.
    pub metadata: Vec<(String, String)>,
    /// `*` to refuse where the key is taken.
    pub if_none_match: Option<String>,
}

/// What a put answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The object's tag, in double quotes.
    pub etag: String,
    /// The CRC-32 in base64.
    pub checksum_crc32: String,
    /// When it was put.
    pub modified_ns: i64,
}

/// What to get or to head, beside the key.
#[derive(Clone, Debug, Default)]
pub struct GetRequest {
    /// A range such as `bytes=0-99`.
    pub range: Option<String>,
    /// Refuse unless the object has this tag.
    pub if_match: Option<String>,
    /// Refuse if the object has this tag.
    pub if_none_match: Option<String>,
}

/// What a get answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The object as it is stored.
    pub object: Object,
    /// The part that was asked for, if one was.
    pub range: Option<ByteRange>,
}

impl Received {
    /// The bytes that were asked for.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self.range {
            Some(range) => &self.object.body[range.first..=range.last],
            None => &self.object.body,
        }
    }
}

/// What a copy answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The copy's tag, in double quotes.
    pub etag: String,
    /// The CRC-32 in base64.
    pub checksum_crc32: String,
    /// When it was copied.
    pub modified_ns: i64,
}

/// An object in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectSummary {
    /// Its key.
    pub key: String,
    /// When it was put.
    pub modified_ns: i64,
    /// Its tag, in double quotes.
    pub etag: String,
    /// Its size in bytes.
    pub size: usize,
}

impl S3 {
    /// Stores an object, replacing one of the same key.
    ///
    /// # Errors
    /// `NoSuchBucket`, and `PreconditionFailed` where `if_none_match` forbids to replace.
    pub fn put_object(&self, bucket: &str, key: &str, request: PutRequest) -> Result<Stored, S3Error> {
        let modified_ns = self.now_in_seconds();
        self.with_bucket(bucket, |bucket| {
            if request.if_none_match.as_deref() == Some("*") && bucket.objects.contains_key(key) {
                return Err(S3Error::PreconditionFailed { condition: "If-None-Match" });
            }
            let content_type = request.content_type.unwrap_or_else(|| "binary/octet-stream".to_owned());
            let mut metadata = request.metadata;
            for (name, _) in &mut metadata {
                name.make_ascii_lowercase();
            }
            let object = Object {
                etag: etag(&request.body),
                checksum_crc32: BASE64.encode(crc32fast::hash(&request.body).to_be_bytes()),
                body: request.body.into(),
                content_type,
                metadata,
                modified_ns,
            };
            let stored = Stored {
                etag: object.etag.clone(),
                checksum_crc32: object.checksum_crc32.clone(),
                modified_ns,
            };
            bucket.objects.insert(key.to_owned(), object);
            Ok(stored)
        })
    }

    /// An object, or the part of it that was asked for.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchKey`, `PreconditionFailed`, `NotModified`, `InvalidRange`.
    pub fn get_object(&self, bucket: &str, key: &str, request: &GetRequest) -> Result<Received, S3Error> {
        let object = self.with_bucket(bucket, |bucket| {
            bucket.objects.get(key).cloned().ok_or_else(|| S3Error::NoSuchKey { key: key.to_owned() })
        })?;
        if request.if_match.as_ref().is_some_and(|tag| !same_tag(tag, &object.etag)) {
            return Err(S3Error::PreconditionFailed { condition: "If-Match" });
        }
        if request.if_none_match.as_ref().is_some_and(|tag| same_tag(tag, &object.etag)) {
            return Err(S3Error::NotModified);
        }
        let range = match &request.range {
            Some(header) => ByteRange::parse(header, object.body.len())?,
            None => None,
        };
        Ok(Received { object, range })
    }

    /// What is known of an object, without its bytes.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NotFound`, `PreconditionFailed`, `NotModified`, `InvalidRange`.
    pub fn head_object(&self, bucket: &str, key: &str, request: &GetRequest) -> Result<Received, S3Error> {
        self.get_object(bucket, key, request).map_err(|error| match error {
            S3Error::NoSuchKey { .. } => S3Error::NotFound,
            other => other,
        })
    }

    /// Removes an object. A missing one is fine.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn delete_object(&self, bucket: &str, key: &str) -> Result<(), S3Error> {
        self.with_bucket(bucket, |bucket| {
            bucket.objects.remove(key);
            Ok(())
        })
    }

    /// Copies an object, with its own metadata or, where some is given, with that.
    ///
    /// # Errors
    /// `NoSuchBucket` and `NoSuchKey` for either side, and `CopyOntoItself`.
    pub fn copy_object(
        &self,
        source: (&str, &str),
        target: (&str, &str),
        replacement: Option<PutRequest>,
    ) -> Result<Copied, S3Error> {
        let original = self.get_object(source.0, source.1, &GetRequest::default())?.object;
        if source == target && replacement.is_none() {
            return Err(S3Error::CopyOntoItself);
        }
        let request = match replacement {
            Some(given) => PutRequest { body: original.body.to_vec(), ..given },
            None => PutRequest {
                body: original.body.to_vec(),
                content_type: Some(original.content_type),
                metadata: original.metadata,
                if_none_match: None,
            },
        };
        let Stored { etag, checksum_crc32, modified_ns } = self.put_object(target.0, target.1, request)?;
        Ok(Copied { etag, checksum_crc32, modified_ns })
    }
}

fn etag(bytes: &[u8]) -> String {
    format!("\"{}\"", hexadecimal(Md5::digest(bytes)))
}

/// S3 takes a tag with and without its quotes.
fn same_tag(asked: &str, stored: &str) -> bool {
    asked == "*" || asked.trim_matches('"') == stored.trim_matches('"')
}
