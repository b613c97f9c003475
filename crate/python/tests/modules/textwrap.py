"""Paragraphs wrapped, indented and cut."""

import textwrap

assert textwrap.dedent("  a\n    b\n") == "a\n  b\n" and textwrap.indent("a\nb", "> ") == "> a\n> b"
assert textwrap.wrap("one two three", 8) == ["one two", "three"]
assert textwrap.shorten("one two three", 10) == "one [...]" and textwrap.fill("a b", 1) == "a\nb"
