"""Facts about characters, and normal forms."""

import unicodedata

assert unicodedata.name("ü") == "LATIN SMALL LETTER U WITH DIAERESIS" and unicodedata.lookup("SNOWMAN") == "\u2603"
assert unicodedata.normalize("NFD", "ü") == "u\u0308" and unicodedata.category("A") == "Lu"
assert unicodedata.numeric("½") == 0.5 and unicodedata.east_asian_width("界") == "W"
