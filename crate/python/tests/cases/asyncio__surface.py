"""Recorded from mock 5.2.0 and CPython 3.11 by `record/record_mock.py`."""

SETUP = '''\
import asyncio
import contextlib
import contextvars

from unittest.mock import AsyncMock

log = []


async def work(name, delay, result=None):
    log.append(('start', name))
    await asyncio.sleep(delay)
    log.append(('end', name))
    return result or name


def ran(coroutine):
    """What the coroutine gives, and what was logged meanwhile."""
    log.clear()
    return asyncio.run(coroutine), log
'''

import re
import sys
import types

# A module of its own, so that the snippets can patch what is in it.
subject = sys.modules['subject'] = types.ModuleType('subject')
exec(SETUP, subject.__dict__)


def shown(code):
    """What the last line of the code gives, after the lines before it, without what differs from run to run."""
    *lines, last = code.split('\n')
    before = dict(subject.__dict__)
    try:
        exec('\n'.join(lines), subject.__dict__)
        text = repr(eval(last, subject.__dict__))
    except BaseException as error:
        text = f'{type(error).__name__}: {error}'
    subject.__dict__.clear()
    subject.__dict__.update(before)
    text = re.sub(r"id='\d+'", "id='N'", text)
    text = re.sub(r"/\d{6,}'", "/N'", text)
    return re.sub('0x[0-9a-f]+', '0xN', text)


SNIPPETS = [
    ('async def main():\n    return await work("a", 0.01)\nran(main())',
     "('a', [('start', 'a'), ('end', 'a')])"),
    ('async def main():\n    return await asyncio.gather(work("a", .03), work("b", .01), work("c", .02))\nran(main())',
     "(['a', 'b', 'c'], [('start', 'a'), ('start', 'b'), ('start', 'c'), ('end', 'b'), ('end', 'c'), ('end', 'a')])"),
    ('async def main():\n    t = [asyncio.create_task(work(i, .01 * (3 - i))) for i in range(3)]\n    return [await x for x in t]\nran(main())',
     "([0, 1, 2], [('start', 0), ('start', 1), ('start', 2), ('end', 2), ('end', 1), ('end', 0)])"),
    ('async def main():\n    async with asyncio.TaskGroup() as g:\n        x = g.create_task(work("x", .01)); y = g.create_task(work("y", .02))\n    return x.result(), y.result()\nran(main())',
     "(('x', 'y'), [('start', 'x'), ('start', 'y'), ('end', 'x'), ('end', 'y')])"),
    ('async def main():\n    async def bad(): raise ValueError("b")\n    try:\n        async with asyncio.TaskGroup() as g:\n            g.create_task(bad()); t = g.create_task(work("x", 5))\n    except* ValueError as e: r = e.exceptions\n    return r, t.cancelled()\nran(main())',
     "(((ValueError('b'),), True), [('start', 'x')])"),
    ('async def main():\n    c = asyncio.Condition(); out = []\n    async def w(n):\n        async with c:\n            await c.wait(); out.append(n)\n    ts = [asyncio.create_task(w(i)) for i in range(3)]\n    await asyncio.sleep(0)\n    async with c: c.notify(1)\n    await asyncio.sleep(0.01); one = list(out)\n    async with c: c.notify_all()\n    await asyncio.gather(*ts)\n    return one, out\nran(main())',
     '(([0], [0, 1, 2]), [])'),
    ('async def main():\n    b = asyncio.Barrier(3); out = []\n    async def w(n): out.append((n, await b.wait()))\n    await asyncio.gather(*(w(i) for i in range(3)))\n    return sorted(x[1] for x in out)\nran(main())',
     '([0, 1, 2], [])'),
    ('async def main():\n    q = asyncio.PriorityQueue(); [q.put_nowait(i) for i in (3, 1, 2)]\n    return [await q.get() for _ in range(3)], q.empty()\nran(main())',
     '(([1, 2, 3], True), [])'),
    ('async def main():\n    q = asyncio.LifoQueue(); [q.put_nowait(i) for i in (3, 1, 2)]\n    return [q.get_nowait() for _ in range(3)]\nran(main())',
     '([2, 1, 3], [])'),
    ('async def main():\n    q = asyncio.Queue(1); q.put_nowait(1)\n    try: q.put_nowait(2)\n    except asyncio.QueueFull as e: return repr(e), q.full(), q.qsize()\nran(main())',
     "(('QueueFull()', True, 1), [])"),
    ('async def main():\n    q = asyncio.Queue()\n    async def prod():\n        for i in range(3): await q.put(i); await asyncio.sleep(.01)\n    async def cons():\n        while True:\n            i = await q.get(); log.append(i); q.task_done()\n    c = asyncio.create_task(cons()); await prod(); await q.join(); c.cancel()\n    try: await c\n    except asyncio.CancelledError: return "cancelled"\nran(main())',
     "('cancelled', [0, 1, 2])"),
    ('async def main():\n    s = asyncio.Semaphore(2)\n    async def w(n):\n        async with s: await work(n, .01)\n    await asyncio.gather(*(w(i) for i in range(4)))\nran(main())',
     "(None, [('start', 0), ('start', 1), ('end', 0), ('end', 1), ('start', 2), ('start', 3), ('end', 2), ('end', 3)])"),
    ('async def main():\n    s = asyncio.BoundedSemaphore(1)\n    try: s.release()\n    except ValueError as e: return str(e)\nran(main())',
     "('BoundedSemaphore released too many times', [])"),
    ('async def main():\n    l = asyncio.Lock()\n    async with l: r = l.locked()\n    return r, l.locked()\nran(main())',
     '((True, False), [])'),
    ('async def main():\n    e = asyncio.Event()\n    async def w(): await e.wait(); return "woken"\n    t = asyncio.create_task(w()); await asyncio.sleep(0); e.set()\n    return await t, e.is_set()\nran(main())',
     "(('woken', True), [])"),
    ('async def main():\n    try: await asyncio.wait_for(work("s", 5), .01)\n    except asyncio.TimeoutError as e: return type(e).__name__, str(e)\nran(main())',
     "(('TimeoutError', ''), [('start', 's')])"),
    ('async def main():\n    try:\n        async with asyncio.timeout(.01): await work("s", 5)\n    except TimeoutError: return "late"\nran(main())',
     "('late', [('start', 's')])"),
    ('async def main():\n    async with asyncio.timeout(5) as cm: await work("s", .01)\n    return cm.expired()\nran(main())',
     "(False, [('start', 's'), ('end', 's')])"),
    ('async def main():\n    t = asyncio.create_task(work("s", 5)); await asyncio.sleep(0); t.cancel("why")\n    try: await t\n    except asyncio.CancelledError as e: return e.args, t.cancelled(), t.done()\nran(main())',
     "((('why',), True, True), [('start', 's')])"),
    ('async def main():\n    async def stub():\n        try: await asyncio.sleep(5)\n        except asyncio.CancelledError: return "refused"\n    t = asyncio.create_task(stub()); await asyncio.sleep(0); t.cancel()\n    return await t, t.cancelled(), t.cancelling()\nran(main())',
     "(('refused', False, 1), [])"),
    ('async def main():\n    async def cleanup():\n        try: await asyncio.sleep(5)\n        finally: log.append("cleaned")\n    t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel()\n    await asyncio.wait([t])\n    return t.cancelled()\nran(main())',
     "(True, ['cleaned'])"),
    ('async def main():\n    inner = asyncio.create_task(work("i", .02))\n    try: await asyncio.wait_for(asyncio.shield(inner), .01)\n    except asyncio.TimeoutError: pass\n    return await inner\nran(main())',
     "('i', [('start', 'i'), ('end', 'i')])"),
    ('async def main():\n    d, p = await asyncio.wait([asyncio.create_task(work(i, .01 * i)) for i in (1, 2)], return_when=asyncio.FIRST_COMPLETED)\n    r = len(d), len(p)\n    [t.cancel() for t in p]\n    return r\nran(main())',
     "((1, 1), [('start', 1), ('start', 2), ('end', 1)])"),
    ('async def main():\n    async def bad(): raise KeyError("k")\n    d, p = await asyncio.wait([asyncio.create_task(bad()), asyncio.create_task(work("x", 1))], return_when=asyncio.FIRST_EXCEPTION)\n    r = [repr(t.exception()) for t in d]\n    [t.cancel() for t in p]\n    return r\nran(main())',
     '(["KeyError(\'k\')"], [(\'start\', \'x\')])'),
    ('async def main():\n    d, p = await asyncio.wait([asyncio.create_task(work("x", 1))], timeout=.01)\n    [t.cancel() for t in p]\n    return len(d), len(p)\nran(main())',
     "((0, 1), [('start', 'x')])"),
    ('async def main():\n    async def bad(): raise KeyError("k")\n    return await asyncio.gather(bad(), work("x", .01), return_exceptions=True)\nran(main())',
     "([KeyError('k'), 'x'], [('start', 'x'), ('end', 'x')])"),
    ('async def main():\n    async def bad(): raise KeyError("k")\n    return await asyncio.gather(bad(), work("x", .01))\nran(main())',
     "KeyError: 'k'"),
    ('async def main():\n    f = asyncio.get_running_loop().create_future(); f.set_result(3)\n    return await f, f.done(), repr(f.result())\nran(main())',
     "((3, True, '3'), [])"),
    ('async def main():\n    f = asyncio.Future(); asyncio.get_running_loop().call_later(.01, f.set_result, 5)\n    return await f\nran(main())',
     '(5, [])'),
    ('async def main():\n    f = asyncio.Future(); f.set_exception(ValueError("x"))\n    return await f\nran(main())',
     'ValueError: x'),
    ('async def main():\n    f = asyncio.Future(); f.set_result(1); f.set_result(2)\nran(main())',
     'InvalidStateError: invalid state'),
    ('async def main():\n    f = asyncio.Future(); f.cancel()\n    await f\nran(main())',
     'CancelledError: '),
    ('async def main():\n    out = []; loop = asyncio.get_running_loop()\n    loop.call_soon(out.append, 1); h = loop.call_later(.01, out.append, 2); loop.call_later(.005, out.append, 3); h2 = loop.call_later(.002, out.append, 9); h2.cancel()\n    await asyncio.sleep(.02)\n    return out, h.cancelled(), h2.cancelled()\nran(main())',
     '(([1, 3, 2], False, True), [])'),
    ('async def main():\n    out = []; t = asyncio.create_task(work("a", .01)); t.add_done_callback(lambda t: out.append(t.result())); await t; await asyncio.sleep(0)\n    return out\nran(main())',
     "(['a'], [('start', 'a'), ('end', 'a')])"),
    ('async def main():\n    t = asyncio.create_task(work("a", .01), name="nm")\n    return t.get_name(), asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks())\nran(main())',
     "(('nm', True, 2), [('start', 'a')])"),
    ('async def main():\n    v = contextvars.ContextVar("v", default=1)\n    async def w(): v.set(2); return v.get()\n    return await asyncio.create_task(w()), v.get()\nran(main())',
     '((2, 1), [])'),
    ('async def main():\n    async def g():\n        try:\n            for i in range(5): yield i; await asyncio.sleep(0)\n        finally: log.append("closed")\n    async for i in g():\n        if i == 2: break\n    return i\nran(main())',
     "(2, ['closed'])"),
    ('async def main():\n    async def g():\n        for i in range(3): yield i\n    return [x async for x in g()], {x async for x in g() if x}, await anext(g())\nran(main())',
     '(([0, 1, 2], {1, 2}, 0), [])'),
    ('async def main():\n    async def g():\n        x = yield 1; log.append(x); yield 2\n    i = g()\n    return await i.asend(None), await i.asend("s")\nran(main())',
     "((1, 2), ['s'])"),
    ('async def main():\n    async def g(): yield 1\n    i = g(); await anext(i)\n    return await anext(i, "dflt")\nran(main())',
     "('dflt', [])"),
    ('async def main():\n    @contextlib.asynccontextmanager\n    async def cm(): log.append("in"); yield 5; log.append("out")\n    async with cm() as v: return v\nran(main())',
     "(5, ['in', 'out'])"),
    ('async def main():\n    async with contextlib.AsyncExitStack() as s: s.push_async_callback(work, "cb", 0.01)\n    return 1\nran(main())',
     "(1, [('start', 'cb'), ('end', 'cb')])"),
    ('async def main():\n    return await asyncio.to_thread(lambda: 5)\nran(main())',
     '(5, [])'),
    ('async def main():\n    return await asyncio.get_running_loop().run_in_executor(None, sum, [1, 2])\nran(main())',
     '(3, [])'),
    ('async def main():\n    return asyncio.iscoroutine(work(1, 0)), asyncio.iscoroutinefunction(work), asyncio.isfuture(asyncio.Future())\nran(main())',
     '((True, True, True), [])'),
    ('async def main():\n    await work("a")\nran(main())',
     "TypeError: work() missing 1 required positional argument: 'delay'"),
    ('async def main():\n    return await asyncio.sleep(0, "res")\nran(main())',
     "('res', [])"),
    ('async def main():\n    asyncio.run(work(1, 0))\nran(main())',
     'RuntimeError: asyncio.run() cannot be called from a running event loop'),
    ('async def main():\n    loop = asyncio.get_running_loop(); t = loop.time(); await asyncio.sleep(.5)\n    return round(loop.time() - t, 1)\nran(main())',
     '(0.5, [])'),
    ('async def main():\n    t = asyncio.create_task(work("orphan", 100))\n    return "main done"\nran(main())',
     "('main done', [('start', 'orphan')])"),
    ('async def main():\n    async def boom(): raise SystemExit(3)\n    await boom()\nran(main())',
     'SystemExit: 3'),
    ('async def main():\n    raise KeyboardInterrupt\nran(main())',
     'KeyboardInterrupt: '),
    ('async def main():\n    async def deep(n):\n        if n: return await deep(n - 1)\n        return "bottom"\n    return await deep(50)\nran(main())',
     "('bottom', [])"),
    ('async def main():\n    async def retry(f, n):\n        for i in range(n):\n            try: return await f()\n            except ConnectionError as e: log.append(str(e)); await asyncio.sleep(2 ** i * .001)\n        raise RuntimeError("gave up")\n    m = AsyncMock(side_effect=[ConnectionError("1"), ConnectionError("2"), "ok"])\n    return await retry(m, 5), m.await_count\nran(main())',
     "(('ok', 3), ['1', '2'])"),
    ('asyncio.get_running_loop()',
     'RuntimeError: no running event loop'),
    ('loop = asyncio.new_event_loop()\n(loop.run_until_complete(work("z", 0)), loop.is_closed(), loop.close(), loop.is_closed())',
     "('z', False, None, True)"),
    ('loop = asyncio.new_event_loop(); loop.close()\nloop.run_until_complete(work("z", 0))',
     'RuntimeError: Event loop is closed'),
    ('r = asyncio.Runner()\n(r.run(work("q", 0)), r.close())',
     "('q', None)"),
    ('asyncio.Queue(), asyncio.Event(), asyncio.Lock()',
     '(<Queue at 0xN maxsize=0>, <asyncio.locks.Event object at 0xN [unset]>, <asyncio.locks.Lock object at 0xN [unlocked]>)'),
]

differences = []
for code, expected in SNIPPETS:
    found = shown(code)
    if found != expected:
        differences.append(f'{code}\nexpected: {expected}\nfound:    {found}')
assert not differences, '\n\n'.join(['', *differences])
