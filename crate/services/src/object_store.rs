//! Somewhere to get objects from by bucket and key.

use crate::s3::{GetRequest, ListRequest, PutRequest, S3, S3Error};

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

/// Some keys of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyPage<Key, Token> {
    /// The keys, in the store's order. A page may be empty although others follow.
    pub keys: Vec<Key>,
    /// Where the next page begins, if there is one.
    pub next: Option<Token>,
}

/// A store whose keys can be listed, a page at a time.
pub trait PagedStore: ObjectStore {
    /// A key, as the store hands it out.
    type Key: AsRef<Self::Name>;
    /// Where a page begins.
    type Token;

    /// The keys that begin with `prefix`, from `token` on.
    ///
    /// # Errors
    /// The store's own, where it has no such bucket or cannot be reached.
    fn page(
        &self,
        bucket: &Self::Name,
        prefix: &Self::Name,
        token: Option<&Self::Token>,
    ) -> Result<KeyPage<Self::Key, Self::Token>, Self::Error>;
}

/// A store that can be written to.
pub trait WritableStore: ObjectStore {
    /// Whether there is an object of that key.
    ///
    /// # Errors
    /// The store's own, where it has no such bucket or cannot be reached. A missing object is none.
    fn has(&self, bucket: &Self::Name, key: &Self::Name) -> Result<bool, Self::Error>;

    /// Stores an object, in place of the one of that key.
    ///
    /// # Errors
    /// The store's own, where it has no such bucket or cannot be reached.
    fn put(&self, bucket: &Self::Name, key: &Self::Name, content: Self::Content) -> Result<(), Self::Error>;
}

impl ObjectStore for S3 {
    type Name = str;
    type Content = Vec<u8>;
    type Error = S3Error;

    fn get(&self, bucket: &str, key: &str) -> Result<Vec<u8>, S3Error> {
        Ok(self.get_object(bucket, key, &GetRequest::default())?.bytes().to_vec())
    }
}

impl PagedStore for S3 {
    type Key = String;
    type Token = String;

    fn page(
        &self,
        bucket: &str,
        prefix: &str,
        token: Option<&String>,
    ) -> Result<KeyPage<String, String>, S3Error> {
        let request =
            ListRequest { prefix: prefix.to_owned(), token: token.cloned(), ..ListRequest::default() };
        let page = self.list_objects(bucket, &request)?;
        let keys = page.contents.into_iter().map(|object| object.key).collect();
        Ok(KeyPage { keys, next: page.next_token })
    }
}

impl WritableStore for S3 {
    fn has(&self, bucket: &str, key: &str) -> Result<bool, S3Error> {
        match self.get_object(bucket, key, &GetRequest::default()) {
            Ok(_) => Ok(true),
            Err(S3Error::NoSuchKey { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn put(&self, bucket: &str, key: &str, content: Vec<u8>) -> Result<(), S3Error> {
        let request = PutRequest { body: content, ..PutRequest::default() };
        self.put_object(bucket, key, request).map(|_| ())
    }
}
