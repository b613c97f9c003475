"""Tokens and choices.

Not here: secrecy: the numbers are those of the seed of the run.
"""

import secrets

assert len(secrets.token_hex(8)) == 16 and len(secrets.token_bytes(4)) == 4
assert secrets.choice(["a"]) == "a" and 0 <= secrets.randbelow(5) < 5
assert secrets.compare_digest("a", "a") and secrets.token_urlsafe() != secrets.token_urlsafe()
