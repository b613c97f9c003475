"""What all entities share: they iterate as pairs and print every property, in alphabetical order."""


def _property(place, is_settable):
    def get(self):
        return getattr(self, place)

    def put(self, value):
        setattr(self, place, value)

    return property(get, put if is_settable else None)


class _MlflowObject:
    """An entity. `_names` are its properties, `_settable` those that can be assigned to."""

    _names = ()
    _settable = ()

    def __init_subclass__(cls):
        for name in cls._names:
            if name not in vars(cls):
                setattr(cls, name, _property(f'_{name}', name in cls._settable))

    def __iter__(self):
        for name in self._names:
            yield name, getattr(self, name)

    @classmethod
    def _properties(cls):
        return list(cls._names)

    @classmethod
    def from_dictionary(cls, the_dict):
        return cls(**{key: value for key, value in the_dict.items() if key in cls._names})

    def __repr__(self):
        shown = ', '.join(f'{name}={_told(value)}' for name, value in self)
        return f'<{type(self).__name__}: {shown}>'


class _ByValue(_MlflowObject):
    """An entity that equals another one with the same properties."""

    def __eq__(self, other):
        return dict(self) == dict(other)

    __hash__ = None


class _Pair(_ByValue):
    """A name and a value."""

    _names = ('key', 'value')

    def __init__(self, key, value):
        self._key = key
        self._value = value

    def __hash__(self):
        return hash((self._key, self._value))


def _told(value):
    if isinstance(value, _MlflowObject):
        return repr(value)
    import pprint

    return pprint.pformat(value)


def by_key(pairs):
    """Tags as a dictionary: constructors take them as entities, which have a key and a value."""
    return {pair.key: pair.value for pair in pairs or []}
