"""Encodings by name, error handlers, incremental decoding."""

import codecs

assert codecs.encode("grün", "latin-1") == b"gr\xfcn"
assert codecs.decode(b"\xff\xfeA\x00", "utf-16") == "A"
assert codecs.lookup("utf8").name == "utf-8"
assert "a\u20ac".encode("ascii", "backslashreplace") == b"a\\u20ac"
assert codecs.encode("Hello", "rot13") == "Uryyb"
decoder = codecs.getincrementaldecoder("utf-8")()
assert decoder.decode(b"\xc3") + decoder.decode(b"\xbc") == "ü"
with codecs.open("/tmp/c.txt", "w", encoding="utf-8") as file:
    file.write("ü")
assert open("/tmp/c.txt", "rb").read() == b"\xc3\xbc"
