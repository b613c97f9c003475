"""The methods of `series.str` that take texts to pieces or put them together."""

from pandas import _classes

_NAN = float('nan')


class _Pieces:
    """What splits, extracts and joins."""

    __slots__ = ()

    def _columns(self, rows, width=None):
        width = max((len(row) for row in rows if isinstance(row, (list, tuple))), default=1) if width is None else width
        filled = [list(row) + [None] * (width - len(row)) if isinstance(row, (list, tuple)) else [_NAN] * width for row in rows]
        dtype = self._of._dtype()
        columns = {at: _classes.Series([row[at] for row in filled], index=self._of.index, dtype=dtype) for at in range(width)}
        return _classes.DataFrame(columns, index=self._of.index)

    def _split(self, split, expand):
        made = self._objects(split)
        return self._columns(made.tolist()) if expand else made

    def split(self, pat=None, *, n=-1, expand=False, regex=None):
        limit = -1 if n is None or n == 0 else n
        if regex or (regex is None and pat is not None and len(pat) > 1):
            import re
            return self._split(lambda cell: re.split(pat, cell, maxsplit=max(limit, 0)), expand)
        return self._split(lambda cell: cell.split(pat or None, limit), expand)

    def rsplit(self, pat=None, *, n=-1, expand=False):
        return self._split(lambda cell: cell.rsplit(pat or None, -1 if n in (None, 0) else n), expand)

    def partition(self, sep=' ', expand=True):
        made = self._objects(lambda cell: cell.partition(sep))
        return self._columns(made.tolist(), 3) if expand else made

    def rpartition(self, sep=' ', expand=True):
        made = self._objects(lambda cell: cell.rpartition(sep))
        return self._columns(made.tolist(), 3) if expand else made

    def join(self, sep):
        return self._as_before([sep.join(cell) if isinstance(cell, (str, list, tuple)) else _NAN for cell in self._of])

    def findall(self, pat, flags=0):
        import re
        find = re.compile(pat, flags).findall
        return self._objects(find)

    def extract(self, pat, flags=0, expand=True):
        import re
        pattern = re.compile(pat, flags)
        if not pattern.groups:
            raise ValueError('pattern contains no capture groups')
        names = {at: name for name, at in pattern.groupindex.items()}
        labels = [names.get(at + 1, at) for at in range(pattern.groups)]
        found = [pattern.search(cell) if isinstance(cell, str) else None for cell in self._of]
        rows = [[_NAN] * pattern.groups if one is None else [_NAN if part is None else part for part in one.groups()] for one in found]
        dtype = self._of._dtype()
        columns = {label: _classes.Series([row[at] for row in rows], index=self._of.index, dtype=dtype)
                   for at, label in enumerate(labels)}
        if not expand and pattern.groups == 1:
            return columns[labels[0]].rename(names.get(1, self._of.name))
        return _classes.DataFrame(columns, index=self._of.index)

    def extractall(self, pat, flags=0):
        import re
        pattern = re.compile(pat, flags)
        names = {at: name for name, at in pattern.groupindex.items()}
        rows, labels = [], []
        for label, cell in zip(self._of.index, self._of):
            for at, one in enumerate(pattern.finditer(cell) if isinstance(cell, str) else ()):
                rows.append(list(one.groups()))
                labels.append((*(label if isinstance(label, tuple) else (label,)), at))
        from pandas._multi import MultiIndex
        index = MultiIndex.from_tuples(labels, names=[*self._of.index.names, 'match'])
        columns = [names.get(at + 1, at) for at in range(pattern.groups)]
        return _classes.DataFrame(rows, index=index, columns=columns)

    def cat(self, others=None, sep=None, na_rep=None, join='left'):
        sep = sep or ''
        if others is None:
            return sep.join(na_rep if not isinstance(cell, str) else cell for cell in self._of
                            if isinstance(cell, str) or na_rep is not None)
        others = others.reindex(self._of.index).tolist() if isinstance(others, _classes.Series) else list(others)

        def one(left, right):
            left, right = (part if isinstance(part, str) else na_rep for part in (left, right))
            return _NAN if left is None or right is None else left + sep + right
        return self._of._with_values([one(left, right) for left, right in zip(self._of, others)])

    def get_dummies(self, sep='|'):
        parts = [cell.split(sep) if isinstance(cell, str) else [] for cell in self._of]
        labels = sorted({part for row in parts for part in row if part})
        return _classes.DataFrame({label: [int(label in row) for row in parts] for label in labels}, index=self._of.index)
