"""`cut`, `qcut` and the intervals that they put numbers in."""

from pandas import _classes
from pandas._array import ndarray
from pandas._extension import CategoricalDtype
from pandas._keys import _is_list

_NAN = float('nan')


class Interval:
    __module__ = 'pandas'

    def __init__(self, left, right, closed='right'):
        if left > right:
            raise ValueError('left side of interval must be <= right side')
        self.left, self.right, self.closed = left, right, closed

    @property
    def closed_left(self):
        return self.closed in ('left', 'both')

    @property
    def closed_right(self):
        return self.closed in ('right', 'both')

    @property
    def length(self):
        return self.right - self.left

    @property
    def mid(self):
        return (self.left + self.right) / 2

    def __contains__(self, number):
        above = number >= self.left if self.closed_left else number > self.left
        return above and (number <= self.right if self.closed_right else number < self.right)

    def __str__(self):
        return f"{'[' if self.closed_left else '('}{self.left}, {self.right}{']' if self.closed_right else ')'}"

    def __repr__(self):
        return f'Interval({self.left}, {self.right}, closed={self.closed!r})'

    def __eq__(self, other):
        return isinstance(other, Interval) and (self.left, self.right, self.closed) == (other.left, other.right, other.closed)

    def __lt__(self, other):
        return (self.left, self.right) < (other.left, other.right)

    def __hash__(self):
        return hash((self.left, self.right, self.closed))


def _plain(number):
    """Three decimals, as `precision` says."""
    return number if isinstance(number, int) else float(number)


def _shown(edges, precision):
    """Edges rounded as far as they stay different."""
    if all(isinstance(edge, int) for edge in edges):
        return list(edges)
    for digits in range(precision, 20):
        shown = [_significant(edge, digits) for edge in edges]
        if len(set(shown)) == len(set(edges)):
            return shown
    return list(edges)


def _significant(number, precision):
    from math import floor, log10
    if not number or number != number or number in (float('inf'), float('-inf')):
        return float(number)
    whole = int(number)
    digits = precision if whole or not number % 1 else -floor(log10(abs(number))) - 1 + precision
    return round(float(number), digits)


def _intervals(edges, right, precision, include_lowest):
    shown = _shown(edges, precision)
    if include_lowest and right:
        step = 10 ** -precision
        shown = [shown[0] - step if not isinstance(shown[0], int) else shown[0] - step, *shown[1:]]
    if any(isinstance(edge, float) for edge in shown):
        shown = [round(float(edge), 10) for edge in shown]
    return [Interval(low, high, 'right' if right else 'left') for low, high in zip(shown, shown[1:])]


def _binned(series, edges, right, labels, precision, include_lowest, ordered, duplicates='raise'):
    if any(low > high for low, high in zip(edges, edges[1:])):
        raise ValueError('bins must increase monotonically.')
    if len(set(edges)) < len(edges):
        if duplicates != 'drop':
            raise ValueError(f"Bin edges must be unique: {_classes.Index(edges)}.\nYou can drop duplicate edges by setting the "
                             "'duplicates' kwarg")
        edges = sorted(set(edges))
    codes = []
    for cell in series:
        code = -1
        for at, (low, high) in enumerate(zip(edges, edges[1:])):
            inside = low < cell <= high if right else low <= cell < high
            if cell == cell and (inside or include_lowest and right and at == 0 and cell == low):
                code = at
                break
        codes.append(code)
    if labels is False:
        cells = [_NAN if code < 0 else code for code in codes]
        return series._with_values(cells)
    values = _intervals(edges, right, precision, include_lowest) if labels is None else list(labels)
    if len(values) != len(edges) - 1:
        raise ValueError('Bin labels must be one fewer than the number of bin edges')
    cells = [None if code < 0 else values[code] for code in codes]
    kind = CategoricalDtype(values, ordered)
    return _classes.Series(cells, index=series.index, name=series.name, dtype='object').astype(kind)


def _returned(x, made, edges, retbins):
    if not isinstance(x, _classes.Series):
        from pandas._arrays import array_of
        made = array_of(made) if made._dtype() == 'category' else made.values
    return (made, ndarray(edges, 'float64')) if retbins else made


def cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True):
    series = x if isinstance(x, _classes.Series) else _classes.Series(list(x))
    if isinstance(bins, int):
        if not len(series.dropna()):
            raise ValueError('Cannot cut empty array')
        if bins < 1:
            raise ValueError('`bins` should be a positive integer.')
        low, high = float(series.min()), float(series.max())
        if low == high:
            low, high = low - 0.001 * abs(low) if low else -0.001, high + 0.001 * abs(high) if high else 0.001
            edges = [low + (high - low) * at / bins for at in range(bins + 1)]
        else:
            edges = [low + (high - low) * at / bins for at in range(bins + 1)]
            spread = (high - low) * 0.001
            edges = [edges[0] - spread, *edges[1:]] if right else [*edges[:-1], edges[-1] + spread]
    else:
        edges = [_plain(edge) for edge in bins]
    return _returned(x, _binned(series, edges, right, labels, precision, include_lowest, ordered, duplicates), edges, retbins)


def qcut(x, q, labels=None, retbins=False, precision=3, duplicates='raise'):
    series = x if isinstance(x, _classes.Series) else _classes.Series(list(x))
    shares = [at / q for at in range(q + 1)] if not _is_list(q) else list(q)
    edges = [float(series.quantile(share)) for share in shares]
    return _returned(x, _binned(series, edges, True, labels, precision, True, True, duplicates), edges, retbins)
