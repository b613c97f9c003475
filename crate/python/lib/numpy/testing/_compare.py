"""One comparison of two arrays: what is the same in both, and what is said where it is not."""

from numpy import _ufuncs as u
from numpy._errors import errstate
from numpy._make import asarray
from numpy.testing._words import message, number


class Comparison:
    """How two arrays are compared, and what is said if they differ."""

    def __init__(self, compare, header, err_msg, verbose, *, equal_nan=True, equal_inf=True, strict=False, precision=6,
                 names=('ACTUAL', 'DESIRED')):
        self._compare, self._header, self._err_msg, self._verbose = compare, header, err_msg, verbose
        self._equal_nan, self._equal_inf, self._strict = equal_nan, equal_inf, strict
        self._precision, self._names = precision, names

    def check(self, actual, desired):
        __tracebackhide__ = True
        x, y = asarray(actual), asarray(desired)
        if self._strict:
            fits = x.shape == y.shape and x.dtype == y.dtype
        else:
            fits = x.shape == () or y.shape == () or x.shape == y.shape
        if not fits:
            reason = (f'(shapes {x.shape}, {y.shape} mismatch)' if x.shape != y.shape
                      else f'(dtypes {x.dtype}, {y.dtype} mismatch)')
            self._fail(x, y, f'{self._err_msg}\n{reason}')
        settled = self._settled(x, y)
        left, right = x, y
        if settled is not None and settled.ndim > 0:
            left = x[~settled] if x.ndim else x
            right = y[~settled] if y.ndim else y
            if (left if x.ndim else right).size == 0:
                return
        elif settled is not None and bool(settled):
            return
        same = asarray(self._compare(left, right))
        if bool(same.all()):
            return
        self._fail(x, y, self._remarks(x, y, left, right, same, settled))

    def _fail(self, x, y, remarks):
        __tracebackhide__ = True
        raise AssertionError(message([x, y], self._header, remarks, self._verbose, self._names, self._precision))

    def _settled(self, x, y):
        """Where both are NaN, or the same infinity; none where there can be neither."""
        __tracebackhide__ = True
        if x.dtype.kind in 'Mm' and y.dtype.kind == x.dtype.kind:
            return self._same_places(x, y, u.isnat, 'NaT')
        if x.dtype.kind not in 'biuf' or y.dtype.kind not in 'biuf':
            return None
        settled = asarray(False)
        if self._equal_nan:
            settled = self._same_places(x, y, u.isnan, 'nan')
        if self._equal_inf:
            infinite = self._same_places(x, y, u.isinf, 'inf')
            if bool(infinite.any()):
                left = x[infinite] if x.ndim and infinite.ndim else x
                right = y[infinite] if y.ndim and infinite.ndim else y
                if not bool(asarray(left == right).all()):
                    self._fail(x, y, f'{self._err_msg}\ninf values mismatch:')
            settled = settled | infinite
        return asarray(settled)

    def _same_places(self, x, y, kind, name):
        __tracebackhide__ = True
        left, right = asarray(kind(x)), asarray(kind(y))
        if not bool(asarray(left == right).all()):
            self._fail(x, y, f'{self._err_msg}\n{name} location mismatch:')
        return left if left.ndim == 0 else right

    def _remarks(self, x, y, left, right, same, settled):
        wrong = ~same
        count = int(asarray(wrong).sum())
        whole = settled.size if settled is not None and settled.ndim else same.size
        remarks = [f'Mismatched elements: {count} / {whole} ({100 * count / whole:.3g}%)']
        if wrong.ndim:
            remarks.append(self._places(x, y, wrong, settled))
        if left.dtype.kind in 'iufO' and right.dtype.kind in 'iufO' or left.dtype.kind in 'iuf' and right.dtype.kind == 'b':
            remarks.extend(self._sizes(left, right, wrong))
        return '\n'.join([str(self._err_msg), *remarks])

    def _places(self, x, y, wrong, settled):
        from numpy._order import argwhere
        if settled is not None and settled.ndim:
            places = argwhere(~settled)[wrong]
        else:
            places = argwhere(wrong)
        names = self._names
        lines = [f' {place}: {x[tuple(place)] if x.ndim else x} ({names[0]}), {y[tuple(place)] if y.ndim else y} ({names[1]})'
                 for place in places[:5].tolist()]
        title = {1: 'Mismatch at index:'}.get(len(places), 'Mismatch at indices:' if len(places) <= 5
                                              else 'First 5 mismatches are at indices:')
        return '\n'.join([title, *lines])

    @staticmethod
    def _sizes(left, right, wrong):
        with errstate(all='ignore'):
            apart = asarray(abs(left - right))
            if left.dtype.kind == 'u':
                apart = asarray(u.minimum(apart, asarray(abs(right - left))))
            wrong = asarray(wrong)
            yield f'Max absolute difference among violations: {number(apart[wrong].max())}'
            divisors = right._broadcast(list(apart.shape))
            counts = wrong & asarray(divisors != 0)
            most = (apart[counts] / abs(divisors[counts])).max() if bool(asarray(counts).any()) else float('inf')
            yield f'Max relative difference among violations: {number(most)}'
