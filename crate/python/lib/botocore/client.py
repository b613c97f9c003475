"""Clients. What a call needs and answers is decided by the sandbox's S3; this is its Python face."""

import io
import os

import _understudy_s3
from botocore.errorfactory import s3_exceptions
from botocore.exceptions import OperationNotPageableError
from botocore.httpchecksum import StreamingChecksumBody
from botocore.paginate import PAGEABLE, Paginator
from botocore.response import StreamingBody
from botocore.waiter import WAITERS, Waiter

_OPERATIONS = {
    "copy_object": "CopyObject",
    "create_bucket": "CreateBucket",
    "delete_bucket": "DeleteBucket",
    "delete_object": "DeleteObject",
    "delete_objects": "DeleteObjects",
    "get_object": "GetObject",
    "head_bucket": "HeadBucket",
    "head_object": "HeadObject",
    "list_buckets": "ListBuckets",
    "list_objects": "ListObjects",
    "list_objects_v2": "ListObjectsV2",
    "put_object": "PutObject",
}


class ClientMeta:
    def __init__(self, region_name, endpoint_url, config):
        self.region_name = region_name
        self.endpoint_url = endpoint_url
        self.config = config
        self.method_to_api_mapping = dict(_OPERATIONS)


class BaseClient:
    def __init__(self, region_name, endpoint_url, config, has_credentials):
        self.meta = ClientMeta(region_name, endpoint_url, config)
        # Credentials are looked up once, when the client is made: a client that is older than its mock has none.
        self._has_credentials = has_credentials

    @property
    def exceptions(self):
        return s3_exceptions()

    def _make_api_call(self, operation_name, api_params):
        answer = _understudy_s3.call(
            operation_name, api_params, self.meta.region_name, self.meta.endpoint_url, self._has_credentials
        )
        content = answer.get("Body")
        if content is not None:
            whole = answer["ResponseMetadata"]["HTTPStatusCode"] == 200
            body = StreamingChecksumBody if whole else StreamingBody
            answer["Body"] = body(io.BytesIO(content), len(content))
        return answer

    def can_paginate(self, operation_name):
        return operation_name in PAGEABLE

    def get_paginator(self, operation_name):
        if not self.can_paginate(operation_name):
            raise OperationNotPageableError(operation_name=operation_name)
        return Paginator(getattr(self, operation_name), operation_name)

    @property
    def waiter_names(self):
        return sorted(WAITERS)

    def get_waiter(self, waiter_name):
        if waiter_name not in WAITERS:
            raise ValueError(f"Waiter does not exist: {waiter_name}")
        return Waiter(self, waiter_name)

    def close(self):
        """There is no connection to close."""


class S3(BaseClient):
    """A client of S3."""


def _add_operation(method_name, operation_name):
    def _api_call(self, *args, **kwargs):
        if args:
            raise TypeError(f"{method_name}() only accepts keyword arguments.")
        return self._make_api_call(operation_name, kwargs)

    _api_call.__name__ = method_name
    _api_call.__qualname__ = f"S3.{method_name}"
    setattr(S3, method_name, _api_call)


for _method_name, _operation_name in _OPERATIONS.items():
    _add_operation(_method_name, _operation_name)


def create_s3(region_name=None, endpoint_url=None, config=None, access_key=None, secret_key=None):
    region_name = (
        region_name
        or getattr(config, "region_name", None)
        or os.environ.get("AWS_DEFAULT_REGION")
        or "us-east-1"
    )
    if endpoint_url is None:
        inside = "" if region_name == "us-east-1" else f".{region_name}"
        endpoint_url = f"https://s3{inside}.amazonaws.com"
    environment = "AWS_ACCESS_KEY_ID" in os.environ and "AWS_SECRET_ACCESS_KEY" in os.environ
    has_credentials = environment or (access_key is not None and secret_key is not None)
    return S3(region_name, endpoint_url, config, has_credentials)
