# Magic methods: what they give from the start, and setting them.
import os
from unittest.mock import MagicMock, Mock, call


def raised(function, *args):
    try:
        function(*args)
    except Exception as error:
        return type(error).__name__, str(error)
    assert False, 'nothing was raised'


m = MagicMock()
assert (int(m), float(m), complex(m), bool(m), len(m), list(m), 1 in m) == (1, 1.0, 1j, True, 0, [], False)
assert (m == m, m == 1, m != m, m != 1) == (True, False, False, True)
assert {m: 1}[m] == 1 and str(m) == repr(m)
assert os.fspath(m) == f'MagicMock/mock/{id(m)}'
for made in m[0], m + 1, 1 + m, m @ m, divmod(m, 2), -m, round(m):
    assert isinstance(made, MagicMock)
assert raised(lambda: m < 1) == ('TypeError', "'<' not supported between instances of 'MagicMock' and 'int'")

# === configured ===
m = MagicMock()
m.__len__.return_value = 5
m.__iter__.return_value = [1, 2]
m.__getitem__.side_effect = lambda key: key * 2
m.__str__.return_value = 'text'
m.__enter__.return_value.read.return_value = 'body'
assert (len(m), list(m), m['a'], str(m)) == (5, [1, 2], 'aa', 'text')
with m as file:
    assert file.read() == 'body'
m.__getitem__.assert_called_once_with('a')
m.__len__.return_value = 'x'
assert raised(len, m) == ('TypeError', "'str' object cannot be interpreted as an integer")

# === set on one mock alone ===
a, b = Mock(), Mock()
a.__len__ = lambda self: 3
a.__getitem__ = Mock(return_value='item')
assert (len(a), a[1]) == (3, 'item')
assert raised(len, b) == ('TypeError', "object of type 'Mock' has no len()")
a.__getitem__.assert_called_once_with(1)
assert raised(setattr, a, '__getattr__', 1) == (
    'AttributeError', "Attempting to set unsupported magic method '__getattr__'.")

# === deleted ===
m = MagicMock()
del m.__len__
assert raised(len, m) == ('TypeError', "object of type 'MagicMock' has no len()")
assert list(m) == []
