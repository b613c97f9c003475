import re


def test_regex():
    re.match("(a+)+$", "a" * 40 + "b")
