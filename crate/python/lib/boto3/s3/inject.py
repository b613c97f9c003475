"""Uploads and downloads. A file travels in one request: there is nothing to gain from parts in memory."""

from boto3.exceptions import S3UploadFailedError
from botocore.client import S3
from botocore.exceptions import ClientError

_DOWNLOAD_ARGS = (
    "ChecksumMode",
    "VersionId",
    "SSECustomerAlgorithm",
    "SSECustomerKey",
    "SSECustomerKeyMD5",
    "RequestPayer",
    "ExpectedBucketOwner",
)
_UPLOAD_ARGS = (
    "ACL",
    "CacheControl",
    "ChecksumAlgorithm",
    "ContentDisposition",
    "ContentEncoding",
    "ContentLanguage",
    "ContentType",
    "ExpectedBucketOwner",
    "Expires",
    "GrantFullControl",
    "GrantRead",
    "GrantReadACP",
    "GrantWriteACP",
    "Metadata",
    "ObjectLockLegalHoldStatus",
    "ObjectLockMode",
    "ObjectLockRetainUntilDate",
    "RequestPayer",
    "ServerSideEncryption",
    "StorageClass",
    "SSECustomerAlgorithm",
    "SSECustomerKey",
    "SSECustomerKeyMD5",
    "SSEKMSKeyId",
    "SSEKMSEncryptionContext",
    "Tagging",
    "WebsiteRedirectLocation",
    "ChecksumType",
    "MpuObjectSize",
    "ChecksumCRC32",
    "ChecksumCRC32C",
    "ChecksumCRC64NVME",
    "ChecksumMD5",
    "ChecksumSHA1",
    "ChecksumSHA256",
    "ChecksumSHA512",
    "ChecksumXXHASH3",
    "ChecksumXXHASH64",
    "ChecksumXXHASH128",
)


def _check(extra_args, allowed):
    for key in extra_args or {}:
        if key not in allowed:
            raise ValueError(f"Invalid extra_args key '{key}', must be one of: {', '.join(allowed)}")
    return extra_args or {}


def _put(client, content, bucket, key, extra_args, callback):
    known = {name: value for name, value in extra_args.items() if name not in ("ChecksumType", "MpuObjectSize")}
    client.put_object(Bucket=bucket, Key=key, Body=content, **known)
    if callback is not None:
        callback(len(content))


def upload_file(self, Filename, Bucket, Key, ExtraArgs=None, Callback=None, Config=None):
    extra_args = _check(ExtraArgs, _UPLOAD_ARGS)
    with open(Filename, "rb") as file:
        content = file.read()
    try:
        _put(self, content, Bucket, Key, extra_args, Callback)
    except ClientError as error:
        raise S3UploadFailedError(f"Failed to upload {Filename} to {Bucket}/{Key}: {error}") from error


def upload_fileobj(self, Fileobj, Bucket, Key, ExtraArgs=None, Callback=None, Config=None):
    if not hasattr(Fileobj, "read"):
        raise ValueError("Fileobj must implement read")
    extra_args = _check(ExtraArgs, _UPLOAD_ARGS)
    content = Fileobj.read()
    if isinstance(content, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    _put(self, content, Bucket, Key, extra_args, Callback)


def _get(client, bucket, key, extra_args):
    # The transfer asks for the size first, so a missing key is the 404 of a HEAD.
    client.head_object(Bucket=bucket, Key=key, **extra_args)
    return client.get_object(Bucket=bucket, Key=key, **extra_args)["Body"].read()


def download_file(self, Bucket, Key, Filename, ExtraArgs=None, Callback=None, Config=None):
    content = _get(self, Bucket, Key, _check(ExtraArgs, _DOWNLOAD_ARGS))
    with open(Filename, "wb") as file:
        file.write(content)
    if Callback is not None:
        Callback(len(content))


def download_fileobj(self, Bucket, Key, Fileobj, ExtraArgs=None, Callback=None, Config=None):
    if not hasattr(Fileobj, "write"):
        raise ValueError("Fileobj must implement write")
    content = _get(self, Bucket, Key, _check(ExtraArgs, _DOWNLOAD_ARGS))
    Fileobj.write(content)
    if Callback is not None:
        Callback(len(content))


for _method in (upload_file, upload_fileobj, download_file, download_fileobj):
    setattr(S3, _method.__name__, _method)
