"""Months, weeks and leap years."""

import calendar

assert calendar.isleap(2024) and not calendar.isleap(2100)
assert calendar.monthrange(2026, 2) == (6, 28)
assert calendar.month_name[3] == "March"
assert calendar.timegm((2026, 1, 15, 12, 0, 0)) == 1768478400
assert calendar.TextCalendar().formatmonth(2026, 1).splitlines()[0].strip() == "January 2026"
