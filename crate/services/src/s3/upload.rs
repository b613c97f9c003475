//! Multipart uploads: begun, filled part by part, and completed or aborted.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use md5::{Digest as _, Md5};

use super::copy::CopyRequest;
use super::object::{check_key, checksum, etag, fresh_id, same_tag};
use super::{ByteRange, Object, PutRequest, S3, S3Error, Stored, hexadecimal};
use crate::aws::Fields;

/// The smallest part that is not the last, in bytes.
const SMALLEST_PART: usize = 5 * 1024 * 1024;
const MOST_PARTS: i64 = 10_000;

/// An upload that goes on.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    pub(super) key: String,
    pub(super) begun_ns: i64,
    pub(super) request: PutRequest,
    pub(super) parts: BTreeMap<i64, Part>,
    /// The algorithm that was named when it began, such as `CRC32`.
    pub(super) checksum: Option<String>,
}

/// One part of an upload.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its bytes.
    pub body: Vec<u8>,
    /// The MD5 of the bytes, in double quotes.
    pub etag: String,
    /// Checksums in base64 by their member's name.
    pub checksums: Vec<(String, String)>,
    /// When it came.
    pub modified_ns: i64,
    /// Headers of the upload, such as those of its encryption, by their member's name.
    pub headers: Fields,
}

/// A part as the request to complete names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPart {
    /// Its number, counted from 1.
    pub number: i64,
    /// Its tag.
    pub etag: String,
}

/// An upload in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadSummary {
    /// Its id.
    pub id: String,
    /// The key that it will be stored under.
    pub key: String,
    /// When it began.
    pub begun_ns: i64,
    /// What kind of storage it asks for.
    pub storage_class: String,
    /// The algorithm of its checksums, if it named one.
    pub checksum: Option<String>,
}

impl S3 {
    /// Begins an upload and gives its id.
    ///
    /// # Errors
    /// `NoSuchBucket`, `KeyTooLongError`.
    pub fn create_multipart_upload(
        &self,
        bucket: &str,
        key: &str,
        request: PutRequest,
        checksum: Option<String>,
    ) -> Result<String, S3Error> {
        self.faulted("CreateMultipartUpload")?;
        check_key(key)?;
        let begun_ns = self.now_in_seconds();
        self.with_bucket(bucket, |bucket| {
            // What is wrong with the request is said at once, not when the parts are there.
            Object::new(request.clone(), begun_ns)?;
            let id = fresh_id(&mut bucket.ids);
            let upload = Upload { key: key.to_owned(), begun_ns, request, parts: BTreeMap::new(), checksum };
            bucket.uploads.insert(id.clone(), upload);
            Ok(id)
        })
    }

    /// Adds a part, or replaces the one of that number, and gives its tag and checksums.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchUpload`, and `InvalidArgument` for a number that is not from 1 to 10,000.
    pub fn upload_part(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
        number: i64,
        body: Vec<u8>,
        checksums: Vec<(String, String)>,
    ) -> Result<Part, S3Error> {
        self.faulted("UploadPart")?;
        self.add_part(bucket, key, upload, number, body, Some(checksums))
    }

    /// Adds a part with its checksums; a copy has none but those that its upload asks for.
    fn add_part(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
        number: i64,
        body: Vec<u8>,
        checksums: Option<Vec<(String, String)>>,
    ) -> Result<Part, S3Error> {
        self.with_upload(bucket, key, upload, |_| Ok(()))?;
        if !(1..=MOST_PARTS).contains(&number) {
            return Err(S3Error::invalid_argument(
                "Part number must be an integer between 1 and 10000, inclusive",
                "partNumber",
                &number.to_string(),
            ));
        }
        let modified_ns = self.now_in_seconds();
        self.with_upload(bucket, key, upload, |upload| {
            let by_default = checksums.as_ref().map(|_| "CRC32");
            let mut checksums = checksums.unwrap_or_default();
            if checksums.is_empty()
                && let Some(algorithm) = upload.checksum.as_deref().or(by_default)
                && let Some(checksum) = checksum(algorithm, &body)
            {
                checksums.push((format!("Checksum{algorithm}"), checksum));
            }
            let part = Part {
                etag: etag(&body),
                body,
                checksums,
                modified_ns,
                headers: upload.request.headers.clone(),
            };
            upload.parts.insert(number, part.clone());
            Ok(part)
        })
    }

    /// Adds a part that is a copy of an object, or of a range of it such as `bytes=0-5242879`.
    ///
    /// # Errors
    /// As [`S3::upload_part`] and [`S3::copy_object`], and `InvalidArgument` for a range that the object does not have.
    pub fn upload_part_copy(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
        number: i64,
        request: &CopyRequest,
        range: Option<&str>,
    ) -> Result<(Part, Option<String>), S3Error> {
        self.faulted("UploadPartCopy")?;
        let (source, version) = self.copied_object(request)?;
        let body = match range {
            None => source.body.to_vec(),
            Some(header) => match ByteRange::parse(header, source.body.len()) {
                Ok(Some(range)) if header == format!("bytes={}-{}", range.first, range.last) => {
                    source.body[range.first..=range.last].to_vec()
                }
                _ => {
                    let message = format!(
                        "Range specified is not valid for source object of size: {}",
                        source.body.len()
                    );
                    return Err(S3Error::invalid_argument(&message, "x-amz-copy-source-range", header));
                }
            },
        };
        Ok((self.add_part(bucket, key, upload, number, body, None)?, version))
    }

    /// Makes an object of the parts that are named, in order.
    ///
    /// # Errors
    /// `NoSuchUpload`, `InvalidPart`, `InvalidPartOrder`, `EntityTooSmall`, `MalformedXML` where no part is named, and
    /// `PreconditionFailed`.
    pub fn complete_multipart_upload(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
        named: &[NamedPart],
        conditions: (Option<&str>, Option<&str>),
    ) -> Result<Stored, S3Error> {
        self.faulted("CompleteMultipartUpload")?;
        let now_ns = self.now_in_seconds();
        let found = self.with_upload(bucket, key, upload, |found| Ok(found.clone()))?;
        self.with_bucket(bucket, |bucket| {
            bucket.check_put(key, conditions.0, conditions.1)?;
            let object = joined(upload, &found, named, now_ns)?;
            bucket.uploads.remove(upload);
            Ok(bucket.store(key, object))
        })
    }

    /// Forgets an upload and its parts.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchUpload`.
    pub fn abort_multipart_upload(&self, bucket: &str, key: &str, upload: &str) -> Result<(), S3Error> {
        self.faulted("AbortMultipartUpload")?;
        self.with_upload(bucket, key, upload, |_| Ok(()))?;
        self.with_bucket(bucket, |bucket| {
            bucket.uploads.remove(upload);
            Ok(())
        })
    }

    /// The parts of an upload so far, by number, and the class of storage that it asks for.
    ///
    /// # Errors
    /// `NoSuchBucket`, `NoSuchUpload`.
    pub fn list_parts(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
    ) -> Result<(Vec<(i64, Part)>, String), S3Error> {
        self.faulted("ListParts")?;
        self.with_upload(bucket, key, upload, |upload| {
            let parts = upload.parts.iter().map(|(number, part)| (*number, part.clone())).collect();
            Ok((parts, upload.storage_class()))
        })
    }

    /// The uploads that go on, by key and then by their beginning.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn list_multipart_uploads(&self, bucket: &str) -> Result<Vec<UploadSummary>, S3Error> {
        self.faulted("ListMultipartUploads")?;
        self.with_bucket(bucket, |bucket| {
            let mut uploads: Vec<_> = bucket
                .uploads
                .iter()
                .map(|(id, upload)| UploadSummary {
                    id: id.clone(),
                    key: upload.key.clone(),
                    begun_ns: upload.begun_ns,
                    storage_class: upload.storage_class(),
                    checksum: upload.checksum.clone(),
                })
                .collect();
            uploads.sort_by(|one, other| (&one.key, one.begun_ns).cmp(&(&other.key, other.begun_ns)));
            Ok(uploads)
        })
    }

    fn with_upload<T>(
        &self,
        bucket: &str,
        key: &str,
        upload: &str,
        act: impl FnOnce(&mut Upload) -> Result<T, S3Error>,
    ) -> Result<T, S3Error> {
        self.with_bucket(bucket, |bucket| match bucket.uploads.get_mut(upload) {
            Some(found) if found.key == key => act(found),
            _ => Err(S3Error::NoSuchUpload { upload: upload.to_owned() }),
        })
    }
}

impl Upload {
    fn storage_class(&self) -> String {
        self.request.storage_class.clone().unwrap_or_else(|| "STANDARD".to_owned())
    }
}

fn joined(id: &str, upload: &Upload, named: &[NamedPart], now_ns: i64) -> Result<Object, S3Error> {
    if named.is_empty() {
        return Err(S3Error::malformed_xml());
    }
    if named.windows(2).any(|pair| pair[0].number >= pair[1].number) {
        return Err(S3Error::other(
            "InvalidPartOrder",
            400,
            "The list of parts was not in ascending order. Parts must be ordered by part number.",
        )
        .beside("UploadId", id));
    }
    let mut body = Vec::new();
    let mut sizes = Vec::new();
    let mut digests = Vec::new();
    let mut checksums = Vec::new();
    for (index, NamedPart { number, etag: tag }) in named.iter().enumerate() {
        let part = upload.parts.get(number).filter(|part| same_tag(tag, &part.etag)).ok_or_else(|| {
            S3Error::other(
                "InvalidPart",
                400,
                "One or more of the specified parts could not be found.  The part may not have been uploaded, or the \
                 specified entity tag may not match the part's entity tag.",
            )
            .beside("UploadId", id)
            .beside("PartNumber", &number.to_string())
            .beside("ETag", tag.trim_matches('"'))
        })?;
        if index + 1 < named.len() && part.body.len() < SMALLEST_PART {
            return Err(S3Error::other(
                "EntityTooSmall",
                400,
                "Your proposed upload is smaller than the minimum allowed size",
            )
            .beside("ProposedSize", &part.body.len().to_string())
            .beside("MinSizeAllowed", &SMALLEST_PART.to_string())
            .beside("PartNumber", &number.to_string())
            .beside("ETag", part.etag.trim_matches('"')));
        }
        digests.extend(Md5::digest(&part.body));
        checksums.push(part.checksums.clone());
        sizes.push(part.body.len());
        body.extend_from_slice(&part.body);
    }
    let mut object = Object::new(PutRequest { body, ..upload.request.clone() }, now_ns)?;
    object.etag = format!("\"{}-{}\"", hexadecimal(Md5::digest(&digests)), named.len());
    object.checksums = composite(upload.checksum.as_deref(), &checksums);
    object.parts = sizes;
    Ok(object)
}

/// The checksum of checksums, where the upload named an algorithm whose parts have one.
fn composite(algorithm: Option<&str>, parts: &[Vec<(String, String)>]) -> Vec<(String, String)> {
    let Some(algorithm) = algorithm else { return Vec::new() };
    let name = format!("Checksum{algorithm}");
    let all: Option<Vec<Vec<u8>>> = parts
        .iter()
        .map(|checksums| {
            let (_, checksum) = checksums.iter().find(|(known, _)| *known == name)?;
            BASE64.decode(checksum).ok()
        })
        .collect();
    let whole = all.and_then(|all| checksum(algorithm, &all.concat()));
    whole.map(|whole| (name, format!("{whole}-{}", parts.len()))).into_iter().collect()
}
