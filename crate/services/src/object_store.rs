//! Somewhere to get objects from by bucket and key.

use crate::s3::{GetRequest, S3, S3Error};

/// A store of objects.
///
/// The types are the store's own, so that one made of another language's objects can hand them through unchanged.
pub trait ObjectStore {
    /// What buckets and keys are named by.
    type Name: ?Sized;
    /// What an object's bytes come as.
    type Content;
    /// How the store refuses.
    type Error;

    /// The content of an object.
    ///
    /// # Errors
    /// The store's own, where it has no such object or cannot be reached.
    fn get(&self, bucket: &Self::Name, key: &Self::Name) -> Result<Self::Content, Self::Error>;
}

impl ObjectStore for S3 {
    type Name = str;
    type Content = Vec<u8>;
    type Error = S3Error;

    fn get(&self, bucket: &str, key: &str) -> Result<Vec<u8>, S3Error> {
        Ok(self.get_object(bucket, key, &GetRequest::default())?.bytes().to_vec())
    }
}
