# What a mock remembers.
from unittest.mock import ANY, MagicMock, Mock, call

m = Mock()
m.a.b(1).c(2)
m.x(3, key='v')
assert m.mock_calls == [call.a.b(1), call.a.b().c(2), call.x(3, key='v')]
assert m.mock_calls == call.a.b(1).c(2).call_list() + [call.x(3, key='v')]
assert m.method_calls == [call.a.b(1), call.x(3, key='v')]
assert (m.call_args, m.call_args_list, m.called) == (None, [], False)
assert repr(m.mock_calls) == "[call.a.b(1), call.a.b().c(2), call.x(3, key='v')]"
assert [call.a.b(1), call.x(3, key='v')] not in m.mock_calls
assert [call.a.b(ANY), ANY] in m.mock_calls

# === the last call ===
args, kwargs = m.x.call_args
assert (args, kwargs) == ((3,), {'key': 'v'})
assert m.x.call_args == call(3, key='v') == ((3,), {'key': 'v'})
assert m.x.call_args.args == (3,) and m.x.call_args.kwargs == {'key': 'v'}
assert m.x.call_args_list == [call(3, key='v')]
assert m.x.call_count == 1

# === lists that were looked at go on growing ===
seen = m.mock_calls
m.y()
assert seen[-1] == call.y() and seen is m.mock_calls

# === arguments are kept, not copied ===
batch = []
m.send(batch)
batch.append(1)
m.send.assert_called_once_with([1])

# === call objects ===
assert call(1) == ((1,),) and call(1) == ((1,), {}) and call(1) == ('', (1,), {})
assert call.foo(1) == ('foo', (1,)) and call.a(1) != call.b(1) and call(1) != (1,)
assert (repr(call), repr(call.foo), repr(call.foo.bar(1, a=2))) == ('call', 'foo', 'call.foo.bar(1, a=2)')
assert tuple(call(1, a=2)) == ('', (1,), {'a': 2})
assert repr(call.a(1)(2).call_list()) == '[call.a(1), call.a()(2)]'

# === children, given and attached ===
parent, child, named = Mock(name='parent'), Mock(), Mock(name='named')
parent.child, parent.named = child, named
child(1), named(2)
assert parent.mock_calls == [call.child(1)]
parent.attach_mock(named, 'other')
named(3)
assert parent.mock_calls == [call.child(1), call.other(3)]
assert repr(named).startswith("<Mock name='parent.other' id='")

# === magic methods are calls too ===
q = MagicMock()
with q as inner:
    inner['key'] = len(q)
assert q.mock_calls == [call.__enter__(), call.__len__(), call.__enter__().__setitem__('key', 0),
                        call.__exit__(None, None, None)]

# === deleted attributes stay away ===
del m.gone
assert not hasattr(m, 'gone')
