"""How frames, series and labels are printed."""

import pandas as pd
from snippet import show


def floats():
    show(pd.DataFrame({'f': [1.0, 1234567.891, 0.00001], 'g': [1e10, 2, 3], 'h': [0.1, 0.12, 0.123456789], 'i': [1e-10, 1, 2], 'j': [1.0, 2.0, 3.0]}))
    show(pd.Series([0.1, 100.25]), pd.Series([1e6, 2e6]), pd.Series([1e-7]), pd.Series([float('inf'), -1.5]), pd.Series([1.123456789]), pd.Series([1e15, 1.5]))


def signs_and_gaps():
    show(pd.DataFrame({'f': [-1, 10, 100], 'g': [-1.5, float('inf'), None]}), pd.Series([-1, 2]), pd.DataFrame({'a': ['x', None], 'b': [None, 1]}))


def tall():
    frame = pd.DataFrame({'x': range(100), 'y': [f'row {n}' for n in range(100)]})
    show(frame, frame['x'], len(repr(frame.head(60)).splitlines()), frame['y'].head(61), pd.DataFrame({'x': range(61)}))


def wide():
    show(pd.DataFrame({f'column{n}': [n * 1000.5, n] for n in range(25)}), pd.DataFrame({f'c{n}': ['x' * 20] for n in range(6)}))


def long_texts():
    show(pd.DataFrame({'s': ['a' * 60, 'b\nc\td']}), pd.Series(['x' * 70]), pd.DataFrame({'日本': ['東京', 'x']}))


def objects():
    show(pd.DataFrame({'o': [[1, 'a'], {'k': 1}, (1, 2)]}), pd.Series([1, 'a', 2.5, None, True]), pd.Series([b'x', {1}]))


def labels():
    frame = pd.DataFrame({'a': [1, 2], 'b': [3.0, 4.0]}, index=pd.Index(['x', 'y'], name='key'))
    show(frame, frame.rename_axis('cols', axis=1), frame['a'], pd.DataFrame([[1, 2]], columns=['a', 'a']), pd.DataFrame({1: [1], 2.5: [2], None: [3]}), pd.Series([1, 2], index=[0.5, 10.25]), pd.Series([1], index=[True]))


def empty():
    show(pd.DataFrame(), pd.DataFrame(columns=['a', 'b']), pd.DataFrame(index=['x']), pd.Series([], dtype='float64'), pd.Series([], dtype='int64', name='n'), pd.Index([]), pd.DataFrame({'a': [1]})[:0])


def indexes():
    show(pd.Index([1, 2]), pd.Index(['a', 'b'], name='n'), pd.RangeIndex(3), pd.Index([1.5, None]), pd.Index([True, False]), pd.Index(range(200)), pd.Index([f'label {n}' for n in range(120)]), pd.Index(list(range(0, 60, 2)) + [7]))
    show(pd.to_datetime(['2024-01-01', '2024-01-01 12:00'], format='mixed'), pd.Index(['a', 1]), pd.CategoricalIndex(['a', 'b']), pd.Index([1, None], dtype='Int64'))


def to_string():
    frame = pd.DataFrame({'a': [1, 22], 'b': ['x', 'yy']})
    print(frame.to_string())
    print(frame.to_string(index=False))
    print(frame.to_string(header=False))
    print(frame.to_string(columns=['b']))
    print(str(frame), str(frame['a']), sep='\n')
    print(frame['a'].to_string())


def info():
    frame = pd.DataFrame({'a': [1, 2], 'b': ['x', None], 'c': [0.5, 1.5]})
    frame.info(memory_usage=False)
    pd.DataFrame().info(memory_usage=False)


def booleans_and_moments():
    show(pd.DataFrame({'b': [True, False], 't': pd.to_datetime(['2024-01-01', '2024-01-02']), 'u': pd.to_datetime(['2024-01-01 10:00', None]), 'd': pd.to_timedelta(['1 days', '1 days 02:00:00'])}))
    show(pd.Series(pd.to_datetime(['2024-01-01 10:00:00.5'])), pd.Series([pd.NaT, pd.Timedelta('1D')]))
