"""Places in sorted lists."""

from bisect import bisect_left, bisect_right, insort

levels = [0.1, 0.5, 0.5, 0.9]
assert (bisect_left(levels, 0.5), bisect_right(levels, 0.5)) == (1, 3)
insort(levels, 0.7)
assert levels == [0.1, 0.5, 0.5, 0.7, 0.9]
assert bisect_left(["a", "bb", "ccc"], 2, key=len) == 1
