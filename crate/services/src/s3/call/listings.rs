//! Listings of objects and versions.

use super::{Answer, Call, owner};
use crate::aws::{Fields, Value};
use crate::s3::{ListRequest, Listing, ObjectSummary, S3Error};

/// Where the listings of one operation differ.
struct Shown {
    has_owner: bool,
}

impl Call<'_> {
    fn list_request(&self) -> Result<ListRequest, S3Error> {
        let most = self.parameters.integer("MaxKeys");
        if let Some(most) = most.filter(|most| *most < 0) {
            return Err(S3Error::invalid_argument(
                "Argument maxKeys must be an integer between 0 and 2147483647",
                "maxKeys",
                &most.to_string(),
            ));
        }
        Ok(ListRequest {
            prefix: self.text("Prefix").to_owned(),
            delimiter: self.parameters.owned("Delimiter"),
            max_keys: most.map_or(1000, |most| usize::try_from(most).unwrap_or_default()),
            ..ListRequest::default()
        })
    }

    pub(super) fn list_objects_v2(&self) -> Result<Answer, S3Error> {
        let request = ListRequest {
            start_after: self.parameters.owned("StartAfter"),
            token: self.parameters.owned("ContinuationToken"),
            ..self.list_request()?
        };
        let has_token = request.token.is_some();
        let listing = self.s3.list(self.bucket(), &request, "ListObjectsV2")?;
        let shown = Shown { has_owner: self.parameters.is_true("FetchOwner") };
        let fields = self
            .listed(&listing, &request, &shown)
            .with("KeyCount", listing.key_count())
            .with("ContinuationToken", request.token)
            .with("NextContinuationToken", listing.next_token.clone())
            // A token takes the place of the start, which is not echoed then.
            .with("StartAfter", request.start_after.filter(|_| !has_token));
        Ok(Answer::ok(fields))
    }

    pub(super) fn list_objects(&self) -> Result<Answer, S3Error> {
        let marker = self.text("Marker");
        let request = ListRequest {
            // A marker that is a common prefix stands for all the keys below it.
            token: (!marker.is_empty()).then(|| crate::s3::list::write_token(marker)),
            ..self.list_request()?
        };
        let listing = self.s3.list(self.bucket(), &request, "ListObjects")?;
        // The next marker is told of a listing with a delimiter only; the last key serves for the others.
        let next = listing.next_token.as_ref().and(listing.last.clone());
        let fields = self
            .listed(&listing, &request, &Shown { has_owner: true })
            .with("Marker", marker)
            .with("NextMarker", next.filter(|_| request.delimiter.is_some()));
        Ok(Answer::ok(fields))
    }

    fn listed(&self, listing: &Listing, request: &ListRequest, shown: &Shown) -> Fields {
        let contents: Vec<Fields> =
            listing.contents.iter().map(|object| summary(object, shown.has_owner)).collect();
        Fields::new()
            .with("IsTruncated", listing.next_token.is_some())
            .with("Contents", Some(contents).filter(|it| !it.is_empty()))
            .with("Name", self.bucket())
            .with("Prefix", request.prefix.as_str())
            .with("Delimiter", request.delimiter.clone())
            .with("MaxKeys", request.max_keys.min(1000))
            .with("CommonPrefixes", prefixes(&listing.common_prefixes))
            .with("EncodingType", self.parameters.owned("EncodingType"))
    }

    pub(super) fn list_object_versions(&self) -> Result<Answer, S3Error> {
        let request = self.list_request()?;
        let marker = self.parameters.text("KeyMarker").filter(|marker| !marker.is_empty());
        let version_marker = self.parameters.text("VersionIdMarker").filter(|marker| !marker.is_empty());
        if marker.is_none()
            && let Some(version) = version_marker
        {
            return Err(S3Error::invalid_argument(
                "A version-id marker cannot be specified without a key marker.",
                "version-id-marker",
                version,
            ));
        }
        let behind = marker.map(|key| (key, version_marker));
        let listing = self.s3.list_object_versions(self.bucket(), &request, behind)?;
        let (mut versions, mut markers) = (Vec::new(), Vec::new());
        for entry in &listing.entries {
            let of_object = entry.object.as_ref().map(|object| summary(object, false));
            let is_marker = of_object.is_none();
            let fields = of_object
                .unwrap_or_default()
                .with("Key", &entry.key)
                .with("VersionId", &entry.id)
                .with("IsLatest", entry.is_latest)
                .with("LastModified", Value::Moment(entry.modified_ns))
                .with("Owner", owner());
            if is_marker { markers.push(fields) } else { versions.push(fields) }
        }
        let (next_key, next_version) = listing.next.clone().unzip();
        let fields = Fields::new()
            .with("IsTruncated", listing.next.is_some())
            .with("KeyMarker", self.text("KeyMarker"))
            .with("VersionIdMarker", self.text("VersionIdMarker"))
            .with("NextKeyMarker", next_key)
            .with("NextVersionIdMarker", next_version.flatten())
            .with("Versions", Some(versions).filter(|it| !it.is_empty()))
            .with("DeleteMarkers", Some(markers).filter(|it| !it.is_empty()))
            .with("Name", self.bucket())
            .with("Prefix", request.prefix.as_str())
            .with("Delimiter", request.delimiter)
            .with("MaxKeys", request.max_keys.min(1000))
            .with("CommonPrefixes", prefixes(&listing.common_prefixes))
            .with("EncodingType", self.parameters.owned("EncodingType"));
        Ok(Answer::ok(fields))
    }
}

fn summary(object: &ObjectSummary, has_owner: bool) -> Fields {
    Fields::new()
        .with("Key", &object.key)
        .with("LastModified", Value::Moment(object.modified_ns))
        .with("ETag", &object.etag)
        .with("ChecksumAlgorithm", Some(object.algorithms.clone()).filter(|it| !it.is_empty()))
        .with("Size", object.size)
        .with("StorageClass", &object.storage_class)
        .with("Owner", has_owner.then(owner))
}

fn prefixes(all: &[String]) -> Option<Vec<Fields>> {
    let entries: Vec<_> = all.iter().map(|prefix| Fields::new().with("Prefix", prefix)).collect();
    (!entries.is_empty()).then_some(entries)
}
