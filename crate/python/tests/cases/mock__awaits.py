# What is awaited.
import inspect
from unittest.mock import AsyncMock, MagicMock, call, patch


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    assert False, 'it waits for something'


def text(assertion, *args, **kwargs):
    try:
        assertion(*args, **kwargs)
    except AssertionError as error:
        return str(error)


m = AsyncMock(name='fetch', return_value=3)
assert text(m.assert_awaited) == 'Expected fetch to have been awaited.'
assert text(m.assert_awaited_with, 1) == 'Expected await: fetch(1)\nNot awaited'
assert run(m(1)) == 3 and run(m(2)) == 3
assert (m.await_count, m.await_args, m.await_args_list) == (2, call(2), [call(1), call(2)])
assert text(m.assert_awaited_once) == 'Expected fetch to have been awaited once. Awaited 2 times.'
assert text(m.assert_awaited_with, 1) == 'expected await not found.\nExpected: fetch(1)\n  Actual: fetch(2)'
assert text(m.assert_any_await, 7) == 'fetch(7) await not found'
assert text(m.assert_has_awaits, [call(2), call(1)]) == (
    'Awaits not found.\nExpected: [call(2), call(1)]\nActual: [call(1), call(2)]')
assert text(m.assert_not_awaited) == 'Expected fetch to not have been awaited. Awaited 2 times.'
assert inspect.iscoroutinefunction(m)

m = AsyncMock(side_effect=[1, ValueError('two')])
assert run(m()) == 1
try:
    run(m())
except ValueError as error:
    assert str(error) == 'two'


class Service:
    async def load(self):
        return 'real'


with patch.object(Service, 'load') as load:
    load.return_value = 'mocked'
    assert isinstance(load, AsyncMock)
    assert run(Service().load()) == 'mocked'


async def use(resource):
    async with resource as inner:
        return [item async for item in inner]


resource = MagicMock()
resource.__aenter__.return_value.__aiter__.return_value = [1, 2]
assert run(use(resource)) == [1, 2]
