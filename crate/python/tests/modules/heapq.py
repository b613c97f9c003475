"""Heaps: the smallest first, merging, the largest few."""

import heapq

heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
assert [heapq.heappop(heap) for _ in range(4)] == [0, 1, 4, 5]
assert heapq.nlargest(2, ["a", "ccc", "bb"], key=len) == ["ccc", "bb"]
assert list(heapq.merge([1, 4], [2, 3])) == [1, 2, 3, 4]
