"""Identifiers: random ones are those of the seed of the run."""

import uuid

assert uuid.uuid4().version == 4 and uuid.uuid4() != uuid.uuid4()
assert str(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org")) == "886313e1-3b8a-5372-9b90-0c9aee199e5d"
assert uuid.UUID("{12345678-1234-5678-1234-567812345678}").int == 0x12345678123456781234567812345678
assert uuid.uuid1().version == 1
try:
    uuid.UUID("short")
except ValueError as error:
    assert str(error) == "badly formed hexadecimal UUID string"
