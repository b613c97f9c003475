"""Tables for names in many scripts."""

import stringprep

assert stringprep.in_table_a1("\u0221") and stringprep.map_table_b2("A") == "a"
