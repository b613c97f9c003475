"""Single elements: their classes, texts, and what they do beside Python's numbers."""

import json

import numpy as np
from snippet import attempt, show


def what_arrays_hand_out():
    show(np.array([1, 2])[0], np.array([1.5])[0], np.array([True])[0], np.array(['a'])[0], np.array([1], dtype=np.float32)[0])
    show(np.array([1, 2]).sum(), np.array([1, 2]).mean(), np.array([1]).tolist()[0], np.array([None, 1])[0])


def texts():
    show(np.int64(6), np.float64(1.5), np.float32(0.1), np.bool_(True), np.str_('a'), np.uint8(255), np.float64('nan'), np.float64(1e22))
    print(np.int64(6), np.float64(1.5), np.float32(0.1), np.True_, np.str_('a'), f'{np.float64(2 / 3):.3f}', f'{np.int64(5):03d}')


def kinds():
    number = np.float64(1.5)
    show(isinstance(number, float), isinstance(np.int64(1), int), isinstance(np.bool_(True), bool), isinstance(np.str_('a'), str))
    show(isinstance(np.int64(1), np.integer), isinstance(number, np.floating), isinstance(np.float32(1), np.generic), isinstance(np.int8(1), np.number))
    show(type(number), type(np.int64(1)), type(np.True_), np.float64.__mro__, np.issubdtype(np.int32, np.integer), np.issubdtype(float, np.integer))


def beside_python():
    show(np.int64(6) == 6, np.float64(0.5) == 0.5, np.True_ == True, hash(np.int64(6)) == hash(6), {6: 'a'}[np.int64(6)])  # noqa: E712
    show(np.int64(6) + 1, np.int64(6) / 4, 1 + np.float64(0.5), np.float32(1) + 1.5, np.float32(1) + np.float64(1), np.int64(7) // 2)
    show(np.True_ + np.True_, np.True_ & False, ~np.True_, not np.True_, np.True_ is True, [10, 20][np.int64(1)], 'ab' * np.int64(2))


def to_python():
    show(np.int64(6).item(), type(np.float64(1.5).item()), int(np.int64(6)), float(np.float32(0.1)), bool(np.False_), round(np.float64(2.567), 2))
    show(np.float64(1.5).is_integer(), np.int64(5).dtype, np.float64(1).shape, np.float64(2).ndim, np.int64(300).astype(np.int8))
    attempt(json.dumps, {'n': np.int64(1)})
    attempt(json.dumps, {'n': np.bool_(True)})
    show(json.dumps({'n': np.float64(1.5)}))


def out_of_range():
    attempt(np.int8, 300)
    attempt(np.uint8, -1)
    attempt(np.int64, 'a')
    attempt(np.float64, 'a')
    attempt(lambda: np.int64(1) + 'a')
    attempt(lambda: np.int64(1) + None)


def limits():
    show(np.iinfo(np.int8).max, np.iinfo('int64').min, np.finfo(float).eps, np.finfo(np.float32).max, np.iinfo(np.uint16))
    attempt(np.iinfo, float)


def types():
    show(np.dtype('int64'), np.dtype(float), np.dtype('f4'), np.dtype(str), np.dtype('<U5'), np.dtype(object), np.dtype('datetime64[us]'))
    show(np.dtype('int64') == 'int64', np.dtype('int64') == int, np.dtype('int64') == np.int64, np.dtype('int32') == 'int64', np.dtype('f8').name)
    show(np.dtype('int16').itemsize, np.dtype(bool).kind, np.dtype('float32').type, str(np.dtype('float64')), np.dtype('<U5').name, np.dtype('i8').str)
    show(np.promote_types('int8', 'uint8'), np.result_type(np.int8, np.float32), {np.dtype(int): 1}[np.dtype('int64')])
    attempt(np.dtype, 'nonsense')


def what_is_gone():
    attempt(lambda: np.float_)
    attempt(lambda: np.NaN)
    show(np.pi, np.e, np.inf, np.nan, np.newaxis, np.bool, np.int_, np.double)


def moments():
    day = np.datetime64('2024-01-31')
    show(day, day + 1, day + np.timedelta64(2, 'D'), np.datetime64('2024-02-01') - day, day < np.datetime64('2024-02-01'), np.datetime64('2024-01-31T12:30'))
    show(np.array(['2024-01-01', '2024-01-03'], dtype='datetime64[D]'), np.array(['2024-01-01', 'NaT'], dtype='datetime64[s]'), np.timedelta64(90, 'm'))
    show(np.diff(np.array(['2024-01-01', '2024-01-03'], dtype='datetime64[D]')), np.isnat(np.datetime64('NaT')), np.timedelta64(1, 'h') / np.timedelta64(1, 'm'))
    show(np.datetime64('2024-01-31').astype('datetime64[us]'), day.item(), str(day), np.array(['2024-01-01'], dtype='datetime64[us]').astype('datetime64[D]'))
