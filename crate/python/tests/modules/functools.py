"""Caching, partial calls, wrapping, reducing, dispatching on the type."""

from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps


@lru_cache(maxsize=2)
def square(x):
    return x * x


square(2), square(2)
assert (square.cache_info().hits, square.cache_info().misses) == (1, 1)
assert partial(int, base=2)("101") == 5
assert reduce(lambda a, b: a * b, [1, 2, 3]) == 6


def plain(function):
    @wraps(function)
    def inner():
        return function()

    return inner


@plain
def named():
    "Its text."


assert (named.__name__, named.__doc__) == ("named", "Its text.")


@singledispatch
def kind(value):
    return "other"


@kind.register
def _(value: int):
    return "int"


assert kind(1) == "int" and kind("a") == "other"


@total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number

    @cached_property
    def once(self):
        return object()


assert Version(2) >= Version(1)
version = Version(1)
assert version.once is version.once
assert sorted([1, 3, 2], key=cmp_to_key(lambda a, b: b - a)) == [3, 2, 1]
assert cache(len)("abc") == 3
