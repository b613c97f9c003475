"""Random numbers. A seed decides on them, but they are not the numbers that numpy's generators give."""

from numpy.random._generator import Generator, PCG64, RandomState, SeedSequence, default_rng

_shared = RandomState()
mtrand = None


def seed(seed=None):
    _shared.seed(seed)


def __getattr__(name):
    if name in ('rand', 'randn', 'randint', 'random', 'random_sample', 'uniform', 'normal', 'standard_normal', 'choice',
                'shuffle', 'permutation', 'binomial', 'poisson', 'exponential', 'get_state', 'set_state', 'ranf', 'sample',
                'lognormal'):
        return getattr(_shared, name)
    raise AttributeError(f"module 'numpy.random' has no attribute '{name}'")
