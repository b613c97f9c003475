"""Names for annotations, and for `isinstance` of what hooks and fixtures meet: the runner and its nodes are native."""


from pytest import Collector


class _Kind(type):
    """Native nodes are instances of the class that is called like their kind, and of its bases."""

    def __instancecheck__(cls, node):
        known = globals().get(getattr(node, "_kind", None))
        return super().__instancecheck__(node) or (known is not None and issubclass(known, cls))


class Node(metaclass=_Kind):
    """A file, a class or a test."""


class Item(Node):
    pass


class Function(Item):
    pass


class TestCaseFunction(Function):
    __test__ = False


class Directory(Collector, Node):
    pass


class Dir(Directory):
    pass


class Package(Directory):
    pass


class File(Collector, Node):
    pass


class Module(File):
    pass


class Class(Collector, Node):
    pass


class UnitTestCase(Class):
    pass


class Session(Collector, Node):
    pass


class CallInfo:
    pass


class CollectReport:
    pass


class TerminalReporter:
    pass


class TestReport:
    __test__ = False
