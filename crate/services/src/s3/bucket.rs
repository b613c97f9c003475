//! Operations on buckets: create, list, head, delete, and the documents that a bucket keeps.

use std::collections::BTreeMap;

use super::upload::Upload;
use super::version::Version;
use super::{S3, S3Error, Setting, Versioning};
use crate::aws::Fields;

/// The region of a request, such as `us-east-1`.
pub type Region = str;

/// The region whose buckets state no location.
pub const DEFAULT_REGION: &str = "us-east-1";

/// One bucket.
#[derive(Debug)]
pub(super) struct Bucket {
    pub(super) region: String,
    pub(super) created_ns: i64,
    /// What each key has held, newest last; a key that holds nothing is absent.
    pub(super) keys: BTreeMap<String, Vec<Version>>,
    pub(super) versioning: Option<Versioning>,
    pub(super) uploads: BTreeMap<String, Upload>,
    pub(super) settings: BTreeMap<Setting, Fields>,
    /// The order of creation, which listings keep.
    pub(super) serial: usize,
    /// Where the bucket's ids come from.
    pub(super) ids: u64,
}

/// A bucket in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketSummary {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_ns: i64,
    /// Where it is.
    pub region: String,
}

impl S3 {
    /// Makes a bucket in the region of the request. In `us-east-1` a second time changes nothing.
    ///
    /// # Errors
    /// `InvalidBucketName`, `BucketAlreadyOwnedByYou`, and `IllegalLocationConstraint` where the region is not
    /// `us-east-1` and `constraint` does not say so.
    pub fn create_bucket(
        &self,
        name: &str,
        region: &Region,
        constraint: Option<&str>,
    ) -> Result<(), S3Error> {
        self.faulted("CreateBucket")?;
        if region == DEFAULT_REGION && constraint.is_some_and(|it| it.is_empty() || it == DEFAULT_REGION) {
            return Err(S3Error::other(
                "InvalidLocationConstraint",
                400,
                "The specified location-constraint is not valid",
            )
            .beside("LocationConstraint", constraint.unwrap_or_default()));
        }
        if region != DEFAULT_REGION && constraint.is_none() {
            return Err(S3Error::IllegalLocationConstraint);
        }
        if let Some(constraint) = constraint
            && region != DEFAULT_REGION
            && constraint != region
        {
            return Err(S3Error::other(
                "IllegalLocationConstraintException",
                400,
                &format!(
                    "The {constraint} location constraint is incompatible for the region specific endpoint this request \
                     was sent to."
                ),
            ));
        }
        if !is_valid_name(name) {
            return Err(S3Error::InvalidBucketName);
        }
        let created_ns = self.now_in_seconds();
        let mut buckets = self.buckets.borrow_mut();
        if buckets.contains_key(name) {
            let is_old = region == DEFAULT_REGION && buckets[name].region == DEFAULT_REGION;
            let taken = || S3Error::BucketAlreadyOwnedByYou { bucket: name.to_owned() };
            return if is_old { Ok(()) } else { Err(taken()) };
        }
        let serial = buckets.values().map(|bucket| bucket.serial + 1).max().unwrap_or_default();
        let bucket = Bucket {
            region: constraint.unwrap_or(region).to_owned(),
            created_ns,
            keys: BTreeMap::new(),
            versioning: None,
            uploads: BTreeMap::new(),
            settings: BTreeMap::new(),
            serial,
            ids: u64::try_from(serial).unwrap_or_default() << 32,
        };
        buckets.insert(name.to_owned(), bucket);
        Ok(())
    }

    /// Every bucket, in the order they were made.
    ///
    /// # Errors
    /// Only what a [`super::Fault`] makes of it.
    pub fn list_buckets(&self) -> Result<Vec<BucketSummary>, S3Error> {
        self.faulted("ListBuckets")?;
        let buckets = self.buckets.borrow();
        let mut in_order: Vec<_> = buckets.iter().collect();
        in_order.sort_by_key(|(_, bucket)| bucket.serial);
        Ok(in_order
            .into_iter()
            .map(|(name, bucket)| BucketSummary {
                name: name.clone(),
                created_ns: bucket.created_ns,
                region: bucket.region.clone(),
            })
            .collect())
    }

    /// The region of a bucket.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn head_bucket(&self, name: &str) -> Result<String, S3Error> {
        self.faulted("HeadBucket")?;
        self.with_bucket(name, |bucket| Ok(bucket.region.clone())).map_err(|_| S3Error::NotFound)
    }

    /// Removes an empty bucket. Versions count, also where all that can be seen is deleted.
    ///
    /// # Errors
    /// `NoSuchBucket`, `BucketNotEmpty`.
    pub fn delete_bucket(&self, name: &str) -> Result<(), S3Error> {
        self.faulted("DeleteBucket")?;
        self.with_bucket(name, |bucket| {
            if bucket.keys.is_empty() {
                return Ok(());
            }
            let is_versioned = bucket.versioning.is_some();
            Err(if is_versioned {
                S3Error::other(
                    "BucketNotEmpty",
                    409,
                    "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
                )
                .beside("BucketName", name)
            } else {
                S3Error::BucketNotEmpty { bucket: name.to_owned() }
            })
        })?;
        self.buckets.borrow_mut().remove(name);
        Ok(())
    }

    /// The time of an event: S3 tells no fractions of a second.
    pub(super) fn now_in_seconds(&self) -> i64 {
        const SECOND: i64 = 1_000_000_000;
        self.clock.now_ns().div_euclid(SECOND) * SECOND
    }
}

/// AWS's rules for new buckets.
fn is_valid_name(name: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || ".-".contains(letter);
    let ends = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    let is_address = name.split('.').count() == 4 && name.split('.').all(|part| part.parse::<u8>().is_ok());
    (3..=63).contains(&name.len())
        && name.chars().all(allowed)
        && ends(name.chars().next())
        && ends(name.chars().last())
        && !name.contains("..")
        && !is_address
}
