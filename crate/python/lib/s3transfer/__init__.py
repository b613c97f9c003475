"""Transfers of files to and from S3, in parts where they are large. There are no threads: one part follows the other."""

__version__ = '0.19.3'
