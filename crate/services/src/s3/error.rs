//! What S3 answers when it refuses, as data: code, message, HTTP status and the fields that come along.

use thiserror::Error;

/// A refusal by S3.
///
/// The text is the `Message` of the answer, word for word. Refusals that callers tell apart have a variant of their
/// own; all others are [`S3Error::Other`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum S3Error {
    /// The bucket holds no such key.
    #[error("The specified key does not exist.")]
    NoSuchKey {
        /// The key.
        key: String,
    },
    /// The newest version of the key is a delete marker.
    #[error("The specified key does not exist.")]
    Deleted {
        /// The key.
        key: String,
        /// The marker's version.
        version: String,
    },
    /// The key has no such version.
    #[error("The specified version does not exist.")]
    NoSuchVersion {
        /// The key.
        key: String,
        /// The version that was asked for.
        version: String,
    },
    /// There is no such bucket.
    #[error("The specified bucket does not exist")]
    NoSuchBucket {
        /// The bucket.
        bucket: String,
    },
    /// There is no such multipart upload, any more or at all.
    #[error(
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed."
    )]
    NoSuchUpload {
        /// The upload's id.
        upload: String,
    },
    /// A `HEAD` found nothing. Such an answer has no body, so it has no better code than its status.
    #[error("Not Found")]
    NotFound,
    /// The object is still what `IfNoneMatch` names.
    #[error("Not Modified")]
    NotModified {
        /// The object's tag.
        etag: String,
    },
    /// A condition such as `IfMatch` does not hold.
    #[error("At least one of the pre-conditions you specified did not hold")]
    PreconditionFailed {
        /// The header that stated it.
        condition: &'static str,
    },
    /// The range begins behind the object's end.
    #[error("The requested range is not satisfiable")]
    InvalidRange {
        /// The object's size in bytes.
        size: usize,
        /// The range as it was asked for.
        range: String,
    },
    /// The bucket still holds objects.
    #[error("The bucket you tried to delete is not empty")]
    BucketNotEmpty {
        /// The bucket.
        bucket: String,
    },
    /// No bucket may have that name.
    #[error("The specified bucket is not valid.")]
    InvalidBucketName,
    /// The bucket exists in a region other than `us-east-1`, which alone overlooks it.
    #[error("Your previous request to create the named bucket succeeded and you already own it.")]
    BucketAlreadyOwnedByYou {
        /// The bucket.
        bucket: String,
    },
    /// A bucket outside `us-east-1` needs its region stated.
    #[error(
        "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to."
    )]
    IllegalLocationConstraint,
    /// An object cannot be copied onto itself unchanged.
    #[error(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's \
         metadata, storage class, website redirect location or encryption attributes."
    )]
    CopyOntoItself,
    /// The continuation token was never given out.
    #[error("The continuation token provided is incorrect")]
    UnknownToken,
    /// The caller's patience ended before the answer came: see [`super::Fault`].
    #[error("the answer would have come too late")]
    TimedOut,
    /// Any other refusal.
    #[error("{}", .0.message)]
    Other(Box<Refusal>),
}

/// A refusal that has no variant of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The answer's `Code`.
    pub code: String,
    /// The answer's `Message`.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
    /// What stands beside code and message, in order.
    pub details: Vec<(String, String)>,
    /// The headers that come along.
    pub headers: Vec<(&'static str, String)>,
}

impl S3Error {
    /// A refusal with a code, a message and an HTTP status.
    #[must_use]
    pub fn other(code: &str, status: u16, message: &str) -> Self {
        Self::Other(Box::new(Refusal {
            code: code.to_owned(),
            message: message.to_owned(),
            status,
            details: Vec::new(),
            headers: Vec::new(),
        }))
    }

    /// The same refusal with one more field beside its message.
    #[must_use]
    pub fn beside(self, name: &str, value: &str) -> Self {
        match self {
            Self::Other(mut refusal) => {
                refusal.details.push((name.to_owned(), value.to_owned()));
                Self::Other(refusal)
            }
            known => known,
        }
    }

    /// The same refusal with headers.
    pub(super) fn with_headers(self, headers: Vec<(&'static str, String)>) -> Self {
        match self {
            Self::Other(mut refusal) => {
                refusal.headers = headers;
                Self::Other(refusal)
            }
            known => known,
        }
    }

    /// A value that an argument may not have.
    pub(super) fn invalid_argument(message: &str, name: &str, value: &str) -> Self {
        Self::other("InvalidArgument", 400, message)
            .beside("ArgumentName", name)
            .beside("ArgumentValue", value)
    }

    /// A request that makes no sense.
    pub(super) fn invalid_request(message: &str) -> Self {
        Self::other("InvalidRequest", 400, message)
    }

    /// A document that the published schema does not allow.
    pub(super) fn malformed_xml() -> Self {
        Self::other(
            "MalformedXML",
            400,
            "The XML you provided was not well-formed or did not validate against our published schema",
        )
    }

    /// The answer's `Code`.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::NoSuchKey { .. } | Self::Deleted { .. } => "NoSuchKey",
            Self::NoSuchVersion { .. } => "NoSuchVersion",
            Self::NoSuchBucket { .. } => "NoSuchBucket",
            Self::NoSuchUpload { .. } => "NoSuchUpload",
            Self::NotFound => "404",
            Self::NotModified { .. } => "304",
            Self::PreconditionFailed { .. } => "PreconditionFailed",
            Self::InvalidRange { .. } => "InvalidRange",
            Self::BucketNotEmpty { .. } => "BucketNotEmpty",
            Self::InvalidBucketName => "InvalidBucketName",
            Self::BucketAlreadyOwnedByYou { .. } => "BucketAlreadyOwnedByYou",
            Self::IllegalLocationConstraint => "IllegalLocationConstraintException",
            Self::CopyOntoItself => "InvalidRequest",
            Self::UnknownToken => "InvalidArgument",
            Self::TimedOut => "RequestTimeout",
            Self::Other(refusal) => &refusal.code,
        }
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NoSuchKey { .. }
            | Self::Deleted { .. }
            | Self::NoSuchVersion { .. }
            | Self::NoSuchBucket { .. }
            | Self::NoSuchUpload { .. }
            | Self::NotFound => 404,
            Self::NotModified { .. } => 304,
            Self::PreconditionFailed { .. } => 412,
            Self::InvalidRange { .. } => 416,
            Self::BucketNotEmpty { .. } | Self::BucketAlreadyOwnedByYou { .. } => 409,
            Self::InvalidBucketName
            | Self::IllegalLocationConstraint
            | Self::CopyOntoItself
            | Self::UnknownToken
            | Self::TimedOut => 400,
            Self::Other(refusal) => refusal.status,
        }
    }

    /// What stands beside `Code` and `Message`, in order.
    #[must_use]
    pub fn fields(&self) -> Vec<(&str, String)> {
        match self {
            Self::NoSuchKey { key } | Self::Deleted { key, .. } => vec![("Key", key.clone())],
            Self::NoSuchVersion { key, version } => {
                vec![("Key", key.clone()), ("VersionId", version.clone())]
            }
            Self::NoSuchUpload { upload } => vec![("UploadId", upload.clone())],
            Self::NoSuchBucket { bucket }
            | Self::BucketNotEmpty { bucket }
            | Self::BucketAlreadyOwnedByYou { bucket } => vec![("BucketName", bucket.clone())],
            Self::PreconditionFailed { condition } => vec![("Condition", (*condition).to_owned())],
            Self::InvalidRange { size, range } => {
                vec![("ActualObjectSize", size.to_string()), ("RangeRequested", range.clone())]
            }
            Self::Other(refusal) => {
                refusal.details.iter().map(|(name, value)| (name.as_str(), value.clone())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The headers that come along.
    #[must_use]
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Deleted { version, .. } => {
                vec![("x-amz-delete-marker", "true".to_owned()), ("x-amz-version-id", version.clone())]
            }
            Self::NotModified { etag } => vec![("etag", etag.clone())],
            Self::Other(refusal) => refusal.headers.clone(),
            _ => Vec::new(),
        }
    }
}
