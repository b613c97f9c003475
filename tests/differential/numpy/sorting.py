"""Sorting, sets, counting, searching."""

import numpy as np
from snippet import attempt, show


def in_order():
    array = np.array([3, 1, 2])
    show(np.sort(array), array, np.argsort(array), np.sort([3.0, np.nan, 1.0]), np.sort(['b', 'a']), np.sort(array)[::-1])
    array.sort()
    show(array, np.sort([[3, 1], [2, 0]]), np.sort([[3, 1], [2, 0]], axis=0), np.argsort([[3, 1], [2, 0]], axis=0))
    show(np.lexsort(([1, 0, 0], [2, 2, 1])))
    attempt(np.sort, np.array([1, 'a'], dtype=object))


def different_ones():
    array = np.array([3, 1, 3, 2])
    show(np.unique(array), np.unique(array, return_counts=True), np.unique(array, return_index=True, return_inverse=True))
    show(np.unique(['b', 'a', 'b']), np.unique([1.0, np.nan, np.nan]), np.unique([[1, 2], [2, 1]]))


def sets():
    show(np.intersect1d([1, 2, 3], [2, 3, 4]), np.union1d([1, 2], [2, 3]), np.setdiff1d([1, 2, 3], [2]), np.setxor1d([1, 2], [2, 3]))


def searching():
    show(np.searchsorted([1, 3, 5], 3), np.searchsorted([1, 3, 5], [0, 3, 9], side='right'), np.digitize([0.5, 2.5], [1, 2, 3]))
    show(np.bincount([0, 1, 1, 3]), np.histogram([1, 2, 2, 5], bins=2), np.interp([1.5, 9], [1, 2], [10, 20]))
    attempt(np.bincount, [-1])
