//! Versions: what a key has held, newest last.

use super::bucket::Bucket;
use super::{Object, S3, S3Error, object::fresh_id};

/// Whether a bucket keeps what is overwritten and deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versioning {
    /// It keeps everything under an id of its own.
    Enabled,
    /// It keeps what it has, and overwrites what it gets from then on.
    Suspended,
}

/// The id of what was put without versioning.
pub const NULL_VERSION: &str = "null";

/// One thing that a key has held.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) id: String,
    pub(super) modified_ns: i64,
    /// None is a delete marker.
    pub(super) object: Option<Object>,
}

/// What a deletion did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deletion {
    /// The version that is gone, or that of the new delete marker.
    pub version: Option<String>,
    /// Whether a delete marker was made or removed.
    pub marker: bool,
}

impl Bucket {
    /// The object of a key, or of one of its versions, with that version's id.
    ///
    /// # Errors
    /// `NoSuchKey`, `Deleted`, `NoSuchVersion`, and `MethodNotAllowed` for a delete marker that is asked for by its id.
    pub(super) fn version(&self, key: &str, id: Option<&str>) -> Result<(&Object, &str), S3Error> {
        let missing = || S3Error::NoSuchKey { key: key.to_owned() };
        let versions = self.keys.get(key).map(Vec::as_slice).unwrap_or_default();
        let Some(id) = id else {
            let newest = versions.last().ok_or_else(missing)?;
            let deleted = || S3Error::Deleted { key: key.to_owned(), version: newest.id.clone() };
            return Ok((newest.object.as_ref().ok_or_else(deleted)?, &newest.id));
        };
        let found = versions.iter().find(|version| version.id == id).ok_or_else(|| no_version(key, id))?;
        let object = found.object.as_ref().ok_or_else(|| {
            S3Error::other(
                "MethodNotAllowed",
                405,
                "The specified method is not allowed against this resource.",
            )
            .beside("Method", "GET")
            .beside("ResourceType", "DeleteMarker")
            .with_headers(vec![("x-amz-delete-marker", "true".to_owned()), ("allow", "DELETE".to_owned())])
        })?;
        Ok((object, &found.id))
    }

    /// The same, to be changed.
    pub(super) fn version_mut(&mut self, key: &str, id: Option<&str>) -> Result<&mut Object, S3Error> {
        let id = self.version(key, id)?.1.to_owned();
        let versions = self.keys.get_mut(key).expect("the version was found");
        let found = versions.iter_mut().find(|version| version.id == id).expect("the version was found");
        Ok(found.object.as_mut().expect("the version holds an object"))
    }

    /// Adds what a key holds now, and gives its id where the bucket has versions.
    pub(super) fn add(&mut self, key: &str, modified_ns: i64, object: Option<Object>) -> Option<String> {
        let id = match self.versioning {
            Some(Versioning::Enabled) => fresh_id(&mut self.ids),
            _ => NULL_VERSION.to_owned(),
        };
        let versions = self.keys.entry(key.to_owned()).or_default();
        versions.retain(|version| version.id != id);
        versions.push(Version { id: id.clone(), modified_ns, object });
        self.versioning.map(|_| id)
    }

    /// Takes a version away for good.
    fn remove_version(&mut self, key: &str, id: &str) -> Deletion {
        let Some(versions) = self.keys.get_mut(key) else {
            return Deletion { version: Some(id.to_owned()), marker: false };
        };
        let marker = versions.iter().any(|version| version.id == id && version.object.is_none());
        versions.retain(|version| version.id != id);
        if versions.is_empty() {
            self.keys.remove(key);
        }
        Deletion { version: Some(id.to_owned()), marker }
    }

    fn delete(&mut self, key: &str, id: Option<&str>, now_ns: i64) -> Deletion {
        if let Some(id) = id {
            return self.remove_version(key, id);
        }
        if self.versioning.is_none() {
            self.keys.remove(key);
            return Deletion::default();
        }
        Deletion { version: self.add(key, now_ns, None), marker: true }
    }
}

fn no_version(key: &str, id: &str) -> S3Error {
    if id == NULL_VERSION || is_id(id) {
        return S3Error::NoSuchVersion { key: key.to_owned(), version: id.to_owned() };
    }
    S3Error::invalid_argument("Invalid version id specified", "versionId", id)
}

fn is_id(id: &str) -> bool {
    id.len() == super::object::ID_LENGTH
        && id.chars().all(|letter| letter.is_ascii_alphanumeric() || "._".contains(letter))
}

impl S3 {
    /// Whether the bucket keeps versions; `None` where that was never said.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn versioning(&self, bucket: &str) -> Result<Option<Versioning>, S3Error> {
        self.with_bucket(bucket, |bucket| Ok(bucket.versioning))
    }

    /// Says whether the bucket keeps versions. There is no way back to never having said it.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn set_versioning(&self, bucket: &str, versioning: Versioning) -> Result<(), S3Error> {
        self.with_bucket(bucket, |bucket| {
            bucket.versioning = Some(versioning);
            Ok(())
        })
    }

    /// Removes an object, or marks it as deleted where the bucket has versions. A missing one is fine.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn delete_object(&self, bucket: &str, key: &str) -> Result<Deletion, S3Error> {
        self.delete_version(bucket, key, None)
    }

    /// Removes one version for good, or does what [`S3::delete_object`] does where none is named.
    ///
    /// # Errors
    /// `NoSuchBucket`, and `AccessDenied` where the version is locked.
    pub fn delete_version(&self, bucket: &str, key: &str, id: Option<&str>) -> Result<Deletion, S3Error> {
        let now_ns = self.now_in_seconds();
        self.with_bucket(bucket, |bucket| {
            if let (Some(id), Ok((object, _))) = (id, bucket.version(key, id))
                && object.is_locked(now_ns)
                && !id.is_empty()
            {
                return Err(S3Error::other(
                    "AccessDenied",
                    403,
                    "Access Denied because object protected by object lock.",
                ));
            }
            Ok(bucket.delete(key, id, now_ns))
        })
    }
}
