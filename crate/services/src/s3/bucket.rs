//! Operations on buckets: create, list, head, delete.

use std::collections::BTreeMap;

use super::object::Object;
use super::{S3, S3Error};

/// The region of a request, such as `us-east-1`.
pub type Region = str;

const DEFAULT_REGION: &str = "us-east-1";

/// One bucket.
#[derive(Debug)]
pub(super) struct Bucket {
    pub(super) region: String,
    pub(super) created_ns: i64,
    pub(super) objects: BTreeMap<String, Object>,
    /// The order of creation, which listings keep.
    pub(super) serial: usize,
}

/// A bucket in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketSummary {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_ns: i64,
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
        if !(3..=63).contains(&name.len()) {
            return Err(S3Error::InvalidBucketName);
        }
        if region != DEFAULT_REGION && constraint.is_none() {
            return Err(S3Error::IllegalLocationConstraint);
        }
        let mut buckets = self.buckets.borrow_mut();
        if buckets.contains_key(name) {
            return match region {
                DEFAULT_REGION => Ok(()),
                _ => Err(S3Error::BucketAlreadyOwnedByYou { bucket: name.to_owned() }),
            };
        }
        let bucket = Bucket {
            region: constraint.unwrap_or(region).to_owned(),
            created_ns: self.now_in_seconds(),
            objects: BTreeMap::new(),
            serial: buckets.values().map(|bucket| bucket.serial + 1).max().unwrap_or_default(),
        };
        buckets.insert(name.to_owned(), bucket);
        Ok(())
    }

    /// Every bucket, in the order they were made.
    #[must_use]
    pub fn list_buckets(&self) -> Vec<BucketSummary> {
        let buckets = self.buckets.borrow();
        let mut in_order: Vec<_> = buckets.iter().collect();
        in_order.sort_by_key(|(_, bucket)| bucket.serial);
        in_order
            .into_iter()
            .map(|(name, bucket)| BucketSummary { name: name.clone(), created_ns: bucket.created_ns })
            .collect()
    }

    /// The region of a bucket.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn head_bucket(&self, name: &str) -> Result<String, S3Error> {
        self.with_bucket(name, |bucket| Ok(bucket.region.clone())).map_err(|_| S3Error::NotFound)
    }

    /// Removes an empty bucket.
    ///
    /// # Errors
    /// `NoSuchBucket`, `BucketNotEmpty`.
    pub fn delete_bucket(&self, name: &str) -> Result<(), S3Error> {
        self.with_bucket(name, |bucket| {
            if bucket.objects.is_empty() {
                Ok(())
            } else {
                Err(S3Error::BucketNotEmpty { bucket: name.to_owned() })
            }
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
