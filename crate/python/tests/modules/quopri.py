"""Quoted-printable text."""

import quopri

assert quopri.encodestring("ü=".encode()) == b"=C3=BC=3D" and quopri.decodestring(b"=C3=BC") == "ü".encode()
