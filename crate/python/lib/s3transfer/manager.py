"""The manager: uploads, downloads, copies and deletions, each done when its future is handed out."""

import io
import os

from botocore.exceptions import IncompleteReadError, ReadTimeoutError, ResponseStreamingError
from s3transfer import arguments
from s3transfer.exceptions import RetriesExceededError

KB = 1024
MB = KB * KB
_LARGEST_CHUNK = 5 * 1024 * MB
_SMALLEST_CHUNK = 5 * MB
_MOST_PARTS = 10000
_BROKEN = (IncompleteReadError, ReadTimeoutError, ResponseStreamingError, ConnectionError)


class TransferConfig:
    def __init__(
        self,
        multipart_threshold=8 * MB,
        multipart_chunksize=8 * MB,
        max_request_concurrency=10,
        max_submission_concurrency=5,
        max_request_queue_size=1000,
        max_submission_queue_size=1000,
        max_io_queue_size=1000,
        io_chunksize=256 * KB,
        num_download_attempts=5,
        max_in_memory_upload_chunks=10,
        max_in_memory_download_chunks=10,
        max_bandwidth=None,
    ):
        self.multipart_threshold = multipart_threshold
        self.multipart_chunksize = multipart_chunksize
        self.max_request_concurrency = max_request_concurrency
        self.max_submission_concurrency = max_submission_concurrency
        self.max_request_queue_size = max_request_queue_size
        self.max_submission_queue_size = max_submission_queue_size
        self.max_io_queue_size = max_io_queue_size
        self.io_chunksize = io_chunksize
        self.num_download_attempts = num_download_attempts
        self.max_in_memory_upload_chunks = max_in_memory_upload_chunks
        self.max_in_memory_download_chunks = max_in_memory_download_chunks
        self.max_bandwidth = max_bandwidth
        for name, value in self.__dict__.items():
            if value is not None and value <= 0:
                raise ValueError(f'Provided parameter {name} of value {value} must be greater than 0.')


class TransferFuture:
    """A transfer that is over."""

    def __init__(self, result=None, error=None):
        self._result = result
        self._error = error

    def done(self):
        return True

    def result(self):
        if self._error is not None:
            raise self._error
        return self._result

    def cancel(self):
        """There is nothing to cancel any more."""

    def set_exception(self, exception):
        self._error = exception


class TransferManager:
    ALLOWED_DOWNLOAD_ARGS = list(arguments.DOWNLOAD)
    ALLOWED_UPLOAD_ARGS = list(arguments.UPLOAD)
    ALLOWED_COPY_ARGS = list(arguments.COPY)
    ALLOWED_DELETE_ARGS = ['MFA', 'VersionId', 'RequestPayer', 'ExpectedBucketOwner']

    def __init__(self, client, config=None, osutil=None, executor_cls=None):
        self.client = client
        self.config = config or TransferConfig()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, *args):
        self.shutdown()

    def shutdown(self, cancel=False, cancel_msg=''):
        """Every transfer is over already."""

    def upload(self, fileobj, bucket, key, extra_args=None, subscribers=None):
        extra_args = extra_args or {}
        arguments.check(extra_args, arguments.UPLOAD)
        return _done(self._upload, fileobj, bucket, key, extra_args, subscribers)

    def download(self, bucket, key, fileobj, extra_args=None, subscribers=None):
        extra_args = extra_args or {}
        arguments.check(extra_args, arguments.DOWNLOAD)
        return _done(self._download, bucket, key, fileobj, extra_args, subscribers)

    def copy(self, copy_source, bucket, key, extra_args=None, subscribers=None, source_client=None):
        extra_args = extra_args or {}
        arguments.check(extra_args, arguments.COPY)
        if not isinstance(copy_source, dict):
            raise TypeError(
                f'Expecting dictionary formatted: {{"Bucket": bucket_name, "Key": key}} '
                f'but got {copy_source} or type {type(copy_source)}.'
            )
        source_client = source_client or self.client
        return _done(self._copy, copy_source, bucket, key, extra_args, subscribers, source_client)

    def delete(self, bucket, key, extra_args=None, subscribers=None):
        return _done(self.client.delete_object, Bucket=bucket, Key=key, **(extra_args or {}))

    def _upload(self, fileobj, bucket, key, extra_args, subscribers):
        if isinstance(fileobj, str):
            with open(fileobj, 'rb') as file:
                return self._upload(file, bucket, key, extra_args, subscribers)
        content = fileobj.read()
        if isinstance(content, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if len(content) < self.config.multipart_threshold:
            put = arguments.without(extra_args, arguments.NOT_FOR_PUT)
            self.client.put_object(Bucket=bucket, Key=key, Body=content, **put)
            _tell(subscribers, len(content))
            return None
        chunk = self._chunk_size(len(content))

        def upload_part(upload_id, number, start):
            body = content[start : start + chunk]
            options = arguments.only(extra_args, arguments.PART)
            answer = self.client.upload_part(
                Bucket=bucket, Key=key, UploadId=upload_id, PartNumber=number, Body=body, **options
            )
            _tell(subscribers, len(body))
            return answer

        return self._in_parts(bucket, key, len(content), chunk, extra_args, upload_part)

    def _chunk_size(self, size):
        chunk = min(max(self.config.multipart_chunksize, _SMALLEST_CHUNK), _LARGEST_CHUNK)
        while -(-size // chunk) > _MOST_PARTS:
            chunk *= 2
        return chunk

    def _in_parts(self, bucket, key, size, chunk, extra_args, send):
        begun = self.client.create_multipart_upload(
            Bucket=bucket, Key=key, **arguments.without(extra_args, arguments.NOT_FOR_PARTS)
        )
        upload_id = begun['UploadId']
        try:
            parts = []
            for number, start in enumerate(range(0, size, chunk), 1):
                answer = send(upload_id, number, start)
                answer = answer.get('CopyPartResult', answer)
                checksums = {name: value for name, value in answer.items() if name.startswith('Checksum')}
                parts.append({'ETag': answer['ETag'], 'PartNumber': number, **checksums})
            self.client.complete_multipart_upload(
                Bucket=bucket,
                Key=key,
                UploadId=upload_id,
                MultipartUpload={'Parts': parts},
                **arguments.only(extra_args, arguments.COMPLETE),
            )
        except Exception:
            self.client.abort_multipart_upload(Bucket=bucket, Key=key, UploadId=upload_id)
            raise

    def _download(self, bucket, key, fileobj, extra_args, subscribers):
        # The size is asked for first, so a missing key is the 404 of a HEAD.
        head = self.client.head_object(Bucket=bucket, Key=key, **extra_args)
        size, etag = head['ContentLength'], head.get('ETag')
        if not isinstance(fileobj, str):
            self._fetch(bucket, key, size, etag, fileobj, extra_args, subscribers)
            return
        # A download that fails leaves nothing behind: it arrives beside the file, and then takes its place.
        beside = f'{fileobj}{os.extsep}{os.urandom(4).hex()}'
        try:
            with open(beside, 'wb') as file:
                self._fetch(bucket, key, size, etag, file, extra_args, subscribers)
            os.replace(beside, fileobj)
        except BaseException:
            if os.path.exists(beside):
                os.remove(beside)
            raise

    def _fetch(self, bucket, key, size, etag, file, extra_args, subscribers):
        if size < self.config.multipart_threshold:
            self._fetch_part(file, subscribers, Bucket=bucket, Key=key, **extra_args)
            return
        chunk = self.config.multipart_chunksize
        for start in range(0, size, chunk):
            end = '' if start + chunk >= size else start + chunk - 1
            self._fetch_part(
                file, subscribers, Bucket=bucket, Key=key, Range=f'bytes={start}-{end}', IfMatch=etag, **extra_args
            )

    def _fetch_part(self, file, subscribers, **kwargs):
        last = None
        for _ in range(self.config.num_download_attempts):
            try:
                content = self.client.get_object(**kwargs)['Body'].read()
                break
            except _BROKEN as error:
                last = error
        else:
            raise RetriesExceededError(last)
        if isinstance(file, io.StringIO):
            raise TypeError("string argument expected, got 'bytes'")
        file.write(content)
        for start in range(0, len(content), self.config.io_chunksize):
            _tell(subscribers, min(self.config.io_chunksize, len(content) - start))

    def _copy(self, source, bucket, key, extra_args, subscribers, source_client):
        asked = {'Bucket': source['Bucket'], 'Key': source['Key']}
        if source.get('VersionId'):
            asked['VersionId'] = source['VersionId']
        head = source_client.head_object(**asked)
        size = head['ContentLength']
        if size < self.config.multipart_threshold:
            self.client.copy_object(CopySource=source, Bucket=bucket, Key=key, **extra_args)
            _tell(subscribers, size)
            return
        chunk = self._chunk_size(size)

        def copy_part(upload_id, number, start):
            end = min(start + chunk, size)
            answer = self.client.upload_part_copy(
                CopySource=source,
                Bucket=bucket,
                Key=key,
                UploadId=upload_id,
                PartNumber=number,
                CopySourceRange=f'bytes={start}-{end - 1}',
                **arguments.of_source(extra_args),
            )
            _tell(subscribers, end - start)
            return answer

        of_target = arguments.without(extra_args, ('MetadataDirective', 'TaggingDirective', 'AnnotationDirective'))
        for name in arguments.of_source(extra_args):
            of_target.pop(name)
        self._in_parts(bucket, key, size, chunk, of_target, copy_part)


def _done(act, *args, **kwargs):
    try:
        return TransferFuture(act(*args, **kwargs))
    except Exception as error:
        return TransferFuture(error=error)


def _tell(subscribers, amount):
    if amount:
        for subscriber in subscribers or ():
            subscriber.on_progress(future=None, bytes_transferred=amount)
