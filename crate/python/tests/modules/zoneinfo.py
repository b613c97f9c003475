"""The class; there are no tables of zones.

Not here: every zone: use `datetime.timezone` with an offset.
"""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

assert available_timezones() == set()
try:
    ZoneInfo("Europe/Berlin")
except ZoneInfoNotFoundError as error:
    assert "No time zone found with key Europe/Berlin" in str(error)
else:
    raise AssertionError("there are tables of zones")
