# What a mock may have, because of what it stands for.
from unittest.mock import Mock, MagicMock, NonCallableMock, call, create_autospec, mock_open, seal


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)
    assert False, 'nothing was raised'


class Client:
    def get(self, key, version=None, *, strict=False):
        pass

    async def fetch(self, key):
        pass


missing = ('AttributeError', "Mock object has no attribute 'put'")

# === spec and spec_set ===
m = Mock(spec=Client)
assert isinstance(m, Client) and m.__class__ is Client
assert raised(lambda: m.put) == missing
m.put = 1
assert m.put == 1
m = Mock(spec_set=Client)
assert raised(setattr, m, 'put', 1) == missing
assert repr(m).startswith("<Mock spec_set='Client' id='")
assert raised(lambda: Mock(spec=['a']).b) == ('AttributeError', "Mock object has no attribute 'b'")
assert type(Mock(spec=Client).fetch).__name__ == 'AsyncMock'

# === with a spec, only the magic methods that it has ===
assert raised(len, MagicMock(spec=Client)) == ('TypeError', "object of type 'MagicMock' has no len()")
assert len(MagicMock(spec=list)) == 0

# === autospec ===
client = create_autospec(Client, instance=True)
client.get('k', strict=True)
client.get.assert_called_once_with(key='k', strict=True)
assert raised(client.get, 'k', 1, 2) == ('TypeError', 'too many positional arguments')
assert raised(client.get, 'k', nope=1) == ('TypeError', "got an unexpected keyword argument 'nope'")
assert raised(client) == ('TypeError', "'NonCallableMagicMock' object is not callable")
assert raised(client.get.assert_called_once_with, 'other') == (
    'AssertionError', "expected call not found.\nExpected: get('other')\n  Actual: get('k', strict=True)")

def load(path, mode='r'):
    pass

stand_in = create_autospec(load, return_value=3)
assert (stand_in('p'), type(stand_in).__name__, stand_in.__name__) == (3, 'function', 'load')
stand_in.assert_called_once_with(path='p')
assert (stand_in.call_count, stand_in.call_args) == (1, call('p'))
assert raised(stand_in) == ('TypeError', "missing a required argument: 'path'")

# === seal ===
m = Mock(name='sealed')
m.a.b = 1
seal(m)
assert m.a.b == 1
assert raised(lambda: m.a.c) == ('AttributeError', 'sealed.a.c')
assert raised(setattr, m, 'c', 1) == ('AttributeError', 'Cannot set sealed.c')

# === what cannot be called ===
assert raised(NonCallableMock()) == ('TypeError', "'NonCallableMock' object is not callable")

# === files ===
opened = mock_open(read_data='a\nb\n')
with opened('f') as file:
    assert file.readline() == 'a\n' and file.read() == 'b\n'
assert opened.mock_calls == [call('f'), call().__enter__(), call().readline(), call().read(),
                             call().__exit__(None, None, None), call().close()]
assert list(opened('f')) == ['a\n', 'b\n']
assert mock_open(read_data=b'x')('f').read() == b'x'

# No name is no name, whichever way it is said.
assert repr(create_autospec(Client, name=None)).startswith("<MagicMock spec='Client' id=")
