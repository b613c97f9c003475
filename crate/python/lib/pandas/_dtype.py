"""What a `dtype` is to Python: numpy's where numpy has the type, else one of pandas' own."""

from numpy._dtype import dtype as _numpy_dtype

_CLASSES = {
    int: "int64", float: "float64", bool: "bool", str: "str", object: "object",
}
_ALIASES = {"string": "str"}
_OURS = ("str", "category")


class _Kind(type):
    def __call__(cls, name):
        ours = name in _OURS or "," in name or name[:1].isupper()
        return super().__call__(name) if ours else _numpy_dtype(name)

    def __instancecheck__(cls, instance):
        return isinstance(instance, _numpy_dtype) or type.__instancecheck__(cls, instance)


class dtype(metaclass=_Kind):
    """A type that numpy has not: text, categories, moments in a zone, numbers that can be missing."""

    __module__ = "pandas"
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<StringDtype(na_value=nan)>" if self.name == "str" else self.name

    def __str__(self):
        return self.name

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self.name == other.name
        # A column of text has a type of its own, which is not the class `str`.
        return _ALIASES.get(other, other) == self.name if isinstance(other, str) else False

    def __hash__(self):
        return hash(self.name)

    @property
    def kind(self):
        return "M" if self.name.startswith("datetime64") else "O"

    @property
    def itemsize(self):
        return 8


def name_of(given):
    """The name of whatever says a type: a class, a name, a `dtype`."""
    if isinstance(given, dtype):
        return given.name
    if isinstance(given, type):
        name = given.__name__
        return _CLASSES.get(given) or getattr(given, "name", None) or {"bool_": "bool", "str_": "str"}.get(name, name)
    return str(given)
