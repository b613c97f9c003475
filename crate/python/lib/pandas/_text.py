"""`series.str` and `series.dt`."""



class StringMethods:
    """`series.str`: text by text, passing over what is missing."""

    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of

    def _each(self, function, missing=float("nan")):
        return self._of._with_values([function(cell) if isinstance(cell, str) else missing for cell in self._of])

    def lower(self): return self._each(lambda cell: cell.lower())
    def upper(self): return self._each(lambda cell: cell.upper())
    def title(self): return self._each(lambda cell: cell.title())
    def capitalize(self): return self._each(lambda cell: cell.capitalize())
    def strip(self, to_strip=None): return self._each(lambda cell: cell.strip(to_strip))
    def lstrip(self, to_strip=None): return self._each(lambda cell: cell.lstrip(to_strip))
    def rstrip(self, to_strip=None): return self._each(lambda cell: cell.rstrip(to_strip))
    def len(self): return self._each(lambda cell: cell.__len__())
    def startswith(self, pat, na=False): return self._each(lambda cell: cell.startswith(pat), na)
    def endswith(self, pat, na=False): return self._each(lambda cell: cell.endswith(pat), na)
    def split(self, pat=None, n=-1): return self._each(lambda cell: cell.split(pat, n))
    def zfill(self, width): return self._each(lambda cell: cell.zfill(width))
    def isdigit(self): return self._each(lambda cell: cell.isdigit(), False)
    def slice(self, start=None, stop=None, step=None): return self._each(lambda cell: cell[start:stop:step])
    def get(self, i): return self._of._with_values([cell[i] for cell in self._of])
    def __getitem__(self, key): return self._of._with_values([cell[key] for cell in self._of])

    def contains(self, pat, case=True, flags=0, na=False, regex=True):
        if not regex:
            return self._each(lambda cell: pat in cell if case else pat.lower() in cell.lower(), na)
        import re
        search = re.compile(pat, flags if case else flags | re.IGNORECASE).search
        return self._each(lambda cell: search(cell) is not None, na)

    def replace(self, pat, repl, n=-1, regex=False):
        if not regex:
            return self._each(lambda cell: cell.replace(pat, repl, n))
        import re
        return self._each(lambda cell: re.sub(pat, repl, cell, count=max(n, 0)))


class DatetimeProperties:
    """`series.dt`: parts of moments."""

    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of

    def _each(self, function):
        return self._of._with_values([
            float("nan") if gone else function(cell) for cell, gone in zip(self._of, self._of.isna())
        ])

    def __getattr__(self, name):
        if name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "dayofweek"):
            return self._each(lambda cell: getattr(cell, name))
        if name in ("date", "time", "weekday", "isoformat", "normalize", "day_name", "month_name"):
            values = self._each(lambda cell: getattr(cell, name)())
            return values if name in ("date", "time", "weekday") else lambda: values
        raise AttributeError(f"'DatetimeProperties' object has no attribute '{name}'")

    def strftime(self, date_format):
        return self._each(lambda cell: cell.strftime(date_format))
