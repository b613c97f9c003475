"""Types of columns, and changing them."""

import pandas as pd
from snippet import attempt, show


def names():
    frame = pd.DataFrame({'i': [1], 'f': [1.5], 'b': [True], 's': ['x'], 'o': [[1]], 't': [pd.Timestamp('2024-01-01')], 'd': [pd.Timedelta('1D')]})
    show(frame.dtypes, frame['i'].dtype == 'int64', frame['i'].dtype == int, frame['s'].dtype == 'str', frame['s'].dtype == object, frame['f'].dtype.kind, frame['s'].dtype, frame['i'].dtype, frame['t'].dtype)


def astype():
    series = pd.Series([1, 2, 3])
    show(series.astype(float), series.astype(str), series.astype(bool), series.astype('int8'), series.astype('uint8').dtype, series.astype(object), series.astype('float32'))
    show(pd.Series(['1', '2']).astype(int), pd.Series(['1.5', 'nan']).astype(float), pd.Series([1.9, -1.9]).astype(int), pd.Series([0, 1, None]).astype(bool), pd.Series(['', 'x']).astype(bool), pd.Series([True, False]).astype(int))
    show(pd.Series(['2024-01-01']).astype('datetime64[ns]'), pd.Series([1, None]).astype('str'), pd.Series([300]).astype('int16'))


def astype_that_fails():
    attempt(pd.Series(['x']).astype, int)
    attempt(pd.Series(['x']).astype, float)
    attempt(pd.Series(['1.5']).astype, int)
    attempt(pd.Series([1]).astype, 'nope')
    attempt(pd.Series(['a', None]).astype, 'int64')
    attempt(pd.DataFrame({'a': ['x']}).astype, {'a': int})
    attempt(pd.DataFrame({'a': [1]}).astype, {'b': int})
    show(pd.Series([1]).astype('Int64'))


def of_frames():
    frame = pd.DataFrame({'a': [1, 2], 'b': ['3', '4']})
    show(frame.astype({'b': 'int64'}).dtypes, frame.astype(str).dtypes, frame.select_dtypes('number'), frame.select_dtypes(exclude='number'), frame.select_dtypes(include=['int64']).columns.tolist())
    attempt(frame.select_dtypes)


def infer_and_convert():
    objects = pd.Series([1, 2], dtype=object)
    show(objects.dtype, objects.infer_objects().dtype, pd.Series([1.0, 2.0]).convert_dtypes(), pd.Series(['a', None]).convert_dtypes(), pd.DataFrame({'a': [1, None], 'b': [True, False]}).convert_dtypes().dtypes)


def to_numeric():
    show(pd.to_numeric(pd.Series(['1', '2.5'])), pd.to_numeric(pd.Series(['1', 'x']), errors='coerce'), pd.to_numeric('7'), pd.to_numeric(pd.Series([1, 2]), downcast='integer').dtype, pd.to_numeric(['1', '2']), pd.to_numeric(pd.Series(['1', None])))
    attempt(pd.to_numeric, pd.Series(['1', 'x']))
    attempt(pd.to_numeric, 'x')


def questions():
    from pandas.api import types
    frame = pd.DataFrame({'i': [1], 's': ['x'], 'b': [True], 't': [pd.Timestamp('2024-01-01')], 'f': [0.5]})
    for name in frame:
        column = frame[name]
        show((name, types.is_numeric_dtype(column), types.is_string_dtype(column), types.is_bool_dtype(column), types.is_datetime64_any_dtype(column), types.is_integer_dtype(column), types.is_float_dtype(column), types.is_object_dtype(column)))
    show(types.is_list_like([1]), types.is_list_like('a'), types.is_scalar(1), types.is_dict_like({}))


def widening():
    show(pd.Series([1, 2.5]).dtype, pd.Series([1, 'a']).dtype, pd.Series([1, None]).dtype, pd.Series([True, None]).dtype, pd.Series([1, True]).dtype, pd.Series(['a', None]).dtype, pd.Series([None]).dtype, pd.Series([pd.NA, 1]).dtype)


def memory():
    show(pd.DataFrame({'a': [1, 2], 'b': [0.5, 1.5]}).memory_usage(), int(pd.Series([1, 2, 3]).nbytes), pd.Series([1], dtype='int8').memory_usage(index=False))
