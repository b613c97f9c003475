# What a mock answers: return values, side effects, wrapped objects.
from unittest.mock import DEFAULT, MagicMock, Mock, sentinel


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)
    assert False, 'nothing was raised'


# === return values ===
m = Mock()
assert m() is m() is m.return_value
assert Mock(return_value=None)() is None
m.connect.return_value.cursor.return_value = 7
assert m.connect().cursor() == 7

# === exceptions ===
assert raised(Mock(side_effect=ValueError('boom'))) == ('ValueError', 'boom')
assert raised(Mock(side_effect=KeyError)) == ('KeyError', '')

# === answers in turn ===
m = Mock(side_effect=[1, ValueError('two'), DEFAULT], return_value=3)
assert m() == 1
assert raised(m) == ('ValueError', 'two')
assert m() == 3
assert raised(m) == ('StopIteration', '')
assert m.call_count == 4

# === functions ===
m = Mock(side_effect=lambda a, *, b=0: DEFAULT if a else a + b, return_value='set')
assert m(0, b=2) == 2
assert m(1) == 'set'
m.side_effect = None
assert m(0) == 'set'

# === wrapped objects ===
class Real:
    size = 3

    def double(self, number):
        return 2 * number

w = Mock(wraps=Real())
assert w.double(4) == 8
w.double.assert_called_once_with(4)
w.double.return_value = 5
assert w.double(4) == 5
assert raised(lambda: w.missing) == ('AttributeError', "'Real' object has no attribute 'missing'")

# === set through keywords, and kept by a reset ===
m = Mock(name='it', **{'get.return_value': 1, 'get.side_effect': None, 'a.b.c': 2})
assert (m.get(), m.a.b.c) == (1, 2)
m.reset_mock()
assert (m.get.called, m.mock_calls) == (False, [])
assert m.get() == 1
m.reset_mock(return_value=True)
assert isinstance(m.get(), Mock)
m.configure_mock(**{'get.return_value': sentinel.done})
assert m.get() is sentinel.done

# === every mock has a class of its own ===
a, b = MagicMock(), MagicMock()
assert type(a) is not type(b)
type(a).size = property(lambda self: 9)
assert a.size == 9 and isinstance(b.size, MagicMock)
assert (type(a).__name__, type(a).__module__) == ('MagicMock', 'unittest.mock')

# === subclasses keep their kind ===
class Counting(MagicMock):
    def total(self):
        return self.call_count

c = Counting()
c(), c.child()
assert c.total() == 1 and type(c.child).__mro__[1] is Counting and c.child.total() == 1
