"""`Stash`: a mapping whose keys are objects of their own."""


class StashKey:
    def __class_getitem__(cls, item):
        return cls


class Stash:
    def __init__(self):
        self._values = {}

    def __setitem__(self, key, value):
        self._values[key] = value

    def __getitem__(self, key):
        return self._values[key]

    def __delitem__(self, key):
        del self._values[key]

    def __contains__(self, key):
        return key in self._values

    def __len__(self):
        return len(self._values)

    def get(self, key, default):
        return self._values.get(key, default)

    def setdefault(self, key, default):
        return self._values.setdefault(key, default)
