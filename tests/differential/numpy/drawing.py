"""Random numbers: shapes, types, limits, seeds. The numbers themselves are another generator's here."""

import numpy as np
from snippet import attempt, show


def seeded():
    one, two = np.random.default_rng(42), np.random.default_rng(42)
    show((one.random(3) == two.random(3)).all(), one.normal() == two.normal(), (one.integers(0, 100, 5) == two.integers(0, 100, 5)).all())
    np.random.seed(1)
    first = np.random.rand(2)
    np.random.seed(1)
    show((first == np.random.rand(2)).all())
    attempt(np.random.default_rng, -1)


def shapes_and_types():
    rng = np.random.default_rng(0)
    show(rng.random().__class__, rng.random(3).shape, rng.normal(size=(2, 3)).shape, rng.integers(5).__class__, rng.integers(0, 9, size=4).dtype)
    show(rng.uniform(0, [1, 2]).shape, rng.choice([1, 2, 3]).__class__, rng.choice(5, size=2).shape, np.random.rand(2, 2).shape, type(np.random.rand()))
    show(np.random.randn(3).shape, type(np.random.randint(5)), np.random.normal(size=2).dtype)


def limits():
    rng = np.random.default_rng(0)
    draws = rng.integers(3, 6, size=200)
    show(sorted(set(draws.tolist())), bool((rng.random(100) < 1).all()), sorted(rng.permutation(4).tolist()), sorted(rng.choice(4, 4, replace=False).tolist()))
    items = np.arange(5)
    rng.shuffle(items)
    show(sorted(items.tolist()), abs(rng.normal(size=2000).mean()) < 0.2, 0.8 < rng.normal(size=2000).std() < 1.2)


def refused():
    rng = np.random.default_rng(0)
    attempt(rng.integers, 5, 5)
    attempt(rng.choice, [1, 2], 3, replace=False)
    attempt(rng.choice, [1, 2], p=[0.5, 0.4])
    attempt(rng.choice, [1, 2], p=[1.0])
    attempt(rng.choice, [])
    attempt(rng.normal, 0, -1)
    attempt(np.random.seed, -1)
