//! S3 in memory: buckets, objects with their versions, multipart uploads, listings, and the errors that the service
//! answers with.
//!
//! It keeps to what AWS documents and what moto answers; where the two differ the tests say which is followed.
//! [`S3`] has a method for each family of operations; [`S3::call`] answers an operation by its name, as the clients of
//! AWS ask for it. [`Fault`]s let things go wrong on purpose. Deliberately absent: whatever needs a second account, such
//! as permissions, which are kept and given back but keep nobody out.

mod bucket;
mod call;
mod condition;
mod copy;
mod error;
mod fault;
mod list;
mod object;
mod operation;
mod range;
mod setting;
mod tag;
mod upload;
mod version;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use bucket::{BucketSummary, DEFAULT_REGION, Region};
pub use call::{Answer, Caller};
pub use copy::{Copied, CopyRequest, CopySource};
pub use error::{Refusal, S3Error};
pub use fault::{Fault, FaultKind};
pub use list::{ListRequest, Listing, ObjectSummary, Token, VersionListing, VersionSummary};
pub use object::{Body, GetRequest, Object, PutRequest, Received, Stored};
pub use operation::{Member, MemberKind, Operation};
pub use range::ByteRange;
pub use setting::Setting;
pub use tag::Tag;
pub use upload::{NamedPart, Part, UploadSummary};
pub use version::{Deletion, NULL_VERSION, Versioning};

use crate::clock::Clock;
use bucket::Bucket;
use fault::Faults;

/// An S3 that lives in memory.
///
/// ```
/// use std::rc::Rc;
///
/// use services::clock::Clock;
/// use services::s3::{Fault, FaultKind, GetRequest, PutRequest, S3};
///
/// let s3 = S3::new(Rc::new(Clock::starting_at(0)));
/// s3.create_bucket("training", "us-east-1", None)?;
/// s3.put_object("training", "march.csv", PutRequest { body: b"x,y".to_vec(), ..PutRequest::default() })?;
/// s3.inject(Fault {
///     operation: "GetObject".to_owned(),
///     first: Some(1),
///     nth: None,
///     kind: FaultKind::Error { code: "SlowDown".to_owned(), message: String::new(), status: 503 },
/// });
/// assert!(s3.get_object("training", "march.csv", &GetRequest::default()).is_err());
/// assert_eq!(s3.get_object("training", "march.csv", &GetRequest::default())?.bytes(), b"x,y");
/// # Ok::<(), services::s3::S3Error>(())
/// ```
///
/// - units: all times are whole seconds, as S3's are, in nanoseconds since the Unix epoch
#[derive(Debug)]
pub struct S3 {
    clock: Rc<Clock>,
    buckets: RefCell<BTreeMap<String, Bucket>>,
    faults: RefCell<Faults>,
}

impl S3 {
    /// An S3 with no buckets that takes its times from `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self { clock, buckets: RefCell::default(), faults: RefCell::default() }
    }

    /// Forgets every bucket and every fault.
    pub fn reset(&self) {
        self.buckets.borrow_mut().clear();
        self.heal();
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
