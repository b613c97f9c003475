"""Iterators: chained, grouped, counted, combined."""

from itertools import accumulate, batched, chain, combinations, count, cycle, groupby, islice, pairwise, product, zip_longest

assert list(chain.from_iterable(["ab", "c"])) == ["a", "b", "c"]
assert list(islice(count(10, 5), 3)) == [10, 15, 20] and list(islice(cycle("ab"), 3)) == ["a", "b", "a"]
assert {key: len(list(rows)) for key, rows in groupby("aab")} == {"a": 2, "b": 1}
assert list(batched("abcde", 2)) == [("a", "b"), ("c", "d"), ("e",)]
assert list(pairwise([1, 2, 3])) == [(1, 2), (2, 3)] and list(accumulate([1, 2, 3])) == [1, 3, 6]
assert len(list(product("ab", repeat=3))) == 8 and list(combinations("abc", 2))[-1] == ("b", "c")
assert list(zip_longest([1], [2, 3], fillvalue=0)) == [(1, 2), (0, 3)]
