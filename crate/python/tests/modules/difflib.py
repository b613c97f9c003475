"""Differences of texts, and names that are close."""

import difflib

assert difflib.get_close_matches("acuracy", ["accuracy", "loss"]) == ["accuracy"]
assert difflib.SequenceMatcher(None, "abcd", "bcde").ratio() == 0.75
assert list(difflib.ndiff(["a"], ["b"])) == ["- a", "+ b"]
assert list(difflib.unified_diff(["a\n"], ["b\n"], "old", "new"))[:2] == ["--- old\n", "+++ new\n"]
