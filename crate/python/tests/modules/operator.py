"""Operators as functions."""

from operator import add, attrgetter, contains, itemgetter, methodcaller

assert add(1, 2) == 3 and contains([1], 1)
assert sorted([("b", 1), ("a", 2)], key=itemgetter(1)) == [("b", 1), ("a", 2)]
assert itemgetter("x", "y")({"x": 1, "y": 2}) == (1, 2)
assert attrgetter("real")(3) == 3 and methodcaller("upper")("a") == "A"
