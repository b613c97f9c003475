"""Moments, lengths of time, and ranges of them."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
from snippet import attempt, show


def timestamps():
    moment = pd.Timestamp('2024-02-29 13:45:30.25')
    show(moment, str(moment), moment.year, moment.month, moment.day_of_week, moment.day_name(), moment.month_name(), moment.quarter, moment.is_leap_year, moment.days_in_month, moment.isoformat(), moment.date(), moment.week, moment.day_of_year)
    show(pd.Timestamp(2024, 1, 2), pd.Timestamp('2024-01-02T03:04'), pd.Timestamp(date(2024, 1, 2)), pd.Timestamp(datetime(2024, 1, 2, 3)), pd.Timestamp(1704067200, unit='s'), pd.Timestamp(year=2024, month=5, day=6, hour=7), pd.Timestamp('20240102'))


def timestamps_that_fail():
    attempt(pd.Timestamp, 'hello')
    attempt(pd.Timestamp, '2024-13-01')
    show(pd.Timestamp(None), pd.Timestamp('NaT'), pd.Timestamp(float('nan')))


def arithmetic_of_moments():
    moment = pd.Timestamp('2024-01-31')
    show(moment + pd.Timedelta(days=1), moment - pd.Timestamp('2024-01-01'), moment + timedelta(hours=2), moment > pd.Timestamp('2023-01-01'), moment == datetime(2024, 1, 31), moment.replace(day=1), moment.floor('D'), moment.normalize())
    show(moment + pd.DateOffset(months=1), moment + pd.offsets.MonthEnd(1), moment - pd.DateOffset(years=1), moment + pd.offsets.BDay(1), pd.Timestamp('2024-01-01 10:37').floor('h'), pd.Timestamp('2024-01-01 10:37').ceil('15min'), pd.Timestamp('2024-01-01 10:37').round('h'))
    attempt(lambda: moment + 1)


def timedeltas():
    length = pd.Timedelta('1 days 02:30:00')
    show(length, length.days, length.seconds, length.total_seconds(), str(length), length / 2, length + pd.Timedelta(hours=1), -length, length > timedelta(hours=1), length.components)
    show(pd.Timedelta(90, unit='min'), pd.Timedelta('2h'), pd.Timedelta(days=1, hours=2), pd.Timedelta('-1 days'), pd.Timedelta('1.5s'), pd.Timedelta(timedelta(minutes=5)), length // pd.Timedelta('1h'), length % pd.Timedelta('1h'))
    attempt(pd.Timedelta, 'hello')
    attempt(pd.Timedelta)


def to_datetime():
    show(pd.to_datetime('2024-01-02'), pd.to_datetime(['2024-01-02', '2024-01-03']), pd.to_datetime(pd.Series(['2024-01-02 10:00', None])), pd.to_datetime(['02/01/2024'], format='%d/%m/%Y'), pd.to_datetime(['01/31/2024']))
    show(pd.to_datetime([1704067200], unit='s'), pd.to_datetime(['2024-01-01', 'nope'], errors='coerce'), pd.to_datetime('2024-01-01 10:00', utc=True), pd.to_datetime(pd.DataFrame({'year': [2024], 'month': [2], 'day': [3]})))


def to_datetime_that_fails():
    attempt(pd.to_datetime, ['2024-01-01', 'hello'])
    attempt(pd.to_datetime, ['2024-01-01'], format='%d/%m/%Y')
    attempt(pd.to_datetime, 'hello')
    attempt(pd.to_datetime, ['2024-02-30'])
    attempt(pd.to_datetime, ['2024-01-01 10:00', '2024-01-02'])
    attempt(pd.to_datetime, pd.DataFrame({'year': [2024]}))


def parts_of_columns():
    moments = pd.Series(pd.to_datetime(['2024-01-31 10:30', '2024-02-29 00:00', None]), name='at')
    show(moments, moments.dt.year, moments.dropna().dt.month, moments.dt.date, moments.dt.day_name(), moments.dt.hour, moments.dt.normalize(), moments.dt.strftime('%Y/%m'), moments.dropna().dt.day_of_week, moments.dt.is_month_end, moments.dt.quarter)
    attempt(lambda: pd.Series([1]).dt)
    attempt(lambda: moments.dt.nope)


def comparing_columns():
    moments = pd.Series(pd.to_datetime(['2024-01-01', '2024-06-01']))
    show(moments > '2024-03-01', moments >= pd.Timestamp('2024-06-01'), moments.between('2024-01-01', '2024-02-01'), moments - moments.shift(), moments.max(), moments.max() - moments.min(), moments + pd.Timedelta(days=1), moments.mean(), moments.sort_values(ascending=False))
    show((moments - pd.Timestamp('2024-01-01')).dt.days, moments.diff().dt.total_seconds(), moments.isna(), moments.dtype, moments.astype('int64'))


def date_range():
    days = pd.date_range('2024-01-01', periods=3)
    show(days, days.freq is not None, pd.date_range('2024-01-01', '2024-01-02', freq='12h'), pd.date_range('2024-01-01', periods=3, freq='ME'), pd.date_range('2024-01-01', periods=2, freq='MS'), pd.date_range('2024-01-05', periods=3, freq='B'), pd.date_range(end='2024-01-03', periods=2))
    show(days.day, days.day_name(), days + pd.Timedelta('1h'), days[1], days[1:], pd.date_range('2024-01-01', periods=2, freq='W'), pd.date_range('2024-01-01', '2024-01-03', inclusive='left'))
    attempt(pd.date_range, '2024-01-01')
    attempt(pd.date_range, '2024-01-01', periods=2, freq='zz')


def rows_by_moment():
    frame = pd.DataFrame({'v': range(4)}, index=pd.date_range('2024-01-30', periods=4))
    show(frame, frame.loc['2024-01-31'], frame.loc['2024-02'], frame.loc['2024-01-31':'2024-02-01'], frame['v'].loc['2024-01'], frame.index.month)
    attempt(lambda: frame.loc['2025-01-01'])
    show(frame['v'], frame.reset_index())


def resample():
    frame = pd.DataFrame({'v': [1, 2, 3, 4]}, index=pd.to_datetime(['2024-01-01 10:00', '2024-01-01 18:00', '2024-01-02 09:00', '2024-01-04 00:00']))
    show(frame.resample('D').sum(), frame['v'].resample('D').mean(), frame.resample('ME').sum(), frame.resample('D').count())


def lengths_in_columns():
    lengths = pd.Series(pd.to_timedelta(['1 days', '2 days 12:00:00', None]))
    show(lengths, lengths.dt.days, lengths.dt.total_seconds(), lengths.sum(), lengths.mean(), lengths.dtype, pd.to_timedelta([1, 2], unit='h'), lengths / pd.Timedelta('1h'), pd.to_timedelta('90min'), pd.TimedeltaIndex(['1 days']))


def missing_moments():
    show(pd.NaT, pd.NaT.year, pd.NaT + pd.Timedelta('1D'), pd.NaT == pd.NaT, pd.Series([pd.NaT, pd.Timestamp('2024-01-01')]), pd.isna(pd.NaT), pd.NaT is pd.NaT)
    show(pd.Series([pd.NaT]).dtype, pd.Series([pd.Timestamp('2024-01-01'), None]).fillna(pd.Timestamp('2000-01-01')))


def numbers_of_an_array():
    show(pd.to_datetime(np.array([0, 1_500_000]), unit='us'))
    show(pd.to_datetime(pd.Series([0, 2]) * 86_400, unit='s'))
    show(pd.to_datetime([np.int64(7)], unit='D'))
