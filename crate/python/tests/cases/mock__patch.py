# Putting something else in an attribute's place for a while.
import os
import sys
import types
from unittest.mock import DEFAULT, MagicMock, Mock, PropertyMock, patch

loader = types.ModuleType('loader')
loader.fetch = real = lambda: 'real'
loader.settings = {'a': 1}


class Client:
    region = 'eu'

    def get(self, key):
        return key


loader.Client = Client
sys.modules['loader'] = loader


def raised(function):
    try:
        function()
    except Exception as error:
        return type(error).__name__, str(error)
    assert False, 'nothing was raised'


# === with ===
with patch('loader.fetch') as fetch:
    assert loader.fetch is fetch and isinstance(fetch, MagicMock)
    assert repr(fetch).startswith("<MagicMock name='fetch' id='")
    fetch.return_value = 'mocked'
    assert loader.fetch() == 'mocked'
assert loader.fetch is real

# === decorators are applied bottom-up, and inject only what they made ===
@patch('loader.Client')
@patch('loader.fetch', return_value=1)
@patch.object(loader, 'settings', new={'b': 2})
def test_it(fetch, client, *, more=0):
    """Its documentation."""
    assert loader.fetch is fetch and loader.Client is client and loader.settings == {'b': 2}
    return fetch() + more


assert test_it(more=2) == 3
assert (loader.fetch, loader.Client, loader.settings) == (real, Client, {'a': 1})
assert (test_it.__name__, test_it.__doc__) == ('test_it', 'Its documentation.')
assert len(test_it.patchings) == 3 and [p.new is DEFAULT for p in test_it.patchings] == [False, True, True]
assert test_it.__wrapped__ is not test_it

# === an error undoes the patch ===
@patch('loader.fetch', 1)
def fails():
    raise ValueError(loader.fetch)


assert raised(fails) == ('ValueError', '1') and loader.fetch is real

# === methods and classes ===
@patch.object(Client, 'get', return_value='patched')
class TestClient:
    def test_get(self, get):
        assert Client().get('k') == 'patched'
        get.assert_called_once_with('k')

    def helper(self):
        return Client().get('k')


TestClient().test_get()
assert TestClient().helper() == 'k'

# === start and stop ===
patcher = patch('loader.fetch')
patcher.start()
assert loader.fetch is not real
patcher.stop()
assert loader.fetch is real and patcher.stop() is None
patch('loader.fetch', 1).start(), patch('loader.Client', 2).start()
patch.stopall()
assert (loader.fetch, loader.Client) == (real, Client)

# === dict, multiple, property ===
with patch.dict(loader.settings, {'b': 2}, c=3) as settings:
    assert settings == {'a': 1, 'b': 2, 'c': 3}
assert loader.settings == {'a': 1}
with patch.dict('os.environ', {'MODE': 'test'}, clear=True):
    assert dict(os.environ) == {'MODE': 'test'}
with patch.multiple('loader', fetch=DEFAULT, settings=5) as made:
    assert list(made) == ['fetch'] and loader.settings == 5
with patch('loader.Client.region', new_callable=PropertyMock, return_value='us') as region:
    assert Client().region == 'us'
    region.assert_called_once_with()
assert Client.region == 'eu'

# === specs ===
with patch('loader.Client', autospec=True) as client:
    client().get('k')
    client.return_value.get.assert_called_once_with(key='k')
    assert raised(lambda: client().get()) == ('TypeError', "missing a required argument: 'key'")
    assert raised(lambda: client().put) == ('AttributeError', "Mock object has no attribute 'put'")
with patch('loader.Client', spec=True) as client:
    assert raised(lambda: client.put) == ('AttributeError', "Mock object has no attribute 'put'")
    assert isinstance(client.return_value, Client)

# === mistakes ===
assert raised(lambda: patch('noattr')) == ('TypeError', "Need a valid target to patch. You supplied: 'noattr'")
assert raised(patch('loader.nope').start)[1].endswith(" does not have the attribute 'nope'")
assert raised(patch('nomodule.x').start) == ('ModuleNotFoundError', "No module named 'nomodule'")
assert raised(patch('loader.nope.x').start) == ('AttributeError', "module 'loader' has no attribute 'nope'")
assert raised(lambda: patch.object('os', 'getcwd')) == (
    'TypeError', "'os' must be the actual object to be patched, not a str")
assert raised(lambda: patch('loader.fetch', autospect=True)) == (
    'RuntimeError', "'autospect' might be a typo; use unsafe=True if this is intended")
assert raised(patch('loader.fetch', new=1, foo=2).start) == (
    'TypeError', "Can't pass kwargs to a mock we aren't creating")
with patch('loader.nope', create=True):
    assert isinstance(loader.nope, MagicMock)
assert not hasattr(loader, 'nope')

# === the way out of a `with` can be patched too ===
class Connection:
    def __enter__(self):
        return self

    def __exit__(self, *about):
        return False


with patch.object(Connection, '__exit__', return_value=True) as leave:
    assert Connection.__exit__ is leave
    with Connection():
        raise ValueError('swallowed')
leave.assert_called_once()
assert Connection().__exit__() is False
