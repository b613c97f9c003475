//! Listing objects: prefix, delimiter, pages.

use std::collections::BTreeSet;

use super::{S3, S3Error, hexadecimal};

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

/// An object in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectSummary {
    /// Its key.
    pub key: String,
    /// When it was put.
    pub modified_ns: i64,
    /// Its tag, in double quotes.
    pub etag: String,
    /// Its size in bytes.
    pub size: usize,
    /// What kind of storage it is in.
    pub storage_class: String,
    /// The algorithms of its checksums, such as `CRC32`.
    pub algorithms: Vec<String>,
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

/// One version of a key in a list; a delete marker has no object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionSummary {
    /// Its key.
    pub key: String,
    /// Its id.
    pub id: String,
    /// Whether it is what the key holds now.
    pub is_latest: bool,
    /// When it was put or deleted.
    pub modified_ns: i64,
    /// What it is, if it is no delete marker.
    pub object: Option<ObjectSummary>,
}

/// One page of versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionListing {
    /// Versions and delete markers, by key, newest first.
    pub entries: Vec<VersionSummary>,
    /// The common prefixes.
    pub common_prefixes: Vec<String>,
    /// The last key and version of this page, if there are more.
    pub next: Option<(String, Option<String>)>,
}

impl S3 {
    /// One page of a bucket's objects.
    ///
    /// # Errors
    /// `NoSuchBucket`, `UnknownToken`.
    pub fn list_objects(&self, bucket: &str, request: &ListRequest) -> Result<Listing, S3Error> {
        self.list(bucket, request, "ListObjectsV2")
    }

    pub(super) fn list(
        &self,
        bucket: &str,
        request: &ListRequest,
        operation: &str,
    ) -> Result<Listing, S3Error> {
        let effects = self.faulted(operation)?;
        let last_entry = match &request.token {
            Some(token) => Some(read_token(token).ok_or(S3Error::UnknownToken)?),
            None => None,
        };
        let last_key = request.start_after.as_deref().filter(|_| last_entry.is_none());
        let most = request.max_keys.min(LARGEST_PAGE);
        let mut page = self.with_bucket(bucket, |bucket| {
            let mut page = Listing::default();
            if most == 0 {
                return Ok(page);
            }
            let mut rolled_up = BTreeSet::new();
            let first = bucket.keys.range(request.prefix.clone()..);
            for (key, versions) in first.take_while(|(key, _)| key.starts_with(&request.prefix)) {
                let Some(object) = versions.last().and_then(|version| version.object.as_ref()) else {
                    continue;
                };
                let common = common_prefix(key, &request.prefix, request.delimiter.as_deref());
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
                    None => page.contents.push(ObjectSummary::of(key, object)),
                }
            }
            Ok(page)
        })?;
        if effects.is_page_lost {
            page.contents.clear();
            page.common_prefixes.clear();
        }
        Ok(page)
    }

    /// One page of a bucket's versions and delete markers. `behind` is the last key, and the last of its versions, of
    /// the page before.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn list_object_versions(
        &self,
        bucket: &str,
        request: &ListRequest,
        behind: Option<(&str, Option<&str>)>,
    ) -> Result<VersionListing, S3Error> {
        let effects = self.faulted("ListObjectVersions")?;
        let most = request.max_keys.min(LARGEST_PAGE);
        let mut page = self.with_bucket(bucket, |bucket| {
            let mut page = VersionListing::default();
            let mut last: Option<(String, Option<String>)> = None;
            for (key, versions) in bucket.keys.iter().filter(|(key, _)| key.starts_with(&request.prefix)) {
                if let Some(prefix) = common_prefix(key, &request.prefix, request.delimiter.as_deref()) {
                    let is_seen = behind.is_some_and(|(seen, _)| prefix <= seen);
                    if is_seen || page.common_prefixes.iter().any(|known| known == prefix) {
                        continue;
                    }
                    if page.entries.len() + page.common_prefixes.len() == most {
                        page.next = last;
                        return Ok(page);
                    }
                    page.common_prefixes.push(prefix.to_owned());
                    last = Some((prefix.to_owned(), None));
                    continue;
                }
                let mut is_skipping = behind.is_some_and(|(seen, id)| key == seen && id.is_some());
                if behind.is_some_and(|(seen, id)| key.as_str() < seen || (key == seen && id.is_none())) {
                    continue;
                }
                for (age, version) in versions.iter().rev().enumerate() {
                    if is_skipping {
                        is_skipping = behind.is_some_and(|(_, id)| id != Some(version.id.as_str()));
                        continue;
                    }
                    if page.entries.len() + page.common_prefixes.len() == most {
                        page.next = last;
                        return Ok(page);
                    }
                    last = Some((key.clone(), Some(version.id.clone())));
                    page.entries.push(VersionSummary {
                        key: key.clone(),
                        id: version.id.clone(),
                        is_latest: age == 0,
                        modified_ns: version.modified_ns,
                        object: version.object.as_ref().map(|object| ObjectSummary::of(key, object)),
                    });
                }
            }
            Ok(page)
        })?;
        if effects.is_page_lost {
            page.entries.clear();
            page.common_prefixes.clear();
        }
        Ok(page)
    }
}

impl ObjectSummary {
    fn of(key: &str, object: &super::Object) -> Self {
        let algorithms = object.checksums.iter().filter_map(|(name, _)| name.strip_prefix("Checksum"));
        Self {
            key: key.to_owned(),
            modified_ns: object.modified_ns,
            etag: object.etag.clone(),
            size: object.body.len(),
            storage_class: object.storage_class.clone(),
            algorithms: algorithms.map(str::to_owned).collect(),
        }
    }
}

fn common_prefix<'key>(key: &'key str, prefix: &str, delimiter: Option<&str>) -> Option<&'key str> {
    let delimiter = delimiter.filter(|delimiter| !delimiter.is_empty())?;
    let rest = &key[prefix.len()..];
    rest.find(delimiter).map(|at| &key[..prefix.len() + at + delimiter.len()])
}

/// A token hides its key, so that nobody builds on its form: the bytes in hexadecimal, turned round.
pub(super) fn write_token(last: &str) -> Token {
    hexadecimal(last.bytes().rev())
}

fn read_token(token: &str) -> Option<String> {
    if token.is_empty() || !token.is_ascii() || !token.len().is_multiple_of(2) {
        return None;
    }
    let mut bytes = (0..token.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&token[at..at + 2], 16).ok())
        .collect::<Option<Vec<_>>>()?;
    bytes.reverse();
    String::from_utf8(bytes).ok()
}
