from unittest.mock import AsyncMock, MagicMock, Mock, create_autospec, patch


def raises(error, function, *args):
    try:
        function(*args)
    except error:
        return True
    return False


# === a spec whose properties raise ===
class Broken:
    @property
    def size(self):
        raise RuntimeError('no size')

    def read(self, count):
        return count


for spec in (Broken, Broken()):
    double = Mock(spec=spec)
    double.size = 3
    double.read(1)
    assert double.size == 3
    assert raises(AttributeError, lambda: double.nothing)
assert raises(TypeError, create_autospec(Broken, instance=True).read)
with patch.object(Broken, 'size', 4):
    assert Broken().size == 4


# === a spec whose names cannot be listed ===
class Unlisted:
    def __dir__(self):
        raise ValueError('no names')


assert raises(ValueError, lambda: Mock(spec=Unlisted()))


# === answers that raise while they are made ===
def answers():
    yield 1
    raise KeyError('second')


double = Mock(side_effect=answers())
assert double() == 1
assert raises(KeyError, double)
assert raises(StopIteration, double)
assert double.call_count == 3


class Endless:
    def __iter__(self):
        raise ValueError('no items')


assert raises((TypeError, ValueError), lambda: Mock(side_effect=Endless())())


# === mocks inside themselves ===
double = MagicMock(name='double')
double.me = double
double.return_value = double
double.me.me()()(double)
assert double.me is double
assert double.call_count == 3
repr(double), str(double), dir(double), double.mock_calls
double.reset_mock()
assert double.call_count == 0
first, second = Mock(), Mock()
first.other = second
second.other = first
first.other.other.other()
first.reset_mock(return_value=True, side_effect=True)
double.side_effect = double
assert raises(RecursionError, double)


# === values that cannot be shown ===
class Unshown:
    def __repr__(self):
        raise RuntimeError('no repr')


double = Mock()
double(Unshown())
assert raises(RuntimeError, double.assert_called_with, 1)
assert raises(RuntimeError, repr, double.mock_calls)


# === values that cannot be compared ===
class Uncompared:
    def __eq__(self, other):
        raise ValueError('ambiguous')


double = Mock()
double(Uncompared())
assert raises(ValueError, double.assert_called_with, Uncompared())


# === very long values ===
double = Mock()
double('x' * 3_000_000)
try:
    double.assert_called_with('y')
except AssertionError as error:
    assert len(str(error)) > 3_000_000
else:
    raise AssertionError('it was called with something else')


# === very many calls ===
double = Mock(return_value=None)
for number in range(50_000):
    double.send(number)
assert double.send.call_count == 50_000
assert double.send.call_args.args == (49_999,)
assert raises(AssertionError, double.send.assert_any_call, -1)
awaited = AsyncMock()
awaited.assert_not_awaited()
