"""Abstract classes and methods, virtual subclasses."""

from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def load(self, key): ...


try:
    Store()
except TypeError as error:
    assert "abstract method 'load'" in str(error)
else:
    raise AssertionError("an abstract class was made")


class Memory(Store):
    def load(self, key):
        return key


assert Memory().load("k") == "k"
assert isinstance(Store.register(dict)(), Store)
