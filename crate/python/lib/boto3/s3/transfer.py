"""Transfers as boto3 offers them: files by their names, errors as boto3's own."""

import os

from boto3.exceptions import RetriesExceededError, S3UploadFailedError
from botocore.exceptions import ClientError
from s3transfer.exceptions import RetriesExceededError as TransferRetriesExceededError
from s3transfer.manager import KB, MB, TransferManager
from s3transfer.manager import TransferConfig as S3TransferConfig
from s3transfer.subscribers import BaseSubscriber


class TransferConfig(S3TransferConfig):
    def __init__(
        self,
        multipart_threshold=8 * MB,
        max_concurrency=10,
        multipart_chunksize=8 * MB,
        num_download_attempts=5,
        max_io_queue=100,
        io_chunksize=256 * KB,
        use_threads=True,
        max_bandwidth=None,
        preferred_transfer_client='auto',
    ):
        super().__init__(
            multipart_threshold=multipart_threshold,
            max_request_concurrency=max_concurrency,
            multipart_chunksize=multipart_chunksize,
            num_download_attempts=num_download_attempts,
            max_io_queue_size=max_io_queue,
            io_chunksize=io_chunksize,
            max_bandwidth=max_bandwidth,
        )
        self.use_threads = use_threads
        self.preferred_transfer_client = preferred_transfer_client

    @property
    def max_concurrency(self):
        return self.max_request_concurrency

    @property
    def max_io_queue(self):
        return self.max_io_queue_size


class ProgressCallbackInvoker(BaseSubscriber):
    def __init__(self, callback):
        self._callback = callback

    def on_progress(self, bytes_transferred, **kwargs):
        self._callback(bytes_transferred)


def subscribers_of(callback):
    return None if callback is None else [ProgressCallbackInvoker(callback)]


def create_transfer_manager(client, config, osutil=None):
    return TransferManager(client, config)


class S3Transfer:
    ALLOWED_DOWNLOAD_ARGS = TransferManager.ALLOWED_DOWNLOAD_ARGS
    ALLOWED_UPLOAD_ARGS = TransferManager.ALLOWED_UPLOAD_ARGS
    ALLOWED_COPY_ARGS = TransferManager.ALLOWED_COPY_ARGS

    def __init__(self, client=None, config=None, osutil=None, manager=None):
        if not client and not manager:
            raise ValueError('Either a boto3.Client or s3transfer.manager.TransferManager must be provided')
        if manager and any([client, config, osutil]):
            raise ValueError(
                'Manager cannot be provided with client, config, nor osutil. These parameters are mutually exclusive.'
            )
        self._manager = manager or TransferManager(client, config or TransferConfig())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._manager.__exit__(*args)

    def upload_file(self, filename, bucket, key, callback=None, extra_args=None):
        filename = _path(filename)
        future = self._manager.upload(filename, bucket, key, extra_args, subscribers_of(callback))
        try:
            future.result()
        except ClientError as error:
            raise S3UploadFailedError(f'Failed to upload {filename} to {bucket}/{key}: {error}')

    def download_file(self, bucket, key, filename, extra_args=None, callback=None):
        filename = _path(filename)
        future = self._manager.download(bucket, key, filename, extra_args, subscribers_of(callback))
        try:
            future.result()
        except TransferRetriesExceededError as error:
            raise RetriesExceededError(error.last_exception)


def _path(filename):
    if isinstance(filename, os.PathLike):
        filename = os.fspath(filename)
    if not isinstance(filename, str):
        raise ValueError('Filename must be a string or a path-like object')
    return filename
