"""A body whose checksum S3 sent along. The sandbox's own S3 never sends a wrong one."""

from botocore.response import StreamingBody


class StreamingChecksumBody(StreamingBody):
    pass
