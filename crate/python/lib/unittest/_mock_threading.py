"""`ThreadingMock`: waiting for calls that other threads make.

The sandbox has no threads, so nobody calls a mock while a test waits for it: what has not been called by then will not
be. The virtual clock moves on by the timeout; without one, waiting is an error.
"""

from unittest.mock import MagicMixin, Mock, NonCallableMock, _Call, sentinel

_UNSET = sentinel.TIMEOUT_UNSET


class ThreadingMixin(NonCallableMock):
    """What waiting for calls adds to a mock."""

    __module__ = 'unittest.mock'

    DEFAULT_TIMEOUT = None

    def __init__(self, *args, timeout=_UNSET, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_mock_wait_timeout'] = self.DEFAULT_TIMEOUT if timeout is _UNSET else timeout

    def _get_child_mock(self, /, **kw):
        for above in (kw.get('parent'), kw.get('_new_parent')):
            if isinstance(above, ThreadingMixin):
                kw['timeout'] = above._mock_wait_timeout
                break
        return super()._get_child_mock(**kw)

    def wait_until_called(self, *, timeout=_UNSET):
        """It was called, or the timeout is over."""
        if timeout is _UNSET:
            timeout = self._mock_wait_timeout
        if not self.called:
            _wait_in_vain(self, timeout)
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """It was called with these arguments, or the timeout is over."""
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            _wait_in_vain(self, self._mock_wait_timeout)
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')


def _wait_in_vain(mock, timeout):
    if timeout is None:
        raise RuntimeError(f'{mock!r} would wait for ever: there are no threads in the sandbox, so nobody calls it '
                           'meanwhile; call it before waiting for it, or give a timeout')
    from time import sleep

    sleep(timeout)


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that a test can wait for. `timeout`, in seconds, is how long; `DEFAULT_TIMEOUT` is that of all."""

    __module__ = 'unittest.mock'
