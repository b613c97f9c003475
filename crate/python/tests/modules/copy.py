"""Copies, shallow and deep."""

import copy

rows = {"a": [1, 2]}
shallow, deep = copy.copy(rows), copy.deepcopy(rows)
rows["a"].append(3)
assert shallow["a"] == [1, 2, 3] and deep["a"] == [1, 2]
ring = []
ring.append(ring)
again = copy.deepcopy(ring)
assert again[0] is again and again is not ring


class Own:
    def __deepcopy__(self, memo):
        return "copied"


assert copy.deepcopy([Own()]) == ["copied"]
