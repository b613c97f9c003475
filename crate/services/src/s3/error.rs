//! What S3 answers when it refuses, as data: code, message, HTTP status and the fields that come along.

use thiserror::Error;

/// A refusal by S3.
///
/// The text is the `Message` of the answer, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum S3Error {
    /// The bucket holds no such key.
    #[error("The specified key does not exist.")]
    NoSuchKey {
        /// The key.
        key: String,
    },
    /// There is no such bucket.
    #[error("The specified bucket does not exist")]
    NoSuchBucket {
        /// The bucket.
        bucket: String,
    },
    /// A `HEAD` found nothing. Such an answer has no body, so it has no better code than its status.
    #[error("Not Found")]
    NotFound,
    /// The object is still what `IfNoneMatch` names.
    #[error("Not Modified")]
    NotModified,
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
}

impl S3Error {
    /// The answer's `Code`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchKey { .. } => "NoSuchKey",
            Self::NoSuchBucket { .. } => "NoSuchBucket",
            Self::NotFound => "404",
            Self::NotModified => "304",
            Self::PreconditionFailed { .. } => "PreconditionFailed",
            Self::InvalidRange { .. } => "InvalidRange",
            Self::BucketNotEmpty { .. } => "BucketNotEmpty",
            Self::InvalidBucketName => "InvalidBucketName",
            Self::BucketAlreadyOwnedByYou { .. } => "BucketAlreadyOwnedByYou",
            Self::IllegalLocationConstraint => "IllegalLocationConstraintException",
            Self::CopyOntoItself => "InvalidRequest",
            Self::UnknownToken => "InvalidArgument",
        }
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NoSuchKey { .. } | Self::NoSuchBucket { .. } | Self::NotFound => 404,
            Self::NotModified => 304,
            Self::PreconditionFailed { .. } => 412,
            Self::InvalidRange { .. } => 416,
            Self::BucketNotEmpty { .. } | Self::BucketAlreadyOwnedByYou { .. } => 409,
            Self::InvalidBucketName
            | Self::IllegalLocationConstraint
            | Self::CopyOntoItself
            | Self::UnknownToken => 400,
        }
    }

    /// What stands beside `Code` and `Message`, in order.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSuchKey { key } => vec![("Key", key.clone())],
            Self::NoSuchBucket { bucket }
            | Self::BucketNotEmpty { bucket }
            | Self::BucketAlreadyOwnedByYou { bucket } => vec![("BucketName", bucket.clone())],
            Self::PreconditionFailed { condition } => vec![("Condition", (*condition).to_owned())],
            Self::InvalidRange { size, range } => {
                vec![("ActualObjectSize", size.to_string()), ("RangeRequested", range.clone())]
            }
            _ => Vec::new(),
        }
    }
}
