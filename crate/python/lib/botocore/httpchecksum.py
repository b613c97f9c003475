"""Checksums: what a client adds to a request, and a body that is checked against the one that S3 sent along."""

import base64
import hashlib
import zlib

from botocore.exceptions import FlexibleChecksumError, MissingDependencyException
from botocore.response import StreamingBody


def _crc32(content):
    return zlib.crc32(content).to_bytes(4, 'big')


_ALGORITHMS = {
    'CRC32': _crc32,
    'SHA1': lambda content: hashlib.sha1(content).digest(),
    'SHA256': lambda content: hashlib.sha256(content).digest(),
    'SHA512': lambda content: hashlib.sha512(content).digest(),
    'MD5': lambda content: hashlib.md5(content).digest(),
}


def checksum_of(algorithm, content):
    """The checksum in base64. CRC32C and its kin need a library that botocore has only on request."""
    algorithm = algorithm.upper()
    if algorithm not in _ALGORITHMS:
        raise MissingDependencyException(
            msg=f'Using {algorithm} requires an additional dependency. You will need to pip install botocore[crt] '
            'before proceeding.'
        )
    return base64.b64encode(_ALGORITHMS[algorithm](content)).decode()


class Crc32Checksum:
    """A CRC-32 that grows with what is read."""

    def __init__(self):
        self._value = 0

    def update(self, chunk):
        self._value = zlib.crc32(chunk, self._value)

    def digest(self):
        return self._value.to_bytes(4, 'big')

    def b64digest(self):
        return base64.b64encode(self.digest()).decode()


class StreamingChecksumBody(StreamingBody):
    def __init__(self, raw_stream, content_length, checksum, expected):
        super().__init__(raw_stream, content_length)
        self._checksum = checksum
        self._expected = expected

    @property
    def checksum(self):
        return self._checksum

    def read(self, amt=None):
        chunk = super().read(amt)
        self._checksum.update(chunk)
        if amt is None or (not chunk and amt > 0):
            self._validate_checksum()
        return chunk

    def readinto(self, b):
        amount = super().readinto(b)
        self._checksum.update(bytes(b[:amount]))
        if amount == 0 and len(b) > 0:
            self._validate_checksum()
        return amount

    def _validate_checksum(self):
        if self._expected is not None and self._checksum.b64digest() != self._expected:
            raise FlexibleChecksumError(
                error_msg=f'Expected checksum {self._expected} did not match calculated checksum: '
                f'{self._checksum.b64digest()}'
            )
