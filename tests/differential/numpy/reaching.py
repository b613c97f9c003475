"""`array[key]`, read and written."""

import numpy as np
from snippet import attempt, show


def one_axis():
    array = np.array([10, 20, 30, 40])
    show(array[0], array[-1], array[1:3], array[::2], array[::-1], array[[0, 3]], array[array > 15], array[5:])


def two_axes():
    array = np.arange(12).reshape(3, 4)
    show(array[1], array[1, 2], array[:, 1], array[1:, :2], array[..., -1], array[[0, 2]], array[[0, 2], [1, 3]])
    show(array[array % 2 == 0], array[:, [True, False, True, False]], array[np.array([[0], [2]]), [0, 1]])


def out_of_bounds():
    array = np.array([1, 2, 3])
    attempt(lambda: array[5])
    attempt(lambda: array[-4])
    attempt(lambda: array[[0, 5]])
    attempt(lambda: array[0, 1])
    attempt(lambda: np.zeros((2, 2))[0, 2])
    attempt(lambda: array[np.array([True, False])])


def keys_of_the_wrong_kind():
    array = np.array([1, 2, 3])
    attempt(lambda: array['a'])
    attempt(lambda: array[1.0])
    attempt(lambda: array[[1.0]])
    attempt(lambda: array[np.array([1.0])])


def writing():
    array = np.arange(6)
    array[0] = 10
    array[1:3] = 0
    array[[3, 4]] = [7, 8]
    array[array > 8] = -1
    show(array)
    table = np.zeros((2, 3))
    table[0] = [1, 2, 3]
    table[:, 1] = 9
    table[1, 2] = 5
    show(table)


def writing_casts():
    array = np.array([1, 2, 3])
    array[0] = 2.9
    show(array)
    words = np.array(['ab', 'c'])
    words[1] = 'longer'
    show(words)
    attempt(array.__setitem__, 0, 'a')
    attempt(array.__setitem__, 0, [1, 2])
    attempt(array.__setitem__, 5, 1)


def writing_what_does_not_fit():
    array = np.array([1, 2, 3])
    attempt(array.__setitem__, slice(0, 2), [1, 2, 3])
    attempt(array.__setitem__, array > 1, [1, 2, 3])
    attempt(np.zeros((2, 2)).__setitem__, 0, [1, 2, 3])


def in_place():
    array = np.array([1.0, 2.0])
    same = array
    array += 1
    array *= 2
    show(array, same is array)
    whole = np.array([1, 2])
    whole += 1
    show(whole)
    attempt(whole.__itruediv__, 2)
    attempt(lambda: whole.__iadd__(0.5))


def choosing():
    array = np.array([3, -1, 2])
    show(np.where(array > 0, array, 0), np.where(array > 0), np.where(array > 0, 'up', 'down'), np.where([True, False], 1, 2.5))
    show(np.select([array > 2, array > 0], ['high', 'low'], default='none'), np.nonzero(array > 0), np.argwhere(array > 0))
    show(np.take(array, [0, 2]), np.flatnonzero([0, 1, 1]), np.extract(array > 0, array), np.isin(array, [2, 3]))


def membership():
    array = np.array([1, 2, 3])
    show(2 in array, 5 in array, list(array), [type(item) for item in array][0], array.tolist() == [1, 2, 3])
