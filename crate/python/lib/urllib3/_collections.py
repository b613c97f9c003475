"""Headers as they come: names in any case, and any number of values each."""

from collections.abc import Iterable, Mapping, MutableMapping

_ABSENT = object()


def _name(key):
    return key.decode('latin-1') if isinstance(key, bytes) else key


class _Lines:
    """Every header line, duplicate names included."""

    def __init__(self, headers):
        self._headers = headers

    def __len__(self):
        return sum(1 for _ in self)

    def __iter__(self):
        return self._headers.iteritems()

    def __contains__(self, item):
        return isinstance(item, tuple) and len(item) == 2 and item[1] in self._headers.getlist(item[0])

    def __repr__(self):
        return repr(list(self))


class HTTPHeaderDict(MutableMapping):
    """Setting a header replaces it, `add` adds a line. Reading one joins its lines by commas."""

    def __init__(self, headers=None, **kwargs):
        self._lines = {}
        if headers is not None:
            self.extend(headers)
        self.extend(kwargs)

    def __setitem__(self, key, val):
        key = _name(key)
        self._lines[key.lower()] = [key, val]

    def __getitem__(self, key):
        return ', '.join(self._lines[_name(key).lower()][1:])

    def __delitem__(self, key):
        del self._lines[_name(key).lower()]

    def __contains__(self, key):
        key = _name(key)
        return isinstance(key, str) and key.lower() in self._lines

    def __len__(self):
        return len(self._lines)

    def __iter__(self):
        return (line[0] for line in self._lines.values())

    def __eq__(self, other):
        if not isinstance(other, HTTPHeaderDict):
            if not isinstance(other, Iterable):
                return False
            other = HTTPHeaderDict(other)
        mine, its = ({name.lower(): value for name, value in one.itermerged()} for one in (self, other))
        return mine == its

    def __or__(self, other):
        merged = self.copy()
        merged.extend(other)
        return merged

    def __ior__(self, other):
        self.extend(other)
        return self

    def discard(self, key):
        self.pop(key, None)

    def add(self, key, val, *, combine=False):
        key = _name(key)
        line = self._lines.get(key.lower())
        if line is None:
            self[key] = val
        elif combine:
            line[-1] = f'{line[-1]}, {val}'
        else:
            line.append(val)

    def extend(self, other=(), **kwargs):
        if isinstance(other, HTTPHeaderDict):
            lines = other.iteritems()
        elif isinstance(other, Mapping):
            lines = other.items()
        elif hasattr(other, 'keys') and not isinstance(other, Iterable):
            lines = ((key, other[key]) for key in other.keys())
        else:
            lines = other
        for key, val in lines:
            self.add(key, val)
        for key, val in kwargs.items():
            self.add(key, val)

    def getlist(self, key, default=_ABSENT):
        line = self._lines.get(_name(key).lower())
        if line is None:
            return [] if default is _ABSENT else default
        return line[1:]

    getheaders = getallmatchingheaders = iget = get_all = getlist

    def iteritems(self):
        return ((line[0], val) for line in self._lines.values() for val in line[1:])

    def itermerged(self):
        return ((line[0], ', '.join(line[1:])) for line in self._lines.values())

    def items(self):
        return _Lines(self)

    def copy(self):
        return type(self)(self)

    def __repr__(self):
        return f'{type(self).__name__}({dict(self.itermerged())})'
