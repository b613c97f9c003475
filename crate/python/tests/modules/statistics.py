"""Means, medians, deviations, regressions."""

import statistics

sizes = [2, 4, 4, 4, 5, 5, 7, 9]
assert statistics.mean(sizes) == 5 and statistics.median(sizes) == 4.5 and statistics.mode(sizes) == 4
assert statistics.pstdev(sizes) == 2.0 and round(statistics.stdev(sizes), 6) == 2.13809
assert statistics.quantiles([1, 2, 3, 4], n=2) == [2.5] and statistics.fmean([1, 2], weights=[3, 1]) == 1.25
line = statistics.linear_regression([1, 2, 3], [2, 4, 6])
assert (line.slope, line.intercept) == (2.0, 0.0) and statistics.correlation([1, 2, 3], [2, 4, 6]) == 1.0
assert statistics.NormalDist(0, 1).cdf(0) == 0.5
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    assert str(error) == "mean requires at least one data point"
