"""What `values`, `unique()` and `to_numpy()` give: a small stand-in for numpy's array.

It is a list that compares and calculates element by element. Absent: everything else numpy can do.
"""

from pandas._dtype import dtype as _dtype


class ndarray(list):
    __module__ = "numpy"

    def __init__(self, values=(), dtype="object"):
        list.__init__(self, values)
        self.dtype = dtype if isinstance(dtype, _dtype) else _dtype(dtype)

    def __repr__(self):
        rows = list(self)
        if rows and isinstance(rows[0], list):
            body = "[" + ",\n       ".join(repr(list(row)) for row in rows) + "]"
        else:
            body = "[" + ", ".join(self._aligned()) + "]"
        plain = self.dtype.name in ("int64", "float64", "bool") and rows
        return f"array({body})" if plain else f"array({body}, dtype={self.dtype})"

    def _aligned(self):
        """The elements' texts in one width, as numpy writes them."""
        if self.dtype.name == "float64":
            parts = [repr(item)[:-2] + "." if repr(item).endswith(".0") else repr(item) for item in self]
            decimals = max((len(part.partition(".")[2]) for part in parts), default=0)
            parts = [part + " " * (decimals - len(part.partition(".")[2])) if "." in part else part for part in parts]
        elif self.dtype.name in ("int64", "bool"):
            parts = [repr(item) for item in self]
        else:
            return [repr(item) for item in self]
        width = 5 if self.dtype.name == "bool" else max((len(part) for part in parts), default=0)
        return [part.rjust(width) for part in parts]

    def __str__(self):
        return "[" + " ".join(map(repr, self)) + "]"

    @property
    def shape(self):
        if len(self) and isinstance(self[0], list):
            return (len(self), len(self[0]))
        return (len(self),)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        size = 1
        for length in self.shape:
            size *= length
        return size

    def __bool__(self):
        if len(self) == 1:
            return bool(self[0])
        if len(self) == 0:
            return False
        raise ValueError(
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        )

    def _each(self, other, operation, dtype=None):
        if isinstance(other, (list, tuple)):
            if len(other) != len(self):
                raise ValueError(
                    f"operands could not be broadcast together with shapes ({len(self)},) ({len(other)},) "
                )
            return ndarray([operation(a, b) for a, b in zip(self, other)], dtype or self.dtype)
        return ndarray([operation(a, other) for a in self], dtype or self.dtype)

    def __eq__(self, other):
        return self._each(other, lambda a, b: a == b, "bool")

    def __ne__(self, other):
        return self._each(other, lambda a, b: a != b, "bool")

    def __lt__(self, other):
        return self._each(other, lambda a, b: a < b, "bool")

    def __le__(self, other):
        return self._each(other, lambda a, b: a <= b, "bool")

    def __gt__(self, other):
        return self._each(other, lambda a, b: a > b, "bool")

    def __ge__(self, other):
        return self._each(other, lambda a, b: a >= b, "bool")

    __hash__ = None

    def __add__(self, other):
        return self._each(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._each(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self._each(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._each(other, lambda a, b: a / b, "float64")

    def tolist(self):
        return [list(item) if isinstance(item, list) else item for item in self]

    def all(self):
        return all(item.all() if isinstance(item, ndarray) else item for item in self)

    def any(self):
        return any(item.any() if isinstance(item, ndarray) else item for item in self)

    def sum(self):
        return sum(self)

    def mean(self):
        return sum(self) / len(self)

    def min(self):
        return min(self)

    def max(self):
        return max(self)

    def astype(self, dtype):
        from pandas._core import Series
        return Series(list(self)).astype(dtype).values
