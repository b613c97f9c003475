"""Making arrays: what becomes of lists, numbers and ranges, and what cannot become one."""

import numpy as np
from snippet import attempt, show


def from_lists():
    show(np.array([1, 2, 3]), np.array([1, 2.5]), np.array([True, False]), np.array([[1, 2], [3, 4]]))
    show(np.array([]), np.array(5), np.array([[]]))


def types_are_found_out():
    for items in [1, 2], [1, 2.0], [True, 2], ['a', 'bcd'], [1, 'a'], [1.5, 'a'], [None, 1], [{'a': 1}]:
        array = np.array(items)
        show((array.dtype, array.shape, array))


def types_are_asked_for():
    show(np.array([1.7, -1.7], dtype=int), np.array([0, 1, 2], dtype=bool), np.array(['1', '2.5'], dtype=float))
    show(np.array([1, 2], dtype='int32'), np.array([1, 2], dtype=np.float32), np.array([1, None], dtype=float))
    attempt(np.array, ['a'], dtype=float)
    attempt(np.array, [300], dtype=np.int8)
    attempt(np.array, [1], dtype='nonsense')


def ragged_lists():
    attempt(np.array, [[1, 2], [3]])
    attempt(np.array, [1, [2]])
    show(np.array([[1, 2], [3]], dtype=object))


def filled_with_one_value():
    show(np.zeros(3), np.ones((2, 2)), np.full(2, 7), np.full((1, 2), 0.5), np.zeros(2, dtype=int))
    show(np.zeros_like([1, 2]), np.ones_like(np.array([0.5])), np.full_like([1, 2], 9), np.eye(2), np.identity(2, dtype=int))
    attempt(np.zeros, -1)
    attempt(np.zeros, 'a')


def ranges():
    show(np.arange(5), np.arange(2, 10, 3), np.arange(0, 1, 0.25), np.arange(3.0), np.arange(5, 0, -2), np.arange(0))
    show(np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.logspace(0, 2, 3), np.geomspace(1, 1000, 4))
    attempt(np.linspace, 0, 1, -1)


def attributes():
    array = np.array([[1, 2, 3], [4, 5, 6]])
    show(array.shape, array.ndim, array.size, len(array), array.dtype, array.itemsize, array.nbytes, array.T, array.strides)
    attempt(len, np.array(1))
    attempt(iter, np.array(1))
    attempt(lambda: array.nothing)
    attempt(lambda: np.nothing)
    attempt(hash, array)


def to_python():
    array = np.array([[1, 2], [3, 4]])
    show(array.tolist(), type(array.tolist()[0][0]), array.item(3), array.item(0, 1), [*array], np.array(5).item())
    attempt(array.item)
    attempt(float, np.array([1.5]))
    show(float(np.array(1.5)), int(np.array(3)), np.array([7.5]).item())


def casting():
    array = np.array([1.9, -0.5, 3.0])
    show(array.astype(int), array.astype('float32'), array.astype(bool), array.astype(str), np.array(['1', '2']).astype(int))
    show(np.array([300, -1]).astype(np.int8), np.array([-1]).astype(np.uint8), np.array([np.nan]).astype(str))
    show(np.array([np.nan, 1.0]).astype(int).shape)
    attempt(np.array(['a']).astype, int)
    attempt(array.astype, 'nonsense')


def copies_and_views():
    base = np.arange(5)
    view = base[1:3]
    view[0] = 99
    copy = base[[0, 1]]
    copy[0] = -1
    show(base, view, copy, np.shares_memory(base, view), np.shares_memory(base, copy), base is np.asarray(base))
    show(np.array(base) is base, base.copy() is base, base.reshape(5, 1).base is not None)
