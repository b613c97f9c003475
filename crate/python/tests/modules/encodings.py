"""The codecs by name, and their other names."""

import encodings
from encodings.aliases import aliases

assert aliases["latin1"] == "latin_1"
assert encodings.normalize_encoding("UTF 8") == "UTF_8"
assert "я".encode("koi8-r") == b"\xd1" and "ä".encode("cp437") == b"\x84"
assert "bücher.example".encode("idna") == b"xn--bcher-kva.example"
