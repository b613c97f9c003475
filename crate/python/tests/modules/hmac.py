"""Signatures with a key."""

import hashlib
import hmac

signature = hmac.new(b"key", b"rows", hashlib.sha256).hexdigest()
assert hmac.compare_digest(signature, hmac.digest(b"key", b"rows", "sha256").hex())
assert not hmac.compare_digest(signature, hmac.new(b"other", b"rows", "sha256").hexdigest())
