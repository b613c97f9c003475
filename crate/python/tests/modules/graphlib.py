"""An order in which nothing comes before what it needs."""

from graphlib import CycleError, TopologicalSorter

assert list(TopologicalSorter({"train": {"load"}, "load": set()}).static_order()) == ["load", "train"]
try:
    TopologicalSorter({"a": {"b"}, "b": {"a"}}).prepare()
except CycleError:
    pass
else:
    raise AssertionError("a circle has no order")
