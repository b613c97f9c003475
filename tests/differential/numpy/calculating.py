"""Arithmetic and functions, element by element; types of the results; floating-point errors."""

import numpy as np
from snippet import attempt, show


def arithmetic():
    array = np.array([1, 2, 3])
    show(array + 1, array - 0.5, array * 2, array / 2, array // 2, array % 2, array ** 2, -array, 10 - array, 1 / array)
    show(array + [1, 1, 1], array * array, abs(np.array([-1.5, 2])), divmod(array, 2))


def types_of_results():
    small, single = np.array([1, 2], dtype=np.int8), np.array([1, 2], dtype=np.float32)
    show((small + 1).dtype, (small + 1.5).dtype, (single + 1.5).dtype, (small + single).dtype, (np.array([1]) + single).dtype)
    show((small / 2).dtype, (np.array([True]) + True).dtype, (np.array([True]) + 1).dtype, np.array([True]) + np.array([True]))
    attempt(lambda: small + 300)


def comparing():
    array = np.array([1, 2, 3])
    show(array == 2, array != [1, 2, 4], array > 1.5, array <= np.array([0, 2, 4]), array == 'a', np.array(['a', 'b']) == 'a')
    show((array > 1) & (array < 3), (array > 1) | (array == 1), ~(array > 1), np.array([np.nan]) == np.nan)
    attempt(lambda: array == np.array([1, 2]))


def truth():
    attempt(bool, np.array([1, 2]))
    attempt(bool, np.array([]))
    show(bool(np.array([1])), bool(np.array(0.0)), (np.array([1, 2]) > 0).all(), (np.array([1, 2]) > 1).any())


def bits_of_floats():
    attempt(lambda: np.array([1.5]) & 1)
    attempt(lambda: ~np.array([1.5]))
    attempt(lambda: np.array([True]) - np.array([True]))
    attempt(lambda: -np.array([True]))
    show(np.array([6, 5]) & 3, np.array([1]) << 3, ~np.array([0, 5]), np.array([True]) ^ np.array([True]))


def text_and_numbers():
    attempt(lambda: np.array([1]) + 'a')
    attempt(lambda: np.array(['a']) * 2.5)
    attempt(np.sqrt, 'a')
    attempt(np.isnan, ['a'])
    show(np.array(['a', 'b']) + 'c', np.array(['b', 'a']) < 'b')


def objects():
    array = np.array([1, 'a', None], dtype=object)
    show(array, array == 'a', array.tolist(), np.array([1, 2.5], dtype=object) * 2)
    attempt(lambda: array + 1)


def functions():
    array = np.array([1.0, 4.0, 9.0])
    show(np.sqrt(array), np.exp([0, 1]), np.log(array), np.log1p([0, 1]), np.log10([1, 100]), np.square(array), np.sign([-2, 0, 3]))
    show(np.floor([1.5, -1.5]), np.ceil([1.5, -1.5]), np.rint([0.5, 1.5, 2.5]), np.trunc([-1.7]), np.sin(0), np.tanh([0.5]))
    show(np.maximum([1, 5], 3), np.minimum([1, 5], [2, 2]), np.fmax([np.nan, 1], 0), np.power(2, [1, 2, 3]), np.hypot(3, 4))


def rounding():
    show(np.round([1.234, 2.345], 2), np.round(2.5), np.round(1234.5, -2), np.around([0.5, 1.5, 2.5]), np.array([1.55]).round(1))
    show(np.clip([1, 5, 9], 2, 6), np.clip([1.5, np.nan], 0, 1), np.array([1, 5, 9]).clip(max=4), np.clip([1, 2], None, 1))


def what_is_missing():
    array = np.array([1.0, np.nan, np.inf, -np.inf])
    show(np.isnan(array), np.isinf(array), np.isfinite(array), np.nan_to_num(array, nan=0.0, posinf=9.0, neginf=-9.0))
    show(np.isnan(np.nan), np.isnan(1), np.nan == np.nan, np.nan is np.nan, np.isposinf(array))


def floating_point_errors():
    show(np.array([1.0, 0.0]) / 0, np.log([0.0, -1.0]), np.sqrt([-1.0]), np.float64(1) / 0, np.int64(1) // 0)
    show(np.exp(1000.0), np.array([1]) / 0, np.array([5, 7]) % 0, np.float64(0) / 0, np.array([1e308]) * 10)


def errors_are_decided_on():
    with np.errstate(divide='ignore', invalid='ignore'):
        show(np.array([1.0, 0.0]) / 0)
    with np.errstate(all='raise'):
        attempt(lambda: np.array([1.0]) / 0)
        attempt(np.log, -1.0)
    show(np.geterr())


def powers_of_integers():
    show(np.array([2, 3]) ** 2, 2 ** np.array([0, 3]), np.array([2.0]) ** -1, np.int64(2) ** 10)
    attempt(lambda: np.array([2]) ** -1)


def overflow():
    show(np.array([127], dtype=np.int8) + np.int8(1), np.array([2 ** 62]) * 4)
    show(np.int8(127) + np.int8(1), np.int64(2 ** 62) * 4)


def matrices():
    a, b = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    show(a @ b, a.dot(b), a @ [1, 1], np.dot([1, 2], [3, 4]), np.matmul(a, b).shape, np.outer([1, 2], [3, 4]), np.inner([1, 2], [3, 4]))
    attempt(lambda: a @ np.zeros(3))
    attempt(np.dot, a, np.zeros(3))
    attempt(lambda: a @ 2)


def linear_algebra():
    matrix = np.array([[2.0, 0.0], [1.0, 3.0]])
    show(np.linalg.norm([3, 4]), np.linalg.det(matrix), np.linalg.inv(matrix).round(6), np.linalg.solve(matrix, [2, 7]))
    attempt(np.linalg.inv, np.zeros((2, 2)))
    attempt(np.linalg.inv, np.zeros((2, 3)))


def ufuncs():
    show(np.add, np.add(1, 2), np.add.reduce([1, 2, 3]), np.multiply.outer([1, 2], [1, 2]), np.add.accumulate([1, 2, 3]), isinstance(np.sqrt, np.ufunc))
    target = np.zeros(2)
    np.add([1, 2], [3, 4], out=target)
    show(target, np.vectorize(lambda x: x + 1)([1, 2]))
