//! Operations on objects.

use super::{Answer, Call, with_checksums};
use crate::aws::{Fields, Value};
use crate::s3::object::Object;
use crate::s3::{GetRequest, NULL_VERSION, Received, S3Error, Stored, tag};

impl Call<'_> {
    pub(super) fn put_object(&self) -> Result<Answer, S3Error> {
        let stored = self.s3.put_object(self.bucket(), self.key(), self.put_request()?)?;
        Ok(Answer::ok(self.stored(&stored)))
    }

    /// What a put answers; encryption is told as it was asked for.
    pub(super) fn stored(&self, stored: &Stored) -> Fields {
        let fields = Fields::new().with("ETag", &stored.etag).with("VersionId", stored.version.clone());
        let mut fields = with_checksums(fields, &stored.checksums);
        for name in [
            "ServerSideEncryption",
            "SSEKMSKeyId",
            "SSECustomerAlgorithm",
            "SSECustomerKeyMD5",
            "BucketKeyEnabled",
        ] {
            fields.put(name, self.parameters.get(name).cloned());
        }
        fields
    }

    fn get_request(&self) -> GetRequest {
        let parameters = self.parameters;
        GetRequest {
            range: parameters.owned("Range"),
            if_match: parameters.owned("IfMatch"),
            if_none_match: parameters.owned("IfNoneMatch"),
            if_modified_since: parameters.moment("IfModifiedSince"),
            if_unmodified_since: parameters.moment("IfUnmodifiedSince"),
            version: parameters.owned("VersionId"),
            part: parameters.integer("PartNumber").and_then(|number| usize::try_from(number).ok()),
        }
    }

    pub(super) fn get_object(&self) -> Result<Answer, S3Error> {
        let received = self.s3.get_object(self.bucket(), self.key(), &self.get_request())?;
        let body = Value::Bytes(received.bytes().into());
        let mut fields = self.described(&received);
        // Only a whole download has its checksum checked, so only that one is told it.
        if received.range.is_none() && self.text("ChecksumMode") != "DISABLED" {
            fields = with_checksums(fields, &received.object.checksums);
        }
        let tags = received.object.tags.len();
        let fields = fields.with("TagCount", (tags > 0).then_some(tags)).with("Body", body);
        Ok(Answer::new(if received.range.is_some() { 206 } else { 200 }, fields))
    }

    pub(super) fn head_object(&self) -> Result<Answer, S3Error> {
        let received = self.s3.head_object(self.bucket(), self.key(), &self.get_request())?;
        let mut fields = self.described(&received);
        if self.text("ChecksumMode") == "ENABLED" {
            fields = with_checksums(fields, &received.object.checksums);
        }
        Ok(Answer::new(if received.range.is_some() { 206 } else { 200 }, fields))
    }

    fn described(&self, received: &Received) -> Fields {
        const OVERRIDES: [(&str, &str); 6] = [
            ("ResponseCacheControl", "CacheControl"),
            ("ResponseContentDisposition", "ContentDisposition"),
            ("ResponseContentEncoding", "ContentEncoding"),
            ("ResponseContentLanguage", "ContentLanguage"),
            ("ResponseContentType", "ContentType"),
            ("ResponseExpires", "Expires"),
        ];
        let object = &received.object;
        let mut metadata = Fields::new();
        for (name, value) in &object.metadata {
            metadata.put(name, value);
        }
        let class = Some(object.storage_class.as_str()).filter(|class| *class != "STANDARD");
        let mut fields = Fields::new()
            .with("AcceptRanges", "bytes")
            .with("LastModified", Value::Moment(object.modified_ns))
            .with("ContentLength", received.length())
            .with("ETag", &object.etag)
            .with("VersionId", received.version.clone())
            .with("ContentType", &object.content_type)
            .with("Metadata", metadata)
            .with("StorageClass", class)
            .with("ContentRange", received.range.map(|range| range.content_range(object.body.len())))
            .with(
                "PartsCount",
                self.parameters
                    .get("PartNumber")
                    .and((!object.parts.is_empty()).then_some(object.parts.len())),
            );
        for (name, value) in object.headers.iter() {
            fields.put(name, value.clone());
        }
        for name in ["ObjectLockMode", "ObjectLockRetainUntilDate", "ObjectLockLegalHoldStatus", "Restore"] {
            fields.put(name, object.settings.get(name).cloned());
        }
        for (parameter, name) in OVERRIDES {
            fields.put(name, self.parameters.get(parameter).cloned());
        }
        fields
    }

    pub(super) fn delete_object(&self) -> Result<Answer, S3Error> {
        let effects = self.s3.faulted("DeleteObject");
        effects?;
        self.check_delete(self.parameters, self.key())?;
        let version = self.version();
        let deletion = self.s3.delete_version(self.bucket(), self.key(), version)?;
        let marker = deletion.marker.then_some(true);
        // Without versions, naming the only one that there is tells nothing.
        let told = deletion.version.filter(|id| version.is_none() || id != NULL_VERSION || deletion.marker);
        Ok(Answer::new(204, Fields::new().with("DeleteMarker", marker).with("VersionId", told)))
    }

    /// `IfMatch` of a deletion.
    fn check_delete(&self, named: &Fields, key: &str) -> Result<(), S3Error> {
        let Some(tag) = named.text("IfMatch").or(named.text("ETag")) else { return Ok(()) };
        let bucket = self.bucket();
        let current = self.s3.with_bucket(bucket, |bucket| {
            Ok(bucket.version(key, None).ok().map(|(object, _)| object.etag.clone()))
        })?;
        match current {
            None => Err(S3Error::NoSuchKey { key: key.to_owned() }),
            Some(current) if !crate::s3::object::same_tag(tag, &current) => {
                Err(S3Error::PreconditionFailed { condition: "If-Match" })
            }
            Some(_) => Ok(()),
        }
    }

    pub(super) fn delete_objects(&self) -> Result<Answer, S3Error> {
        self.s3.faulted("DeleteObjects")?;
        let document = self.parameters.map("Delete").cloned().unwrap_or_default();
        let named: Vec<&Fields> = document.list("Objects").iter().filter_map(Value::as_map).collect();
        if named.is_empty() || named.len() > 1000 {
            return Err(S3Error::malformed_xml());
        }
        self.s3.with_bucket(self.bucket(), |_| Ok(()))?;
        let (mut deleted, mut errors) = (Vec::new(), Vec::new());
        for entry in named {
            let key = entry.text("Key").unwrap_or_default();
            let version = entry.text("VersionId");
            let deletion = self
                .check_delete(entry, key)
                .and_then(|()| self.s3.delete_version(self.bucket(), key, version));
            match deletion {
                Ok(deletion) => {
                    let (marker, id) = (deletion.marker.then_some(true), deletion.version);
                    let marker_id = marker.and(id);
                    deleted.push(
                        Fields::new()
                            .with("Key", key)
                            .with("VersionId", version)
                            .with("DeleteMarker", marker)
                            .with("DeleteMarkerVersionId", marker_id),
                    );
                }
                Err(error) => errors.push(
                    Fields::new()
                        .with("Key", key)
                        .with("VersionId", version)
                        .with("Code", error.code())
                        .with("Message", error.to_string()),
                ),
            }
        }
        let deleted = Some(deleted).filter(|it| !it.is_empty() && !document.is_true("Quiet"));
        let errors = Some(errors).filter(|it| !it.is_empty());
        Ok(Answer::ok(Fields::new().with("Deleted", deleted).with("Errors", errors)))
    }

    pub(super) fn copy_object(&self) -> Result<Answer, S3Error> {
        let copied = self.s3.copy_object(self.bucket(), self.key(), self.copy_request()?)?;
        let result =
            Fields::new().with("ETag", &copied.etag).with("LastModified", Value::Moment(copied.modified_ns));
        let mut fields = Fields::new()
            .with("CopyObjectResult", with_checksums(result, &copied.checksums))
            .with("VersionId", copied.version)
            .with("CopySourceVersionId", copied.source_version);
        for name in ["ServerSideEncryption", "SSEKMSKeyId"] {
            fields.put(name, self.parameters.get(name).cloned());
        }
        Ok(Answer::ok(fields).header("etag", &copied.etag))
    }

    pub(super) fn get_object_attributes(&self) -> Result<Answer, S3Error> {
        let received = self.s3.head_object(self.bucket(), self.key(), &self.get_request()).map_err(
            |error| match error {
                S3Error::NotFound => S3Error::NoSuchKey { key: self.key().to_owned() },
                other => other,
            },
        )?;
        let object = &received.object;
        let asked = |name: &str| {
            self.parameters.list("ObjectAttributes").iter().any(|asked| asked.as_text() == Some(name))
        };
        // The number of parts, which the checksum of an object made of them ends with, is told by itself here.
        let checksums: Vec<_> = object
            .checksums
            .iter()
            .map(|(name, checksum)| (name.clone(), checksum.split('-').next().unwrap_or_default().to_owned()))
            .collect();
        let checksum = with_checksums(Fields::new(), &checksums)
            .with("ChecksumType", if object.parts.is_empty() { "FULL_OBJECT" } else { "COMPOSITE" });
        let parts = Fields::new().with("TotalPartsCount", object.parts.len());
        let fields = Fields::new()
            .with("LastModified", Value::Moment(object.modified_ns))
            .with("VersionId", received.version.clone())
            .with("ETag", asked("ETag").then(|| object.etag.trim_matches('"')))
            .with("Checksum", (asked("Checksum") && !object.checksums.is_empty()).then_some(checksum))
            .with("ObjectParts", (asked("ObjectParts") && !object.parts.is_empty()).then_some(parts))
            .with("StorageClass", asked("StorageClass").then_some(object.storage_class.as_str()))
            .with("ObjectSize", asked("ObjectSize").then_some(object.body.len()));
        Ok(Answer::ok(fields))
    }

    /// Changes an object, and tells its version.
    fn change(&self, act: impl FnOnce(&mut Object)) -> Result<Option<String>, S3Error> {
        self.s3.with_bucket(self.bucket(), |bucket| {
            act(bucket.version_mut(self.key(), self.version())?);
            let id = bucket.version(self.key(), self.version())?.1.to_owned();
            Ok(bucket.versioning.map(|_| id))
        })
    }

    /// Whether somebody unknown may do this: access control lists of the object and its bucket decide.
    pub(super) fn check_access(&self, name: &str) -> Result<(), S3Error> {
        let bucket = self.s3.setting(self.bucket(), crate::s3::Setting::Acl).unwrap_or_default();
        let is_open = match name {
            "GetObject" | "HeadObject" => match self.look() {
                Ok(object) => match object.settings.get("ACL") {
                    Some(_) => super::settings::lets_everyone(&kept_acl(&object), "READ"),
                    None => super::settings::lets_everyone(&bucket, "READ"),
                },
                Err(_) => super::settings::lets_everyone(&bucket, "READ"),
            },
            "ListObjects" | "ListObjectsV2" | "HeadBucket" | "ListObjectVersions" => {
                super::settings::lets_everyone(&bucket, "READ")
            }
            "PutObject" | "DeleteObject" | "DeleteObjects" => {
                super::settings::lets_everyone(&bucket, "WRITE")
            }
            _ => false,
        };
        if is_open { Ok(()) } else { Err(S3Error::other("AccessDenied", 403, "Access Denied")) }
    }

    pub(super) fn look(&self) -> Result<Object, S3Error> {
        self.s3.with_bucket(self.bucket(), |bucket| {
            bucket.version(self.key(), self.version()).map(|(object, _)| object.clone())
        })
    }

    pub(super) fn put_object_tagging(&self) -> Result<Answer, S3Error> {
        let tags = self.parameters.map("Tagging").map(tag::tags_of).unwrap_or_default();
        let version = self.s3.put_object_tags(self.bucket(), self.key(), self.version(), tags)?;
        Ok(Answer::ok(Fields::new().with("VersionId", version)))
    }

    pub(super) fn get_object_tagging(&self) -> Result<Answer, S3Error> {
        let (tags, version) = self.s3.object_tags(self.bucket(), self.key(), self.version())?;
        Ok(Answer::ok(Fields::new().with("VersionId", version).with("TagSet", tag::tag_set(&tags))))
    }

    pub(super) fn delete_object_tagging(&self) -> Result<Answer, S3Error> {
        let version = self.s3.put_object_tags(self.bucket(), self.key(), self.version(), Vec::new())?;
        Ok(Answer::new(204, Fields::new().with("VersionId", version)))
    }

    pub(super) fn put_object_acl(&self) -> Result<Answer, S3Error> {
        let acl = super::settings::acl_document(self.parameters)?;
        self.change(|object| object.settings.put("ACL", acl))?;
        Ok(Answer::ok(Fields::new()))
    }

    pub(super) fn get_object_acl(&self) -> Result<Answer, S3Error> {
        Ok(Answer::ok(super::settings::grants_of(&kept_acl(&self.look()?))))
    }

    fn check_lockable(&self) -> Result<(), S3Error> {
        let kept = self.s3.setting(self.bucket(), crate::s3::Setting::ObjectLock);
        match kept {
            Err(S3Error::Other(_)) => {
                Err(S3Error::invalid_request("Bucket is missing Object Lock Configuration"))
            }
            other => other.map(drop),
        }
    }

    pub(super) fn put_object_retention(&self) -> Result<Answer, S3Error> {
        self.check_lockable()?;
        let retention = self.parameters.map("Retention").cloned().unwrap_or_default();
        self.change(|object| {
            object.settings.put("ObjectLockMode", retention.owned("Mode"));
            object
                .settings
                .put("ObjectLockRetainUntilDate", retention.moment("RetainUntilDate").map(Value::Moment));
        })?;
        Ok(Answer::ok(Fields::new()))
    }

    pub(super) fn get_object_retention(&self) -> Result<Answer, S3Error> {
        self.check_lockable()?;
        let object = self.look()?;
        let Some(mode) = object.settings.text("ObjectLockMode") else { return Err(no_lock()) };
        let retention = Fields::new()
            .with("Mode", mode)
            .with("RetainUntilDate", object.settings.get("ObjectLockRetainUntilDate").cloned());
        Ok(Answer::ok(Fields::new().with("Retention", retention)))
    }

    pub(super) fn put_object_legal_hold(&self) -> Result<Answer, S3Error> {
        self.check_lockable()?;
        let status = self.parameters.map("LegalHold").and_then(|hold| hold.owned("Status"));
        self.change(|object| object.settings.put("ObjectLockLegalHoldStatus", status))?;
        Ok(Answer::ok(Fields::new()))
    }

    pub(super) fn get_object_legal_hold(&self) -> Result<Answer, S3Error> {
        self.check_lockable()?;
        let object = self.look()?;
        let Some(status) = object.settings.text("ObjectLockLegalHoldStatus") else { return Err(no_lock()) };
        Ok(Answer::ok(Fields::new().with("LegalHold", Fields::new().with("Status", status))))
    }

    pub(super) fn restore_object(&self) -> Result<Answer, S3Error> {
        let object = self.look()?;
        if !["GLACIER", "DEEP_ARCHIVE"].contains(&object.storage_class.as_str()) {
            return Err(S3Error::other(
                "InvalidObjectState",
                403,
                "Restore is not allowed for the object's current storage class",
            )
            .beside("StorageClass", &object.storage_class));
        }
        let was_restored = object.settings.get("Restore").is_some();
        self.change(|object| object.settings.put("Restore", "ongoing-request=\"false\""))?;
        Ok(Answer::new(if was_restored { 200 } else { 202 }, Fields::new()))
    }
}

/// What was said of an object's access control list.
fn kept_acl(object: &Object) -> Fields {
    match object.settings.get("ACL") {
        Some(Value::Map(document)) => document.clone(),
        Some(canned) => Fields::new().with("ACL", canned.clone()),
        None => Fields::new(),
    }
}

fn no_lock() -> S3Error {
    S3Error::other(
        "NoSuchObjectLockConfiguration",
        404,
        "The specified object does not have a ObjectLock configuration",
    )
}
