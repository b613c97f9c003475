"""Values as their types have them, on the way into the store and out of it."""

import struct
from datetime import datetime, timedelta, timezone

from feast.types import Array, Bool, Bytes, Float32, Float64, Int32, Int64, String, UnixTimestamp

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def is_missing(value):
    """Whether a value is none: None, NaN or NaT."""
    return value is None or type(value).__name__ in ('NAType', 'NaTType') or (isinstance(value, float) and value != value)


def aware(moment):
    return moment.replace(tzinfo=timezone.utc) if moment.tzinfo is None else moment


def microseconds(moment):
    passed = aware(moment) - EPOCH
    return (passed.days * 86400 + passed.seconds) * 1_000_000 + passed.microseconds


def seconds(moment):
    return microseconds(moment) // 1_000_000


def stored(dtype, value):
    """A value as it is kept. Numbers in text are read, and 32 bits of a float are all that there are."""
    if isinstance(dtype, Array):
        return None if value is None else [stored(dtype.base_type, each) for each in value]
    if is_missing(value):
        return None
    if hasattr(value, 'item') and not isinstance(value, (str, bytes)):
        value = value.item()
    if dtype in (Int32, Int64):
        return int(value)
    if dtype is Float32:
        return struct.unpack('f', struct.pack('f', float(value)))[0]
    if dtype is Float64:
        return float(value)
    if dtype is Bool:
        assert isinstance(value, int), (
            f"Type `{type(value)}` not in {{<class 'numpy.bool'>, <class 'int'>, <class 'numpy.int64'>, <class 'bool'>}}"
        )
        return bool(value)
    if dtype is UnixTimestamp:
        return value if isinstance(value, int) else seconds(value)
    if dtype is String:
        return str(value)
    if dtype is Bytes:
        return bytes(value)
    return value


def served(dtype, value):
    """A value as it is given out."""
    if value is None:
        return None
    if dtype is UnixTimestamp:
        return EPOCH + timedelta(seconds=value)
    if isinstance(dtype, Array):
        return [served(dtype.base_type, each) for each in value]
    return value
