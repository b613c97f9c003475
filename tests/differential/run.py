"""Runs scripts of mocks, one statement after the other, and tells what came of each. The same file on both sides.

A statement gives the representation of its value, or the exception with its text and its cause.
"""

import sys
import types
import unittest.mock
import warnings

# What is not awaited is warned of when it is dropped, which is not at the same moment everywhere.
warnings.simplefilter('ignore')

# So long a script may take. One that takes longer goes round in circles, and says nothing.
SECONDS = 10

SHOP = '''
"""What the scripts take for specs, and patch."""

LIMIT = 3
settings = {'region': 'eu', 'retries': 2}


class Part:
    size = 1

    def load(self, key): return ('part', key)


class Store:
    limit = 3
    part = Part()

    def __init__(self, path='here', *, mode='r'): self.path = path
    def load(self, key, default=None): return ('loaded', key, default)
    def save(self, key, *values, timeout=10): return ('saved', key, values)
    async def fetch(self, key, timeout=1): return ('fetched', key)
    @property
    def size(self): return 7
    @classmethod
    def opened(cls, path): return cls(path)
    @staticmethod
    def check(value): return bool(value)
    def __len__(self): return 2
    def __getitem__(self, key):
        if key == 2: raise IndexError(key)
        return ('item', key)


class Model(Store):
    def __call__(self, key, x=0): return ('called', key, x)
    def __enter__(self): return self
    def __exit__(self, *error): return None
    def __iter__(self): return iter([1, 2])
    def __repr__(self): return '<a model>'


def predict(key, default=None, *, timeout=10): return ('predicted', key)
async def later(key, *, timeout=10): return ('later', key)
def effect(*args, **kwargs): return ('effect', args, kwargs)
def leave(*args, **kwargs): return DEFAULT
def fail(*args, **kwargs): raise KeyError('failed')
'''


def outcomes(statements):
    """What came of each statement, one after the other in a world of their own."""
    scope = world()
    try:
        return [outcome(statement, scope) for statement in statements]
    finally:
        unittest.mock.patch.stopall()


def world():
    """The names that a script can use."""
    shop = types.ModuleType('shop')
    shop.DEFAULT = unittest.mock.DEFAULT
    sys.modules['shop'] = shop
    exec(compile(SHOP, 'shop.py', 'exec'), shop.__dict__)
    scope = {'__name__': 'script', 'kept': [], 'shop': shop, 'wait': wait, 'store': shop.Store(), 'model': shop.Model()}
    for name in unittest.mock.__all__:
        scope[name] = getattr(unittest.mock, name, None)
    for name in 'Store', 'Model', 'predict', 'later', 'effect', 'leave', 'fail':
        scope[name] = getattr(shop, name)
    return scope


def wait(awaitable):
    """What awaiting it gives. Nothing in a script waits for anything else."""
    try:
        awaitable.__await__().send(None)
    except StopIteration as end:
        return end.value
    raise RuntimeError('it waits')


def outcome(statement, scope):
    try:
        try:
            code = compile(statement, 'script.py', 'eval')
        except SyntaxError:
            code = compile(statement, 'script.py', 'exec')
        value = eval(code, scope)
        # An object that is gone could leave its address to another, which would then look the same.
        scope['kept'].append(value)
        return f'gives {value!r}'
    except BaseException as error:
        return f'raises {told(error)}'


def told(error):
    text = f'{type(error).__qualname__}: {error}'
    return text if error.__cause__ is None else f'{text} (because of {told(error.__cause__)})'


def serve():
    """Answers one line of JSON, a list of statements, with another, until there are no more.

    An empty list says that there was no end to it. Each in a process of its own, as some scripts change what all have in common: `ANY.one = 1`.
    """
    import json
    import os
    import signal

    for line in sys.stdin:
        child = os.fork()
        if not child:
            signal.alarm(SECONDS)
            print(json.dumps(outcomes(json.loads(line))), flush=True)
            os._exit(0)
        if os.waitpid(child, 0)[1]:
            print('[]', flush=True)
