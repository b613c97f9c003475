"""What a container can do, asked by `isinstance`."""

from collections.abc import Callable, Iterable, Mapping, Sequence

assert isinstance([], Sequence) and not isinstance({}, Sequence)
assert isinstance({}, Mapping) and isinstance(len, Callable) and isinstance("", Iterable)


class Squares(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * index


assert list(reversed(Squares())) == [4, 1, 0] and 4 in Squares() and Squares().index(4) == 2
