# What inspect, copy and pickle are told about mocks.
import copy
import inspect
import pickle
from unittest.mock import AsyncMock, DEFAULT, MagicMock, Mock, call, create_autospec, sentinel


def train(rows, *, epochs: int = 3) -> float: ...


class Model:
    def __init__(self, name, version=1): ...

    def predict(self, row, /): ...

    @classmethod
    def load(cls, path): ...

    async def fetch(self, key): ...


# === signatures ===
model = create_autospec(Model)
for mock, expected in [
    (create_autospec(train), '(rows, *, epochs: int = 3) -> float'),
    (model, '(name, version=1)'),
    (model.predict, '(row, /)'),
    (model('a').predict, '(row, /)'),
    (model('a').fetch, '(key)'),
    (Mock(), '(*args, **kwargs)'),
    (AsyncMock(), '(*args, **kwargs)'),
]:
    assert str(inspect.signature(mock)) == expected, (mock, inspect.signature(mock))
assert list(inspect.signature(Mock).parameters)[:6] == ['spec', 'side_effect', 'return_value', 'wraps', 'name',
                                                         'spec_set']
assert inspect.iscoroutinefunction(model('a').fetch) and not inspect.iscoroutinefunction(Mock())


class Client(Mock):
    def __init__(self, url, **kwargs):
        super().__init__(**kwargs)


assert str(inspect.signature(Client)) == '(url, **kwargs)'

# === copies ===
original = MagicMock(name='service', **{'get.return_value': {'a': [1]}, '__len__.return_value': 3})
original.get('x')
copied = copy.copy(original)
copied.get('y')
assert copied is not original and repr(copied).startswith("<MagicMock name='service' id=")
assert copied.mock_calls == original.mock_calls == [call.get('x'), call.get('y')] and len(copied) == 3
deep = copy.deepcopy(original)
deep.get.return_value['a'].append(2)
assert original.get() == {'a': [1]} and deep.get() == {'a': [1, 2]} and len(deep) == 3
assert original.get.call_count == deep.get.call_count == 3
assert copy.copy(sentinel.missing) is copy.deepcopy(sentinel.missing) is sentinel.missing

# === pickles ===
assert pickle.loads(pickle.dumps(sentinel.missing)) is sentinel.missing
assert pickle.loads(pickle.dumps(DEFAULT)) is DEFAULT
try:
    pickle.dumps(Mock())
except pickle.PicklingError as error:
    assert str(error) == ("Can't pickle <class 'unittest.mock.Mock'>: it's not the same object as unittest.mock.Mock")
else:
    raise AssertionError('it should have failed')
