//! What is said of a bucket as a whole: documents that S3 keeps and gives back.
//!
//! Nothing follows from most of them: the double has one account, and no browser asks it.

use super::{S3, S3Error};
use crate::aws::{Fields, Value};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they are named after the operations that put and get them")]
pub enum Setting {
    Accelerate,
    Acl,
    Cors,
    Encryption,
    Lifecycle,
    Logging,
    Notification,
    ObjectLock,
    Ownership,
    Policy,
    PublicAccess,
    Replication,
    RequestPayment,
    Tagging,
    Website,
}

impl Setting {
    /// How S3 says that a bucket has no such document; `None` where it answers with an empty one.
    fn absence(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Cors => ("NoSuchCORSConfiguration", "The CORS configuration does not exist"),
            Self::Lifecycle => ("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"),
            Self::ObjectLock => (
                "ObjectLockConfigurationNotFoundError",
                "Object Lock configuration does not exist for this bucket",
            ),
            Self::Ownership => {
                ("OwnershipControlsNotFoundError", "The bucket ownership controls were not found")
            }
            Self::Policy => ("NoSuchBucketPolicy", "The bucket policy does not exist"),
            Self::PublicAccess => (
                "NoSuchPublicAccessBlockConfiguration",
                "The public access block configuration was not found",
            ),
            Self::Replication => {
                ("ReplicationConfigurationNotFoundError", "The replication configuration was not found")
            }
            Self::Tagging => ("NoSuchTagSet", "The TagSet does not exist"),
            Self::Website => {
                ("NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration")
            }
            _ => return None,
        })
    }

    /// What a bucket has that was told nothing.
    fn default_document(self) -> Fields {
        match self {
            // Since 2023 every bucket encrypts what it stores.
            Self::Encryption => {
                let by_default = Fields::new().with("SSEAlgorithm", "AES256");
                let rule = Fields::new()
                    .with("ApplyServerSideEncryptionByDefault", by_default)
                    .with("BucketKeyEnabled", false);
                Fields::new().with("Rules", vec![rule])
            }
            Self::RequestPayment => Fields::new().with("Payer", "BucketOwner"),
            _ => Fields::new(),
        }
    }
}

impl S3 {
    /// Keeps a document, in place of the one before.
    ///
    /// # Errors
    /// `NoSuchBucket`, and what is wrong with the document itself.
    pub fn put_setting(&self, bucket: &str, setting: Setting, document: Fields) -> Result<(), S3Error> {
        check(setting, &document)?;
        self.with_bucket(bucket, |bucket| {
            bucket.settings.insert(setting, document);
            Ok(())
        })
    }

    /// A document that was kept.
    ///
    /// # Errors
    /// `NoSuchBucket`, and that there is none, in the words of its kind.
    pub fn setting(&self, bucket: &str, setting: Setting) -> Result<Fields, S3Error> {
        let name = bucket;
        self.with_bucket(bucket, |bucket| match (bucket.settings.get(&setting), setting.absence()) {
            (Some(document), _) => Ok(document.clone()),
            (None, None) => Ok(setting.default_document()),
            (None, Some((code, message))) => {
                Err(S3Error::other(code, 404, message).beside("BucketName", name))
            }
        })
    }

    /// Forgets a document. A missing one is fine.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub fn delete_setting(&self, bucket: &str, setting: Setting) -> Result<(), S3Error> {
        self.with_bucket(bucket, |bucket| {
            bucket.settings.remove(&setting);
            Ok(())
        })
    }
}

fn check(setting: Setting, document: &Fields) -> Result<(), S3Error> {
    match setting {
        Setting::Tagging => super::tag::check_tags(&super::tag::tags_of(document), 50),
        Setting::Cors => check_cors(document),
        Setting::Lifecycle => check_lifecycle(document),
        Setting::Website => match document.get("IndexDocument").or(document.get("RedirectAllRequestsTo")) {
            Some(_) => Ok(()),
            None => Err(S3Error::malformed_xml()),
        },
        Setting::PublicAccess if document.is_empty() => {
            Err(S3Error::other("InvalidRequest", 400, "Must specify at least one configuration."))
        }
        Setting::Policy if !is_json_object(document.text("Policy").unwrap_or_default()) => {
            Err(S3Error::other(
                "MalformedPolicy",
                400,
                "Policies must be valid JSON and the first byte must be '{'",
            ))
        }
        _ => Ok(()),
    }
}

fn is_json_object(text: &str) -> bool {
    matches!(serde_json::from_str(text), Ok(serde_json::Value::Object(_)))
}

fn check_cors(document: &Fields) -> Result<(), S3Error> {
    const METHODS: [&str; 5] = ["GET", "PUT", "POST", "DELETE", "HEAD"];
    let rules = document.list("CORSRules");
    if rules.is_empty() || rules.len() > 100 {
        return Err(S3Error::malformed_xml());
    }
    for method in rules.iter().filter_map(Value::as_map).flat_map(|rule| rule.list("AllowedMethods")) {
        let method = method.as_text().unwrap_or_default();
        if !METHODS.contains(&method) {
            return Err(S3Error::invalid_request(&format!(
                "Found unsupported HTTP method in CORS config. Unsupported method is {method}"
            )));
        }
    }
    Ok(())
}

fn check_lifecycle(document: &Fields) -> Result<(), S3Error> {
    let rules = document.list("Rules");
    if rules.is_empty() {
        return Err(S3Error::malformed_xml());
    }
    for rule in rules.iter().filter_map(Value::as_map) {
        let scopes = ["Filter", "Prefix"].iter().filter(|name| rule.get(name).is_some()).count();
        let filter = rule.map("Filter").map_or(0, |filter| filter.iter().count());
        if scopes != 1 || filter > 1 {
            return Err(S3Error::malformed_xml());
        }
        if let Some(expiration) = rule.map("Expiration") {
            let marker = expiration.get("ExpiredObjectDeleteMarker").is_some();
            let dated = expiration.get("Days").is_some() || expiration.get("Date").is_some();
            if marker == dated {
                return Err(S3Error::malformed_xml());
            }
        }
    }
    Ok(())
}
