"""Names for annotations. The runner is native: nothing that a test meets is an instance of these."""


from pytest import Collector


class Node:
    """A file, a class or a test."""


class Item(Node):
    pass


class Function(Item):
    pass


class Directory(Collector):
    pass


class Dir(Directory):
    pass


class Package(Directory):
    pass


class File(Collector):
    pass


class Module(File):
    pass


class Class(Collector):
    pass


class Session(Collector):
    pass


class CallInfo:
    pass


class CollectReport:
    pass


class Metafunc:
    pass


class OptionGroup:
    pass


class Parser:
    pass


class TerminalReporter:
    pass


class TestReport:
    __test__ = False
