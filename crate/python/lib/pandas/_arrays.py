"""What `pd.array`, `Series.array` and `pd.Categorical` give: cells without labels, in a type of pandas."""

from _pandas_kinds import categories as _categories, categorize, codes as _codes
from pandas import _classes
from pandas._array import ndarray
from pandas._extension import CategoricalDtype


class ExtensionArray:
    """Cells without labels; what they can do, the series inside does."""

    __module__ = 'pandas.api.extensions'

    def __init__(self, cells):
        self._cells = cells

    def __len__(self):
        return len(self._cells)

    def __iter__(self):
        return iter(self._cells)

    def __getitem__(self, key):
        found = self._cells.iloc[key] if not isinstance(key, (list, ndarray)) else self._cells[list(key)]
        return array_of(found.reset_index(drop=True)) if isinstance(found, _classes.Series) else found

    @property
    def dtype(self):
        return self._cells.dtype

    @property
    def shape(self):
        return (len(self),)

    def tolist(self):
        return self._cells.tolist()

    def isna(self):
        return ndarray(self._cells.isna().tolist(), 'bool')

    def __eq__(self, other):
        flags = self._cells == getattr(other, '_cells', other)
        return array_of(flags)

    __hash__ = None

    def __getattr__(self, name):
        if name.startswith('_') or name not in ('sum', 'mean', 'min', 'max', 'std', 'any', 'all'):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self._cells, name)

    def _texts(self):
        return [repr(cell) for cell in self._cells]

    def __repr__(self):
        if not len(self):
            return f'<{type(self).__name__}>\n[]\nLength: 0, dtype: {self.dtype}'
        texts = self._texts()
        width = max(map(len, texts))
        if sum(map(len, texts)) + 2 * len(texts) > 78:
            texts = [text.rjust(width) for text in texts]
        lines, line = [], '['
        for at, text in enumerate(texts):
            piece = text + (', ' if at + 1 < len(texts) else ']')
            if len(line) + len(piece.rstrip()) > 80:
                lines.append(line.rstrip())
                line = ' '
            line += piece
        lines.append(line)
        return '\n'.join([f'<{type(self).__name__}>', *lines, f'Length: {len(self)}, dtype: {self.dtype}'])


def _named(name):
    return type(name, (ExtensionArray,), {'__module__': 'pandas.arrays'})


_BY_KIND = {
    'Int': _named('IntegerArray'), 'UInt': _named('IntegerArray'), 'Float': _named('FloatingArray'),
    'boolean': _named('BooleanArray'), 'str': _named('ArrowStringArray'), 'string': _named('ArrowStringArray'),
    'datetime64': _named('DatetimeArray'), 'timedelta64': _named('TimedeltaArray'),
}
_PLAIN = _named('NumpyExtensionArray')


def array_of(cells):
    """The cells of a series without its labels."""
    name = cells._dtype()
    if name == 'category':
        return Categorical._of(cells)
    kind = name.rstrip('0123456789') if name[:1].isupper() else name.partition('[')[0]
    return _BY_KIND.get(kind, _PLAIN)(cells)


def array(data, dtype=None, copy=True):
    cells = _classes.Series(list(data), dtype=dtype)
    name = cells._dtype()
    if dtype is None:
        # Without a type it is the nullable one that fits.
        nullable = {'int64': 'Int64', 'float64': 'Float64', 'bool': 'boolean', 'object': None}.get(name)
        known = cells.dropna()
        if name == 'object' and len(known) and all(isinstance(cell, bool) for cell in known):
            nullable = 'boolean'
        elif name == 'object' and len(known) and all(isinstance(cell, int) for cell in known):
            nullable = 'Int64'
        elif name == 'float64' and len(known) and not any(isinstance(cell, float) for cell in data if cell == cell):
            nullable = 'Int64'
        cells = cells.astype(nullable) if nullable else cells
    return array_of(cells)


class Categorical(ExtensionArray):
    __module__ = 'pandas'

    def __init__(self, values, categories=None, ordered=None, dtype=None, copy=True):
        if isinstance(dtype, CategoricalDtype):
            categories, ordered = dtype.categories, dtype.ordered
        cells = getattr(values, '_cells', values)
        cells = cells if isinstance(cells, _classes.Series) else _classes.Series(list(cells))
        if categories is None and cells._dtype() == 'category':
            self._cells = cells.reset_index(drop=True)
            return
        chosen = None if categories is None else _classes.Series(list(categories))
        self._cells = categorize(cells.reset_index(drop=True), chosen, bool(ordered))

    @classmethod
    def _of(cls, cells):
        made = cls.__new__(cls)
        made._cells = cells
        return made

    @classmethod
    def from_codes(cls, codes, categories=None, ordered=False):
        values = list(categories)
        if any(code < -1 or code >= len(values) for code in codes):
            raise ValueError('codes need to be between -1 and len(categories)-1')
        return cls([None if code < 0 else values[code] for code in codes], values, ordered)

    @property
    def categories(self):
        return _categories(self._cells)[0]

    @property
    def ordered(self):
        return _categories(self._cells)[1]

    @property
    def codes(self):
        return ndarray(_codes(self._cells), 'int8')

    def __getattr__(self, name):
        if name in ('add_categories', 'remove_categories', 'rename_categories', 'set_categories', 'as_ordered',
                    'as_unordered', 'reorder_categories', 'remove_unused_categories'):
            return lambda *args, **kwargs: Categorical._of(getattr(self._cells.cat, name)(*args, **kwargs))
        if name in ('min', 'max', 'value_counts', 'unique'):
            return getattr(self._cells, name)
        return ExtensionArray.__getattr__(self, name)

    def __repr__(self):
        footer = self._cells.__repr__().rpartition('\n')[2]
        body = ', '.join(repr(cell) if isinstance(cell, str) else 'NaN' if cell != cell else str(cell) for cell in self._cells)
        return f'[{body}]\n{footer}' if len(self) else f'[], {footer}'
