"""Moments by the clocks of a zone."""

from datetime import datetime, timezone

import pandas as pd
from snippet import attempt, show


def timestamps():
    moment = pd.Timestamp('2024-07-01 12:00', tz='Europe/Berlin')
    show(moment, str(moment), moment.tz_convert('UTC'), moment.tz_convert('America/New_York'), moment.tz_localize(None), moment.tz_convert(None), moment.utcoffset(), moment.tzname(), moment.hour, moment.isoformat())
    show(pd.Timestamp('2024-01-01', tz='UTC'), pd.Timestamp('2024-01-01T10:00:00Z'), pd.Timestamp('2024-01-01 10:00+02:00'), pd.Timestamp(datetime(2024, 1, 1, tzinfo=timezone.utc)), pd.Timestamp('2024-01-01', tz='UTC') == pd.Timestamp('2024-01-01 01:00', tz='Europe/Berlin'))


def mistakes():
    naive, aware = pd.Timestamp('2024-01-01'), pd.Timestamp('2024-01-01', tz='UTC')
    attempt(naive.tz_convert, 'UTC')
    attempt(aware.tz_localize, 'UTC')
    attempt(lambda: naive < aware)
    attempt(lambda: aware - naive)
    show(naive == aware)
    attempt(lambda: pd.Series([naive]).dt.tz_convert('UTC'))
    attempt(lambda: pd.Series([aware]).dt.tz_localize('UTC'))


def columns():
    moments = pd.Series(pd.to_datetime(['2024-01-01 12:00', '2024-07-01 12:00']))
    local = moments.dt.tz_localize('Europe/Berlin')
    show(local, local.dt.tz_convert('UTC'), local.dt.tz_convert('US/Eastern'), local.dt.hour, local.dt.tz_localize(None), local.dt.tz_convert('UTC').dt.hour, local.dtype, str(local.dt.tz))
    show(pd.to_datetime(pd.Series(['2024-01-01T10:00:00Z'])), pd.to_datetime(['2024-01-01 10:00'], utc=True), moments.dt.tz_localize('UTC').max(), local.dt.date)


def indexes():
    index = pd.date_range('2024-01-01', periods=2, tz='UTC')
    show(index, index.tz_convert('Asia/Tokyo'), index.tz_localize(None), pd.DataFrame({'v': [1, 2]}, index=index), index[0], pd.DatetimeIndex(['2024-01-01']).tz_localize('UTC'))


def clocks_that_change():
    attempt(lambda: pd.Series(pd.to_datetime(['2024-03-31 02:30'])).dt.tz_localize('Europe/Berlin'))
    show(pd.Timestamp('2024-03-31 01:59', tz='Europe/Berlin') + pd.Timedelta('1min'), pd.Timestamp('2024-10-27 00:30', tz='UTC').tz_convert('Europe/Berlin'), pd.Timestamp('2024-10-27 01:30', tz='UTC').tz_convert('Europe/Berlin'))
