"""What all entities share: they compare by value, iterate as pairs and print every property."""


class Entity:
    _NAMES = ()

    def __iter__(self):
        for name in self._NAMES:
            yield name, getattr(self, name)

    def __eq__(self, other):
        return type(self) is type(other) and dict(self) == dict(other)

    __hash__ = None

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self)
        return f"<{type(self).__name__}: {shown}>"


def tags_of(tags):
    """Tags as a dictionary: MLflow's own constructors take tag entities, which have a key and a value."""
    if isinstance(tags, dict):
        return dict(tags)
    return {tag.key: tag.value for tag in tags or []}
