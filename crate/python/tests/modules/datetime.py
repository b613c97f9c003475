"""Dates, times, spans and offsets; `now` is the clock of the run.

Not here: the time zone of the machine is UTC.
"""

from datetime import UTC, date, datetime, timedelta, timezone

noon = datetime(2026, 1, 15, 12, tzinfo=UTC)
assert noon.isoformat() == "2026-01-15T12:00:00+00:00"
assert datetime.fromisoformat("2026-01-15T13:00:00+01:00") == noon
assert noon.astimezone(timezone(timedelta(hours=2))).hour == 14
assert (date(2026, 3, 1) - date(2026, 2, 1)).days == 28
assert datetime.strptime("15.01.26", "%d.%m.%y").strftime("%A %j") == "Thursday 015"
assert str(timedelta(days=1, seconds=3)) == "1 day, 0:00:03"
assert datetime.now(UTC) - datetime.now(UTC) < timedelta(seconds=1)
try:
    noon < datetime(2026, 1, 1)
except TypeError as error:
    assert str(error) == "can't compare offset-naive and offset-aware datetimes"
