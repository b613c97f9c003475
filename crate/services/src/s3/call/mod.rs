//! Operations by their names, with parameters and answers as the service's model has them.
//!
//! Parameters are taken to fit the model: who calls has checked them.

mod buckets;
mod listings;
mod objects;
mod settings;
mod uploads;

use super::copy::CopySource;
use super::{CopyRequest, PutRequest, S3, S3Error, tag};
use crate::aws::{Fields, Value};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The account that everything belongs to.
    Owner,
    /// Somebody who does not say who he is.
    Anyone,
}

/// What an operation answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The members of the output.
    pub fields: Fields,
    /// Headers that no member stands for.
    pub headers: Vec<(String, String)>,
}

impl Answer {
    fn new(status: u16, fields: Fields) -> Self {
        Self { status, fields, headers: Vec::new() }
    }

    fn ok(fields: Fields) -> Self {
        Self::new(200, fields)
    }

    fn nothing() -> Self {
        Self::new(204, Fields::new())
    }

    fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// The owner of everything in the account.
const OWNER: (&str, &str) = ("webfile", "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a");

fn owner() -> Fields {
    Fields::new().with("DisplayName", OWNER.0).with("ID", OWNER.1)
}

impl S3 {
    /// Answers the operation `name` for a client in `region`.
    ///
    /// # Errors
    /// Whatever the operation refuses with, and `AccessDenied` for a stranger where no access control list lets everyone
    /// in. The error of a `HEAD`, which has no body, has its status as its code.
    pub fn call(
        &self,
        name: &str,
        parameters: &Fields,
        region: &str,
        caller: Caller,
    ) -> Result<Answer, S3Error> {
        let call = Call { s3: self, parameters, region };
        let answer = match caller {
            Caller::Owner => call.answer(name),
            Caller::Anyone => call.check_access(name).and_then(|()| call.answer(name)),
        };
        if name.starts_with("Head") { answer.map_err(without_body) } else { answer }
    }
}

/// An error whose answer has headers alone: a client makes its code and its message of the status.
fn without_body(error: S3Error) -> S3Error {
    let reason = match error.status() {
        404 => "Not Found",
        403 => "Forbidden",
        405 => "Method Not Allowed",
        412 => "Precondition Failed",
        416 => "Range Not Satisfiable",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        400 if error != S3Error::TimedOut => "Bad Request",
        _ => return error,
    };
    let status = error.status();
    S3Error::other(&status.to_string(), status, reason).with_headers(error.headers())
}

/// One call that is being answered.
struct Call<'call> {
    s3: &'call S3,
    parameters: &'call Fields,
    region: &'call str,
}

impl Call<'_> {
    fn answer(&self, name: &str) -> Result<Answer, S3Error> {
        match name {
            "CreateBucket" => self.create_bucket(),
            "ListBuckets" => self.list_buckets(),
            "HeadBucket" => self.head_bucket(),
            "DeleteBucket" => self.delete_bucket(),
            "GetBucketLocation" => self.get_bucket_location(),
            "PutBucketVersioning" => self.put_bucket_versioning(),
            "GetBucketVersioning" => self.get_bucket_versioning(),
            "PutObject" => self.put_object(),
            "GetObject" => self.get_object(),
            "HeadObject" => self.head_object(),
            "DeleteObject" => self.delete_object(),
            "DeleteObjects" => self.delete_objects(),
            "CopyObject" => self.copy_object(),
            "GetObjectAttributes" => self.get_object_attributes(),
            "PutObjectTagging" => self.put_object_tagging(),
            "GetObjectTagging" => self.get_object_tagging(),
            "DeleteObjectTagging" => self.delete_object_tagging(),
            "PutObjectAcl" => self.put_object_acl(),
            "GetObjectAcl" => self.get_object_acl(),
            "PutObjectRetention" => self.put_object_retention(),
            "GetObjectRetention" => self.get_object_retention(),
            "PutObjectLegalHold" => self.put_object_legal_hold(),
            "GetObjectLegalHold" => self.get_object_legal_hold(),
            "RestoreObject" => self.restore_object(),
            "ListObjects" => self.list_objects(),
            "ListObjectsV2" => self.list_objects_v2(),
            "ListObjectVersions" => self.list_object_versions(),
            "CreateMultipartUpload" => self.create_multipart_upload(),
            "UploadPart" => self.upload_part(),
            "UploadPartCopy" => self.upload_part_copy(),
            "CompleteMultipartUpload" => self.complete_multipart_upload(),
            "AbortMultipartUpload" => self.abort_multipart_upload(),
            "ListParts" => self.list_parts(),
            "ListMultipartUploads" => self.list_multipart_uploads(),
            other => self.setting(other),
        }
    }

    fn text(&self, name: &str) -> &str {
        self.parameters.text(name).unwrap_or_default()
    }

    fn bucket(&self) -> &str {
        self.text("Bucket")
    }

    fn key(&self) -> &str {
        self.text("Key")
    }

    fn version(&self) -> Option<&str> {
        self.parameters.text("VersionId")
    }

    /// What a put, a copy or an upload says of its object.
    fn put_request(&self) -> Result<PutRequest, S3Error> {
        const HEADERS: [&str; 10] = [
            "CacheControl",
            "ContentDisposition",
            "ContentEncoding",
            "ContentLanguage",
            "Expires",
            "WebsiteRedirectLocation",
            "ServerSideEncryption",
            "SSEKMSKeyId",
            "SSECustomerAlgorithm",
            "SSECustomerKeyMD5",
        ];
        const SETTINGS: [&str; 4] =
            ["ACL", "ObjectLockMode", "ObjectLockRetainUntilDate", "ObjectLockLegalHoldStatus"];
        let parameters = self.parameters;
        let mut headers = Fields::new();
        for name in HEADERS {
            headers.put(name, parameters.get(name).cloned());
        }
        if parameters.is_true("BucketKeyEnabled") {
            headers.put("BucketKeyEnabled", true);
        }
        let mut settings = Fields::new();
        for name in SETTINGS {
            match parameters.moment(name) {
                Some(ns) => settings.put(name, Value::Moment(ns)),
                None => settings.put(name, parameters.get(name).cloned()),
            }
        }
        let checksums = parameters.iter().filter_map(|(name, value)| {
            let is_checksum =
                name.starts_with("Checksum") && !["ChecksumAlgorithm", "ChecksumType"].contains(&name);
            Some((name.to_owned(), value.as_text().filter(|_| is_checksum)?.to_owned()))
        });
        let tags = read_tags(self.text("Tagging"));
        tag::check_tags(&tags, tag::MOST_OBJECT_TAGS)?;
        Ok(PutRequest {
            body: parameters.bytes("Body").unwrap_or_default().to_vec(),
            content_type: parameters.owned("ContentType"),
            metadata: self.metadata(),
            if_none_match: parameters.owned("IfNoneMatch"),
            if_match: parameters.owned("IfMatch"),
            headers,
            storage_class: parameters.owned("StorageClass"),
            tags,
            checksums: checksums.collect(),
            settings,
        })
    }

    fn metadata(&self) -> Vec<(String, String)> {
        let pairs = self.parameters.map("Metadata").into_iter().flat_map(Fields::iter);
        pairs.map(|(name, value)| (name.to_owned(), value.as_text().unwrap_or_default().to_owned())).collect()
    }

    /// What is to be copied, as `CopySource` says: `bucket/key`, quoted, and perhaps `?versionId=`.
    fn copy_request(&self) -> Result<CopyRequest, S3Error> {
        let parameters = self.parameters;
        let given = self.text("CopySource");
        let (path, version) = match given.split_once("?versionId=") {
            Some((path, version)) => (path, Some(version.to_owned())),
            None => (given, None),
        };
        let path = unquoted(path);
        let Some((bucket, key)) = path.trim_start_matches('/').split_once('/') else {
            return Err(S3Error::invalid_argument(
                "Invalid copy source object key",
                "x-amz-copy-source",
                given,
            ));
        };
        Ok(CopyRequest {
            source: CopySource { bucket: bucket.to_owned(), key: key.to_owned(), version },
            put: self.put_request()?,
            checksum: parameters.owned("ChecksumAlgorithm"),
            replaces_metadata: self.text("MetadataDirective") == "REPLACE",
            replaces_tags: self.text("TaggingDirective") == "REPLACE",
            if_match: parameters.owned("CopySourceIfMatch"),
            if_none_match: parameters.owned("CopySourceIfNoneMatch"),
            if_modified_since: parameters.moment("CopySourceIfModifiedSince"),
            if_unmodified_since: parameters.moment("CopySourceIfUnmodifiedSince"),
        })
    }
}

/// Checksums as members of an answer.
fn with_checksums(mut fields: Fields, checksums: &[(String, String)]) -> Fields {
    for (name, checksum) in checksums {
        fields.put(name, checksum);
    }
    fields
}

/// What percent signs stand for.
fn unquoted(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = text.get(at + 1..at + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(byte) = pair.filter(|_| bytes[at] == b'%') {
            found.push(byte);
            at += 3;
        } else {
            found.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&found).into_owned()
}

/// Tags as a header has them: `a=1&b=2`.
fn read_tags(header: &str) -> Vec<(String, String)> {
    let plain = |text: &str| unquoted(&text.replace('+', " "));
    let pairs = header.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (plain(key), plain(value)))
        .collect()
}
