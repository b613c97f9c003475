"""Labels as sets: union, intersection, difference."""

from _pandas_index import Labels
from pandas import _classes


def _named_alike(left, right):
    return left.name if left.name == right.name else None


class _IndexSets:
    """What an index makes of another one."""

    __slots__ = ()

    def _other(self, other):
        return other if isinstance(other, Labels) else _classes.Index(list(other))

    def _sorted(self, labels, sort):
        if sort is False:
            return labels
        try:
            return sorted(labels)
        except TypeError:
            return labels

    def _result(self, labels, other, name=None):
        if not labels:
            return self[:0].rename(name)
        return _classes.Index(labels, name=name)

    def append(self, other):
        parts = other if isinstance(other, (list, tuple)) else [other]
        return _classes.concat_labels([self, *parts])

    def union(self, other, sort=None):
        other = self._other(other)
        name = _named_alike(self, other)
        if self.equals(other):
            return self.rename(name)
        ours = self.tolist()
        seen = set(ours)
        labels = ours + [label for label in other.unique() if label not in seen]
        return self._result(self._sorted(labels, sort), other, name)

    def intersection(self, other, sort=False):
        other = self._other(other)
        name = _named_alike(self, other)
        if self.equals(other):
            return self.rename(name)
        theirs = set(other.tolist())
        return self._result([label for label in self.unique() if label in theirs], other, name)

    def difference(self, other, sort=None):
        theirs = set(self._other(other).tolist())
        return self._result(self._sorted([label for label in self.unique() if label not in theirs], sort), other, self.name)

    def symmetric_difference(self, other, result_name=None, sort=None):
        other = self._other(other)
        ours, theirs = set(self.tolist()), set(other.tolist())
        labels = [label for label in self if label not in theirs] + [label for label in other if label not in ours]
        return self._result(self._sorted(labels, sort), other, result_name or _named_alike(self, other))
