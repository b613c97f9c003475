"""Which further arguments a transfer takes, and which of its requests get them."""

DOWNLOAD = (
    'ChecksumMode',
    'VersionId',
    'SSECustomerAlgorithm',
    'SSECustomerKey',
    'SSECustomerKeyMD5',
    'RequestPayer',
    'ExpectedBucketOwner',
)
_CHECKSUMS = (
    'ChecksumCRC32',
    'ChecksumCRC32C',
    'ChecksumCRC64NVME',
    'ChecksumMD5',
    'ChecksumSHA1',
    'ChecksumSHA256',
    'ChecksumSHA512',
    'ChecksumXXHASH3',
    'ChecksumXXHASH64',
    'ChecksumXXHASH128',
)
_UPLOAD = (
    'ACL',
    'CacheControl',
    'ChecksumAlgorithm',
    'ContentDisposition',
    'ContentEncoding',
    'ContentLanguage',
    'ContentType',
    'ExpectedBucketOwner',
    'Expires',
    'GrantFullControl',
    'GrantRead',
    'GrantReadACP',
    'GrantWriteACP',
    'Metadata',
    'ObjectLockLegalHoldStatus',
    'ObjectLockMode',
    'ObjectLockRetainUntilDate',
    'RequestPayer',
    'ServerSideEncryption',
    'StorageClass',
    'SSECustomerAlgorithm',
    'SSECustomerKey',
    'SSECustomerKeyMD5',
    'SSEKMSKeyId',
    'SSEKMSEncryptionContext',
    'Tagging',
    'WebsiteRedirectLocation',
)
UPLOAD = (*_UPLOAD, 'ChecksumType', 'MpuObjectSize', *_CHECKSUMS)
COPY = (
    *_UPLOAD,
    'CopySourceIfMatch',
    'CopySourceIfModifiedSince',
    'CopySourceIfNoneMatch',
    'CopySourceIfUnmodifiedSince',
    'CopySourceSSECustomerAlgorithm',
    'CopySourceSSECustomerKey',
    'CopySourceSSECustomerKeyMD5',
    'MetadataDirective',
    'TaggingDirective',
    'AnnotationDirective',
)
# What a part, and what the end of an upload in parts, is told of it.
PART = (
    'ChecksumAlgorithm',
    'SSECustomerKey',
    'SSECustomerAlgorithm',
    'SSECustomerKeyMD5',
    'RequestPayer',
    'ExpectedBucketOwner',
)
COMPLETE = (
    'SSECustomerKey',
    'SSECustomerAlgorithm',
    'SSECustomerKeyMD5',
    'RequestPayer',
    'ExpectedBucketOwner',
    'ChecksumType',
    'MpuObjectSize',
    *_CHECKSUMS,
)
NOT_FOR_PUT = ('ChecksumType', 'MpuObjectSize')
NOT_FOR_PARTS = ('MpuObjectSize', *_CHECKSUMS)
_PART_COPY = ('CopySourceIf', 'CopySourceSSE')


def check(extra_args, allowed):
    for key in extra_args:
        if key not in allowed:
            raise ValueError(f"Invalid extra_args key '{key}', must be one of: {', '.join(allowed)}")


def only(extra_args, names):
    return {name: value for name, value in extra_args.items() if name in names}


def without(extra_args, names):
    return {name: value for name, value in extra_args.items() if name not in names}


def of_source(extra_args):
    """What is said of the source of a copy."""
    return {name: value for name, value in extra_args.items() if name.startswith(_PART_COPY)}
