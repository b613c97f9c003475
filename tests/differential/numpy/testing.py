"""`numpy.testing`, and the functions that say whether arrays are nearly equal."""

import numpy as np
from numpy.testing import assert_allclose, assert_almost_equal, assert_array_almost_equal, assert_array_equal
from numpy.testing import assert_array_less, assert_equal
from snippet import attempt, show


def close():
    show(np.isclose([1.0, 1.1], [1.0 + 1e-9, 1.2]), np.allclose([1.0], [1.0 + 1e-9]), np.isclose(np.nan, np.nan), np.isclose(1, 1.0001, rtol=1e-3))
    show(np.allclose([np.nan], [np.nan], equal_nan=True), np.array_equal([1, 2], [1, 2]), np.array_equal([1, 2], [1, 2, 3]), np.array_equal([np.nan], [np.nan]))
    show(type(np.allclose([1], [1])), type(np.isclose(1, 1)), np.array_equiv([1, 1], 1))


def values_differ():
    attempt(assert_allclose, [1.0, 2.0, 3.0], [1.0, 2.0, 4.0])
    attempt(assert_array_equal, [1, 2, 3], [1, 2, 4])
    attempt(assert_array_almost_equal, [1.0, 2.1], [1.0, 2.2])
    attempt(assert_almost_equal, 1.0, 1.1)


def shapes_differ():
    attempt(assert_allclose, [1, 2], [1, 2, 3])
    attempt(assert_array_equal, np.zeros((2, 2)), np.zeros(4))


def types_differ():
    attempt(assert_array_equal, np.array([1, 2]), np.array([1.0, 2.0]))
    attempt(assert_array_equal, np.array([1, 2]), np.array([1.0, 2.0]), strict=True)


def nan_and_infinity():
    attempt(assert_allclose, [1, np.nan], [1, np.nan])
    attempt(assert_allclose, [1, np.nan], [1, 2])
    attempt(assert_allclose, [np.inf, 1], [1, np.inf])
    attempt(assert_allclose, [np.inf], [-np.inf])
    attempt(assert_allclose, [1, np.nan], [1, np.nan], equal_nan=False)


def tolerances():
    attempt(assert_allclose, np.arange(10.0), np.arange(10.0) + 0.5, rtol=1e-3, atol=1e-2, err_msg='scores')
    attempt(assert_allclose, 1.0, 1.0 + 1e-9)
    attempt(assert_allclose, 1.0, 1.1)
    attempt(assert_allclose, [0.0, 1.0], [0.0, 0.0])


def many_differ():
    attempt(assert_array_equal, np.zeros((2, 2)), np.ones((2, 2)))
    attempt(assert_allclose, np.arange(100.0).reshape(10, 10), np.arange(100.0).reshape(10, 10) + 1)
    attempt(assert_array_equal, [1, 2, 3], 1)


def text_and_flags():
    attempt(assert_array_equal, ['a', 'b'], ['a', 'c'])
    attempt(assert_array_equal, [True, False], [True, True])


def anything():
    attempt(assert_equal, {'a': [1, 2]}, {'a': [1, 3]})
    attempt(assert_equal, [1, 2], [1, 3])
    attempt(assert_equal, np.array([1, 2]), np.array([1, 3]))
    attempt(assert_equal, 4, 5)
    attempt(assert_equal, np.nan, np.nan)
    attempt(assert_equal, 'a', 'b')
    attempt(assert_equal, [1], [1, 2])


def order():
    attempt(assert_array_less, [1, 2], [2, 3])
    attempt(assert_array_less, [1, 2], [1, 3])


def plain_asserts():
    attempt(lambda: bool(np.array([1, 2]) == np.array([1, 2])))
    show((np.array([1, 2]) == np.array([1, 2])).all(), np.array([1, 2]).tolist() == [1, 2])
