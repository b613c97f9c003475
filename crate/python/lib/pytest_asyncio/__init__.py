"""pytest-asyncio in its strict mode: fixtures that are coroutines, and the event loops that they and tests run in.

There is a loop for each scope, made when something first runs in it. What `pytest.mark.asyncio` marks is run by the runner.
Configuration, `event_loop_policy` and the fixtures that give free ports are absent.
"""

import pytest

__version__ = "1.5.0"
__all__ = ("fixture", "is_async_test")


def fixture(fixture_function=None, *, loop_scope=None, **kwargs):
    def mark(function):
        target = getattr(function, "__func__", function)
        target._force_asyncio_fixture = True
        target._loop_scope = loop_scope
        return pytest.fixture(**kwargs)(function)

    return mark if fixture_function is None else mark(fixture_function)


def is_async_test(item):
    import inspect

    return item.get_closest_marker("asyncio") is not None and inspect.iscoroutinefunction(item.obj)


def run(runner, function, kwargs):
    """Gives what a coroutine function returns."""
    return runner.run(function(**kwargs))


def begin(runner, function, kwargs):
    """Runs an asynchronous generator to its `yield`. Gives it, and what it yields."""
    generator = function(**kwargs)

    async def first():
        return await generator.__anext__()

    return generator, runner.run(first())


def end(runner, generator):
    """Runs it from there to its end."""

    async def last():
        try:
            await generator.__anext__()
        except StopAsyncIteration:
            return
        raise ValueError("Async generator fixture didn't stop.Yield only once.")

    runner.run(last())


def _runner():
    import asyncio

    with asyncio.Runner() as runner:
        yield runner


_function_scoped_runner = pytest.fixture(_runner)
_class_scoped_runner = pytest.fixture(scope="class")(_runner)
_module_scoped_runner = pytest.fixture(scope="module")(_runner)
_package_scoped_runner = pytest.fixture(scope="package")(_runner)
_session_scoped_runner = pytest.fixture(scope="session")(_runner)
