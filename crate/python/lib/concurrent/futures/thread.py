"""A pool without threads: what is submitted is called at once, and the future that comes back is finished.

Code that hands its downloads to a pool can so be tested as it is; what it cannot do is wait for something that only
happens later.
"""

import os

from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """A pool whose initializer failed."""


class ThreadPoolExecutor(_base.Executor):
    """Calls functions one after the other, in the order of submission."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._shutdown = False
        self._broken = False

    def submit(self, fn, /, *args, **kwargs):
        """Calls the function and gives a future of what came of it."""
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        self._initialize()
        future = _base.Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def _initialize(self):
        initializer, self._initializer = self._initializer, None
        if initializer is not None:
            try:
                initializer(*self._initargs)
            except Exception:
                self._broken = True
        if self._broken:
            raise BrokenThreadPool('A thread initializer failed, the thread pool is not usable anymore')

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more functions. There is nothing to wait for and nothing to cancel."""
        self._shutdown = True
