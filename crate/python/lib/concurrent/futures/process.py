"""A pool without processes: what is submitted is called at once, here, and nothing is pickled."""

from concurrent.futures import _base
from concurrent.futures.thread import ThreadPoolExecutor


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of a pool has ended too early, which cannot happen here."""


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Calls functions one after the other, in the order of submission."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, initializer=initializer, initargs=initargs)
