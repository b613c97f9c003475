"""Values printed so that people can read them."""

from pprint import pformat, pprint

rows = {"names": ["a" * 30, "b" * 30], "sizes": list(range(5))}
assert pformat(rows, width=60) == (
    "{'names': ['" + "a" * 30 + "',\n           '" + "b" * 30 + "'],\n 'sizes': [0, 1, 2, 3, 4]}"
)
assert pformat([[[[]]]], depth=2) == "[[[...]]]"
pprint({"b": 1, "a": 2})
