//! Multipart uploads.

use super::{Answer, Call, owner, with_checksums};
use crate::aws::{Fields, Value};
use crate::s3::{NamedPart, S3Error};

impl Call<'_> {
    fn upload(&self) -> &str {
        self.text("UploadId")
    }

    fn number(&self) -> i64 {
        self.parameters.integer("PartNumber").unwrap_or_default()
    }

    pub(super) fn create_multipart_upload(&self) -> Result<Answer, S3Error> {
        let algorithm = self.parameters.owned("ChecksumAlgorithm");
        let id = self.s3.create_multipart_upload(
            self.bucket(),
            self.key(),
            self.put_request()?,
            algorithm.clone(),
        )?;
        let mut fields = Fields::new()
            .with("Bucket", self.bucket())
            .with("Key", self.key())
            .with("UploadId", id)
            .with("ChecksumAlgorithm", algorithm);
        for name in ["ServerSideEncryption", "SSEKMSKeyId", "ChecksumType"] {
            fields.put(name, self.parameters.get(name).cloned());
        }
        Ok(Answer::ok(fields))
    }

    pub(super) fn upload_part(&self) -> Result<Answer, S3Error> {
        let request = self.put_request()?;
        let part = self.s3.upload_part(
            self.bucket(),
            self.key(),
            self.upload(),
            self.number(),
            request.body,
            request.checksums,
        )?;
        let mut fields = with_checksums(Fields::new().with("ETag", &part.etag), &part.checksums);
        for name in ["ServerSideEncryption", "SSEKMSKeyId"] {
            fields.put(name, part.headers.get(name).cloned());
        }
        Ok(Answer::ok(fields))
    }

    pub(super) fn upload_part_copy(&self) -> Result<Answer, S3Error> {
        let (part, version) = self.s3.upload_part_copy(
            self.bucket(),
            self.key(),
            self.upload(),
            self.number(),
            &self.copy_request()?,
            self.parameters.text("CopySourceRange"),
        )?;
        let result =
            Fields::new().with("ETag", &part.etag).with("LastModified", Value::Moment(part.modified_ns));
        let result = with_checksums(result, &part.checksums);
        Ok(Answer::ok(Fields::new().with("CopyPartResult", result).with("CopySourceVersionId", version)))
    }

    pub(super) fn complete_multipart_upload(&self) -> Result<Answer, S3Error> {
        let document = self.parameters.map("MultipartUpload").cloned().unwrap_or_default();
        let mut named = Vec::new();
        for part in document.list("Parts").iter().filter_map(Value::as_map) {
            let (Some(number), Some(etag)) = (part.integer("PartNumber"), part.owned("ETag")) else {
                return Err(S3Error::malformed_xml());
            };
            named.push(NamedPart { number, etag });
        }
        let conditions = (self.parameters.text("IfMatch"), self.parameters.text("IfNoneMatch"));
        let stored = self.s3.complete_multipart_upload(
            self.bucket(),
            self.key(),
            self.upload(),
            &named,
            conditions,
        )?;
        let location =
            format!("https://{}.s3.amazonaws.com/{}", self.bucket(), crate::http::quote_uri(self.key()));
        let fields = Fields::new()
            .with("Location", location)
            .with("Bucket", self.bucket())
            .with("Key", self.key())
            .with("ETag", &stored.etag)
            .with("VersionId", stored.version.clone());
        let mut fields = with_checksums(fields, &stored.checksums);
        let made = self.look()?;
        for name in ["ServerSideEncryption", "SSEKMSKeyId"] {
            fields.put(name, made.headers.get(name).cloned());
        }
        Ok(Answer::ok(fields))
    }

    pub(super) fn abort_multipart_upload(&self) -> Result<Answer, S3Error> {
        self.s3.abort_multipart_upload(self.bucket(), self.key(), self.upload())?;
        Ok(Answer::nothing())
    }

    pub(super) fn list_parts(&self) -> Result<Answer, S3Error> {
        let (all, storage_class) = self.s3.list_parts(self.bucket(), self.key(), self.upload())?;
        check_bounds("max-parts", self.parameters.integer("MaxParts"))?;
        check_bounds("part-number-marker", self.parameters.integer("PartNumberMarker"))?;
        let most = self.parameters.integer("MaxParts").unwrap_or(1000);
        let behind = self
            .parameters
            .integer("PartNumberMarker")
            .or_else(|| self.text("PartNumberMarker").parse().ok());
        let behind = behind.unwrap_or_default();
        let mut parts: Vec<_> = all.into_iter().filter(|(number, _)| *number > behind).collect();
        let is_truncated = parts.len() > usize::try_from(most).unwrap_or_default();
        parts.truncate(usize::try_from(most).unwrap_or_default());
        let last = parts.last().map_or(0, |(number, _)| *number);
        let entries: Vec<Fields> = parts
            .iter()
            .map(|(number, part)| {
                let entry = Fields::new()
                    .with("PartNumber", *number)
                    .with("LastModified", Value::Moment(part.modified_ns))
                    .with("ETag", &part.etag)
                    .with("Size", part.body.len());
                with_checksums(entry, &part.checksums)
            })
            .collect();
        let fields = Fields::new()
            .with("Bucket", self.bucket())
            .with("Key", self.key())
            .with("UploadId", self.upload())
            .with("PartNumberMarker", behind)
            .with("NextPartNumberMarker", last)
            .with("MaxParts", most)
            .with("IsTruncated", is_truncated)
            .with("Parts", Some(entries).filter(|it| !it.is_empty()))
            .with("Initiator", owner())
            .with("Owner", owner())
            .with("StorageClass", storage_class);
        Ok(Answer::ok(fields))
    }

    pub(super) fn list_multipart_uploads(&self) -> Result<Answer, S3Error> {
        let prefix = self.text("Prefix");
        let (key_marker, id_marker) = (self.text("KeyMarker"), self.text("UploadIdMarker"));
        let most = self.parameters.integer("MaxUploads").and_then(|most| usize::try_from(most).ok());
        let most = most.unwrap_or(1000);
        let mut uploads = self.s3.list_multipart_uploads(self.bucket())?;
        uploads.retain(|upload| upload.key.starts_with(prefix));
        if !key_marker.is_empty() {
            let at = uploads.iter().position(|upload| upload.id == id_marker);
            uploads = match at {
                Some(at) => uploads.split_off(at + 1),
                None => uploads.into_iter().filter(|upload| upload.key.as_str() > key_marker).collect(),
            };
        }
        let is_truncated = uploads.len() > most;
        uploads.truncate(most);
        let last = uploads.last().filter(|_| is_truncated);
        let entries: Vec<Fields> = uploads
            .iter()
            .map(|upload| {
                Fields::new()
                    .with("UploadId", &upload.id)
                    .with("Key", &upload.key)
                    .with("Initiated", Value::Moment(upload.begun_ns))
                    .with("StorageClass", &upload.storage_class)
                    .with("ChecksumAlgorithm", upload.checksum.clone())
                    .with("ChecksumType", upload.checksum.as_ref().map(|_| "COMPOSITE"))
                    .with("Owner", owner())
                    .with("Initiator", owner())
            })
            .collect();
        let fields = Fields::new()
            .with("Bucket", self.bucket())
            .with("KeyMarker", key_marker)
            .with("UploadIdMarker", id_marker)
            .with("NextKeyMarker", last.map(|upload| upload.key.clone()))
            .with("NextUploadIdMarker", last.map(|upload| upload.id.clone()))
            .with("Prefix", Some(prefix).filter(|prefix| !prefix.is_empty()))
            .with("MaxUploads", most)
            .with("IsTruncated", is_truncated)
            .with("Uploads", Some(entries).filter(|it| !it.is_empty()))
            .with("EncodingType", self.parameters.owned("EncodingType"));
        Ok(Answer::ok(fields))
    }
}

/// What S3 says of a number that is too small or too large for it.
fn check_bounds(name: &str, number: Option<i64>) -> Result<(), S3Error> {
    let Some(number) = number else { return Ok(()) };
    let message = match number {
        ..0 => format!("Argument {name} must be an integer between 0 and 2147483647"),
        0..=2_147_483_647 => return Ok(()),
        _ => format!("Provided {name} not an integer or within integer range"),
    };
    Err(S3Error::invalid_argument(&message, name, &number.to_string()))
}
