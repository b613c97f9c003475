//! S3 in memory: buckets, objects, listings, and the errors the service answers with.
//!
//! It keeps to what AWS documents and what moto answers; where the two differ the tests say which is followed.
//! Deliberately absent: versions, multipart uploads, access control, and anything that needs a second account.

mod bucket;
mod error;
mod list;
mod object;
mod operation;
mod range;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use bucket::{BucketSummary, Region};
pub use error::S3Error;
pub use list::{ListRequest, Listing, Token};
pub use object::{Body, Copied, GetRequest, Object, ObjectSummary, PutRequest, Received, Stored};
pub use operation::{Member, MemberKind, Operation};
pub use range::ByteRange;

use crate::clock::Clock;
use bucket::Bucket;

/// An S3 that lives in memory.
///
/// - units: all times are whole seconds, as S3's are, in nanoseconds since the Unix epoch
#[derive(Debug)]
pub struct S3 {
    clock: Rc<Clock>,
    buckets: RefCell<BTreeMap<String, Bucket>>,
}

impl S3 {
    /// An S3 with no buckets that takes its times from `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self { clock, buckets: RefCell::default() }
    }

    /// Forgets every bucket.
    pub fn reset(&self) {
        self.buckets.borrow_mut().clear();
    }

    /// What `act` makes of a bucket.
    fn with_bucket<T>(
        &self,
        name: &str,
        act: impl FnOnce(&mut Bucket) -> Result<T, S3Error>,
    ) -> Result<T, S3Error> {
        let mut buckets = self.buckets.borrow_mut();
        let bucket =
            buckets.get_mut(name).ok_or_else(|| S3Error::NoSuchBucket { bucket: name.to_owned() })?;
        act(bucket)
    }
}

fn hexadecimal(bytes: impl IntoIterator<Item = u8>) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).expect("half a byte is one digit");
    bytes.into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests;
