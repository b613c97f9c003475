"""A pool without interpreters: what is submitted is called at once, in this one."""

from concurrent.futures.thread import BrokenThreadPool, ThreadPoolExecutor


class BrokenInterpreterPool(BrokenThreadPool):
    """An interpreter of a pool could not be started, which cannot happen here."""


class InterpreterPoolExecutor(ThreadPoolExecutor):
    """Calls functions one after the other, in the order of submission."""
