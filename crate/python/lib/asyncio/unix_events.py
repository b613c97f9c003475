"""The event loop of the sandbox: Python's own, with nothing outside to wait for.

Where other loops wait for sockets until the next timer is due, this one moves the virtual clock there at once: an
hour's `asyncio.sleep` takes no time. Where nothing is due and no timer is set, other loops would wait for ever; this
one says so.
"""

from itertools import count as _count
from time import sleep as _sleep

from _understudy_escape import report as _report

from . import base_events, events, futures, tasks

__all__ = ('SelectorEventLoop', 'EventLoop')

_numbers = _count(1)


class _Idle:
    """What the loop asks for news when it has run all that is ready. There never are any."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError(_deadlock(self._loop))
        if timeout > 0:
            _sleep(timeout)
        return ()


def _deadlock(loop):
    text = ('deadlock: every task waits, no timer is set, and nothing comes from outside the sandbox. Something must '
            'set the event, put the item, release the lock or finish the future that is waited for')
    waiting = [_place(task) for task in tasks.all_tasks(loop)]
    return '\n'.join([text, *sorted(waiting)])


def _place(task):
    stack = task.get_stack(limit=1)
    name = getattr(task.get_coro(), '__qualname__', 'a coroutine')
    where = f' at {stack[0].f_code.co_filename}:{stack[0].f_lineno}' if stack else ''
    return f'  {task.get_name()}: {name} waits{where}'


class EventLoop(base_events.BaseEventLoop):
    """The loop that `asyncio.run` makes."""

    def __init__(self, selector=None):
        super().__init__()
        self._selector = _Idle(self)

    def create_task(self, coro, **kwargs):
        """Makes a task. Its name, if it is given none, counts from 1 in each run."""
        if self._task_factory is None and kwargs.get('name') is None:
            kwargs['name'] = f'Task-{next(_numbers)}'
        return super().create_task(coro, **kwargs)

    def _process_events(self, event_list):
        """There are none."""

    def _write_to_self(self):
        """Wakes nobody: without threads, whoever calls this is the one that is awake."""

    def run_in_executor(self, executor, func, *args):
        """Calls the function in a turn of its own, where other loops would have a thread call it."""
        self._check_closed()
        if executor is not None:
            return futures.wrap_future(executor.submit(func, *args), loop=self)
        self._check_default_executor()
        future = self.create_future()
        self.call_soon(_call_for, future, func, args)
        return future


def _call_for(future, func, args):
    if future.cancelled():
        return
    try:
        result = func(*args)
    except StopIteration as error:
        # A future cannot hold one, as the coroutine that awaits it would take it for its own end.
        future.set_exception(RuntimeError(f'the function raised {error!r}'))
    except Exception as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def _refuse(name, what, instead):
    def refuse(self, *args, **kwargs):
        _report(f'loop.{name}', f'this test would have called loop.{name}: {instead}')
        raise NotImplementedError(f'loop.{name}: there are no {what} in the sandbox; {instead}')

    async def refuse_when_awaited(self, *args, **kwargs):
        refuse(self)

    is_awaited = not name.startswith(('add_', 'remove_'))
    method = refuse_when_awaited if is_awaited else refuse
    method.__name__ = name
    method.__qualname__ = f'EventLoop.{name}'
    setattr(EventLoop, name, method)


for _what, _instead, _names in (
    ('sockets', 'patch what opens the connection, with an AsyncMock for example', (
        'getaddrinfo', 'getnameinfo', 'create_connection', 'create_server', 'create_unix_connection',
        'create_unix_server', 'create_datagram_endpoint', 'connect_accepted_socket', 'start_tls', 'sendfile',
        'sock_recv', 'sock_recv_into', 'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendall', 'sock_sendto',
        'sock_connect', 'sock_accept', 'sock_sendfile', 'add_reader', 'remove_reader', 'add_writer',
        'remove_writer')),
    ('processes', 'patch what starts it, with an AsyncMock for example', (
        'subprocess_exec', 'subprocess_shell', 'connect_read_pipe', 'connect_write_pipe')),
    ('signals', 'call the handler in the test', ('add_signal_handler', 'remove_signal_handler')),
):
    for _name in _names:
        _refuse(_name, _what, _instead)


class _DefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    """Makes these loops."""

    _loop_factory = EventLoop


SelectorEventLoop = EventLoop
