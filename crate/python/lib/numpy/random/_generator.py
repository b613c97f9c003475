"""The generators."""

from _numpy import source as _source
from numpy._make import arange, array, asarray


def _seed_number(seed):
    if seed is None:
        import random
        return random.getrandbits(63)
    if isinstance(seed, (list, tuple)) or hasattr(seed, 'tolist') and getattr(seed, 'ndim', 0):
        total = 0
        for part in seed:
            total = (total * 1_000_003 + int(part)) % (1 << 63)
        return total
    number = seed.__index__()
    if number < 0:
        raise ValueError('expected non-negative integer')
    return number % (1 << 63)


class SeedSequence:
    """What a seed is spread from."""

    def __init__(self, entropy=None):
        self.entropy = _seed_number(entropy)

    def spawn(self, n_children):
        return [SeedSequence([self.entropy, at]) for at in range(n_children)]


class PCG64:
    """The source that `default_rng` names."""

    def __init__(self, seed=None):
        self._seed = seed


class _Draws:
    """What every generator can draw."""

    def __init__(self, seed=None):
        self._seeded(seed)

    def _seeded(self, seed):
        seed = getattr(seed, 'entropy', seed)
        self._source = _source(_seed_number(seed))

    def _sized(self, size, draw, *shapes):
        """As many draws as the size or the parameters' shapes say; a scalar where there is no size."""
        if size is None:
            shape = ()
            for parameter in shapes:
                shape = asarray(parameter).shape or shape
            if not shape:
                return draw(1)[0]
        else:
            shape = (size,) if hasattr(size, '__index__') else tuple(size)
        count = 1
        for length in shape:
            count *= length
        return draw(count).reshape(shape)

    def _floats(self, size, draw, *shapes):
        made = self._sized(size, draw, *shapes)
        return made if getattr(made, 'ndim', 0) else float(made)

    def uniform(self, low=0.0, high=1.0, size=None):
        made = self._floats(size, self._source.uniform, low, high)
        low, high = (asarray(end) if hasattr(end, '__len__') else end for end in (low, high))
        return low + (high - low) * made

    def standard_normal(self, size=None, dtype=float, out=None):
        return self._floats(size, self._source.normal)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if bool((asarray(scale) < 0).any()):
            raise ValueError('scale < 0')
        made = self._floats(size, self._source.normal, loc, scale)
        loc, scale = (asarray(part) if hasattr(part, '__len__') else part for part in (loc, scale))
        return loc + scale * made

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        from numpy._ufuncs import exp
        return exp(self.normal(mean, sigma, size))

    def exponential(self, scale=1.0, size=None):
        from numpy._ufuncs import log1p
        return -scale * log1p(-self._sized(size, self._source.uniform, scale))

    def binomial(self, n, p, size=None):
        def draw(count):
            flags = self._source.uniform(count * n).reshape(count, n) < p
            return flags.sum(axis=1)
        return self._sized(size, draw)

    def poisson(self, lam=1.0, size=None):
        import math
        limit = math.exp(-lam)

        def one():
            count, product = -1, 1.0
            while product > limit or count < 0:
                product *= self._source.uniform(1).item()
                count += 1
            return count
        return self._sized(size, lambda count: array([one() for _ in range(count)], dtype=int))

    def _whole(self, low, high, size, dtype, endpoint=False):
        if high is None:
            low, high = 0, low
        high = int(high) + endpoint
        if low >= high:
            raise ValueError('high <= 0' if low == 0 else 'low >= high')
        made = self._sized(size, lambda count: self._source.integers(int(low), high, count))
        return made if dtype in (int, 'int64') else asarray(made).astype(dtype)[()]

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        pool = arange(a) if hasattr(a, '__index__') else asarray(a)
        if pool.size == 0:
            raise ValueError('a cannot be empty unless no samples are taken')
        if p is not None:
            from numpy._order import searchsorted
            from numpy._reductions import cumsum
            p = asarray(p, dtype=float)
            if len(p) != len(pool):
                raise ValueError('a and p must have same size')
            if abs(p.sum() - 1.0) > 1e-8:
                raise ValueError(self._NOT_ONE)
            ends = cumsum(p)
            if not replace:
                keys = self._source.uniform(len(pool)) ** (1.0 / p)
                order = list(reversed(keys.argsort().tolist()))
                return self._sized(size, lambda count: pool[array(order[:count], dtype=int)])
            return self._sized(size, lambda count: pool[searchsorted(ends, self._source.uniform(count), 'right')])
        if not replace:
            wanted = 1
            for length in () if size is None else (size,) if hasattr(size, '__index__') else size:
                wanted *= length
            if wanted > len(pool):
                raise ValueError(self._TOO_MANY)
            return self._sized(size, lambda count: pool[self._source.permutation(len(pool))[:count]])
        return self._sized(size, lambda count: pool[self._source.integers(0, len(pool), count)])

    _TOO_MANY = 'Cannot take a larger sample than population when replace is False'
    _NOT_ONE = 'Probabilities do not sum to 1. See Notes section of docstring for more information.'

    def permutation(self, x, axis=0):
        pool = arange(x) if hasattr(x, '__index__') else array(x)
        return pool[self._source.permutation(len(pool))]

    def shuffle(self, x, axis=0):
        order = self._source.permutation(len(x)).tolist()
        items = [x[place].copy() if hasattr(x[place], 'copy') else x[place] for place in order]
        for place, item in enumerate(items):
            x[place] = item


class Generator(_Draws):
    """What `default_rng` gives."""

    __module__ = 'numpy.random._generator'

    def __repr__(self):
        return f'Generator(PCG64) at 0x{id(self):X}'

    __str__ = lambda self: 'Generator(PCG64)'

    def random(self, size=None, dtype=float, out=None):
        return self._floats(size, self._source.uniform)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        return self._whole(low, high, size, dtype, endpoint)

    def permuted(self, x, axis=None):
        return self.permutation(asarray(x).ravel()).reshape(asarray(x).shape)

    def spawn(self, n_children):
        return [Generator(self._source.integers(0, 1 << 62, 1).item()) for _ in range(n_children)]


class RandomState(_Draws):
    """The generator of before, which the functions of the module share."""

    __module__ = 'numpy.random.mtrand'

    _TOO_MANY = "Cannot take a larger sample than population when 'replace=False'"
    _NOT_ONE = 'probabilities do not sum to 1'

    def seed(self, seed=None):
        if seed is not None and hasattr(seed, '__index__') and not 0 <= seed.__index__() < 1 << 32:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        self._seeded(seed)

    def random_sample(self, size=None):
        return self._floats(size, self._source.uniform)

    random = ranf = sample = random_sample

    def rand(self, *args):
        return self._floats(args or None, self._source.uniform)

    def randn(self, *args):
        return self._floats(args or None, self._source.normal)

    def randint(self, low, high=None, size=None, dtype=int):
        made = self._whole(low, high, size, dtype)
        return made if size is not None else int(made)

    def get_state(self, legacy=True):
        return ('MT19937', self._source)

    def set_state(self, state):
        self._source = state[1]


def default_rng(seed=None):
    """A generator; one that is given comes back as it is."""
    return seed if isinstance(seed, Generator) else Generator(getattr(seed, '_seed', seed))
