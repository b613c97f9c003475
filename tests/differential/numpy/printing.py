"""How arrays are written."""

import numpy as np
from snippet import show


def floats():
    show(np.array([1.0, 2.25, 10.125]), np.array([0.1 + 0.2]), np.array([1 / 3, 2 / 3]), np.array([1e10, 1.5]), np.array([1e-5, 1.5]))
    show(np.array([123456789.0, 0.5]), np.array([99999999.0, 0.5]), np.array([1e-4, 1.0]), np.array([1e300, 1e-300]), np.array([-0.0, 0.0]))
    show(np.array([np.nan, 1.5, -np.inf]), np.array([np.nan, np.inf]), np.array([np.nan]), np.array([1e20, np.nan]), np.array([0.00001234, 123.456]))


def integers_and_flags():
    show(np.array([1, 100, -5]), np.array([True, False]), np.array([[True], [False]]), np.array([2 ** 40, 1]), np.array([0], dtype=np.uint8))


def text_and_objects():
    show(np.array(['a', 'bcd']), np.array([["it's", 'b']]), np.array([None, 'a', 1.5]), np.array([[1, 2], [3]], dtype=object), np.array('a'))


def with_a_type():
    show(np.array([1, 2], dtype=np.int32), np.array([0.1, 1 / 3], dtype=np.float32), np.array([0.1], dtype=np.float16), np.array([], dtype=int), np.zeros((0, 3)))


def str_of_arrays():
    print(np.array([1, 2]), np.array([[1.5, 2], [3, 4]]), np.array(['a', 'b']), np.array([]), np.array(1.5), sep='\n')
    print([np.array([1])], {'a': np.array([1.0])}, f'{np.array([1, 2])}')


def long_ones():
    show(np.arange(30), np.arange(1001), np.arange(2000).reshape(1000, 2), np.linspace(0, 1, 12), np.arange(40).astype(str))
    print(np.arange(100.0))


def many_axes():
    show(np.arange(8).reshape(2, 2, 2), np.zeros((1, 1, 1)), np.arange(200).reshape(2, 100), np.arange(12000).reshape(20, 30, 20))


def options():
    with np.printoptions(precision=2, suppress=True):
        show(np.array([1 / 3, 1e-10]), np.array([1234.5678]))
    with np.printoptions(threshold=5, edgeitems=1):
        show(np.arange(10))
    show(np.array([1 / 3]), np.array2string(np.array([1.5, 2]), separator=', '), np.array_repr(np.array([1])), np.array_str(np.array([1])))
