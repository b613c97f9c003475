"""Representations cut short."""

import reprlib

assert reprlib.repr(list(range(10))) == "[0, 1, 2, 3, 4, 5, ...]"


class Ring:
    @reprlib.recursive_repr()
    def __repr__(self):
        return f"<{self!r}>"


assert repr(Ring()) == "<...>"
