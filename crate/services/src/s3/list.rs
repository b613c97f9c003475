//! Listing objects: prefix, delimiter, pages.

use std::collections::BTreeSet;

use super::{ObjectSummary, S3, S3Error, hexadecimal};

/// The most entries on a page.
const LARGEST_PAGE: usize = 1000;

/// Where the next page begins, as the caller sees it: opaque, and the same on every run.
pub type Token = String;

/// What to list.
#[derive(Clone, Debug)]
pub struct ListRequest {
    /// Only keys that begin with it.
    pub prefix: String,
    /// Keys that share a part up to it are rolled up into one common prefix.
    pub delimiter: Option<String>,
    /// Only keys behind it.
    pub start_after: Option<String>,
    /// Where the last page ended.
    pub token: Option<Token>,
    /// The most entries, keys and common prefixes together; S3 never gives more than 1000.
    pub max_keys: usize,
}

impl Default for ListRequest {
    fn default() -> Self {
        Self {
            prefix: String::new(),
            delimiter: None,
            start_after: None,
            token: None,
            max_keys: LARGEST_PAGE,
        }
    }
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The objects, by the code points of their keys.
    pub contents: Vec<ObjectSummary>,
    /// The common prefixes, in the same order.
    pub common_prefixes: Vec<String>,
    /// Where the next page begins, if there is one.
    pub next_token: Option<Token>,
    /// The last entry of this page, key or common prefix.
    pub last: Option<String>,
}

impl Listing {
    /// How many entries it has: S3 counts common prefixes as keys.
    #[must_use]
    pub fn key_count(&self) -> usize {
        self.contents.len() + self.common_prefixes.len()
    }
}

impl S3 {
    /// One page of a bucket's objects.
    ///
    /// # Errors
    /// `NoSuchBucket`, `UnknownToken`.
    pub fn list_objects(&self, bucket: &str, request: &ListRequest) -> Result<Listing, S3Error> {
        let last_entry = match &request.token {
            Some(token) => Some(read_token(token).ok_or(S3Error::UnknownToken)?),
            None => None,
        };
        let last_key = request.start_after.as_deref().filter(|_| last_entry.is_none());
        let most = request.max_keys.min(LARGEST_PAGE);
        self.with_bucket(bucket, |bucket| {
            let mut page = Listing::default();
            let mut rolled_up = BTreeSet::new();
            for (key, object) in bucket.objects.iter().filter(|(key, _)| key.starts_with(&request.prefix)) {
                let common = common_prefix(key, request);
                let entry = common.unwrap_or(key);
                // A page that ended with a common prefix ended behind all the keys below it.
                let seen = last_entry.as_deref().is_some_and(|last| entry <= last)
                    || last_key.is_some_and(|last| key.as_str() <= last)
                    || rolled_up.contains(entry);
                if seen {
                    continue;
                }
                if page.key_count() == most {
                    page.next_token = page.last.as_deref().map(write_token);
                    break;
                }
                page.last = Some(entry.to_owned());
                match common {
                    Some(prefix) => {
                        rolled_up.insert(prefix.to_owned());
                        page.common_prefixes.push(prefix.to_owned());
                    }
                    None => page.contents.push(ObjectSummary {
                        key: key.clone(),
                        modified_ns: object.modified_ns,
                        etag: object.etag.clone(),
                        size: object.body.len(),
                    }),
                }
            }
            Ok(page)
        })
    }
}

fn common_prefix<'key>(key: &'key str, request: &ListRequest) -> Option<&'key str> {
    let delimiter = request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty())?;
    let rest = &key[request.prefix.len()..];
    rest.find(delimiter).map(|at| &key[..request.prefix.len() + at + delimiter.len()])
}

/// A token hides its key, so that nobody builds on its form: the bytes in hexadecimal, turned round.
fn write_token(last: &str) -> Token {
    hexadecimal(last.bytes().rev())
}

fn read_token(token: &str) -> Option<String> {
    if !token.is_ascii() || !token.len().is_multiple_of(2) {
        return None;
    }
    let mut bytes = (0..token.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&token[at..at + 2], 16).ok())
        .collect::<Option<Vec<_>>>()?;
    bytes.reverse();
    String::from_utf8(bytes).ok()
}
