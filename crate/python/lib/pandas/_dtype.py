"""What a `dtype` is to Python: it equals its name, its class and its like."""

_CLASSES = {
    int: "int64", float: "float64", bool: "bool", str: "str", object: "object",
}
_ALIASES = {
    "int": "int64", "float": "float64", "double": "float64", "string": "str", "O": "object", "i8": "int64",
    "f8": "float64", "?": "bool", "datetime64": "datetime64[us]",
}
_KINDS = {"i": "int", "u": "uint", "f": "float", "b": "bool", "M": "datetime64", "m": "timedelta64", "O": "object"}


class dtype:
    __module__ = "numpy"
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        if self.name == "str":
            return "<StringDtype(na_value=nan)>"
        for kind, prefix in (("<M8", "datetime64"), ("<m8", "timedelta64")):
            if self.name.startswith(prefix) and "," not in self.name:
                return f"dtype('{kind}{self.name[len(prefix):]}')"
        return f"dtype('{'O' if self.name == 'object' else self.name}')"

    def __str__(self):
        return self.name

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self.name == other.name
        if isinstance(other, str):
            return _ALIASES.get(other, other) == self.name
        # A column of text has a type of its own, which is not the class `str`.
        return self.name != "str" and _CLASSES.get(other) == self.name if isinstance(other, type) else False

    def __hash__(self):
        return hash(self.name)

    @property
    def kind(self):
        if self.name == "str":
            return "O"
        return next(kind for kind, prefix in _KINDS.items() if self.name.startswith(prefix))

    @property
    def itemsize(self):
        digits = "".join(letter for letter in self.name if letter.isdigit())
        return int(digits) // 8 if digits else 8


def name_of(given):
    """The name of whatever says a type: a class, a name, a `dtype`."""
    if isinstance(given, dtype):
        return given.name
    if isinstance(given, type):
        return _CLASSES.get(given, given.__name__)
    return str(given)
