//! Objects: put, get, head.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use md5::{Digest as _, Md5};

use super::condition::Conditions;
use super::copy::is_archived;
use super::{ByteRange, S3, S3Error, hexadecimal};
use crate::aws::{Fields, Value};

/// An object's bytes, shared rather than copied.
pub type Body = Rc<[u8]>;

/// How long the ids of versions and uploads are.
pub(super) const ID_LENGTH: usize = 32;
const LONGEST_KEY: usize = 1024;
const LARGEST_PUT: u64 = 5 << 30;

/// An object and what S3 keeps beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// The bytes.
    pub body: Body,
    /// The MD5 of the bytes in hexadecimal, in double quotes, as the header has it. That of an object made of parts ends
    /// with their number.
    pub etag: String,
    /// Checksums in base64 by the name of their header's member, such as `ChecksumCRC32`.
    pub checksums: Vec<(String, String)>,
    /// What kind of content it is.
    pub content_type: String,
    /// The caller's own `x-amz-meta-` headers, names in lower case, in order.
    pub metadata: Vec<(String, String)>,
    /// When it was put.
    pub modified_ns: i64,
    /// Headers that come back as they were put, by their member's name, such as `CacheControl`.
    pub headers: Fields,
    /// What kind of storage it is in.
    pub storage_class: String,
    /// Its tags, in order.
    pub tags: Vec<(String, String)>,
    /// The sizes of its parts in bytes, if it was put in parts.
    pub parts: Vec<usize>,
    /// What retention, legal hold, access control and restoring have been said of it, by the parameter's name.
    pub settings: Fields,
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
    /// Refuse unless the key holds an object of this tag.
    pub if_match: Option<String>,
    /// Headers to come back as they are, by their member's name.
    pub headers: Fields,
    /// What kind of storage; `STANDARD` if nothing is said.
    pub storage_class: Option<String>,
    /// Tags.
    pub tags: Vec<(String, String)>,
    /// Checksums in base64 by their member's name. They are checked by whoever calculates them; CRC-32 is always there.
    pub checksums: Vec<(String, String)>,
    /// Retention, legal hold and access control, by the parameter's name.
    pub settings: Fields,
}

/// What a put answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The object's tag, in double quotes.
    pub etag: String,
    /// Checksums in base64 by their member's name.
    pub checksums: Vec<(String, String)>,
    /// When it was put.
    pub modified_ns: i64,
    /// The new version, if the bucket has versions.
    pub version: Option<String>,
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
    /// Refuse unless it has changed since, in nanoseconds since the Unix epoch.
    pub if_modified_since: Option<i64>,
    /// Refuse if it has changed since, in nanoseconds since the Unix epoch.
    pub if_unmodified_since: Option<i64>,
    /// The version to get instead of the newest.
    pub version: Option<String>,
    /// The part to get, counted from 1, of an object that was put in parts.
    pub part: Option<usize>,
}

/// What a get answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The object as it is stored.
    pub object: Object,
    /// The part that was asked for, if one was.
    pub range: Option<ByteRange>,
    /// Its version, if the bucket has versions.
    pub version: Option<String>,
    /// How many bytes came before the connection broke, if it did: see [`super::Fault`].
    pub broken_after: Option<usize>,
}

impl Received {
    /// The bytes that were asked for, as far as they came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        let whole = match self.range {
            Some(range) => &self.object.body[range.first..=range.last],
            None => &self.object.body,
        };
        &whole[..self.broken_after.unwrap_or(whole.len()).min(whole.len())]
    }

    /// How many bytes were asked for.
    #[must_use]
    pub fn length(&self) -> usize {
        self.range.map_or(self.object.body.len(), ByteRange::length)
    }
}

impl Object {
    /// The object that a request makes.
    pub(super) fn new(request: PutRequest, modified_ns: i64) -> Result<Self, S3Error> {
        if u64::try_from(request.body.len()).unwrap_or(u64::MAX) > LARGEST_PUT {
            return Err(S3Error::other(
                "EntityTooLarge",
                400,
                "Your proposed upload exceeds the maximum allowed size",
            ));
        }
        let storage_class = request.storage_class.unwrap_or_else(|| "STANDARD".to_owned());
        if !STORAGE_CLASSES.contains(&storage_class.as_str()) {
            return Err(S3Error::other(
                "InvalidStorageClass",
                400,
                "The storage class you specified is not valid",
            ));
        }
        let mut metadata = request.metadata;
        for (name, _) in &mut metadata {
            name.make_ascii_lowercase();
        }
        let mut checksums = request.checksums;
        if checksums.is_empty() {
            checksums.push(("ChecksumCRC32".to_owned(), crc32(&request.body)));
        }
        Ok(Self {
            etag: etag(&request.body),
            checksums,
            body: request.body.into(),
            content_type: request.content_type.unwrap_or_else(|| "binary/octet-stream".to_owned()),
            metadata,
            modified_ns,
            headers: request.headers,
            storage_class,
            tags: request.tags,
            parts: Vec::new(),
            settings: request.settings,
        })
    }

    /// Whether nobody may delete it now.
    pub(super) fn is_locked(&self, now_ns: i64) -> bool {
        let held = self.settings.text("ObjectLockLegalHoldStatus") == Some("ON");
        let until = self.settings.get("ObjectLockRetainUntilDate").and_then(|value| match value {
            Value::Moment(ns) => Some(*ns),
            _ => None,
        });
        held || until.is_some_and(|until| until > now_ns)
    }

    /// The bytes of one part, counted from 1.
    fn part(&self, number: usize) -> Result<Option<ByteRange>, S3Error> {
        let whole = [self.body.len()];
        let sizes = if self.parts.is_empty() { whole.as_slice() } else { &self.parts };
        let Some(size) = number.checked_sub(1).and_then(|index| sizes.get(index)) else {
            return Err(S3Error::other(
                "InvalidPartNumber",
                416,
                "The requested partnumber is not satisfiable",
            )
            .beside("ActualPartCount", &sizes.len().to_string())
            .beside("PartNumberRequested", &number.to_string()));
        };
        let first: usize = sizes[..number - 1].iter().sum();
        Ok((*size > 0).then(|| ByteRange { first, last: first + size - 1 }))
    }
}

/// The storage classes that AWS knows.
const STORAGE_CLASSES: [&str; 13] = [
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "GLACIER_IR",
    "SNOW",
    "EXPRESS_ONEZONE",
    "FSX_OPENZFS",
    "FSX_ONTAP",
];

impl S3 {
    /// Stores an object. Without versions it replaces one of the same key.
    ///
    /// # Errors
    /// `NoSuchBucket`, `KeyTooLongError`, `InvalidStorageClass`, and `PreconditionFailed` or `NoSuchKey` where a
    /// condition does not hold.
    pub fn put_object(&self, bucket: &str, key: &str, request: PutRequest) -> Result<Stored, S3Error> {
        self.faulted("PutObject")?;
        check_key(key)?;
        let modified_ns = self.now_in_seconds();
        self.with_bucket(bucket, |bucket| {
            bucket.check_put(key, request.if_match.as_deref(), request.if_none_match.as_deref())?;
            let object = Object::new(request, modified_ns)?;
            Ok(bucket.store(key, object))
        })
    }

    /// An object, or the part of it that was asked for.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`, `PreconditionFailed`, `NotModified`, `InvalidRange`.
    pub fn get_object(&self, bucket: &str, key: &str, request: &GetRequest) -> Result<Received, S3Error> {
        self.get(bucket, key, request, "GetObject")
    }

    /// What is known of an object, without its bytes.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NotFound`, `PreconditionFailed`, `NotModified`, `InvalidRange`.
    pub fn head_object(&self, bucket: &str, key: &str, request: &GetRequest) -> Result<Received, S3Error> {
        self.get(bucket, key, request, "HeadObject").map_err(|error| match error {
            S3Error::NoSuchKey { .. } => S3Error::NotFound,
            other => other,
        })
    }

    fn get(
        &self,
        bucket: &str,
        key: &str,
        request: &GetRequest,
        operation: &str,
    ) -> Result<Received, S3Error> {
        let effects = self.faulted(operation)?;
        let received = self.with_bucket(bucket, |bucket| {
            let versions = bucket.keys.get(key).map(Vec::as_slice).unwrap_or_default();
            // A stale answer is what stood there before, where there was something.
            let before = versions.iter().rev().filter(|version| version.object.is_some()).nth(1);
            let stale = before.filter(|_| effects.is_stale && request.version.is_none());
            let (object, id) = match stale {
                Some(version) => (version.object.as_ref().expect("it was asked for"), version.id.as_str()),
                None => bucket.version(key, request.version.as_deref())?,
            };
            let conditions = Conditions {
                matches: request.if_match.as_deref(),
                none_match: request.if_none_match.as_deref(),
                modified_since: request.if_modified_since,
                unmodified_since: request.if_unmodified_since,
            };
            conditions.check(object)?;
            if operation == "GetObject" && is_archived(object) {
                let message = "The operation is not valid for the object's storage class";
                return Err(S3Error::other("InvalidObjectState", 403, message)
                    .beside("StorageClass", &object.storage_class));
            }
            let range = match (&request.range, request.part) {
                (Some(_), Some(_)) => {
                    return Err(S3Error::invalid_request(
                        "Cannot specify both Range header and partNumber query parameter",
                    ));
                }
                (Some(header), None) => ByteRange::parse(header, object.body.len())?,
                (None, Some(number)) => object.part(number)?,
                (None, None) => None,
            };
            let version = bucket.versioning.map(|_| id.to_owned());
            Ok(Received { object: object.clone(), range, version, broken_after: None })
        })?;
        let broken_after = effects.kept_bytes.filter(|kept| *kept < received.length());
        Ok(Received { broken_after, ..received })
    }
}

impl super::bucket::Bucket {
    /// What a put's conditions say of what the key holds now.
    pub(super) fn check_put(
        &self,
        key: &str,
        if_match: Option<&str>,
        if_none_match: Option<&str>,
    ) -> Result<(), S3Error> {
        let current = self.version(key, None).ok().map(|(object, _)| object);
        match if_none_match {
            Some("*") if current.is_some() => {
                return Err(S3Error::PreconditionFailed { condition: "If-None-Match" });
            }
            Some("*") | None => {}
            Some(_) => {
                return Err(S3Error::other(
                    "NotImplemented",
                    501,
                    "A header you provided implies functionality that is not implemented",
                )
                .beside("Header", "If-None-Match"));
            }
        }
        match (if_match, current) {
            (Some(_), None) => Err(S3Error::NoSuchKey { key: key.to_owned() }),
            (Some(tag), Some(object)) if !same_tag(tag, &object.etag) => {
                Err(S3Error::PreconditionFailed { condition: "If-Match" })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn store(&mut self, key: &str, object: Object) -> Stored {
        let (etag, checksums) = (object.etag.clone(), object.checksums.clone());
        let modified_ns = object.modified_ns;
        let version = self.add(key, modified_ns, Some(object));
        Stored { etag, checksums, modified_ns, version }
    }
}

pub(super) fn check_key(key: &str) -> Result<(), S3Error> {
    if key.len() > LONGEST_KEY {
        return Err(S3Error::other("KeyTooLongError", 400, "Your key is too long")
            .beside("Size", &key.len().to_string())
            .beside("MaxSizeAllowed", &LONGEST_KEY.to_string()));
    }
    Ok(())
}

pub(super) fn etag(bytes: &[u8]) -> String {
    format!("\"{}\"", hexadecimal(Md5::digest(bytes)))
}

/// The checksum of an algorithm such as `SHA256`, in base64, if the algorithm is known here.
pub(super) fn checksum(algorithm: &str, bytes: &[u8]) -> Option<String> {
    Some(match algorithm {
        "CRC32" => crc32(bytes),
        "SHA1" => BASE64.encode(sha1::Sha1::digest(bytes)),
        "SHA256" => BASE64.encode(sha2::Sha256::digest(bytes)),
        _ => return None,
    })
}

pub(super) fn crc32(bytes: &[u8]) -> String {
    BASE64.encode(crc32fast::hash(bytes).to_be_bytes())
}

/// S3 takes a tag with and without its quotes.
pub(super) fn same_tag(asked: &str, stored: &str) -> bool {
    asked == "*" || asked.trim_matches('"') == stored.trim_matches('"')
}

/// An id that nobody can read anything from, and that is the same on every run.
pub(super) fn fresh_id(state: &mut u64) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    *state += 1;
    let mut mixed = *state;
    let mut letter = || {
        // splitmix64
        mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = mixed;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^= value >> 31;
        let at = usize::try_from(value % 62).expect("it is less than 62");
        char::from(LETTERS[at])
    };
    (0..ID_LENGTH).map(|_| letter()).collect()
}
