"""Many elements to one: along all axes, or some."""

import numpy as np
from snippet import attempt, show


def all_axes():
    array = np.array([[1, 2], [3, 4]])
    show(array.sum(), array.mean(), array.min(), array.max(), array.prod(), array.std(), array.var(), np.median(array), np.ptp(array))
    show(type(array.sum()), type(array.mean()), np.sum([1.5, 2]), np.mean([True, False]), np.sum([True, True]))


def one_axis():
    array = np.array([[1, 2, 3], [4, 5, 6]])
    show(array.sum(axis=0), array.sum(axis=1), array.mean(axis=0), array.max(axis=-1), array.std(axis=0), array.sum(axis=(0, 1)))
    show(array.sum(axis=1, keepdims=True), np.mean(array, axis=1, keepdims=True), array.any(axis=0), array.argmax(axis=1))
    attempt(array.sum, axis=2)
    attempt(np.mean, array, axis=-3)


def spread():
    array = np.array([1.0, 2.0, 4.0])
    show(array.std(), array.std(ddof=1), np.var(array), np.var(array, ddof=1), np.std([5]))
    show(np.std([5], ddof=1))


def places():
    array = np.array([3, 1, 4, 1])
    show(array.argmax(), array.argmin(), np.argmax([[1, 9], [8, 2]]), np.argmax([1.0, np.nan, 5.0]), np.nanargmax([1.0, np.nan, 5.0]))
    attempt(np.argmax, [])


def quantiles():
    array = [1, 2, 3, 4]
    show(np.percentile(array, 50), np.percentile(array, [25, 75]), np.quantile(array, 0.9), np.quantile(array, 0.5, method='lower'))
    show(np.median([1, 3, 2]), np.median([[1, 2], [3, 4]], axis=0), np.median([1.0, np.nan]))
    attempt(np.percentile, array, 150)
    attempt(np.quantile, array, -0.1)


def nothing():
    empty = np.array([])
    show(empty.sum(), empty.prod(), empty.all(), empty.any(), empty.mean(), np.median(empty))
    attempt(empty.max)
    attempt(np.min, [])


def with_nan():
    array = np.array([1.0, np.nan, 3.0])
    show(array.sum(), array.mean(), array.max(), np.nansum(array), np.nanmean(array), np.nanmax(array), np.nanstd(array), np.nanmedian(array))
    show(np.nanmean([np.nan]), np.nansum([np.nan]), np.nanpercentile(array, 50))


def truths():
    show(np.all([True, 1]), np.any([0, 0.0]), np.array([[True, False], [True, True]]).all(axis=1), np.count_nonzero([0, 1, 2]), np.all([]))


def running():
    array = np.array([1, 2, 3, 4])
    show(array.cumsum(), array.cumprod(), np.cumsum([[1, 2], [3, 4]]), np.cumsum([[1, 2], [3, 4]], axis=0), np.diff(array), np.diff([1, 4, 9], n=2))


def averages():
    show(np.average([1, 2, 3]), np.average([1, 2, 3], weights=[3, 1, 0]), np.average([[1, 2], [3, 4]], axis=0))
    attempt(np.average, [1, 2], weights=[0, 0])
    show(np.corrcoef([1, 2, 3], [1, 2, 4]), np.cov([1, 2, 3], [1, 2, 4]))


def rounding_of_sums():
    show(np.sum([0.1] * 10), np.sum(np.full(1000, 0.1)), np.mean([0.1, 0.2, 0.3]), np.full((100, 2), 0.1).sum(axis=0))
    show(np.sum(np.full(100, 0.1, dtype=np.float32)), np.mean(np.array([0.1, 0.2], dtype=np.float32)))


def text():
    attempt(np.array(['a', 'b']).sum)
    attempt(np.array(['a', 'b']).mean)
    attempt(np.array(['b', 'a']).max)
    show(np.array([1, 2], dtype=object).sum(), np.array(['b', 'a'], dtype=object).max())
